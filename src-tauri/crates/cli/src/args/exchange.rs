//! Commands about files from book to book, as typed.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Devices {
    /// This device and those it was paired with, with the fingerprints to compare
    List,
    /// Write the pairing file of this device; it holds nothing secret
    Pair {
        /// Where the file goes
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        /// What this device is called from now on; else what the system calls it
        #[arg(long, value_name = "TEXT")]
        name: Option<String>,
    },
    /// Take in another device's pairing file, and write the answer it needs
    Accept {
        /// The other device's pairing file
        file: PathBuf,
        /// Where the pairing file of this device goes
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
        /// It is somebody else's: it gets no private remark and nothing of your own settings
        #[arg(long)]
        colleague: bool,
    },
}

/// What is handed over, as typed.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// Where the file goes
    #[arg(long, value_name = "FILE")]
    pub(crate) to: PathBuf,
    /// For this device: its fingerprint, the beginning of it, or its name; else for every other
    /// device of yours
    #[arg(long = "for", value_name = "DEVICE", conflicts_with = "phrase_file")]
    pub(crate) device: Option<String>,
    /// For whoever knows the phrase in this file; where there is none, seven words are drawn and
    /// written into it
    #[arg(long, value_name = "F")]
    pub(crate) phrase_file: Option<PathBuf>,
    /// Only this school; may be given several times
    #[arg(long, value_name = "URN")]
    pub(crate) school: Vec<SchoolKey>,
}

/// What is taken in, as typed.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The file
    pub(crate) file: PathBuf,
    /// The phrase that opens it
    #[arg(long, value_name = "F")]
    pub(crate) phrase_file: Option<PathBuf>,
    /// Only say what it would bring
    #[arg(long)]
    pub(crate) preview: bool,
    /// Only what is about this school; may be given several times
    #[arg(long, value_name = "URN")]
    pub(crate) school: Vec<SchoolKey>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Conflicts {
    /// The fields in which two edits stand that did not know of each other
    List,
    /// Decide one; the versions stay in the history of the field
    Resolve {
        /// The conflict, as `conflicts list` names it
        id: String,
        #[command(flatten)]
        how: How,
    },
}

/// How a conflict is decided, as typed.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct How {
    /// The version of this number, from 1
    #[arg(long, value_name = "N")]
    pub(crate) take: Option<usize>,
    /// A third text
    #[arg(long, value_name = "T")]
    pub(crate) text: Option<String>,
}
