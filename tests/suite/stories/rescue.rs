//! Words that cannot be saved: sealed in a recovery file, brought back by themselves, and no text
//! put in place of a newer one.

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};

use super::desk::{Desk, HELD_ON};

/// A held visit whose book can be taken away and put back.
struct Story {
    desk: Desk,
    visit: Value,
    place: Value,
}

impl Story {
    fn begin() -> Self {
        let desk = Desk::with_schools(HELD_ON);
        let visit = desk.held_visit();
        let place = desk.heading(&visit);
        fs::create_dir(desk.file("spare")).unwrap();
        Self { desk, visit, place }
    }

    fn type_in(&self, field: &str, text: &str) -> Result<Value, wire::WireError> {
        let draft =
            json!({"place": self.place, "field": field, "text": text, "seen": self.seen(field)});
        self.desk.ask("keep_draft", draft)
    }

    fn choose(&self, field: &str, values: &[&str]) -> Result<Value, wire::WireError> {
        let choice = json!({"place": self.place, "field": field, "values": values, "seen": self.seen(field)});
        self.desk.ask("record_choice", choice)
    }

    fn chosen(&self, field: &str) -> Value {
        self.shown(field)["values"].clone()
    }

    fn shown(&self, field: &str) -> Value {
        self.desk.page(&self.visit)["headings"][0][field].clone()
    }

    fn seen(&self, field: &str) -> Value {
        self.shown(field)["seen"].clone()
    }

    /// A grade of the heading’s scale, by its place.
    fn grade(&self, at: usize) -> String {
        let scale = &self.desk.page(&self.visit)["headings"][0]["scale"];
        scale[at]["id"].as_str().unwrap().to_owned()
    }

    /// Somewhere evidence comes from.
    fn source(&self) -> String {
        let sources = &self.desk.page(&self.visit)["evidence_sources"];
        sources[0]["id"].as_str().unwrap().to_owned()
    }

    fn heading(&self) -> String {
        self.place["heading"].as_str().unwrap().to_owned()
    }

    /// The drive that the book lies on is pulled out.
    fn take_away(&self) {
        fs::rename(self.desk.file("book"), self.desk.file("pulled out")).unwrap();
    }

    fn put_back(&self) {
        fs::rename(self.desk.file("pulled out"), self.desk.file("book")).unwrap();
    }

    /// The recovery files that are there.
    fn files(&self) -> Vec<PathBuf> {
        let folders = ["book", "spare", "pulled out"].map(|it| self.desk.file(it));
        let all = folders
            .iter()
            .filter_map(|it| fs::read_dir(it).ok())
            .flatten();
        let paths = all.map(|it| it.unwrap().path());
        paths
            .filter(|it| it.to_string_lossy().contains("unsaved words"))
            .collect()
    }

    fn back(&self) -> Value {
        self.desk.done("book_state", json!({}))["words_back"].clone()
    }
}

