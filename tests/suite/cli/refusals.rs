//! What is refused, with which exit code, and that nothing is lost by it.

use super::desk::{ASHGROVE, Desk, in_checkout};

#[test]
fn wrong_usage_ends_with_two_and_a_hint() {
    let desk = Desk::empty("2026-11-20");
    for words in [
        &["visit"][..],
        &["no-such-command"],
        &["due", "--nonsense"],
        &["visit", "plan"],
    ] {
        let ended = desk.ended(words);
        assert_eq!(ended.code, Some(2), "{words:?}");
        assert!(
            ended.out.is_empty() && !ended.err.is_empty(),
            "{words:?} explains itself on stderr"
        );
    }
}

#[test]
fn a_wrong_passphrase_is_refused_and_the_book_still_opens() {
    let desk = Desk::with_schools("2026-11-20");
    let wrong = desk
        .command(&["due"])
        .env("VISITBOOK_PASSPHRASE", "not the one")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&wrong.stderr)
            .to_lowercase()
            .contains("passphrase")
    );
    desk.done(&["due"]);
}

#[test]
fn the_passphrase_can_come_from_a_file() {
    let desk = Desk::with_schools("2026-11-20");
    let file = desk.write("passphrase.txt", &format!("{}\n", super::desk::PASSPHRASE));
    let mut command = desk.command(&["--passphrase-file", &file, "schools", "list"]);
    assert_eq!(
        command
            .env_remove("VISITBOOK_PASSPHRASE")
            .output()
            .unwrap()
            .status
            .code(),
        Some(0)
    );
}

#[test]
fn without_a_book_the_refusal_says_how_to_begin() {
    let said = Desk::empty("2026-11-20").refused(&["due"]);
    assert!(said.contains("init"), "{said}");
}

#[test]
fn a_book_is_never_made_over_another() {
    let desk = Desk::with_schools("2026-11-20");
    let framework = desk.framework();
    desk.refused(&["init", "--framework", &framework, "--name", "Someone Else"]);
    assert_eq!(
        desk.answer(&["schools", "list"]).as_array().map(Vec::len),
        Some(20)
    );
}

#[test]
fn a_visit_that_was_not_held_has_no_note_to_issue() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.plan(ASHGROVE, "2026-12-03");
    desk.refused(&["note", "issue", &visit, "--pdf", &desk.text("note.pdf")]);
    assert!(!desk.path("note.pdf").exists(), "a refusal leaves no file");
}

#[test]
fn what_is_no_register_is_refused_and_imports_nothing() {
    let desk = Desk::with_schools("2026-11-20");
    let before = desk.done(&["digest"]);
    let text = desk.write("shopping.csv", "apples,pears\n1,2\n");
    desk.refused(&["schools", "import", &text]);
    desk.refused(&[
        "schools",
        "import",
        &in_checkout("src-tauri/icons/icon.png"),
    ]);
    desk.refused(&["schools", "import", &desk.text("not-there.csv")]);
    assert_eq!(before, desk.done(&["digest"]));
}

#[test]
fn an_unknown_key_in_a_recorded_file_is_named_and_nothing_is_recorded() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let before = desk.done(&["digest"]);
    let file = desk.write("typing.toml", "half_days = 1\nhalf_dayz = 2\n");
    let said = desk.refused(&["visit", "record", &visit, "--from", &file]);
    assert!(said.contains("half_dayz"), "{said}");
    assert_eq!(before, desk.done(&["digest"]));
}

#[test]
fn an_unknown_heading_is_named_and_nothing_is_recorded() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let before = desk.done(&["digest"]);
    let known = desk.first_heading();
    let file = desk.write(
        "headings.toml",
        &format!("[[response]]\nheading = \"{known}\"\nevidence = \"Seen.\"\n\n[[response]]\nheading = \"no-such-heading\"\nevidence = \"Seen.\"\n"),
    );
    let said = desk.refused(&["visit", "record", &visit, "--from", &file]);
    assert!(said.contains("no-such-heading"), "{said}");
    assert_eq!(before, desk.done(&["digest"]), "nothing half-done");
}
