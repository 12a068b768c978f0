//! The columns of a table of schools, one of which says what the book knows.
//!
//! Separate from the other models, which are written: a table is filled. It must not know a school.

use crate::vocabulary::vocabulary;

vocabulary! {
    /// What a column of a table of schools says.
    ColumnOf {
        /// The name of the school.
        School = "school",
        /// Its category.
        Category = "category",
        /// What its last inspection found, as far as the report is out.
        Judgement = "judgement",
        /// What the school judges itself to be.
        OwnJudgement = "own-judgement",
        /// What the adviser judges it to be.
        AdviserJudgement = "adviser-judgement",
        /// What the next inspection is predicted to find.
        Predicted = "predicted",
        /// The first day of its last inspection.
        LastInspection = "last-inspection",
        /// The day of its last visit.
        LastVisit = "last-visit",
    }
}

/// A column of a table of schools.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperColumn {
    /// What it says.
    pub of: ColumnOf,
    /// Its heading, in the framework's words.
    pub title: String,
}
