//! What is to be known before the category of a school is decided.

use serde::Serialize;

/// What a framework says before a category is decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategoryOutlook {
    /// A category that follows from what happened and that nobody has recorded yet.
    pub suggested: Option<SuggestedCategory>,
    /// What speaks against giving some of the categories today.
    pub cautions: Vec<CategoryCautions>,
}

/// A category that an event has brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SuggestedCategory {
    /// The framework’s id of the category.
    pub category: String,
    /// What it is called.
    pub name: String,
    /// The day from which it holds.
    pub on: String,
    /// Why, in a sentence or two.
    pub because: String,
    /// What stands as the reason when it is taken over.
    pub reason: String,
}

/// What speaks against giving a category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategoryCautions {
    /// The framework’s id of the category.
    pub category: String,
    /// A sentence each.
    pub words: Vec<String>,
}
