//! One visit from the register to the note, and the clock that stops.

use std::fs;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::desk::{ASHGROVE, Desk, IVY_BANK, REGISTER, in_checkout, results};

const HELD_ON: &str = "2026-11-19";
/// Five working days after Thursday 19 November 2026.
const DUE_ON: &str = "2026-11-26";

fn responses(desk: &Desk) -> String {
    let heading = desk.first_heading();
    desk.write(
        "responses.toml",
        &format!(
            r#"
half_days = 1
time_in = "09:15"
time_out = "12:00"
alert = "The council should know of the building works."

[[people]]
name = "Siân Ŵyn Łukasz-O’Neill"
role = "Chair of governors"

[[response]]
heading = "{heading}"
school_view = "Leaders say that reading is the strength of the school."
evidence = "Eleven pupils of Year 4 read aloud; “well-known” words came easily – at £0 cost."
strengths = "Phonics is taught every day."
areas = "Feedback in the foundation subjects."
private_remark = "The deputy seemed tired."

[[action]]
id = "feedback"
what = "Agree one approach to feedback"
who = "Headteacher"
due_on = 2027-01-15
measure = "Seen in a sample of books"
"#
        ),
    )
}

fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The deadline of the note, wherever it stands in the table.
fn note_deadline(desk: &Desk, today: &str) -> Value {
    let rows = desk.answer(&["due", "--school", ASHGROVE, "--today", today]);
    let of_note = |row: &&Value| row["due_on"] == DUE_ON;
    rows.as_array()
        .unwrap()
        .iter()
        .find(of_note)
        .unwrap_or_else(|| panic!("no row for {DUE_ON} in {rows}"))
        .clone()
}

#[test]
fn a_visit_goes_from_the_register_to_an_issued_note_and_the_clock_stops() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    desk.done(&["visit", "record", &visit, "--from", &responses(&desk)]);

    let pdf = desk.text("note.pdf");
    let receipt = desk.answer(&["note", "issue", &visit, "--pdf", &pdf]);
    assert_eq!(receipt["version"], 1);
    assert_eq!(receipt["issued_on"], "2026-11-24");
    assert_eq!(
        receipt["sent_on"], "2026-11-24",
        "sent the day it is issued unless said otherwise"
    );
    assert_eq!(receipt["due_on"], DUE_ON);
    assert_eq!(receipt["on_time"], true);
    assert!(receipt["pages"].as_u64().unwrap() >= 1);
    let bytes = fs::read(&pdf).unwrap();
    assert!(bytes.starts_with(b"%PDF-1."), "the note is a PDF");
    assert_eq!(
        receipt["sha256"],
        hex(&bytes),
        "the receipt names the very bytes that were written"
    );
    if let Some(folder) = results() {
        fs::copy(&pdf, folder.join("command-line-note.pdf")).unwrap();
    }
    assert_eq!(note_deadline(&desk, "2026-11-24")["standing"], "met");
    desk.done(&["verify"]);
}

#[test]
fn the_clock_of_an_unsent_note_runs_through_every_standing() {
    let desk = Desk::with_schools("2026-11-20");
    desk.hold(ASHGROVE, HELD_ON);
    let days = [
        ("2026-11-20", "upcoming"),
        ("2026-11-23", "due_soon"),
        ("2026-11-26", "due_today"),
        ("2026-11-27", "overdue"),
    ];
    for (today, standing) in days {
        let row = note_deadline(&desk, today);
        assert_eq!(row["standing"], standing, "on {today}");
        for key in ["school_urn", "subject", "duty", "what", "source", "counted"] {
            assert!(
                !row[key].is_null() && row[key] != "",
                "{key} is told on {today}: {row}"
            );
        }
    }
}

#[test]
fn a_note_sent_too_late_is_told_as_late() {
    let desk = Desk::with_schools("2026-11-30");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    desk.done(&["visit", "record", &visit, "--from", &responses(&desk)]);
    let receipt = desk.answer(&["note", "issue", &visit, "--pdf", &desk.text("note.pdf")]);
    assert_eq!(receipt["on_time"], false);
    assert_eq!(note_deadline(&desk, "2026-11-30")["standing"], "met_late");
}

