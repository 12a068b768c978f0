//! What the record of a school keeps with a day and a few words, and correcting it.

use serde::{Deserialize, Serialize};

use super::Titled;

/// What kind of entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum EntryKind {
    /// Something that happened.
    Event,
    /// A category given.
    Decision,
    /// A headteacher who began.
    Headship,
    /// A chair of governors who took office.
    Chair,
    /// A reminder.
    Reminder,
    /// An answer to something offered or considered.
    Answer,
    /// Something that the school buys.
    Purchase,
    /// Something that the school was given, or is to be given.
    Provision,
    /// An inspection.
    Inspection,
    /// What an inspection is thought to find.
    Forecast,
}

/// Something that happened and has no record of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolEvent {
    /// Its id.
    pub event: String,
    /// What happened, as a sentence.
    pub words: String,
    /// Which one it was, by the framework’s id.
    pub of: Option<String>,
    /// Which one it may have been; empty where there is only one.
    pub which: Vec<Titled>,
    /// The day.
    pub on: String,
    /// What to remember of it; may be empty.
    pub note: String,
    /// The visit it belongs to.
    pub visit: Option<String>,
    /// Whether it happened for the whole caseload.
    pub everywhere: bool,
    /// The paper that it happened with; it is corrected there.
    pub paper: Option<String>,
    /// The meeting that it was, or that the paper is of; it is corrected there.
    pub meeting: Option<String>,
    /// The concern that it is of; it is corrected there.
    pub concern: Option<String>,
}

/// Corrects the day and the words of an entry: the note of an event, the reason of a category, a
/// name, what to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CorrectDatedEntry {
    /// The school’s id.
    pub school: String,
    /// What kind of entry.
    pub kind: EntryKind,
    /// Its id.
    pub entry: String,
    /// The day that is to stand.
    pub on: String,
    /// The words that are to stand.
    pub words: String,
    /// Which one an event was, by the framework’s id; nothing leaves it as it stands.
    pub of: Option<String>,
}

/// Removes an entry.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoveDatedEntry {
    /// The school’s id.
    pub school: String,
    /// What kind of entry.
    pub kind: EntryKind,
    /// Its id.
    pub entry: String,
}
