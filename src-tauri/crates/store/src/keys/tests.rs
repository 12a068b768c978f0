use std::fs;

use super::*;

struct Counting;

impl Entropy for Counting {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.iter_mut().zip(1u8..).for_each(|(byte, n)| *byte = n);
    }
}

const LIGHT: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};

#[test]
fn the_passphrase_gives_the_key_back_and_another_does_not() {
    let folder = tempfile::tempdir().unwrap();
    let key = create(folder.path(), "correct horse battery", LIGHT, &Counting).unwrap();
    assert_eq!(open(folder.path(), "correct horse battery").unwrap(), key);
    let refused = open(folder.path(), "correct horse batteri");
    assert!(matches!(refused, Err(StoreError::WrongPassphrase)));
}

#[test]
fn one_damaged_copy_of_the_key_file_still_opens_and_two_say_so() {
    let folder = tempfile::tempdir().unwrap();
    let key = create(folder.path(), "correct horse battery", LIGHT, &Counting).unwrap();
    let first = folder.path().join("keys-1.json");
    let whole = fs::read_to_string(&first).unwrap();
    fs::write(&first, whole.replace("\"passes\": 1", "\"passes\": 2")).unwrap();
    assert_eq!(open(folder.path(), "correct horse battery").unwrap(), key);

    fs::write(folder.path().join("keys-2.json"), "").unwrap();
    let refused = open(folder.path(), "correct horse battery");
    assert!(matches!(refused, Err(StoreError::KeyFileDamaged(_))));
}

#[test]
fn the_key_file_holds_neither_key_nor_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let key = create(folder.path(), "correct horse battery", LIGHT, &Counting).unwrap();
    let text = fs::read_to_string(folder.path().join("keys-1.json")).unwrap();
    let hex: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(!text.contains(&hex) && !text.contains("horse"));
}
