//! The outside of a file: compressed, then sealed as `age` seals. Each party's part is compressed by
//! itself and the whole is padded, because the size of a file must not tell what is in it.

use std::{
    fmt,
    io::{Read, Write},
};

use age::{DecryptError, Decryptor, Encryptor, secrecy::SecretString};
use zeroize::Zeroizing;

use crate::{card::Card, error::ExchangeError, keys::DeviceKeys, limits, phrase::Phrase};

/// Quick, and within some per cent of what the slower levels make of prose.
const LEVEL: i32 = 3;
/// Begins a piece that every reader of the compression passes over.
const SKIPPED: u32 = 0x184D_2A50;
const SKIPPED_HEAD: usize = 8;

/// Who shall be able to open a file.
#[derive(Debug, Clone)]
pub enum Lock {
    /// The devices of these cards, and other `age` recipients (the recovery key's).
    Recipients(Vec<String>),
    /// Whoever knows the phrase.
    Phrase(Phrase),
}

impl Lock {
    /// The devices of these cards, and the recovery key.
    #[must_use]
    pub fn of<'a>(cards: impl IntoIterator<Item = &'a Card>, recovery: Option<String>) -> Self {
        let cards = cards.into_iter().map(|it| it.recipient.clone());
        Self::Recipients(cards.chain(recovery).collect())
    }
}

/// What opens a file.
pub enum Key<'a> {
    /// This device.
    Device(&'a DeviceKeys),
    /// A recovery key, on one line as `age` reads it.
    Recovery(Zeroizing<String>),
    /// The phrase it was made with.
    Phrase(Phrase),
}

impl fmt::Debug for Key<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Device(_) => "Key::Device",
            Self::Recovery(_) => "Key::Recovery",
            Self::Phrase(_) => "Key::Phrase",
        })
    }
}

/// Compresses each part by itself, pads and seals.
pub(crate) fn seal(parts: &[Vec<u8>], lock: &Lock) -> Result<Vec<u8>, ExchangeError> {
    const FAILED: ExchangeError = ExchangeError::NotSealed("sealing failed");
    let mut packed = Vec::new();
    for part in parts {
        let one = zstd::bulk::compress(part, LEVEL)
            .map_err(|_| ExchangeError::NotSealed("compressing failed"))?;
        packed.extend_from_slice(&one);
    }
    pad(&mut packed);
    let encryptor = match lock {
        Lock::Recipients(to) => {
            let recipients = to.iter().map(|it| {
                it.parse::<age::x25519::Recipient>()
                    .map_err(ExchangeError::BadKey)
            });
            let recipients: Vec<_> = recipients.collect::<Result<_, _>>()?;
            if recipients.is_empty() {
                return Err(ExchangeError::NoRecipient);
            }
            Encryptor::with_recipients(recipients.iter().map(|it| it as &dyn age::Recipient))
        }
        Lock::Phrase(phrase) => {
            let mut recipient = age::scrypt::Recipient::new(secret(phrase));
            recipient.set_work_factor(limits::PHRASE_WORK);
            Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient))
        }
    };
    let mut sealed = Vec::with_capacity(packed.len() + packed.len() / 4096 + 512);
    let mut writer = encryptor
        .map_err(|_| FAILED)?
        .wrap_output(&mut sealed)
        .map_err(|_| FAILED)?;
    writer.write_all(&packed).map_err(|_| FAILED)?;
    writer.finish().map_err(|_| FAILED)?;
    match sealed.len() {
        0..=limits::FILE => Ok(sealed),
        _ => Err(ExchangeError::TooLarge("a file of more than 1 GiB")),
    }
}

