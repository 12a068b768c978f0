//! How this device shows the book. A setting lies in the encrypted book but is no change of the
//! record: it has no history, cannot be undone, and is never exchanged.

use rusqlite::OptionalExtension;

use super::Book;
use crate::error::StoreError;

/// Keeps settings apart from what the book knows of itself.
const PREFIX: &str = "setting.";

impl Book {
    /// What was kept under a name; nothing when nothing was, or when it is no text.
    ///
    /// # Errors
    /// What the disk says.
    pub fn setting(&self, name: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("../sql/book/get.sql"))?;
        let kept: Option<Vec<u8>> = statement
            .query_row([format!("{PREFIX}{name}")], |row| row.get(0))
            .optional()?;
        Ok(kept.and_then(|it| String::from_utf8(it).ok()))
    }

    /// Keeps a text under a name.
    ///
    /// # Errors
    /// What the disk says.
    pub fn keep_setting(&mut self, name: &str, text: &str) -> Result<(), StoreError> {
        self.conn.execute(
            include_str!("../sql/book/set.sql"),
            (format!("{PREFIX}{name}"), text.as_bytes()),
        )?;
        Ok(())
    }
}