#[test]
fn what_was_recorded_is_shown_and_what_was_left_out_of_a_file_stays() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    desk.done(&["visit", "record", &visit, "--from", &responses(&desk)]);
    let heading = desk.first_heading();
    let more = desk.write(
        "more.toml",
        &format!("[[response]]\nheading = \"{heading}\"\nareas = \"Handwriting.\"\n"),
    );
    desk.done(&["visit", "record", &visit, "--from", &more]);

    let shown = desk.done(&["--json", "visit", "show", &visit]);
    for kept in [
        "Leaders say that reading",
        "Eleven pupils of Year 4",
        "Siân Ŵyn Łukasz-O’Neill",
        "Seen in a sample of books",
        "Handwriting.",
    ] {
        assert!(shown.contains(kept), "{kept} is shown: {shown}");
    }
    assert!(
        !shown.contains("Feedback in the foundation subjects"),
        "the newer text stands in its place"
    );
}

#[test]
fn dates_and_numbers_may_be_quoted_or_bare() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    for (half_days, due_on) in [("2", "2027-01-15"), ("\"2\"", "\"2027-01-15\"")] {
        let text = format!(
            "half_days = {half_days}\n[[action]]\nid = \"one\"\nwhat = \"Agree it\"\ndue_on = {due_on}\n"
        );
        desk.done(&[
            "visit",
            "record",
            &visit,
            "--from",
            &desk.write("action.toml", &text),
        ]);
    }
}

#[test]
fn an_action_with_a_known_id_replaces_the_action() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    for who in ["Headteacher", "Deputy head"] {
        let file = desk.write("action.toml", &format!("[[action]]\nid = \"one\"\nwhat = \"Agree it\"\nwho = \"{who}\"\ndue_on = 2027-01-15\n"));
        desk.done(&["visit", "record", &visit, "--from", &file]);
    }
    let shown = desk.answer(&["visit", "show", &visit]);
    assert_eq!(
        shown["actions"].as_array().map(Vec::len),
        Some(1),
        "{shown}"
    );
    assert!(shown["actions"].to_string().contains("Deputy head"));
}

#[test]
fn a_draft_can_be_seen_before_it_is_issued() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    desk.done(&["visit", "record", &visit, "--from", &responses(&desk)]);
    let pdf = desk.text("draft.pdf");
    desk.done(&["note", "preview", &visit, "--pdf", &pdf]);
    assert!(fs::read(&pdf).unwrap().starts_with(b"%PDF-1."));
    assert_eq!(
        note_deadline(&desk, "2026-11-20")["standing"],
        "upcoming",
        "a preview stops no clock"
    );
    if let Some(folder) = results() {
        fs::copy(&pdf, folder.join("command-line-draft.pdf")).unwrap();
    }
}

#[test]
fn schools_can_be_taken_by_council_and_by_number_and_a_trial_takes_none() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let register = in_checkout(REGISTER);
    desk.done(&["schools", "import", &register, "--dry-run"]);
    assert_eq!(
        desk.answer(&["schools", "list"]).as_array().map(Vec::len),
        Some(0)
    );

    let by_council = desk.answer(&["schools", "import", &register, "--la", "998"]);
    assert_eq!(by_council["new"], 10, "{by_council}");
    let by_number = desk.answer(&["schools", "import", &register, "--urn", IVY_BANK]);
    assert_eq!(by_number["new"], 1, "{by_number}");
    let all = desk.answer(&["schools", "import", &register]);
    assert_eq!(
        (&all["read"], &all["new"], &all["unchanged"]),
        (&20.into(), &9.into(), &11.into()),
        "{all}"
    );
    assert_eq!(all["rejected"], Value::Array(Vec::new()));

    let list = desk.answer(&["schools", "list"]);
    let ivy_bank = list
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["urn"] == 900_111)
        .unwrap();
    assert_eq!(ivy_bank["name"], "Ivy Bank Primary School");
    assert_eq!(ivy_bank["head"], "Mr Jonas Merrick");
    for key in ["phase", "governance", "category", "status"] {
        assert!(ivy_bank.get(key).is_some(), "{key} is a column: {ivy_bank}");
    }
}

#[test]
fn the_digest_changes_with_the_book_and_with_nothing_else() {
    let desk = Desk::with_schools("2026-11-20");
    let before = desk.done(&["digest"]);
    assert_eq!(before, desk.done(&["digest"]), "looking changes nothing");
    desk.plan(ASHGROVE, "2026-12-03");
    assert_ne!(
        before,
        desk.done(&["digest"]),
        "a planned visit is part of the book"
    );
}
