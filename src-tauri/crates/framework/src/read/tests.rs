use std::path::Path;

use crate::{
    duty::{Time, Unit, Within},
    event::Event,
    heading::Tone,
    sample, versions,
};

use super::*;

mod concerns;
mod groups;
mod headings;
mod offers;
mod papers;

/// The invented pack with one text of one file replaced.
fn changed(file: &str, old: &str, new: &str) -> Vec<PackFile> {
    let mut files = sample::files();
    let file = files.iter_mut().find(|it| it.name == file).unwrap();
    assert!(file.text.contains(old), "{old:?} stands in {}", file.name);
    file.text = file.text.replacen(old, new, 1);
    files
}

/// What is wrong after the change, a line each.
fn wrong(file: &str, old: &str, new: &str) -> Vec<String> {
    let problems = check(&changed(file, old, new), &sample::calendar());
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_pack_without_fault_gives_everything_it_says() {
    let it = sample::framework();
    assert_eq!(
        (it.id.as_str(), it.citation.as_str()),
        ("example-2026", "Northmere 2026-27")
    );
    assert_eq!(
        (it.words.adviser.as_str(), it.words.note.as_str()),
        ("Link adviser", "Visit record")
    );
    assert_eq!(it.until, Some("2027-08-31".parse().unwrap()));
    assert_eq!(it.scale("steps").unwrap().grades[1].tone, Tone::Weak);
    assert_eq!(
        it.heading("reading").unwrap().scale.as_deref(),
        Some("steps")
    );
    assert_eq!(it.heading("welcome").unwrap().scale, None);
    assert_eq!(
        it.visit_kind("autumn").unwrap().headings,
        ["welcome", "reading"]
    );
    assert_eq!(it.visit_kind("autumn").unwrap().half_days, Some(2));
    assert_eq!(it.evidence_source("books").unwrap().title, "Pupils' books");
    assert_eq!(it.category("light").unwrap().order, 1);
    assert_eq!(it.actor("adviser").unwrap().title, "Link adviser");
    let help = it.duty("help").unwrap();
    let ten = Within {
        amount: 10,
        unit: Unit::WorkingDays,
    };
    assert_eq!(help.time, Time::Within(ten));
    assert_eq!(help.skips, Unit::WorkingDays.skips());
    assert_eq!(help.voided_by, [Event::SupportNotNeeded.into()]);
    assert_eq!(help.examples.len(), 2);
}

#[test]
fn every_shipped_pack_is_without_fault_and_its_examples_come_out() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/frameworks");
    let mut read = Vec::new();
    for pack in packs
        .read_dir()
        .unwrap()
        .map(Result::unwrap)
        .filter(|it| it.path().is_dir())
    {
        let files: Vec<PackFile> = pack
            .path()
            .read_dir()
            .unwrap()
            .map(Result::unwrap)
            .map(file)
            .collect();
        let framework = Framework::read(&files, &sample::calendar()).unwrap();
        assert_eq!(Some(framework.id.as_str()), pack.file_name().to_str());
        assert!(framework.duties.iter().all(|it| !it.examples.is_empty()));
        read.push(framework);
    }
    assert!(!read.is_empty(), "a pack is shipped");
    assert_eq!(versions::check(&read), []);
}

#[allow(
    clippy::disallowed_methods,
    reason = "the shipped packs are files, and this is a test"
)]
fn file(entry: std::fs::DirEntry) -> PackFile {
    PackFile {
        name: entry.file_name().into_string().unwrap(),
        text: std::fs::read_to_string(entry.path()).unwrap(),
    }
}

#[test]
fn an_unknown_key_is_reported_with_the_nearest_known_one() {
    assert_eq!(
        wrong("duties.toml", "owed_by =", "owedby = \"x\"\nowed_by ="),
        ["duties.toml:4:1: `owedby` means nothing in `duty` (did you mean `owed_by`?)"]
    );
    assert_eq!(
        wrong("framework.toml", "nation =", "zzz = 1\nnation =").len(),
        1,
        "a key unlike any other is reported too"
    );
}

