//! From what was recorded to a sealed note.

use std::{fs, process::Command};

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON, NOTE_DUE_ON};

fn issue(desk: &Desk, visit: &Value, sent_on: &str) -> Value {
    desk.done("issue_note", json!({"visit": visit, "sent_on": sent_on}))
}

/// What a reader's software gets out of the document.
fn text_of(desk: &Desk, note: &Value) -> String {
    printed(desk, &desk.pdf(note))
}

/// The same of any document.
pub(super) fn printed(desk: &Desk, bytes: &[u8]) -> String {
    let path = desk.file("printed.pdf");
    fs::write(&path, bytes).unwrap();
    let done = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .unwrap();
    assert!(done.status.success(), "pdftotext refused the document");
    String::from_utf8(done.stdout)
        .unwrap()
        .replace('\u{a0}', " ")
}

#[test]
fn what_is_still_being_typed_is_in_the_note_that_is_issued() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let draft =
        json!({"place": place, "field": "evidence", "text": "Never left this field", "seen": ""});
    desk.done("keep_draft", draft);
    let receipt = issue(&desk, &visit, HELD_ON);
    assert!(text_of(&desk, &receipt["note"]).contains("Never left this field"));
}

#[test]
fn a_private_remark_and_an_alert_are_in_no_note() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    desk.write(&place, "evidence", "Ordinary evidence", "");
    desk.write(&place, "private_remark", "Zebracrossing", "");
    desk.write(
        &json!({"at": "visit", "visit": visit}),
        "alert",
        "Quaggacrossing",
        "",
    );
    let receipt = issue(&desk, &visit, HELD_ON);
    let text = text_of(&desk, &receipt["note"]);
    assert!(text.contains("Ordinary evidence"));
    assert!(
        !text.contains("Zebra") && !text.contains("Quagga"),
        "{text}"
    );
}

#[test]
fn a_note_shows_the_judgements_side_by_side_and_ends_with_places_to_sign() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let grade = desk.page(&visit)["headings"][0]["scale"][0].clone();
    desk.done(
        "record_choice",
        json!({"place": desk.heading(&visit), "field": "judgement", "values": [grade["id"]], "seen": ""}),
    );
    let receipt = issue(&desk, &visit, HELD_ON);
    let text = text_of(&desk, &receipt["note"]);
    let table = text.find("Agreed judgement").unwrap();
    let label = grade["title"].as_str().unwrap();
    assert!(text[table..].contains(label), "{label} is not in {text}");
    let end = text.find("Sign-off").unwrap();
    assert!(table < end, "{text}");
    assert_eq!(text[end..].matches("Signature").count(), 2, "{text}");
}

#[test]
fn the_first_copy_to_the_school_stops_the_clock_and_a_second_version_does_not_move_it() {
    let mut desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    assert_eq!(desk.promise(&visit, "issue_note")["standing"], "upcoming");
    desk.crash_and_reopen(NOTE_DUE_ON);
    assert_eq!(desk.promise(&visit, "issue_note")["standing"], "due_today");

    let first = issue(&desk, &visit, NOTE_DUE_ON);
    assert_eq!(
        (&first["version"], &first["on_time"]),
        (&json!(1), &json!(true))
    );
    assert_eq!(desk.promise(&visit, "issue_note")["standing"], "met");

    desk.crash_and_reopen("2026-12-04");
    desk.write(&desk.heading(&visit), "evidence", "Corrected", "");
    let second = issue(&desk, &visit, "2026-12-04");
    assert_eq!(
        (&second["version"], &second["on_time"]),
        (&json!(2), &json!(true))
    );
    let promise = desk.promise(&visit, "issue_note");
    assert_eq!(
        (&promise["standing"], &promise["met_on"]),
        (&json!("met"), &json!(NOTE_DUE_ON))
    );
    assert_ne!(first["sha256"], second["sha256"]);
}

