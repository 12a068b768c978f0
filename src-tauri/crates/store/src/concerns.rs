//! Concerns about schools, and which steps of their path were taken.

use changes::id::EntityId;
use chrono::NaiveDate;
use domain::id::{ConcernId, EventId, SchoolId};
use rusqlite::Row;

use crate::{
    error::StoreError, events::EventRow, of_school::OfSchool, projection::day, reading::Reading,
};

/// What the frameworks call the moments of a concern.
const RAISED: &str = "concern-raised";
const SETTLED: &str = "concern-settled";

/// A concern about a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernRow {
    /// Its id.
    pub id: ConcernId,
    /// The school.
    pub school: SchoolId,
    /// The framework of its kind.
    pub framework: String,
    /// The framework’s id of its kind.
    pub kind: String,
    /// When it was raised.
    pub raised_on: NaiveDate,
    /// What it is; may be empty.
    pub words: String,
    /// When it was settled.
    pub settled_on: Option<NaiveDate>,
    /// How it was settled; may be empty.
    pub outcome: String,
}

/// A step of its path that was taken and recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepRow {
    /// The concern.
    pub concern: ConcernId,
    /// The framework’s id of the step.
    pub step: String,
    /// When.
    pub done_on: NaiveDate,
    /// To whom it went, by the framework’s id of an actor; may be empty.
    pub toward: String,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl ConcernRow {
    /// What happened with it, each with its day.
    pub(crate) fn happened(&self) -> impl Iterator<Item = EventRow> {
        let days = [(RAISED, Some(self.raised_on)), (SETTLED, self.settled_on)];
        let days = days.into_iter();
        days.filter_map(|(event, on)| Some(self.event(event, on?)))
    }

    fn event(&self, kind: &str, on: NaiveDate) -> EventRow {
        let day = on.to_string();
        let parts = [&self.id.0[..], kind.as_bytes(), day.as_bytes()];
        EventRow {
            id: EventId(EntityId::derived("happened", &parts).0),
            school: Some(self.school),
            visit: None,
            kind: kind.to_owned(),
            of: Some(self.kind.clone()),
            happened_on: on,
            note: String::new(),
            paper: None,
            meeting: None,
            concern: Some(self.id),
        }
    }
}

impl Reading<'_> {
    /// Every concern, by the day it was raised.
    ///
    /// # Errors
    /// What the disk says.
    pub fn concerns(&self) -> Result<Vec<ConcernRow>, StoreError> {
        self.of_every_school(include_str!("sql/concern/list.sql"))
    }

    /// The concerns about one school, by the day they were raised.
    ///
    /// # Errors
    /// What the disk says.
    pub fn concerns_about(&self, school: SchoolId) -> Result<Vec<ConcernRow>, StoreError> {
        self.of_one_school(include_str!("sql/concern/of_school.sql"), school)
    }

    /// One concern, with the school in whose space it lies for ever.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_concern(
        &self,
        id: ConcernId,
    ) -> Result<Option<(ConcernRow, SchoolId)>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/concern/by_id.sql"))?;
        let mut rows = statement.query_map([id.0], ConcernRow::from_row)?;
        let Some(mut row) = rows.next().transpose()?.flatten() else {
            return Ok(None);
        };
        let home = row.school;
        row.school = self.merges()?.stays(home);
        Ok(Some((row, home)))
    }

    /// The steps of a concern that were recorded, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn steps_of(&self, concern: ConcernId) -> Result<Vec<StepRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/concern_step/of_concern.sql"))?;
        let rows = statement.query_map([concern.0], row_to_step)?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(rows.into_iter().flatten().collect())
    }
}

impl OfSchool for ConcernRow {
    /// Nothing for one whose day cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(raised_on) = day(row.get(4)?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: ConcernId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            kind: row.get(3)?,
            raised_on,
            words: row.get(5)?,
            settled_on: day(row.get(6)?),
            outcome: row.get(7)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.raised_on
    }
}

/// Nothing for one whose day cannot be read.
fn row_to_step(row: &Row<'_>) -> rusqlite::Result<Option<StepRow>> {
    let Some(done_on) = day(row.get(2)?) else {
        return Ok(None);
    };
    Ok(Some(StepRow {
        concern: ConcernId(row.get(0)?),
        step: row.get(1)?,
        done_on,
        toward: row.get(3)?,
        note: row.get(4)?,
    }))
}
