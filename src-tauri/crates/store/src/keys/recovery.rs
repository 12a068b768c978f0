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
/// The prefix as it is left of it without dashes.
const FIRST_WORD: &str = "AGESECRETKEY1";
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
    /// without spaces, dashes and the marks at the beginning of lines, with or without its first
    /// word. Letters that no key has are taken for what they look like.
    ///
    /// # Errors
    /// [`StoreError::NotARecoveryKey`]; a wrong character is noticed by the key's own check.
    pub fn read(text: &str) -> Result<Self, StoreError> {
        let typed: Zeroizing<String> = Zeroizing::new(plain(text).collect());
        let rest = match typed.find(FIRST_WORD) {
            Some(at) => typed.get(at + FIRST_WORD.len()..).unwrap_or_default(),
            None if typed.len() == LENGTH => typed.as_str(),
            None => return Err(StoreError::NotARecoveryKey),
        };
        let meant = rest.chars().take(LENGTH).map(meant);
        let whole: Zeroizing<String> = Zeroizing::new(PREFIX.chars().chain(meant).collect());
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

    /// For the eye and the hand: the first word, which all keys have, and groups of four
    /// characters.
    #[must_use]
    pub fn groups(&self) -> (&'static str, Vec<String>) {
        let line = self.line();
        let rest: Vec<char> = line.chars().skip(PREFIX.len()).collect();
        let groups = rest.chunks(GROUP).map(|it| it.iter().collect());
        (PREFIX, groups.collect())
    }

    /// Whether a group was typed as it stands on the sheet, as forgivingly as a whole key is read.
    #[must_use]
    pub fn is_group(group: &str, typed: &str) -> bool {
        plain(typed).map(meant).eq(group.chars())
    }
}

/// What counts of a typed text, in capitals.
fn plain(typed: &str) -> impl Iterator<Item = char> {
    typed
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|it| it.to_ascii_uppercase())
}

/// No key has B, I, O or 1 after its first word, because they are mistaken for these.
fn meant(typed: char) -> char {
    match typed {
        'O' => '0',
        'I' | '1' => 'L',
        'B' => '8',
        other => other,
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
