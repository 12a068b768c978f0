//! Promises and the first screen of the day.

use serde::Serialize;

use super::{CalendarNotice, SchoolRef, VisitRow};

/// Where a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// More than three working days are left.
    Upcoming,
    /// Three working days or fewer.
    DueSoon,
    /// Today.
    DueToday,
    /// Its day has passed.
    Overdue,
    /// Met in time.
    Met,
    /// Met after its day.
    MetLate,
    /// Another event made it void.
    Void,
    /// No day can be given.
    Undated,
}

/// The command that meets a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum MeetingStep {
    /// Issue the note.
    IssueNote,
    /// Record what became of support.
    RecordSupport,
    /// Record that the action was done.
    FinishAction,
    /// Tick the reminder off.
    FinishReminder,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeadlineRow {
    /// The school.
    pub school: SchoolRef,
    /// The visit it is about.
    pub visit: Option<String>,
    /// The framework’s id of the duty.
    pub duty: String,
    /// What is promised.
    pub what: String,
    /// The day it is due.
    pub due_on: Option<String>,
    /// Where it stands.
    pub standing: Standing,
    /// The same in words.
    pub standing_words: String,
    /// Where the paper says so.
    pub source: String,
    /// How the day was counted.
    pub counted: String,
    /// The day it was met.
    pub met_on: Option<String>,
    /// What the adviser does about it.
    pub meets: Option<MeetingStep>,
    /// The agreed action or the reminder that it is.
    pub subject: Option<String>,
}

/// Notes since the academic year began.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotesOnTime {
    /// Sent in time.
    pub on_time: usize,
    /// Due.
    pub all: usize,
}

/// What is owed to whom by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TodayPage {
    /// Today’s date.
    pub today: String,
    /// Past their day.
    pub late: Vec<DeadlineRow>,
    /// Due today.
    pub due_today: Vec<DeadlineRow>,
    /// Due by Sunday.
    pub this_week: Vec<DeadlineRow>,
    /// Due later, or without a day.
    pub next: Vec<DeadlineRow>,
    /// Planned and not yet held.
    pub visits: Vec<VisitRow>,
    /// What newer bank holidays moved, until it is put away.
    pub notices: Vec<CalendarNotice>,
    /// That the official list of bank holidays has run out or is about to.
    pub calendar_ends: Option<String>,
    /// Notes on time.
    pub met_this_year: NotesOnTime,
}
