//! Visits: planning, holding, and the page of one.

use serde::{Deserialize, Serialize};

use super::{
    CarriedAction, CategoryChoice, Choice, DeadlineRow, EntitlementRow, NoteVersion, Particulars,
    SchoolRef, Text,
};

/// Something the framework names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Titled {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A kind of visit to choose for a school.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KindChoice {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// That it is for other schools, and for which.
    pub warning: Option<String>,
}

/// A heading that is not for the school, with nothing written under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotAsked {
    /// What can be written under it all the same.
    pub heading: HeadingPage,
    /// The schools it is for: “schools with a sixth form”.
    pub only_for: String,
}

/// Where a visit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum VisitState {
    /// A date is set.
    Planned,
    /// Held, no note issued.
    Held,
    /// A note is issued.
    Noted,
    /// Called off.
    Cancelled,
}

/// A visit in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VisitRow {
    /// Its id.
    pub visit: String,
    /// The school.
    pub school: SchoolRef,
    /// The kind, in words.
    pub kind: String,
    /// Where it stands.
    pub state: VisitState,
    /// The day: held, else planned.
    pub on: String,
}

/// Plans a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PlanVisit {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the kind.
    pub kind: String,
    /// The day.
    pub on: String,
}

/// A visit was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Planned {
    /// Its id.
    pub visit: String,
}

/// Records the day a visit was held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoldVisit {
    /// Its id.
    pub visit: String,
    /// The day.
    pub on: String,
}

/// Plans a visit for another day.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MoveVisit {
    /// Its id.
    pub visit: String,
    /// The new day.
    pub on: String,
}

/// Calls a planned visit off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelVisit {
    /// Its id.
    pub visit: String,
    /// Why.
    pub why: String,
}

/// Asks for one visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneVisit {
    /// Its id.
    pub visit: String,
}

/// What became of support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SupportOutcome {
    /// It was put in place.
    Actioned,
    /// None is needed.
    NotNeeded,
}

/// Records what became of support.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordSupport {
    /// The visit’s id.
    pub visit: String,
    /// What.
    pub outcome: SupportOutcome,
    /// The day.
    pub on: String,
}

/// The same heading at the visit before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LastTime {
    /// That visit.
    pub visit: String,
    /// Its day.
    pub on: String,
    /// The grade then, in words.
    pub judgement: Option<String>,
    /// The school’s view then.
    pub school_view: String,
    /// The evidence then.
    pub evidence: String,
    /// Areas to develop then.
    pub areas: String,
}

/// What is recorded under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HeadingPage {
    /// The framework’s id.
    pub id: String,
    /// The heading.
    pub title: String,
    /// Questions to ask.
    pub prompts: Vec<String>,
    /// Where the paper says so.
    pub source: String,
    /// Grades, best first.
    pub scale: Vec<Titled>,
    /// The scale’s name.
    pub scale_title: String,
    /// The school’s view.
    pub school_view: Text,
    /// What was seen.
    pub evidence: Text,
    /// Strengths.
    pub strengths: Text,
    /// To develop.
    pub areas: Text,
    /// Where school and adviser differ.
    pub disagreement: Text,
    /// Stays in the book.
    pub private_remark: Text,
    /// Ticked evidence sources.
    pub sources: Choice,
    /// A grade.
    pub judgement: Choice,
    /// The grade the school gives itself.
    pub school_judgement: Choice,
    /// Last time’s entry.
    pub last: Option<LastTime>,
}

/// An agreed action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActionEntry {
    /// Its id.
    pub action: String,
    /// What was agreed.
    pub what: Text,
    /// Who does it.
    pub who: Text,
    /// How we shall know.
    pub measure: Text,
    /// By when.
    pub due_on: Choice,
    /// The heading it came from.
    pub under: Choice,
    /// The day it was done.
    pub done_on: Option<String>,
}

/// A person met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PersonEntry {
    /// Their id.
    pub person: String,
    /// Their name.
    pub name: Text,
    /// Their role.
    pub role: Text,
}

/// Everything recorded at a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VisitPage {
    /// Its id.
    pub visit: String,
    /// The school.
    pub school: SchoolRef,
    /// The kind.
    pub kind: Titled,
    /// Where it stands.
    pub state: VisitState,
    /// The day planned.
    pub planned_on: Option<String>,
    /// The day held.
    pub held_on: Option<String>,
    /// Why it was called off.
    pub cancelled_why: Option<String>,
    /// Which visit of its school year it is; 0 before it is held.
    pub number: usize,
    /// How many visits the framework asks for in that year, where it says so.
    pub visits_due: Option<u32>,
    /// What was used of the entitlement when this visit ended.
    pub entitlements: Vec<EntitlementRow>,
    /// Half-days it took.
    pub half_days: Choice,
    /// Whether they include preparing and writing.
    pub includes_writing: bool,
    /// "09:15".
    pub time_in: Choice,
    /// "12:30".
    pub time_out: Choice,
    /// At the head of the note.
    pub summary: Text,
    /// To the council and not to the school.
    pub alert: Text,
    /// What was agreed beforehand, what follows.
    pub particulars: Particulars,
    /// Actions of earlier visits that this one looks back on.
    pub carried: Vec<CarriedAction>,
    /// In the framework’s order.
    pub headings: Vec<HeadingPage>,
    /// Headings of its kind that are not for this school.
    pub not_asked: Vec<NotAsked>,
    /// What can be ticked.
    pub evidence_sources: Vec<Titled>,
    /// Categories that can be proposed, in the framework’s order.
    pub categories: Vec<CategoryChoice>,
    /// The framework’s id of the category in force on the day of the visit.
    pub category: Option<String>,
    /// People met.
    pub people: Vec<PersonEntry>,
    /// Actions agreed.
    pub actions: Vec<ActionEntry>,
    /// Issued versions.
    pub notes: Vec<NoteVersion>,
    /// What this visit promises.
    pub deadlines: Vec<DeadlineRow>,
}
