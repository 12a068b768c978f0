//! Visits moved and cancelled.

use super::desk::{ASHGROVE, Desk};

#[test]
fn a_moved_visit_is_planned_for_the_new_day_and_a_held_one_is_not_moved() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.plan(ASHGROVE, "2026-12-03");
    let answer = desk.answer(&["visit", "move", &visit, "--on", "2026-12-10"]);
    assert_eq!(answer["visit"], visit.as_str());
    let shown = desk.answer(&["visit", "show", &visit]);
    assert_eq!(shown["planned_on"], "2026-12-10");
    assert_eq!(shown["state"], "planned");

    desk.done(&["visit", "hold", &visit, "--on", "2026-11-19"]);
    let said = desk.refused(&["visit", "move", &visit, "--on", "2026-12-17"]);
    assert!(said.contains("held on"), "{said}");
    assert_eq!(
        desk.answer(&["visit", "show", &visit])["planned_on"],
        "2026-12-10"
    );
}

#[test]
fn a_cancelled_visit_says_why_owes_nothing_and_cannot_be_held_or_moved() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.plan(ASHGROVE, "2026-12-03");
    desk.done(&["visit", "cancel", &visit, "--why", "The head is unwell"]);
    let shown = desk.answer(&["visit", "show", &visit]);
    assert_eq!(shown["state"], "cancelled");
    assert_eq!(shown["cancelled_why"], "The head is unwell");
    for words in [
        &["visit", "hold", &visit, "--on", "2026-12-03"][..],
        &["visit", "move", &visit, "--on", "2026-12-04"],
        &["note", "issue", &visit, "--pdf", &desk.text("note.pdf")],
    ] {
        let said = desk.refused(words);
        assert!(said.contains("cancelled"), "{said}");
    }
    let due = desk.answer(&["due", "--school", ASHGROVE, "--today", "2026-12-20"]);
    let rows = due.as_array().unwrap();
    assert!(rows.iter().all(|row| row["subject"] != visit), "{due}");
}

#[test]
fn a_visit_is_not_cancelled_without_a_reason_nor_after_it_was_held() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.plan(ASHGROVE, "2026-11-19");
    desk.refused(&["visit", "cancel", &visit, "--why", " "]);
    desk.done(&["visit", "hold", &visit, "--on", "2026-11-19"]);
    desk.refused(&["visit", "cancel", &visit, "--why", "Too late to say"]);
    assert_eq!(desk.answer(&["visit", "show", &visit])["state"], "held");
}
