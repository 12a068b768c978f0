//! Two laptops and a colleague, by file alone.

use std::fs;

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, IVY_BANK};

const TODAY: &str = "2026-11-24";
const REMARK: &str = "the head is tired";

/// A book of the same adviser on another machine, without any school.
fn other(name: &str) -> Desk {
    let desk = Desk::empty(TODAY);
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", name]);
    desk
}

/// Each takes in the other's pairing file; `words` are what the second says of the first, and the
/// first of the second.
fn pair(one: &Desk, two: &Desk, words: &[&str]) {
    let (card, answer) = (one.text("one.pair"), two.text("two.pair"));
    one.done(&["devices", "pair", "--out", &card, "--name", "the first"]);
    two.done(&["devices", "pair", "--out", &answer, "--name", "the second"]);
    two.done(&[&["devices", "accept", &card, "--out", &answer], words].concat());
    let again = one.text("again.pair");
    one.done(&[&["devices", "accept", &answer, "--out", &again], words].concat());
}

/// Two laptops of one adviser, paired, the first with schools.
fn two_laptops() -> (Desk, Desk) {
    let (one, two) = (Desk::with_schools(TODAY), other("Alex Example"));
    pair(&one, &two, &[]);
    (one, two)
}

fn hand_over(from: &Desk, to: &Desk) -> Value {
    let file = from.text("work.visitbook");
    from.done(&["export", "--to", &file]);
    to.answer(&["import", &file])
}

/// The visit as it is shown, remarks included.
fn page(desk: &Desk, visit: &str) -> String {
    desk.answer(&["visit", "show", visit]).to_string()
}

fn digest(desk: &Desk) -> String {
    desk.answer(&["digest"])["digest"]
        .as_str()
        .unwrap()
        .to_owned()
}

fn conflicts(desk: &Desk) -> Vec<Value> {
    desk.answer(&["conflicts", "list"])
        .as_array()
        .unwrap()
        .clone()
}

/// The visit under whose first heading something is written.
fn written(desk: &Desk) -> (String, String) {
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let heading = desk.first_heading();
    say(desk, &visit, &heading, "evidence", "Books are marked.");
    say(desk, &visit, &heading, "private_remark", REMARK);
    (visit, heading)
}

fn say(desk: &Desk, visit: &str, heading: &str, field: &str, text: &str) {
    let from = format!("[[response]]\nheading = \"{heading}\"\n{field} = \"{text}\"\n");
    let from = desk.write("said.toml", &from);
    desk.done(&["visit", "record", visit, "--from", &from]);
}

#[test]
fn two_laptops_that_hand_each_other_everything_hold_the_same() {
    let (one, two) = two_laptops();
    let (visit, _) = written(&one);
    let taken = hand_over(&one, &two);
    assert!(taken["new"].as_u64().unwrap() > 10);
    assert_eq!(taken["rejected"], 0);
    assert_eq!(taken["from"]["adviser"], "Alex Example");
    assert_eq!(taken["from"]["device"], "the first");
    assert_eq!(taken["from"]["known"], "own");
    assert!(page(&two, &visit).contains("Books are marked."));
    assert!(page(&two, &visit).contains(REMARK));
    hand_over(&two, &one);
    assert_eq!(digest(&one), digest(&two));
    let again = hand_over(&one, &two);
    assert_eq!((&again["new"], &again["conflicts"]), (&0.into(), &0.into()));
    for desk in [&one, &two] {
        assert_eq!(desk.answer(&["verify"])["ok"], true);
    }
}

#[test]
fn a_preview_says_what_would_come_and_changes_nothing() {
    let (one, two) = two_laptops();
    let (before, file) = (digest(&two), one.text("work.visitbook"));
    one.done(&["export", "--to", &file]);
    let previewed = two.answer(&["import", &file, "--preview"]);
    assert_eq!(digest(&two), before);
    let taken = two.answer(&["import", &file]);
    for key in ["new", "already", "conflicts", "deleted", "rejected", "from"] {
        assert_eq!(previewed[key], taken[key], "{key}");
    }
    assert_ne!(digest(&two), before);
}

