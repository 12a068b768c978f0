//! A book on disk: what is written comes back, what is damaged is noticed, nothing is readable.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::{cell::Cell, fs, path::Path};

use changes::{id::EntityId, value::Value};
use domain::id::{SchoolId, VisitId};
use store::{
    StoreError,
    book::{Book, Place},
    fields::{self, response, school, visit},
    keys::{Entropy, WorkFactor},
    log::Seen,
    writing::{Edit, Moment},
};

const PASSPHRASE: &str = "correct horse battery";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const SCHOOL: SchoolId = SchoolId([1; 16]);
const VISIT: VisitId = VisitId([2; 16]);

/// Repeatable bytes, different at every call.
struct Counting(Cell<u8>);

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_add(7));
            *byte = self.0.get();
        }
    }
}

fn place(folder: &Path) -> Place<'_> {
    Place {
        folder,
        program: "a test",
    }
}

fn with_moment<T>(millis: i64, work: impl FnOnce(&Moment<'_>) -> T) -> T {
    let entropy = Counting(Cell::new(millis.to_le_bytes()[0]));
    work(&Moment {
        millis,
        entropy: &entropy,
    })
}

fn new_book(folder: &Path) -> Book {
    with_moment(1_000, |moment| {
        Book::create(&place(folder), LIGHT, PASSPHRASE, moment, |writing| {
            let edit = Edit {
                entity: fields::adviser_entity(),
                space: changes::space::Space::Own,
                field: fields::adviser::name,
                seen: None,
            };
            writing
                .record(&edit, Some(Value::Text("Alison Prewett".into())))
                .map(|_| ())
        })
    })
    .unwrap()
}

fn edit<'a>(entity: EntityId, field: &'static str, seen: Option<&'a Seen>) -> Edit<'a> {
    Edit {
        entity,
        space: fields::shared(SCHOOL),
        field,
        seen,
    }
}

fn record(book: &mut Book, entity: EntityId, field: &'static str, text: &str) -> Seen {
    record_seen(book, entity, field, text, None)
}

fn record_seen(
    book: &mut Book,
    entity: EntityId,
    field: &'static str,
    text: &str,
    seen: Option<&Seen>,
) -> Seen {
    with_moment(2_000, |moment| {
        book.write(moment, |writing| {
            writing.record(&edit(entity, field, seen), Some(Value::Text(text.into())))
        })
    })
    .unwrap()
}

fn evidence() -> EntityId {
    fields::response_entity(VISIT, "achievement")
}

#[test]
fn what_was_written_is_there_after_unlocking_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    record(
        &mut book,
        EntityId(SCHOOL.0),
        school::name,
        "Ferrisham Primary School",
    );
    let digest = book.read().digest().unwrap();
    drop(book);

    let book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(
        book.read().schools().unwrap()[0].name,
        "Ferrisham Primary School"
    );
    assert_eq!(
        book.read().adviser().unwrap().unwrap().name,
        "Alison Prewett"
    );
    assert_eq!(book.read().digest().unwrap(), digest);
}

#[test]
fn no_word_of_the_book_can_be_read_from_its_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    record(
        &mut book,
        evidence(),
        response::evidence,
        "Rumpelstiltskin was seen reading",
    );
    for file in fs::read_dir(folder.path()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for secret in [&b"Rumpelstiltskin"[..], b"Prewett", b"SQLite format 3"] {
            assert!(!bytes.windows(secret.len()).any(|it| it == secret));
        }
    }
}

#[test]
fn a_draft_outlives_the_program_and_becomes_one_change() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    record(&mut book, evidence(), response::heading, "achievement");
    for text in ["Half", "Half a sent", "Half a sentence"] {
        with_moment(3_000, |moment| {
            book.write(moment, |writing| {
                writing.keep_draft(evidence(), response::evidence, text, &Seen::default())
            })
        })
        .unwrap();
    }
    let before = book.verify().unwrap().changes;
    drop(book);

    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(
        book.read().drafts_of(evidence()).unwrap()[0].text,
        "Half a sentence"
    );
    let settled = with_moment(4_000, |moment| {
        book.write(moment, |it| it.settle_all_drafts())
    })
    .unwrap();
    assert_eq!(settled, 1);
    assert_eq!(book.verify().unwrap().changes, before + 1);
    let state = &book.read().fields(evidence()).unwrap()[response::evidence];
    assert_eq!(state.value, Some(Value::Text("Half a sentence".into())));
    assert!(book.read().drafts().unwrap().is_empty());
}

