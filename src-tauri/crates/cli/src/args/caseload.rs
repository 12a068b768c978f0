//! Commands about schools of the caseload, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Schools {
    /// Take schools from a register file
    Import {
        /// A CSV file of the national register
        file: PathBuf,
        /// Only this council's code; may be repeated
        #[arg(long, value_name = "CODE")]
        la: Vec<String>,
        /// Only this school; may be repeated
        #[arg(long, value_name = "URN")]
        urn: Vec<u32>,
        /// Only say what would happen
        #[arg(long)]
        dry_run: bool,
    },
    /// The caseload
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Category {
    /// Give a school a category from a day on
    Set {
        /// The school's number in the register
        urn: u32,
        /// The framework's id of the category
        #[arg(long, value_name = "ID")]
        category: String,
        /// The day from which it holds
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Reminder {
    /// Tick a reminder off
    Done {
        /// The reminder; see `due`
        reminder: String,
        /// The day; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Headship {
    /// Somebody becomes head of a school
    Begin {
        /// The school's number in the register
        urn: u32,
        /// The headteacher's name
        #[arg(long)]
        name: String,
        /// The first day in post
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// It is a first headship
        #[arg(long)]
        first: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Support {
    /// Support after a visit was put in place
    Actioned {
        /// The visit
        visit: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
    /// No support is needed after a visit
    NotNeeded {
        /// The visit
        visit: String,
        /// The day this was decided
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
    },
}
