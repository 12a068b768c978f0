//! What a visit looks at, and on what scale it is judged.
//!
//! Separate from duties because headings shape what is written, not what is owed. It must not know
//! what was written under a heading.

use crate::{selector::Selector, vocabulary::vocabulary};

vocabulary! {
    /// What a grade means, for screens that mark it. The label says it too; colour never alone.
    Tone {
        /// The best there is.
        Strong = "strong",
        /// As it should be.
        Good = "good",
        /// Below what it should be.
        Weak = "weak",
        /// Far below.
        Poor = "poor",
    }
}

/// The grades in which a heading is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scale {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Its grades, best first.
    pub grades: Vec<Grade>,
    /// Paper and section it comes from.
    pub source: String,
    /// Why the framework uses it.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// One grade of a scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grade {
    /// Its id within the scale.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// What it means for screens.
    pub tone: Tone,
}

/// One thing that a visit looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The id of the scale on which it is judged, if it is judged.
    pub scale: Option<String>,
    /// The schools at which it is looked at.
    pub schools: Selector,
    /// Questions under it.
    pub prompts: Vec<String>,
    /// Section of the paper.
    pub source: String,
    /// Why a visit looks at it.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A kind of evidence that a visit can draw on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceSource {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Section of the paper.
    pub source: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A kind of visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitKind {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The schools that it is for.
    pub schools: Selector,
    /// The ids of its headings, in order.
    pub headings: Vec<String>,
    /// Whether the adviser and the head may agree further foci.
    pub extra_foci: bool,
    /// How many half days it takes, where the framework says so.
    pub half_days: Option<u8>,
    /// Whether its half days include preparing and writing.
    pub includes_writing: bool,
    /// Section of the paper.
    pub source: String,
    /// What the visit is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}