#[test]
fn an_edit_replaces_only_what_its_author_was_shown() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let first = record(&mut book, evidence(), response::evidence, "first");
    let second = record_seen(
        &mut book,
        evidence(),
        response::evidence,
        "second",
        Some(&first),
    );
    assert!(!book.read().fields(evidence()).unwrap()[response::evidence].conflict);

    // An editor opened before "second" was known still has only "first" before its eyes.
    record_seen(
        &mut book,
        evidence(),
        response::evidence,
        "third",
        Some(&first),
    );
    let state = book.read().fields(evidence()).unwrap()[response::evidence].clone();
    assert!(state.conflict, "both texts must stand");

    record_seen(
        &mut book,
        evidence(),
        response::evidence,
        "both",
        Some(&state.seen),
    );
    let state = &book.read().fields(evidence()).unwrap()[response::evidence];
    assert_eq!(
        (state.conflict, &state.value),
        (false, &Some(Value::Text("both".into())))
    );
    assert!(second != state.seen);
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn saying_again_what_stands_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let first = record(&mut book, evidence(), response::evidence, "same");
    let digest = book.read().digest().unwrap();
    let again = record(&mut book, evidence(), response::evidence, "same");
    assert_eq!(again, first);
    assert_eq!(book.read().digest().unwrap(), digest);
}

#[test]
fn a_write_that_fails_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let digest = book.read().digest().unwrap();
    let failed = with_moment(2_000, |moment| {
        book.write(moment, |writing| {
            let name = edit(EntityId(SCHOOL.0), school::name, None);
            writing.record(&name, Some(Value::Text("Quorley Junior School".into())))?;
            let long = "x".repeat(Value::MAX_BYTES + 1);
            writing.record(
                &edit(evidence(), response::evidence, None),
                Some(Value::Text(long)),
            )
        })
    });
    assert!(matches!(failed, Err(StoreError::TooLarge { .. })));
    assert_eq!(book.read().digest().unwrap(), digest);
    assert!(book.read().schools().unwrap().is_empty());
}

#[test]
fn a_removed_record_is_gone_from_tables_and_search_and_its_history_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let action = EntityId([5; 16]);
    with_moment(2_000, |moment| {
        book.write(moment, |writing| {
            let anchor = edit(action, fields::action::visit, None);
            writing.record(&anchor, Some(Value::Entity(EntityId(VISIT.0))))?;
            let what = edit(action, fields::action::what, None);
            writing.record(&what, Some(Value::Text("Sample the writing books".into())))
        })
    })
    .unwrap();
    assert_eq!(book.read().actions_of(VISIT).unwrap().len(), 1);
    assert_eq!(book.read().search("writing", 10).unwrap().len(), 1);
    with_moment(3_000, |moment| {
        book.write(moment, |writing| {
            writing.remove(action, fields::shared(SCHOOL))
        })
    })
    .unwrap();
    assert!(book.read().actions_of(VISIT).unwrap().is_empty());
    assert!(book.read().search("writing", 10).unwrap().is_empty());
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn search_finds_beginnings_of_words_without_accents_and_takes_no_syntax() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    record(
        &mut book,
        evidence(),
        response::evidence,
        "Pupils met Siân in the library",
    );
    let hits = |words: &str| book.read().search(words, 10).unwrap().len();
    assert_eq!((hits("sian"), hits("lib pup"), hits("absent")), (1, 1, 0));
    assert_eq!((hits("\" OR NEAR( *"), hits("   ")), (0, 0));
}

#[test]
fn a_single_letter_or_digit_is_looked_for_as_a_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let remark = fields::remark_entity(VISIT, "achievement");
    record(&mut book, evidence(), response::evidence, "Year 4 reads");
    record(&mut book, remark, response::evidence, "45 books a year");
    let found = book.read().search("4", 10).unwrap();
    let texts: Vec<&str> = found.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(texts, ["Year 4 reads"]);
    assert_eq!(book.read().search("year", 10).unwrap().len(), 2);
}

