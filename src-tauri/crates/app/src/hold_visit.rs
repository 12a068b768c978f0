//! Recording that a visit was held.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::VisitId;
use store::{
    fields::{self, AsEntity},
    writing::Edit,
};

use crate::{App, error::AppError, place};

impl App {
    /// Records the day a visit was held; saying another day corrects it. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn hold_visit(&mut self, visit: VisitId, on: NaiveDate) -> Result<i64, AppError> {
        let school = place::school_of(self.book()?.read(), visit)?;
        let edit = Edit {
            entity: visit.entity(),
            space: fields::shared(school),
            field: fields::visit::held_on,
            seen: None,
        };
        let (_, at) = self.write_as("Visit held", |writing| {
            Ok(writing.record(&edit, Some(Value::Day(on)))?)
        })?;
        Ok(at)
    }
}
