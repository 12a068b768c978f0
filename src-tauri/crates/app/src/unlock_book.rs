//! Unlocking.

use store::book::{Book, Place};

use crate::{App, error::AppError};

impl App {
    /// Opens the book of the program's folder.
    ///
    /// # Errors
    /// What [`Book::unlock`] says.
    pub fn unlock_book(&mut self, passphrase: &str) -> Result<(), AppError> {
        if self.book.is_none() {
            let place = Place {
                folder: &self.folder,
                program: self.env.program(),
            };
            self.book = Some(Book::unlock(&place, passphrase)?.into());
            self.know_this_machine();
            self.refresh_calendar()?;
            self.refresh_shelf()?;
            self.take_in_rescues();
        }
        Ok(())
    }
}
