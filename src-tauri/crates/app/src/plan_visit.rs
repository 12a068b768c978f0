//! Planning a visit.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{SchoolId, VisitId};
use framework::{Framework, heading::VisitKind};
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
        let framework = self.framework_for_visit(school, kind, on)?;
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

    /// The framework that schools are under today to which nothing was done by itself.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn adviser_framework(&self) -> Result<&Framework, AppError> {
        self.shelf.get(self.adopted()?.of(None, self.today()))
    }

    /// The framework for a visit: that of the school on the day of the visit. A kind that only today's
    /// one has keeps to that.
    pub(crate) fn framework_for_visit(
        &self,
        school: SchoolId,
        kind: &str,
        on: NaiveDate,
    ) -> Result<&Framework, AppError> {
        let then = self.framework_of(school, on)?;
        match then.visit_kind(kind) {
            Some(_) => Ok(then),
            None => self.present_framework(Some(school)),
        }
    }
}
