//! The recovery sheet in the window: printed, two groups typed back, and used.

use std::{fs, process::Command};

use app::{App, NewBook, PreparedSheet};
use serde_json::json;
use tempfile::TempDir;

use super::desk::Desk;

const PASSPHRASE: &str = "four invented words together";
const NEW: &str = "quite another phrase";

/// The program behind the window, with a new book in the folder.
fn program(folder: &TempDir) -> App {
    let options = host::Options {
        book: Some(folder.path().join("book")),
        today: Some("2026-11-20".parse().unwrap()),
        program: "a story",
        ..host::Options::default()
    };
    let mut app = host::open(&options).unwrap();
    let framework = app.shelf().of_sample().unwrap().id.clone();
    app.create_book(&NewBook {
        name: "Alex Example",
        role: "",
        framework: &framework,
        passphrase: PASSPHRASE,
    })
    .unwrap();
    app
}

/// The groups of the key as somebody reads them off the printed page.
fn groups_on(sheet: &PreparedSheet, folder: &TempDir) -> Vec<String> {
    let file = folder.path().join("sheet.pdf");
    fs::write(&file, &*sheet.pdf).unwrap();
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output();
    let text = String::from_utf8(read.unwrap().stdout).unwrap();
    let text = text.split("or alone:").nth(1).unwrap();
    let text = text.split("Capitals").next().unwrap();
    text.split_whitespace()
        .skip(1)
        .step_by(2)
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_sheet_is_in_force_only_when_two_of_its_groups_were_typed_back() {
    let folder = TempDir::new().unwrap();
    let mut app = program(&folder);
    assert!(
        app.keep_typed_recovery(["", ""]).is_err(),
        "no sheet was made"
    );
    let sheet = app.prepare_recovery().unwrap();
    let groups = groups_on(&sheet, &folder);
    assert_eq!(groups.len(), 15);
    let [first, second] = sheet.asked;
    assert!(first < second && second <= 15, "{:?}", sheet.asked);
    let typed = [groups[first - 1].to_lowercase(), groups[second - 1].clone()];
    let wrong = app.keep_typed_recovery([&typed[0], "QQQQQ"]).unwrap_err();
    assert!(
        wrong.to_string().contains(&format!("roup {second}")),
        "{wrong}"
    );

    app.lock_book().unwrap();
    let refused = app.recover_book(&groups.join(" "), NEW);
    assert!(refused.is_err(), "a sheet that was not kept opens nothing");
    app.unlock_book(PASSPHRASE).unwrap();
    let gone = app.keep_typed_recovery([&typed[0], &typed[1]]);
    assert!(gone.is_err(), "locking forgets a sheet that was not kept");
}

#[test]
fn a_kept_sheet_opens_the_book_and_sets_a_new_passphrase() {
    let folder = TempDir::new().unwrap();
    let mut app = program(&folder);
    assert!(!app.book_state().unwrap().has_sheet);
    let sheet = app.prepare_recovery().unwrap();
    let groups = groups_on(&sheet, &folder);
    let [first, second] = sheet.asked.map(|it| groups[it - 1].clone());
    app.keep_typed_recovery([&first, &second]).unwrap();
    assert!(app.book_state().unwrap().has_sheet);
    app.lock_book().unwrap();
    app.recover_book(&groups.join("-"), NEW).unwrap();
    app.lock_book().unwrap();
    assert!(app.unlock_book(PASSPHRASE).is_err());
    app.unlock_book(NEW).unwrap();
}

#[test]
fn what_is_odd_about_a_day_is_said_before_it_is_recorded() {
    let desk = Desk::with_schools("2026-11-20");
    let school = desk.school();
    let odd = |on: &str, held: bool| {
        let asked = json!({"school": school, "on": on, "held": held});
        desk.done("odd_about", asked).to_string()
    };
    assert!(odd("2026-11-22", false).contains("weekend"));
    assert!(odd("2026-11-23", true).contains("not come yet"));
    assert_eq!(odd("2026-11-23", false), "[]");
}
