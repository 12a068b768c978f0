//! A new headteacher takes up the post.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::id::SchoolId;
use store::fields::{self, AsEntity, headship};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Records who became head and when, and whether it is a first headship. Once the day has come
    /// the school's head is that person. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Missing`] without a name, and what the store says.
    pub fn begin_headship(
        &mut self,
        school: SchoolId,
        name: &str,
        on: NaiveDate,
        first: bool,
    ) -> Result<i64, AppError> {
        let known = self.book()?.read().find_school(school)?;
        known.ok_or(AppError::NoSchool)?;
        let name = name.trim();
        if name.is_empty() {
            return Err(AppError::Missing("the headteacher’s name"));
        }
        let values = [
            (headship::school, Some(Value::Entity(school.entity()))),
            (headship::name, text_value(name)),
            (headship::began_on, Some(Value::Day(on))),
            (headship::first, Some(Value::Flag(first))),
        ];
        let has_begun = on <= self.today();
        let space = fields::shared(school);
        let ((), at) = self.write_as("Headship begun", |writing| {
            let id = EntityId(writing.new_id());
            record_fields(writing, id, space, values)?;
            if has_begun {
                let head = [(fields::school::head, text_value(name))];
                record_fields(writing, school.entity(), space, head)?;
            }
            Ok(())
        })?;
        Ok(at)
    }
}
