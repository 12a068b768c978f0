//! Everything a use case can refuse, with what happened. What to do next is said one floor up.

use std::path::PathBuf;

use domain::calendar::words::full_date;
use framework::Problem;
use store::StoreError;
use thiserror::Error;

use crate::{
    answer_promise::AnswerError, buy_offer::OfferError, check_note::Concern,
    exchange_refusal::ExchangeRefusal, framework_refusal::FrameworkRefusal,
    group_refusal::GroupRefusal, paper_refusal::PaperRefusal, raise_concern::ConcernRefusal,
    record_event::which::WhichError, record_inspection::JudgementError,
    record_provision::ProvisionError, sheet_refusal::SheetRefusal,
};

/// Why a use case was not carried out. Nothing is half-done when one of these comes back.
#[derive(Debug, Error)]
pub enum AppError {
    /// No book is open.
    #[error("the book is locked")]
    Locked,
    /// A passphrase below the least length.
    #[error("a passphrase needs at least {least} characters, this one has {found}")]
    ShortPassphrase {
        /// Characters needed.
        least: usize,
        /// Characters given.
        found: usize,
    },
    /// No step that still holds.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// A folder that is copied or held by something other than this laptop.
    #[error("{holder} holds {}, and what it does there while you work can damage a book", folder.display())]
    HeldElsewhere {
        /// "OneDrive", "a network share".
        holder: String,
        /// The folder the book was to lie in.
        folder: PathBuf,
    },
    /// A recovery key asked to be kept that was not made.
    #[error("no recovery sheet is being made")]
    NothingPrepared,
    /// A group of the recovery key that was typed back wrongly.
    #[error("group {0} is not as on the sheet")]
    WrongGroup(usize),
    /// A name left empty.
    #[error("{0} is missing")]
    Missing(&'static str),
    /// No framework of this id ships with the program or is in the book.
    #[error("there is no framework “{0}”")]
    NoFramework(String),
    /// Something that cannot be done with a framework.
    #[error(transparent)]
    OnFramework(#[from] FrameworkRefusal),
    /// A framework that does not pass its own check.
    #[error("the framework “{id}” has {} problems; the first: {}", problems.len(), first(problems))]
    BadFramework {
        /// Its id.
        id: String,
        /// All of them.
        problems: Vec<Problem>,
    },
    /// The framework has no such kind of visit.
    #[error("the framework has no kind of visit “{0}”")]
    NoVisitKind(String),
    /// The framework has no such category.
    #[error("the framework has no category “{0}”")]
    NoCategory(String),
    /// The framework has no such heading.
    #[error("the framework has no heading “{0}”")]
    NoHeading(String),
    /// The heading's scale has no such grade.
    #[error("“{0}” is not on the scale of this heading")]
    NoGrade(String),
    /// The framework names no such source of evidence.
    #[error("the framework names no evidence source “{0}”")]
    NoSource(String),
    /// No such school in the book.
    #[error("there is no such school in this book")]
    NoSchool,
    /// No such visit in the book.
    #[error("there is no such visit in this book")]
    NoVisit,
    /// A cancelled visit, asked to be moved or held.
    #[error("this visit was cancelled; plan another one")]
    VisitCancelled,
    /// A visit that was held, asked to be moved or cancelled.
    #[error(
        "this visit was held on {}; record it as held on another day to correct that",
        full_date(*.0)
    )]
    VisitHeld(chrono::NaiveDate),
    /// No such action in the book.
    #[error("there is no such action in this book")]
    NoAction,
    /// No such reminder in the book.
    #[error("there is no such reminder in this book")]
    NoReminder,
    /// No such entry in the record of the school.
    #[error("there is no such entry in the record of this school")]
    NoEntry,
    /// Something that cannot be done with a paper.
    #[error(transparent)]
    OnPaper(#[from] PaperRefusal),
    /// Something that cannot be done with a sheet.
    #[error(transparent)]
    OnSheet(#[from] SheetRefusal),
    /// Something that cannot be done with a concern.
    #[error(transparent)]
    OnConcern(#[from] ConcernRefusal),
    /// Something that cannot be done with a group or a meeting.
    #[error(transparent)]
    OnGroup(#[from] GroupRefusal),
    /// Something that cannot be handed over, taken in or decided.
    #[error(transparent)]
    OnExchange(#[from] ExchangeRefusal),
    /// No framework counts from such an event.
    #[error("no framework counts from an event “{0}”")]
    NoEvent(String),
    /// An event that is recorded in another way.
    #[error("“{word}” is recorded {how}")]
    OwnRecord {
        /// The event's word.
        word: String,
        /// How.
        how: &'static str,
    },
    /// An event that cannot be what it is said to be.
    #[error(transparent)]
    Which(#[from] WhichError),
    /// Something that is not to be answered.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// Something that is not to be recorded as bought.
    #[error(transparent)]
    Offer(#[from] OfferError),
    /// Something given that is not to be recorded.
    #[error(transparent)]
    Provision(#[from] ProvisionError),
    /// A judgement that the inspection framework of its time does not have.
    #[error(transparent)]
    Judgement(#[from] JudgementError),
    /// A visit and a school that do not go together.
    #[error("the visit is to another school")]
    OtherSchool,
    /// No such note in the book.
    #[error("there is no such note in this book")]
    NoNote,
    /// An answer to a note that the school does not have yet.
    #[error("this version has not gone to the school; record the copy first")]
    NotSent,
    /// An answer to a version that another has replaced.
    #[error("version {0} was replaced by a later one; record the answer to that one")]
    Superseded(u32),
    /// A field asked for at a place that has none of the kind.
    #[error("a {field} is not recorded there")]
    WrongPlace {
        /// The field's name.
        field: &'static str,
    },
    /// A value that is not of the field's kind.
    #[error("“{value}” is not {wanted}")]
    WrongValue {
        /// What was given.
        value: String,
        /// What is needed.
        wanted: &'static str,
    },
    /// A note that may not be issued yet.
    #[error("{}", stops.first().map_or_else(String::new, |it| it.message.clone()))]
    Stopped {
        /// Every hard stop.
        stops: Vec<Concern>,
    },
    /// Not a register file.
    #[error(transparent)]
    Register(#[from] interchange::register::RegisterError),
    /// The list of bank holidays cannot be read.
    #[error(transparent)]
    BankHolidays(#[from] interchange::bank_holidays::BankHolidaysError),
    /// An official list that cannot take the place of what is known.
    #[error(transparent)]
    NotNewer(#[from] domain::calendar::announced::NotNewer),
    /// A year without bank holidays.
    #[error(transparent)]
    CalendarEnded(#[from] domain::calendar::CalendarEnded),
    /// The file of links between schools cannot be read.
    #[error(transparent)]
    Links(#[from] interchange::links::LinksError),
    /// Term dates cannot be read.
    #[error(transparent)]
    TermDates(#[from] interchange::term_dates::TermDatesError),
    /// Two days in the wrong order.
    #[error("{} is before {}: give the first day first", full_date(*.last), full_date(*.first))]
    DaysReversed {
        /// Given as the first.
        first: chrono::NaiveDate,
        /// Given as the last.
        last: chrono::NaiveDate,
    },
    /// A half term that shares days with another of the same schools.
    #[error(
        "the days from {} to {} are term time already: remove or correct these first",
        full_date(*.first), full_date(*.last)
    )]
    TermsOverlap {
        /// First day of the one that is known.
        first: chrono::NaiveDate,
        /// Its last day.
        last: chrono::NaiveDate,
    },
    /// No such closure.
    #[error("there is no such closure in this book")]
    NoClosure,
    /// No such half term.
    #[error("there are no such term dates in this book")]
    NoHalfTerm,
    /// A number that another school of the book has.
    #[error("{name} has the URN {urn} in this book already")]
    UrnTaken {
        /// The number.
        urn: u32,
        /// The school that has it.
        name: String,
    },
    /// A school merged into itself.
    #[error("a school cannot be merged into itself")]
    MergedWithItself,
    /// A school that was merged before.
    #[error("{school} was merged into {into} already; undo that first, or name {into} instead")]
    AlreadyMerged {
        /// The school.
        school: String,
        /// What it was merged into.
        into: String,
    },
    /// The document could not be laid out.
    #[error(transparent)]
    Paper(#[from] paper::PaperError),
    /// A document could not be saved or opened.
    #[error("{doing} {}: {source}", path.display())]
    Document {
        /// "saving", "opening".
        doing: &'static str,
        /// Which.
        path: PathBuf,
        /// The system's own error.
        source: std::io::Error,
    },
    /// Typed words that could not be saved.
    #[error("{why}")]
    NotSaved {
        /// What the book said.
        why: StoreError,
        /// The recovery file that has them; nothing where no folder took one.
        kept_in: Option<PathBuf>,
    },
    /// The book refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

fn first(problems: &[Problem]) -> String {
    problems
        .first()
        .map(ToString::to_string)
        .unwrap_or_default()
}
