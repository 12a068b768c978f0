//! Inspections of schools, with what each found in the words of its own time.

use chrono::NaiveDate;
use domain::id::{InspectionId, SchoolId};
use rusqlite::Row;

use crate::{error::StoreError, of_school::OfSchool, projection::day, reading::Reading};

/// One inspection. What is not known of it is left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionRow {
    /// Its id.
    pub id: InspectionId,
    /// The school.
    pub school: SchoolId,
    /// The id of the inspection framework that it was under.
    pub framework: String,
    /// Its first day.
    pub held_on: NaiveDate,
    /// When the report came out.
    pub published_on: Option<NaiveDate>,
    /// The grade of the whole, by id.
    pub overall: Option<String>,
    /// The category of concern, by id.
    pub concern: Option<String>,
    /// What it found without grading, by id.
    pub ungraded: Option<String>,
    /// What it says of safeguarding, by word.
    pub safeguarding: Option<String>,
    /// The areas that were graded, each with its grade, by id.
    pub grades: Vec<(String, String)>,
    /// What to remember of it; may be empty.
    pub note: String,
}

/// The grades of areas as one field keeps them.
#[must_use]
pub fn grades_text(grades: &[(String, String)]) -> String {
    let words = grades.iter().map(|(area, grade)| format!("{area}={grade}"));
    words.collect::<Vec<_>>().join(" ")
}

fn grades_of(text: &str) -> Vec<(String, String)> {
    let pairs = text.split_whitespace().filter_map(|it| it.split_once('='));
    let owned = |(area, grade): (&str, &str)| (area.to_owned(), grade.to_owned());
    pairs.map(owned).collect()
}

impl Reading<'_> {
    /// Every inspection, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn inspections(&self) -> Result<Vec<InspectionRow>, StoreError> {
        self.of_every_school(include_str!("sql/inspection/list.sql"))
    }

    /// Those of one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn inspections_of(&self, school: SchoolId) -> Result<Vec<InspectionRow>, StoreError> {
        self.of_one_school(include_str!("sql/inspection/of_school.sql"), school)
    }
}

impl OfSchool for InspectionRow {
    /// Nothing for one whose first day cannot be read.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Option<Self>> {
        let Some(held_on) = day(row.get(3)?) else {
            return Ok(None);
        };
        Ok(Some(Self {
            id: InspectionId(row.get(0)?),
            school: SchoolId(row.get(1)?),
            framework: row.get(2)?,
            held_on,
            published_on: day(row.get(4)?),
            overall: row.get(5)?,
            concern: row.get(6)?,
            ungraded: row.get(7)?,
            safeguarding: row.get(8)?,
            grades: grades_of(row.get_ref(9)?.as_str().unwrap_or_default()),
            note: row.get(10)?,
        }))
    }

    fn school(&mut self) -> &mut SchoolId {
        &mut self.school
    }

    fn day(&self) -> NaiveDate {
        self.held_on
    }
}
