//! Moving a planned visit to another day.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::VisitId;
use store::{
    fields::{self, AsEntity},
    visits::VisitRow,
};

use crate::{App, error::AppError, record_fields::record_fields};

impl App {
    /// Plans the visit for another day; the history keeps the day before. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::VisitCancelled`], [`AppError::VisitHeld`] (holding it
    /// again corrects the day), and what the store says.
    pub fn move_visit(&mut self, visit: VisitId, on: NaiveDate) -> Result<i64, AppError> {
        let row = self.planned_visit(visit)?;
        if row.cancelled_why.is_some() {
            return Err(AppError::VisitCancelled);
        }
        let values = [(fields::visit::planned_on, Some(Value::Day(on)))];
        let space = fields::shared(row.home);
        let ((), at) = self.write_as("Visit moved", |writing| {
            record_fields(writing, visit.entity(), space, values)
        })?;
        Ok(at)
    }

    /// A visit that has not been held.
    pub(crate) fn planned_visit(&self, visit: VisitId) -> Result<VisitRow, AppError> {
        let row = self.book()?.read().find_visit(visit)?;
        let row = row.ok_or(AppError::NoVisit)?;
        match row.held_on {
            Some(on) => Err(AppError::VisitHeld(on)),
            None => Ok(row),
        }
    }
}
