//! Requests that do not fit, and the state of the book.

use serde_json::json;

use super::desk::{Desk, HELD_ON, framework};

#[test]
fn a_book_is_made_once_locked_and_unlocked_with_its_passphrase_only() {
    let desk = Desk::empty(HELD_ON);
    assert_eq!(desk.done("book_state", json!({}))["state"], "none");
    let framework = framework();
    let new = |passphrase: &str| {
        let asked =
            json!({"name": "Alex", "role": "", "framework": framework, "passphrase": passphrase});
        desk.ask("create_book", asked)
    };
    let short = new("too short").unwrap_err();
    assert_eq!(short.code, "invalid");
    assert!(short.message.contains("12"), "{}", short.message);
    let made = new("a long enough one").unwrap();
    assert_eq!(
        (&made["state"], &made["adviser"]),
        (&json!("open"), &json!("Alex"))
    );
    assert!(
        made["role"].as_str().unwrap().contains("Adviser"),
        "the framework’s own word"
    );
    desk.done("lock_book", json!({}));
    let wrong = desk
        .ask("unlock_book", json!({"passphrase": "a long enough none"}))
        .unwrap_err();
    assert_eq!(wrong.code, "wrong_passphrase");
    desk.done("unlock_book", json!({"passphrase": "a long enough one"}));
    assert_eq!(new("another long one").unwrap_err().code, "book_exists");
}

#[test]
fn a_request_that_does_not_fit_is_refused_by_name() {
    let desk = Desk::with_schools(HELD_ON);
    let code = |name: &str, args| desk.ask(name, args).unwrap_err().code;
    assert_eq!(code("fly", json!({})), "unknown_command");
    assert_eq!(code("show_visit", json!({})), "invalid");
    assert_eq!(code("show_visit", json!({"visit": "x"})), "invalid");
    assert_eq!(
        code("show_visit", json!({"visit": "00".repeat(16)})),
        "not_found"
    );
    assert_eq!(code("show_today", json!({"extra": 1})), "invalid");
    assert_eq!(
        code("preview_register", json!({"file": "file-99"})),
        "not_found"
    );
    assert_eq!(
        code(
            "plan_visit",
            json!({"school": desk.school(), "kind": "no-such", "on": HELD_ON})
        ),
        "invalid"
    );
}

#[test]
fn a_text_at_a_place_that_has_no_such_field_is_refused() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let keep = |place: serde_json::Value, field: &str| {
        let draft = json!({"place": place, "field": field, "text": "x", "seen": ""});
        desk.ask("keep_draft", draft).unwrap_err().code
    };
    assert_eq!(
        keep(json!({"at": "visit", "visit": visit}), "evidence"),
        "invalid"
    );
    assert_eq!(keep(desk.heading(&visit), "summary"), "invalid");
    let unknown = json!({"at": "heading", "visit": visit, "heading": "gardening"});
    assert_eq!(keep(unknown, "evidence"), "invalid");
}

#[test]
fn a_text_over_the_limit_is_refused_and_what_was_there_stays() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    desk.write(&place, "evidence", "short", "");
    let long = "é".repeat(600_000);
    let draft = json!({"place": place, "field": "evidence", "text": long, "seen": ""});
    assert_eq!(desk.ask("keep_draft", draft).unwrap_err().code, "invalid");
    assert_eq!(
        desk.page(&visit)["headings"][0]["evidence"]["text"],
        "short"
    );
}

#[test]
fn importing_the_same_register_again_changes_nothing() {
    let desk = Desk::with_schools(HELD_ON);
    let before = desk.done("list_schools", json!({}));
    let bytes = std::fs::read(crate::cli::desk::in_checkout(crate::cli::desk::REGISTER)).unwrap();
    let file = desk.hand_in(bytes);
    let preview = desk.done("preview_register", json!({"file": file}));
    let rows = preview["rows"].as_array().unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["change"] == "unchanged"));
    let urns: Vec<_> = rows.iter().map(|row| row["urn"].clone()).collect();
    let receipt = desk.done("import_register", json!({"file": file, "urns": urns}));
    assert_eq!(
        (&receipt["new"], &receipt["changed"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(desk.done("list_schools", json!({})), before);
}

#[test]
fn a_file_that_is_no_register_is_refused_with_what_is_missing() {
    let desk = Desk::with_schools(HELD_ON);
    let file = desk.hand_in(b"Name,Town\r\nAshgrove,Northmarsh\r\n".to_vec());
    let refused = desk
        .ask("preview_register", json!({"file": file}))
        .unwrap_err();
    assert_eq!(refused.code, "invalid");
    assert!(refused.message.contains("URN"), "{}", refused.message);
}

#[test]
fn a_date_is_read_as_typed_and_its_oddity_said() {
    let desk = Desk::empty("2026-11-20");
    let read = |text: &str| desk.done("read_date", json!({"text": text}));
    assert_eq!(read("18 dec")["on"], "2026-12-18");
    assert_eq!(read("25/12/2026")["words"], "Friday 25 December 2026");
    assert!(
        read("25/12/2026")["notes"][0]
            .as_str()
            .unwrap()
            .contains("Christmas Day")
    );
    assert!(
        read("sat")["notes"][0]
            .as_str()
            .unwrap()
            .contains("weekend")
    );
    assert_eq!(read("soon")["on"], json!(null));
}

#[test]
fn a_command_that_keeps_adds_nothing_that_could_be_undone() {
    let desk = Desk::with_schools(HELD_ON);
    let visit = desk.held_visit();
    let place = desk.heading(&visit);
    let keep = |text: &str| {
        let draft = json!({"place": place, "field": "evidence", "text": text, "seen": ""});
        desk.done("keep_draft", draft);
    };
    // The first draft also writes where its record belongs.
    keep("Eleven");
    let deeds = || desk.done("list_deeds", json!({}));
    let before = deeds();
    keep("Eleven pupils");
    desk.done("prepare_recovery", json!({}));
    let chosen = desk.done("show_columns", json!({}));
    desk.done("choose_columns", chosen);
    assert_eq!(deeds(), before);
    desk.done("settle_draft", json!({"place": place, "field": "evidence"}));
    assert_ne!(deeds(), before);
}
