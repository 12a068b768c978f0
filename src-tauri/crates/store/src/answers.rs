//! What schools and the adviser answered to what was offered or considered.

use chrono::NaiveDate;
use domain::id::{AnswerId, SchoolId, VisitId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// Something that is not owed, or not wanted, because somebody said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerRow {
    /// Its id.
    pub id: AnswerId,
    /// The school.
    pub school: SchoolId,
    /// The id of the framework.
    pub framework: String,
    /// The framework's id of the duty, for an answer to one.
    pub duty: Option<String>,
    /// The framework's id of the entitlement, for an answer to one.
    pub entitlement: Option<String>,
    /// The visit that started the duty.
    pub visit: Option<VisitId>,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: NaiveDate,
    /// When it was answered.
    pub answered_on: NaiveDate,
    /// What was answered, by the frameworks' word: "declined".
    pub kind: String,
    /// Who said so; may be empty.
    pub who: String,
    /// Why; may be empty.
    pub reason: String,
}

impl Reading<'_> {
    /// Every answer, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn answers(&self) -> Result<Vec<AnswerRow>, StoreError> {
        self.of_every_school(include_str!("sql/answer/list.sql"))
    }

    /// What was answered at one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn answers_at(&self, school: SchoolId) -> Result<Vec<AnswerRow>, StoreError> {
        self.of_one_school(include_str!("sql/answer/of_school.sql"), school)
    }
}

impl OfSchool for AnswerRow {
    /// Nothing for one whose days cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let (Some(started_on), Some(answered_on)) = (day(row.get(6)?), day(row.get(7)?)) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: AnswerId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            duty: row.get(3)?,
            entitlement: row.get(4)?,
            visit: row.get::<_, Option<[u8; 16]>>(5)?.map(VisitId),
            started_on,
            answered_on,
            kind: row.get(8)?,
            who: row.get(9)?,
            reason: row.get(10)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.answered_on
    }
}
