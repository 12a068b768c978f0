//! Why something cannot be done with a sheet.

use thiserror::Error;

/// What a use case of sheets can refuse.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum SheetRefusal {
    /// No such sheet in the book.
    #[error("there is no such sheet in this book")]
    NoSheet,
    /// A framework that has nothing to tick and nothing to grade.
    #[error("“{0}” has no criteria and no grades by which a category is weighed")]
    NothingToWeigh(String),
    /// The sheet's framework has no such criterion.
    #[error("the framework has no criterion “{id}”; it has: {}", known.join(", "))]
    NoCriterion {
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// The sheet's framework grades no such area.
    #[error("the framework grades no area “{id}”; it has: {}", known.join(", "))]
    NoArea {
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Somebody who grades nothing.
    #[error("“{id}” grades nothing here; those who do: {}", known.join(", "))]
    NoGrader {
        /// Who was named.
        id: String,
        /// Those who grade.
        known: Vec<String>,
    },
    /// The sheet has no such place.
    #[error("this sheet has no “{0}”")]
    NoMark(String),
    /// A sheet from which the category was decided.
    #[error("the category was decided from this sheet, and it stays as it was; begin another one")]
    Decided,
}
