//! Reminders: what the adviser wants to be told of on a day, with no duty behind it. They stay in
//! the school's private space.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{ReminderId, SchoolId};
use store::fields::{self, AsEntity, reminder};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Keeps a reminder about a school for a day.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Missing`] without words, and what the store says.
    pub fn set_reminder(
        &mut self,
        school: SchoolId,
        on: NaiveDate,
        what: &str,
    ) -> Result<ReminderId, AppError> {
        let known = self.book()?.read().find_school(school)?;
        known.ok_or(AppError::NoSchool)?;
        let what = what.trim();
        if what.is_empty() {
            return Err(AppError::Missing("what to be reminded of"));
        }
        let values = [
            (reminder::school, Some(Value::Entity(school.entity()))),
            (reminder::what, text_value(what)),
            (reminder::due_on, Some(Value::Day(on))),
        ];
        let space = fields::private(school);
        let (id, _) = self.write_as("Reminder", |writing| {
            let id = ReminderId(writing.new_id());
            record_fields(writing, id.entity(), space, values)?;
            Ok(id)
        })?;
        Ok(id)
    }

    /// Ticks a reminder off, today when no day is given. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoReminder`], and what the store says.
    pub fn finish_reminder(
        &mut self,
        reminder: ReminderId,
        on: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().find_reminder(reminder)?;
        let school = row.ok_or(AppError::NoReminder)?.school;
        let on = on.unwrap_or_else(|| self.today());
        let values = [(reminder::done_on, Some(Value::Day(on)))];
        let space = fields::private(school);
        let ((), at) = self.write_as("Reminder", |writing| {
            record_fields(writing, reminder.entity(), space, values)
        })?;
        Ok(at)
    }
}
