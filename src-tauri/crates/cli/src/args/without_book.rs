//! Frameworks, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Framework {
    /// The frameworks that ship with the program and, where a passphrase is given, those of the book
    List,
    /// What a framework holds
    Show {
        /// Its id
        id: String,
    },
    /// Check a folder of pack files, or one file, and run its worked examples
    Check {
        /// The folder or the file
        path: PathBuf,
    },
    /// Write a framework to one file
    Export {
        /// Its id
        id: String,
        /// The file
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
    },
    /// Take a framework into the book: from one file, or from a folder of pack files
    Import {
        /// The file or the folder
        path: PathBuf,
    },
    /// Move schools to a new version of their framework, or to another one
    Move(Move),
    /// Take a framework out of the book that nothing was made under
    Remove {
        /// Its id
        id: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct Move {
    /// The id of the framework they come under
    #[arg(long, value_name = "ID")]
    pub(crate) to: String,
    /// Only this school, by its number or id; may be given several times
    #[arg(long = "school", value_name = "URN")]
    pub(crate) schools: Vec<SchoolKey>,
    /// Every school under this framework; else those under the usual one
    #[arg(long, value_name = "ID", conflicts_with = "schools")]
    pub(crate) from: Option<String>,
    /// From this day on; else from the first day of a new version, or today
    #[arg(long, value_name = "DATE")]
    pub(crate) on: Option<NaiveDate>,
    /// Only say what would change
    #[arg(long)]
    pub(crate) preview: bool,
}
