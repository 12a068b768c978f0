//! The key file, kept twice. Each copy is replaced whole, the second only after the first was read
//! back, so that no moment exists at which neither can be read. Each slot has a check of its own:
//! one damaged slot does not take the other with it.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{PassphraseSlot, RecoverySlot, Slots, WorkFactor};
use crate::error::StoreError;

const COPIES: [&str; 2] = ["keys-1.json", "keys-2.json"];
const FORMAT: u32 = 1;
/// A key file has a few hundred bytes; what is larger is not one.
const MAX_BYTES: u64 = 64 * 1024;
/// The most memory and passes a key file may ask for, so that a forged one cannot stop the machine.
const MAX_WORK: WorkFactor = WorkFactor {
    memory_kib: 1 << 20,
    passes: 64,
};

#[derive(Serialize, Deserialize)]
struct KeyFile {
    format: u32,
    book: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    passphrase: Option<Value>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    recovery: Option<Value>,
}

#[derive(Serialize, Deserialize)]
struct PassphraseText {
    kdf: String,
    memory_kib: u32,
    passes: u32,
    salt: String,
    nonce: String,
    sealed: String,
    check: String,
}

impl PassphraseText {
    fn check(&self, book: &str) -> String {
        let Self {
            kdf,
            memory_kib,
            passes,
            salt,
            nonce,
            sealed,
            check: _,
        } = self;
        hash(&format!(
            "{book}|{kdf}|{memory_kib}|{passes}|{salt}|{nonce}|{sealed}"
        ))
    }

    fn of(slot: &PassphraseSlot, book: &str) -> Self {
        let text = Self {
            kdf: "argon2id".into(),
            memory_kib: slot.work.memory_kib,
            passes: slot.work.passes,
            salt: to_hex(&slot.salt),
            nonce: to_hex(&slot.nonce),
            sealed: to_hex(&slot.sealed),
            check: String::new(),
        };
        Self {
            check: text.check(book),
            ..text
        }
    }

    fn slot(&self, book: &str) -> Option<PassphraseSlot> {
        let work = WorkFactor {
            memory_kib: self.memory_kib,
            passes: self.passes,
        };
        let modest = work.memory_kib <= MAX_WORK.memory_kib && work.passes <= MAX_WORK.passes;
        if self.kdf != "argon2id" || self.check != self.check(book) || !modest {
            return None;
        }
        Some(PassphraseSlot {
            work,
            salt: from_hex(&self.salt)?.try_into().ok()?,
            nonce: from_hex(&self.nonce)?.try_into().ok()?,
            sealed: from_hex(&self.sealed)?,
        })
    }
}

#[derive(Serialize, Deserialize)]
struct RecoveryText {
    kind: String,
    recipient: String,
    sealed: String,
    check: String,
}

impl RecoveryText {
    fn check(&self, book: &str) -> String {
        let Self {
            kind,
            recipient,
            sealed,
            check: _,
        } = self;
        hash(&format!("{book}|{kind}|{recipient}|{sealed}"))
    }

    fn of(slot: &RecoverySlot, book: &str) -> Self {
        let text = Self {
            kind: "age-x25519".into(),
            recipient: slot.recipient.clone(),
            sealed: to_hex(&slot.sealed),
            check: String::new(),
        };
        Self {
            check: text.check(book),
            ..text
        }
    }

    fn slot(&self, book: &str) -> Option<RecoverySlot> {
        (self.kind == "age-x25519" && self.check == self.check(book)).then_some(())?;
        Some(RecoverySlot {
            recipient: self.recipient.clone(),
            sealed: from_hex(&self.sealed)?,
        })
    }
}

