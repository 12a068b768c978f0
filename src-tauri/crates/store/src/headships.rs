//! Who became head of a school, and when.

use chrono::NaiveDate;
use domain::id::SchoolId;
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// The beginning of a headship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadshipRow {
    /// The school.
    pub school: SchoolId,
    /// The head.
    pub name: String,
    /// The first day in post.
    pub began_on: Option<NaiveDate>,
    /// Whether it is this person's first headship.
    pub first: bool,
}

impl Reading<'_> {
    /// Every headship known, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn headships(&self) -> Result<Vec<HeadshipRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/headship/list.sql"))?;
        Ok(statement
            .query_map([], row_to_headship)?
            .collect::<Result<_, _>>()?)
    }

    /// The headships at one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn headships_at(&self, school: SchoolId) -> Result<Vec<HeadshipRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/headship/of_school.sql"))?;
        Ok(statement
            .query_map([school.0], row_to_headship)?
            .collect::<Result<_, _>>()?)
    }
}

fn row_to_headship(row: &Row<'_>) -> rusqlite::Result<HeadshipRow> {
    Ok(HeadshipRow {
        school: SchoolId(row.get(0)?),
        name: row.get(1)?,
        began_on: day(row.get(2)?),
        first: row.get(3)?,
    })
}
