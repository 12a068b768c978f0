//! An entitlement as it is written out: beside a school, and at a visit.

use app::EntitlementUse;
use framework::entitlement::Halves;
use serde::Serialize;

/// An amount as JSON has numbers: 3, or 1.5.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub(crate) enum Amount {
    Whole(u32),
    Half(f64),
}

impl From<Halves> for Amount {
    fn from(amount: Halves) -> Self {
        if amount.has_half() {
            Self::Half(f64::from(amount.halves()) / 2.0)
        } else {
            Self::Whole(amount.full())
        }
    }
}

/// What a school may have, and what of it was used.
#[derive(Serialize)]
pub(crate) struct EntitlementShown {
    entitlement: String,
    what: String,
    school_year: i32,
    unit: &'static str,
    amount: Option<Amount>,
    limit: &'static str,
    used: u32,
    planned: u32,
    left: Option<u32>,
    /// What was answered for the school year: "declined".
    answered: Option<String>,
    pub(crate) words: String,
    source: String,
    why: String,
    ruling: Option<String>,
}

impl From<EntitlementUse> for EntitlementShown {
    fn from(of: EntitlementUse) -> Self {
        Self {
            left: of.left(),
            words: of.words(),
            entitlement: of.entitlement,
            what: of.what,
            school_year: of.year,
            unit: of.unit.word(),
            answered: of.answered.map(|it| it.kind),
            amount: of.amount.map(Amount::from),
            limit: of.limit.word(),
            used: of.used,
            planned: of.planned,
            source: of.source,
            why: of.why,
            ruling: of.ruling,
        }
    }
}
