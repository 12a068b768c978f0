use std::cell::Cell;

use super::*;
use crate::{
    book::{Book, Place},
    keys::{self, Entropy, WorkFactor},
    writing::{Edit, Moment},
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

fn new_book(folder: &Path) -> String {
    let entropy = Counting(Cell::new(3));
    let moment = Moment {
        millis: 1_000,
        entropy: &entropy,
    };
    let book = Book::create(&place(folder), LIGHT, PASSPHRASE, &moment, |writing| {
        let edit = Edit {
            entity: crate::fields::adviser_entity(),
            space: changes::space::Space::Own,
            field: crate::fields::adviser::name,
            seen: None,
        };
        let name = changes::value::Value::Text("Alison Prewett".into());
        writing.record(&edit, Some(name)).map(|_| ())
    })
    .unwrap_or_else(|error: StoreError| panic!("{error}"));
    book.read().digest().unwrap()
}

fn key(folder: &Path) -> BookKey {
    keys::open(folder, PASSPHRASE).unwrap().key
}

fn database(folder: &Path) -> PathBuf {
    folder.join("visitbook.db")
}

/// Opens the book as a version with these steps would, and says which format it then has.
fn upgraded(folder: &Path, more: &[Step]) -> Result<i64, StoreError> {
    let steps: Vec<Step> = STEPS.iter().chain(more).copied().collect();
    let (path, key) = (database(folder), key(folder));
    let mut conn = open::look_into(&path, &key)?;
    refuse_newer(&conn, &steps)?;
    drop(conn);
    conn = open::connect(&path, &key)?;
    upgrade(&mut conn, &path, &key, &steps)?;
    Ok(format(&conn)?)
}

const fn step(sql: &'static str, older_may_open: bool) -> Step {
    Step {
        number: 3,
        sql,
        older_may_open,
    }
}

#[test]
fn a_step_is_taken_once_and_the_record_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let digest = new_book(folder.path());
    let more = [step(
        "CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT",
        true,
    )];
    assert_eq!(upgraded(folder.path(), &more).unwrap(), 3);
    assert_eq!(upgraded(folder.path(), &more).unwrap(), 3);
    let conn = open::connect(&database(folder.path()), &key(folder.path())).unwrap();
    assert_eq!(Reading { conn: &conn }.digest().unwrap(), digest);
    conn.execute("INSERT INTO later VALUES (1)", []).unwrap();
}

#[test]
fn an_older_version_opens_a_book_whose_newer_step_allows_it_and_keeps_its_tables() {
    let folder = tempfile::tempdir().unwrap();
    let digest = new_book(folder.path());
    let more = [step(
        "CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT",
        true,
    )];
    upgraded(folder.path(), &more).unwrap();
    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(book.read().digest().unwrap(), digest);
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
    drop(book);
    let conn = open::connect(&database(folder.path()), &key(folder.path())).unwrap();
    conn.execute("INSERT INTO later VALUES (1)", []).unwrap();
}

#[test]
fn an_older_version_refuses_a_book_whose_newer_step_forbids_it() {
    let folder = tempfile::tempdir().unwrap();
    new_book(folder.path());
    let more = [step(
        "CREATE TABLE later (number INTEGER PRIMARY KEY) STRICT",
        false,
    )];
    upgraded(folder.path(), &more).unwrap();
    let refused = Book::unlock(&place(folder.path()), PASSPHRASE);
    assert!(
        matches!(refused, Err(StoreError::NewerBook { found: 3, known: 2 })),
        "{refused:?}"
    );
}

#[test]
fn a_step_that_fails_half_way_leaves_the_book_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let digest = new_book(folder.path());
    let more = [step(
        "CREATE TABLE later (number INTEGER); DROP TABLE draft; SELECT nonsense",
        true,
    )];
    upgraded(folder.path(), &more).unwrap_err();
    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(book.read().digest().unwrap(), digest);
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
    assert_eq!(format(book.connection()).unwrap(), 2);
}

#[test]
fn a_step_that_would_alter_the_record_is_rolled_back() {
    let folder = tempfile::tempdir().unwrap();
    let digest = new_book(folder.path());
    let more = [step("UPDATE change SET id = zeroblob(16)", true)];
    let refused = upgraded(folder.path(), &more).unwrap_err();
    assert!(
        refused.to_string().contains("nothing was changed"),
        "{refused}"
    );
    let book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(book.read().digest().unwrap(), digest);
}

#[test]
fn a_copy_that_opens_lies_beside_a_book_that_took_a_step() {
    let folder = tempfile::tempdir().unwrap();
    let digest = new_book(folder.path());
    upgraded(folder.path(), &[step("DROP TABLE draft", false)]).unwrap();
    let copies = fs::read_dir(folder.path()).unwrap().filter(|it| {
        let name = it.as_ref().unwrap().file_name();
        name.to_string_lossy().starts_with("visitbook-format")
    });
    assert_eq!(copies.count(), 1, "nothing lies about beside the copy");
    let copy = folder.path().join("visitbook-format-2.db");
    fs::rename(copy, database(folder.path())).unwrap();
    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(book.read().digest().unwrap(), digest);
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
}

#[test]
fn tables_of_another_version_are_made_again_without_a_step() {
    let folder = tempfile::tempdir().unwrap();
    new_book(folder.path());
    let conn = open::connect(&database(folder.path()), &key(folder.path())).unwrap();
    // As another version would have left it: a table more, a column less, its own mark.
    conn.execute_batch(
        "CREATE TABLE extra (entity INTEGER PRIMARY KEY);
         ALTER TABLE adviser DROP COLUMN role;
         UPDATE book SET value = CAST(value || char(10) || 'extra' AS BLOB) WHERE name = 'projected';
         UPDATE book SET value = zeroblob(32) WHERE name = 'projections';",
    )
    .unwrap();
    drop(conn);
    let mut book = Book::unlock(&place(folder.path()), PASSPHRASE).unwrap();
    assert_eq!(
        book.read().adviser().unwrap().unwrap().name,
        "Alison Prewett"
    );
    assert_eq!(book.verify().unwrap().problems, Vec::<String>::new());
    let extra = book.connection().prepare("SELECT * FROM extra");
    assert!(extra.is_err(), "a table that is not ours to keep is gone");
    assert!(!folder.path().join("visitbook-format-2.db").exists());
}
