//! The command line as typed.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

/// Visitbook: an adviser's visits, notes and promises.
#[derive(Debug, Parser)]
#[command(name = "visitbook-cli", version, about, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[command(flatten)]
    pub(crate) shared: Shared,
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// Before or after the command.
#[derive(Debug, Args)]
pub(crate) struct Shared {
    /// The book's folder; else VISITBOOK_DIR, else the system's data folder
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) book: Option<PathBuf>,
    /// A day to take for today
    #[arg(long, global = true, value_name = "DATE")]
    pub(crate) today: Option<NaiveDate>,
    /// A file whose first line is the passphrase; else VISITBOOK_PASSPHRASE, else asked
    #[arg(long, global = true, value_name = "F")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// Answer as JSON
    #[arg(long, global = true)]
    pub(crate) json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a new book
    Init {
        /// The framework's id; see `framework list`
        #[arg(long, value_name = "ID")]
        framework: String,
        /// The adviser's name, as it stands on notes
        #[arg(long)]
        name: String,
        /// The adviser's role; else the framework's own word
        #[arg(long, default_value = "")]
        role: String,
        /// Where the recovery sheet goes: what opens the book when the passphrase is forgotten
        #[arg(long, value_name = "OUT")]
        recovery: Option<PathBuf>,
    },
    /// Make a new recovery sheet; an older one opens nothing any more
    Recovery {
        /// Where the sheet goes
        #[arg(value_name = "OUT")]
        sheet: PathBuf,
    },
    /// The passphrase
    #[command(subcommand)]
    Passphrase(Passphrase),
    /// Schools of the caseload
    #[command(subcommand)]
    Schools(Schools),
    /// Visits
    #[command(subcommand)]
    Visit(Visit),
    /// Notes of Visit
    #[command(subcommand)]
    Note(Note),
    /// Categories of schools
    #[command(subcommand)]
    Category(Category),
    /// What became of support
    #[command(subcommand)]
    Support(Support),
    /// What is owed to whom by when
    Due {
        /// Only this school
        #[arg(long, value_name = "URN")]
        school: Option<u32>,
    },
    /// Working days, without any book
    #[command(subcommand)]
    Calendar(Calendar),
    /// Frameworks, without any book
    #[command(subcommand)]
    Framework(Framework),
    /// Find words anywhere in the book
    Search {
        /// What to look for
        words: Vec<String>,
    },
    /// What a field said, when, and by whom it was changed
    History {
        /// A school's number, the id of a record, or VISIT/HEADING
        record: String,
        /// The field, "held_on" or "visit.held_on"
        field: String,
    },
    /// Undo the latest step, or the one of this number; undoing an undoing does it again
    Undo {
        /// The step's number; see --list
        step: Option<i64>,
        /// Only list the latest steps
        #[arg(long, conflicts_with = "step")]
        list: bool,
    },
    /// Prove the book
    Verify,
    /// One line, equal on two books that hold the same changes
    Digest,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Passphrase {
    /// Put another passphrase in place of the present one
    Change {
        /// A file whose first line is the new passphrase; else asked
        #[arg(long, value_name = "F")]
        new_passphrase_file: Option<PathBuf>,
    },
    /// Set a new passphrase with the recovery sheet; the passphrase given is the new one
    Reset {
        /// The sheet as it was made, or the key typed from it
        #[arg(long, value_name = "F")]
        recovery_file: PathBuf,
    },
}

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
pub(crate) enum Visit {
    /// Plan a visit
    Plan {
        /// The school's number in the register
        #[arg(long, value_name = "URN")]
        school: u32,
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
    /// Record what was seen and agreed
    Record {
        /// The visit
        visit: String,
        /// A TOML file
        #[arg(long, value_name = "FILE")]
        from: PathBuf,
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
        /// Where the PDF goes
        #[arg(long, value_name = "OUT")]
        pdf: PathBuf,
    },
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
