//! Commands that need no book, as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Calendar {
    /// The day that is N working days after DATE
    Due {
        /// The event; counting starts the next day
        #[arg(required_unless_present = "csv")]
        date: Option<NaiveDate>,
        /// How many working days
        #[arg(required_unless_present = "csv")]
        days: Option<u32>,
        /// A CSV with the columns visit_date and n_working_days
        #[arg(long, value_name = "IN", conflicts_with_all = ["date", "days"])]
        csv: Option<PathBuf>,
        /// What does not count
        #[arg(long, value_delimiter = ',', default_value = "weekends,bank-holidays")]
        skip: Vec<Skip>,
    },
    /// The bank holidays observed, as CSV
    BankHolidays {
        /// First day
        from: NaiveDate,
        /// Last day
        to: NaiveDate,
    },
}

/// What a count leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Skip {
    /// Saturdays and Sundays
    Weekends,
    /// England's bank holidays
    BankHolidays,
}

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
