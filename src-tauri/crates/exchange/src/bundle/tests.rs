//! Whole files: round trip, damage of every kind, limits, and the released format.

use std::sync::LazyLock;

use changes::{id::ChangeId, space::Space, value::Value};
use proptest::prelude::{any, prop_assert, proptest};

use super::*;
use crate::{
    Phrase, hex,
    sample::{contents, run},
};

static KEYS: LazyLock<DeviceKeys> = LazyLock::new(|| DeviceKeys::generate(&[7; 32]));
static SMALL: LazyLock<Vec<u8>> = LazyLock::new(|| sealed(&contents(&KEYS)));

fn lock(keys: &DeviceKeys) -> Lock {
    Lock::of([&keys.card("", "")], None)
}

fn sealed(contents: &Contents) -> Vec<u8> {
    contents.seal(&KEYS, &lock(&KEYS)).unwrap()
}

/// The plain inside, for what only a signed or hostile peer could bring about.
fn plain(contents: &Contents, edit: impl FnOnce(&mut Framer, &mut Vec<u8>)) -> Vec<u8> {
    let mut all = Vec::new();
    let mut framer = Framer::begin(&mut all);
    let manifest = contents.manifest.to_bytes().unwrap();
    framer.put(&mut all, frames::MANIFEST, &manifest).unwrap();
    edit(&mut framer, &mut all);
    framer.finish(&mut all, &KEYS.signing).unwrap();
    all
}

#[test]
fn a_file_reads_back_as_it_was_made_by_device_and_by_phrase() {
    let made = contents(&KEYS);
    let opened = Bundle::open(&SMALL, &Key::Device(&KEYS)).unwrap();
    assert_eq!((&opened.contents, opened.passed_over), (&made, 0));
    let phrase = Phrase::read("seven words that nobody ever guesses here").unwrap();
    let file = made.seal(&KEYS, &Lock::Phrase(phrase.clone())).unwrap();
    assert_eq!(
        Bundle::open(&file, &Key::Phrase(phrase)).unwrap().contents,
        made
    );
    let other = Phrase::read("seven words that nobody ever guesses there").unwrap();
    assert_eq!(
        Bundle::open(&file, &Key::Phrase(other)),
        Err(ExchangeError::WrongPhrase)
    );
    assert_eq!(
        Bundle::open(&file, &Key::Device(&KEYS)),
        Err(ExchangeError::PhraseWanted)
    );
}

#[test]
fn nothing_of_a_file_can_be_read_without_its_key() {
    let other = DeviceKeys::generate(&[8; 32]);
    assert_eq!(
        Bundle::open(&SMALL, &Key::Device(&other)),
        Err(ExchangeError::NotForUs)
    );
    let texts = [&b"Ferrisham"[..], b"Alex", b"school.name", b"%PDF"];
    for text in texts {
        assert!(!SMALL.windows(text.len()).any(|it| it == text));
    }
}

#[test]
fn every_bit_and_every_length_but_the_right_one_is_refused() {
    let file = &*SMALL;
    let key = Key::Device(&KEYS);
    let mut altered = file.clone();
    for at in 0..altered.len() {
        for bit in 0..8 {
            altered[at] ^= 1 << bit;
            assert!(
                Bundle::open(&altered, &key).is_err(),
                "byte {at}, bit {bit}"
            );
            altered[at] ^= 1 << bit;
        }
    }
    for length in 0..file.len() {
        assert!(
            Bundle::open(&file[..length], &key).is_err(),
            "length {length}"
        );
    }
    for more in [&[0][..], &[b'\n'; 17], file] {
        assert!(Bundle::open(&[file, more].concat(), &key).is_err());
    }
}

#[test]
fn every_bit_and_every_length_of_the_plain_inside_is_refused() {
    let made = contents(&KEYS);
    let whole = plain(&made, |framer, all| {
        for it in &made.runs {
            framer
                .put(all, frames::SEGMENT, &segment::to_bytes(it))
                .unwrap();
        }
    });
    assert!(Bundle::read(&whole).is_ok());
    let mut altered = whole.clone();
    for at in 0..altered.len() {
        for bit in 0..8 {
            altered[at] ^= 1 << bit;
            assert!(Bundle::read(&altered).is_err(), "byte {at}, bit {bit}");
            altered[at] ^= 1 << bit;
        }
    }
    for length in 0..whole.len() {
        assert!(Bundle::read(&whole[..length]).is_err(), "length {length}");
    }
}

