//! What a pack may say of the schools that a heading or a kind of visit is for, and its rulings.
//!
//! Separate from `tests`, which follow whole packs. It must not know what was written at a visit.

use crate::selector::Trait;

use super::*;

const HEADING: &str = "title = \"Welcome\"\n";
const KIND: &str = "title = \"Autumn visit\"\n";

fn with(file: &str, after: &str, keys: &str) -> Framework {
    let files = changed(file, after, &format!("{after}{keys}\n"));
    Framework::read(&files, &sample::calendar()).unwrap()
}

#[test]
fn a_heading_and_a_kind_of_visit_say_which_schools_they_are_for() {
    let it = sample::framework();
    assert!(it.heading("welcome").unwrap().schools.is_empty());
    let it = with("headings.toml", HEADING, "for = { sixth_form = true }");
    let schools = &it.heading("welcome").unwrap().schools;
    assert_eq!(schools.traits, [(Trait::SixthForm, true)]);
    let it = with("headings.toml", KIND, "for = { category = [\"light\"] }");
    assert_eq!(it.visit_kind("autumn").unwrap().schools.category, ["light"]);
}

#[test]
fn what_a_heading_asks_of_schools_is_checked_like_any_other() {
    let wrong_for = |keys: &str| {
        let new = format!("{HEADING}for = {keys}\n");
        wrong("headings.toml", HEADING, &new)
    };
    for (keys, said) in [
        ("{ sixth_from = true }", "sixth_form"),
        ("{ category = [\"lihgt\"] }", "light"),
        (
            "{ judged = [\"requires-improvment\"] }",
            "`judged` does not know `requires-improvment` (did you mean `requires-improvement`?)",
        ),
        (
            "{ judged = [\"expected-standard\"] }",
            "`judged` does not know `expected-standard`",
        ),
        (
            "{ graded = [\"need-attention\"] }",
            "(did you mean `needs-attention`?)",
        ),
        ("{ safeguarding = [\"not-mett\"] }", "not-met"),
        ("{ sixth_form = \"yes\" }", "sixth_form"),
        ("{}", "`for` chooses no school"),
    ] {
        let found = wrong_for(keys);
        let is_said = found.iter().any(|it| it.contains(said));
        assert!(is_said, "{keys}: {found:#?}");
        let is_placed = found.iter().all(|it| it.starts_with("headings.toml:"));
        assert!(is_placed, "{keys}: {found:#?}");
    }
}

#[test]
fn half_days_include_writing_only_where_the_pack_says_so() {
    assert!(
        !sample::framework()
            .visit_kind("autumn")
            .unwrap()
            .includes_writing
    );
    let it = with("headings.toml", KIND, "includes_writing = true");
    assert!(it.visit_kind("autumn").unwrap().includes_writing);
}

#[test]
fn evidence_the_line_of_confidence_and_the_framework_itself_take_rulings() {
    let said = Some("Ours.".to_owned());
    let ruling = "ruling = \"Ours.\"";
    let it = with("headings.toml", "title = \"Pupils' books\"\n", ruling);
    assert_eq!(it.evidence_source("books").unwrap().ruling, said);
    let it = with("framework.toml", "nation = \"england\"\n", ruling);
    assert_eq!(it.ruling, said);
    let it = with("framework.toml", "[confidentiality]\n", ruling);
    assert_eq!(it.confidentiality.ruling, said);
}
