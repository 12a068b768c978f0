//! Why something cannot be handed over, taken in or decided.

use thiserror::Error;

/// Nothing was changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExchangeRefusal {
    /// The file itself.
    #[error(transparent)]
    File(#[from] exchange::ExchangeError),
    /// No device of this name or fingerprint.
    #[error("no device “{0}” was paired with this one")]
    NoDevice(String),
    /// Several devices begin like that.
    #[error("“{0}” may be one of several devices; give more of its fingerprint")]
    ManyDevices(String),
    /// A device paired with itself.
    #[error("this is the pairing file of this very device")]
    OwnCard,
    /// Nobody to make a file for.
    #[error("no other device of yours was paired with this one")]
    NobodyPaired,
    /// A phrase that is soon guessed.
    #[error("the phrase has {found} characters and needs at least {least}")]
    WeakPhrase {
        /// Characters needed.
        least: usize,
        /// Characters given.
        found: usize,
    },
    /// The file holds nothing of a school that was asked for.
    #[error("this file holds nothing of the school {0}")]
    SchoolNotInFile(String),
    /// A conflict that is decided, or stands otherwise by now.
    #[error("there is no conflict “{0}” any more; list the conflicts again")]
    NoConflict(String),
    /// A conflict has not so many versions.
    #[error("this conflict has versions 1 to {versions}")]
    NoVersion {
        /// How many.
        versions: usize,
    },
    /// A text for a field that holds something else.
    #[error("“{0}” holds no text; choose one of its versions")]
    NotText(String),
}
