//! Notes of Visit: looking over, issuing, taking out; and search.

use serde::{Deserialize, Serialize};

use super::{Place, SchoolRef};

/// Where an issued version stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum NoteState {
    /// Sealed, no copy at the school.
    Issued,
    /// At the school, not answered.
    Sent,
    /// The school says that it is accurate.
    Accurate,
    /// The school says that something is not.
    Inaccurate,
    /// A later version has taken its place.
    Superseded,
}

/// An issued version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteVersion {
    /// Its id.
    pub note: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Where it stands.
    pub state: NoteState,
    /// What the school says is not accurate.
    pub answer_text: String,
    /// The day the school answered.
    pub answered_on: Option<String>,
    /// The day it was sealed.
    pub issued_on: String,
    /// The first day a copy went to the school.
    pub sent_on: Option<String>,
    /// Of the PDF.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
}

/// What was noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ConcernCode {
    /// Hard stop: not held.
    NotHeld,
    /// Hard stop: no date that has come.
    NoDate,
    /// Hard stop: a likely pupil’s name, not answered.
    PupilName,
    /// Nothing under a heading.
    EmptyHeading,
    /// A judgement without evidence.
    NoEvidence,
    /// Nobody is named.
    ActionWithoutOwner,
    /// No day is named.
    ActionWithoutDate,
    /// No way to see that it worked.
    ActionWithoutMeasure,
    /// Two versions of a field stand.
    OpenConflict,
    /// A character no font has.
    Unprintable,
    /// Of a paper: fewer indicators are met than it needs.
    TooFewIndicators,
    /// Of a paper: nothing is written in a section.
    EmptyPart,
    /// Of a paper: more or fewer points than it has.
    WrongPoints,
    /// Of a plan: no target.
    NoTarget,
    /// Of a paper: one that goes before it was not sent.
    EarlierPaper,
    /// Of a paper: something that comes first was not done.
    NeedNotMet,
    /// Of a paper: not everybody has agreed.
    NotAgreed,
    /// Of a paper: it is not meant for this school.
    NotForSchool,
    /// Of an agenda or minutes: something of the meeting is not recorded.
    MeetingNotSaid,
}

/// One thing noticed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteConcern {
    /// What.
    pub code: ConcernCode,
    /// In words.
    pub message: String,
    /// Where it can be mended.
    pub place: Option<Place>,
}

/// Looks a note over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CheckNote {
    /// The visit’s id.
    pub visit: String,
}

/// Everything noticed about a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteCheck {
    /// Hard stops.
    pub stops: Vec<NoteConcern>,
    /// Worth a look.
    pub warnings: Vec<NoteConcern>,
    /// The number the next version will have.
    pub next_version: u32,
    /// When the note is due.
    pub due_on: Option<String>,
}

/// Issues the next version today.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct IssueNote {
    /// The visit’s id.
    pub visit: String,
    /// The day its first copy goes to the school.
    pub sent_on: String,
}

/// Records a copy that went out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CirculateNote {
    /// The version’s id.
    pub note: String,
    /// To whom: "school", or a name.
    pub to: String,
    /// How.
    pub by: String,
    /// The day.
    pub on: String,
}

/// Records what the school says of a version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerNote {
    /// The version’s id.
    pub note: String,
    /// What is not accurate; nothing when all of it is.
    pub inaccurate: Option<String>,
    /// The day of the answer.
    pub on: String,
}

/// What was issued.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NoteReceipt {
    /// Its id.
    pub note: String,
    /// 1, 2, 3 …
    pub version: u32,
    /// Of the PDF.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// The day it was sealed.
    pub issued_on: String,
    /// The day its first copy went to the school.
    pub sent_on: String,
    /// When it was due.
    pub due_on: Option<String>,
    /// Whether the school had a version in time.
    pub on_time: Option<bool>,
    /// What had been noticed.
    pub warnings: Vec<String>,
}

/// Asks for one issued version.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneNote {
    /// Its id.
    pub note: String,
}

/// A copy is in the adviser’s documents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavedNote {
    /// The file.
    pub path: String,
}

/// Finds words anywhere in the book.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// What to look for.
    pub words: String,
}

/// A place where the words were found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchHit {
    /// The school; nothing for a paper about the whole caseload.
    pub school: Option<SchoolRef>,
    /// The visit.
    pub visit: Option<String>,
    /// The day of the visit.
    pub on: Option<String>,
    /// The heading’s id.
    pub heading: Option<String>,
    /// The paper.
    pub paper: Option<String>,
    /// The sheet on which a category is weighed.
    pub sheet: Option<String>,
    /// What kind of text it is.
    pub label: String,
    /// Text before the word.
    pub before: String,
    /// The word as written.
    pub hit: String,
    /// Text after it.
    pub after: String,
}
