//! Correcting what the book says of a school, and its chair of governors.

use serde::{Deserialize, Serialize};

/// A fact about a school that can be corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SchoolFact {
    /// What it is called.
    Name,
    /// "Primary" …
    Phase,
    /// "maintained", "academy", "independent" or "other".
    Governance,
    /// The head.
    Head,
    /// Postal town.
    Town,
    /// Postcode.
    Postcode,
    /// Telephone.
    Telephone,
    /// Website.
    Website,
}

/// What one fact is to say.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// Which.
    pub fact: SchoolFact,
    /// What it says; empty when it is not known.
    pub text: String,
}

/// Corrects facts of a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CorrectSchool {
    /// The school’s id.
    pub school: String,
    /// What is to stand; what stands already is not written again.
    pub facts: Vec<Correction>,
}

/// A correction was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Corrected {
    /// When, in milliseconds since 1970; nothing when nothing changed.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub saved_at: Option<i64>,
}

/// A fact that is the adviser’s word against the register’s.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CorrectedFact {
    /// Its name.
    pub fact: String,
    /// Since which day.
    pub on: String,
}

/// Somebody becomes chair of governors.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BeginChair {
    /// The school’s id.
    pub school: String,
    /// The chair’s name.
    pub name: String,
    /// The first day in office.
    pub on: String,
}

/// A chair of governors.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Chair {
    /// Their id.
    pub chair: String,
    /// Their name.
    pub name: String,
    /// The first day in office.
    pub began_on: String,
}
