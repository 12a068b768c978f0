//! What a framework calls happenings that no other event names: a workshop, a yearly report.
//!
//! Separate because they are the framework's own and make nothing due by themselves; duties name
//! them. It must not know when one took place.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What something is about.
    About {
        /// One school.
        School = "school",
        /// Every school of the caseload together.
        Caseload = "caseload",
    }
}

/// Something that takes place, by the framework's own name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Its id within the pack.
    pub id: String,
    /// That it took place, as a list of what happened says it.
    pub title: String,
    /// How a sentence names it as a point in time: “6 weeks after *the workshop*”.
    pub noun: String,
    /// Whether it takes place at one school or once for all.
    pub about: About,
    /// Section of the paper.
    pub source: String,
    /// Why it is watched.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}