#[test]
fn of_more_hits_than_anybody_reads_the_latest_are_ranked() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    with_moment(2_000, |moment| {
        book.write(moment, |writing| {
            for at in 0..600 {
                let entity = fields::response_entity(VISIT, &format!("heading {at}"));
                let text = Value::Text(format!("pupils read, number{at}"));
                writing.record(&edit(entity, response::evidence, None), Some(text))?;
            }
            Ok::<(), StoreError>(())
        })
    })
    .unwrap();
    let found = book.read().search("pupils", 1000).unwrap();
    assert_eq!(found.len(), 500);
    let holds = |words: &str| found.iter().any(|it| it.text.ends_with(words));
    assert!(holds("number599") && holds("number100") && !holds("number99"));
    let first = book.read().search("pupils number7", 1000).unwrap();
    assert_eq!(first.len(), 11, "a rarer word still finds the oldest text");
}

#[test]
fn a_visit_is_held_when_a_day_was_recorded() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    with_moment(2_000, |moment| {
        book.write(moment, |writing| {
            let at = |field| edit(EntityId(VISIT.0), field, None);
            writing.record(&at(visit::school), Some(Value::Entity(EntityId(SCHOOL.0))))?;
            let day = "2026-11-26".parse().unwrap();
            writing.record(&at(visit::held_on), Some(Value::Day(day)))
        })
    })
    .unwrap();
    let row = book.read().find_visit(VISIT).unwrap().unwrap();
    assert_eq!(row.state(), domain::visit::VisitState::Held);
    assert_eq!(row.on().unwrap().to_string(), "2026-11-26");
}

#[test]
fn damage_is_named_and_never_taken_for_a_wrong_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    drop(new_book(folder.path()));
    let path = folder.path().join("visitbook.db");
    let whole = fs::read(&path).unwrap();

    let mut flipped = whole.clone();
    flipped[100] ^= 1;
    for (bytes, what) in [
        (flipped, "a flipped bit"),
        (whole[..9].to_vec(), "nine bytes"),
    ] {
        fs::write(&path, bytes).unwrap();
        let refused = Book::unlock(&place(folder.path()), PASSPHRASE);
        assert!(
            matches!(refused, Err(StoreError::Damaged(_))),
            "{what}: {refused:?}"
        );
    }
    fs::write(&path, b"SQLite format 3\0 and more").unwrap();
    let refused = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(
        matches!(refused, Err(StoreError::NotEncrypted(_))),
        "{refused:?}"
    );
    fs::write(&path, whole).unwrap();
    Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
}

#[test]
fn one_book_a_folder_and_one_process_a_book() {
    let folder = tempfile::tempdir().unwrap();
    let missing = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(matches!(missing, Err(StoreError::NoBook(_))), "{missing:?}");
    let book = new_book(folder.path());
    let second = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(
        matches!(second, Err(StoreError::InUse { .. })),
        "{second:?}"
    );
    drop(book);
    let again = with_moment(9, |moment| {
        Book::create(
            &place(folder.path()),
            LIGHT,
            "another phrase",
            moment,
            |_| Ok::<(), StoreError>(()),
        )
    });
    assert!(matches!(again, Err(StoreError::BookExists(_))), "{again:?}");
    Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
}

#[test]
fn what_was_committed_stays_whether_or_not_the_log_was_moved_into_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    let log = || {
        fs::metadata(folder.path().join("visitbook.db"))
            .unwrap()
            .len()
    };
    let before = log();
    let entity = evidence();
    for i in 0..60 {
        record(&mut book, entity, response::evidence, &format!("Text {i}"));
        book.rest().unwrap();
    }
    assert!(log() > before, "the log was not moved");
    std::mem::forget(book);
    let copy = tempfile::tempdir().unwrap();
    for file in fs::read_dir(folder.path()).unwrap() {
        let file = file.unwrap();
        if !file.file_name().to_string_lossy().starts_with("book.") {
            fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
        }
    }
    let book = Book::unlock(&place(copy.path()), PASSPHRASE).unwrap();
    let fields = book.read().fields(entity).unwrap();
    let state = &fields[response::evidence];
    assert_eq!(state.value, Some(Value::Text("Text 59".into())));
}
