//! Who became chair of governors of a school, and when.

use chrono::NaiveDate;
use domain::id::{ChairId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// The beginning of a chair's office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChairRow {
    /// Its id.
    pub id: ChairId,
    /// The school.
    pub school: SchoolId,
    /// The chair of governors.
    pub name: String,
    /// The first day in office.
    pub began_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// Every chair known, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn chairs(&self) -> Result<Vec<ChairRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/chair/list.sql"))?;
        let rows = statement.query_map([], row_to_chair)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for row in &mut rows {
            row.school = merges.stays(row.school);
        }
        Ok(rows)
    }

    /// The chairs of one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn chairs_at(&self, school: SchoolId) -> Result<Vec<ChairRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/chair/of_school.sql"))?;
        let mut all = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_chair)?;
            all.extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
        for row in &mut all {
            row.school = family[0];
        }
        // A stable order: of two on one day the one of the school that stays comes first.
        all.sort_by_key(|it| it.began_on);
        Ok(all)
    }
}

fn row_to_chair(row: &Row<'_>) -> rusqlite::Result<ChairRow> {
    Ok(ChairRow {
        id: ChairId(row.get(3)?),
        school: SchoolId(row.get(0)?),
        name: row.get(1)?,
        began_on: day(row.get(2)?),
    })
}
