//! The encrypted book on disk: keys, the change log, drafts, what the log adds up to, search.
//!
//! The only crate that knows SQL. It does not know what a use case is, what a framework asks, or
//! what time it is: the moment and the randomness of a write come in with it.
#![deny(missing_docs)]

pub mod actions;
pub mod adoptions;
pub mod adviser;
pub mod answers;
pub mod blobs;
pub mod book;
pub mod calendar;
pub mod chairs;
mod checkpoint;
pub mod circulations;
pub mod concerns;
pub mod conflicts;
pub mod corrections;
pub mod decisions;
pub mod deeds;
pub mod devices;
pub mod drafts;
mod error;
pub mod events;
pub mod fields;
pub mod forecasts;
pub mod headships;
pub mod history;
pub mod inspections;
pub mod keys;
mod lanes;
pub mod lock;
pub mod log;
pub mod meetings;
pub mod memberships;
pub mod merges;
mod migrate;
pub mod notes;
mod of_school;
mod open;
pub mod packs;
pub mod papers;
mod projection;
pub mod provisions;
pub mod purchases;
pub mod reading;
pub mod reminders;
pub mod rescue;
pub mod resolutions;
pub mod schools;
pub mod search;
pub mod sheets;
mod standing;
pub mod take_in;
pub mod targets;
pub mod timeline;
pub mod travel;
pub mod undo;
pub mod verify;
pub mod visits;
pub mod writing;

pub use error::StoreError;
