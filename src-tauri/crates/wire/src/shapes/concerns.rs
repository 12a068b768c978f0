//! Concerns about schools, and the path of each.

use serde::{Deserialize, Serialize};

use super::{DeadlineRow, Titled};

/// The concerns about a school, and what can be raised.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConcernsPage {
    /// Those there are, the latest first.
    pub concerns: Vec<ConcernRow>,
    /// The kinds of the framework, those for the school first.
    pub kinds: Vec<ConcernKind>,
}

/// A kind of concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConcernKind {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether it is for this school today.
    pub is_for: bool,
    /// What it rests on.
    pub indicators: Vec<Titled>,
    /// Why it is dealt with so.
    pub why: String,
}

/// A concern with its path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConcernRow {
    /// Its id.
    pub concern: String,
    /// What its kind is called.
    pub title: String,
    /// When it was raised.
    pub raised_on: String,
    /// What it is; may be empty.
    pub words: String,
    /// When it was settled.
    pub settled_on: Option<String>,
    /// How; may be empty.
    pub outcome: String,
    /// What it rests on.
    pub met: Vec<MetIndicator>,
    /// Its steps, in order.
    pub steps: Vec<ConcernStep>,
    /// The id of the paper with which it is handed on.
    pub redirect: Option<String>,
    /// Framework and section.
    pub source: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// An indicator that is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MetIndicator {
    /// What holds.
    pub indicator: String,
    /// What met it; may be empty.
    pub evidence: String,
}

/// A step of a concern.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ConcernStep {
    /// Its id.
    pub step: String,
    /// What is done.
    pub title: String,
    /// When it was taken.
    pub done_on: Option<String>,
    /// To whom it went; may be empty.
    pub toward: String,
    /// What to remember of it; may be empty.
    pub note: String,
    /// Whether it is the next one.
    pub is_open: bool,
    /// The id of the paper that is sent.
    pub paper: Option<String>,
    /// The id of the group that meets.
    pub group: Option<String>,
    /// To one of whom it goes.
    pub one_of: Vec<Titled>,
    /// What makes it due.
    pub owed: Option<DeadlineRow>,
}

/// An indicator with its evidence.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// The indicator’s id.
    pub indicator: String,
    /// What met it; may be empty.
    pub evidence: String,
}

/// Raises a concern.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RaiseConcern {
    /// The school.
    pub school: String,
    /// The framework’s id of its kind.
    pub kind: String,
    /// The day.
    pub on: String,
    /// What it is; may be empty.
    pub words: String,
    /// The indicators that are met.
    pub met: Vec<Evidence>,
}

/// A step was taken.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TakeConcernStep {
    /// The concern.
    pub concern: String,
    /// The step’s id.
    pub step: String,
    /// The day.
    pub on: String,
    /// To whom it went, by the framework’s id; may be empty.
    pub toward: String,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// The concern was settled, or is not after all.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SettleConcern {
    /// The concern.
    pub concern: String,
    /// The day; nothing when it is not settled after all.
    pub on: Option<String>,
    /// How; may be empty.
    pub outcome: String,
}
