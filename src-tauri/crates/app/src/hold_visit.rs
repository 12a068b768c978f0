//! Recording that a visit was held.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::VisitId;
use store::{
    fields::{self, AsEntity},
    writing::Edit,
};

use crate::{App, error::AppError};

impl App {
    /// Records the day a visit was held; saying another day corrects it. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::VisitCancelled`], and what the store says.
    pub fn hold_visit(&mut self, visit: VisitId, on: NaiveDate) -> Result<i64, AppError> {
        let row = self.book()?.read().find_visit(visit)?;
        let row = row.ok_or(AppError::NoVisit)?;
        if row.cancelled_why.is_some() {
            return Err(AppError::VisitCancelled);
        }
        let edit = Edit {
            entity: visit.entity(),
            space: fields::shared(row.home),
            field: fields::visit::held_on,
            seen: None,
        };
        let (_, at) = self.write_as("Visit held", |writing| {
            Ok(writing.record(&edit, Some(Value::Day(on)))?)
        })?;
        Ok(at)
    }
}
