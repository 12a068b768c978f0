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
        let mut rows = rows
            .filter_map(Result::transpose)
            .collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for row in &mut rows {
            row.school = merges.stays(row.school);
        }
        Ok(rows)
    }

    /// The reminders about one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reminders_about(&self, school: SchoolId) -> Result<Vec<ReminderRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/reminder/of_school.sql"))?;
        let mut all: Vec<ReminderRow> = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_reminder)?;
            for row in rows.filter_map(Result::transpose) {
                all.push(ReminderRow {
                    school: family[0],
                    ..row?
                });
            }
        }
        all.sort_by_key(|it| (it.due_on, it.id));
        Ok(all)
    }

    /// One reminder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_reminder(&self, id: ReminderId) -> Result<Option<ReminderRow>, StoreError> {
        let found = self
            .conn
            .prepare_cached(include_str!("sql/reminder/by_id.sql"))?
            .query_row([id.0], row_to_reminder)
            .optional()?
            .flatten();
        let merges = self.merges()?;
        Ok(found.map(|it| ReminderRow {
            school: merges.stays(it.school),
            ..it
        }))
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
