//! Between visits: actions with their day, reminders, new headteachers.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk};

fn agree(desk: &Desk, visit: &str, text: &str) {
    let file = desk.write("agreed.toml", text);
    desk.done(&["visit", "record", visit, "--from", &file]);
}

fn row(desk: &Desk, duty: &str) -> Value {
    let rows = desk.answer(&["due", "--school", ASHGROVE]);
    let found = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["duty"] == duty);
    found
        .unwrap_or_else(|| panic!("no {duty} in {rows}"))
        .clone()
}

#[test]
fn an_agreed_action_is_a_deadline_with_its_source_until_it_is_done() {
    let mut desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    agree(
        &desk,
        &visit,
        "[[action]]\nid = \"a\"\nwhat = \"Agree one approach\"\nwho = \"Headteacher\"\ndue_on = 2026-12-03\n\
         [[action]]\nid = \"b\"\nwhat = \"No day was agreed\"\n",
    );
    let owed = row(&desk, "agreed-action");
    assert_eq!(owed["due_on"], "2026-12-03");
    assert_eq!(owed["standing"], "upcoming");
    let source = owed["source"].as_str().unwrap().replace('\u{a0}', " ");
    assert_eq!(source, "Agreed at the visit on 19 November 2026");
    desk.today = "2026-12-07";
    assert_eq!(row(&desk, "agreed-action")["standing"], "overdue");
    let action = owed["subject"].as_str().unwrap();
    desk.done(&["action", "done", action, "--on", "2026-12-04"]);
    assert_eq!(row(&desk, "agreed-action")["standing"], "met_late");
    desk.done(&["action", "done", action, "--on", "2026-12-03"]);
    assert_eq!(row(&desk, "agreed-action")["standing"], "met");
    desk.refused(&["action", "done", &"0a".repeat(16)]);
}

#[test]
fn actions_of_the_last_visit_are_shown_at_the_next_with_what_became_of_them() {
    let desk = Desk::with_schools("2026-11-24");
    let first = desk.hold(ASHGROVE, "2026-06-11");
    let two = "[[action]]\nid = \"a\"\nwhat = \"Done in time\"\n[[action]]\nid = \"b\"\nwhat = \"Left open\"\ndue_on = 2026-10-01\n";
    agree(&desk, &first, two);
    let shown = desk.answer(&["visit", "show", &first]);
    assert_eq!(shown["progress_on_actions"], Value::Array(Vec::new()));
    let done = shown["actions"][0]["id"].as_str().unwrap().to_owned();
    desk.done(&["action", "done", &done, "--on", "2026-07-01"]);

    let second = desk.hold(ASHGROVE, "2026-11-19");
    agree(
        &desk,
        &second,
        "[[action]]\nid = \"c\"\nwhat = \"Agreed today\"\n",
    );
    let shown = desk.answer(&["visit", "show", &second]);
    let told: Vec<_> = shown["progress_on_actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["what"].as_str().unwrap(), it["done_on"].as_str()))
        .collect();
    assert_eq!(
        told,
        [("Done in time", Some("2026-07-01")), ("Left open", None)]
    );

    let third = desk.hold(ASHGROVE, "2026-11-23");
    let shown = desk.answer(&["visit", "show", &third]);
    let told: Vec<_> = shown["progress_on_actions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["what"].as_str().unwrap())
        .collect();
    assert_eq!(
        told,
        ["Left open", "Agreed today"],
        "what is open is carried on until it is done"
    );
}

#[test]
fn a_reminder_is_due_on_its_day_and_ends_when_it_is_ticked_off() {
    let desk = Desk::with_schools("2026-11-24");
    let what = "Ask about the roof";
    let made = desk.answer(&["remind", ASHGROVE, "--on", "2026-11-24", "--what", what]);
    let owed = row(&desk, "reminder");
    assert_eq!(
        (&owed["standing"], &owed["what"]),
        (&"due_today".into(), &what.into())
    );
    assert_eq!(owed["subject"], made["reminder"]);
    desk.done(&["reminder", "done", made["reminder"].as_str().unwrap()]);
    assert_eq!(row(&desk, "reminder")["standing"], "met");
    desk.refused(&["remind", ASHGROVE, "--on", "2026-11-24", "--what", " "]);
    desk.refused(&["remind", "1", "--on", "2026-11-24", "--what", what]);
}

#[test]
fn a_new_headteacher_is_the_head_of_the_school_once_the_day_has_come() {
    let desk = Desk::with_schools("2026-11-24");
    let begin = |name: &str, on: &str| {
        desk.done(&[
            "headship", "begin", ASHGROVE, "--name", name, "--on", on, "--first",
        ]);
    };
    let head = || {
        let list = desk.answer(&["schools", "list"]);
        let urn: u64 = ASHGROVE.parse().unwrap();
        let rows = list.as_array().unwrap();
        rows.iter().find(|row| row["urn"] == urn).unwrap()["head"].clone()
    };
    begin("Ms Rowan Tallis", "2026-11-02");
    assert_eq!(head(), "Ms Rowan Tallis");
    begin("Mr Corin Vale", "2027-01-04");
    assert_eq!(head(), "Ms Rowan Tallis");
}

#[test]
fn a_chair_of_governors_begins_with_a_name() {
    let desk = Desk::with_schools("2026-11-24");
    let begun = desk.answer(&[
        "chair",
        "begin",
        ASHGROVE,
        "--name",
        "Robin Sample",
        "--on",
        "2026-09-01",
    ]);
    assert_eq!(begun["chair"], "Robin Sample");
    desk.refused(&[
        "chair",
        "begin",
        ASHGROVE,
        "--name",
        " ",
        "--on",
        "2026-09-01",
    ]);
    desk.refused(&[
        "chair",
        "begin",
        "1",
        "--name",
        "Robin Sample",
        "--on",
        "2026-09-01",
    ]);
}
