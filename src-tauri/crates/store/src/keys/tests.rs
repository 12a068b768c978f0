use std::{cell::Cell, fs};

use super::*;

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

const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};
const PASSPHRASE: &str = "correct horse battery";
const COPIES: [&str; 2] = ["keys-1.json", "keys-2.json"];

fn new_keys(folder: &Path) -> Opened {
    create(folder, PASSPHRASE, LIGHT, &Counting(Cell::new(1))).unwrap()
}

fn key_of(opened: Result<Opened, StoreError>) -> BookKey {
    opened.map(|it| it.key).unwrap()
}

/// Damages one slot of a copy: a figure of its salt or its sealed bytes is turned.
fn damage(folder: &Path, copy: &str, slot: &str) {
    let path = folder.join(copy);
    let mut file: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    let sealed = file[slot]["sealed"].as_str().unwrap();
    let turned = if sealed.starts_with('0') { "1" } else { "0" };
    file[slot]["sealed"] = format!("{turned}{}", &sealed[1..]).into();
    fs::write(&path, serde_json::to_vec(&file).unwrap()).unwrap();
}

#[test]
fn the_passphrase_gives_the_key_back_and_another_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let key = new_keys(folder.path()).key;
    assert_eq!(key_of(open(folder.path(), PASSPHRASE)), key);
    let refused = open(folder.path(), "correct horse batteri");
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
}

#[test]
fn a_passphrase_opens_the_book_however_its_accents_were_sent() {
    let folder = tempfile::tempdir().unwrap();
    let entropy = Counting(Cell::new(1));
    let made = create(
        folder.path(),
        "na\u{ef}ve caf\u{e9} kettle",
        LIGHT,
        &entropy,
    )
    .unwrap();
    let typed = "nai\u{308}ve cafe\u{301} kettle";
    assert_eq!(key_of(open(folder.path(), typed)), made.key);
}

#[test]
fn one_damaged_copy_of_the_key_file_still_opens_and_is_mended() {
    let folder = tempfile::tempdir().unwrap();
    let key = new_keys(folder.path()).key;
    for copy in COPIES {
        damage(folder.path(), copy, "passphrase");
        assert_eq!(problems(folder.path()).len(), 1, "{copy}");
        let opened = open(folder.path(), PASSPHRASE).unwrap();
        assert_eq!(opened.key, key);
        opened.mend(folder.path()).unwrap();
        assert_eq!(problems(folder.path()), Vec::<String>::new());
    }
}

#[test]
fn two_damaged_copies_say_so() {
    let folder = tempfile::tempdir().unwrap();
    new_keys(folder.path());
    damage(folder.path(), "keys-1.json", "passphrase");
    fs::write(folder.path().join("keys-2.json"), "").unwrap();
    let refused = open(folder.path(), PASSPHRASE);
    assert!(matches!(refused, Err(StoreError::KeyFileDamaged(_))));
}

#[test]
fn the_recovery_key_opens_what_the_damaged_passphrase_slots_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = new_keys(folder.path());
    let recovery = RecoveryKey::generate();
    keys.set_recovery(folder.path(), &recovery).unwrap();
    for copy in COPIES {
        damage(folder.path(), copy, "passphrase");
    }
    let refused = open(folder.path(), PASSPHRASE);
    assert!(matches!(refused, Err(StoreError::PassphraseSlotDamaged)));

    let mut opened = recover(folder.path(), &recovery).unwrap();
    assert_eq!(opened.key, keys.key);
    opened
        .set_passphrase(
            folder.path(),
            "another phrase",
            LIGHT,
            &Counting(Cell::new(9)),
        )
        .unwrap();
    assert_eq!(key_of(open(folder.path(), "another phrase")), keys.key);
    assert_eq!(key_of(recover(folder.path(), &recovery)), keys.key);
    let refused = open(folder.path(), PASSPHRASE);
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
}

#[test]
fn a_damaged_recovery_slot_is_put_back_from_the_other_copy() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = RecoveryKey::generate();
    new_keys(folder.path())
        .set_recovery(folder.path(), &recovery)
        .unwrap();
    damage(folder.path(), "keys-1.json", "recovery");
    let opened = open(folder.path(), PASSPHRASE).unwrap();
    opened.mend(folder.path()).unwrap();
    fs::remove_file(folder.path().join("keys-2.json")).unwrap();
    assert_eq!(key_of(recover(folder.path(), &recovery)), opened.key);
}

