//! Sheets on which the category of a school is weighed, as the projection has them. What stands in the
//! places of one is read from its marks, so that a draft can be laid over it.

use chrono::NaiveDate;
use domain::id::{SchoolId, SheetId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// A sheet, without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// Its id.
    pub id: SheetId,
    /// The school: the one that stays, when it was merged into another.
    pub school: SchoolId,
    /// The school it was begun for, in whose space its records live for ever.
    pub home: SchoolId,
    /// The id of the framework by which it weighs.
    pub framework: String,
    /// When it was begun.
    pub begun_on: NaiveDate,
}

impl Reading<'_> {
    /// The sheets of one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sheets_of(&self, school: SchoolId) -> Result<Vec<SheetRow>, StoreError> {
        self.of_one_school(include_str!("sql/sheet/of_school.sql"), school)
    }

    /// One sheet.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_sheet(&self, id: SheetId) -> Result<Option<SheetRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/sheet/by_id.sql"))?;
        let mut rows = statement.query_map([id.0], SheetRow::from_row)?;
        let found = rows.next().transpose()?.flatten();
        let Some(mut found) = found else {
            return Ok(None);
        };
        found.school = self.merges()?.stays(found.home);
        Ok(Some(found))
    }

    /// The places of a sheet in which something was said: "criterion:green-1".
    ///
    /// # Errors
    /// What the disk says.
    pub fn marks_of(&self, sheet: SheetId) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/mark/of_sheet.sql"))?;
        let places = statement.query_map([sheet.0], |row| row.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }
}

impl OfSchool for SheetRow {
    /// Nothing for one whose day cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(begun_on) = day(row.get(3)?) else {
            return Ok(None);
        };
        let home = SchoolId(row.get(1)?);
        Ok(Some(Self {
            id: SheetId(row.get(0)?),
            school: home,
            home,
            framework: row.get(2)?,
            begun_on,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.begun_on
    }
}
