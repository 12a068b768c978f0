//! Places in a visit, a paper or on a sheet, and what is written there.

use serde::{Deserialize, Serialize};

/// A place in a visit, a paper or on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(tag = "at", rename_all = "snake_case", deny_unknown_fields)]
pub enum Place {
    /// The visit as a whole.
    Visit {
        /// The visit.
        visit: String,
    },
    /// Under one heading.
    Heading {
        /// The visit.
        visit: String,
        /// The framework’s id of the heading.
        heading: String,
    },
    /// One agreed action; its id may be new.
    Action {
        /// The visit.
        visit: String,
        /// The action.
        action: String,
    },
    /// One person met; their id may be new.
    Person {
        /// The visit.
        visit: String,
        /// The person.
        person: String,
    },
    /// A paper as a whole.
    Paper {
        /// The paper.
        paper: String,
    },
    /// One piece of a paper.
    Piece {
        /// The paper.
        paper: String,
        /// Its name: "part:actions", "indicator:low", "point:2".
        piece: String,
    },
    /// One target of a plan; its id may be new.
    Target {
        /// The plan.
        paper: String,
        /// The target.
        target: String,
    },
    /// One place of a sheet.
    Mark {
        /// The sheet.
        sheet: String,
        /// Its name: "criterion:green-1", "area:vision:adviser".
        mark: String,
    },
}

/// A field that holds prose or a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TextField {
    /// Of a visit.
    Summary,
    /// Of a visit: to the council and not to the school.
    Alert,
    /// Of a visit: who came along.
    SecondAdviser,
    /// Of a visit.
    Foci,
    /// Of a visit: with whom the foci were agreed.
    FociWith,
    /// Of a visit: what the school wrote beforehand.
    SchoolPart,
    /// Of a visit: what became of the actions of last time.
    Progress,
    /// Of a visit: strengths to share.
    ToShare,
    /// Of a visit.
    SupportAgreed,
    /// Of a visit: where the school is heading.
    Direction,
    /// Of a visit: why the category is proposed.
    CategoryReasons,
    /// Of a visit: what the next one will look at.
    NextFocus,
    /// Of a visit.
    HeadComments,
    /// Under a heading.
    SchoolView,
    /// Under a heading.
    Evidence,
    /// Under a heading.
    Strengths,
    /// Under a heading: to develop.
    Areas,
    /// Under a heading.
    Disagreement,
    /// Under a heading: stays in the book.
    PrivateRemark,
    /// Of an action.
    What,
    /// Of an action.
    Who,
    /// Of an action: how we shall know.
    Measure,
    /// Of a person.
    Name,
    /// Of a person.
    Role,
    /// Of a piece of a paper.
    Piece,
    /// Of a target: what is to be reached.
    Aim,
    /// Of a target: what is done for it.
    Steps,
    /// Of a target.
    TargetWho,
    /// Of a target: how we shall know.
    TargetMeasure,
    /// On a sheet: what a tick or a grade rests on.
    MarkEvidence,
}

/// A field that holds something chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum ChoiceField {
    /// Of a visit: a number.
    HalfDays,
    /// Of a visit: "09:15".
    TimeIn,
    /// Of a visit: "12:30".
    TimeOut,
    /// Of a visit: a date.
    FociOn,
    /// Of a visit: a category’s id.
    CategoryProposed,
    /// Of a visit: a date.
    NextVisitOn,
    /// Under a heading: ids of evidence sources.
    Sources,
    /// Under a heading: a grade’s id.
    Judgement,
    /// Under a heading: the id of the grade the school gives itself.
    SchoolJudgement,
    /// Of an action: a date.
    DueOn,
    /// Of an action: a heading’s id.
    Under,
    /// Of a paper: ids of actors, or names.
    Recipients,
    /// Of a paper: words of what was done first.
    Needs,
    /// Of an indicator: "yes".
    Met,
    /// Of a target: a date.
    TargetDueOn,
    /// Of a criterion on a sheet: "yes".
    Ticked,
    /// Of an area on a sheet: a grade’s id.
    Graded,
}

/// A text for an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Text {
    /// What the field shows.
    pub text: String,
    /// Which versions its reader was shown; handed back with an edit.
    pub seen: String,
    /// Typed and on disk, not yet part of the record.
    pub draft: bool,
}

/// Something chosen, for an editor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// None, one or several.
    pub values: Vec<String>,
    /// Which versions its reader was shown.
    pub seen: String,
}

/// Keeps what is being typed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct KeepDraft {
    /// Where.
    pub place: Place,
    /// Which field.
    pub field: TextField,
    /// The whole text of the field.
    pub text: String,
    /// What the editor was shown.
    pub seen: String,
}

/// Makes one change of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SettleDraft {
    /// Where.
    pub place: Place,
    /// Which field.
    pub field: TextField,
}

/// Records something chosen.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordChoice {
    /// Where.
    pub place: Place,
    /// Which field.
    pub field: ChoiceField,
    /// None clears it.
    pub values: Vec<String>,
    /// What the editor was shown.
    pub seen: String,
}

/// Removes an action, a person or a target.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RemoveEntry {
    /// Which.
    pub place: Place,
}

/// It is on disk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Saved {
    /// Milliseconds since 1970.
    #[cfg_attr(test, ts(type = "number"))]
    pub saved_at: i64,
}

/// It is on disk and part of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Settled {
    /// What the editor has now been shown.
    pub seen: String,
    /// Milliseconds since 1970.
    #[cfg_attr(test, ts(type = "number"))]
    pub saved_at: i64,
}
