//! A council's strategy as checked data, and what it makes due.
//!
//! Separate so that no promise of any council is written in code: packs of TOML files say it, this
//! crate checks them and works out deadlines. It is pure. It must not know files, the clock, the
//! book or any council by name.
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

pub mod answer;
pub mod bundle;
pub mod category;
pub mod concern;
pub mod duty;
pub mod entitlement;
pub mod evaluate;
pub mod event;
pub mod group;
pub mod heading;
pub mod inspection;
pub mod ledger;
pub mod occasion;
pub mod paper;
pub mod selector;
pub mod versions;

mod general;
mod naming;
mod problem;
mod read;
mod reference;
#[cfg(test)]
mod sample;
mod vocabulary;

pub use general::{Actor, Confidentiality, Framework, Nation, Version, Words};
pub use naming::Named;
pub use problem::{PackFile, Problem};
pub use read::check;
pub use reference::page as reference;
