//! What a statement of entitlement says, ready to be printed.
//!
//! It is separate because it is made of numbers of a school year and tells of no visit. It must not
//! know frameworks, the book, pages or PDF.

use chrono::NaiveDate;

use crate::note::{Fact, Section};

/// What a school may have in a school year, and what of it was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntitlementStatement {
    /// Whose strategy it is, printed in the letterhead. May be empty.
    pub body: String,
    /// The school's name.
    pub school: String,
    /// "2026–27".
    pub school_year: String,
    /// The day as of which it is told, which is also the date inside the file.
    pub as_of: NaiveDate,
    /// The list under the title: head, category, adviser.
    pub facts: Vec<Fact>,
    /// A table for each kind of entitlement.
    pub tables: Vec<StatementTable>,
    /// Kinds of support: what it is, how it is promised, when it was given. May be empty.
    pub support: Vec<[String; 3]>,
    /// What was used and what is planned: what it was and what it counts as. May be empty.
    pub uses: Vec<(NaiveDate, [String; 2])>,
    /// What is to be known beside the numbers, and where they are written.
    pub sections: Vec<Section>,
    /// The line at the foot of every page.
    pub confidentiality: String,
    /// Who wrote it: kept in the properties of the file, not printed.
    pub author: String,
}

/// Entitlements of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementTable {
    /// What they have in common.
    pub heading: String,
    /// A row each.
    pub rows: Vec<StatementRow>,
}

/// One entitlement, each number with its unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// What it is.
    pub what: String,
    /// How much of it there is in the year.
    pub due: String,
    /// What was used.
    pub used: String,
    /// What is planned.
    pub planned: String,
    /// What can still be used.
    pub left: String,
}