#[test]
fn an_id_defined_twice_is_reported_where_it_stands_the_second_time() {
    assert_eq!(
        wrong("duties.toml", "id = \"help\"", "id = \"record\""),
        ["duties.toml:16:6: there is another duty with the id `record`"]
    );
}

#[test]
fn a_reference_to_nothing_is_reported_with_what_was_meant() {
    assert_eq!(
        wrong(
            "headings.toml",
            "[\"welcome\", \"reading\"]",
            "[\"welcome\", \"reeding\"]"
        ),
        [
            "headings.toml:9:6: the heading `reading` is of no use: no kind of visit uses it",
            "headings.toml:31:24: there is no heading `reeding` (did you mean `reading`?)",
        ]
    );
    assert_eq!(
        wrong(
            "duties.toml",
            "to = [\"headteacher\"]",
            "to = [\"governors\"]"
        ),
        ["duties.toml:5:7: there is no actor `governors` (known: `adviser`, `headteacher`)"]
    );
}

#[test]
fn source_why_and_example_must_be_there_and_say_something() {
    assert_eq!(
        wrong(
            "duties.toml",
            "source = \"section 6\"\nwhy = \"A record in time is read.\"\n",
            "why = \" \"\n"
        ),
        [
            "duties.toml:1:1: `duty` has no `source`",
            "duties.toml:11:7: `why` is empty"
        ]
    );
    assert_eq!(
        wrong(
            "duties.toml",
            "example = { given = { headship-began = 2026-08-31 }, due = 2027-02-28, because = \"February has no 31st.\" }",
            ""
        ),
        ["duties.toml:40:1: `duty` has no `example`"]
    );
    assert_eq!(
        wrong(
            "headings.toml",
            "why = \"Everything else rests on it.\"",
            ""
        ),
        ["headings.toml:8:1: `heading` has no `why`"]
    );
}

#[test]
fn an_example_that_computes_another_day_is_reported_with_both_days() {
    assert_eq!(
        wrong("duties.toml", "due = 2026-11-27", "due = 2026-11-26"),
        [
            "duties.toml:13:11: the example says Thursday 26 November 2026, and Friday 27 November \
             2026 is what comes out"
        ]
    );
    assert_eq!(
        wrong("duties.toml", "nothing_owed = true", "due = 2027-01-06"),
        ["duties.toml:35:1: the example says something is owed, and an event has voided it"]
    );
    assert_eq!(
        wrong(
            "duties.toml",
            "visit-held = 2026-11-20",
            "visit-held = 2101-11-20"
        ),
        [
            "duties.toml:13:11: the example cannot be computed: the bank holidays of 2101 are not \
             known: the list covers 1990 to 2100"
        ]
    );
    assert_eq!(
        wrong(
            "duties.toml",
            "{ visit-held = 2026-11-20 }",
            "{ note-sent = 2026-11-20 }"
        ),
        ["duties.toml:13:11: the example says something is owed, and nothing is"]
    );
}

#[test]
fn an_example_says_exactly_one_outcome() {
    let hint = "(either `due = 2026-12-03`, `met = 2026-12-03`, `undated = true` or `nothing_owed \
                = true`)";
    assert_eq!(
        wrong("duties.toml", "due = 2026-11-27, ", ""),
        [format!(
            "duties.toml:13:11: an example says when it is due, or that nothing is {hint}"
        )]
    );
}

#[test]
fn a_word_outside_its_vocabulary_is_reported_with_the_nearest() {
    assert_eq!(
        wrong("duties.toml", "on = \"visit-held\"", "on = \"visit-hold\""),
        ["duties.toml:6:6: `on` does not know `visit-hold` (did you mean `visit-held`?)"]
    );
    assert_eq!(
        wrong("duties.toml", "{ working-days = 5 }", "{ school-days = 5 }"),
        [
            "duties.toml:8:10: `within` must say one time and has 0 (one of `days`, \
             `working-days`, `school-working-days`, `weeks`, `months`, `half-terms`, `terms`, \
             `years`)",
            "duties.toml:8:12: `school-days` means nothing in `within` (did you mean \
             `school-working-days`?)",
        ]
    );
}

