//! Between visits, as the window sees it: agreed actions and reminders stand on Today.

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON};

fn on_today(desk: &Desk, duty: &str) -> Vec<Value> {
    let today = desk.done("show_today", json!({}));
    let groups = ["late", "due_today", "this_week", "next"];
    let rows = groups
        .iter()
        .flat_map(|group| today[group].as_array().unwrap().clone());
    rows.filter(|row| row["duty"] == duty).collect()
}

#[test]
fn an_agreed_action_stands_on_today_and_on_the_page_of_its_school_until_it_is_done() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = json!({"at": "action", "visit": visit, "action": "0a".repeat(16)});
    desk.write(&place, "what", "Agree one approach", "");
    let due = json!({"place": place, "field": "due_on", "values": [HELD_ON], "seen": ""});
    desk.done("record_choice", due);
    let rows = on_today(&desk, "agreed-action");
    assert_eq!(rows.len(), 1);
    assert_eq!(
        (&rows[0]["meets"], &rows[0]["standing"]),
        (&json!("finish_action"), &json!("due_today"))
    );
    let page = desk.done("show_school", json!({"school": desk.school()}));
    assert!(
        page["deadlines"].to_string().contains("Agree one approach"),
        "{page}"
    );
    desk.done(
        "finish_action",
        json!({"action": rows[0]["subject"], "on": HELD_ON}),
    );
    assert_eq!(on_today(&desk, "agreed-action"), [Value::Null; 0]);
    assert_eq!(desk.page(&visit)["actions"][0]["done_on"], HELD_ON);
}

#[test]
fn a_reminder_stands_on_today_until_it_is_ticked_off() {
    let desk = Desk::with_schools(HELD_ON);
    let asked = json!({"school": desk.school(), "on": "2026-11-18", "what": "Ask about the roof"});
    let reminder = desk.done("set_reminder", asked)["reminder"].clone();
    let rows = on_today(&desk, "reminder");
    assert_eq!(
        (&rows[0]["subject"], &rows[0]["standing_words"]),
        (&reminder, &json!("1 working day late"))
    );
    desk.done(
        "finish_reminder",
        json!({"reminder": reminder, "on": HELD_ON}),
    );
    assert_eq!(on_today(&desk, "reminder"), [Value::Null; 0]);
    let found = desk.done("search", json!({"words": "roof"}));
    assert_eq!(found[0]["label"], "Reminder");
}

#[test]
fn a_likely_pupil_name_stops_the_note_at_its_place_until_it_is_answered() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    desk.write(&place, "evidence", "Kayden is a pupil in Year 4", "");
    let check = desk.done("check_note", json!({"visit": visit}));
    assert_eq!(
        (&check["stops"][0]["code"], &check["stops"][0]["place"]),
        (&json!("pupil_name"), &place)
    );
    desk.done("deny_pupil_names", json!({"visit": visit}));
    assert_eq!(
        desk.done("check_note", json!({"visit": visit}))["stops"],
        json!([])
    );
    desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
}

#[test]
fn what_is_typed_beside_the_headings_is_kept_like_any_other_text() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = json!({"at": "visit", "visit": visit});
    for field in [
        "second_adviser",
        "foci",
        "foci_with",
        "school_part",
        "progress",
        "to_share",
        "support_agreed",
        "direction",
        "category_reasons",
        "next_focus",
        "head_comments",
    ] {
        desk.write(&place, field, field, "");
        assert_eq!(desk.page(&visit)["particulars"][field]["text"], field);
    }
}
