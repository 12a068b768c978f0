//! What a window may ask of the program: one list of commands, the shape of each request and
//! reply, and every error with its code and what to do next.
//!
//! It is its own room so that the shell stays thin and the TypeScript side is generated from the
//! same list. It does not know who calls it, and holds no rule of its own.
#![deny(missing_docs)]

mod commands;
mod convert;
mod documents;
mod error;
mod session;
pub mod shapes;

#[cfg(test)]
mod typescript;

pub use commands::COMMANDS;
pub use documents::document;
pub use error::WireError;
pub use session::{Session, call, close, rest, stage_file};
