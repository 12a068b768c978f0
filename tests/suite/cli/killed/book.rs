//! A book that opens quickly, and everything that a book says.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};
use store::{
    book::{Book, Place},
    keys::{Entropy, WorkFactor},
};

use super::{
    super::desk::{Desk, PASSPHRASE},
    story::TODAY,
};

/// Guessing may be cheap here; the key file itself says how dear it is.
const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 8,
    passes: 1,
};

struct System;

impl Entropy for System {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).unwrap();
    }
}

fn place(folder: &Path) -> Place<'_> {
    Place {
        folder,
        program: "a proof",
    }
}

/// A new book whose passphrase costs next to nothing to try.
pub(super) fn light_book(desk: &Desk) {
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let folder = desk.path("book");
    let mut book = Book::unlock(&place(&folder), PASSPHRASE).unwrap();
    book.change_passphrase(PASSPHRASE, PASSPHRASE, LIGHT, &System)
        .unwrap();
}

pub(super) fn copy_book(from: &Desk, to: &Desk) {
    let folder = to.path("book");
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(from.path("book")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
    }
}

/// Everything that the book says when it is opened with the first of the passphrases that does,
/// after proving itself. What is drawn by chance is numbered in the order in which it comes.
#[track_caller]
pub(super) fn said_by(desk: &Desk, passphrases: [&str; 2]) -> String {
    let options = host::Options {
        book: Some(desk.path("book")),
        today: Some(TODAY.parse().unwrap()),
        program: "a proof",
        ..host::Options::default()
    };
    let mut app = host::open(&options).unwrap();
    let opened = passphrases
        .iter()
        .find(|it| app.unlock_book(it).is_ok())
        .unwrap_or_else(|| panic!("the book does not open any more"));
    let proof = app.verify_book().unwrap();
    assert_eq!(proof.problems, Vec::<String>::new());
    let keys = fs::read_to_string(desk.path("book/keys-1.json")).unwrap();
    let mut said = vec![
        json!({"opens": opened, "has_sheet": keys.contains("age-x25519")}),
        json!([proof.changes, proof.fields, proof.documents]),
        json!(app.deeds(500).unwrap().len()),
    ];
    let session = wire::Session::new(app);
    let ask = |name: &str, args: Value| wire::call(&session, name, args).unwrap();
    for row in ask("list_schools", json!({})).as_array().unwrap() {
        let school = ask("show_school", json!({"school": row["school"]["id"]}));
        for visit in school["visits"].as_array().unwrap() {
            said.push(ask("show_visit", json!({"visit": visit["visit"]})));
        }
        said.push(school);
    }
    said.push(ask("show_today", json!({})));
    numbered(&serde_json::to_string(&said).unwrap(), &desk.path(""))
}

/// Ids and seals as numbers: two books that say the same have others.
fn numbered(text: &str, folder: &Path) -> String {
    let text = text.replace(&PathBuf::from(folder).to_string_lossy().into_owned(), "");
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = String::new();
    for word in text.split_inclusive('"') {
        let bare = word.trim_end_matches('"');
        let is_drawn = bare.len() >= 16 && bare.chars().all(|it| it.is_ascii_hexdigit());
        if is_drawn {
            let next = known.len();
            let number = *known.entry(bare.to_owned()).or_insert(next);
            out.push_str(&format!("#{number}\""));
        } else {
            out.push_str(word);
        }
    }
    out
}