pub(super) fn write(folder: &Path, slots: &Slots) -> Result<(), StoreError> {
    let unwritable = |_| StoreError::Key("the key file could not be written down");
    let book = to_hex(&slots.book);
    let passphrase = slots.passphrase.as_ref();
    let recovery = slots.recovery.as_ref();
    let file = KeyFile {
        format: FORMAT,
        passphrase: passphrase
            .map(|it| serde_json::to_value(PassphraseText::of(it, &book)))
            .transpose()
            .map_err(unwritable)?,
        recovery: recovery
            .map(|it| serde_json::to_value(RecoveryText::of(it, &book)))
            .transpose()
            .map_err(unwritable)?,
        book,
    };
    let text = serde_json::to_string_pretty(&file).map_err(unwritable)?;
    for name in COPIES {
        let path = folder.join(name);
        replace(&path, text.as_bytes())?;
        if read_copy(&path)?.as_ref() != Some(slots) {
            return Err(StoreError::Key("the key file did not read back as written"));
        }
    }
    Ok(())
}

/// Both copies, as far as they are there.
pub(super) fn remove(folder: &Path) {
    for name in COPIES {
        let path = folder.join(name);
        let _ = fs::remove_file(path.with_extension("part"));
        let _ = fs::remove_file(path);
    }
}

/// The copies that can be read; at least one.
pub(super) fn read(folder: &Path) -> Result<Vec<Slots>, StoreError> {
    let mut copies = Vec::new();
    for name in COPIES {
        copies.extend(read_copy(&folder.join(name))?);
    }
    if copies.is_empty() {
        return Err(StoreError::KeyFileDamaged(folder.to_owned()));
    }
    Ok(copies)
}

/// Whether both copies say exactly this.
pub(super) fn is_kept(folder: &Path, slots: &Slots) -> bool {
    COPIES
        .iter()
        .all(|name| matches!(read_copy(&folder.join(name)), Ok(Some(it)) if &it == slots))
}

/// One sentence for each thing that is wrong with the copies.
pub(crate) fn problems(folder: &Path) -> Vec<String> {
    let copies = COPIES.map(|name| (name, read_copy(&folder.join(name)).ok().flatten()));
    let mut found = Vec::new();
    for (name, copy) in &copies {
        if copy.as_ref().is_none_or(|it| it.passphrase.is_none()) {
            found.push(format!("The copy {name} of the key file is damaged."));
        }
    }
    if found.is_empty() && copies[0].1 != copies[1].1 {
        found.push("The two copies of the key file differ.".into());
    }
    found
}

/// Nothing when the copy is missing or damaged.
fn read_copy(path: &Path) -> Result<Option<Slots>, StoreError> {
    let Some(file) = parse(path) else {
        return Ok(None);
    };
    if file.format > FORMAT {
        return Err(StoreError::NewerBook {
            found: file.format.into(),
            known: FORMAT.into(),
        });
    }
    let Some(book) = from_hex(&file.book).and_then(|it| it.try_into().ok()) else {
        return Ok(None);
    };
    let passphrase = file
        .passphrase
        .and_then(|it| serde_json::from_value::<PassphraseText>(it).ok());
    let recovery = file
        .recovery
        .and_then(|it| serde_json::from_value::<RecoveryText>(it).ok());
    Ok(Some(Slots {
        book,
        passphrase: passphrase.and_then(|it| it.slot(&file.book)),
        recovery: recovery.and_then(|it| it.slot(&file.book)),
    }))
}

fn parse(path: &Path) -> Option<KeyFile> {
    if fs::metadata(path).ok()?.len() > MAX_BYTES {
        return None;
    }
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

/// Writes beside the file, makes it durable, then puts it in place of the old one.
fn replace(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let beside = path.with_extension("part");
    let wrong = |path: &PathBuf| {
        let path = path.clone();
        move |source| StoreError::File {
            doing: "writing",
            path,
            source,
        }
    };
    let mut file = fs::File::create(&beside).map_err(wrong(&beside))?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(wrong(&beside))?;
    fs::rename(&beside, path).map_err(wrong(&path.to_owned()))?;
    crate::open::sync_folder(path.parent().unwrap_or(path))
}

fn hash(text: &str) -> String {
    blake3::hash(text.as_bytes()).to_hex().to_string()
}

pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect()
}
