//! The vocabulary of visits and promises: what an adviser's book is about.
//!
//! It is its own crate so that every other floor speaks the same words. It knows no clock, no
//! file, no database and no outside format: its types derive no serialisation, and dates come in
//! as arguments.
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

pub mod calendar;
pub mod deadline;
pub mod id;
pub mod note;
pub mod paper;
pub mod pupil_names;
pub mod school;
pub mod visit;
