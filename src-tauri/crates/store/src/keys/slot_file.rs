//! The key file, kept twice. Each copy is replaced whole, the second only after the first was read
//! back, so that no moment exists at which neither can be read.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use super::{PassphraseSlot, WorkFactor};
use crate::error::StoreError;

const COPIES: [&str; 2] = ["keys-1.json", "keys-2.json"];
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
    passphrase: SlotText,
    check: String,
}

#[derive(Serialize, Deserialize)]
struct SlotText {
    kdf: String,
    memory_kib: u32,
    passes: u32,
    salt: String,
    nonce: String,
    sealed: String,
}

impl SlotText {
    fn check(&self) -> String {
        let all = format!(
            "{}|{}|{}|{}|{}|{}",
            self.kdf, self.memory_kib, self.passes, self.salt, self.nonce, self.sealed
        );
        blake3::hash(all.as_bytes()).to_hex().to_string()
    }
}

pub(super) fn write(folder: &Path, slot: &PassphraseSlot) -> Result<(), StoreError> {
    let passphrase = SlotText {
        kdf: "argon2id".into(),
        memory_kib: slot.work.memory_kib,
        passes: slot.work.passes,
        salt: to_hex(&slot.salt),
        nonce: to_hex(&slot.nonce),
        sealed: to_hex(&slot.sealed),
    };
    let file = KeyFile {
        format: 1,
        check: passphrase.check(),
        passphrase,
    };
    let text = serde_json::to_string_pretty(&file)
        .map_err(|_| StoreError::Key("the key file could not be written down"))?;
    for name in COPIES {
        let path = folder.join(name);
        replace(&path, text.as_bytes())?;
        if read_copy(&path).as_ref() != Some(slot) {
            return Err(StoreError::Key("the key file did not read back as written"));
        }
    }
    Ok(())
}

pub(super) fn read(folder: &Path) -> Result<PassphraseSlot, StoreError> {
    COPIES
        .iter()
        .find_map(|name| read_copy(&folder.join(name)))
        .ok_or_else(|| StoreError::KeyFileDamaged(folder.to_owned()))
}

fn read_copy(path: &Path) -> Option<PassphraseSlot> {
    if fs::metadata(path).ok()?.len() > MAX_BYTES {
        return None;
    }
    let file: KeyFile = serde_json::from_slice(&fs::read(path).ok()?).ok()?;
    let text = file.passphrase;
    let work = WorkFactor {
        memory_kib: text.memory_kib,
        passes: text.passes,
    };
    let modest = work.memory_kib <= MAX_WORK.memory_kib && work.passes <= MAX_WORK.passes;
    if file.format != 1 || text.kdf != "argon2id" || file.check != text.check() || !modest {
        return None;
    }
    Some(PassphraseSlot {
        work,
        salt: from_hex(&text.salt)?.try_into().ok()?,
        nonce: from_hex(&text.nonce)?.try_into().ok()?,
        sealed: from_hex(&text.sealed)?,
    })
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

fn to_hex(bytes: &[u8]) -> String {
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
