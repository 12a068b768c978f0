//! Recording that an action was done that was agreed at a visit or decided at a meeting, or that the
//! target of a plan was reached.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{ActionId, TargetId};
use store::{
    fields::{self, AsEntity, action, target},
    rescue::Said,
};

use crate::{
    App, error::AppError, place::Place, record_fields::record_fields, seat_member::space_of,
};

impl App {
    /// The action was done on a day; today when none is given. Saying another day corrects it.
    /// Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoAction`], and what the store says; [`AppError::NotSaved`] with where the day
    /// lies when it could not be written.
    pub fn finish_action(
        &mut self,
        action: ActionId,
        on: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        if let Some(row) = reading.find_resolution(action)? {
            let on = on.unwrap_or_else(|| self.today());
            let values = [(action::done_on, Some(Value::Day(on)))];
            let ((), at) = self.write_as("Action done", |writing| {
                record_fields(writing, action.entity(), space_of(row.home), values)
            })?;
            return Ok(at);
        }
        if let Some(row) = reading.find_dated_target(TargetId(action.0))? {
            let on = on.unwrap_or_else(|| self.today());
            let values = [(target::done_on, Some(Value::Day(on)))];
            let ((), at) = self.write_as("Target reached", |writing| {
                record_fields(writing, row.id.entity(), fields::shared(row.school), values)
            })?;
            return Ok(at);
        }
        let row = reading.find_action(action)?.ok_or(AppError::NoAction)?;
        let standing = reading.fields(action.entity())?.remove(action::done_on);
        let on = on.unwrap_or_else(|| self.today());
        let values = [(action::done_on, Some(Value::Day(on)))];
        let space = fields::shared(row.school);
        let place = Place::Action(row.visit, action);
        let written = self.write_as("Action done", |writing| {
            record_fields(writing, action.entity(), space, values)
        });
        match written {
            Ok(((), at)) => {
                self.forget_unsaved(&place, Some(action::done_on));
                Ok(at)
            }
            Err(AppError::Store(why)) => {
                let said = Said::Choice(vec![on.to_string()]);
                let seen = standing.unwrap_or_default().seen;
                Err(self.rescue((&place, action::done_on, said, &seen), why))
            }
            Err(error) => Err(error),
        }
    }
}