#[test]
fn a_file_signed_by_another_than_it_names_is_refused() {
    let other = DeviceKeys::generate(&[8; 32]);
    let made = contents(&other);
    let file = made.seal(&KEYS, &lock(&KEYS)).unwrap();
    assert_eq!(
        Bundle::open(&file, &Key::Device(&KEYS)),
        Err(ExchangeError::BadSignature)
    );
}

#[test]
fn what_a_newer_version_calls_critical_is_refused_and_the_rest_is_passed_over() {
    let mut made = contents(&KEYS);
    let minor = plain(&made, |framer, all| {
        framer.put(all, b'z', b"of a later version").unwrap()
    });
    assert_eq!(Bundle::read(&minor).unwrap().passed_over, 1);
    made.manifest.critical.push("erasure".to_owned());
    assert_eq!(
        Bundle::read(&plain(&made, |_, _| ())),
        Err(ExchangeError::Newer)
    );
    made.manifest = Manifest {
        format: 2,
        critical: Vec::new(),
        ..made.manifest
    };
    assert_eq!(
        Bundle::read(&plain(&made, |_, _| ())),
        Err(ExchangeError::Newer)
    );
    let mark = b"visitbook bundle 2\nanything";
    assert_eq!(Bundle::read(mark), Err(ExchangeError::Newer));
}

#[test]
fn a_document_under_another_name_is_refused() {
    let made = contents(&KEYS);
    let wrong = plain(&made, |framer, all| {
        framer
            .put(all, frames::BLOB, &[&[0; 32][..], b"%PDF"].concat())
            .unwrap();
    });
    assert!(matches!(
        Bundle::read(&wrong),
        Err(ExchangeError::Damaged(_))
    ));
}

#[test]
fn a_deep_manifest_is_refused_without_a_crash() {
    let mut all = Vec::new();
    let mut framer = Framer::begin(&mut all);
    let deep = [vec![b'['; 100_000], vec![b']'; 100_000]].concat();
    framer.put(&mut all, frames::MANIFEST, &deep).unwrap();
    framer.finish(&mut all, &KEYS.signing).unwrap();
    assert!(matches!(Bundle::read(&all), Err(ExchangeError::Damaged(_))));
}

#[test]
fn a_run_beyond_the_limits_is_refused() {
    let text = "x".repeat(Value::MAX_BYTES);
    let long = segment::to_bytes(&run(1, Space::Own, &[&text]));
    assert!(matches!(
        segment::from_bytes(&long),
        Err(ExchangeError::TooLarge(_))
    ));
    let mut name = run(1, Space::Own, &["a"]);
    name.changes[0].change.field = "f".repeat(65);
    assert!(matches!(
        segment::from_bytes(&segment::to_bytes(&name)),
        Err(ExchangeError::TooLarge(_))
    ));
    let mut broad = run(1, Space::Own, &["a", "b"]);
    let over = broad.changes[1].change.supersedes[0];
    broad.changes[1].change.supersedes = vec![over; 1_025];
    assert!(matches!(
        segment::from_bytes(&segment::to_bytes(&broad)),
        Err(ExchangeError::TooLarge(_))
    ));
    let mut far = run(1, Space::Own, &["a"]);
    far.changes[0].change.seq = limits::SEQ;
    far.changes[0].change.prev = Some(ChangeId([1; 16]));
    assert!(segment::from_bytes(&segment::to_bytes(&far)).is_err());
}

proptest! {
    #[test]
    fn what_is_no_file_is_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        prop_assert!(Bundle::open(&bytes, &Key::Device(&KEYS)).is_err());
        prop_assert!(Bundle::read(&bytes).is_err());
    }
}

/// The first released format: this file has to open for ever.
#[test]
fn the_file_of_the_first_format_opens_with_everything_that_was_put_into_it() {
    let file = include_bytes!("../../tests/data/first.visitbook");
    let line = include_str!("../../tests/data/first.key");
    let keys = DeviceKeys::read(line.trim()).unwrap();
    let opened = Bundle::open(file, &Key::Device(&keys)).unwrap();
    assert_eq!(opened.contents, contents(&keys));
    let last = opened.contents.runs[0].changes[1].id.0;
    assert_eq!(
        hex::write(&last),
        include_str!("../../tests/data/first.id").trim()
    );
}