/// Opens and unpacks a whole file.
pub(crate) fn open(file: &[u8], key: &Key<'_>) -> Result<Vec<u8>, ExchangeError> {
    if file.len() > limits::FILE {
        return Err(ExchangeError::TooLarge("a file of more than 1 GiB"));
    }
    let decryptor = Decryptor::new_buffered(file).map_err(refused)?;
    let recovery;
    let mut phrase;
    let identity: &dyn age::Identity = match (key, decryptor.is_scrypt()) {
        (Key::Phrase(words), true) => {
            phrase = age::scrypt::Identity::new(secret(words));
            phrase.set_max_work_factor(limits::PHRASE_WORK_READ);
            &phrase
        }
        (Key::Phrase(_), false) => return Err(ExchangeError::NoPhraseWanted),
        (Key::Device(_) | Key::Recovery(_), true) => return Err(ExchangeError::PhraseWanted),
        (Key::Device(keys), false) => &keys.identity,
        (Key::Recovery(line), false) => {
            recovery = line
                .parse::<age::x25519::Identity>()
                .map_err(ExchangeError::BadKey)?;
            &recovery
        }
    };
    let mut packed = Vec::with_capacity(file.len());
    decryptor
        .decrypt(std::iter::once(identity))
        .map_err(|error| match (error, key) {
            (DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed, Key::Phrase(_)) => {
                ExchangeError::WrongPhrase
            }
            (error, _) => refused(error),
        })?
        .read_to_end(&mut packed)
        .map_err(|_| ExchangeError::Damaged("it was cut off or altered"))?;
    unpack(&packed, limits::expanded(file.len()))
}

/// Whatever the library says, in our words.
fn refused(error: DecryptError) -> ExchangeError {
    match error {
        DecryptError::NoMatchingKeys => ExchangeError::NotForUs,
        DecryptError::ExcessiveWork { .. } => {
            ExchangeError::TooLarge("a phrase that takes too much work")
        }
        DecryptError::UnknownFormat => ExchangeError::Newer,
        // Whatever else the library finds, and comes to find, is damage.
        _ => ExchangeError::Damaged("it was cut off or altered"),
    }
}

fn secret(phrase: &Phrase) -> SecretString {
    SecretString::from(phrase.line())
}

/// Unpacks to the last byte, and no further than the limit.
fn unpack(packed: &[u8], limit: usize) -> Result<Vec<u8>, ExchangeError> {
    const BAD: ExchangeError = ExchangeError::Damaged("it cannot be unpacked");
    let mut decoder = zstd::Decoder::with_buffer(packed).map_err(|_| BAD)?;
    decoder
        .window_log_max(limits::WINDOW_LOG)
        .map_err(|_| BAD)?;
    let mut plain = Vec::new();
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    decoder
        .take(most)
        .read_to_end(&mut plain)
        .map_err(|_| BAD)?;
    match plain.len() {
        length if length > limit => Err(ExchangeError::TooLarge("it expands without end")),
        _ => Ok(plain),
    }
}

/// Fills up to one of few lengths: at most an eighth more, and the exact length is not told.
fn pad(packed: &mut Vec<u8>) {
    let wanted = rounded(packed.len() + SKIPPED_HEAD);
    let filling = wanted - packed.len() - SKIPPED_HEAD;
    packed.extend_from_slice(&SKIPPED.to_le_bytes());
    packed.extend_from_slice(&u32::try_from(filling).unwrap_or(0).to_le_bytes());
    packed.resize(wanted, 0);
}

/// The next length of which only the upper bits are set (the Padmé rule).
fn rounded(length: usize) -> usize {
    let exponent = length.max(1).ilog2();
    let kept = exponent.max(1).ilog2() + 1;
    let mask = (1_usize << exponent.saturating_sub(kept)) - 1;
    (length + mask) & !mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_told_in_few_steps_and_cost_an_eighth_at_most() {
        let mut steps = std::collections::BTreeSet::new();
        for length in 100..100_000 {
            let padded = rounded(length);
            assert!(
                padded >= length && padded <= length + length / 8,
                "{length}"
            );
            steps.insert(padded);
        }
        assert!(steps.len() < 200, "{}", steps.len());
    }

    #[test]
    fn a_file_that_expands_without_end_is_refused() {
        let bomb = zstd::bulk::compress(&vec![0; 4 << 20], 19).unwrap();
        assert!(bomb.len() < 1_000);
        assert_eq!(
            unpack(&bomb, 1 << 20),
            Err(ExchangeError::TooLarge("it expands without end"))
        );
    }

    #[test]
    fn a_compression_that_asks_for_more_memory_than_is_allowed_is_refused() {
        let mut encoder = zstd::Encoder::new(Vec::new(), 1).unwrap();
        encoder.window_log(limits::WINDOW_LOG + 3).unwrap();
        encoder.long_distance_matching(true).unwrap();
        encoder.write_all(&[7; 100]).unwrap();
        encoder.flush().unwrap();
        encoder.write_all(&[8; 100]).unwrap();
        let packed = encoder.finish().unwrap();
        assert!(unpack(&packed, 1 << 20).is_err());
    }
}
