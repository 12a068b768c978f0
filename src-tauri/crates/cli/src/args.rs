//! The command line as typed.

mod answer;
mod calendar;
mod caseload;
mod concern;
mod entitlement;
mod event;
mod exchange;
mod group;
mod inspection;
mod offer;
mod paper;
mod visits;
mod without_book;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand};

pub(crate) use answer::{Answer, Said};
pub(crate) use calendar::{Calendar, Closure, DueArguments, Skip, TermName, Terms};
pub(crate) use caseload::{
    Accept, Category, Chair, Headship, MaintainedAs, Reminder, SchoolKey, Schools, SetCategory,
    Support,
};
pub(crate) use concern::Concern;
pub(crate) use entitlement::Entitlement;
pub(crate) use event::Event;
pub(crate) use exchange::{Conflicts, Devices, Export, Import};
pub(crate) use group::{Called, Decided, Group, Meeting, Member};
pub(crate) use inspection::{Forecast, Found, Inspection, Whose};
pub(crate) use offer::Offer;
pub(crate) use paper::Paper;
pub(crate) use visits::{Action, Note, Visit};
pub(crate) use without_book::{Framework, Move};

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
        /// Where the recovery sheet goes: what opens the book when the passphrase is forgotten; a
        /// page to print when the name ends in .pdf, else a text
        #[arg(long, value_name = "OUT")]
        recovery: Option<PathBuf>,
    },
    /// Make a new recovery sheet; an older one opens nothing any more
    Recovery {
        /// Where the sheet goes: a page to print when the name ends in .pdf, else a text
        #[arg(value_name = "OUT")]
        sheet: PathBuf,
    },
    /// The passphrase
    #[command(subcommand)]
    Passphrase(Passphrase),
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
    /// Chairs of governors
    #[command(subcommand)]
    Chair(Chair),
    /// Be reminded of something about a school
    Remind {
        /// The school's number in the register, or its id
        urn: SchoolKey,
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
    /// What happened that has no record of its own
    #[command(subcommand)]
    Event(Event),
    /// What was answered to something offered or considered
    #[command(subcommand)]
    Answer(Answer),
    /// Inspections of schools
    #[command(subcommand)]
    Inspection(Inspection),
    /// What inspections are thought to find
    #[command(subcommand)]
    Forecast(Forecast),
    /// What schools buy of what the framework sells
    #[command(subcommand)]
    Offer(Offer),
    /// What a school may have in a school year, and what of it was used
    #[command(subcommand)]
    Entitlement(Entitlement),
    /// Letters, statements, plans and other papers of the framework
    #[command(subcommand)]
    Paper(Paper),
    /// Concerns about schools, and the path they take
    #[command(subcommand)]
    Concern(Concern),
    /// Groups that the framework provides for
    #[command(subcommand)]
    Group(Group),
    /// Meetings of groups
    #[command(subcommand)]
    Meeting(Meeting),
    /// What is owed to whom by when
    Due {
        /// Only this school
        #[arg(long, value_name = "URN")]
        school: Option<SchoolKey>,
        /// What the framework promises and this school is not owed, with the reason
        #[arg(long, requires = "school")]
        not_owed: bool,
    },
    /// Working days and bank holidays, without any book; closures, terms and newer lists in one
    #[command(subcommand)]
    Calendar(Calendar),
    /// Frameworks: those that ship, without any book, and those of a book
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
    /// This device and those it exchanges work with
    #[command(subcommand)]
    Devices(Devices),
    /// Hand work over: to your other laptops, or some schools to a colleague
    Export(Export),
    /// Take in what another book handed over
    Import(Import),
    /// Fields in which two edits stand that did not know of each other
    #[command(subcommand)]
    Conflicts(Conflicts),
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
        /// The text of the sheet, or the key typed from it; - for standard input; else asked
        #[arg(long, value_name = "F")]
        recovery_file: Option<PathBuf>,
    },
}
