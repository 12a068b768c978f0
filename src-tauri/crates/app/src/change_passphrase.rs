//! A new passphrase: in place of the one that is known, or with the recovery key when it is not.

use store::{
    book::{Book, Place},
    keys::recovery::RecoveryKey,
};

use crate::{App, create_book::long_enough, env::Randomness, error::AppError};

impl App {
    /// Opens the book with the text of its recovery sheet, or the key typed from it, and gives it
    /// a new passphrase. The sheet stays good.
    ///
    /// # Errors
    /// [`AppError::ShortPassphrase`], and what [`Book::recover`] says; the old passphrase then
    /// stays.
    pub fn recover_book(&mut self, sheet: &str, passphrase: &str) -> Result<(), AppError> {
        long_enough(passphrase)?;
        let key = RecoveryKey::read(sheet)?;
        // Its own lock would be in the way.
        self.lock_book()?;
        let place = Place {
            folder: &self.folder,
            program: self.env.program(),
        };
        let work = self.env.work_factor();
        let entropy = Randomness(&*self.env);
        self.book = Some(Book::recover(&place, &key, passphrase, work, &entropy)?.into());
        self.know_this_machine();
        self.refresh_calendar()?;
        self.refresh_shelf()?;
        self.take_in_rescues();
        Ok(())
    }

    /// Puts another passphrase in place of the present one of the open book.
    ///
    /// # Errors
    /// [`AppError::ShortPassphrase`], [`AppError::Locked`], and what the store says; the present
    /// one then stays.
    pub fn change_passphrase(&mut self, present: &str, new: &str) -> Result<(), AppError> {
        long_enough(new)?;
        let Self { env, book, .. } = self;
        let book = book.as_mut().ok_or(AppError::Locked)?;
        let entropy = Randomness(&**env);
        Ok(book.change_passphrase(present, new, env.work_factor(), &entropy)?)
    }
}
