//! The passphrase's slot: Argon2id derives a key from it, which seals the book's own.

use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::{BookKey, Entropy, WorkFactor};
use crate::error::StoreError;

/// Bound to the sealed key, so that a slot cannot be passed off as another kind.
const PASSPHRASE_SLOT: &[u8] = b"visitbook passphrase slot 1";

/// The key, sealed under a passphrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PassphraseSlot {
    pub(super) work: WorkFactor,
    pub(super) salt: [u8; 16],
    pub(super) nonce: [u8; 24],
    pub(super) sealed: Vec<u8>,
}

/// The key, or nothing when it is another passphrase.
pub(super) fn open(slot: &PassphraseSlot, passphrase: &str) -> Result<Option<BookKey>, StoreError> {
    let cipher = cipher(passphrase, slot.work, &slot.salt)?;
    let payload = Payload {
        msg: slot.sealed.as_slice(),
        aad: PASSPHRASE_SLOT,
    };
    let Ok(opened) = cipher
        .decrypt(&slot.nonce.into(), payload)
        .map(Zeroizing::new)
    else {
        return Ok(None);
    };
    let mut key = BookKey::new([0; 32]);
    if opened.len() != key.len() {
        return Err(StoreError::Key("the key file holds a key of another size"));
    }
    key.copy_from_slice(&opened);
    Ok(Some(key))
}

pub(super) fn seal(
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
    // One keyboard sends "é" as one sign, another as two: both must open the book.
    let typed: Zeroizing<String> = Zeroizing::new(passphrase.nfkc().collect());
    let mut derived = BookKey::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(typed.as_bytes(), salt, &mut *derived)
        .map_err(|_| StoreError::Key("there is not enough memory to derive the key"))?;
    Ok(XChaCha20Poly1305::new((&*derived).into()))
}
