//! A term on one page.

use serde::{Deserialize, Serialize};

use super::{DayKind, SchoolRef, Standing, Term};

/// Asks for the term that a day lies in.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowTerm {
    /// The day; today when none is given.
    pub on: Option<String>,
}

/// A term’s visits and promises, saved for another calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedCalendar {
    /// The file.
    pub path: String,
    /// How many entries are in it.
    pub entries: usize,
}

/// What stands on a day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DayItemKind {
    /// A visit is planned.
    VisitPlanned,
    /// A visit was held.
    VisitHeld,
    /// A Note of Visit was issued.
    NoteIssued,
    /// Something happened.
    Event,
    /// A promise is due.
    Promise,
}

/// Something on a day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DayItem {
    /// What kind of thing.
    pub kind: DayItemKind,
    /// The school; nothing when it is about the whole caseload.
    pub school: Option<SchoolRef>,
    /// The visit it is about.
    pub visit: Option<String>,
    /// What it is, in words.
    pub words: String,
    /// The same in a word or two, to stand after the school’s name: "visit", "note".
    pub short: String,
    /// Where a promise stands.
    pub standing: Option<Standing>,
    /// The same in words; empty for what is no promise.
    pub standing_words: String,
}

/// A day of the term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TermDay {
    /// Which.
    pub on: String,
    /// What it is.
    pub kind: DayKind,
    /// What the bank holiday or closure is called.
    pub title: Option<String>,
    /// What stands on it.
    pub items: Vec<DayItem>,
    /// How much more stands on it than is told here.
    pub further: usize,
}

/// A term.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TermPage {
    /// Which.
    pub term: Term,
    /// The calendar year it lies in.
    pub year: i32,
    /// Its first day of school, where term dates were entered.
    pub from: Option<String>,
    /// Its last day of school, where term dates were entered.
    pub to: Option<String>,
    /// Its days, Mondays to Sundays, with the holiday that follows.
    pub days: Vec<TermDay>,
}
