//! Commands about visits, their notes and actions, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Visit {
    /// Plan a visit
    Plan {
        /// The school's number in the register
        #[arg(long, value_name = "URN")]
        school: SchoolKey,
        /// The kind; see `framework show`
        #[arg(long)]
        kind: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Record the day a visit was held
    Hold {
        /// The visit
        visit: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Plan a visit for another day
    Move {
        /// The visit
        visit: String,
        /// The new day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Call a planned visit off
    Cancel {
        /// The visit
        visit: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        why: String,
    },
    /// Record what was seen and agreed
    Record {
        /// The visit
        visit: String,
        /// A TOML file
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
    },
    /// The visits to a school, latest first
    List {
        /// The school's number in the register
        #[arg(long, value_name = "URN")]
        school: SchoolKey,
    },
    /// Lay out what the council is told and the school is not
    Alert {
        /// The visit
        visit: String,
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// Everything recorded
    Show {
        /// The visit
        visit: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Note {
    /// Lay out a draft
    Preview {
        /// The visit
        visit: String,
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// Seal the next version
    Issue {
        /// The visit
        visit: String,
        /// The day it is issued; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
        /// The day its first copy goes to the school; else the day it is issued
        #[arg(long, value_name = "DATE")]
        sent_on: Option<NaiveDate>,
        /// None of the names that may be a pupil's is one
        #[arg(long)]
        no_pupil_names: bool,
        /// Two versions of a field stand, and it goes out with the later one all the same
        #[arg(long)]
        despite_conflicts: bool,
        /// Its first copy goes later; see `note circulate`
        #[arg(long, conflicts_with = "sent_on")]
        not_sent: bool,
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// Take the sealed pages of a version out of the book again
    Export {
        /// The issued version
        note: String,
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// Record a copy that went out
    Circulate {
        /// The issued version
        note: String,
        /// To whom: school, or a name
        #[arg(long, value_name = "WHO")]
        to: String,
        /// How: email, post, by hand
        #[arg(long, value_name = "HOW")]
        by: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// Record what the school says of a version
    Answer {
        /// The issued version
        note: String,
        #[command(flatten)]
        answer: SchoolSays,
        /// The day of the answer; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
}

/// What the school says of a note.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct SchoolSays {
    /// It is accurate
    #[arg(long)]
    pub(crate) accurate: bool,
    /// Something is not, in the school's words
    #[arg(long, value_name = "TEXT")]
    pub(crate) inaccurate: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Action {
    /// An action was done
    Done {
        /// The action; see `visit show` or `due`
        action: String,
        /// The day; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
}
