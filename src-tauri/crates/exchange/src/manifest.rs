//! What a file says of itself before its changes: who made it, for whom, and what a reader must
//! understand to take it in. Keys of a newer version are passed over, unless it calls them critical.

use changes::id::WriterId;
use serde::{Deserialize, Serialize};

use crate::{error::ExchangeError, hex, keys::Fingerprint, limits};

/// The format that this version writes and reads.
const FORMAT: u32 = 1;
/// Signs of a name.
const LONGEST_NAME: usize = 200;
/// What a reader must not pass over and this version understands: nothing yet.
const UNDERSTOOD: &[&str] = &[];

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// Work for another book.
    Exchange,
    /// A copy of this book for the day it is gone.
    Backup,
}

/// Who made a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sender {
    /// The adviser's name.
    pub adviser: String,
    /// What the adviser calls the device.
    pub device: String,
    /// What can be sealed to in answer.
    pub recipient: String,
    /// What the signature is held against.
    #[serde(with = "hex")]
    pub signing: [u8; 32],
}

impl Sender {
    /// What is compared.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.recipient, &self.signing)
    }
}

/// A name for a writer, as far as the sender knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// The writer.
    #[serde(with = "hex")]
    writer: [u8; 16],
    /// The adviser's name.
    pub adviser: String,
    /// What the adviser calls the device.
    pub device: String,
}

impl Author {
    /// A writer's name.
    #[must_use]
    pub fn new(writer: WriterId, adviser: &str, device: &str) -> Self {
        Self {
            writer: writer.0,
            adviser: adviser.to_owned(),
            device: device.to_owned(),
        }
    }

    /// The writer.
    #[must_use]
    pub fn writer(&self) -> WriterId {
        WriterId(self.writer)
    }
}

/// What a file says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The format; this version knows 1.
    pub format: u32,
    /// What a reader must not pass over.
    #[serde(default)]
    pub critical: Vec<String>,
    /// The version of Visitbook that made it.
    pub app: String,
    /// Drawn for this file.
    #[serde(with = "hex")]
    pub bundle: [u8; 16],
    /// What it is for.
    pub purpose: Purpose,
    /// When it was made, in milliseconds since 1970, by the sender's clock.
    pub made_at: i64,
    /// Who made it.
    pub from: Sender,
    /// The fingerprints of the devices it was made for; none for a phrase.
    #[serde(default)]
    pub to: Vec<String>,
    /// Names of the writers in it.
    #[serde(default)]
    pub authors: Vec<Author>,
}

impl Manifest {
    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, ExchangeError> {
        serde_json::to_vec(self)
            .map_err(|_| ExchangeError::NotSealed("what it says of itself could not be written"))
    }

    /// Reads a manifest, the format first: of a newer one nothing else is looked at.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Result<Self, ExchangeError> {
        #[derive(Deserialize)]
        struct First {
            format: u32,
            #[serde(default)]
            critical: Vec<String>,
        }
        const BAD: ExchangeError = ExchangeError::Damaged("it does not say what it is");
        if bytes.len() > limits::MANIFEST {
            return Err(ExchangeError::TooLarge("what it says of itself"));
        }
        let first: First = serde_json::from_slice(bytes).map_err(|_| BAD)?;
        let is_new = |it: &String| !UNDERSTOOD.contains(&it.as_str());
        if first.format != FORMAT || first.critical.iter().any(is_new) {
            return Err(ExchangeError::Newer);
        }
        let manifest: Self = serde_json::from_slice(bytes).map_err(|_| BAD)?;
        let are_names = manifest.names().all(is_name);
        are_names.then_some(manifest).ok_or(BAD)
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let authors = self.authors.iter().map(|it| [&it.adviser, &it.device]);
        let from = [&self.from.adviser, &self.from.device];
        std::iter::once(from)
            .chain(authors)
            .flatten()
            .map(String::as_str)
    }
}

/// Names are shown and printed, so they hold nothing that could draw on a terminal.
pub(crate) fn is_name(text: &str) -> bool {
    text.chars().count() <= LONGEST_NAME && !text.chars().any(char::is_control)
}
