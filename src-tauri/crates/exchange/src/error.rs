//! Why a file cannot be made or taken in.

use thiserror::Error;

/// Nothing was changed when one of these comes back.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExchangeError {
    /// Not one of ours, or cut off, or altered.
    #[error("this is no Visitbook file, or it is damaged: {0}")]
    Damaged(&'static str),
    /// Sealed to somebody else.
    #[error("this file was not made for this device")]
    NotForUs,
    /// Sealed under a phrase, and none was given.
    #[error("this file opens with a phrase of seven words")]
    PhraseWanted,
    /// Sealed to devices, and a phrase was given.
    #[error("this file was made for a device and opens with no phrase")]
    NoPhraseWanted,
    /// The phrase does not open it.
    #[error("that phrase does not open this file")]
    WrongPhrase,
    /// A format or a part that this version must not pass over.
    #[error("this file was made by a newer version of Visitbook; nothing was changed")]
    Newer,
    /// More of something than any file may hold.
    #[error("this file holds more than is allowed: {0}")]
    TooLarge(&'static str),
    /// The signature is not that of the key that the file names.
    #[error("the signature of this file does not hold")]
    BadSignature,
    /// A key of this device, or of another, that cannot be read.
    #[error("the key of a device cannot be read: {0}")]
    BadKey(&'static str),
    /// A pairing file that is none.
    #[error("this is no pairing file, or it is damaged")]
    NotACard,
    /// Nobody to seal to.
    #[error("there is nobody to make this file for")]
    NoRecipient,
    /// The library refused.
    #[error("the file could not be made: {0}")]
    NotSealed(&'static str),
}
