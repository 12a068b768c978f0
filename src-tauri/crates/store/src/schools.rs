//! Schools as the projection has them.

use chrono::NaiveDate;
use domain::{id::SchoolId, school::Governance};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// A school of the caseload; a text the register did not give is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolRow {
    /// Its id.
    pub id: SchoolId,
    /// Its number in the national register.
    pub urn: Option<u32>,
    /// Its name.
    pub name: String,
    /// The council's code in the register.
    pub council: String,
    /// The council's name.
    pub council_name: String,
    /// "Primary", "Secondary" …
    pub phase: String,
    /// The register's type of establishment.
    pub kind: String,
    /// Who maintains it.
    pub governance: Governance,
    /// "Open", "Closed" …
    pub status: String,
    /// When it opened.
    pub opened_on: Option<NaiveDate>,
    /// When it closed.
    pub closed_on: Option<NaiveDate>,
    /// Lowest age in years.
    pub low_age: Option<u8>,
    /// Highest age in years.
    pub high_age: Option<u8>,
    /// Whether it has a sixth form.
    pub sixth_form: Option<bool>,
    /// Postal town.
    pub town: String,
    /// Postcode.
    pub postcode: String,
    /// Telephone, as written.
    pub telephone: String,
    /// Website, as written.
    pub website: String,
    /// The head, as written in the register.
    pub head: Option<String>,
    /// The head's job title, as written.
    pub head_job_title: Option<String>,
}

impl Reading<'_> {
    /// Every school, by name, without those that were merged into another.
    ///
    /// # Errors
    /// What the disk says.
    pub fn schools(&self) -> Result<Vec<SchoolRow>, StoreError> {
        let merges = self.merges()?;
        let mut schools = self.schools_as_entered()?;
        if !merges.is_empty() {
            schools.retain(|it| merges.stays(it.id) == it.id);
        }
        Ok(schools)
    }

    /// Every school, by name, merged or not.
    ///
    /// # Errors
    /// What the disk says.
    pub fn schools_as_entered(&self) -> Result<Vec<SchoolRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/school/list.sql"))?;
        Ok(statement
            .query_map([], row_to_school)?
            .collect::<Result<_, _>>()?)
    }

    /// One school: the one that stays, when it was merged into another.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_school(&self, id: SchoolId) -> Result<Option<SchoolRow>, StoreError> {
        self.school_as_entered(self.merges()?.stays(id))
    }

    /// One school, merged or not.
    ///
    /// # Errors
    /// What the disk says.
    pub fn school_as_entered(&self, id: SchoolId) -> Result<Option<SchoolRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("sql/school/by_id.sql"))?
            .query_row([id.0], row_to_school)
            .optional()?)
    }

    /// The school with this number in the national register: the one that stays, when it was
    /// merged into another.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_school_by_urn(&self, urn: u32) -> Result<Option<SchoolRow>, StoreError> {
        match self.school_by_urn_as_entered(urn)? {
            Some(school) => self.find_school(school.id),
            None => Ok(None),
        }
    }

    /// The school with this number in the national register, merged or not.
    ///
    /// # Errors
    /// What the disk says.
    pub fn school_by_urn_as_entered(&self, urn: u32) -> Result<Option<SchoolRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("sql/school/by_urn.sql"))?
            .query_row([urn], row_to_school)
            .optional()?)
    }
}

fn row_to_school(row: &Row<'_>) -> rusqlite::Result<SchoolRow> {
    let text = |at| {
        row.get::<_, Option<String>>(at)
            .map(Option::unwrap_or_default)
    };
    Ok(SchoolRow {
        id: SchoolId(row.get(0)?),
        urn: row.get(1)?,
        name: text(2)?,
        council: text(3)?,
        council_name: text(4)?,
        phase: text(5)?,
        kind: text(6)?,
        governance: Governance::from_word(&text(7)?).unwrap_or(Governance::Other),
        status: text(8)?,
        opened_on: day(row.get(9)?),
        closed_on: day(row.get(10)?),
        low_age: row.get(11)?,
        high_age: row.get(12)?,
        sixth_form: row.get(13)?,
        town: text(14)?,
        postcode: text(15)?,
        telephone: text(16)?,
        website: text(17)?,
        head: row.get(18)?,
        head_job_title: row.get(19)?,
    })
}
