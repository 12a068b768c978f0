//! What a brief for a visit says, ready to be printed.
//!
//! It is separate from the note because it goes to nobody: it is what the adviser takes along. It
//! must not know visits, frameworks, pages or PDF.

use chrono::NaiveDate;

use crate::note::{Fact, Section};

/// The adviser's own sheet for a visit that is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitBrief {
    /// Whose strategy it is, printed in the letterhead. May be empty.
    pub body: String,
    /// The day it was printed, which is also the date inside the file.
    pub printed_on: NaiveDate,
    /// The school's name.
    pub school: String,
    /// The day that is planned.
    pub planned_on: Option<NaiveDate>,
    /// The list under the title: visit, head, people to meet, category.
    pub facts: Vec<Fact>,
    /// What to look at, in the order of the visit.
    pub sections: Vec<Section>,
    /// Who wrote it: kept in the properties of the file, not printed.
    pub author: String,
}
