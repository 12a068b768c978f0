//! Proving the book, and the one line by which two books are compared.

use store::verify::Verified;

use crate::{App, error::AppError};

impl App {
    /// Checks everything in the book against everything else. Changes nothing.
    ///
    /// # Errors
    /// When the checking itself cannot be done.
    pub fn verify_book(&mut self) -> Result<Verified, AppError> {
        Ok(self.book.as_mut().ok_or(AppError::Locked)?.verify()?)
    }

    /// One line, equal on two books that hold the same changes.
    ///
    /// # Errors
    /// What the store says.
    pub fn digest(&self) -> Result<String, AppError> {
        Ok(self.book()?.read().digest()?)
    }
}
