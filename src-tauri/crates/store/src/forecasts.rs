//! What somebody thought that an inspection of a school would find.

use chrono::NaiveDate;
use domain::id::{ForecastId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// One forecast.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastRow {
    /// Its id.
    pub id: ForecastId,
    /// The school.
    pub school: SchoolId,
    /// The id of the inspection framework in whose words it is.
    pub framework: String,
    /// When it was made.
    pub made_on: NaiveDate,
    /// Whose it is, by word: "adviser", "school", "predicted".
    pub by: String,
    /// The area it is of, by id; the school as a whole without one.
    pub area: Option<String>,
    /// The grade, by id.
    pub grade: String,
    /// The grade that it may be as well.
    pub or_grade: Option<String>,
    /// Whether the school holds the grade securely.
    pub securely: bool,
    /// What to remember of it; may be empty.
    pub note: String,
}

impl Reading<'_> {
    /// Every forecast, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forecasts(&self) -> Result<Vec<ForecastRow>, StoreError> {
        self.of_every_school(include_str!("sql/forecast/list.sql"))
    }

    /// Those of one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn forecasts_of(&self, school: SchoolId) -> Result<Vec<ForecastRow>, StoreError> {
        self.of_one_school(include_str!("sql/forecast/of_school.sql"), school)
    }
}

impl OfSchool for ForecastRow {
    /// Nothing for one whose day or grade cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let (made_on, by, grade) = (day(row.get(3)?), row.get(4)?, row.get(6)?);
        let (Some(made_on), Some(by), Some(grade)) = (made_on, by, grade) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: ForecastId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            made_on,
            by,
            area: row.get(5)?,
            grade,
            or_grade: row.get(7)?,
            securely: row.get(8)?,
            note: row.get(9)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.made_on
    }
}
