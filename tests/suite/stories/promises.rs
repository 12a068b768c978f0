//! Deadlines: right, and with their reason.

use serde_json::json;

use super::desk::{Desk, HELD_ON, NOTE_DUE_ON};

#[test]
fn a_visit_held_owes_a_note_with_day_source_and_counting() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let promise = desk.promise(&visit, "issue_note");
    assert_eq!(promise["due_on"], NOTE_DUE_ON);
    assert!(promise["source"].as_str().unwrap().contains("Appendix 1"));
    let counted = promise["counted"].as_str().unwrap();
    for day in ["20", "23", "24", "25", "26"] {
        assert!(counted.contains(day), "{day} November is not in: {counted}");
    }
}

#[test]
fn a_planned_visit_owes_what_comes_before_it_and_stands_on_today() {
    let desk = Desk::with_schools("2026-11-18");
    let visit = desk.planned_visit();
    let today = desk.done("show_today", json!({}));
    assert_eq!(today["visits"][0]["visit"], visit);
    for group in ["late", "this_week", "next"] {
        assert_eq!(today[group], json!([]), "{group} must be empty");
    }
    let duties: Vec<_> = today["due_today"].as_array().unwrap().iter().collect();
    assert_eq!(duties.len(), 1, "what comes before the visit: {duties:?}");
    assert_eq!(duties[0]["meets"], "record_event");
}

#[test]
fn correcting_the_day_moves_the_deadline() {
    let desk = Desk::with_schools("2026-12-23");
    let visit = desk.held_visit();
    assert_eq!(desk.promise(&visit, "issue_note")["standing"], "overdue");
    desk.done("hold_visit", json!({"visit": visit, "on": "2026-12-22"}));
    let promise = desk.promise(&visit, "issue_note");
    // 23, 24, 29, 30, 31 December: Christmas and the substitute for Boxing Day do not count.
    assert_eq!(promise["due_on"], "2026-12-31");
    assert!(promise["counted"].as_str().unwrap().contains("Boxing Day"));
}

#[test]
fn today_puts_each_promise_where_its_day_is() {
    let mut desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let count = |desk: &Desk, group: &str| {
        desk.done("show_today", json!({}))[group]
            .as_array()
            .unwrap()
            .len()
    };
    assert_eq!((count(&desk, "this_week"), count(&desk, "next")), (0, 2));
    desk.crash_and_reopen("2026-11-23");
    assert_eq!((count(&desk, "this_week"), count(&desk, "next")), (1, 1));
    desk.crash_and_reopen(NOTE_DUE_ON);
    assert_eq!((count(&desk, "due_today"), count(&desk, "next")), (1, 1));
    desk.crash_and_reopen("2026-12-04");
    assert_eq!((count(&desk, "late"), count(&desk, "next")), (2, 0));
    let late = desk.promise(&visit, "issue_note");
    assert_eq!(late["standing_words"], "6 working days late");
    desk.done(
        "issue_note",
        json!({"visit": visit, "sent_on": "2026-12-04"}),
    );
    let today = desk.done("show_today", json!({}));
    assert_eq!(today["met_this_year"], json!({"on_time": 0, "all": 1}));
    assert_eq!(desk.promise(&visit, "issue_note")["standing"], "met_late");
}

#[test]
fn support_is_met_when_put_in_place_and_void_when_none_is_needed() {
    let desk = Desk::with_schools(HELD_ON);
    let (first, second) = (desk.held_visit(), desk.held_visit());
    let record = |visit: &serde_json::Value, outcome: &str| {
        desk.done(
            "record_support",
            json!({"visit": visit, "outcome": outcome, "on": HELD_ON}),
        );
        desk.promise(visit, "record_support")["standing"].clone()
    };
    assert_eq!(record(&first, "actioned"), "met");
    assert_eq!(record(&second, "not_needed"), "void");
}

#[test]
fn today_tells_as_many_promises_as_are_asked_for_and_counts_the_others_of_each_group() {
    let mut desk = Desk::with_schools(HELD_ON);
    desk.held_visit();
    desk.crash_and_reopen("2026-11-23");
    let of = |most: usize| {
        let page = desk.done("show_today", json!({"most": most}));
        let told = |group: &str| page[group].as_array().unwrap().len();
        let untold = |group: &str| page["untold"][group].as_u64().unwrap();
        (
            ["this_week", "next"].map(told),
            ["this_week", "next"].map(untold),
        )
    };
    assert_eq!(of(2), ([1, 1], [0, 0]));
    assert_eq!(of(1), ([1, 0], [0, 1]));
    assert_eq!(of(0), ([0, 0], [1, 1]));
}

#[test]
fn the_page_of_a_school_leaves_out_what_is_over_when_only_open_promises_are_asked_for() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let page = |open_only: bool| {
        let asked = json!({"school": desk.school(), "open_only": open_only});
        desk.done("show_school", asked)
    };
    let (all, open) = (page(false), page(true));
    let duties = |page: &serde_json::Value| page["deadlines"].as_array().unwrap().len();
    let over = duties(&all) - duties(&open);
    assert!(over > 0, "the note is issued");
    assert!(
        !open["deadlines"]
            .to_string()
            .contains(r#""standing":"met""#)
    );
    assert_eq!((&all["untold"], &open["untold"]), (&json!(0), &json!(over)));
}
