//! What a school buys, and what it is not owed, with the reason.

use serde::{Deserialize, Serialize};

/// Something that a school bought, for a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Purchase {
    /// Its id.
    pub purchase: String,
    /// What was bought, in the framework’s words.
    pub what: String,
    /// The first day.
    pub from: String,
    /// The last day; nothing while it goes on.
    pub until: Option<String>,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// Something that a school may buy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferRow {
    /// The framework’s id of it.
    pub id: String,
    /// What it is.
    pub what: String,
    /// "charged", or "nominal" where a small share is paid.
    pub cost: String,
    /// That it is for other schools, and for which.
    pub only_for: Option<String>,
    /// Whether the school has it today.
    pub bought: bool,
    /// Since when, or that it is not bought.
    pub words: String,
    /// What was agreed about it; may be empty.
    pub note: String,
    /// Where the paper says so.
    pub source: String,
    /// Why it is offered.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Records that a school buys something.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BuyOffer {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the entitlement.
    pub offer: String,
    /// The first day.
    pub from: String,
    /// The last day; nothing when it goes on.
    pub until: Option<String>,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// Records the last day on which a school has what it buys.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct StopOffer {
    /// The school’s id.
    pub school: String,
    /// The framework’s id of the entitlement.
    pub offer: String,
    /// The last day.
    pub on: String,
}

/// A promise of the framework that this school is not owed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct NotOwedRow {
    /// The framework’s id of the duty.
    pub duty: String,
    /// What would be done.
    pub what: String,
    /// Why it is not owed.
    pub because: String,
    /// Where the paper says so.
    pub source: String,
}
