//! The levels of support that a framework gives schools.
//!
//! Separate because how many there are and what they are called differs in every framework. It must
//! not know which school is in which.

/// A level of support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id within the pack; a text even where it looks like a number.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its place, the least support first.
    pub order: u32,
    /// Its colour, `#rrggbb`, dark enough to be read on white.
    pub colour: String,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
}
