//! Bad files and full disks: a clear error, nothing lost, nothing half-done.

use std::cell::Cell;
use std::fs;

use changes::value::Value;
use domain::id::SchoolId;

use super::*;
use crate::{
    fields::{self, AsEntity, school},
    writing::Edit,
};

const PASSPHRASE: &str = "correct horse battery";
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};

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

fn with_moment<T>(work: impl FnOnce(&Moment<'_>) -> T) -> T {
    let entropy = Counting(Cell::new(3));
    work(&Moment {
        millis: 1_000,
        entropy: &entropy,
    })
}

fn new_book(folder: &Path) -> Book {
    with_moment(|moment| {
        Book::create(&place(folder), LIGHT, PASSPHRASE, moment, |_| {
            Ok::<(), StoreError>(())
        })
    })
    .unwrap()
}

fn say(book: &mut Book, number: u32, text: &str) -> Result<(), StoreError> {
    let school: SchoolId = fields::registered_school(number);
    let edit = Edit {
        entity: school.entity(),
        space: fields::shared(school),
        field: school::name,
        seen: None,
    };
    with_moment(|moment| {
        book.write(moment, |writing| {
            writing
                .record(&edit, Some(Value::Text(text.into())))
                .map(|_| ())
        })
    })
}

/// Refused or named, never taken for a whole book and never for a wrong passphrase.
#[track_caller]
fn is_noticed(folder: &Path, what: &str) {
    let found = Book::unlock(&place(folder), PASSPHRASE).and_then(|mut book| book.verify());
    match found {
        Err(StoreError::WrongPassphrase) => panic!("{what}: taken for a wrong passphrase"),
        Err(_) => {}
        Ok(report) => assert!(!report.problems.is_empty(), "{what}: not noticed"),
    }
    for beside in ["visitbook.db-wal", "visitbook.db-shm"] {
        let _ = fs::remove_file(folder.join(beside));
    }
}

#[test]
fn a_full_disk_refuses_the_write_and_keeps_all_that_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    say(&mut book, 100_001, "Ferrisham Primary School").unwrap();
    let digest = book.read().digest().unwrap();
    let pages: i64 = book
        .conn
        .query_row("PRAGMA page_count", [], |row| row.get(0))
        .unwrap();
    let limit = |book: &Book, pages: i64| {
        book.conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))
            .unwrap();
    };
    limit(&book, pages + 2);
    let refused = say(&mut book, 100_002, &"long ".repeat(10_000)).unwrap_err();
    assert!(refused.is_unwritable(), "{refused:?}");
    assert_eq!(book.read().digest().unwrap(), digest);
    assert_eq!(book.read().schools().unwrap().len(), 1);

    limit(&book, pages * 100);
    say(&mut book, 100_002, &"long ".repeat(10_000)).unwrap();
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
    drop(book);
    let book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(book.read().schools().unwrap().len(), 2);
}

#[test]
fn a_database_cut_short_anywhere_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let mut book = new_book(folder.path());
    for number in 100_001..100_020 {
        say(&mut book, number, "Ferrisham Primary School").unwrap();
    }
    drop(book);
    let path = folder.path().join(DATABASE);
    let whole = fs::read(&path).unwrap();
    for length in [
        0,
        1,
        15,
        4095,
        4096,
        4097,
        8192,
        whole.len() / 2,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        fs::write(&path, &whole[..length]).unwrap();
        is_noticed(folder.path(), &format!("{length} bytes of {}", whole.len()));
    }
    fs::write(&path, &whole).unwrap();
    Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
}

#[test]
fn a_plain_database_and_noise_in_its_place_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    drop(new_book(folder.path()));
    let path = folder.path().join(DATABASE);
    fs::remove_file(&path).unwrap();
    let plain = Connection::open(&path).unwrap();
    plain
        .execute_batch("CREATE TABLE book (name TEXT, value BLOB)")
        .unwrap();
    drop(plain);
    let refused = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(
        matches!(refused, Err(StoreError::NotEncrypted(_))),
        "{refused:?}"
    );
    let mut noise = vec![0; 3 * 4096];
    Counting(Cell::new(3)).fill(&mut noise);
    fs::write(&path, &noise).unwrap();
    let refused = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(
        matches!(refused, Err(StoreError::Damaged(_))),
        "{refused:?}"
    );
    assert_eq!(fs::read(&path).unwrap(), noise, "a refusal changes nothing");
}

#[test]
fn the_key_files_of_another_book_do_not_open_this_one() {
    let (here, there) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    drop(new_book(here.path()));
    let entropy = Counting(Cell::new(99));
    keys::create(there.path(), PASSPHRASE, LIGHT, &entropy).unwrap();
    for name in ["keys-1.json", "keys-2.json"] {
        fs::copy(there.path().join(name), here.path().join(name)).unwrap();
    }
    let refused = Book::unlock(&place(here.path()), PASSPHRASE);
    assert!(
        matches!(refused, Err(StoreError::Damaged(_))),
        "{refused:?}"
    );
}

#[test]
fn a_book_that_was_moved_away_refuses_the_write_and_takes_it_again_when_it_is_back() {
    let all = tempfile::tempdir().unwrap();
    let (folder, elsewhere) = (all.path().join("book"), all.path().join("elsewhere"));
    let mut book = new_book(&folder);
    fs::rename(&folder, &elsewhere).unwrap();
    let refused = say(&mut book, 100_001, "Ferrisham Primary School").unwrap_err();
    assert!(matches!(refused, StoreError::Gone(_)), "{refused:?}");
    assert!(refused.is_unwritable());
    fs::rename(&elsewhere, &folder).unwrap();
    say(&mut book, 100_001, "Ferrisham Primary School").unwrap();
}
