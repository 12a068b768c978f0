//! An entitlement as it is written out: beside a school, and at a visit.

use app::EntitlementUse;
use serde::Serialize;

/// What a school may have, and what of it was used.
#[derive(Serialize)]
pub(crate) struct EntitlementShown {
    entitlement: String,
    what: String,
    school_year: i32,
    unit: &'static str,
    amount: Option<u32>,
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
            amount: of.amount,
            limit: of.limit.word(),
            used: of.used,
            planned: of.planned,
            source: of.source,
            why: of.why,
            ruling: of.ruling,
        }
    }
}