#[test]
fn what_both_wrote_is_kept_and_decided_once_for_both() {
    let (one, two) = two_laptops();
    let (visit, heading) = written(&one);
    hand_over(&one, &two);
    say(&one, &visit, &heading, "evidence", "Marking is thorough.");
    say(&two, &visit, &heading, "evidence", "Marking is patchy.");
    assert_eq!(hand_over(&two, &one)["conflicts"], 1);
    let found = conflicts(&one);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["field"], "response.evidence");
    let versions = found[0]["versions"].as_array().unwrap();
    let said: Vec<&str> = versions
        .iter()
        .map(|it| it["value"].as_str().unwrap())
        .collect();
    assert!(said.contains(&"Marking is thorough.") && said.contains(&"Marking is patchy."));
    assert!(
        versions
            .iter()
            .any(|it| it["writer"] == "Alex Example, the second")
    );

    let id = found[0]["id"].as_str().unwrap();
    one.refused(&["conflicts", "resolve", id, "--take", "3"]);
    let third = "Marking is thorough in books, patchy in folders.";
    one.done(&["conflicts", "resolve", id, "--text", third]);
    one.refused(&["conflicts", "resolve", id, "--take", "1"]);
    assert!(conflicts(&one).is_empty());
    assert_eq!(hand_over(&one, &two)["conflicts"], 0);
    assert!(page(&two, &visit).contains(third));
    assert!(conflicts(&two).is_empty());
}

#[test]
fn a_note_with_an_open_conflict_asks_first() {
    let (one, two) = two_laptops();
    let (visit, heading) = written(&one);
    hand_over(&one, &two);
    say(&one, &visit, &heading, "evidence", "Marking is thorough.");
    say(&two, &visit, &heading, "evidence", "Marking is patchy.");
    hand_over(&two, &one);
    let pdf = one.text("note.pdf");
    let issue = ["note", "issue", &visit, "--pdf", &pdf];
    let said = one.refused(&issue);
    assert!(said.contains("Two versions"), "{said}");
    one.done(&[&issue[..], &["--despite-conflicts"]].concat());

    let taken = hand_over(&one, &two);
    assert!(taken["new"].as_u64().unwrap() > 0);
    let notes = two.answer(&["visit", "show", &visit])["notes"].clone();
    let note = notes[0]["note"].as_str().unwrap();
    let copy = two.text("copy.pdf");
    two.done(&["note", "export", note, "--pdf", &copy]);
    assert_eq!(
        fs::read(copy).unwrap(),
        fs::read(pdf).unwrap(),
        "the sealed pages go with it"
    );
}

#[test]
fn a_colleague_gets_the_school_and_never_a_private_remark() {
    let (one, two) = (Desk::with_schools(TODAY), other("Sam Sample"));
    pair(&one, &two, &["--colleague"]);
    let (visit, _) = written(&one);
    one.done(&[
        "remind",
        ASHGROVE,
        "--on",
        "2026-12-01",
        "--what",
        "ask again",
    ]);
    let file = one.text("for-sam.visitbook");
    let made = one.answer(&[
        "export",
        "--to",
        &file,
        "--for",
        "the second",
        "--school",
        ASHGROVE,
    ]);
    assert_eq!(
        (&made["private"], &made["schools"]),
        (&false.into(), &1.into())
    );
    let taken = two.answer(&["import", &file]);
    assert_eq!(
        (&taken["rejected"], &taken["from"]["known"]),
        (&0.into(), &"colleague".into())
    );
    let shown = page(&two, &visit);
    assert!(shown.contains("Books are marked.") && !shown.contains(REMARK));
    let schools = two.answer(&["schools", "list"]);
    assert_eq!(schools.as_array().unwrap().len(), 1);
    let all = one.text("all.visitbook");
    one.refused(&["export", "--to", &all]);
}

