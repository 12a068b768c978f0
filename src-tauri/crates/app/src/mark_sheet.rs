//! Ticking a criterion or grading an area in one step: how the command line writes on a sheet. The open
//! sheet of the school is written on, or a new one is begun with the mark.

use changes::value::Value;
use domain::id::{SchoolId, SheetId};
use framework::Framework;
use store::fields::{self, AsEntity, mark};

use crate::{
    App,
    begin_sheet::open,
    error::AppError,
    place::{self, MarkPlace},
    record_fields::{record_fields, text_value},
    sheet_refusal::SheetRefusal,
};

/// A mark as it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewMark<'a> {
    /// A criterion, ticked or not.
    Tick {
        /// The framework's id of it.
        criterion: &'a str,
        /// Whether the school fits it.
        fits: bool,
    },
    /// An area.
    Grade {
        /// The framework's id of it.
        area: &'a str,
        /// Who grades it, by the framework's id of an actor; the first of those who do where nobody
        /// is named.
        by: Option<&'a str>,
        /// The grade; none takes it away.
        grade: Option<&'a str>,
    },
}

impl App {
    /// Makes a mark; `evidence` of nothing leaves what stands there. Answers with the sheet.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::OnSheet`] with what the framework has instead,
    /// [`AppError::NoGrade`], and what the store says.
    pub fn mark_sheet(
        &mut self,
        school: SchoolId,
        new: NewMark<'_>,
        evidence: Option<&str>,
    ) -> Result<SheetId, AppError> {
        let framework = self.present_framework(Some(school))?;
        let (place, said) = said(framework, new)?;
        let name = place.name();
        let sheets = self.sheets_under(school)?;
        let under_way = open(&sheets).map(|it| (it.id, fields::shared(it.home)));
        let begun = self.new_sheet(school)?;
        let (id, _) = self.write_as("Sheet marked", |writing| {
            let (id, space) = match under_way {
                Some(it) => it,
                None => (begun.begin(writing)?, begun.space),
            };
            let entity = fields::mark_entity(id, &name);
            let belongs = [
                (mark::sheet, Some(Value::Entity(id.entity()))),
                (mark::place, text_value(&name)),
                said,
            ];
            record_fields(writing, entity, space, belongs)?;
            if let Some(evidence) = evidence {
                writing.settle_draft(entity, space, mark::evidence)?;
                let text = [(mark::evidence, text_value(evidence.trim()))];
                record_fields(writing, entity, space, text)?;
            }
            Ok(id)
        })?;
        Ok(id)
    }
}

/// The place of a mark, and the field with what it says.
fn said(
    framework: &Framework,
    new: NewMark<'_>,
) -> Result<(MarkPlace, (&'static str, Option<Value>)), AppError> {
    match new {
        NewMark::Tick { criterion, fits } => {
            if place::criterion(framework, criterion).is_none() {
                let known = framework.deciding.criteria.iter();
                return Err(SheetRefusal::NoCriterion {
                    id: criterion.to_owned(),
                    known: known.map(|it| it.id.clone()).collect(),
                }
                .into());
            }
            let place = MarkPlace::Criterion(criterion.to_owned());
            Ok((place, (mark::ticked, fits.then_some(Value::Flag(true)))))
        }
        NewMark::Grade { area, by, grade } => {
            let found = place::area(framework, area).ok_or_else(|| SheetRefusal::NoArea {
                id: area.to_owned(),
                known: framework.graded_areas().map(|it| it.id.clone()).collect(),
            })?;
            let by = grader(framework, by)?;
            let scale = framework.scale_of(found);
            let is_known =
                |id: &&str| scale.is_some_and(|it| it.grades.iter().any(|grade| grade.id == **id));
            if let Some(grade) = grade.filter(|it| !is_known(it)) {
                return Err(AppError::NoGrade(grade.to_owned()));
            }
            let place = MarkPlace::Area(area.to_owned(), by);
            Ok((place, (mark::grade, grade.and_then(text_value))))
        }
    }
}

fn grader(framework: &Framework, by: Option<&str>) -> Result<String, AppError> {
    let mut known = place::graders(framework);
    let found = match by {
        None => known.next(),
        Some(by) => known.find(|it| *it == by),
    };
    let none = || SheetRefusal::NoGrader {
        id: by.unwrap_or_default().to_owned(),
        known: place::graders(framework).map(str::to_owned).collect(),
    };
    Ok(found.ok_or_else(none)?.to_owned())
}
