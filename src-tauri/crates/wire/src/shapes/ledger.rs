//! The account of a school year: what a school may have, and what of it was planned, used and left.

use serde::{Deserialize, Serialize};

use super::AnswerKind;

/// Asks for the account of a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowLedger {
    /// The school’s id.
    pub school: String,
    /// The year in which the school year begins; this school year when nothing is said.
    pub year: Option<i32>,
}

/// The account of one school and one school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerPage {
    /// The year in which it begins.
    pub year: i32,
    /// The years there is something to show of, latest first.
    pub years: Vec<LedgerYear>,
    /// The school’s categories in the year, in order.
    pub categories: Vec<String>,
    /// What it may have.
    pub lines: Vec<LedgerRow>,
    /// The support that belongs to it.
    pub support: Vec<LedgerSupport>,
    /// What was used and what is planned, by day.
    pub uses: Vec<LedgerUse>,
}

/// A school year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerYear {
    /// The year in which it begins.
    pub year: i32,
    /// "2026–27".
    pub words: String,
}

/// Under which head an entitlement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum LedgerShare {
    /// Given, offered or considered without a price.
    Promised,
    /// The school may take or leave it.
    Optional,
    /// The school pays for it.
    Charged,
}

/// One entitlement in a year; every number with its unit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerRow {
    /// The framework’s id of it.
    pub id: String,
    /// What it is.
    pub what: String,
    /// Under which head it stands.
    pub share: LedgerShare,
    /// What it is counted in: "day".
    pub unit: String,
    /// Whether half of one can be given.
    pub has_halves: bool,
    /// Whether it is part of another, of which half days are used.
    pub is_part: bool,
    /// "3 days", "up to 20 days".
    pub due: String,
    /// "1½ days".
    pub used: String,
    /// "½ day"; empty for nothing.
    pub planned: String,
    /// "1½ days", "Nothing".
    pub left: String,
    /// What is to be known beside the numbers, a sentence each.
    pub remarks: Vec<String>,
    /// What may be answered instead of using it.
    pub answer: Option<AnswerKind>,
    /// Where the paper says so.
    pub source: String,
    /// Why it is given.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A kind of support in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerSupport {
    /// The framework’s id of it.
    pub id: String,
    /// What it is.
    pub title: String,
    /// "Offered".
    pub force: String,
    /// "Since 11 January 2027"; empty for the whole year.
    pub when: String,
    /// "Given on 3 March 2027", a line each.
    pub given: Vec<String>,
    /// Where the paper says so.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Something that was used, or is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LedgerUse {
    /// Its day.
    pub on: String,
    /// Whether it took place.
    pub given: bool,
    /// What it was.
    pub words: String,
    /// What to remember of it; may be empty.
    pub note: String,
    /// What it counts as, a line each.
    pub counted: Vec<String>,
    /// The id of the visit.
    pub visit: Option<String>,
    /// The id of its entry, where it was no visit.
    pub provision: Option<String>,
}

/// Records that a school was given something, or is to be given it, other than by a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct RecordProvision {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the entitlement; nothing for a kind of support.
    pub entitlement: Option<String>,
    /// The framework’s id of the kind of support; nothing for an entitlement.
    pub support: Option<String>,
    /// Its day.
    pub on: String,
    /// Whether it took place; else it is planned.
    pub given: bool,
    /// How much in the entitlement’s unit, as it is typed: "1", "1.5".
    pub amount: String,
    /// How many half days it took of what it is part of.
    pub half_days: u8,
    /// Who gives it; may be empty.
    pub who: String,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// Records that something planned was given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct GiveProvision {
    /// Its id.
    pub provision: String,
    /// When it was given.
    pub on: String,
}

/// Something that a school was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Provision {
    /// Its id.
    pub provision: String,
    /// What it was, in the framework’s words, with who gave it.
    pub what: String,
    /// Its day.
    pub on: String,
    /// Whether it took place; else it is planned.
    pub given: bool,
    /// What to remember of it; may be empty.
    pub note: String,
}
