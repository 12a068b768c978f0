//! Which actions were agreed and which people were met at a visit, in the order they were entered.
//! What each says is read from its fields, so that a draft can be laid over it.

use domain::id::{ActionId, PersonId, VisitId};

use crate::{error::StoreError, reading::Reading};

impl Reading<'_> {
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
