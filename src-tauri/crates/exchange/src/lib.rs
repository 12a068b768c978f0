//! The exported file: what one book hands to another, and the keys of the device that hands it.
//!
//! It is its own room because a file from outside is the one thing that nobody can vouch for: here
//! it is opened, held against every limit and proved to the last byte before anything else sees it.
//! It is pure (bytes in, values out) and knows neither tables nor folders nor the clock.
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

// The sample is shared with `examples/first_bundle`, which names the crate from outside.
#[cfg(test)]
extern crate self as exchange;

mod bundle;
mod bytes;
mod card;
mod envelope;
mod error;
mod frames;
mod hex;
mod keys;
pub mod limits;
mod manifest;
mod phrase;
#[cfg(test)]
#[path = "../examples/first_bundle/sample.rs"]
mod sample;
mod segment;

pub use bundle::{Blob, Bundle, Contents};
pub use card::Card;
pub use envelope::{Key, Lock};
pub use error::ExchangeError;
pub use keys::{DeviceKeys, Fingerprint};
pub use manifest::{Author, Manifest, Purpose, Sender};
pub use phrase::Phrase;
