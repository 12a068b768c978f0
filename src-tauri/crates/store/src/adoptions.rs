//! Which framework a school is under from which day on.
//!
//! Separate because a book may have several: the adviser's usual one, and those that schools were
//! moved to, one by one or all together.

use chrono::NaiveDate;
use domain::id::{AdoptionId, SchoolId};

use crate::{error::StoreError, projection::day, reading::Reading};

/// A move to another framework.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptionRow {
    /// Its id.
    pub id: AdoptionId,
    /// The school; nothing where every school under `former` moves.
    pub school: Option<SchoolId>,
    /// The id of the framework it is under from then on.
    pub framework: String,
    /// The id of the framework it was under before.
    pub former: String,
    /// The first day under the new one.
    pub began_on: NaiveDate,
}

impl Reading<'_> {
    /// Every move, by day; of one day those of every school first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn adoptions(&self) -> Result<Vec<AdoptionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/adoption/list.sql"))?;
        let rows = statement.query_map([], |row| {
            let (school, began_on): (Option<[u8; 16]>, _) = (row.get(1)?, day(row.get(4)?));
            let Some(began_on) = began_on else {
                return Ok(None);
            };
            Ok(Some(AdoptionRow {
                id: AdoptionId(row.get(0)?),
                school: school.map(SchoolId),
                framework: row.get(2)?,
                former: row.get(3)?,
                began_on,
            }))
        })?;
        let rows = rows.filter_map(Result::transpose);
        let mut rows = rows.collect::<Result<Vec<AdoptionRow>, _>>()?;
        if rows.iter().any(|it| it.school.is_some()) {
            let merges = self.merges()?;
            for row in &mut rows {
                row.school = row.school.map(|it| merges.stays(it));
            }
        }
        Ok(rows)
    }
}
