//! What a school's record keeps with a day, as the window sees it: shown, corrected, removed, and
//! brought back.

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON};

fn record(desk: &Desk) -> Value {
    desk.done("show_record", json!({"school": desk.school()}))
}

/// Corrects an entry of the school.
fn correct(desk: &Desk, kind: &str, entry: &Value, on: &str, words: &str) {
    let school = desk.school();
    let asked = json!({"school": school, "kind": kind, "entry": entry, "on": on, "words": words});
    desk.done("correct_dated_entry", asked);
}

fn remove(desk: &Desk, kind: &str, entry: &Value) {
    let asked = json!({"school": desk.school(), "kind": kind, "entry": entry});
    desk.done("remove_dated_entry", asked);
}

fn head(desk: &Desk) -> Value {
    desk.done("show_school", json!({"school": desk.school()}))["head"].clone()
}

#[test]
fn an_event_stands_in_the_record_is_corrected_and_removed_and_comes_back() {
    let desk = Desk::with_schools(HELD_ON);
    let kinds = record(&desk)["event_kinds"].clone();
    let titles = kinds.to_string();
    assert!(titles.contains("An inspection is expected"), "{titles}");
    assert!(
        !titles.contains("was inspected"),
        "an inspection has a record of its own: {titles}"
    );
    assert!(!titles.contains("foci"), "no event of a visit: {titles}");
    let happened = |school: Value, event: &str| json!({"event": event, "on": "2026-11-10", "school": school, "visit": null, "note": "First"});
    desk.done(
        "record_event",
        happened(json!(desk.school()), "meeting-held"),
    );
    desk.done("record_event", happened(Value::Null, "evidence-received"));
    let events = record(&desk)["events"].clone();
    let meeting = events[0].clone();
    assert_eq!(meeting["words"], "A meeting about the school took place");
    assert_eq!(
        (&meeting["note"], &meeting["everywhere"]),
        (&json!("First"), &json!(false))
    );
    assert_eq!(events[1]["everywhere"], true);

    correct(
        &desk,
        "event",
        &meeting["event"],
        "2026-11-12",
        "Minutes follow",
    );
    correct(&desk, "event", &events[1]["event"], "2026-11-09", "");
    let events = record(&desk)["events"].clone();
    assert_eq!(
        (&events[0]["on"], &events[0]["note"]),
        (&json!("2026-11-09"), &json!(""))
    );
    assert_eq!(
        (&events[1]["on"], &events[1]["note"]),
        (&json!("2026-11-12"), &json!("Minutes follow"))
    );

    remove(&desk, "event", &meeting["event"]);
    assert_eq!(record(&desk)["events"].as_array().unwrap().len(), 1);
    let undone = desk.done("undo_deed", json!({"deed": null}));
    assert_eq!(undone["deed"]["name"], "Entry removed");
    assert_eq!(record(&desk)["events"][1]["note"], "Minutes follow");
}

#[test]
fn a_category_a_chair_and_a_reminder_are_corrected_like_an_event() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let category = record(&desk)["categories"][0]["id"].clone();
    let given = json!({"school": school, "category": category, "on": "2026-09-14", "reason": ""});
    desk.done("decide_category", given);
    desk.done(
        "begin_chair",
        json!({"school": school, "name": "Wren Smaple", "on": HELD_ON}),
    );
    let reminder = json!({"school": school, "on": "2026-11-27", "what": "Ask about the roof"});
    desk.done("set_reminder", reminder);
    let before = record(&desk);
    correct(
        &desk,
        "decision",
        &before["decisions"][0]["decision"],
        "2026-09-15",
        "Agreed",
    );
    correct(
        &desk,
        "chair",
        &before["chairs"][0]["chair"],
        HELD_ON,
        "Wren Sample",
    );
    correct(
        &desk,
        "reminder",
        &before["reminders"][0]["reminder"],
        "2026-11-30",
        "Ask about the hall",
    );
    let after = record(&desk);
    assert_eq!(
        (
            &after["decisions"][0]["on"],
            &after["decisions"][0]["reason"]
        ),
        (&json!("2026-09-15"), &json!("Agreed"))
    );
    assert_eq!(after["chairs"][0]["name"], "Wren Sample");
    assert_eq!(after["reminders"][0]["what"], "Ask about the hall");
    assert_eq!(after["reminders"][0]["due_on"], "2026-11-30");
    for (kind, entry) in [
        ("decision", &before["decisions"][0]["decision"]),
        ("chair", &before["chairs"][0]["chair"]),
        ("reminder", &before["reminders"][0]["reminder"]),
    ] {
        remove(&desk, kind, entry);
    }
    let empty = record(&desk);
    assert_eq!(
        (&empty["decisions"], &empty["chairs"], &empty["reminders"]),
        (&json!([]), &json!([]), &json!([]))
    );
    let nameless = json!({"school": school, "kind": "chair", "entry": before["chairs"][0]["chair"], "on": HELD_ON, "words": "X"});
    let refused = desk.ask("correct_dated_entry", nameless).unwrap_err();
    assert_eq!(refused.code, "not_found");
}

