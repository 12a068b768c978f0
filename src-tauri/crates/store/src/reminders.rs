//! Reminders: what an adviser wants to be told of, with no duty behind it.

use chrono::NaiveDate;
use domain::id::{ReminderId, SchoolId};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// A reminder about one school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderRow {
    /// Its id.
    pub id: ReminderId,
    /// The school it is about.
    pub school: SchoolId,
    /// What to think of.
    pub what: String,
    /// On which day.
    pub due_on: NaiveDate,
    /// When it was ticked off.
    pub done_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// Every reminder, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reminders(&self) -> Result<Vec<ReminderRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/reminder/list.sql"))?;
        let rows = statement.query_map([], row_to_reminder)?;
        Ok(rows
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?)
    }

    /// The reminders about one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reminders_about(&self, school: SchoolId) -> Result<Vec<ReminderRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/reminder/of_school.sql"))?;
        let rows = statement.query_map([school.0], row_to_reminder)?;
        Ok(rows
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?)
    }

    /// One reminder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_reminder(&self, id: ReminderId) -> Result<Option<ReminderRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("sql/reminder/by_id.sql"))?
            .query_row([id.0], row_to_reminder)
            .optional()?
            .flatten())
    }
}

/// Nothing for one whose day cannot be read.
fn row_to_reminder(row: &Row<'_>) -> rusqlite::Result<Option<ReminderRow>> {
    let Some(due_on) = day(row.get(3)?) else {
        return Ok(None);
    };
    Ok(Some(ReminderRow {
        id: ReminderId(row.get(0)?),
        school: SchoolId(row.get(1)?),
        what: row.get(2)?,
        due_on,
        done_on: day(row.get(4)?),
    }))
}
