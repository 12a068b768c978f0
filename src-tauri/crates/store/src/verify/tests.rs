//! Each layer of a book is tampered with through its own key, and the proof has to name it.

use std::{cell::Cell, fs, path::Path};

use changes::{id::EntityId, value::Value};
use domain::id::{SchoolId, VisitId};
use rusqlite::Connection;

use crate::{
    StoreError,
    book::{Book, Place},
    fields::{self, response, school},
    keys::{self, Entropy, WorkFactor},
    log::Seen,
    open,
    writing::{Edit, Moment},
};

const PASSPHRASE: &str = "correct horse battery";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const SCHOOL: SchoolId = SchoolId([1; 16]);
const VISIT: VisitId = VisitId([2; 16]);

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

fn edit(entity: EntityId, field: &'static str) -> Edit<'static> {
    Edit {
        entity,
        space: fields::shared(SCHOOL),
        field,
        seen: None,
    }
}

/// A book with a school, a text written twice, a draft and a sealed document.
fn new_book(folder: &Path) {
    let entropy = Counting(Cell::new(3));
    let moment = Moment {
        millis: 1_000,
        entropy: &entropy,
    };
    let mut book = Book::create(&place(folder), LIGHT, PASSPHRASE, &moment, |_| {
        Ok::<(), StoreError>(())
    })
    .unwrap();
    let evidence = fields::response_entity(VISIT, "achievement");
    for (entity, field, text) in [
        (EntityId(SCHOOL.0), school::name, "Ferrisham Primary School"),
        (evidence, response::evidence, "first"),
        (evidence, response::evidence, "second"),
    ] {
        book.write(&moment, |writing| {
            writing
                .record(&edit(entity, field), Some(Value::Text(text.into())))
                .map(|_| ())
        })
        .unwrap_or_else(|error: StoreError| panic!("{error}"));
    }
    book.write(&moment, |writing| {
        let note = EntityId([9; 16]);
        let hash = writing.keep_blob(b"a sealed document")?;
        writing.record(&edit(note, fields::note::pdf), Some(Value::Blob(hash)))?;
        writing.keep_draft(evidence, response::areas, "half a sent", &Seen::default())
    })
    .unwrap_or_else(|error: StoreError| panic!("{error}"));
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
}

fn raw(folder: &Path) -> Connection {
    let key = keys::open(folder, PASSPHRASE).unwrap().key;
    open::connect(&folder.join("visitbook.db"), &key).unwrap()
}

/// What the proof says after this statement was run behind the program's back.
fn problems_after(sql: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    new_book(folder.path());
    let conn = raw(folder.path());
    conn.execute_batch(sql)
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
    drop(conn);
    problems(folder.path())
}

fn problems(folder: &Path) -> Vec<String> {
    let mut book = Book::unlock(&place(folder), PASSPHRASE).unwrap();
    book.verify().unwrap().problems
}

#[track_caller]
fn is_named(sql: &str, words: &str) {
    let found = problems_after(sql);
    assert!(
        found.iter().any(|it| it.contains(words)),
        "{sql} must be named with “{words}”: {found:?}"
    );
}

#[test]
fn an_altered_text_is_named() {
    is_named(
        "UPDATE change SET value = CAST('tsecret' AS BLOB) WHERE value = CAST('tsecond' AS BLOB)",
        "response.evidence holds another text than was written",
    );
}

#[test]
fn an_altered_text_with_a_commitment_to_match_is_named() {
    is_named(
        "UPDATE change SET commitment = zeroblob(16), salt = NULL WHERE value = CAST('tsecond' AS BLOB)",
        "response.evidence is not what was written",
    );
}

#[test]
fn an_altered_time_is_named() {
    is_named(
        "UPDATE change SET stamp = stamp + 1",
        "is not what was written",
    );
}

#[test]
fn a_change_taken_out_of_the_middle_is_named() {
    is_named(
        "DELETE FROM change WHERE value = CAST('tfirst' AS BLOB)",
        "are missing",
    );
    is_named(
        "DELETE FROM change WHERE value = CAST('tfirst' AS BLOB)",
        "took the place of is missing",
    );
}

#[test]
fn the_latest_change_taken_away_is_named() {
    is_named(
        "DELETE FROM change WHERE number = (SELECT max(number) FROM change)",
        "something stands that was not written there",
    );
}

#[test]
fn a_chain_that_was_cut_is_named() {
    is_named(
        "UPDATE change SET prev = zeroblob(16) WHERE value = CAST('tsecond' AS BLOB)",
        "does not follow the one before it",
    );
}

#[test]
fn an_old_text_put_back_as_the_standing_one_is_named() {
    is_named(
        "UPDATE head SET change = (SELECT number FROM change WHERE value = CAST('tfirst' AS BLOB))
         WHERE change = (SELECT number FROM change WHERE value = CAST('tsecond' AS BLOB))",
        "does not follow from its changes",
    );
}

#[test]
fn a_head_at_the_wrong_field_is_named() {
    is_named(
        "UPDATE head SET field = 99 WHERE change = (SELECT max(change) FROM head)",
        "something stands that was not written there",
    );
}

#[test]
fn a_record_moved_to_another_space_is_named() {
    is_named(
        "UPDATE entity SET space = CAST('p' || zeroblob(16) AS BLOB)",
        "lies in another space than its record",
    );
}

#[test]
fn a_lane_of_an_unknown_space_is_named() {
    is_named(
        "UPDATE lane SET space = CAST('z' AS BLOB)",
        "in a space of an unknown kind",
    );
}

#[test]
fn changes_without_their_record_are_named() {
    is_named(
        "DELETE FROM entity WHERE number = (SELECT max(number) FROM entity)",
        "belong to no record",
    );
}

#[test]
fn drafts_that_cannot_be_settled_are_named() {
    is_named("UPDATE draft SET entity = zeroblob(16)", "does not exist");
    is_named("UPDATE draft SET field = 'no.such'", "an unknown field");
    is_named("UPDATE draft SET seen = zeroblob(3)", "was shown");
    is_named(
        "UPDATE draft SET text = CAST(zeroblob(1048577) AS TEXT)",
        "no field can hold",
    );
}

#[test]
fn a_typed_table_that_was_edited_is_named() {
    is_named(
        "UPDATE school SET name = 'Another School'",
        "The table “school” does not follow",
    );
    is_named("DELETE FROM note", "The table “note” does not follow");
}

#[test]
fn a_search_index_without_its_words_is_named() {
    is_named(
        "DELETE FROM search WHERE rowid = (SELECT min(number) FROM searchable)",
        "The search index does not follow",
    );
    is_named(
        "UPDATE search_data SET block = zeroblob(8) WHERE id > 10",
        "The search index is damaged in itself",
    );
}

#[test]
fn a_sealed_document_that_was_altered_or_lost_is_named() {
    is_named("UPDATE blob SET bytes = zeroblob(4)", "missing or changed");
    is_named("DELETE FROM blob", "missing or changed");
}

#[test]
fn key_files_that_differ_are_named_while_the_book_is_open() {
    let folder = tempfile::tempdir().unwrap();
    new_book(folder.path());
    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    let path = folder.path().join("keys-2.json");
    let whole = fs::read_to_string(&path).unwrap();
    fs::write(&path, whole.replace("\"passes\": 1", "\"passes\": 2")).unwrap();
    let found = book.verify().unwrap().problems;
    assert_eq!(found, ["The copy keys-2.json of the key file is damaged."]);
}

#[test]
fn a_bit_turned_in_the_file_is_refused_or_named() {
    let folder = tempfile::tempdir().unwrap();
    new_book(folder.path());
    let path = folder.path().join("visitbook.db");
    let whole = fs::read(&path).unwrap();
    for page in 1..whole.len() / 4096 {
        let mut flipped = whole.clone();
        flipped[page * 4096 + 1234] ^= 1;
        fs::write(&path, flipped).unwrap();
        let found = Book::unlock(&place(folder.path()), PASSPHRASE)
            .and_then(|mut book| book.verify())
            .map_or_else(|error| vec![error.to_string()], |it| it.problems);
        assert!(
            !found.is_empty(),
            "page {page} was damaged and nothing said so"
        );
        for beside in ["visitbook.db-wal", "visitbook.db-shm"] {
            let _ = fs::remove_file(folder.path().join(beside));
        }
    }
}
