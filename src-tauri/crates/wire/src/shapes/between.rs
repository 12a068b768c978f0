//! What happens between visits: actions done, reminders, new headteachers.

use serde::{Deserialize, Serialize};

/// An agreed action was done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FinishAction {
    /// The action’s id.
    pub action: String,
    /// The day.
    pub on: String,
}

/// Keeps a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SetReminder {
    /// The school’s id.
    pub school: String,
    /// The day.
    pub on: String,
    /// What to think of.
    pub what: String,
}

/// A reminder is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reminded {
    /// Its id.
    pub reminder: String,
}

/// Ticks a reminder off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct FinishReminder {
    /// The reminder’s id.
    pub reminder: String,
    /// The day.
    pub on: String,
}

/// Somebody becomes head of a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BeginHeadship {
    /// The school’s id.
    pub school: String,
    /// The headteacher’s name.
    pub name: String,
    /// The first day in post.
    pub on: String,
    /// Whether it is a first headship.
    pub first: bool,
}
