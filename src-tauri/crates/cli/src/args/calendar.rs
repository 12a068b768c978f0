//! Commands about days, as typed: counting them needs no book, what the adviser adds is kept in one.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

use super::caseload::SchoolKey;

#[derive(Debug, Subcommand)]
pub(crate) enum Calendar {
    /// The day that is N working days after DATE
    Due(DueArguments),
    /// The bank holidays observed, as CSV
    BankHolidays {
        /// First day
        from: NaiveDate,
        /// Last day
        to: NaiveDate,
    },
    /// Take a newer official list of bank holidays into the book
    Import {
        /// bank-holidays.json from www.gov.uk
        file: PathBuf,
    },
    /// A year of the book: bank holidays, closures, terms, and how far the official list reaches
    Show {
        /// The year; else this one
        year: Option<i32>,
    },
    /// Put the notices away that newer lists have left
    Dismiss,
    /// Days on which the office is closed
    #[command(subcommand)]
    Closure(Closure),
    /// Term dates
    #[command(subcommand)]
    Terms(Terms),
}

#[derive(Debug, Args)]
pub(crate) struct DueArguments {
    /// The event; counting starts the next day
    #[arg(required_unless_present = "csv")]
    pub(crate) date: Option<NaiveDate>,
    /// How many working days
    #[arg(required_unless_present = "csv")]
    pub(crate) days: Option<u32>,
    /// A CSV with the columns visit_date and n_working_days
    #[arg(long, value_name = "IN", conflicts_with_all = ["date", "days"])]
    pub(crate) csv: Option<PathBuf>,
    /// What does not count
    #[arg(long, value_delimiter = ',', default_value = "weekends,bank-holidays")]
    pub(crate) skip: Vec<Skip>,
    /// Term dates and closures, as `calendar terms import` reads them; else those of the book
    #[arg(long = "days", value_name = "FILE")]
    pub(crate) known: Option<PathBuf>,
    /// The area to read of that file
    #[arg(long, requires = "known")]
    pub(crate) area: Option<String>,
    /// The school whose own terms count, by number or id
    #[arg(long, value_name = "URN", conflicts_with = "known")]
    pub(crate) school: Option<SchoolKey>,
}

/// What a count leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Skip {
    /// Saturdays and Sundays
    Weekends,
    /// England's bank holidays
    BankHolidays,
    /// Days between half terms
    SchoolHolidays,
    /// Days on which the office is closed
    #[value(alias = "office-closures")]
    Closures,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Closure {
    /// The office is closed from a day to a day, both included
    Add {
        /// The first day
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The last day
        #[arg(long, value_name = "DATE")]
        to: NaiveDate,
        /// What it is called
        #[arg(long, value_name = "TEXT")]
        what: String,
    },
    /// The closures
    List,
    /// Remove a closure
    Remove {
        /// The closure; see `list`
        closure: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Terms {
    /// One half term, by hand
    Add {
        /// The term it is part of
        #[arg(long, value_enum)]
        term: TermName,
        /// The first day of school
        #[arg(long, value_name = "DATE")]
        from: NaiveDate,
        /// The last day of school
        #[arg(long, value_name = "DATE")]
        to: NaiveDate,
        /// The school whose own dates these are; else they hold for all that have none
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// The term dates of a file: CSV with the columns kind, start and end, or iCalendar
    Import {
        /// The file
        file: PathBuf,
        /// The area to read, where the file has several
        #[arg(long)]
        area: Option<String>,
        /// The school whose own dates these are; else they hold for all that have none
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
    },
    /// The half terms
    List,
    /// Remove a half term
    Remove {
        /// The half term; see `list`
        half_term: String,
    },
}

/// A term, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum TermName {
    /// September to December
    Autumn,
    /// January to Easter
    Spring,
    /// Easter to July
    Summer,
}
