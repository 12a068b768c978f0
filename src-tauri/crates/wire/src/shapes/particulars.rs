//! What a visit holds beside its headings.

use serde::Serialize;

use super::{Choice, Text};

/// Further fields of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Particulars {
    /// Who came along.
    pub second_adviser: Text,
    /// What was to be looked at beyond the headings.
    pub foci: Text,
    /// With whom that was agreed.
    pub foci_with: Text,
    /// When.
    pub foci_on: Choice,
    /// What the school wrote beforehand.
    pub school_part: Text,
    /// What became of the actions of last time.
    pub progress: Text,
    /// Strengths to share.
    pub to_share: Text,
    /// Support agreed and its impact.
    pub support_agreed: Text,
    /// Where the school is heading.
    pub direction: Text,
    /// The framework’s id of a category.
    pub category_proposed: Choice,
    /// Why.
    pub category_reasons: Text,
    /// The day of the next visit.
    pub next_visit_on: Choice,
    /// What the next visit will look at.
    pub next_focus: Text,
    /// What the head says.
    pub head_comments: Text,
}

/// An action of an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CarriedAction {
    /// Its id.
    pub action: String,
    /// The visit it was agreed at.
    pub visit: String,
    /// What was agreed.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
}
