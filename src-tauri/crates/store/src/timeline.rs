//! The days from which deadlines are counted, and nothing else: read for the whole caseload in a few
//! scans, so that the first screen of the day does not wait for texts it does not show.

use std::collections::BTreeMap;

use changes::clock::Stamp;
use chrono::NaiveDate;
use domain::id::{ActionId, SchoolId, VisitId};
use rusqlite::{Params, Row};

use crate::{
    error::StoreError,
    notes::{ACCURATE, SCHOOL},
    projection::day,
    reading::Reading,
};

/// The days of one version of a visit's note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteDays {
    /// The visit it tells of.
    pub visit: VisitId,
    /// When it was sealed.
    pub issued_on: Option<NaiveDate>,
    /// When the first copy went to the school.
    pub sent_on: Option<NaiveDate>,
    /// When the school answered that it is accurate.
    pub agreed_on: Option<NaiveDate>,
}

/// An agreed action that has a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatedAction {
    /// Its id.
    pub id: ActionId,
    /// The visit at which it was agreed.
    pub visit: VisitId,
    /// What was agreed.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: NaiveDate,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// The days of every version of every note, or of those about one school, by version.
    ///
    /// # Errors
    /// What the disk says.
    pub fn note_days(&self, school: Option<SchoolId>) -> Result<Vec<NoteDays>, StoreError> {
        match school {
            None => self.rows(
                include_str!("sql/note/days.sql"),
                [SCHOOL],
                row_to_note_days,
            ),
            Some(school) => self.of_family(school, |one| {
                self.rows(
                    include_str!("sql/note/days_of_school.sql"),
                    (SCHOOL, one.0),
                    row_to_note_days,
                )
            }),
        }
    }

    /// Every action with a day, or those agreed with one school, in the order they were entered.
    /// Whether the visit took place is not asked.
    ///
    /// # Errors
    /// What the disk says.
    pub fn dated_actions(&self, school: Option<SchoolId>) -> Result<Vec<DatedAction>, StoreError> {
        let rows = match school {
            None => self.rows(include_str!("sql/action/dated.sql"), [], row_to_action),
            Some(school) => self.of_family(school, |one| {
                self.rows(
                    include_str!("sql/action/dated_of_school.sql"),
                    [one.0],
                    row_to_action,
                )
            }),
        };
        Ok(rows?.into_iter().flatten().collect())
    }

    /// When the record of every school, or of one, was begun: milliseconds since 1970.
    ///
    /// # Errors
    /// What the disk says.
    pub fn schools_born(
        &self,
        school: Option<SchoolId>,
    ) -> Result<BTreeMap<SchoolId, i64>, StoreError> {
        let rows = match school {
            None => self.rows(include_str!("sql/school/born.sql"), [], row_to_birth),
            Some(school) => self.rows(
                include_str!("sql/school/born_of.sql"),
                [school.0],
                row_to_birth,
            ),
        };
        Ok(rows?.into_iter().collect())
    }

    /// What a school has, and what those have that are seen under it.
    fn of_family<T>(
        &self,
        school: SchoolId,
        read: impl Fn(SchoolId) -> Result<Vec<T>, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut all = Vec::new();
        for one in self.merges()?.family(school) {
            all.extend(read(one)?);
        }
        Ok(all)
    }

    fn rows<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement
            .query_map(params, read)?
            .collect::<Result<_, _>>()?)
    }
}

fn row_to_note_days(row: &Row<'_>) -> rusqlite::Result<NoteDays> {
    let is_accurate = row.get_ref(2)?.as_str_or_null()? == Some(ACCURATE);
    Ok(NoteDays {
        visit: VisitId(row.get(0)?),
        issued_on: day(row.get(1)?),
        sent_on: day(row.get(4)?),
        agreed_on: day(row.get(3)?).filter(|_| is_accurate),
    })
}

/// Nothing for one whose day cannot be read.
fn row_to_action(row: &Row<'_>) -> rusqlite::Result<Option<DatedAction>> {
    let Some(due_on) = day(row.get(4)?) else {
        return Ok(None);
    };
    Ok(Some(DatedAction {
        id: ActionId(row.get(0)?),
        visit: VisitId(row.get(1)?),
        what: row.get(2)?,
        who: row.get(3)?,
        due_on,
        done_on: day(row.get(5)?),
    }))
}

fn row_to_birth(row: &Row<'_>) -> rusqlite::Result<(SchoolId, i64)> {
    let stamp: i64 = row.get(1)?;
    let born = Stamp(u64::try_from(stamp).unwrap_or(0)).millis();
    Ok((SchoolId(row.get(0)?), born))
}