#[test]
fn what_was_changed_or_sent_otherwise_after_the_look_over_is_in_the_version_that_is_issued() {
    let desk = Desk::with_schools(NOTE_DUE_ON);
    let visit = desk.held_visit();
    let seen = desk.write(&desk.heading(&visit), "evidence", "Before the look", "");
    desk.done("check_note", json!({"visit": visit}));
    let first = issue(&desk, &visit, NOTE_DUE_ON);
    let text = text_of(&desk, &first["note"]);
    assert!(text.contains("Before the look"), "{text}");
    assert!(text.contains("Version 1"), "{text}");

    desk.done("check_note", json!({"visit": visit}));
    desk.write(&desk.heading(&visit), "evidence", "After the look", &seen);
    let second = issue(&desk, &visit, HELD_ON);
    let text = text_of(&desk, &second["note"]);
    assert!(text.contains("After the look"), "{text}");
    assert!(text.contains("Version 2"), "{text}");
    assert!(text.contains("26 November 2026"), "{text}");
}

#[test]
fn a_sealed_version_stays_as_it_was_when_the_record_changes() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let seen = desk.write(&desk.heading(&visit), "evidence", "As it was", "");
    let first = issue(&desk, &visit, HELD_ON);
    let before = desk.pdf(&first["note"]);
    desk.write(&desk.heading(&visit), "evidence", "As it is", &seen);
    assert_eq!(desk.pdf(&first["note"]), before);
}

#[test]
fn a_visit_that_was_not_held_or_lies_ahead_stops_the_note_and_says_why() {
    let desk = Desk::with_schools("2026-11-18");
    let visit = desk.planned_visit();
    let check = desk.done("check_note", json!({"visit": visit}));
    assert_eq!(check["stops"][0]["code"], "not_held");
    let ask = json!({"visit": visit, "sent_on": "2026-11-18"});
    let refused = desk.ask("issue_note", ask.clone()).unwrap_err();
    assert_eq!(refused.code, "stopped");
    assert!(
        refused.message.contains("You can issue when"),
        "{}",
        refused.message
    );

    desk.done("hold_visit", json!({"visit": visit, "on": HELD_ON}));
    assert_eq!(
        desk.done("check_note", json!({"visit": visit}))["stops"][0]["code"],
        "no_date"
    );
    assert_eq!(desk.ask("issue_note", ask).unwrap_err().code, "stopped");
    assert_eq!(desk.page(&visit)["notes"], json!([]));
}

#[test]
fn what_a_careful_colleague_would_notice_is_said_with_its_place_and_stops_nothing() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let grade = desk.page(&visit)["headings"][0]["scale"][0]["id"].clone();
    desk.done(
        "record_choice",
        json!({"place": place, "field": "judgement", "values": [grade], "seen": ""}),
    );
    let action = json!({"at": "action", "visit": visit, "action": "0a".repeat(16)});
    desk.write(&action, "what", "Sample 🎉 books", "");
    let check = desk.done("check_note", json!({"visit": visit}));
    let codes: Vec<&str> = check["warnings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["code"].as_str().unwrap())
        .collect();
    for code in [
        "no_evidence",
        "empty_heading",
        "action_without_owner",
        "action_without_date",
        "unprintable",
    ] {
        assert!(codes.contains(&code), "{code} is missing from {codes:?}");
    }
    assert_eq!(check["warnings"][0]["place"], place);
    let receipt = issue(&desk, &visit, HELD_ON);
    assert_eq!(receipt["warnings"].as_array().unwrap().len(), codes.len());
}

#[test]
fn a_note_is_circulated_answered_and_superseded() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let first = issue(&desk, &visit, HELD_ON)["note"].clone();
    assert_eq!(desk.page(&visit)["notes"][0]["state"], "sent");
    let copy = json!({"note": first, "to": "Chair", "by": "email", "on": HELD_ON});
    desk.done("circulate_note", copy);
    let answer = json!({"note": first, "inaccurate": "The roll", "on": HELD_ON});
    desk.done("answer_note", answer);
    let shown = desk.page(&visit)["notes"][0].clone();
    assert_eq!(
        (&shown["state"], &shown["answer_text"]),
        (&json!("inaccurate"), &json!("The roll"))
    );
    issue(&desk, &visit, HELD_ON);
    assert_eq!(desk.page(&visit)["notes"][0]["state"], "superseded");
    let late = json!({"note": first, "inaccurate": null, "on": HELD_ON});
    assert_eq!(desk.ask("answer_note", late).unwrap_err().code, "invalid");
}
