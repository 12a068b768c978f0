//! A book as the first released version wrote it, kept in `first`: every later version opens it,
//! with nothing missing. Made by the example `first_book`, and never made again once released.
#![allow(clippy::unwrap_used, reason = "in a test a failed step is the failure")]

use std::{fs, path::Path};

use changes::{id::EntityId, value::Value};
use domain::id::VisitId;
use store::{
    book::{Book, Place},
    fields::{self, response},
};

const PASSPHRASE: &str = "an invented phrase";
const DIGEST: &str = "e8fdb52c763f02aacee2c0b85d8f14c25d45be6a37341618f6868ca382c80010";
const VISIT: VisitId = VisitId([2; 16]);

/// The kept files in a folder that may be written to.
fn copy() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/first");
    for name in ["visitbook.db", "keys-1.json", "keys-2.json"] {
        fs::copy(kept.join(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn open(folder: &Path) -> Book {
    let place = Place {
        folder,
        program: "a test",
    };
    Book::unlock(&place, PASSPHRASE).unwrap()
}

#[test]
fn the_first_released_book_opens_with_every_change_in_it() {
    let folder = copy();
    let mut book = open(folder.path());
    assert_eq!(book.read().digest().unwrap(), DIGEST);
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
    drop(book);
    assert_eq!(open(folder.path()).read().digest().unwrap(), DIGEST);
}

#[test]
fn the_first_released_book_shows_what_was_written() {
    let folder = copy();
    let book = open(folder.path());
    let reading = book.read();
    assert_eq!(
        reading.schools().unwrap()[0].name,
        "Ashgrove Primary School"
    );
    assert!(reading.find_visit(VISIT).unwrap().is_some());
    assert_eq!(reading.actions_of(VISIT).unwrap().len(), 1);
    assert_eq!(reading.search("spring", 5).unwrap().len(), 1);
    let evidence = fields::response_entity(VISIT, "achievement");
    let state = reading.fields(evidence).unwrap()[response::evidence].clone();
    assert!(state.conflict, "both texts stand");
    assert_eq!(state.value, Some(Value::Text("Ten pupils read.".into())));
    assert_eq!(reading.drafts_of(evidence).unwrap()[0].text, "Half a sent");
    let history = reading.history(evidence, response::evidence).unwrap();
    assert_eq!(history.len(), 3);
    let note = reading.fields(EntityId([4; 16])).unwrap();
    let Some(Value::Blob(hash)) = note[fields::note::pdf].value else {
        panic!("the note has a document");
    };
    assert!(reading.blob(hash).unwrap().is_some());
    assert_eq!(reading.deeds(1).unwrap()[0].undoes, Some(7));
}
