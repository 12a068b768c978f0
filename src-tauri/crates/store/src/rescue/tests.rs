use tempfile::TempDir;

use super::*;
use crate::{
    book::Place,
    keys::WorkFactor,
    writing::{Moment, Writing},
};

const PASSPHRASE: &str = "four invented words together";

/// Randomness that is none, so that nonces would be the same: enough to look at files.
struct Counted(std::cell::Cell<u8>);

impl Entropy for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0.set(self.0.get().wrapping_add(1));
            *byte = self.0.get();
        }
    }
}

fn entropy(start: u8) -> Counted {
    Counted(std::cell::Cell::new(start))
}

fn book(folder: &Path, start: u8) -> Book {
    let entropy = entropy(start);
    let moment = Moment {
        millis: 1_772_000_000_000,
        entropy: &entropy,
    };
    let place = Place {
        folder,
        program: "a test",
    };
    let work = WorkFactor {
        memory_kib: 64,
        passes: 1,
    };
    let first = |_: &mut Writing<'_>| Ok::<(), StoreError>(());
    Book::create(&place, work, PASSPHRASE, &moment, first).unwrap()
}

fn words(text: &str) -> Unsaved {
    Unsaved {
        place: "visit 00".into(),
        field: fields::visit::summary,
        said: Said::Words(text.into()),
        seen: Seen::from_bytes(&[7; 16]).unwrap(),
        at: 1_772_000_000_500,
    }
}

/// A book with two folders for its recovery file.
struct Desk {
    _all: TempDir,
    book: Book,
    folders: [PathBuf; 2],
}

impl Desk {
    fn new() -> Self {
        let all = TempDir::new().unwrap();
        let at = |name: &str| all.path().join(name);
        let spare = at("spare");
        fs::create_dir(&spare).unwrap();
        Self {
            book: book(&at("book"), 1),
            folders: [at("book"), spare],
            _all: all,
        }
    }

    fn found(&self) -> Vec<Unsaved> {
        let found = self.book.find_rescues(&self.folders);
        assert_eq!(found.len(), 1);
        found.into_iter().next().unwrap().words.unwrap()
    }
}

#[test]
fn what_was_sealed_is_read_again_and_stands_nowhere_in_plain_text() {
    let desk = Desk::new();
    let chosen = Said::Choice(vec!["data".into(), "walk".into()]);
    let choice = Unsaved {
        field: fields::response::sources,
        said: chosen,
        ..words("")
    };
    let said = [words("Pupils in Year 4"), words(""), choice];
    let path = desk
        .book
        .write_rescue(&desk.folders, &said, &entropy(9))
        .unwrap();
    assert_eq!(path.parent(), Some(desk.folders[0].as_path()));
    assert_eq!(desk.found(), said);
    let bytes = fs::read(&path).unwrap();
    let has = |plain: &[u8]| bytes.windows(plain.len()).any(|it| it == plain);
    assert!(!has(b"Pupils") && !has(b"summary"));
}

#[test]
fn a_folder_without_room_is_passed_over_and_the_older_file_goes() {
    let desk = Desk::new();
    let write = |text: &str| {
        desk.book
            .write_rescue(&desk.folders, &[words(text)], &entropy(9))
    };
    let first = write("first").unwrap();
    // A folder where the file is prepared: whatever is written there is refused.
    let in_the_way = first.with_extension("part");
    fs::create_dir(&in_the_way).unwrap();
    let second = write("second").unwrap();
    assert_eq!(second.parent(), Some(desk.folders[1].as_path()));
    assert!(!first.exists());
    assert_eq!(desk.found(), [words("second")]);
    fs::create_dir(second.with_extension("part")).unwrap();
    let refused = write("third").unwrap_err();
    assert!(refused.is_unwritable(), "{refused}");
    assert_eq!(desk.found(), [words("second")], "the older file stays");
    desk.book.remove_rescues(&desk.folders, None);
    assert!(!second.exists());
}

#[test]
fn a_file_that_was_changed_or_is_of_another_book_is_not_read() {
    let desk = Desk::new();
    let path = desk
        .book
        .write_rescue(&desk.folders, &[words("mine")], &entropy(9))
        .unwrap();
    let sealed = fs::read(&path).unwrap();
    for at in [0, MARK.len(), MARK.len() + NONCE, sealed.len() - 1] {
        let mut bytes = sealed.clone();
        bytes[at] ^= 1;
        fs::write(&path, bytes).unwrap();
        let found = desk.book.find_rescues(&desk.folders);
        assert!(found[0].words.is_err(), "byte {at}");
    }
    let elsewhere = TempDir::new().unwrap();
    let other = book(&elsewhere.path().join("book"), 101);
    let folders = [elsewhere.path().join("book")];
    fs::write(folders[0].join(other.rescue_name()), sealed).unwrap();
    assert!(other.find_rescues(&folders)[0].words.is_err());
}
