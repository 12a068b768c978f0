//! What became of support after a visit: put in place, or found not to be needed.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::VisitId;
use store::{
    fields::{self, AsEntity},
    writing::Edit,
};

use crate::{App, error::AppError, place};

/// What became of support.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SupportOutcome {
    /// It was put in place.
    Actioned,
    /// The adviser decided that none is needed.
    NotNeeded,
}

impl SupportOutcome {
    /// The word kept in the book.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Actioned => "actioned",
            Self::NotNeeded => "not_needed",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Actioned, Self::NotNeeded]
            .into_iter()
            .find(|it| it.word() == word)
    }
}

impl App {
    /// Records the outcome and its day. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn record_support(
        &mut self,
        visit: VisitId,
        outcome: SupportOutcome,
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let school = place::school_of(self.book()?.read(), visit)?;
        let values = [
            (
                fields::visit::support,
                Value::Text(outcome.word().to_owned()),
            ),
            (fields::visit::support_on, Value::Day(on)),
        ];
        let ((), at) = self.write_as("Support recorded", |writing| {
            for (field, value) in values {
                let edit = Edit {
                    entity: visit.entity(),
                    space: fields::shared(school),
                    field,
                    seen: None,
                };
                writing.record(&edit, Some(value))?;
            }
            Ok(())
        })?;
        Ok(at)
    }
}
