//! Typing, leaving, crashing, locking: no sentence is lost and none overwrites another unseen.

use serde_json::json;

use super::desk::{Desk, HELD_ON};

#[test]
fn what_was_being_typed_is_on_the_screen_after_a_crash() {
    let mut desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    for text in ["Pupils in Year 4", "Pupils in Year 4 read – “well”"] {
        desk.done(
            "keep_draft",
            json!({"place": place, "field": "evidence", "text": text, "seen": ""}),
        );
    }
    desk.crash_and_reopen(HELD_ON);
    let evidence = desk.page(&visit)["headings"][0]["evidence"].clone();
    assert_eq!(evidence["text"], "Pupils in Year 4 read – “well”");
    assert_eq!(
        evidence["draft"], true,
        "it is not part of the record before the field is left"
    );
}

#[test]
fn a_field_that_was_left_is_part_of_the_record_and_found_by_its_words() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    desk.write(&place, "evidence", "Eleven pupils read aloud to Siân", "");
    let evidence = desk.page(&visit)["headings"][0]["evidence"].clone();
    assert_eq!(
        (&evidence["draft"], &evidence["text"]),
        (&json!(false), &json!("Eleven pupils read aloud to Siân"))
    );
    let hits = desk.done("search", json!({"words": "sian eleven"}));
    assert_eq!(
        (&hits[0]["visit"], &hits[0]["on"]),
        (&json!(visit), &json!(HELD_ON))
    );
    assert_eq!(hits[0]["hit"], "Eleven");
}

#[test]
fn locking_makes_every_draft_part_of_the_record() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    desk.done(
        "keep_draft",
        json!({"place": place, "field": "private_remark", "text": "Ask again", "seen": ""}),
    );
    assert_eq!(desk.done("lock_book", json!({}))["state"], "locked");
    let refused = desk.ask("show_visit", json!({"visit": visit})).unwrap_err();
    assert_eq!(refused.code, "book_locked");
    desk.unlock();
    let remark = desk.page(&visit)["headings"][0]["private_remark"].clone();
    assert_eq!(
        (&remark["draft"], &remark["text"]),
        (&json!(false), &json!("Ask again"))
    );
}

#[test]
fn an_editor_that_was_shown_an_older_text_does_not_overwrite_a_newer_one_unseen() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let first = desk.write(&place, "evidence", "first", "");
    let second = desk.write(&place, "evidence", "second", &first);
    let third = desk.write(&place, "evidence", "third", &first);
    let seen = desk.page(&visit)["headings"][0]["evidence"]["seen"]
        .as_str()
        .unwrap()
        .to_owned();
    assert!(
        seen.contains(&second) && seen.contains(&third),
        "both texts must stand"
    );
}

#[test]
fn ticks_and_grades_are_kept_and_those_of_another_framework_refused() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let page = desk.page(&visit);
    let grade = page["headings"][0]["scale"][1]["id"].clone();
    let sources = [
        &page["evidence_sources"][2]["id"],
        &page["evidence_sources"][0]["id"],
    ];
    let choose = |field: &str, values: serde_json::Value| {
        desk.ask(
            "record_choice",
            json!({"place": place, "field": field, "values": values, "seen": ""}),
        )
    };
    choose("judgement", json!([grade])).unwrap();
    choose("sources", json!(sources)).unwrap();
    assert_eq!(
        choose("judgement", json!(["splendid"])).unwrap_err().code,
        "invalid"
    );
    assert_eq!(
        choose("sources", json!(["hearsay"])).unwrap_err().code,
        "invalid"
    );
    let heading = desk.page(&visit)["headings"][0].clone();
    assert_eq!(heading["judgement"]["values"], json!([grade]));
    let in_order = [
        &page["evidence_sources"][0]["id"],
        &page["evidence_sources"][2]["id"],
    ];
    assert_eq!(heading["sources"]["values"], json!(in_order));
}

#[test]
fn an_action_and_a_person_are_entered_field_by_field_and_can_be_removed() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let action = json!({"at": "action", "visit": visit, "action": "0a".repeat(16)});
    let person = json!({"at": "person", "visit": visit, "person": "0b".repeat(16)});
    desk.write(&action, "what", "Sample the writing books", "");
    desk.write(&person, "name", "Moira Lindqvist", "");
    desk.done(
        "record_choice",
        json!({"place": action, "field": "due_on", "values": ["2027-01-15"], "seen": ""}),
    );
    let page = desk.page(&visit);
    assert_eq!(
        page["actions"][0]["what"]["text"],
        "Sample the writing books"
    );
    assert_eq!(
        page["actions"][0]["due_on"]["values"],
        json!(["2027-01-15"])
    );
    assert_eq!(page["people"][0]["name"]["text"], "Moira Lindqvist");
    desk.done("remove_entry", json!({"place": action}));
    desk.done("remove_entry", json!({"place": person}));
    let page = desk.page(&visit);
    assert_eq!(
        (
            page["actions"].as_array().unwrap().len(),
            page["people"].as_array().unwrap().len()
        ),
        (0, 0)
    );
}

#[test]
fn last_time_stands_beside_this_time() {
    let desk = Desk::with_schools("2026-11-26");
    let before = desk.held_visit();
    desk.write(&desk.heading(&before), "evidence", "Four lessons seen", "");
    let now = desk.planned_visit();
    desk.done("hold_visit", json!({"visit": now, "on": "2026-11-26"}));
    let last = desk.page(&now)["headings"][0]["last"].clone();
    assert_eq!(
        (&last["visit"], &last["evidence"]),
        (&before, &json!("Four lessons seen"))
    );
    assert_eq!(desk.page(&before)["headings"][0]["last"], json!(null));
}
