//! Answers to what a framework offers or has considered.

use serde::{Deserialize, Serialize};

/// What can be answered instead of doing it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum AnswerKind {
    /// The school does not want what was offered.
    Declined,
    /// It was considered and found not to be needed.
    NotNeeded,
}

/// An answer that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GivenAnswer {
    /// Its id.
    pub answer: String,
    /// What it answers, in the framework’s words.
    pub what: String,
    /// What was answered; nothing for a word of a newer version.
    pub kind: Option<AnswerKind>,
    /// When.
    pub on: String,
    /// Who gave it; may be empty.
    pub who: String,
    /// Why; may be empty.
    pub reason: String,
}

/// Answers something that is owed at a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerDuty {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the duty.
    pub duty: String,
    /// The visit it follows.
    pub visit: Option<String>,
    /// The day on which it began; nothing where only one is open.
    pub started_on: Option<String>,
    /// When it was answered.
    pub on: String,
    /// Who answered; needed of a school that declines.
    pub who: String,
    /// Why; needed where something is not needed.
    pub reason: String,
}

/// Answers something that a school may have in the school year under way.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AnswerEntitlement {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the entitlement.
    pub entitlement: String,
    /// When it was answered.
    pub on: String,
    /// Who answered; needed of a school that declines.
    pub who: String,
    /// Why; needed where something is not needed.
    pub reason: String,
}
