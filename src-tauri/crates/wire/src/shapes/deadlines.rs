//! Promises and the first screen of the day.

use serde::{Deserialize, Serialize};

use super::{AnswerKind, CalendarNotice, GivenAnswer, SchoolRef, Titled, VisitRow};

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
    /// Record that what was planned was given.
    GiveProvision,
    /// Decide the school’s category.
    DecideCategory,
    /// Plan a visit and hold it.
    PlanVisit,
    /// Record that something happened.
    RecordEvent,
    /// Record that a headteacher began.
    BeginHeadship,
    /// Record an inspection.
    RecordInspection,
    /// Write the paper, and agree or send it.
    WritePaper,
    /// Call or hold a meeting of the group, or send its agenda or minutes.
    Meet,
}

/// What happened that meets a promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MeetingEvent {
    /// The frameworks’ word for it, which `record_event` takes.
    pub id: String,
    /// How a sentence names it: "the review", "the meeting of the Board".
    pub noun: String,
}

/// A promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeadlineRow {
    /// The school; nothing when it is owed for the whole caseload.
    pub school: Option<SchoolRef>,
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
    /// What has to happen, for what is met by recording that it did.
    pub event: Option<MeetingEvent>,
    /// The kinds of visit, groups, papers or occasions of which it is met by one; empty where any
    /// will do.
    pub of: Vec<Titled>,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: Option<String>,
    /// What may be answered instead of doing it.
    pub answer: Option<AnswerKind>,
    /// What was answered.
    pub answered: Option<GivenAnswer>,
    /// Why the framework promises it; empty for what none promises.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// How many promises are late.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LateCount {
    /// Today’s date.
    pub today: String,
    /// Past their day.
    pub late: usize,
}

/// Part of an entitlement in the school year, and what of it was used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EntitlementRow {
    /// The framework’s id of it.
    pub id: String,
    /// What the school may have.
    pub what: String,
    /// "1 of 2 half days used, 1 planned".
    pub words: String,
    /// "1 half day left"; nothing where the framework does not say how much there is.
    pub left: Option<String>,
    /// The year in which the school year began.
    pub year: i32,
    /// How much there is in half days, or in visits where it is counted in visits; nothing where the
    /// framework does not say.
    pub whole: Option<u32>,
    /// Used, in half days, or in visits where it is counted in visits.
    pub used: u32,
    /// Planned, in the same.
    pub planned: u32,
    /// What may be answered instead of using it.
    pub answer: Option<AnswerKind>,
    /// What was answered for this school year.
    pub answered: Option<GivenAnswer>,
    /// Where the paper says so.
    pub source: String,
    /// Why it is given.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Records that something happened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordEvent {
    /// The frameworks’ word for it.
    pub event: String,
    /// The day.
    pub on: String,
    /// The school; nothing when it happened for the whole caseload.
    pub school: Option<String>,
    /// The visit, for what belongs to one.
    pub visit: Option<String>,
    /// Which one it was, by the framework’s id; nothing where that is not said.
    pub of: Option<String>,
    /// What to remember of it; may be empty.
    pub note: String,
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

/// Asks for Today.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowToday {
    /// So many promises at most, the first of all groups; all that a screen can hold without it.
    pub most: Option<usize>,
}

/// How many promises of each group of Today are left out because fewer were asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Untold {
    /// Past their day.
    pub late: usize,
    /// Due today.
    pub due_today: usize,
    /// Due by Sunday.
    pub this_week: usize,
    /// Due later, or without a day.
    pub next: usize,
}

/// What is owed to whom by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TodayPage {
    /// Today’s date.
    pub today: String,
    /// Past their day, the oldest first.
    pub late: Vec<DeadlineRow>,
    /// Due today.
    pub due_today: Vec<DeadlineRow>,
    /// Due by Sunday.
    pub this_week: Vec<DeadlineRow>,
    /// Due later, or without a day.
    pub next: Vec<DeadlineRow>,
    /// How many are past their day, listed here or not.
    pub late_in_all: usize,
    /// What is left out of the four groups.
    pub untold: Untold,
    /// Open promises that are not listed here: due in more than six weeks and coming again by
    /// themselves, or more than a screen can hold.
    pub further: usize,
    /// Planned and not yet held.
    pub visits: Vec<VisitRow>,
    /// What newer bank holidays moved, until it is put away.
    pub notices: Vec<CalendarNotice>,
    /// That the official list of bank holidays has run out or is about to.
    pub calendar_ends: Option<String>,
    /// Notes on time.
    pub met_this_year: NotesOnTime,
}
