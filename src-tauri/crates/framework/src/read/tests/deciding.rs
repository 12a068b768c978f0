//! How categories are decided, as packs write it.

use super::*;
use crate::category::{Condition, Fits, Number};

/// What is wrong with ways of deciding, a line each.
fn wrong_deciding(deciding: &str, old: &str, new: &str, ids: &[&str]) -> Vec<String> {
    assert!(deciding.contains(old), "{old}");
    let deciding = deciding.replacen(old, new, 1);
    let files = sample::files_deciding(&format!("{deciding}{}", sample::categories(ids)));
    let problems = check(&files, &sample::calendar());
    problems.iter().map(ToString::to_string).collect()
}

fn by_area(old: &str, new: &str) -> Vec<String> {
    let ids = ["light", "growing", "company", "urgent"];
    wrong_deciding(sample::BY_AREA, old, new, &ids)
}

fn by_table(old: &str, new: &str) -> Vec<String> {
    wrong_deciding(sample::BY_TABLE, old, new, &["light", "build", "repair"])
}

#[test]
fn rules_over_the_grades_of_areas_are_read_as_written() {
    let it = sample::by_area().deciding;
    assert_eq!(it.graders, ["adviser", "headteacher"]);
    assert_eq!(it.areas[0].scale.as_deref(), Some("depth"));
    assert_eq!(it.overall.len(), 5);
    assert_eq!(
        it.overall[0].when,
        [Condition {
            number: Number::AtLeast(1),
            graded: vec!["missing".to_owned()],
            among: vec!["governance".to_owned()],
        }]
    );
    assert_eq!(sample::by_table().deciding.axes, ["now", "soon"]);
}

#[test]
fn a_grade_that_no_scale_of_the_areas_has_is_told_with_the_nearest() {
    assert_eq!(
        by_area("graded = [\"missing\"] }]", "graded = [\"mising\"] }]"),
        ["categories.toml:19:56: `mising` is no grade of `governance` (did you mean `missing`?)"]
    );
    assert_eq!(
        by_table("row = \"firm\"", "row = \"frim\""),
        ["categories.toml:16:7: `frim` is no grade of `now` (did you mean `firm`?)"]
    );
}

#[test]
fn grades_for_which_no_rule_holds_and_rules_that_are_of_no_use_are_found() {
    let company = "[[overall]]\ncategory = \"company\"\nwhen = [{ at_least = 1, graded = \
                   [\"emerging\", \"missing\"] }]\nsource = \"section 2\"\n";
    assert_eq!(
        by_area(company, ""),
        [
            "categories.toml:17:1: no `overall` holds where `vision` is `missing`, `care` is `deep`, \
             `governance` is `deep` (add a rule for it)"
        ]
    );
    let twice = format!("{company}{company}");
    assert_eq!(
        by_area(company, &twice),
        [
            "categories.toml:37:1: this `overall` is never the first that holds (move it up, or \
             leave it out)"
        ]
    );
}

#[test]
fn a_condition_says_one_number_that_can_hold() {
    assert_eq!(
        by_area("at_least = 1, in", "in"),
        ["categories.toml:19:9: a condition says how many areas (say `at_least` or `at_most`)"]
    );
    assert_eq!(
        by_area("at_least = 1, in", "at_least = 1, at_most = 2, in"),
        ["categories.toml:19:9: a condition says one number (write two conditions)"]
    );
    assert_eq!(
        by_area("at_least = 2, in", "at_least = 3, in"),
        ["categories.toml:23:9: `at_least` asks for 3 of 2 areas (it can never hold)",]
    );
}

#[test]
fn graders_who_may_differ_say_whose_grade_counts() {
    assert_eq!(
        by_area("counts = \"lower\"\n", ""),
        [
            "categories.toml:1:1: `graders` may differ, and nothing says which grade counts (say \
             `counts = \"lower\"` or `\"higher\"`)"
        ]
    );
    assert_eq!(
        by_area(", \"headteacher\"]", "]"),
        ["categories.toml:1:1: `counts` is for several `graders` (leave it out, or name two)"]
    );
}