#[test]
fn words_that_could_not_be_saved_come_back_as_a_draft_after_a_crash() {
    let mut story = Story::begin();
    story.type_in("evidence", "Pupils in Year 4").unwrap();
    story.take_away();
    for text in ["Pupils in Year 4 read", "Pupils in Year 4 read aloud"] {
        let refused = story.type_in("evidence", text).unwrap_err();
        assert_eq!(refused.code, "book_unwritable");
        assert!(
            refused.message.contains("no longer in"),
            "{}",
            refused.message
        );
        let file = &story.files()[0];
        let hint = refused.hint.unwrap();
        assert!(hint.contains(&file.display().to_string()), "{hint}");
        let sealed = fs::read(file).unwrap();
        assert!(!String::from_utf8_lossy(&sealed).contains("Year 4"));
    }
    story.put_back();
    story.desk.crash_and_reopen(HELD_ON);
    let evidence = story.shown("evidence");
    assert_eq!(evidence["text"], "Pupils in Year 4 read aloud");
    assert_eq!(evidence["draft"], true);
    let back = story.back();
    assert_eq!(back["visits"][0]["visit"], story.visit);
    assert_eq!(back["visits"][0]["on"], HELD_ON);
    assert_eq!(
        (&back["visits"][0]["fields"], &back["visits"][0]["both"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(
        story.files(),
        Vec::<PathBuf>::new(),
        "nothing is left to take in"
    );
    story.desk.crash_and_reopen(HELD_ON);
    assert_eq!(story.back(), json!(null));
}

#[test]
fn the_next_save_that_succeeds_takes_the_file_away_when_no_other_field_needs_it() {
    let story = Story::begin();
    story.take_away();
    story.type_in("evidence", "Eleven pupils").unwrap_err();
    story.type_in("strengths", "Talk").unwrap_err();
    story.put_back();
    story.type_in("evidence", "Eleven pupils").unwrap();
    assert_eq!(story.files().len(), 1, "the other field is not saved yet");
    story.type_in("strengths", "Talk").unwrap();
    assert_eq!(story.files(), Vec::<PathBuf>::new());
}

#[test]
fn a_field_that_says_something_newer_keeps_it_and_gets_the_words_beside_it() {
    let mut story = Story::begin();
    let place = story.place.clone();
    let first = story.desk.write(&place, "evidence", "First", "");
    story.take_away();
    story
        .type_in("evidence", "First, and what was lost")
        .unwrap_err();
    let file = story.files().remove(0);
    let sealed = fs::read(&file).unwrap();
    story.put_back();
    // Somebody goes on without them, as with a copy of the book.
    fs::remove_file(&file).unwrap();
    story.desk.crash_and_reopen(HELD_ON);
    story
        .desk
        .write(&place, "evidence", "Written later", &first);
    fs::write(&file, sealed).unwrap();
    story.desk.crash_and_reopen(HELD_ON);
    let text = story.shown("evidence")["text"].as_str().unwrap().to_owned();
    assert!(text.starts_with("Written later"), "{text}");
    assert!(text.ends_with("First, and what was lost"), "{text}");
    assert_eq!(story.back()["visits"][0]["both"], 1);
    story.desk.done("lock_book", json!({}));
    story.desk.unlock();
    let evidence = story.shown("evidence");
    assert_eq!(
        (&evidence["text"], &evidence["draft"]),
        (&json!(text), &json!(false))
    );
}

#[test]
fn words_that_are_in_the_book_already_are_not_brought_back_twice() {
    let mut story = Story::begin();
    story.take_away();
    story.type_in("evidence", "Eleven pupils").unwrap_err();
    let file = story.files().remove(0);
    let sealed = fs::read(&file).unwrap();
    story.put_back();
    story.type_in("evidence", "Eleven pupils read").unwrap();
    // As when the program died between the save and the removal.
    fs::write(&file, sealed).unwrap();
    story.desk.crash_and_reopen(HELD_ON);
    assert_eq!(story.shown("evidence")["text"], "Eleven pupils read");
    assert_eq!((story.back(), story.files()), (json!(null), Vec::new()));
}

#[test]
fn ticks_a_judgement_and_an_action_that_could_not_be_saved_come_back_after_a_crash() {
    let mut story = Story::begin();
    let grade = story.grade(0);
    let source = story.source();
    let action = json!({"at": "action", "visit": story.visit, "action": "ac".repeat(16)});
    story.take_away();
    let refused = story.choose("judgement", &[&grade]).unwrap_err();
    assert_eq!(refused.code, "book_unwritable");
    assert!(refused.hint.unwrap().contains("unsaved words"));
    story.choose("sources", &[&source]).unwrap_err();
    let what =
        json!({"place": action, "field": "what", "text": "Recall in every lesson", "seen": ""});
    story.desk.ask("keep_draft", what).unwrap_err();
    for (field, value) in [("due_on", "2026-12-18"), ("under", &story.heading())] {
        let choice = json!({"place": action, "field": field, "values": [value], "seen": ""});
        story.desk.ask("record_choice", choice).unwrap_err();
    }
    story.put_back();
    story.desk.crash_and_reopen(HELD_ON);
    assert_eq!(story.chosen("judgement"), json!([grade]));
    assert_eq!(story.chosen("sources"), json!([source]));
    let agreed = story.desk.page(&story.visit)["actions"][0].clone();
    assert_eq!(agreed["what"]["text"], "Recall in every lesson");
    assert_eq!(agreed["due_on"]["values"], json!(["2026-12-18"]));
    assert_eq!(agreed["under"]["values"], json!([story.heading()]));
    assert_eq!(story.back()["visits"][0]["fields"], 5);
    assert_eq!(story.files(), Vec::<PathBuf>::new());
}

#[test]
fn a_choice_that_was_made_anew_since_stands_and_the_older_one_is_in_its_history() {
    let mut story = Story::begin();
    let (first, second) = (story.grade(0), story.grade(1));
    story.take_away();
    story.choose("judgement", &[&first]).unwrap_err();
    let file = story.files().remove(0);
    let sealed = fs::read(&file).unwrap();
    story.put_back();
    story.choose("judgement", &[&second]).unwrap();
    assert_eq!(
        story.files(),
        Vec::<PathBuf>::new(),
        "the save took it away"
    );
    // As with a copy of the book that went on without the file.
    fs::write(&file, sealed).unwrap();
    story.desk.crash_and_reopen(HELD_ON);
    assert_eq!(story.chosen("judgement"), json!([second]));
    let there = &story.back()["visits"][0];
    assert_eq!(
        (&there["fields"], &there["both"], &there["older"]),
        (&json!(1), &json!(0), &json!(1))
    );
    let field = json!({"place": story.place, "field": "judgement"});
    let past = story.desk.done("show_choice_history", field);
    assert!(past.to_string().contains(&first), "{past}");
}

#[test]
fn an_action_that_could_not_be_recorded_as_done_is_done_when_the_book_can_be_written() {
    let story = Story::begin();
    let action = "ac".repeat(16);
    let place = json!({"at": "action", "visit": story.visit, "action": action});
    story
        .desk
        .write(&place, "what", "Recall in every lesson", "");
    let done = json!({"action": action, "on": HELD_ON});
    story.take_away();
    let refused = story.desk.ask("finish_action", done).unwrap_err();
    assert!(refused.hint.unwrap().contains("unsaved words"));
    story.put_back();
    story.desk.done("lock_book", json!({}));
    story.desk.unlock();
    let agreed = story.desk.page(&story.visit)["actions"][0].clone();
    assert_eq!(agreed["done_on"], HELD_ON);
    assert_eq!(story.files(), Vec::<PathBuf>::new());
}

#[test]
fn a_damaged_recovery_file_is_told_and_left_where_it_is() {
    let mut story = Story::begin();
    story.take_away();
    story.type_in("evidence", "Eleven pupils").unwrap_err();
    let file = story.files().remove(0);
    let mut sealed = fs::read(&file).unwrap();
    *sealed.last_mut().unwrap() ^= 1;
    fs::write(&file, &sealed).unwrap();
    story.put_back();
    story.desk.crash_and_reopen(HELD_ON);
    let unreadable = story.back()["unreadable"][0].as_str().unwrap().to_owned();
    assert_eq!(fs::read(unreadable).unwrap(), sealed);
    assert_eq!(story.shown("evidence")["text"], "");
}

#[test]
fn locking_puts_words_into_the_record_that_no_save_had_taken() {
    let story = Story::begin();
    story.take_away();
    story.type_in("evidence", "Eleven pupils").unwrap_err();
    story.put_back();
    story.desk.done("lock_book", json!({}));
    assert_eq!(story.files(), Vec::<PathBuf>::new());
    story.desk.unlock();
    let evidence = story.shown("evidence");
    assert_eq!(
        (&evidence["text"], &evidence["draft"]),
        (&json!("Eleven pupils"), &json!(false))
    );
}
