//! Planning a visit.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{SchoolId, VisitId};
use framework::heading::VisitKind;
use store::{
    fields::{self, AsEntity, visit},
    writing::Edit,
};

use crate::{App, error::AppError};

impl App {
    /// Plans a visit to a school under the adviser's framework. Any day is accepted: what is odd
    /// about one is said when it is read, not forbidden.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoVisitKind`], and what the store says.
    pub fn plan_visit(
        &mut self,
        school: SchoolId,
        kind: &str,
        on: NaiveDate,
    ) -> Result<VisitId, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let framework = self.adviser_framework()?;
        if framework.visit_kind(kind).is_none() {
            return Err(AppError::NoVisitKind(kind.to_owned()));
        }
        let values = [
            (visit::school, Value::Entity(school.entity())),
            (visit::framework, Value::Text(framework.id.clone())),
            (visit::kind, Value::Text(kind.to_owned())),
            (visit::planned_on, Value::Day(on)),
        ];
        let (planned, _) = self.write_as("Visit planned", |writing| {
            let id = VisitId(writing.new_id());
            for (field, value) in values {
                let edit = Edit {
                    entity: id.entity(),
                    space: fields::shared(school),
                    field,
                    seen: None,
                };
                writing.record(&edit, Some(value))?;
            }
            Ok(id)
        })?;
        Ok(planned)
    }

    /// The kinds of visit that can be planned.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn visit_kinds(&self) -> Result<Vec<VisitKind>, AppError> {
        Ok(self.adviser_framework()?.visit_kinds.clone())
    }

    /// The framework that new visits are planned under.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn adviser_framework(&self) -> Result<&framework::Framework, AppError> {
        let adviser = self.book()?.read().adviser()?;
        self.shelf
            .get(&adviser.map(|it| it.framework).unwrap_or_default())
    }
}
