//! Commands about concerns, as typed.

use chrono::NaiveDate;
use clap::Subcommand;

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Concern {
    /// The kinds of concern of the framework, with their indicators and steps
    Kinds {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
    /// Raise a concern about a school
    Raise {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of its kind; see `concern kinds`
        kind: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// What it is
        #[arg(long, value_name = "TEXT", default_value = "")]
        what: String,
        /// An indicator that is met, with its evidence, several times
        #[arg(long, value_name = "ID=EVIDENCE")]
        met: Vec<String>,
    },
    /// A step of its path was taken
    Step {
        /// The concern; see `concern list`
        concern: String,
        /// The framework’s id of the step
        step: String,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// To whom it went, by the framework’s id of an actor
        #[arg(long, value_name = "WHO", default_value = "")]
        to: String,
        /// What to remember of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// A concern was settled
    Settle {
        /// The concern
        concern: String,
        /// The day
        #[arg(long, value_name = "DATE", required_unless_present = "reopen")]
        on: Option<NaiveDate>,
        /// How
        #[arg(long, value_name = "TEXT", default_value = "")]
        outcome: String,
        /// It is not settled after all
        #[arg(long, conflicts_with = "on")]
        reopen: bool,
    },
    /// The concerns about a school, the latest first
    List {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
    },
}
