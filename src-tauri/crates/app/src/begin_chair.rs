//! A new chair of governors takes office.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::id::SchoolId;
use store::fields::{self, AsEntity, chair};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Records who became chair of governors and when. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Missing`] without a name, and what the store says.
    pub fn begin_chair(
        &mut self,
        school: SchoolId,
        name: &str,
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let known = self.book()?.read().find_school(school)?;
        known.ok_or(AppError::NoSchool)?;
        let name = name.trim();
        if name.is_empty() {
            return Err(AppError::Missing("the chair of governors’ name"));
        }
        let values = [
            (chair::school, Some(Value::Entity(school.entity()))),
            (chair::name, text_value(name)),
            (chair::began_on, Some(Value::Day(on))),
        ];
        let space = fields::shared(school);
        let ((), at) = self.write_as("Chair of governors", |writing| {
            let id = EntityId(writing.new_id());
            record_fields(writing, id, space, values)
        })?;
        Ok(at)
    }
}
