//! What schools buy of what frameworks sell, and for how long.

use chrono::NaiveDate;
use domain::id::{PurchaseId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// Something that a school buys, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurchaseRow {
    /// Its id.
    pub id: PurchaseId,
    /// The school.
    pub school: SchoolId,
    /// The id of the framework that sells it.
    pub framework: String,
    /// The framework's id of the entitlement.
    pub entitlement: String,
    /// The first day.
    pub began_on: NaiveDate,
    /// The last day; without one it goes on.
    pub ended_on: Option<NaiveDate>,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl Reading<'_> {
    /// Everything that schools buy or bought, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purchases(&self) -> Result<Vec<PurchaseRow>, StoreError> {
        self.of_every_school(include_str!("sql/purchase/list.sql"))
    }

    /// What one school buys or bought, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purchases_of(&self, school: SchoolId) -> Result<Vec<PurchaseRow>, StoreError> {
        self.of_one_school(include_str!("sql/purchase/of_school.sql"), school)
    }
}

impl OfSchool for PurchaseRow {
    /// Nothing for one whose first day cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(began_on) = day(row.get(4)?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: PurchaseId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            entitlement: row.get(3)?,
            began_on,
            ended_on: day(row.get(5)?),
            note: row.get(6)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.began_on
    }
}
