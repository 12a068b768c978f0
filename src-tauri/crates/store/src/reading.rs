//! The handle for looking things up. It borrows the book and cannot change it.

use std::collections::BTreeMap;

use changes::id::EntityId;
use rusqlite::Connection;

use crate::{
    error::StoreError,
    log::{self, FieldState},
};

/// Looks things up in a book.
#[allow(
    missing_debug_implementations,
    reason = "a connection has nothing to show"
)]
#[derive(Clone, Copy)]
pub struct Reading<'a> {
    pub(crate) conn: &'a Connection,
}

impl Reading<'_> {
    /// The fields of a record that hold something or held something, by name.
    ///
    /// # Errors
    /// What the disk says.
    pub fn fields(&self, entity: EntityId) -> Result<BTreeMap<String, FieldState>, StoreError> {
        match log::find_entity(self.conn, entity)? {
            Some(number) => log::states(self.conn, number),
            None => Ok(BTreeMap::new()),
        }
    }

    /// One line that is equal on two books holding the same changes: 64 hexadecimal digits.
    ///
    /// # Errors
    /// What the disk says.
    pub fn digest(&self) -> Result<String, StoreError> {
        let mut statement = self.conn.prepare(include_str!("sql/change/ids.sql"))?;
        let mut ids = statement
            .query_map([], |row| row.get::<_, [u8; 16]>(0))?
            .collect::<Result<Vec<_>, _>>()?;
        ids.sort_unstable();
        let mut hasher = blake3::Hasher::new_derive_key("visitbook digest 1");
        for id in ids {
            hasher.update(&id);
        }
        Ok(hasher.finalize().to_hex().to_string())
    }
}
