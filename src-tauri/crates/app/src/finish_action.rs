//! Recording that an agreed action was done.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::ActionId;
use store::fields::{self, AsEntity, action};

use crate::{App, error::AppError, record_fields::record_fields};

impl App {
    /// The action was done on a day; today when none is given. Saying another day corrects it.
    /// Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoAction`], and what the store says.
    pub fn finish_action(
        &mut self,
        action: ActionId,
        on: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().find_action(action)?;
        let school = row.ok_or(AppError::NoAction)?.school;
        let on = on.unwrap_or_else(|| self.today());
        let values = [(action::done_on, Some(Value::Day(on)))];
        let space = fields::shared(school);
        let ((), at) = self.write_as("Action done", |writing| {
            record_fields(writing, action.entity(), space, values)
        })?;
        Ok(at)
    }
}
