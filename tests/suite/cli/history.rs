//! What was there before: the history of a field and undoing, on the command line.

use super::desk::{ASHGROVE, Desk};

fn record(desk: &Desk, visit: &str, evidence: &str) {
    let heading = desk.first_heading();
    let file = desk.write(
        "seen.toml",
        &format!("[[response]]\nheading = \"{heading}\"\nevidence = \"{evidence}\"\n"),
    );
    desk.done(&["visit", "record", visit, "--from", &file]);
}

#[test]
fn a_text_can_be_followed_back_undone_and_done_again() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    record(&desk, &visit, "Eleven pupils read.");
    record(&desk, &visit, "Twelve pupils read.");
    let at = format!("{visit}/{}", desk.first_heading());
    let told = desk.answer(&["history", &at, "evidence"]);
    assert_eq!(told[0]["after"], "Eleven pupils read.");
    assert_eq!(told[1]["before"][0], "Eleven pupils read.");
    assert_eq!(told[1]["after"], "Twelve pupils read.");
    assert_eq!(
        (&told[0]["stands"], &told[1]["stands"]),
        (&false.into(), &true.into())
    );

    let undone = desk.answer(&["undo"]);
    assert_eq!(undone["name"], "Visit recorded");
    assert_eq!(undone["fields"][0]["after"][0], "Eleven pupils read.");
    let shown = desk.done(&["--json", "visit", "show", &visit]);
    assert!(shown.contains("Eleven") && !shown.contains("Twelve"));

    desk.done(&["undo", &undone["by"].to_string()]);
    let shown = desk.done(&["--json", "visit", "show", &visit]);
    assert!(shown.contains("Twelve") && !shown.contains("Eleven"));
    let steps = desk.answer(&["undo", "--list"]);
    assert_eq!(steps[0]["name"], "Undone");
    assert_eq!(
        desk.answer(&["history", &at, "evidence"])
            .as_array()
            .map(Vec::len),
        Some(4)
    );
    desk.done(&["verify"]);
}

#[test]
fn the_history_of_a_school_and_of_a_visit_is_found_by_number_and_id() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let told = desk.answer(&["history", ASHGROVE, "school.name"]);
    assert!(told[0]["after"].is_string() && told[0]["own"] == true);
    let told = desk.answer(&["history", &visit, "held_on"]);
    assert_eq!(told[0]["after"], "2026-11-19");
    let said = desk.refused(&["history", &visit, "no_such_field"]);
    assert!(said.contains("no_such_field"), "{said}");
}

#[test]
fn what_cannot_be_undone_is_refused_with_the_reason() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let steps = desk.answer(&["undo", "--list"]);
    let planned = steps
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["name"] == "Visit planned")
        .unwrap();
    let before = desk.done(&["digest"]);
    let said = desk.refused(&["undo", &planned["step"].to_string()]);
    assert!(said.contains("held_on"), "{said}");

    desk.done(&["note", "issue", &visit, "--pdf", &desk.text("note.pdf")]);
    let said = desk.refused(&["undo"]);
    assert!(said.contains("sent"), "{said}");
    assert_ne!(before, desk.done(&["digest"]));
    assert_eq!(desk.ended(&["undo", "x"]).code, Some(2));
}
