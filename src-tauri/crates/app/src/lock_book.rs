//! Locking: what is being typed becomes part of the record first.

use crate::{App, error::AppError};

impl App {
    /// Settles all drafts and closes the book. When settling fails the book is closed all the
    /// same: the drafts are on disk and come back at the next unlocking.
    ///
    /// # Errors
    /// Why drafts could not be settled.
    pub fn lock_book(&mut self) -> Result<(), AppError> {
        if self.book.is_none() {
            return Ok(());
        }
        let settled = self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?));
        self.book = None;
        self.calendar = None;
        settled.map(|_| ())
    }
}
