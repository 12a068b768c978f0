//! What the book remembers of one school beside its visits and promises.

use serde::{Deserialize, Serialize};

use super::{
    Chair, CorrectedFact, Direction, Forecast, GivenAnswer, Inspection, NoteVersion, Provision,
    Purchase, SchoolEvent, Titled,
};

/// A category that can be given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategoryChoice {
    /// The framework’s id.
    pub id: String,
    /// What it is called: id and label, or the label alone where that says the id: "3, Vulnerable", "Red: vulnerable".
    pub name: String,
    /// As little as tells it from the others: "3", "Red".
    pub short: String,
    /// Its colour, "#rrggbb".
    pub colour: String,
    /// What the framework wants first.
    pub needs: Vec<CategoryNeed>,
    /// Whether the decision says if the school causes concern.
    pub may_mark: bool,
}

/// Something that a framework wants before a category is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategoryNeed {
    /// The framework’s word for it.
    pub id: String,
    /// What it is, as a form asks for it.
    pub title: String,
    /// Whether it may be left out in an exceptional case, with the reason.
    pub waivable: bool,
}

/// A category given to the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Decided {
    /// Its id.
    pub decision: String,
    /// The framework’s id of the category.
    pub category: String,
    /// From which day.
    pub on: String,
    /// Why.
    pub reason: String,
    /// Who agreed; may be empty.
    pub agreed_with: String,
    /// When.
    pub agreed_on: Option<String>,
    /// What the framework wanted first and had not happened, in words.
    pub left_open: Vec<String>,
    /// Why it was decided without that; may be empty.
    pub waived_why: String,
    /// The sheet from which it was decided.
    pub sheet: Option<String>,
    /// Whether it was said with it that the school causes concern.
    pub concern: bool,
    /// Where the school was said to be heading.
    pub direction: Option<Direction>,
}

/// A head of the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Headship {
    /// Its id.
    pub headship: String,
    /// Their name.
    pub name: String,
    /// The first day in post.
    pub began_on: String,
    /// Whether it is a first headship.
    pub first: bool,
}

/// An action agreed with the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AgreedAction {
    /// Its id.
    pub action: String,
    /// The visit it was agreed at.
    pub visit: String,
    /// The day of that visit.
    pub agreed_on: Option<String>,
    /// What was agreed.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
}

/// An issued version and the visit it tells of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolNote {
    /// The visit.
    pub visit: String,
    /// Its kind, in words.
    pub kind: String,
    /// Its day.
    pub held_on: Option<String>,
    /// The version.
    pub version: NoteVersion,
}

/// A reminder about the school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReminderRow {
    /// Its id.
    pub reminder: String,
    /// What to think of.
    pub what: String,
    /// On which day.
    pub due_on: String,
    /// When it was ticked off.
    pub done_on: Option<String>,
}

/// One school’s record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolRecord {
    /// Whether the framework has criteria or grades by which a category is weighed on a sheet.
    pub is_weighed: bool,
    /// Categories that can be given, in the framework’s order.
    pub categories: Vec<CategoryChoice>,
    /// Categories given, earliest first.
    pub decisions: Vec<Decided>,
    /// Heads, earliest first.
    pub headships: Vec<Headship>,
    /// Chairs of governors, earliest first.
    pub chairs: Vec<Chair>,
    /// Facts that are the adviser’s word against the register’s.
    pub corrected: Vec<CorrectedFact>,
    /// Actions agreed, in the order entered.
    pub actions: Vec<AgreedAction>,
    /// Issued versions.
    pub notes: Vec<SchoolNote>,
    /// Reminders, by day.
    pub reminders: Vec<ReminderRow>,
    /// Answers to what was offered or considered, by day.
    pub answers: Vec<GivenAnswer>,
    /// What it buys or bought, by first day.
    pub purchases: Vec<Purchase>,
    /// What it was given other than by a visit, and what is planned, by day.
    pub provisions: Vec<Provision>,
    /// Its inspections, by first day.
    pub inspections: Vec<Inspection>,
    /// What inspections were thought to find, by day.
    pub forecasts: Vec<Forecast>,
    /// What happened that has no record of its own, by day.
    pub events: Vec<SchoolEvent>,
    /// What can be recorded to have happened at a school, each with its meaning.
    pub event_kinds: Vec<EventKind>,
}

/// Something that can be recorded to have happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EventKind {
    /// The frameworks’ word for it.
    pub event: String,
    /// Which one it is, where the framework itself names it.
    pub of: Option<String>,
    /// What happened, as a sentence.
    pub title: String,
    /// What further tells it apart, of which one may be chosen: groups, letters.
    pub which: Vec<Titled>,
}

/// Gives the school a category.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecideCategory {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the category.
    pub category: String,
    /// From which day.
    pub on: String,
    /// Why.
    pub reason: String,
    /// What has happened of what the framework wants first, by word.
    #[serde(default)]
    pub met: Vec<String>,
    /// Who agreed; may be empty.
    #[serde(default)]
    pub agreed_with: String,
    /// When.
    #[serde(default)]
    pub agreed_on: Option<String>,
    /// Why it is decided without something that the framework wants first; may be empty.
    #[serde(default)]
    pub waived_why: String,
    /// The sheet on which it was weighed.
    #[serde(default)]
    pub sheet: Option<String>,
    /// Whether the school causes concern, where the category leaves that to be said.
    #[serde(default)]
    pub concern: bool,
    /// Where the school is heading.
    #[serde(default)]
    pub direction: Option<Direction>,
}

/// A copy of a version that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteCopy {
    /// To whom: "school" for the school itself, else a name.
    pub to: String,
    /// How; may be empty.
    pub by: String,
    /// When.
    pub on: Option<String>,
}

/// What became of an issued version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotePage {
    /// What it says otherwise than the version before.
    pub changes: Vec<String>,
    /// Copies that went out, first to last.
    pub copies: Vec<NoteCopy>,
}
