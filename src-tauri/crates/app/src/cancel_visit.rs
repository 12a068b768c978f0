//! Calling a planned visit off.

use domain::id::VisitId;
use store::fields::{self, AsEntity};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Calls a visit off, and says why; saying it again corrects the reason. A cancelled visit owes
    /// nothing and is no longer planned. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::VisitHeld`], [`AppError::Missing`] without a reason, and
    /// what the store says.
    pub fn cancel_visit(&mut self, visit: VisitId, why: &str) -> Result<i64, AppError> {
        let row = self.planned_visit(visit)?;
        let why = why.trim();
        if why.is_empty() {
            return Err(AppError::Missing("why the visit is cancelled"));
        }
        let values = [(fields::visit::cancelled_why, text_value(why))];
        let space = fields::shared(row.home);
        let ((), at) = self.write_as("Visit cancelled", |writing| {
            record_fields(writing, visit.entity(), space, values)
        })?;
        Ok(at)
    }
}
