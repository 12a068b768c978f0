//! Making a new book.

use changes::{space::Space, value::Value};
use store::{
    book::{Book, Place},
    fields,
    writing::{Edit, Moment, Writing},
};

use crate::{App, env::Randomness, error::AppError};

/// What a new book needs to know.
#[derive(Debug, Clone, Copy)]
pub struct NewBook<'a> {
    /// The adviser's name, as it will stand on notes.
    pub name: &'a str,
    /// The adviser's role.
    pub role: &'a str,
    /// The framework's id.
    pub framework: &'a str,
    /// At least [`NewBook::LEAST`] characters.
    pub passphrase: &'a str,
}

impl NewBook<'_> {
    /// The least length of a passphrase, in characters.
    pub const LEAST: usize = 12;
}

impl App {
    /// Makes the book in the program's folder and leaves it open.
    ///
    /// # Errors
    /// [`AppError::ShortPassphrase`], [`AppError::Missing`], [`AppError::HeldElsewhere`],
    /// [`AppError::NoFramework`], and what the store says.
    pub fn create_book(&mut self, new: &NewBook<'_>) -> Result<(), AppError> {
        self.create_book_with(new, |_| Ok(()))
    }

    /// Makes the book with everything that `fill` puts into it, or none: before `fill` is done
    /// nothing counts as a book, and when it fails nothing of it is left.
    ///
    /// # Errors
    /// As [`create_book`](Self::create_book), and what `fill` says.
    pub fn create_book_with<T, E: From<AppError>>(
        &mut self,
        new: &NewBook<'_>,
        fill: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.begin_book(new)?;
        let filled = fill(self);
        let book = self.book.take().ok_or(AppError::Locked)?.into_book();
        match filled {
            Ok(done) => {
                self.book = Some(book.finish().map_err(AppError::from)?.into());
                Ok(done)
            }
            Err(error) => {
                book.abandon();
                Err(error)
            }
        }
    }

    fn begin_book(&mut self, new: &NewBook<'_>) -> Result<(), AppError> {
        long_enough(new.passphrase)?;
        if new.name.trim().is_empty() {
            return Err(AppError::Missing("your name"));
        }
        if let Some(holder) = self.held_elsewhere() {
            let folder = self.folder.clone();
            return Err(AppError::HeldElsewhere { holder, folder });
        }
        let framework = self.shelf.get(new.framework)?;
        let role = match new.role.trim() {
            "" => framework.words.adviser.as_str(),
            role => role,
        };
        let entropy = Randomness(&*self.env);
        let moment = Moment {
            millis: self.env.now_millis(),
            entropy: &entropy,
        };
        let place = Place {
            folder: &self.folder,
            program: self.env.program(),
        };
        let work = self.env.work_factor();
        let book = Book::begin(&place, work, new.passphrase, &moment, |writing| {
            introduce(writing, fields::adviser::name, new.name.trim())?;
            introduce(writing, fields::adviser::role, role)?;
            introduce(writing, fields::adviser::framework, &framework.id)
        })?;
        self.book = Some(book.into());
        self.calendar = None;
        Ok(())
    }
}

/// Refuses a passphrase that is too short.
pub(crate) fn long_enough(passphrase: &str) -> Result<(), AppError> {
    match passphrase.chars().count() {
        found if found < NewBook::LEAST => Err(AppError::ShortPassphrase {
            least: NewBook::LEAST,
            found,
        }),
        _ => Ok(()),
    }
}

fn introduce(writing: &mut Writing<'_>, field: &'static str, text: &str) -> Result<(), AppError> {
    let edit = Edit {
        entity: fields::adviser_entity(),
        space: Space::Own,
        field,
        seen: None,
    };
    writing.record(&edit, Some(Value::Text(text.to_owned())))?;
    Ok(())
}