#[test]
fn a_table_has_two_axes_and_every_cell_once() {
    let last = "[[cell]]\nrow = \"fragile\"\ncolumn = \"falling\"\ncategory = \"repair\"\n";
    assert_eq!(
        by_table(last, ""),
        [
            "categories.toml:11:1: `fragile` and `falling` have no cell (add one that begins with \
          `[[cell]]`)"
        ]
    );
    assert_eq!(
        by_table(last, &format!("{last}{last}")),
        [
            "categories.toml:31:1: `fragile` and `falling` have a cell already (leave one of the \
          two out)"
        ]
    );
    assert_eq!(
        by_table("[[axis]]\narea = \"soon\"\n", ""),
        [
            "categories.toml:1:1: a table has two `axis`, and this one has 1 (the first is the rows, \
             the second the columns)"
        ]
    );
}

#[test]
fn every_area_of_a_way_by_grades_has_a_scale_and_no_other_has() {
    assert_eq!(
        by_area(
            "title = \"Care\"\nscale = \"depth\"\n",
            "title = \"Care\"\n"
        ),
        ["categories.toml:9:1: `area` has no `scale` (add `scale = …`)"]
    );
    let stated = "[[area]]\nid = \"vision\"\ntitle = \"Vision\"\nscale = \"steps\"\n\n[[category]]";
    assert_eq!(
        wrong("categories.toml", "[[category]]", stated),
        [
            "categories.toml:4:9: no area is graded where categories are decided `stated` (leave out \
             `scale`)"
        ]
    );
}

#[test]
fn what_the_way_of_deciding_has_no_use_for_is_told() {
    let rule = "[[overall]]\ncategory = \"light\"\nwhen = [{ at_most = 0, graded = [\"x\"] }]\n\
                source = \"1\"\n\n[[category]]";
    assert_eq!(
        wrong("categories.toml", "[[category]]", rule),
        [
            "categories.toml:1:1: `overall` is of no use where categories are decided `stated` (say \
             `decide = \"by-area\"`, or leave it out)"
        ]
    );
    assert_eq!(
        wrong(
            "categories.toml",
            "[[category]]",
            "decide = \"best-fit\"\n[[category]]"
        ),
        [
            "categories.toml:1:10: categories decided `best-fit` need `criterion` (add one that begins \
          with `[[criterion]]`, or decide otherwise)"
        ]
    );
    assert_eq!(
        wrong(
            "categories.toml",
            "[[category]]",
            "decide = \"by-table\"\n[[category]]"
        ),
        [
            "categories.toml:1:10: categories decided `by-table` need `cell` (add one that begins with \
          `[[cell]]`, or decide otherwise)"
        ]
    );
}

#[test]
fn a_category_says_how_its_criteria_count_and_what_it_may_mark() {
    let files = changed(
        "categories.toml",
        "order = 1\n",
        "order = 1\nfits = \"any\"\nmay_mark = { causing_concern = true }\n",
    );
    let it = Framework::read(&files, &sample::calendar()).unwrap();
    let light = it.category("light").unwrap();
    assert_eq!((light.fits, light.may_mark_concern), (Fits::Any, true));
    assert_eq!(sample::framework().categories[0].fits, Fits::Best);
    let twice = "order = 1\nmarks = { causing_concern = true }\n\
                 may_mark = { causing_concern = true }\n";
    assert_eq!(
        wrong("categories.toml", "order = 1\n", twice),
        ["categories.toml:1:1: `may_mark` asks what `marks` says already (leave out one of them)"]
    );
    assert_eq!(
        wrong(
            "categories.toml",
            "order = 1\n",
            "order = 1\nfits = \"most\"\n"
        ),
        ["categories.toml:5:8: `fits` does not know `most` (known: `best`, `any`, `all`)"]
    );
}

#[test]
fn a_criterion_has_an_id_of_its_own() {
    let criterion = "[[criterion]]\nid = \"light-1\"\narea = \"all\"\ncategory = \"light\"\n\
                     text = \"Good\"\nsource = \"1\"\n";
    let area = "[[area]]\nid = \"all\"\ntitle = \"All\"\n";
    let with = |criteria: &str| {
        wrong(
            "categories.toml",
            "[[category]]",
            &format!("{area}{criteria}[[category]]"),
        )
    };
    assert_eq!(with(criterion), [""; 0]);
    assert_eq!(
        with(&format!("{criterion}{criterion}")),
        [
            "categories.toml:11:6: there is another criterion with the id `light-1` (give one of them \
          another id)"
        ]
    );
    assert_eq!(
        with(&criterion.replace("id = \"light-1\"\n", "")),
        ["categories.toml:4:1: `criterion` has no `id` (add `id = \"…\"`)"]
    );
}
