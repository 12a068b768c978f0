//! A note after it was issued: copies, answers, later versions.

use std::process::Command;

use serde_json::Value;

use super::desk::{ASHGROVE, Desk};

const HELD_ON: &str = "2026-11-19";
const NOTE_DUE_ON: &str = "2026-11-26";

fn record(desk: &Desk, visit: &str, text: &str) {
    let heading = desk.first_heading();
    let text = text.replace("HEADING", &heading);
    desk.done(&[
        "visit",
        "record",
        visit,
        "--from",
        &desk.write("record.toml", &text),
    ]);
}

fn issue(desk: &Desk, visit: &str, more: &[&str]) -> String {
    let pdf = desk.text("note.pdf");
    let receipt = desk.answer(&[&["note", "issue", visit, "--pdf", &pdf], more].concat());
    receipt["note"].as_str().unwrap().to_owned()
}

fn text_of(desk: &Desk) -> String {
    let read = Command::new("pdftotext")
        .arg(desk.path("note.pdf"))
        .arg("-")
        .output()
        .unwrap();
    assert!(read.status.success());
    let text = String::from_utf8(read.stdout)
        .unwrap()
        .replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn version(desk: &Desk, visit: &str, at: usize) -> Value {
    desk.answer(&["visit", "show", visit])["notes"][at].clone()
}

fn note_standing(desk: &Desk) -> Value {
    let rows = desk.answer(&["due", "--school", ASHGROVE]);
    let row = rows
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["due_on"] == NOTE_DUE_ON);
    row.unwrap()["standing"].clone()
}

#[test]
fn the_first_copy_to_the_school_stops_the_clock_and_a_copy_to_somebody_else_does_not() {
    let desk = Desk::with_schools("2026-11-26");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    let note = issue(&desk, &visit, &["--not-sent"]);
    assert_eq!(version(&desk, &visit, 0)["state"], "issued");
    assert_eq!(note_standing(&desk), "due_today");

    let to = |who: &str, on: &str| {
        desk.done(&[
            "note",
            "circulate",
            &note,
            "--to",
            who,
            "--by",
            "email",
            "--on",
            on,
        ]);
    };
    to("Chair of governors", "2026-11-24");
    assert_eq!(note_standing(&desk), "due_today");
    to("Headteacher", "2026-11-26");
    to("school", "2026-11-30");
    assert_eq!(note_standing(&desk), "met");
    let shown = version(&desk, &visit, 0);
    assert_eq!(shown["state"], "sent");
    assert_eq!(shown["sent_on"], "2026-11-26");
    let copies = shown["circulation"].as_array().unwrap();
    assert_eq!(copies.len(), 3);
    assert_eq!(copies[0]["to"], "Chair of governors");
    assert_eq!(copies[1]["to"], "school", "the headteacher is the school");
}

#[test]
fn the_school_answers_what_it_was_sent_and_nothing_else() {
    let desk = Desk::with_schools("2026-11-26");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    let note = issue(&desk, &visit, &["--not-sent"]);
    desk.refused(&["note", "answer", &note, "--accurate"]);
    desk.done(&[
        "note",
        "circulate",
        &note,
        "--to",
        "school",
        "--by",
        "post",
        "--on",
        "2026-11-24",
    ]);
    desk.done(&["note", "answer", &note, "--accurate", "--on", "2026-11-25"]);
    let shown = version(&desk, &visit, 0);
    assert_eq!(
        (&shown["state"], &shown["answered_on"]),
        (&"accurate".into(), &"2026-11-25".into())
    );
    desk.refused(&["note", "answer", &note, "--inaccurate", " "]);
    desk.done(&[
        "note",
        "answer",
        &note,
        "--inaccurate",
        "The number on roll is 214.",
    ]);
    let shown = version(&desk, &visit, 0);
    assert_eq!(
        (&shown["state"], &shown["answered_on"]),
        (&"inaccurate".into(), &"2026-11-26".into())
    );
    assert_eq!(shown["answer_text"], "The number on roll is 214.");
    let neither = desk.ended(&["note", "answer", &note]);
    let both = desk.ended(&["note", "answer", &note, "--accurate", "--inaccurate", "x"]);
    assert_eq!((neither.code, both.code), (Some(2), Some(2)));
}

#[test]
fn a_second_version_says_what_changed_and_takes_the_place_of_the_first() {
    let desk = Desk::with_schools("2026-11-26");
    let visit = desk.hold(ASHGROVE, HELD_ON);
    record(
        &desk,
        &visit,
        "half_days = 1\nsummary = \"A calm school.\"\n[[response]]\nheading = \"HEADING\"\n\
         evidence = \"210 on roll.\"\nareas = \"Feedback.\"\n[[action]]\nid = \"a\"\n\
         what = \"Agree an approach\"\nwho = \"Head\"\ndue_on = 2027-01-15\n",
    );
    let first = issue(&desk, &visit, &[]);
    assert!(
        !text_of(&desk).contains("Changed since"),
        "a first version has nothing before it"
    );
    desk.done(&["note", "answer", &first, "--inaccurate", "The roll is 214."]);
    record(
        &desk,
        &visit,
        "[[response]]\nheading = \"HEADING\"\nevidence = \"214 on roll.\"\nareas = \"\"\n\
         strengths = \"Phonics.\"\n[[action]]\nid = \"b\"\nwhat = \"Count again\"\n",
    );
    let second = issue(&desk, &visit, &["--sent-on", "2026-11-27"]);
    let text = text_of(&desk);
    for said in [
        "Changed since version 1",
        "What the school said of version 1",
        "The roll is 214.",
        "evidence: now “214 on roll.”, before “210 on roll.”.",
        "strengths: added.",
        "to develop: taken out.",
        "Action “Count again”: added.",
    ] {
        assert!(text.contains(said), "{said} is not in: {text}");
    }
    assert!(
        !text.contains("Summary: "),
        "what stayed is not listed: {text}"
    );
    assert_eq!(version(&desk, &visit, 0)["state"], "superseded");
    assert_eq!(version(&desk, &visit, 1)["state"], "sent");
    desk.refused(&["note", "answer", &first, "--accurate"]);
    desk.done(&["note", "answer", &second, "--accurate"]);

    issue(&desk, &visit, &[]);
    let text = text_of(&desk);
    assert!(text.contains("Changed since version 2"), "{text}");
    assert!(text.contains("Nothing in the text"), "{text}");
    desk.done(&["verify"]);
}
