//! Before there is a book of one's own: the sample, folders that cannot hold a book, passphrases.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON, framework};

fn state(desk: &Desk) -> (Value, Value) {
    let book = desk.done("book_state", json!({}));
    (book["state"].clone(), book["sample"].clone())
}

#[test]
fn the_sample_is_a_book_of_its_own_day_and_leaves_nothing_behind() {
    let desk = Desk::empty("2031-05-02");
    let open = desk.done("open_sample", json!({"framework": null}));
    assert_eq!(
        (&open["state"], &open["sample"]),
        (&json!("open"), &json!(true))
    );
    let day = open["today"].as_str().unwrap().to_owned();
    assert_ne!(day, "2031-05-02", "its visits have fixed days");
    let folder = PathBuf::from(open["folder"].as_str().unwrap());
    assert!(folder.is_dir());
    let schools = desk.done("list_schools", json!({}));
    assert_eq!(schools.as_array().unwrap().len(), 12);
    let today = desk.done("show_today", json!({}));
    assert_eq!(today["today"], json!(day));
    assert!(
        !today["visits"].as_array().unwrap().is_empty(),
        "something lies ahead"
    );

    let left = desk.done("leave_sample", json!({}));
    assert_eq!(
        (&left["state"], &left["sample"]),
        (&json!("none"), &json!(false))
    );
    assert_eq!(left["today"], "2031-05-02");
    assert!(!folder.exists(), "{}", folder.display());
}

#[test]
fn looking_around_locks_the_own_book_and_does_not_touch_it() {
    let desk = Desk::with_schools(HELD_ON);
    let before = desk.done("list_schools", json!({}));
    desk.done("open_sample", json!({"framework": null}));
    assert_ne!(desk.done("list_schools", json!({})), before);
    // Locking leaves the sample: its passphrase is known to nobody.
    desk.done("lock_book", json!({}));
    assert_eq!(state(&desk), (json!("locked"), json!(false)));
    desk.unlock();
    assert_eq!(desk.done("list_schools", json!({})), before);
}

#[test]
fn a_copy_of_a_sample_note_goes_when_the_sample_goes() {
    let desk = Desk::empty(HELD_ON);
    desk.done("open_sample", json!({"framework": null}));
    let schools = desk.done("list_schools", json!({}));
    let school = schools[0]["school"]["id"].clone();
    let page = desk.done("show_school", json!({"school": school}));
    let mut visits = page["visits"].as_array().unwrap().iter();
    let noted = visits.rfind(|it| it["state"] == "noted").unwrap();
    let visit = desk.page(&noted["visit"]);
    let saved = desk.done("save_note", json!({"note": visit["notes"][0]["note"]}));
    let path = PathBuf::from(saved["path"].as_str().unwrap());
    assert!(path.is_file());
    desk.done("leave_sample", json!({}));
    assert!(!path.exists());
}

#[test]
fn no_book_is_made_in_a_folder_that_something_copies() {
    let desk = Desk::empty_in("OneDrive - Northmere Council", HELD_ON);
    assert_eq!(desk.done("book_state", json!({}))["held_by"], "OneDrive");
    let framework = framework();
    let asked = json!({"name": "Alex", "role": "", "framework": framework, "passphrase": "a long enough one"});
    let refused = desk.ask("create_book", asked).unwrap_err();
    assert_eq!(refused.code, "held_elsewhere");
    assert!(
        refused.message.starts_with("OneDrive holds"),
        "{}",
        refused.message
    );
    assert!(refused.hint.is_some());
    let folder = desk.done("book_state", json!({}))["folder"].clone();
    assert!(
        fs::read_dir(folder.as_str().unwrap()).is_err(),
        "nothing was begun there"
    );
}

#[test]
fn a_passphrase_is_judged_with_the_advisers_name_in_mind() {
    let desk = Desk::empty(HELD_ON);
    let judge = |passphrase: &str| {
        let asked = json!({"passphrase": passphrase, "name": "Alison Prewett"});
        desk.done("judge_passphrase", asked)
    };
    assert_eq!(judge("alison prewett 1")["strength"], "weak");
    let strong = judge("kettle orbit ransom violin");
    assert_eq!(strong["strength"], "strong");
    assert!(
        strong["words"]
            .as_str()
            .unwrap()
            .contains("a thousand computers")
    );
}
