//! A forgotten passphrase, a damaged key file: the printed sheet opens the book.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use super::desk::{Desk, PASSPHRASE, results};

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

fn reset(desk: &Desk, sheet: &str) -> Output {
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

#[test]
fn a_name_that_ends_in_pdf_gives_a_page_and_what_is_typed_from_it_opens_the_book() {
    let desk = Desk::with_schools("2026-11-20");
    let page = desk.text("sheet.PDF");
    desk.done(&["recovery", &page]);
    let read = Command::new("pdftotext")
        .args(["-layout", &page, "-"])
        .output();
    let text = String::from_utf8(read.unwrap().stdout)
        .unwrap()
        .replace('\u{a0}', " ");
    for said in [
        "Alex Example",
        "20 November 2026",
        "Book id",
        "How to use it",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    let from_key = text.split("or alone:").nth(1).unwrap();
    let from_key = from_key.split("Capitals").next().unwrap();
    let words: Vec<&str> = from_key.split_whitespace().collect();
    let mut groups = Vec::new();
    for (number, pair) in (1..).zip(words.chunks(2)) {
        assert_eq!(pair[0], format!("{number}"), "{words:?}");
        groups.push(pair[1]);
    }
    assert_eq!(groups.len(), 15, "{groups:?}");
    let typed = groups.join("-").to_lowercase();
    let ended = typed_in(
        &desk,
        &["passphrase", "reset", "--recovery-file", "-"],
        &typed,
    );
    let said = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(ended.status.success(), "{said}");
    assert!(opens(&desk, NEW));
    let refused = reset(&desk, &page);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("type the key"), "{said}");
    if let Some(folder) = results() {
        fs::copy(&page, folder.join("command-line-recovery.pdf")).unwrap();
    }
}

#[test]
fn no_copy_of_the_key_stays_anywhere_but_on_the_sheet() {
    let (desk, sheet) = with_sheet();
    let text = fs::read_to_string(&sheet).unwrap();
    let key = text.lines().last().unwrap();
    assert!(key.starts_with("AGE-SECRET-KEY-1"));
    let group = &key[20..32];
    let mut folders = vec![desk.path("")];
    let mut looked = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let has = bytes.windows(group.len()).any(|it| it == group.as_bytes());
            assert_eq!(has, path == Path::new(&sheet), "{}", path.display());
            looked += 1;
        }
    }
    assert!(looked >= 4, "the book's own files were looked at");
}

fn typed_in(desk: &Desk, words: &[&str], typed: &str) -> Output {
    let mut command = desk.command(words);
    command
        .env("VISITBOOK_PASSPHRASE", NEW)
        .stdin(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut keyboard = child.stdin.take().unwrap();
    keyboard.write_all(typed.as_bytes()).unwrap();
    drop(keyboard);
    child.wait_with_output().unwrap()
}
