//! The targets of plans that were agreed and have not ended, as far as they have a day: what was agreed
//! in a plan is due like what was agreed at a visit.

use chrono::NaiveDate;
use domain::id::{PaperId, SchoolId, TargetId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// A target of a plan under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TargetRow {
    /// Its id.
    pub id: TargetId,
    /// The plan.
    pub paper: PaperId,
    /// The school.
    pub school: SchoolId,
    /// What the plan is called.
    pub plan: String,
    /// When the plan was agreed.
    pub agreed_on: NaiveDate,
    /// What is to be reached.
    pub aim: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was reached.
    pub done_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// Those of every school, in the order they were entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn dated_targets(&self) -> Result<Vec<TargetRow>, StoreError> {
        self.of_every_school(include_str!("sql/target/dated.sql"))
    }

    /// Those of one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn dated_targets_of(&self, school: SchoolId) -> Result<Vec<TargetRow>, StoreError> {
        self.of_one_school(include_str!("sql/target/dated_of_school.sql"), school)
    }

    /// One of them, with the school in whose space it lies for ever.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_dated_target(&self, id: TargetId) -> Result<Option<TargetRow>, StoreError> {
        let sql = include_str!("sql/target/dated_by_id.sql");
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query_map([id.0], TargetRow::from_row)?;
        Ok(rows.next().transpose()?.flatten())
    }
}

impl OfSchool for TargetRow {
    /// Nothing for one whose days cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let (Some(agreed_on), Some(due_on)) = (day(row.get(4)?), day(row.get(7)?)) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: TargetId(row.get(0)?),
            paper: PaperId(row.get(1)?),
            school: SchoolId(row.get(2)?),
            plan: row.get(3)?,
            agreed_on,
            aim: row.get(5)?,
            who: row.get(6)?,
            due_on,
            done_on: day(row.get(8)?),
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.due_on
    }
}
