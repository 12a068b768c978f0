//! Commands about what schools may have, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;
use framework::entitlement::Halves;

use super::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Entitlement {
    /// The account of a school year: due, planned, used and left, in the framework’s own units
    Show {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The year in which the school year begins; else this school year
        #[arg(long, value_name = "YEAR")]
        year: Option<i32>,
    },
    /// The account as a document that the school can be given
    Statement {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The year in which the school year begins; else this school year
        #[arg(long, value_name = "YEAR")]
        year: Option<i32>,
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
    /// Record what a school was given other than by a visit
    Give {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The framework’s id of the entitlement or, with --support, of the kind of support
        what: String,
        /// That it is a kind of support
        #[arg(long)]
        support: bool,
        /// Its day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// That it is only planned; it is due on that day
        #[arg(long)]
        planned: bool,
        /// How much, in the entitlement’s own unit: 1, 1.5
        #[arg(long, value_name = "N", value_parser = amount)]
        amount: Option<Halves>,
        /// How many half days it took of what it is part of
        #[arg(long, value_name = "N", default_value_t = 0)]
        half_days: u8,
        /// Who gave it
        #[arg(long, value_name = "WHO", default_value = "")]
        by: String,
        /// What to remember of it
        #[arg(long, value_name = "TEXT", default_value = "")]
        note: String,
    },
    /// What was planned was given
    Given {
        /// The id of the entry
        provision: String,
        /// When; else today
        #[arg(long, value_name = "DATE")]
        on: Option<NaiveDate>,
    },
    /// Take an entry back
    Remove {
        /// The school’s number in the register, or its id
        urn: SchoolKey,
        /// The id of the entry
        provision: String,
    },
}

fn amount(text: &str) -> Result<Halves, String> {
    let wanted = || "a number is wanted, whole or with a half: 1, 1.5".to_owned();
    Halves::from_text(text).ok_or_else(wanted)
}
