//! Records of schools, seen under the school that stays where several were merged.
//!
//! It is separate because every such record is read in the same two ways, whatever it says.

use chrono::NaiveDate;
use domain::id::SchoolId;
use rusqlite::{Params, Row};

use crate::{error::StoreError, merges::Merges, reading::Reading};

/// A record of one school and one day.
pub(crate) trait OfSchool: Sized {
    /// Nothing for one without what it cannot be understood without.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>>;

    fn school(&mut self) -> &mut SchoolId;

    fn day(&self) -> NaiveDate;
}

impl Reading<'_> {
    /// What a statement finds of groups, which are of a school or of the whole caseload; `see` puts
    /// each under the school that stays.
    pub(crate) fn of_groups<T>(
        &self,
        sql: &str,
        params: impl Params,
        from_row: fn(&Row<'_>) -> rusqlite::Result<T>,
        see: fn(&mut T, &Merges),
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, from_row)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        if !rows.is_empty() {
            let merges = self.merges()?;
            rows.iter_mut().for_each(|row| see(row, &merges));
        }
        Ok(rows)
    }

    /// All of them, in the order of the statement.
    pub(crate) fn of_every_school<T: OfSchool>(&self, sql: &str) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map([], T::from_row)?;
        let rows = rows.filter_map(Result::transpose);
        let mut all = rows.collect::<Result<Vec<T>, _>>()?;
        let merges = self.merges()?;
        for row in &mut all {
            *row.school() = merges.stays(*row.school());
        }
        Ok(all)
    }

    /// Those of one school and of the schools merged into it, by day; the statement is asked for each.
    pub(crate) fn of_one_school<T: OfSchool>(
        &self,
        sql: &str,
        school: SchoolId,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let family = self.merges()?.family(school);
        let mut all: Vec<T> = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], T::from_row)?;
            for row in rows.filter_map(Result::transpose) {
                let mut row = row?;
                *row.school() = family[0];
                all.push(row);
            }
        }
        all.sort_by_key(T::day);
        Ok(all)
    }
}
