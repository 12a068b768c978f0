//! Looking back: undoing, the history of a field, a school's record, what became of a version.

use std::{fs, process::Command};

use serde_json::json;

use super::desk::{Desk, HELD_ON};

#[test]
fn what_was_done_last_is_listed_undone_and_done_again() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.planned_visit();
    desk.done("move_visit", json!({"visit": visit, "on": "2026-12-01"}));
    let deeds = desk.done("list_deeds", json!({}));
    assert_eq!(deeds[0]["name"], "Visit moved");
    let undone = desk.done("undo_deed", json!({"deed": null}));
    assert_eq!(undone["deed"]["name"], "Visit moved");
    assert_eq!(undone["fields"][0]["to"][0], HELD_ON);
    assert_eq!(desk.page(&visit)["planned_on"], HELD_ON);
    desk.done("undo_deed", json!({"deed": undone["by"]}));
    assert_eq!(desk.page(&visit)["planned_on"], "2026-12-01");
}

#[test]
fn a_field_tells_its_history_where_it_stands() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let seen = desk.write(&place, "evidence", "Four lessons", "");
    desk.write(&place, "evidence", "Six lessons", &seen);
    let past = desk.done(
        "show_text_history",
        json!({"place": place, "field": "evidence"}),
    );
    assert_eq!(past.as_array().unwrap().len(), 2);
    assert_eq!(past[1]["before"], json!(["Four lessons"]));
    assert_eq!(past[1]["after"], "Six lessons");
    assert_eq!(
        (&past[1]["stands"], &past[0]["stands"]),
        (&json!(true), &json!(false))
    );
    let grade = desk.page(&visit)["headings"][0]["scale"][0]["id"].clone();
    let chosen = json!({"place": place, "field": "judgement", "values": [grade], "seen": ""});
    desk.done("record_choice", chosen);
    let asked = json!({"place": place, "field": "judgement"});
    assert_eq!(desk.done("show_choice_history", asked)[0]["after"], grade);
}

#[test]
fn a_school_remembers_its_categories_heads_actions_notes_and_reminders() {
    let desk = Desk::with_schools(HELD_ON);
    let (school, visit) = (desk.school(), desk.held_visit());
    let empty = desk.done("show_record", json!({"school": school}));
    let category = empty["categories"][0]["id"].clone();
    let given = json!({"school": school, "category": category, "on": HELD_ON, "reason": "Agreed"});
    desk.done("decide_category", given);
    let head = json!({"school": school, "name": "Wren Sample", "on": HELD_ON, "first": true});
    desk.done("begin_headship", head);
    let reminder = json!({"school": school, "on": "2026-11-27", "what": "Ask about the roof"});
    desk.done("set_reminder", reminder);
    let action = json!({"at": "action", "visit": visit, "action": "0b".repeat(16)});
    desk.write(&action, "what", "Read together", "");
    desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let record = desk.done("show_record", json!({"school": school}));
    assert_eq!(record["decisions"][0]["category"], category);
    assert_eq!(record["decisions"][0]["reason"], "Agreed");
    assert_eq!(record["headships"][0]["name"], "Wren Sample");
    assert_eq!(record["actions"][0]["what"], "Read together");
    assert_eq!(record["actions"][0]["agreed_on"], HELD_ON);
    assert_eq!(record["notes"][0]["version"]["version"], 1);
    assert_eq!(record["reminders"][0]["what"], "Ask about the roof");
    assert_eq!(desk.page(&visit)["category"], category);
}

#[test]
fn a_second_version_tells_what_it_changed_and_who_received_it() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let seen = desk.write(&desk.heading(&visit), "evidence", "Four lessons", "");
    let issued = json!({"visit": visit, "sent_on": HELD_ON});
    let first = desk.done("issue_note", issued.clone())["note"].clone();
    desk.write(&desk.heading(&visit), "evidence", "Six lessons", &seen);
    let second = desk.done("issue_note", issued)["note"].clone();
    let copy = json!({"note": second, "to": "Chair of governors", "by": "Email", "on": HELD_ON});
    desk.done("circulate_note", copy);
    let told = desk.done("show_note", json!({"note": second}));
    assert!(
        told["changes"].to_string().contains("Six lessons"),
        "{told}"
    );
    assert_eq!(told["copies"][1]["to"], "Chair of governors");
    let before = desk.done("show_note", json!({"note": first}));
    assert_eq!(before["changes"], json!([]));
}

#[test]
fn the_pages_of_a_draft_and_of_a_version_come_as_bytes() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let draft = desk.document("draft_note", json!({"visit": visit}));
    assert!(draft.starts_with(b"%PDF-"));
    let receipt = desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let asked = json!({"note": receipt["note"]});
    let issued = desk.document("issued_note", asked);
    assert_eq!(issued, desk.pdf(&receipt["note"]));
}

#[test]
fn the_brief_for_the_next_visit_tells_of_the_last_one_on_one_page_and_of_no_private_remark() {
    let desk = Desk::with_schools(HELD_ON);
    let last = desk.held_visit();
    let heading = desk.heading(&last);
    desk.write(&heading, "areas", "Recall in every lesson", "");
    desk.write(&heading, "private_remark", "Zebracrossing", "");
    let action = json!({"at": "action", "visit": last, "action": "0c".repeat(16)});
    desk.write(&action, "what", "Read six books together", "");
    let school = desk.school();
    let kinds = desk.done("show_school", json!({"school": school}))["visit_kinds"].clone();
    let asked = json!({"school": school, "kind": kinds[0]["id"], "on": "2027-02-01"});
    let next = desk.done("plan_visit", asked)["visit"].clone();
    let place = json!({"at": "visit", "visit": next});
    desk.write(&place, "foci", "Early reading in Year 2", "");
    let path = desk.file("brief.pdf");
    fs::write(&path, desk.brief(&next)).unwrap();
    let read = Command::new("pdftotext").arg(&path).arg("-").output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    for told in [
        "Recall in every lesson",
        "Read six books together",
        "Early reading in Year 2",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("Zebra"), "{text}");
    assert_eq!(text.matches('\u{c}').count(), 1, "one page: {text}");
}
