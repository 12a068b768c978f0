//! Sealed versions of papers, and who received them.

use chrono::NaiveDate;
use domain::id::{EditionId, PaperId};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// One sealed version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionRow {
    /// Its id.
    pub id: EditionId,
    /// The paper.
    pub paper: PaperId,
    /// 1, 2, 3 …
    pub version: u32,
    /// The day it was sealed.
    pub sealed_on: Option<NaiveDate>,
    /// The name of its bytes.
    pub pdf: [u8; 32],
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
}

/// One copy that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SendingRow {
    /// To whom.
    pub recipient: String,
    /// When.
    pub sent_on: Option<NaiveDate>,
    /// How; may be empty.
    pub means: String,
}

impl Reading<'_> {
    /// The sealed versions of a paper, first to last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn editions_of(&self, paper: PaperId) -> Result<Vec<EditionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("../sql/edition/of_paper.sql"))?;
        let rows = statement.query_map([paper.0], row_to_edition)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// One sealed version.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_edition(&self, id: EditionId) -> Result<Option<EditionRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("../sql/edition/by_id.sql"))?
            .query_row([id.0], row_to_edition)
            .optional()?)
    }

    /// The copies of one version that went out, first to last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn sendings_of(&self, edition: EditionId) -> Result<Vec<SendingRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("../sql/sending/of_edition.sql"))?;
        let rows = statement.query_map([edition.0], |row| {
            Ok(SendingRow {
                recipient: row.get(0)?,
                sent_on: day(row.get(1)?),
                means: row.get(2)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn row_to_edition(row: &Row<'_>) -> rusqlite::Result<EditionRow> {
    Ok(EditionRow {
        id: EditionId(row.get(0)?),
        paper: PaperId(row.get(1)?),
        version: row.get(2)?,
        sealed_on: day(row.get(3)?),
        pdf: row.get(4)?,
        sha256: row.get(5)?,
        pages: row.get(6)?,
    })
}
