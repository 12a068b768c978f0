//! Issued versions of Notes of Visit, and who received them.

use chrono::NaiveDate;
use domain::{
    id::{NoteId, VisitId},
    note::NoteState,
};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// Who the first copy goes to; this circulation stops the clock.
pub const SCHOOL: &str = "school";
/// The school says that the note is accurate.
pub const ACCURATE: &str = "accurate";
/// The school says that something in the note is not.
pub const INACCURATE: &str = "inaccurate";

/// One sealed version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteRow {
    /// Its id.
    pub id: NoteId,
    /// The visit it tells of.
    pub visit: VisitId,
    /// 1, 2, 3 …
    pub version: u32,
    /// The day it was sealed.
    pub issued_on: Option<NaiveDate>,
    /// The name of its bytes.
    pub pdf: [u8; 32],
    /// The SHA-256 of its bytes, 64 hexadecimal digits.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// The first day a copy went to the school.
    pub sent_on: Option<NaiveDate>,
    /// What the school answered: [`ACCURATE`], [`INACCURATE`], or nothing yet.
    pub answer: Option<String>,
    /// What it said is not accurate.
    pub answer_text: String,
    /// When it answered.
    pub answered_on: Option<NaiveDate>,
    /// Whether a later version has taken its place.
    pub is_superseded: bool,
}

impl NoteRow {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> NoteState {
        match (self.is_superseded, self.answer.as_deref(), self.sent_on) {
            (true, _, _) => NoteState::Superseded,
            (false, Some(ACCURATE), _) => NoteState::Accurate,
            (false, Some(_), _) => NoteState::Inaccurate,
            (false, None, Some(_)) => NoteState::Sent,
            (false, None, None) => NoteState::Issued,
        }
    }
}

impl Reading<'_> {
    /// Every issued version, by visit and version.
    ///
    /// # Errors
    /// What the disk says.
    pub fn notes(&self) -> Result<Vec<NoteRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/note/list.sql"))?;
        Ok(statement
            .query_map([SCHOOL], row_to_note)?
            .collect::<Result<_, _>>()?)
    }

    /// The versions issued for one visit, first to last.
    ///
    /// # Errors
    /// What the disk says.
    pub fn notes_of(&self, visit: VisitId) -> Result<Vec<NoteRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/note/of_visit.sql"))?;
        Ok(statement
            .query_map((SCHOOL, visit.0), row_to_note)?
            .collect::<Result<_, _>>()?)
    }

    /// One issued version.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_note(&self, id: NoteId) -> Result<Option<NoteRow>, StoreError> {
        Ok(self
            .conn
            .prepare_cached(include_str!("sql/note/by_id.sql"))?
            .query_row((SCHOOL, id.0), row_to_note)
            .optional()?)
    }
}

fn row_to_note(row: &Row<'_>) -> rusqlite::Result<NoteRow> {
    Ok(NoteRow {
        id: NoteId(row.get(0)?),
        visit: VisitId(row.get(1)?),
        version: row.get(2)?,
        issued_on: day(row.get(3)?),
        pdf: row.get(4)?,
        sha256: row.get(5)?,
        pages: row.get(6)?,
        sent_on: day(row.get(7)?),
        answer: row.get(8)?,
        answer_text: row.get(9)?,
        answered_on: day(row.get(10)?),
        is_superseded: row.get(11)?,
    })
}
