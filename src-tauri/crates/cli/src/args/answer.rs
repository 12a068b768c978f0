//! Commands that answer what a framework offers or has considered, as typed.

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Answer {
    /// A school declined what was offered, or what was considered is not needed
    Duty {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of the duty; see `due`
        duty: String,
        /// The day on which it began, where it is open more than once
        #[arg(long, value_name = "DATE")]
        started: Option<NaiveDate>,
        /// The visit it follows
        #[arg(long)]
        visit: Option<String>,
        #[command(flatten)]
        said: Said,
    },
    /// A school does not want what it may have in the school year under way
    Entitlement {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of the entitlement
        entitlement: String,
        #[command(flatten)]
        said: Said,
    },
    /// What was answered at a school, by day
    List {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
    /// Take an answer back: it is owed again
    Remove {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The answer; see `answer list`
        answer: String,
    },
}

/// The answer.
#[derive(Debug, Args)]
pub(crate) struct Said {
    /// The day
    #[arg(long, value_name = "DATE")]
    pub(crate) on: NaiveDate,
    /// Who answered; needed of a school that declines
    #[arg(long, value_name = "NAME", default_value = "")]
    pub(crate) by: String,
    /// Why; needed where something is not needed
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) reason: String,
}
