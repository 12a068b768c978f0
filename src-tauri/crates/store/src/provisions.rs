//! What schools were given, or are to be given, of what they may have, other than by a visit.

use chrono::NaiveDate;
use domain::id::{ProvisionId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// Something that a school was given, or is to be given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProvisionRow {
    /// Its id.
    pub id: ProvisionId,
    /// The school.
    pub school: SchoolId,
    /// The id of the framework that gives it.
    pub framework: String,
    /// The framework's id of the entitlement; nothing for a kind of support.
    pub entitlement: Option<String>,
    /// The framework's id of the kind of support; nothing for an entitlement.
    pub support: Option<String>,
    /// Its day.
    pub set_for: NaiveDate,
    /// Whether it took place; else it is planned.
    pub given: bool,
    /// How many halves of the entitlement's unit.
    pub amount: u32,
    /// How many half days it took.
    pub half_days: u32,
    /// Who gave it; may be empty.
    pub who: String,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl Reading<'_> {
    /// Everything that schools were given, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn provisions(&self) -> Result<Vec<ProvisionRow>, StoreError> {
        self.of_every_school(include_str!("sql/provision/list.sql"))
    }

    /// What one school was given, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn provisions_of(&self, school: SchoolId) -> Result<Vec<ProvisionRow>, StoreError> {
        self.of_one_school(include_str!("sql/provision/of_school.sql"), school)
    }

    /// One of them by its id; nothing for one that has no school or no day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_provision(&self, id: ProvisionId) -> Result<Option<ProvisionRow>, StoreError> {
        let mut all = self.provisions()?.into_iter();
        Ok(all.find(|it| it.id == id))
    }
}

impl OfSchool for ProvisionRow {
    /// Nothing for one whose day cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(set_for) = day(row.get(5)?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: ProvisionId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            entitlement: row.get(3)?,
            support: row.get(4)?,
            set_for,
            given: row.get(6)?,
            amount: row.get(7)?,
            half_days: row.get(8)?,
            who: row.get(9)?,
            note: row.get(10)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.set_for
    }
}
