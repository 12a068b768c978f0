//! Locking: what is being typed becomes part of the record first.

use crate::{App, error::AppError};

impl App {
    /// Settles all drafts and closes the book; the sample book is left and removed. When settling
    /// fails the book is closed all the same: the drafts are on disk and come back at the next
    /// unlocking.
    ///
    /// # Errors
    /// Why drafts could not be settled, or the sample or a printed sheet not removed.
    pub fn lock_book(&mut self) -> Result<(), AppError> {
        if self.is_sample() {
            return self.leave_sample();
        }
        if self.book.is_none() {
            return Ok(());
        }
        self.settle_unsaved();
        let settled = self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?));
        self.book = None;
        self.calendar = None;
        self.refresh_shelf()?;
        let forgotten = self.forget_prepared_sheet();
        settled?;
        forgotten
    }
}
