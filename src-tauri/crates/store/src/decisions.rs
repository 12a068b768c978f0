//! Which category a school was given, from which day, and why.

use chrono::NaiveDate;
use domain::id::SchoolId;
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// A category given to a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// The school.
    pub school: SchoolId,
    /// The framework's id of the category.
    pub category: String,
    /// The day from which it holds.
    pub decided_on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

impl Reading<'_> {
    /// Every decision, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn decisions(&self) -> Result<Vec<DecisionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/decision/list.sql"))?;
        Ok(statement
            .query_map([], row_to_decision)?
            .collect::<Result<_, _>>()?)
    }

    /// The decisions about one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn decisions_about(&self, school: SchoolId) -> Result<Vec<DecisionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/decision/of_school.sql"))?;
        Ok(statement
            .query_map([school.0], row_to_decision)?
            .collect::<Result<_, _>>()?)
    }
}

fn row_to_decision(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        school: SchoolId(row.get(0)?),
        category: row.get(1)?,
        decided_on: day(row.get(2)?),
        reason: row.get(3)?,
    })
}
