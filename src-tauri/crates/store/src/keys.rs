//! Key slots: the book's random key, sealed under a passphrase. The database never sees the
//! passphrase, so it can be changed without encrypting the book again.

mod slot_file;

use std::path::Path;

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use zeroize::Zeroizing;

use crate::error::StoreError;

/// The book's key: 256 random bits, wiped when dropped.
pub(crate) type BookKey = Zeroizing<[u8; 32]>;

/// Bound to the sealed key, so that a slot cannot be passed off as another kind.
const PASSPHRASE_SLOT: &[u8] = b"visitbook passphrase slot 1";

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

/// One sealed copy of the key.
#[derive(Debug, Clone, PartialEq, Eq)]
struct PassphraseSlot {
    work: WorkFactor,
    salt: [u8; 16],
    nonce: [u8; 24],
    sealed: Vec<u8>,
}

/// Makes a new key, seals it under the passphrase and writes both copies of the key file.
pub(crate) fn create(
    folder: &Path,
    passphrase: &str,
    work: WorkFactor,
    entropy: &dyn Entropy,
) -> Result<BookKey, StoreError> {
    let mut key = BookKey::new([0; 32]);
    entropy.fill(&mut *key);
    let slot = seal(&key, passphrase, work, entropy)?;
    slot_file::write(folder, &slot)?;
    Ok(key)
}

/// Opens the key with the passphrase.
pub(crate) fn open(folder: &Path, passphrase: &str) -> Result<BookKey, StoreError> {
    let slot = slot_file::read(folder)?;
    let cipher = cipher(passphrase, slot.work, &slot.salt)?;
    let payload = Payload {
        msg: slot.sealed.as_slice(),
        aad: PASSPHRASE_SLOT,
    };
    let opened = cipher
        .decrypt(&slot.nonce.into(), payload)
        .map(Zeroizing::new)
        .map_err(|_| StoreError::WrongPassphrase)?;
    let mut key = BookKey::new([0; 32]);
    if opened.len() != key.len() {
        return Err(StoreError::KeyFileDamaged(folder.to_owned()));
    }
    key.copy_from_slice(&opened);
    Ok(key)
}

fn seal(
    key: &BookKey,
    passphrase: &str,
    work: WorkFactor,
    entropy: &dyn Entropy,
) -> Result<PassphraseSlot, StoreError> {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    entropy.fill(&mut salt);
    entropy.fill(&mut nonce);
    let payload = Payload {
        msg: key.as_slice(),
        aad: PASSPHRASE_SLOT,
    };
    let sealed = cipher(passphrase, work, &salt)?
        .encrypt(&nonce.into(), payload)
        .map_err(|_| StoreError::Key("sealing failed"))?;
    Ok(PassphraseSlot {
        work,
        salt,
        nonce,
        sealed,
    })
}

fn cipher(
    passphrase: &str,
    work: WorkFactor,
    salt: &[u8],
) -> Result<XChaCha20Poly1305, StoreError> {
    let params = Params::new(work.memory_kib, work.passes, 1, Some(32))
        .map_err(|_| StoreError::Key("the key file asks for an impossible work factor"))?;
    let mut derived = BookKey::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.as_bytes(), salt, &mut *derived)
        .map_err(|_| StoreError::Key("there is not enough memory to derive the key"))?;
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}

#[cfg(test)]
mod tests;
