//! What an alert to the council says, ready to be printed.
//!
//! It is separate from the note, and shares no type with it that could carry the alert's text
//! into the school's copy. It must not know visits, frameworks, pages or PDF.

use chrono::NaiveDate;

use crate::note::Fact;

/// The alert as it will be read by the council, and by nobody else. Its title and the line that
/// says who may read it belong to the document and cannot be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AlertToCouncil {
    /// Who raises it, printed in the letterhead. May be empty.
    pub body: String,
    /// The day it was raised, which is also the date inside the file; none is a draft.
    pub raised_on: Option<NaiveDate>,
    /// The school's name.
    pub school: String,
    /// The day of the visit it comes from.
    pub visited_on: Option<NaiveDate>,
    /// The list under the title: adviser, visit, category.
    pub facts: Vec<Fact>,
    /// What the council is told; written like any text of a note. Empty is printed as "Not
    /// recorded".
    pub text: String,
    /// Who at the council it goes to, a line each. May be empty.
    pub circulation: Vec<String>,
    /// Who wrote it: kept in the properties of the file, not printed.
    pub author: String,
}
