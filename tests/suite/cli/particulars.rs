//! What a note of visit holds beside its headings, and names that may be a pupil's.

use std::process::Command;

use super::desk::{ASHGROVE, Desk};

fn text_of(desk: &Desk) -> String {
    let read = Command::new("pdftotext")
        .arg(desk.path("note.pdf"))
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout)
        .unwrap()
        .replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What can be said beside the headings: key and text.
const TEXTS: [(&str, &str); 11] = [
    ("second_adviser", "Robin Second"),
    ("foci", "Reading in the early years"),
    ("foci_with", "Ilse Tarrant"),
    ("school_part", "We rate reading highly."),
    ("progress", "Half of it is under way."),
    ("to_share", "The daily story."),
    ("support", "Two half-days from a partner school."),
    ("direction", "Improving."),
    ("category_reasons", "Leadership is secure."),
    ("next_focus", "Writing"),
    ("head_comments", "A helpful day."),
];

#[test]
fn everything_beside_the_headings_is_recorded_shown_and_printed() {
    let desk = Desk::with_schools("2026-11-24");
    let before = desk.hold(ASHGROVE, "2026-10-01");
    let agreed = "[[action]]\nid = \"a\"\nwhat = \"Publish the plan\"\nwho = \"Deputy\"\ndue_on = 2026-11-02\n";
    desk.done(&[
        "visit",
        "record",
        &before,
        "--from",
        &desk.write("agreed.toml", agreed),
    ]);
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let category = desk.framework_shown()["categories"][0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let mut file: String = TEXTS
        .iter()
        .map(|(key, text)| format!("{key} = \"{text}\"\n"))
        .collect();
    file += &format!(
        "foci_on = 2026-11-05\nnext_visit_on = 2027-03-04\ncategory_proposed = \"{category}\"\n"
    );
    desk.done(&[
        "visit",
        "record",
        &visit,
        "--from",
        &desk.write("all.toml", &file),
    ]);

    let shown = desk.answer(&["visit", "show", &visit]);
    for (key, text) in TEXTS {
        assert_eq!(shown[key], text, "{key}");
    }
    assert_eq!(shown["foci_on"], "2026-11-05");
    assert_eq!(shown["next_visit_on"], "2027-03-04");
    assert_eq!(shown["category_proposed"], category.as_str());
    assert_eq!(shown["number_this_year"], 2);

    desk.done(&["note", "issue", &visit, "--pdf", &desk.text("note.pdf")]);
    let printed = text_of(&desk);
    for (_, text) in TEXTS {
        assert!(printed.contains(text), "{text} is not printed: {printed}");
    }
    for said in [
        "Progress on actions from last time",
        "Publish the plan (Deputy)",
        "Not yet done; due on 2 November 2026.",
        "5 November 2026",
        "4 March 2027",
        "visit 2 of 2026–27",
    ] {
        assert!(printed.contains(said), "{said} is not printed: {printed}");
    }
}

#[test]
fn a_category_that_the_framework_has_not_cannot_be_proposed() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let wrong = desk.write("wrong.toml", "category_proposed = \"no-such\"\n");
    desk.refused(&["visit", "record", &visit, "--from", &wrong]);
}

#[test]
fn a_likely_pupil_name_stops_the_note_until_it_is_changed_or_said_to_be_none() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let heading = desk.first_heading();
    let evidence = |text: &str| {
        let file = format!("[[response]]\nheading = \"{heading}\"\nevidence = \"{text}\"\n");
        desk.done(&[
            "visit",
            "record",
            &visit,
            "--from",
            &desk.write("seen.toml", &file),
        ]);
    };
    let pdf = desk.text("note.pdf");
    let issue = ["note", "issue", &visit, "--pdf", &pdf];

    evidence("Kayden, a pupil in Year 4, read to Ilse Tarrant.");
    let said = desk.refused(&issue);
    assert!(
        said.contains("“Kayden”") && !said.contains("Tarrant”"),
        "{said}"
    );
    evidence("A pupil in Year 4 read to Ilse Tarrant.");
    desk.done(&issue);

    evidence("Quillon is what pupils call the oldest class.");
    desk.refused(&issue);
    let receipt = desk.answer(&[&issue[..], &["--no-pupil-names"]].concat());
    assert!(
        receipt["warnings"].to_string().contains("Quillon"),
        "{receipt}"
    );
    let again = desk.answer(&issue);
    assert!(
        !again["warnings"].to_string().contains("Quillon"),
        "answered once: {again}"
    );
    evidence("Quillon is what pupils call it, and Kayden agrees.");
    let said = desk.refused(&issue);
    assert!(said.contains("“Kayden”"), "another name asks again: {said}");
}
