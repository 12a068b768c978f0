//! The adviser whose book this is.

use rusqlite::OptionalExtension;

use crate::{error::StoreError, reading::Reading};

/// Name, role and the framework in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviserRow {
    /// As it stands on notes.
    pub name: String,
    /// "School Improvement Adviser", in the adviser's own words.
    pub role: String,
    /// The id of the framework that new visits are planned under.
    pub framework: String,
}

impl Reading<'_> {
    /// The adviser; every finished book has one.
    ///
    /// # Errors
    /// What the disk says.
    pub fn adviser(&self) -> Result<Option<AdviserRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("sql/adviser/get.sql"))?
            .query_row([], |row| {
                Ok(AdviserRow {
                    name: row.get(0)?,
                    role: row.get(1)?,
                    framework: row.get(2)?,
                })
            })
            .optional()?)
    }
}