#[test]
fn after_a_crash_between_the_copies_both_passphrases_open() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = new_keys(folder.path());
    let old = fs::read(folder.path().join("keys-2.json")).unwrap();
    keys.set_passphrase(
        folder.path(),
        "another phrase",
        LIGHT,
        &Counting(Cell::new(9)),
    )
    .unwrap();
    fs::write(folder.path().join("keys-2.json"), old).unwrap();
    for passphrase in [PASSPHRASE, "another phrase"] {
        assert_eq!(key_of(open(folder.path(), passphrase)), keys.key);
    }
    assert_eq!(problems(folder.path()).len(), 1);
}

#[test]
fn a_recovery_key_reads_from_a_sheet_from_groups_and_from_a_hasty_hand() {
    let key = RecoveryKey::generate();
    let (word, groups) = key.groups();
    let sheet = format!(
        "# A sheet\n#   {}\n#\n# Thank you\n{}\n",
        [&[word.to_owned()], &groups[..]].concat().join(" "),
        *key.line()
    );
    let typed = groups.join(" ").to_lowercase();
    let dashed = groups.join(" – ");
    let mistaken = typed.replace('0', "o").replace('l', "1").replace('8', "B");
    let worded = format!("age-secret-key-1 {dashed}");
    let line = key.line().to_string();
    for text in [
        sheet,
        line,
        groups.join("\n# "),
        typed,
        dashed,
        mistaken,
        worded,
    ] {
        let read = RecoveryKey::read(&text).unwrap();
        assert_eq!(*read.line(), *key.line(), "{text}");
    }
    assert_eq!((groups.len(), groups[0].len()), (15, 4));
    assert!(RecoveryKey::is_group(
        &groups[3],
        &format!(" {} ", groups[3].to_lowercase())
    ));
    assert!(!RecoveryKey::is_group(&groups[3], &groups[3][..3]));
}

#[test]
fn a_mistyped_recovery_key_is_noticed_and_another_one_does_not_open() {
    let folder = tempfile::tempdir().unwrap();
    let refused = recover(folder.path(), &RecoveryKey::generate());
    assert!(matches!(refused, Err(StoreError::KeyFileDamaged(_))));
    let mut keys = new_keys(folder.path());
    let refused = recover(folder.path(), &RecoveryKey::generate());
    assert!(matches!(refused, Err(StoreError::NoRecoverySlot)));

    let key = RecoveryKey::generate();
    keys.set_recovery(folder.path(), &key).unwrap();
    let refused = recover(folder.path(), &RecoveryKey::generate());
    assert!(matches!(refused, Err(StoreError::WrongRecoveryKey { .. })));
    let line = key.line();
    let last = if line.ends_with('Q') { 'P' } else { 'Q' };
    for wrong in [
        format!("{}{last}", &line[..line.len() - 1]),
        "apples".into(),
        String::new(),
    ] {
        let refused = RecoveryKey::read(&wrong);
        assert!(
            matches!(refused, Err(StoreError::NotARecoveryKey)),
            "{wrong}"
        );
    }
}

#[test]
fn the_key_file_holds_neither_key_nor_passphrase_nor_recovery_key() {
    let folder = tempfile::tempdir().unwrap();
    let mut keys = new_keys(folder.path());
    let recovery = RecoveryKey::generate();
    keys.set_recovery(folder.path(), &recovery).unwrap();
    let text = fs::read_to_string(folder.path().join("keys-1.json")).unwrap();
    let hex = slot_file::to_hex(&*keys.key);
    assert!(!text.contains(&hex) && !text.contains("horse"));
    assert!(
        !text.contains("AGE-SECRET-KEY") && !text.contains(&recovery.groups().1[2..5].concat())
    );
}

#[test]
fn a_key_file_of_a_newer_version_is_refused_as_such() {
    let folder = tempfile::tempdir().unwrap();
    new_keys(folder.path());
    for copy in COPIES {
        let path = folder.path().join(copy);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace("\"format\": 1", "\"format\": 2")).unwrap();
    }
    let refused = open(folder.path(), PASSPHRASE);
    assert!(matches!(
        refused,
        Err(StoreError::NewerBook { found: 2, .. })
    ));
}
