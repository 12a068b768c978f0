//! What can be answered to what a framework offers or has considered, besides doing it.
//!
//! Separate because no pack says it: it follows from how strongly something is promised. It must
//! not know who answered.

use chrono::NaiveDate;

use domain::id::{SchoolId, VisitId};

use crate::{duty::Force, vocabulary::vocabulary};

vocabulary! {
    /// An answer that ends what was offered or considered.
    AnswerKind {
        /// The school does not want what was offered.
        Declined = "declined",
        /// It was considered and found not to be needed.
        NotNeeded = "not-needed",
    }
}

impl Force {
    /// What may be answered to it; nothing where it must be done.
    #[must_use]
    pub fn answer(self) -> Option<AnswerKind> {
        match self {
            Self::Offered | Self::Optional => Some(AnswerKind::Declined),
            Self::Considered => Some(AnswerKind::NotNeeded),
            Self::Required => None,
        }
    }
}

/// An answer to one thing owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Answer<'a> {
    /// The id of the duty.
    pub duty: &'a str,
    /// At which school.
    pub school: SchoolId,
    /// For which visit, where the duty follows one.
    pub visit: Option<VisitId>,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: NaiveDate,
    /// What was answered.
    pub kind: AnswerKind,
    /// When.
    pub on: NaiveDate,
}
