//! What the adviser knows of days beside the official list: newer lists, office closures, terms.

use chrono::NaiveDate;
use domain::{
    calendar::terms::Term,
    id::{ClosureId, HalfTermId, SchoolId},
};
use rusqlite::Row;

use changes::id::EntityId;

use crate::{error::StoreError, projection::day, reading::Reading};

/// A newer official list that was taken into the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankHolidaysRow {
    /// Its record, which follows from the list.
    pub entity: EntityId,
    /// A day a line: the date, a space, the title.
    pub list: String,
    /// The day it was taken.
    pub known_on: Option<NaiveDate>,
    /// What it changed and moved, a sentence a line.
    pub moved: String,
    /// The day the adviser had read that.
    pub dismissed_on: Option<NaiveDate>,
    /// The stamp of its oldest field that stands: of two, the one taken later has the greater.
    pub born: i64,
}

/// Days on which the adviser's office is closed, first and last included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureRow {
    /// Its id.
    pub id: ClosureId,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day.
    pub last_day: NaiveDate,
    /// What it is called.
    pub title: String,
}

/// One unbroken stretch of school, first and last day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfTermRow {
    /// Its id.
    pub id: HalfTermId,
    /// The school whose own it is; nothing when it holds for all that have none.
    pub school: Option<SchoolId>,
    /// The term it is part of.
    pub term: Term,
    /// The first day.
    pub first_day: NaiveDate,
    /// The last day.
    pub last_day: NaiveDate,
}

impl Reading<'_> {
    /// The newer lists, in the order in which they were taken.
    ///
    /// # Errors
    /// What the disk says.
    pub fn bank_holidays(&self) -> Result<Vec<BankHolidaysRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/bank_holidays/list.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok(BankHolidaysRow {
                entity: EntityId(row.get(0)?),
                list: row.get(1)?,
                known_on: day(row.get(2)?),
                moved: row.get(3)?,
                dismissed_on: day(row.get(4)?),
                born: row.get(5)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The office closures, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn closures(&self) -> Result<Vec<ClosureRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/closure/list.sql"))?;
        let rows = statement.query_map([], row_to_closure)?;
        Ok(rows
            .filter_map(Result::transpose)
            .collect::<Result<_, _>>()?)
    }

    /// The half terms of all schools, earliest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn half_terms(&self) -> Result<Vec<HalfTermRow>, StoreError> {
        let merges = self.merges()?;
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/half_term/list.sql"))?;
        let rows = statement.query_map([], row_to_half_term)?;
        let mut rows = rows
            .filter_map(Result::transpose)
            .collect::<Result<Vec<_>, _>>()?;
        for row in &mut rows {
            row.school = row.school.map(|it| merges.stays(it));
        }
        Ok(rows)
    }
}

/// Nothing for one whose days cannot be read.
fn row_to_closure(row: &Row<'_>) -> rusqlite::Result<Option<ClosureRow>> {
    let days = (day(row.get(1)?), day(row.get(2)?));
    let (Some(first_day), Some(last_day)) = days else {
        return Ok(None);
    };
    Ok(Some(ClosureRow {
        id: ClosureId(row.get(0)?),
        first_day,
        last_day,
        title: row.get(3)?,
    }))
}

/// Nothing for one whose term or days cannot be read.
fn row_to_half_term(row: &Row<'_>) -> rusqlite::Result<Option<HalfTermRow>> {
    let term = Term::from_word(&row.get::<_, String>(2)?);
    let days = (day(row.get(3)?), day(row.get(4)?));
    let (Some(term), (Some(first_day), Some(last_day))) = (term, days) else {
        return Ok(None);
    };
    Ok(Some(HalfTermRow {
        id: HalfTermId(row.get(0)?),
        school: row.get::<_, Option<[u8; 16]>>(1)?.map(SchoolId),
        term,
        first_day,
        last_day,
    }))
}
