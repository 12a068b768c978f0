//! Giving a school a category, as agreed with its leaders.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::id::SchoolId;
use store::{
    decisions::DecisionRow,
    fields::{self, AsEntity, decision},
    writing::Edit,
};

use crate::{App, error::AppError};

impl App {
    /// Records a category of the adviser's framework, from a day on. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoCategory`], and what the store says.
    pub fn decide_category(
        &mut self,
        school: SchoolId,
        category: &str,
        on: NaiveDate,
        reason: &str,
    ) -> Result<i64, AppError> {
        self.book()?
            .read()
            .find_school(school)?
            .ok_or(AppError::NoSchool)?;
        if self.adviser_framework()?.category(category).is_none() {
            return Err(AppError::NoCategory(category.to_owned()));
        }
        let reason = (!reason.is_empty()).then(|| Value::Text(reason.to_owned()));
        let values = [
            (decision::school, Some(Value::Entity(school.entity()))),
            (decision::category, Some(Value::Text(category.to_owned()))),
            (decision::decided_on, Some(Value::Day(on))),
            (decision::reason, reason),
        ];
        let ((), at) = self.write_as("Category decided", |writing| {
            let entity = EntityId(writing.new_id());
            for (field, value) in values {
                let edit = Edit {
                    entity,
                    space: fields::shared(school),
                    field,
                    seen: None,
                };
                writing.record(&edit, value)?;
            }
            Ok(())
        })?;
        Ok(at)
    }
}

/// The decision in force on a day: the last one made by then.
pub(crate) fn in_force(decisions: &[DecisionRow], on: NaiveDate) -> Option<&DecisionRow> {
    decisions
        .iter()
        .rfind(|it| it.decided_on.is_some_and(|from| from <= on))
}
