//! Days: bank holidays, closures, term dates, and what a newer list moves.

use serde::{Deserialize, Serialize};

use super::SchoolRef;

/// Asks for a year.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowCalendar {
    /// Which; this one when none is given.
    pub year: Option<i32>,
}

/// A bank holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BankHoliday {
    /// The day observed.
    pub on: String,
    /// The official title.
    pub title: String,
}

/// Days on which the office is closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Closure {
    /// Its id.
    pub closure: String,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// What it is called.
    pub title: String,
}

/// A term of the school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// September to December.
    Autumn,
    /// January to Easter.
    Spring,
    /// Easter to July.
    Summer,
}

/// One unbroken stretch of school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HalfTerm {
    /// Its id.
    pub half_term: String,
    /// The term it is part of.
    pub term: Term,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The school whose own it is; nothing when it holds for all that have none.
    pub school: Option<SchoolRef>,
}

/// What a newer list of bank holidays changed and moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarNotice {
    /// What to put away.
    pub notice: String,
    /// The day the list was taken.
    pub since: Option<String>,
    /// What changed and what moved, a sentence each.
    pub sentences: Vec<String>,
}

/// A year of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CalendarPage {
    /// Which.
    pub year: i32,
    /// In order.
    pub bank_holidays: Vec<BankHoliday>,
    /// Whether they come from an official list.
    pub announced: bool,
    /// The last year of that list.
    pub announced_until: Option<i32>,
    /// That the list has run out or is about to.
    pub ends: Option<String>,
    /// In order.
    pub closures: Vec<Closure>,
    /// In order.
    pub half_terms: Vec<HalfTerm>,
}

/// Takes a newer official list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportBankHolidays {
    /// The token of the file handed in.
    pub file: String,
}

/// What a newer list did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BankHolidaysReceipt {
    /// The last year of the list.
    pub until: i32,
    /// Whether the book had it already.
    pub known: bool,
    /// What it says otherwise, a sentence each.
    pub changes: Vec<String>,
    /// The open deadlines that move, a sentence each.
    pub moved: Vec<String>,
}

/// Puts a notice away.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DismissNotice {
    /// Which.
    pub notice: String,
}

/// Records a closure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordClosure {
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// What it is called.
    pub title: String,
}

/// Removes a closure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoveClosure {
    /// Which.
    pub closure: String,
}

/// Records one half term.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordHalfTerm {
    /// The term it is part of.
    pub term: Term,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The school whose own it is.
    pub school: Option<String>,
}

/// Takes the term dates of a file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportTerms {
    /// The token of the file handed in.
    pub file: String,
    /// The area to read, where the file has several.
    pub area: Option<String>,
    /// The school whose own they are.
    pub school: Option<String>,
}

/// Removes a half term.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoveHalfTerm {
    /// Which.
    pub half_term: String,
}

/// What recording days did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DaysReceipt {
    /// How many entries are new.
    pub added: usize,
    /// What was left out or gave way, a sentence each.
    pub remarks: Vec<String>,
    /// The open deadlines that move, a sentence each.
    pub moved: Vec<String>,
}