#[test]
fn the_head_among_the_facts_follows_a_corrected_or_removed_headship() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let begin = |name: &str, on: &str| {
        desk.done(
            "begin_headship",
            json!({"school": school, "name": name, "on": on, "first": false}),
        );
    };
    begin("Robin Sample", "2025-09-01");
    begin("Wren Smaple", "2026-09-01");
    let second = record(&desk)["headships"][1]["headship"].clone();
    correct(&desk, "headship", &second, "2026-09-01", "Wren Sample");
    assert_eq!(head(&desk), "Wren Sample");
    remove(&desk, "headship", &second);
    assert_eq!(head(&desk), "Robin Sample");
    desk.done("undo_deed", json!({"deed": null}));
    assert_eq!(head(&desk), "Wren Sample");
    let asked =
        json!({"school": school, "kind": "headship", "entry": second, "on": HELD_ON, "words": " "});
    let refused = desk.ask("correct_dated_entry", asked).unwrap_err();
    assert_eq!(refused.code, "invalid");
}

#[test]
fn a_term_shows_its_days_with_visits_notes_and_promises() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let page = desk.done("show_term", json!({"on": null}));
    assert_eq!(
        (&page["term"], &page["year"]),
        (&json!("autumn"), &json!(2026))
    );
    assert_eq!(page["from"], Value::Null, "no term dates were entered");
    let day = |page: &Value, on: &str| {
        let days = page["days"].as_array().unwrap();
        days.iter().find(|it| it["on"] == on).cloned().unwrap()
    };
    let held = day(&page, HELD_ON);
    assert_eq!(
        (&held["items"][0]["kind"], &held["items"][0]["visit"]),
        (&json!("visit_held"), &json!(visit))
    );
    assert_eq!(day(&page, "2026-12-25")["title"], "Christmas Day");
    let promises = |page: &Value| page.to_string().matches("\"promise\"").count();
    let before = promises(&page);
    assert!(before > 0, "what the visit owes stands on its day");
    desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let page = desk.done("show_term", json!({"on": "2026-12-01"}));
    assert_eq!(day(&page, HELD_ON)["items"][1]["kind"], "note_issued");
    assert_eq!(promises(&page), before - 1, "the note is owed no longer");
    let spring = desk.done("show_term", json!({"on": "2027-02-01"}));
    assert_eq!(spring["term"], "spring");
}

#[test]
fn a_meeting_says_whose_it_was_when_it_is_recorded_or_afterwards() {
    let desk = Desk::with_schools(HELD_ON);
    let school = desk.school();
    let record_event = |event: &str, of: Option<&str>, on: &str| {
        let asked = json!({"event": event, "on": on, "school": school, "visit": null, "of": of, "note": ""});
        desk.ask("record_event", asked)
    };
    record_event("concern-raised", None, "2026-11-02").unwrap();
    let owed = |duty: &str| -> Value {
        let page = desk.done("show_school", json!({"school": school}));
        let rows = page["deadlines"].as_array().unwrap().iter();
        rows.rev().find(|it| it["duty"] == duty).cloned().unwrap()
    };
    let group = owed("review-group-set-up")["of"][0]["id"].clone();
    let group = group.as_str().unwrap();
    record_event("meeting-called", None, "2026-11-18").unwrap();
    let counted = owed("review-group-set-up")["counted"].to_string();
    assert!(
        counted.contains("it was not said which group’s it was"),
        "{counted}"
    );
    let known = record(&desk)["events"]
        .as_array()
        .unwrap()
        .last()
        .unwrap()
        .clone();
    assert_eq!(known["which"][0]["id"], group);
    let named = json!({"school": school, "kind": "event", "entry": known["event"], "on": "2026-11-18", "words": "", "of": group});
    desk.done("correct_dated_entry", named);
    assert_eq!(owed("review-group-set-up")["standing"], "met");
    let words = record(&desk)["events"].to_string();
    assert!(
        words.contains("A meeting about the school is set for this day: "),
        "{words}"
    );

    record_event("meeting-held", Some(group), "2026-11-18").unwrap();
    let minutes = owed("review-group-minutes");
    assert!(
        minutes["event"]["noun"]
            .as_str()
            .unwrap()
            .contains("Review Group"),
        "{minutes}"
    );
    let refused = record_event("meeting-held", Some("picnic-club"), "2026-11-19").unwrap_err();
    assert!(
        refused.message.contains(group),
        "those there are: {refused:?}"
    );
    let refused = record_event("evidence-received", Some(group), "2026-11-19").unwrap_err();
    assert!(
        refused.message.contains("without saying which"),
        "{refused:?}"
    );
    let refused = record_event("occasion", None, "2026-11-19").unwrap_err();
    assert!(refused.message.contains("ay which occasion"), "{refused:?}");
}
