//! Which actions were agreed and which people were met at a visit, in the order they were entered.
//! What each says to an editor is read from its fields, so that a draft can be laid over it.

use chrono::NaiveDate;
use domain::id::{ActionId, PersonId, SchoolId, VisitId};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// An action with the visit it was agreed at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActionRow {
    /// Its id.
    pub id: ActionId,
    /// The visit.
    pub visit: VisitId,
    /// The school.
    pub school: SchoolId,
    /// The day of the visit.
    pub held_on: Option<NaiveDate>,
    /// What was agreed.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// Every action of every visit that was not cancelled, in the order they were entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn actions_agreed(&self) -> Result<Vec<ActionRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/action/agreed.sql"))?;
        let rows = statement.query_map([], row_to_action)?;
        let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        if !merges.is_empty() {
            for row in &mut rows {
                row.school = merges.stays(row.school);
            }
        }
        Ok(rows)
    }

    /// The same with one school.
    ///
    /// # Errors
    /// What the disk says.
    pub fn actions_agreed_with(&self, school: SchoolId) -> Result<Vec<ActionRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/action/agreed_with.sql"))?;
        let mut all: Vec<ActionRow> = Vec::new();
        for one in &family {
            for row in statement.query_map([one.0], row_to_action)? {
                all.push(ActionRow {
                    school: family[0],
                    ..row?
                });
            }
        }
        Ok(all)
    }

    /// One action.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_action(&self, id: ActionId) -> Result<Option<ActionRow>, StoreError> {
        let mut found = self
            .conn
            .prepare_cached(include_str!("sql/action/by_id.sql"))?
            .query_row([id.0], row_to_action)
            .optional()?;
        if let Some(action) = &mut found {
            action.school = self.merges()?.stays(action.school);
        }
        Ok(found)
    }

    /// The names of everybody met at any visit.
    ///
    /// # Errors
    /// What the disk says.
    pub fn names_met(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/person/names.sql"))?;
        Ok(statement
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }

    /// The actions of a visit.
    ///
    /// # Errors
    /// What the disk says.
    pub fn actions_of(&self, visit: VisitId) -> Result<Vec<ActionId>, StoreError> {
        let ids = self.ids(include_str!("sql/action/of_visit.sql"), visit)?;
        Ok(ids.into_iter().map(ActionId).collect())
    }

    /// The people met at a visit.
    ///
    /// # Errors
    /// What the disk says.
    pub fn people_met(&self, visit: VisitId) -> Result<Vec<PersonId>, StoreError> {
        let ids = self.ids(include_str!("sql/person/of_visit.sql"), visit)?;
        Ok(ids.into_iter().map(PersonId).collect())
    }

    fn ids(&self, sql: &str, visit: VisitId) -> Result<Vec<[u8; 16]>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement
            .query_map([visit.0], |row| row.get(0))?
            .collect::<Result<_, _>>()?)
    }
}

fn row_to_action(row: &Row<'_>) -> rusqlite::Result<ActionRow> {
    Ok(ActionRow {
        id: ActionId(row.get(0)?),
        visit: VisitId(row.get(1)?),
        school: SchoolId(row.get(2)?),
        held_on: day(row.get(3)?),
        what: row.get(4)?,
        who: row.get(5)?,
        due_on: day(row.get(6)?),
        done_on: day(row.get(7)?),
    })
}
