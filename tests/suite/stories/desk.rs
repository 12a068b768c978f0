//! A window without a webview: it sends the same requests and reads the same replies.

use std::{fs, path::PathBuf};

use serde_json::{Value, json};
use tempfile::TempDir;
use wire::Session;

use crate::cli::desk::{REGISTER, in_checkout};

const PASSPHRASE: &str = "four invented words together";
pub(crate) const HELD_ON: &str = "2026-11-19";
/// Five working days after Thursday 19 November 2026.
pub(crate) const NOTE_DUE_ON: &str = "2026-11-26";

/// The id of the framework that the sample book is shown under.
pub(crate) fn framework() -> String {
    let options = host::Options {
        book: Some(std::env::temp_dir().join("no-book")),
        today: None,
        program: "a story",
        ..host::Options::default()
    };
    let program = host::open(&options).unwrap();
    program.shelf().of_sample().unwrap().id.clone()
}

/// A book in a folder of its own, on a day that does not move by itself.
pub(crate) struct Desk {
    folder: TempDir,
    session: Session,
    /// Frameworks beside those that ship.
    beside: Vec<app::Pack>,
}

fn session(folder: PathBuf, today: &str, beside: &[app::Pack]) -> Session {
    let options = host::Options {
        // A recovery file that the book's folder does not take lies beside it, not in somebody's home.
        spare: vec![folder.with_file_name("spare")],
        book: Some(folder),
        today: Some(today.parse().unwrap()),
        beside: beside.to_vec(),
        program: "a story",
    };
    Session::new(host::open(&options).unwrap())
}

impl Desk {
    /// No book yet.
    pub(crate) fn empty(today: &str) -> Self {
        Self::empty_in("", today)
    }

    /// No book yet, and where it would lie.
    pub(crate) fn empty_in(place: &str, today: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let session = session(folder.path().join(place).join("book"), today, &[]);
        Self {
            folder,
            session,
            beside: Vec::new(),
        }
    }

    /// A new book with the made-up register in it.
    pub(crate) fn with_schools(today: &str) -> Self {
        Self::under(&framework(), today)
    }

    /// The same under another framework.
    pub(crate) fn under(framework: &str, today: &str) -> Self {
        Self::under_beside(framework, today, Vec::new())
    }

    /// The same, with frameworks beside those that ship.
    pub(crate) fn under_beside(framework: &str, today: &str, beside: Vec<app::Pack>) -> Self {
        let mut desk = Self::empty(today);
        desk.session = session(desk.file("book"), today, &beside);
        desk.beside = beside;
        desk.done(
            "create_book",
            json!({"name": "Alex Example", "role": "", "framework": framework, "passphrase": PASSPHRASE}),
        );
        let bytes = fs::read(in_checkout(REGISTER)).unwrap();
        let file = wire::stage_file(&desk.session, bytes).unwrap();
        let rows = desk.done("preview_register", json!({"file": file}))["rows"].clone();
        let urns: Vec<_> = rows
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["urn"].clone())
            .collect();
        desk.done("import_register", json!({"file": file, "urns": urns}));
        desk
    }

    /// The program dies without a word and is started again on another day, and unlocked.
    pub(crate) fn crash_and_reopen(&mut self, today: &str) {
        // Dropping the session closes the file handles as the system does for a dead process:
        // nothing is settled, nothing is said goodbye to.
        self.session = session(self.folder.path().join("elsewhere"), today, &[]);
        self.session = session(self.folder.path().join("book"), today, &self.beside);
        self.done("unlock_book", json!({"passphrase": PASSPHRASE}));
    }

    pub(crate) fn unlock(&self) {
        self.done("unlock_book", json!({"passphrase": PASSPHRASE}));
    }

    pub(crate) fn ask(&self, name: &str, args: Value) -> Result<Value, wire::WireError> {
        wire::call(&self.session, name, args)
    }

    pub(crate) fn done(&self, name: &str, args: Value) -> Value {
        self.ask(name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// A document as the window gets it.
    pub(crate) fn document(&self, name: &str, args: Value) -> Vec<u8> {
        wire::document(&self.session, name, args)
            .unwrap_or_else(|error| panic!("{name}: {error:?}"))
    }

    /// The school of this name.
    pub(crate) fn school_named(&self, name: &str) -> Value {
        let listed = self.done("list_schools", json!({}));
        let mut rows = listed.as_array().unwrap().iter();
        let row = rows.find(|row| row["school"]["name"] == name);
        row.unwrap_or_else(|| panic!("no school {name}"))["school"]["id"].clone()
    }

    /// The first school of the caseload.
    pub(crate) fn school(&self) -> Value {
        self.done("list_schools", json!({}))[0]["school"]["id"].clone()
    }

    /// A visit to the first school, planned for the day it is held.
    pub(crate) fn planned_visit(&self) -> Value {
        let school = self.school();
        let kind = self.done("show_school", json!({"school": school}))["visit_kinds"][0].clone();
        let asked = json!({"school": school, "kind": kind["id"], "on": HELD_ON});
        self.done("plan_visit", asked)["visit"].clone()
    }

    pub(crate) fn held_visit(&self) -> Value {
        let visit = self.planned_visit();
        self.done("hold_visit", json!({"visit": visit, "on": HELD_ON}));
        visit
    }

    pub(crate) fn page(&self, visit: &Value) -> Value {
        self.done("show_visit", json!({"visit": visit}))
    }

    /// The place of the visit's first heading.
    pub(crate) fn heading(&self, visit: &Value) -> Value {
        let page = self.page(visit);
        json!({"at": "heading", "visit": visit, "heading": page["headings"][0]["id"]})
    }

    /// Types a text and leaves the field.
    pub(crate) fn write(&self, place: &Value, field: &str, text: &str, seen: &str) -> String {
        let draft = json!({"place": place, "field": field, "text": text, "seen": seen});
        self.done("keep_draft", draft);
        let settled = self.done("settle_draft", json!({"place": place, "field": field}));
        settled["seen"].as_str().unwrap().to_owned()
    }

    /// The promise of this visit that is met in a certain way.
    pub(crate) fn promise(&self, visit: &Value, meets: &str) -> Value {
        let page = self.page(visit);
        let rows = page["deadlines"].as_array().unwrap();
        rows.iter()
            .find(|row| row["meets"] == meets)
            .unwrap()
            .clone()
    }

    /// Hands a file to the program, as the window does.
    pub(crate) fn hand_in(&self, bytes: Vec<u8>) -> String {
        wire::stage_file(&self.session, bytes).unwrap()
    }

    /// Where a document saved by hand can go.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The bytes of an issued note, straight from the book.
    pub(crate) fn pdf(&self, note: &Value) -> Vec<u8> {
        let id = note.as_str().unwrap().parse().unwrap();
        self.straight(|app| app.note_pdf(id).unwrap())
    }

    /// The brief for a visit, straight from the program.
    pub(crate) fn brief(&self, visit: &Value) -> Vec<u8> {
        let id = visit.as_str().unwrap().parse().unwrap();
        self.straight(|app| app.print_brief(id).unwrap().bytes)
    }

    fn straight(&self, read: impl Fn(&app::App) -> Vec<u8>) -> Vec<u8> {
        let options = host::Options {
            book: Some(self.folder.path().join("book")),
            today: None,
            program: "a reader",
            ..host::Options::default()
        };
        self.done("lock_book", json!({}));
        let mut app = host::open(&options).unwrap();
        app.unlock_book(PASSPHRASE).unwrap();
        let bytes = read(&app);
        drop(app);
        self.unlock();
        bytes
    }
}
