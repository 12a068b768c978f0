//! A forgotten passphrase, a damaged key file: the printed sheet opens the book.

use std::fs;

use super::desk::{Desk, PASSPHRASE};

const NEW: &str = "quite another phrase";

/// A new book with its recovery sheet; the sheet's path.
fn with_sheet() -> (Desk, String) {
    let desk = Desk::empty("2026-11-20");
    let (framework, sheet) = (desk.framework(), desk.text("sheet.txt"));
    let new = ["init", "--framework", &framework, "--name", "Alex Example"];
    desk.done(&[&new[..], &["--recovery", &sheet]].concat());
    (desk, sheet)
}

fn opens(desk: &Desk, passphrase: &str) -> bool {
    let mut command = desk.command(&["digest"]);
    let ended = command.env("VISITBOOK_PASSPHRASE", passphrase).output();
    ended.unwrap().status.success()
}

fn reset(desk: &Desk, sheet: &str) -> std::process::Output {
    let mut command = desk.command(&["passphrase", "reset", "--recovery-file", sheet]);
    command.env("VISITBOOK_PASSPHRASE", NEW).output().unwrap()
}

#[test]
fn the_sheet_sets_a_new_passphrase_when_the_old_one_is_forgotten() {
    let (desk, sheet) = with_sheet();
    let text = fs::read_to_string(&sheet).unwrap();
    assert!(text.contains("Alex Example") && text.contains("20 November 2026"));
    assert!(reset(&desk, &sheet).status.success());
    assert!(opens(&desk, NEW) && !opens(&desk, PASSPHRASE));
}

#[test]
fn the_key_typed_from_paper_is_enough() {
    let (desk, sheet) = with_sheet();
    let text = fs::read_to_string(&sheet).unwrap();
    let grouped: Vec<&str> = text
        .lines()
        .skip_while(|line| !line.contains("AGE-SECRET-KEY-1"))
        .skip(1)
        .take(3)
        .collect();
    let typed = grouped.join("\n").replace('#', "").to_lowercase();
    let typed = desk.write("typed.txt", &typed);
    let ended = reset(&desk, &typed);
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.success(), "{said}");
    assert!(opens(&desk, NEW));
}

#[test]
fn the_sheet_opens_a_book_whose_passphrase_slots_are_both_damaged() {
    let (desk, sheet) = with_sheet();
    for copy in ["book/keys-1.json", "book/keys-2.json"] {
        let text = fs::read_to_string(desk.path(copy)).unwrap();
        fs::write(
            desk.path(copy),
            text.replace("\"passes\": ", "\"passes\": 1"),
        )
        .unwrap();
    }
    let said = desk.refused(&["digest"]);
    assert!(said.contains("recovery sheet"), "{said}");
    assert!(reset(&desk, &sheet).status.success());
    assert!(opens(&desk, NEW));
}

#[test]
fn two_destroyed_key_files_are_refused_with_what_to_do() {
    let (desk, sheet) = with_sheet();
    for copy in ["book/keys-1.json", "book/keys-2.json"] {
        fs::write(desk.path(copy), "{}").unwrap();
    }
    let said = desk.refused(&["digest"]);
    assert!(said.contains("backup"), "{said}");
    assert!(!reset(&desk, &sheet).status.success());
}

#[test]
fn a_newer_sheet_takes_the_place_of_an_older_one_and_never_overwrites_a_file() {
    let (desk, old) = with_sheet();
    let new = desk.text("new.txt");
    desk.done(&["recovery", &new]);
    let said = desk.refused(&["recovery", &new]);
    assert!(said.contains("exists"), "{said}");
    assert!(!reset(&desk, &old).status.success());
    assert!(opens(&desk, PASSPHRASE), "a refusal leaves the passphrase");
    assert!(reset(&desk, &new).status.success());
}

#[test]
fn the_passphrase_can_be_changed_and_the_sheet_stays_good() {
    let (desk, sheet) = with_sheet();
    let file = desk.write("new-passphrase.txt", NEW);
    desk.done(&["passphrase", "change", "--new-passphrase-file", &file]);
    assert!(opens(&desk, NEW) && !opens(&desk, PASSPHRASE));
    assert!(reset(&desk, &sheet).status.success());
    let short = desk.write("short.txt", "short");
    let mut command = desk.command(&["passphrase", "change", "--new-passphrase-file", &short]);
    let ended = command.env("VISITBOOK_PASSPHRASE", NEW).output().unwrap();
    assert_eq!(ended.status.code(), Some(1));
    assert!(opens(&desk, NEW));
}

#[test]
fn a_sheet_that_cannot_be_written_makes_no_book() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    let new = ["init", "--framework", &framework, "--name", "Alex Example"];
    let nowhere = desk.text("no/such/folder/sheet.txt");
    desk.refused(&[&new[..], &["--recovery", &nowhere]].concat());
    let said = desk.refused(&["digest"]);
    assert!(said.contains("init"), "no book was made: {said}");
}
