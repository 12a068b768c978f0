//! The change: one edit of one field, its id, what it supersedes, and which changes stand.
//!
//! It is its own crate because it is the one truth of the book and must be testable without a
//! database. It knows no file, no clock and no table; time and randomness come in as arguments.
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

pub mod carried;
pub mod change;
pub mod clock;
pub mod heads;
pub mod id;
pub mod space;
pub mod value;