#[test]
fn impossible_rules_are_refused() {
    assert_eq!(
        wrong(
            "duties.toml",
            "met_by = \"note-sent\"",
            "met_by = \"visit-held\""
        ),
        ["duties.toml:1:1: `visit-held` starts the duty and meets it at once"]
    );
    assert_eq!(
        wrong(
            "duties.toml",
            "voided_by = [\"support-not-needed\"]",
            "voided_by = [\"support-actioned\", \"support-not-needed\"]"
        ),
        ["duties.toml:15:1: `support-actioned` cannot void a duty that it starts or meets"]
    );
    assert_eq!(
        wrong("framework.toml", "until = 2027-08-31", "until = 2025-08-31"),
        ["framework.toml:1:1: `until` lies before `since`"]
    );
    assert_eq!(
        wrong("duties.toml", "working-days = 5", "working-days = -5"),
        [
            "duties.toml:8:27: `working-days` must be a whole number from 1 to 1000, and this is of \
             the type integer"
        ]
    );
    assert_eq!(wrong("duties.toml", "for {on}", "for {off}").len(), 1);
}

#[test]
fn a_colour_without_contrast_is_refused() {
    assert_eq!(
        wrong("categories.toml", "#00703c", "#ffdd00"),
        [
            "categories.toml:5:10: `#ffdd00` has a contrast of 1.3 to 1 on white (take a darker \
             one, with at least 4.5 to 1)"
        ]
    );
}

#[test]
fn a_value_of_another_type_is_named() {
    assert_eq!(
        wrong(
            "framework.toml",
            "since = 2026-09-01",
            "since = \"2026-09-01\""
        ),
        [
            "framework.toml:8:9: `since` must be a day such as 2019-09-01, without quotation \
             marks, and this is of the type string"
        ]
    );
    assert_eq!(wrong("framework.toml", "format = 1", "format = 2").len(), 1);
}

#[test]
fn problems_of_all_files_are_reported_at_once_in_their_order() {
    let mut files = changed("duties.toml", "force = \"required\"", "force = \"must\"");
    files[0].text = files[0]
        .text
        .replace("title = \"Strategy", "titel = \"Strategy");
    files.push(PackFile {
        name: "dutys.toml".to_owned(),
        text: String::new(),
    });
    files.push(PackFile {
        name: "README.md".to_owned(),
        text: "not read".to_owned(),
    });
    let found: Vec<String> = check(&files, &sample::calendar())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        found,
        [
            "duties.toml:10:9: `force` does not know `must` (known: `required`, `offered`, \
             `considered`, `optional`)",
            "dutys.toml:1:1: `dutys.toml` is no file of a pack (did you mean `duties.toml`?)",
            "framework.toml:1:1: the file has no `title`",
            "framework.toml:3:1: `titel` means nothing in the file (did you mean `title`?)",
        ]
    );
}

#[test]
fn a_file_that_is_no_toml_is_reported_with_its_place_and_nothing_is_missed_for_it() {
    let found = wrong("headings.toml", "title = \"Steps\"", "title = Steps");
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].starts_with("headings.toml:3:9: "), "{found:#?}");
}

#[test]
fn a_missing_file_is_named() {
    let found = check(&sample::files()[..1], &sample::calendar());
    let files: Vec<&str> = found.iter().map(|it| it.file.as_str()).collect();
    assert_eq!(files, ["duties.toml", "headings.toml"]);
}

#[test]
fn columns_are_counted_in_characters_and_not_in_bytes() {
    assert_eq!(
        wrong(
            "framework.toml",
            "words = { adviser = \"Link adviser\"",
            "words = { adviser = \"Ŵâéî\", x = 1"
        ),
        ["framework.toml:10:29: `x` means nothing in `words` (known: `adviser`, `note`)"]
    );
}

