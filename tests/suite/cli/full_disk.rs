//! A disk that fills up in the middle of something: a reason, nothing lost, nothing half-done.

#![cfg(unix)]

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Output};

use super::desk::{ASHGROVE, Desk, PASSPHRASE, REGISTER, in_checkout};

/// Runs a command that may write no file larger than this many kilobytes: what a full disk says to
/// it, without a disk of its own.
fn with_room_for(desk: &Desk, kilobytes: u32, words: &[&str]) -> Output {
    let asked = desk.command(words);
    let mut command = Command::new("sh");
    let limit = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", kilobytes * 2);
    command.args(["-c", &limit, "sh"]).arg(asked.get_program());
    command
        .args(asked.get_args())
        .env("VISITBOOK_PASSPHRASE", PASSPHRASE)
        .output()
        .unwrap()
}

#[track_caller]
fn is_refused_for_room(ended: &Output) {
    let said = String::from_utf8_lossy(&ended.stderr);
    assert_eq!(ended.status.code(), Some(1), "{said}");
    assert!(said.contains("room"), "{said}");
    assert!(ended.stdout.is_empty());
}

#[test]
fn a_disk_that_fills_up_while_recording_or_importing_loses_nothing() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let register = in_checkout(REGISTER);
    let import = ["schools", "import", &register];
    let before = desk.done(&["digest"]);
    is_refused_for_room(&with_room_for(&desk, 48, &import));
    assert_eq!(desk.done(&["digest"]), before);
    desk.done(&import);

    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let text = format!("summary = \"{}\"\n", "long ".repeat(40_000));
    let from = desk.write("long.toml", &text);
    let record = ["visit", "record", &visit, "--from", &from];
    let before = desk.done(&["digest"]);
    is_refused_for_room(&with_room_for(&desk, 48, &record));
    assert_eq!(desk.done(&["digest"]), before);
    desk.done(&["verify"]);
    desk.done(&record);
}

#[test]
fn a_disk_that_fills_up_while_a_book_is_made_leaves_none_and_nothing_of_it() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    let new = ["init", "--framework", &framework, "--name", "Alex Example"];
    for (kilobytes, words) in [(48, &new[..]), (400, &["sample"])] {
        is_refused_for_room(&with_room_for(&desk, kilobytes, words));
        let left: Vec<_> = fs::read_dir(desk.path("book"))
            .unwrap()
            .map(|it| it.unwrap().file_name())
            .filter(|it| !it.to_string_lossy().starts_with("book."))
            .collect();
        assert_eq!(left, Vec::<std::ffi::OsString>::new());
    }
    desk.done(&new);
}

#[test]
fn a_disk_that_fills_up_while_the_pages_are_written_issues_no_note_and_spoils_no_document() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let pdf = desk.write("note.pdf", "what was here before");
    for words in [
        ["note", "issue", &visit, "--pdf", &pdf],
        ["note", "preview", &visit, "--pdf", &pdf],
    ] {
        // Whatever is written there meets a full disk.
        symlink("/dev/full", desk.path("note.pdf.part")).unwrap();
        let before = desk.done(&["digest"]);
        let said = desk.refused(&words);
        assert!(
            said.contains("space") && said.contains("note.pdf"),
            "{said}"
        );
        assert_eq!(desk.done(&["digest"]), before, "nothing is sealed");
        assert_eq!(fs::read(&pdf).unwrap(), b"what was here before");
        assert!(!desk.path("note.pdf.part").is_symlink(), "nothing is left");
    }
    let issued = desk.answer(&["note", "issue", &visit, "--pdf", &pdf]);
    assert_eq!(issued["version"], 1);
    let again = desk.text("again.pdf");
    let note = issued["note"].as_str().unwrap();
    desk.done(&["note", "export", note, "--pdf", &again]);
    assert_eq!(fs::read(again).unwrap(), fs::read(pdf).unwrap());
}

#[test]
fn an_older_sheet_stays_good_when_a_new_one_cannot_be_written() {
    let desk = Desk::with_schools("2026-11-24");
    let first = desk.text("first.txt");
    desk.done(&["recovery", &first]);
    let second = desk.text("second.pdf");
    let ended = with_room_for(&desk, 0, &["recovery", &second]);
    assert_eq!(ended.status.code(), Some(1));
    assert!(!ended.stderr.is_empty(), "a refusal gives its reason");
    assert!(!desk.path("second.pdf").exists());
    desk.done(&["passphrase", "reset", "--recovery-file", &first]);
}
