//! The keys of one device: what others seal to (X25519, as `age` has it) and what this device signs
//! with (Ed25519). They belong to the installation, never travel, and a restored book has new ones.

use std::fmt;

use age::secrecy::ExposeSecret;
use ed25519_dalek::SigningKey;
use zeroize::Zeroizing;

use crate::{card::Card, error::ExchangeError, hex};

/// What a device seals for itself with and signs with.
pub struct DeviceKeys {
    pub(crate) identity: age::x25519::Identity,
    pub(crate) signing: SigningKey,
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("DeviceKeys")
    }
}

impl DeviceKeys {
    /// New keys; `seed` comes from the system's generator, the identity draws from there itself.
    #[must_use]
    pub fn generate(seed: &[u8; 32]) -> Self {
        Self {
            identity: age::x25519::Identity::generate(),
            signing: SigningKey::from_bytes(seed),
        }
    }

    /// Both keys on one line, for the encrypted book alone.
    #[must_use]
    pub fn line(&self) -> Zeroizing<String> {
        let identity = self.identity.to_string();
        let signing = Zeroizing::new(hex::write(self.signing.as_bytes()));
        Zeroizing::new(format!("{} {}", identity.expose_secret(), *signing))
    }

    /// Reads what [`line`](Self::line) wrote.
    ///
    /// # Errors
    /// [`ExchangeError::BadKey`].
    pub fn read(line: &str) -> Result<Self, ExchangeError> {
        let bad = ExchangeError::BadKey("it is not as it was kept");
        let (identity, signing) = line.split_once(' ').ok_or(bad.clone())?;
        let seed = Zeroizing::new(hex::read::<32>(signing).ok_or(bad.clone())?);
        Ok(Self {
            identity: identity.parse().map_err(|_| bad)?,
            signing: SigningKey::from_bytes(&seed),
        })
    }

    /// What others are handed to know this device.
    #[must_use]
    pub fn card(&self, adviser: &str, device: &str) -> Card {
        Card {
            adviser: adviser.to_owned(),
            device: device.to_owned(),
            recipient: self.identity.to_public().to_string(),
            signing: self.signing.verifying_key().to_bytes(),
        }
    }
}

/// What two people compare to know that they mean the same device: 96 bits of both public keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 12]);

impl Fingerprint {
    /// That of two public keys.
    #[must_use]
    pub fn of(recipient: &str, signing: &[u8; 32]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("visitbook device 1");
        hasher.update(signing);
        hasher.update(recipient.as_bytes());
        let mut start = [0; 12];
        start.copy_from_slice(&hasher.finalize().as_bytes()[..12]);
        Self(start)
    }

    /// Reads one as it is shown, with or without its dashes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let digits: String = text.chars().filter(|it| *it != '-').collect();
        hex::read(&digits.to_ascii_lowercase()).map(Self)
    }
}

/// "1a2b-3c4d-5e6f-7081-92a3-b4c5".
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, pair) in self.0.chunks(2).enumerate() {
            if at > 0 {
                f.write_str("-")?;
            }
            f.write_str(&hex::write(pair))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back_from_their_line_and_have_one_fingerprint() {
        let keys = DeviceKeys::generate(&[7; 32]);
        let again = DeviceKeys::read(&keys.line()).unwrap();
        assert_eq!(again.card("A", "laptop"), keys.card("A", "laptop"));
        let print = keys.card("A", "laptop").fingerprint();
        assert_eq!(Fingerprint::read(&print.to_string()), Some(print));
        assert_eq!(
            Fingerprint::read(&print.to_string().replace('-', "").to_uppercase()),
            Some(print)
        );
        assert!(DeviceKeys::read("nonsense").is_err());
    }

    #[test]
    fn another_key_of_either_kind_has_another_fingerprint() {
        let keys = DeviceKeys::generate(&[7; 32]);
        let card = keys.card("A", "laptop");
        let signing = Card {
            signing: [1; 32],
            ..card.clone()
        };
        let recipient = Card {
            recipient: DeviceKeys::generate(&[7; 32]).card("A", "laptop").recipient,
            ..card.clone()
        };
        assert_ne!(signing.fingerprint(), card.fingerprint());
        assert_ne!(recipient.fingerprint(), card.fingerprint());
    }
}
