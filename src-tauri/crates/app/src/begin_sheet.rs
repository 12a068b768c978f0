//! Beginning the sheet on which the category of a school is weighed, and which sheet is open. A sheet is
//! open until a category is decided from it.

use changes::{id::EntityId, space::Space, value::Value};
use domain::id::{SchoolId, SheetId};
use framework::Framework;
use store::{
    decisions::DecisionRow,
    fields::{self, AsEntity, mark, sheet as field},
    sheets::SheetRow,
    writing::Writing,
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
    sheet_refusal::SheetRefusal,
};

/// What is in a mark beside where it belongs.
const SAID: [&str; 3] = [mark::ticked, mark::grade, mark::evidence];

impl App {
    /// The open sheet of a school under the adviser's framework, or a new one dated today. With
    /// `from_last` a new one begins with the ticks, grades and evidence of the one before.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`SheetRefusal::NothingToWeigh`], and what the store says.
    pub fn begin_sheet(&mut self, school: SchoolId, from_last: bool) -> Result<SheetId, AppError> {
        let sheets = self.sheets_under(school)?;
        if let Some(open) = open(&sheets) {
            return Ok(open.id);
        }
        let last = sheets.last().filter(|_| from_last).map(|(row, _)| row.id);
        let new = self.new_sheet(school)?;
        let (id, _) = self.write_as("Sheet begun", |writing| {
            let id = new.begin(writing)?;
            if let Some(last) = last {
                copy(writing, last, (id, new.space))?;
            }
            Ok(id)
        })?;
        Ok(id)
    }

    /// What a new sheet of a school begins with.
    pub(crate) fn new_sheet(&self, school: SchoolId) -> Result<NewSheet, AppError> {
        let framework = self.present_framework(Some(school))?;
        if !is_weighed(framework) {
            return Err(SheetRefusal::NothingToWeigh(framework.title.clone()).into());
        }
        let home = self.find_school(school)?.id;
        Ok(NewSheet {
            space: fields::shared(home),
            values: [
                (field::school, Some(Value::Entity(home.entity()))),
                (field::framework, text_value(&framework.id)),
                (field::begun_on, Some(Value::Day(self.today()))),
            ],
        })
    }

    /// The sheets of a school under the adviser's framework, earliest first, each with the decision
    /// that was made from it.
    pub(crate) fn sheets_under(
        &self,
        school: SchoolId,
    ) -> Result<Vec<(SheetRow, Option<DecisionRow>)>, AppError> {
        let framework = &self.present_framework(Some(school))?.id;
        let reading = self.book()?.read();
        let decisions = reading.decisions_about(school)?;
        let sheets = reading.sheets_of(school)?.into_iter();
        let own = sheets.filter(|it| it.framework == *framework).map(|it| {
            let decided = decided_from(&decisions, it.id).cloned();
            (it, decided)
        });
        Ok(own.collect())
    }

    /// A sheet that may be written on.
    pub(crate) fn open_sheet(&self, id: SheetId) -> Result<SheetRow, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_sheet(id)?.ok_or(SheetRefusal::NoSheet)?;
        let decisions = reading.decisions_about(row.school)?;
        match decided_from(&decisions, id) {
            Some(_) => Err(SheetRefusal::Decided.into()),
            None => Ok(row),
        }
    }

    /// The marks of an open sheet of a school, whose drafts a decision makes part of the record.
    pub(crate) fn marks_to_keep(
        &self,
        id: SheetId,
        school: SchoolId,
    ) -> Result<Vec<(EntityId, Space)>, AppError> {
        let row = self.open_sheet(id)?;
        let reading = self.book()?.read();
        let own = reading.sheets_of(school)?;
        if !own.iter().any(|it| it.id == id) {
            return Err(SheetRefusal::NoSheet.into());
        }
        let marks = reading.marks_of(id)?.into_iter();
        let space = fields::shared(row.home);
        Ok(marks
            .map(|it| (fields::mark_entity(id, &it), space))
            .collect())
    }
}

/// A sheet that is not in the book yet.
pub(crate) struct NewSheet {
    pub(crate) space: Space,
    values: [(&'static str, Option<Value>); 3],
}

impl NewSheet {
    pub(crate) fn begin(&self, writing: &mut Writing<'_>) -> Result<SheetId, AppError> {
        let id = SheetId(writing.new_id());
        record_fields(writing, id.entity(), self.space, self.values.clone())?;
        Ok(id)
    }
}

/// Whether a framework has anything to tick or to grade.
#[must_use]
pub fn is_weighed(framework: &Framework) -> bool {
    !framework.deciding.criteria.is_empty() || framework.graded_areas().next().is_some()
}

/// The last sheet from which nothing was decided.
pub(crate) fn open(sheets: &[(SheetRow, Option<DecisionRow>)]) -> Option<&SheetRow> {
    let last = sheets.iter().rfind(|(_, decided)| decided.is_none());
    last.map(|(row, _)| row)
}

pub(crate) fn decided_from(decisions: &[DecisionRow], sheet: SheetId) -> Option<&DecisionRow> {
    decisions.iter().find(|it| it.sheet == Some(sheet))
}

/// Says on a new sheet what another one says.
fn copy(
    writing: &mut Writing<'_>,
    from: SheetId,
    (to, space): (SheetId, Space),
) -> Result<(), AppError> {
    for place in writing.read().marks_of(from)? {
        let known = writing.read().fields(fields::mark_entity(from, &place))?;
        let said = SAID.iter().filter_map(|field| {
            let value = known.get(*field)?.value.clone()?;
            Some((*field, Some(value)))
        });
        let said: Vec<_> = said.collect();
        if !said.is_empty() {
            let anchors = anchors(to, &place);
            let values = anchors.into_iter().chain(said);
            record_fields(writing, fields::mark_entity(to, &place), space, values)?;
        }
    }
    Ok(())
}

/// Where a mark belongs.
fn anchors(sheet: SheetId, place: &str) -> [(&'static str, Option<Value>); 2] {
    [
        (mark::sheet, Some(Value::Entity(sheet.entity()))),
        (mark::place, text_value(place)),
    ]
}