#[test]
fn a_duty_says_when_it_is_due_once_and_by_a_shape_that_can_be() {
    let hint = "(one of `within`, `before`, `by`, `every`, `in` or `due = \"unspecified\"`)";
    let within = "within = { working-days = 5 }";
    let twice = format!("{within}\nby = {{ day = \"09-30\" }}");
    for (new, said) in [
        (
            "",
            format!("1:1: a duty says once when it is due, and this one 0 times {hint}"),
        ),
        (
            &*twice,
            format!("1:1: a duty says once when it is due, and this one 2 times {hint}"),
        ),
        (
            "every = { times = 3, per = \"term\" }",
            "1:1: `visit-held` starts nothing that comes again by itself (leave out `on`, or say \
             `within`)"
                .to_owned(),
        ),
        (
            "by = { day = \"02-30\" }",
            "8:14: `02-30` is no day of a year (month and day, such as `09-30`)".to_owned(),
        ),
        (
            "before = { terms = 1 }",
            "8:10: terms are not counted back (say days, weeks or months)".to_owned(),
        ),
        (
            "within = { from = { months = 3 }, to = { months = 2 } }",
            "8:10: the window ends before it begins".to_owned(),
        ),
        (
            "within = { weeks = 2 }\nskips = [\"weekends\"]",
            "1:1: `skips` is for a time counted in days (leave it out)".to_owned(),
        ),
        (
            "due = \"unspecified\"",
            "8:7: a duty without a time has no `ruling` (say in `ruling` how it is watched)"
                .to_owned(),
        ),
    ] {
        let found = wrong("duties.toml", within, new);
        assert!(
            found.contains(&format!("duties.toml:{said}")),
            "{new}: {found:#?}"
        );
    }
}

#[test]
fn the_other_files_are_checked_with_place_and_hint_too() {
    let mut files = sample::files();
    let mut add = |name: &str, text: &str| {
        files.push(PackFile {
            name: name.to_owned(),
            text: text.to_owned(),
        });
    };
    add(
        "entitlements.toml",
        "[[entitlement]]\nid = \"visits\"\nwhat = \"Visits\"\nfor = { category = [\"lights\"] }\n\
         limit = \"exactly\"\nunit = \"day\"\nforce = \"required\"\nsource = \"1\"\nwhy = \"So\"\n",
    );
    add(
        "groups.toml",
        "[[group]]\nid = \"board\"\ntitle = \"Board\"\nmembers = [{ who = \"mayor\", part = \"chair\" }]\n\
         functions = [\"To meet\"]\nmeets = \"Often\"\nsource = \"1\"\nwhy = \"So\"\n",
    );
    files[2].text.push_str(
        "\n[[criterion]]\narea = \"teaching\"\ncategory = \"light\"\ntext = \"Good\"\nsource = \"1\"\n",
    );
    let found = check(&files, &sample::calendar());
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "categories.toml:10:8: there is no area `teaching`",
            "entitlements.toml:1:1: `entitlement` has no `per`",
            "entitlements.toml:1:1: the entitlement `visits` has no `amount` (say `amount`, or say \
             in `ruling` that the paper gives none)",
            "entitlements.toml:4:21: there is no category `lights` (did you mean `light`?)",
            "groups.toml:4:20: there is no actor `mayor` (known: `adviser`, `headteacher`)",
        ]
    );
}

#[test]
fn a_table_of_categories_has_every_cell_once() {
    let cells = "decide = \"by-table\"\n\n[[cell]]\nrow = \"a\"\ncolumn = \"x\"\ncategory = \"light\"\n\n\
                 [[cell]]\nrow = \"b\"\ncolumn = \"y\"\ncategory = \"light\"\n\n[[category]]";
    assert_eq!(
        wrong("categories.toml", "[[category]]", cells),
        [
            "categories.toml:1:1: `a` and `y` have no cell",
            "categories.toml:1:1: `b` and `x` have no cell",
        ]
    );
    assert_eq!(
        wrong(
            "categories.toml",
            "[[category]]",
            "decide = \"best-fit\"\n[[category]]"
        ),
        ["categories.toml:1:1: categories decided `best-fit` need `criterion`"]
    );
}
