//! Key slots: the book's random key, sealed under a passphrase and, for the day it is forgotten,
//! under a printed recovery key. The database never sees either, so both can be replaced without
//! encrypting the book again.

mod passphrase;
pub mod recovery;
mod slot_file;

use std::path::Path;

use zeroize::Zeroizing;

use self::{
    passphrase::PassphraseSlot,
    recovery::{RecoveryKey, RecoverySlot},
};
use crate::error::StoreError;

pub(crate) use slot_file::problems;

/// The book's key: 256 random bits, wiped when dropped.
pub(crate) type BookKey = Zeroizing<[u8; 32]>;

/// How dear a guess at the passphrase is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
}

/// A source of randomness; comes with the moment of a write.
pub trait Entropy {
    /// Fills the bytes from the system's generator.
    fn fill(&self, bytes: &mut [u8]);
}

/// What a key file holds: the book's id, and the key sealed in up to two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Slots {
    /// Drawn once; printed on the recovery sheet, so that a sheet finds its book.
    pub(crate) book: [u8; 8],
    passphrase: Option<PassphraseSlot>,
    recovery: Option<RecoverySlot>,
}

impl Slots {
    pub(crate) fn has_recovery(&self) -> bool {
        self.recovery.is_some()
    }

    pub(crate) fn recovery_recipient(&self) -> Option<String> {
        self.recovery.as_ref().map(|it| it.recipient.clone())
    }
}

/// An opened key and the slots as they shall be kept.
pub(crate) struct Opened {
    pub(crate) key: BookKey,
    pub(crate) slots: Slots,
}

/// Makes a new key, seals it under the passphrase and writes both copies of the key file.
pub(crate) fn create(
    folder: &Path,
    passphrase: &str,
    work: WorkFactor,
    entropy: &dyn Entropy,
) -> Result<Opened, StoreError> {
    let mut key = BookKey::new([0; 32]);
    entropy.fill(&mut *key);
    let mut book = [0; 8];
    entropy.fill(&mut book);
    let slots = Slots {
        book,
        passphrase: Some(passphrase::seal(&key, passphrase, work, entropy)?),
        recovery: None,
    };
    keep(folder, &slots)?;
    Ok(Opened { key, slots })
}

/// Opens the key with the passphrase. After a crash between the two copies they may hold different
/// slots; what opens is what will be kept.
pub(crate) fn open(folder: &Path, passphrase: &str) -> Result<Opened, StoreError> {
    let copies = slot_file::read(folder)?;
    let sealed = candidates(&copies, |it| it.passphrase.as_ref());
    if sealed.is_empty() {
        return Err(match candidates(&copies, |it| it.recovery.as_ref()).len() {
            0 => StoreError::KeyFileDamaged(folder.to_owned()),
            _ => StoreError::PassphraseSlotDamaged,
        });
    }
    for (slots, slot) in sealed {
        if let Some(key) = passphrase::open(slot, passphrase)? {
            let slots = Slots {
                passphrase: Some(slot.clone()),
                recovery: slots.recovery.clone().or_else(|| any_recovery(&copies)),
                ..slots.clone()
            };
            return Ok(Opened { key, slots });
        }
    }
    Err(StoreError::WrongPassphrase)
}

/// Opens the key with the recovery key.
pub(crate) fn recover(folder: &Path, recovery: &RecoveryKey) -> Result<Opened, StoreError> {
    let copies = slot_file::read(folder)?;
    let sealed = candidates(&copies, |it| it.recovery.as_ref());
    let Some((Slots { book, .. }, _)) = sealed.first() else {
        return Err(StoreError::NoRecoverySlot);
    };
    let book = book_id(*book);
    for (slots, slot) in sealed {
        if let Some(key) = recovery::open(slot, recovery) {
            let slots = Slots {
                recovery: Some(slot.clone()),
                ..slots.clone()
            };
            return Ok(Opened { key, slots });
        }
    }
    Err(StoreError::WrongRecoveryKey { book })
}

impl Opened {
    /// Puts another passphrase in place of the one there is.
    pub(crate) fn set_passphrase(
        &mut self,
        folder: &Path,
        passphrase: &str,
        work: WorkFactor,
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        let slot = passphrase::seal(&self.key, passphrase, work, entropy)?;
        // Tried before the old slot goes.
        if passphrase::open(&slot, passphrase)?.as_ref() != Some(&self.key) {
            return Err(StoreError::Key("the new passphrase does not open its slot"));
        }
        self.replace(
            folder,
            Slots {
                passphrase: Some(slot),
                ..self.slots.clone()
            },
        )
    }

    /// Puts a recovery key in place of the one there may be.
    pub(crate) fn set_recovery(
        &mut self,
        folder: &Path,
        recovery: &RecoveryKey,
    ) -> Result<(), StoreError> {
        let slot = recovery::seal(&self.key, recovery)?;
        if recovery::open(&slot, recovery).as_ref() != Some(&self.key) {
            return Err(StoreError::Key("the recovery key does not open its slot"));
        }
        self.replace(
            folder,
            Slots {
                recovery: Some(slot),
                ..self.slots.clone()
            },
        )
    }

    fn replace(&mut self, folder: &Path, slots: Slots) -> Result<(), StoreError> {
        keep(folder, &slots)?;
        self.slots = slots;
        Ok(())
    }

    /// Makes both copies say what opened the book, where one was damaged or left behind.
    pub(crate) fn mend(&self, folder: &Path) -> Result<(), StoreError> {
        match slot_file::is_kept(folder, &self.slots) {
            true => Ok(()),
            false => keep(folder, &self.slots),
        }
    }
}

/// Removes the key file of a book that never came to be.
pub(crate) fn forget(folder: &Path) {
    slot_file::remove(folder);
}

fn keep(folder: &Path, slots: &Slots) -> Result<(), StoreError> {
    slot_file::write(folder, slots)
}

/// The slots of one kind in all copies, each once, with the file it stands in.
fn candidates<T: PartialEq>(
    copies: &[Slots],
    slot: impl Fn(&Slots) -> Option<&T>,
) -> Vec<(&Slots, &T)> {
    let mut found: Vec<(&Slots, &T)> = Vec::new();
    for copy in copies {
        if let Some(it) = slot(copy)
            && found.iter().all(|(_, known)| *known != it)
        {
            found.push((copy, it));
        }
    }
    found
}

fn any_recovery(copies: &[Slots]) -> Option<RecoverySlot> {
    copies.iter().find_map(|it| it.recovery.clone())
}

/// "1a2b-3c4d-5e6f-7081".
pub(crate) fn book_id(id: [u8; 8]) -> String {
    let hex = slot_file::to_hex(&id);
    (0..hex.len())
        .step_by(4)
        .filter_map(|at| hex.get(at..at + 4))
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests;
