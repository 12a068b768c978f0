//! The days of one month, and a date read as that of a visit.

use serde::{Deserialize, Serialize};

/// Asks for a month.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowMonth {
    /// "2026-12".
    pub month: String,
    /// The school whose term dates count; else those of all schools.
    pub school: Option<String>,
}

/// What a day is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum DayKind {
    /// A working day.
    Working,
    /// A Saturday or a Sunday.
    Weekend,
    /// A bank holiday.
    BankHoliday,
    /// The schools are on holiday.
    SchoolHoliday,
    /// The adviser’s office is closed.
    Closure,
}

/// A day of the month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MonthDay {
    /// Which.
    pub on: String,
    /// What it is.
    pub kind: DayKind,
    /// What the bank holiday or closure is called.
    pub title: Option<String>,
}

/// A month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MonthPage {
    /// First to last.
    pub days: Vec<MonthDay>,
    /// Whether its bank holidays come from an official list.
    pub announced: bool,
}

/// Reads a typed date as that of a visit, with what would be owed after it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReadVisitDate {
    /// "18 dec", "friday", "3/12/2026".
    pub text: String,
    /// The school’s id.
    pub school: String,
    /// The kind of visit; empty when it is not chosen yet.
    pub kind: String,
}
