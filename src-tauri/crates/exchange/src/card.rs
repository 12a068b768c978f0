//! The pairing file: what one device hands another so that they know each other. It holds nothing
//! secret; what makes it safe is that its fingerprint is compared once by two people.

use serde::{Deserialize, Serialize};

use crate::{error::ExchangeError, hex, keys::Fingerprint, manifest::is_name};

const KIND: &str = "visitbook device";
const VERSION: u32 = 1;
/// More than any pairing file has.
const LONGEST: usize = 4096;

/// A device as others know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Whose it is.
    pub adviser: String,
    /// What its owner calls it.
    pub device: String,
    /// What is sealed to: "age1…".
    pub recipient: String,
    /// What its signatures are held against.
    pub signing: [u8; 32],
}

#[derive(Serialize, Deserialize)]
struct Written {
    kind: String,
    version: u32,
    adviser: String,
    device: String,
    recipient: String,
    #[serde(with = "hex")]
    signing: [u8; 32],
    fingerprint: String,
}

impl Card {
    /// What is compared.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.recipient, &self.signing)
    }

    /// The pairing file.
    ///
    /// # Errors
    /// [`ExchangeError::NotSealed`], which no name can bring about.
    pub fn to_file(&self) -> Result<Vec<u8>, ExchangeError> {
        let written = Written {
            kind: KIND.to_owned(),
            version: VERSION,
            adviser: self.adviser.clone(),
            device: self.device.clone(),
            recipient: self.recipient.clone(),
            signing: self.signing,
            fingerprint: self.fingerprint().to_string(),
        };
        let mut file = serde_json::to_vec_pretty(&written)
            .map_err(|_| ExchangeError::NotSealed("the pairing file could not be written"))?;
        file.push(b'\n');
        Ok(file)
    }

    /// Reads a pairing file.
    ///
    /// # Errors
    /// [`ExchangeError::NotACard`], [`ExchangeError::Newer`].
    pub fn from_file(file: &[u8]) -> Result<Self, ExchangeError> {
        if file.len() > LONGEST {
            return Err(ExchangeError::NotACard);
        }
        let written: Written = serde_json::from_slice(file).map_err(|_| ExchangeError::NotACard)?;
        if written.kind != KIND {
            return Err(ExchangeError::NotACard);
        }
        if written.version != VERSION {
            return Err(ExchangeError::Newer);
        }
        let card = Self {
            adviser: written.adviser,
            device: written.device,
            recipient: written.recipient,
            signing: written.signing,
        };
        let is_whole = card.recipient.parse::<age::x25519::Recipient>().is_ok()
            && ed25519_dalek::VerifyingKey::from_bytes(&card.signing).is_ok_and(|it| !it.is_weak())
            && card.fingerprint().to_string() == written.fingerprint
            && is_name(&card.adviser)
            && is_name(&card.device);
        is_whole.then_some(card).ok_or(ExchangeError::NotACard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::DeviceKeys;

    #[test]
    fn a_pairing_file_reads_back_and_an_altered_one_is_refused() {
        let card = DeviceKeys::generate(&[9; 32]).card("Alex Example", "the old laptop");
        let file = card.to_file().unwrap();
        assert_eq!(Card::from_file(&file), Ok(card.clone()));
        let other = DeviceKeys::generate(&[8; 32]).card("Alex Example", "the old laptop");
        let text = String::from_utf8(file).unwrap();
        let swapped = text.replace(&card.recipient, &other.recipient);
        assert_eq!(
            Card::from_file(swapped.as_bytes()),
            Err(ExchangeError::NotACard)
        );
        let newer = text.replace("\"version\": 1", "\"version\": 2");
        assert_eq!(Card::from_file(newer.as_bytes()), Err(ExchangeError::Newer));
    }

    #[test]
    fn a_name_that_could_draw_on_a_terminal_is_refused() {
        let card = DeviceKeys::generate(&[9; 32]).card("Alex\u{1b}[2J", "laptop");
        assert_eq!(
            Card::from_file(&card.to_file().unwrap()),
            Err(ExchangeError::NotACard)
        );
    }
}
