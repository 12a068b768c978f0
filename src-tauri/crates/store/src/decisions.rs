//! Which category a school was given, from which day, and why.

use chrono::NaiveDate;
use domain::id::{DecisionId, SchoolId, SheetId};
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

/// A category given to a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecisionRow {
    /// Its id.
    pub id: DecisionId,
    /// The school.
    pub school: SchoolId,
    /// The id of the framework it is a category of; empty where that was not recorded.
    pub framework: String,
    /// The framework's id of the category.
    pub category: String,
    /// The day from which it holds.
    pub decided_on: Option<NaiveDate>,
    /// Why.
    pub reason: String,
    /// What had happened before, of what the framework wants first, by word.
    pub met: Vec<String>,
    /// Who agreed; may be empty.
    pub agreed_with: String,
    /// When.
    pub agreed_on: Option<NaiveDate>,
    /// Why it was decided without something that the framework wants first; may be empty.
    pub waived_why: String,
    /// The sheet on which it was weighed.
    pub sheet: Option<SheetId>,
    /// Whether it was said with it that the school causes concern.
    pub concern: bool,
    /// Where the school was said to be heading, by word.
    pub direction: Option<String>,
}

impl Reading<'_> {
    /// Every decision, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn decisions(&self) -> Result<Vec<DecisionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/decision/list.sql"))?;
        let rows = statement.query_map([], row_to_decision)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for row in &mut rows {
            row.school = merges.stays(row.school);
        }
        Ok(rows)
    }

    /// The decisions about one school, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn decisions_about(&self, school: SchoolId) -> Result<Vec<DecisionRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/decision/of_school.sql"))?;
        let mut all = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_decision)?;
            all.extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
        for row in &mut all {
            row.school = family[0];
        }
        // A stable order: of two on one day the one of the school that stays comes first.
        all.sort_by_key(|it| it.decided_on);
        Ok(all)
    }
}

fn row_to_decision(row: &Row<'_>) -> rusqlite::Result<DecisionRow> {
    Ok(DecisionRow {
        id: DecisionId(row.get(4)?),
        school: SchoolId(row.get(0)?),
        category: row.get(1)?,
        decided_on: day(row.get(2)?),
        reason: row.get(3)?,
        met: words(row.get_ref(5)?.as_str().unwrap_or_default()),
        agreed_with: row.get(6)?,
        agreed_on: day(row.get(7)?),
        waived_why: row.get(8)?,
        sheet: row.get::<_, Option<[u8; 16]>>(9)?.map(SheetId),
        concern: row.get(10)?,
        direction: row.get(11)?,
        framework: row.get(12)?,
    })
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}
