//! Who received which version of a note, when and how.

use chrono::NaiveDate;
use domain::id::NoteId;

use crate::{error::StoreError, projection::day, reading::Reading};

/// One copy that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CirculationRow {
    /// To whom; [`SCHOOL`](crate::notes::SCHOOL) for the school itself.
    pub recipient: String,
    /// When.
    pub circulated_on: Option<NaiveDate>,
    /// How; may be empty.
    pub means: String,
}

impl Reading<'_> {
    /// The copies of one version, first to last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn circulations_of(&self, note: NoteId) -> Result<Vec<CirculationRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/circulation/of_note.sql"))?;
        let rows = statement.query_map([note.0], |row| {
            Ok(CirculationRow {
                recipient: row.get(0)?,
                circulated_on: day(row.get(1)?),
                means: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
