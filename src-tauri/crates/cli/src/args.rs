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
    },
    /// Make a new book with invented schools and two years of visits
    Sample {
        /// The framework's id; else the first one
        #[arg(long, value_name = "ID")]
        framework: Option<String>,
        /// The adviser's name
        #[arg(long, default_value = "Alex Example")]
        name: String,
    },
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
    /// Actions agreed at visits
    #[command(subcommand)]
    Action(Action),
    /// Headteachers
    #[command(subcommand)]
    Headship(Headship),
    /// Be reminded of something about a school
    Remind {
        /// The school's number in the register
        urn: u32,
        /// The day
        #[arg(long, value_name = "DATE")]
        on: NaiveDate,
        /// What to think of
        #[arg(long, value_name = "TEXT")]
        what: String,
    },
    /// Reminders
    #[command(subcommand)]
    Reminder(Reminder),
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
    /// Prove the book
    Verify,
    /// One line, equal on two books that hold the same changes
    Digest,
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
        school: u32,
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
        /// Its first copy goes later; see `note circulate`
        #[arg(long, conflicts_with = "sent_on")]
        not_sent: bool,
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
