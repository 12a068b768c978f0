//! The recovery key: an `age` identity that lies on paper, for the day the passphrase is forgotten.
//! The same identity is understood by the ordinary `age` tool. Its randomness comes from the
//! system's generator through `age` itself.

use std::fmt;

use age::secrecy::ExposeSecret;
use zeroize::Zeroizing;

use super::BookKey;
use crate::error::StoreError;

/// Sealed in front of the key, so that nothing else sealed to the same recipient passes for a slot.
const RECOVERY_SLOT: &[u8] = b"visitbook recovery slot 1\n";
const PREFIX: &str = "AGE-SECRET-KEY-1";
/// Characters after the prefix.
const LENGTH: usize = 58;
const GROUP: usize = 4;

/// What opens a book when its passphrase is forgotten.
pub struct RecoveryKey(age::x25519::Identity);

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey")
    }
}

impl RecoveryKey {
    /// A new one.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads one out of a whole sheet, or as it was typed from paper: capitals or not, with or
    /// without spaces and the marks at the beginning of lines, with or without its first word.
    ///
    /// # Errors
    /// [`StoreError::NotARecoveryKey`]; a wrong character is noticed by the key's own check.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let typed: Zeroizing<String> = Zeroizing::new(
            text.chars()
                .filter(|it| !it.is_whitespace() && *it != '#')
                .flat_map(char::to_uppercase)
                .collect(),
        );
        let rest = match typed.find(PREFIX) {
            Some(at) => typed.get(at + PREFIX.len()..).unwrap_or_default(),
            None if typed.chars().count() == LENGTH => typed.as_str(),
            None => return Err(StoreError::NotARecoveryKey),
        };
        let whole: Zeroizing<String> =
            Zeroizing::new(PREFIX.chars().chain(rest.chars().take(LENGTH)).collect());
        whole
            .parse()
            .map(Self)
            .map_err(|_| StoreError::NotARecoveryKey)
    }

    /// On one line, as the `age` tool reads it.
    #[must_use]
    pub fn line(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }

    /// For the eye and the hand: the first word, then groups of four characters.
    #[must_use]
    pub fn groups(&self) -> Vec<String> {
        let line = self.line();
        let rest: Vec<char> = line.chars().skip(PREFIX.len()).collect();
        std::iter::once(PREFIX.to_owned())
            .chain(rest.chunks(GROUP).map(|it| it.iter().collect()))
            .collect()
    }
}

/// The key, sealed to a recovery key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RecoverySlot {
    /// The public half, so that a sheet can be told from another.
    pub(super) recipient: String,
    pub(super) sealed: Vec<u8>,
}

pub(super) fn seal(key: &BookKey, recovery: &RecoveryKey) -> Result<RecoverySlot, StoreError> {
    let recipient = recovery.0.to_public();
    let payload = Zeroizing::new([RECOVERY_SLOT, key.as_slice()].concat());
    Ok(RecoverySlot {
        sealed: age::encrypt(&recipient, &payload)
            .map_err(|_| StoreError::Key("sealing to the recovery key failed"))?,
        recipient: recipient.to_string(),
    })
}

/// The key, or nothing when it was sealed to another recovery key.
pub(super) fn open(slot: &RecoverySlot, recovery: &RecoveryKey) -> Option<BookKey> {
    let opened = Zeroizing::new(age::decrypt(&recovery.0, &slot.sealed).ok()?);
    let bytes: [u8; 32] = opened.strip_prefix(RECOVERY_SLOT)?.try_into().ok()?;
    Some(BookKey::new(bytes))
}
