//! What goes out to another calendar program.

use std::{collections::BTreeSet, fs};

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON};

/// How many things of these kinds stand on the term's page.
fn on_the_page(desk: &Desk, kinds: &[&str]) -> usize {
    let term = desk.done("show_term", json!({"on": null}));
    let days = term["days"].as_array().unwrap().iter();
    let items = days.flat_map(|it| it["items"].as_array().unwrap());
    items
        .filter(|it| kinds.iter().any(|kind| it["kind"] == *kind))
        .count()
}

fn saved(desk: &Desk) -> (u64, String) {
    let saved = desk.done("save_calendar", json!({"on": null}));
    let text = fs::read_to_string(saved["path"].as_str().unwrap()).unwrap();
    (saved["entries"].as_u64().unwrap(), text)
}

#[test]
fn a_term_is_saved_as_a_calendar_file_with_its_visits_and_promises_and_without_reminders() {
    let desk = Desk::empty(HELD_ON);
    let book: Value = desk.done("open_sample", json!({"framework": null}));
    let (entries, first) = saved(&desk);
    assert_eq!(first.matches("BEGIN:VEVENT").count() as u64, entries);
    let visits = on_the_page(&desk, &["visit_planned", "visit_held"]);
    assert!(visits > 1);
    assert_eq!(first.matches("UID:visit-").count(), visits);
    assert!(entries > visits as u64 + 2, "promises stand there as well");
    let ids: BTreeSet<_> = first.lines().filter(|it| it.starts_with("UID")).collect();
    assert_eq!(ids.len() as u64, entries, "each has an id of its own");

    let before = on_the_page(&desk, &["promise"]);
    let reminder =
        json!({"school": desk.school(), "on": book["today"], "what": "Ask about the boiler"});
    desk.done("set_reminder", reminder);
    assert_eq!(on_the_page(&desk, &["promise"]), before + 1);
    let (again, text) = saved(&desk);
    assert_eq!(again, entries, "a reminder is the adviser’s alone");
    assert!(!text.contains("boiler"));
}