#[test]
fn what_is_the_advisers_own_is_not_taken_from_somebody_else() {
    // The first takes the second for its own; the second knows better.
    let (one, two) = (Desk::with_schools(TODAY), other("Sam Sample"));
    let (card, answer) = (one.text("one.pair"), two.text("two.pair"));
    one.done(&["devices", "pair", "--out", &card]);
    two.done(&["devices", "accept", &card, "--out", &answer, "--colleague"]);
    one.done(&["devices", "accept", &answer]);
    let (visit, _) = written(&one);
    let taken = hand_over(&one, &two);
    assert!(taken["rejected"].as_u64().unwrap() > 0);
    assert!(!page(&two, &visit).contains(REMARK));
}

#[test]
fn a_phrase_of_seven_words_opens_a_file_for_nobodys_device() {
    let (one, two) = (Desk::with_schools(TODAY), other("Sam Sample"));
    let (file, phrase) = (one.text("one.visitbook"), one.text("phrase.txt"));
    one.done(&[
        "export",
        "--to",
        &file,
        "--phrase-file",
        &phrase,
        "--school",
        ASHGROVE,
    ]);
    let words = fs::read_to_string(&phrase).unwrap();
    assert_eq!(words.split_whitespace().count(), 7);
    two.refused(&["import", &file]);
    let wrong = two.write("wrong.txt", "seven words that nobody ever drew here");
    two.refused(&["import", &file, "--phrase-file", &wrong]);
    let taken = two.answer(&["import", &file, "--phrase-file", &phrase]);
    assert_eq!(taken["from"]["known"], Value::Null);
    assert!(taken["new"].as_u64().unwrap() > 0);
    let weak = one.write("weak.txt", "tea");
    one.refused(&["export", "--to", &file, "--phrase-file", &weak]);
}

#[test]
fn some_schools_of_a_file_can_be_taken_alone() {
    let (one, two) = two_laptops();
    let file = one.text("work.visitbook");
    one.done(&["export", "--to", &file]);
    two.done(&["import", &file, "--school", ASHGROVE]);
    let schools = two.answer(&["schools", "list"]);
    assert_eq!(schools.as_array().unwrap().len(), 1);
    two.done(&["import", &file, "--school", IVY_BANK]);
    two.refused(&["import", &file, "--school", "123456"]);
    two.done(&["import", &file]);
    hand_over(&two, &one);
    assert_eq!(digest(&one), digest(&two));
}

#[test]
fn a_file_that_is_not_whole_or_not_for_this_book_changes_nothing() {
    let (one, two) = two_laptops();
    let (before, file) = (digest(&two), one.text("work.visitbook"));
    one.done(&["export", "--to", &file]);
    let bytes = fs::read(&file).unwrap();
    let cut = two.text("cut.visitbook");
    for length in [0, 1, bytes.len() / 2, bytes.len() - 1] {
        fs::write(&cut, &bytes[..length]).unwrap();
        two.refused(&["import", &cut]);
    }
    let stranger = other("Sam Sample");
    stranger.refused(&["import", &file]);
    two.refused(&["devices", "accept", &file]);
    assert_eq!(digest(&two), before);
}

#[test]
fn a_folder_that_was_copied_goes_on_as_another_writer_and_loses_nothing() {
    let (one, two) = two_laptops();
    let (visit, heading) = written(&one);
    // The same folder on another machine.
    let copy = Desk::empty(TODAY);
    fs::create_dir(copy.path("book")).unwrap();
    for entry in fs::read_dir(one.path("book")).unwrap() {
        let from = entry.unwrap().path();
        if from.is_file() {
            fs::copy(&from, copy.path("book").join(from.file_name().unwrap())).unwrap();
        }
    }
    say(&one, &visit, &heading, "evidence", "Marking is thorough.");
    say(&copy, &visit, &heading, "evidence", "Marking is patchy.");
    hand_over(&one, &two);
    assert_eq!(hand_over(&copy, &two)["conflicts"], 1);
    assert_eq!(two.answer(&["verify"])["ok"], true);
    let history = two.answer(&["history", &format!("{visit}/{heading}"), "evidence"]);
    let writers: std::collections::BTreeSet<&str> = history
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["writer"].as_str().unwrap())
        .collect();
    assert_eq!(writers.len(), 2, "the copy writes under an id of its own");
}
