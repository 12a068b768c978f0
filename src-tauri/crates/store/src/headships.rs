//! Who became head of a school, and when.

use chrono::NaiveDate;
use domain::id::{HeadshipId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// The beginning of a headship.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeadshipRow {
    /// Its id.
    pub id: HeadshipId,
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
        let rows = statement.query_map([], row_to_headship)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for row in &mut rows {
            row.school = merges.stays(row.school);
        }
        Ok(rows)
    }

    /// The headships at one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn headships_at(&self, school: SchoolId) -> Result<Vec<HeadshipRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/headship/of_school.sql"))?;
        let mut all = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_headship)?;
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

fn row_to_headship(row: &Row<'_>) -> rusqlite::Result<HeadshipRow> {
    Ok(HeadshipRow {
        id: HeadshipId(row.get(4)?),
        school: SchoolId(row.get(0)?),
        name: row.get(1)?,
        began_on: day(row.get(2)?),
        first: row.get(3)?,
    })
}
