//! Commands that need no book, as typed.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Framework {
    /// The frameworks that ship with the program
    List,
    /// What a framework holds
    Show {
        /// Its id
        id: String,
    },
    /// Check a folder of pack files and run its worked examples
    Check {
        /// The folder
        path: PathBuf,
    },
}
