//! Whether there is a book, and whether it is open.

use std::path::PathBuf;

use chrono::NaiveDate;
use store::{adviser::AdviserRow, book::Book};

use crate::{App, WordsBack, error::AppError};

/// Where the book stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BookStanding {
    /// There is none in the folder.
    None,
    /// There is one; it is locked.
    Locked,
    /// It is open.
    Open,
}

/// The book as the first screen needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookState {
    /// None, locked or open.
    pub standing: BookStanding,
    /// Where it lies or will lie.
    pub folder: PathBuf,
    /// Today, by the program's clock.
    pub today: NaiveDate,
    /// Whose it is; known only when it is open.
    pub adviser: Option<AdviserRow>,
    /// Who else copies or holds the folder: "OneDrive", "a network share". No book is made there.
    pub held_by: Option<String>,
    /// Whether the open book has a recovery sheet; the sample needs none.
    pub has_sheet: bool,
    /// Whether it is the sample book.
    pub is_sample: bool,
    /// What recovery files held when the book was opened.
    pub words_back: Option<WordsBack>,
}

impl App {
    /// Whether there is a book, and whether it is open.
    ///
    /// # Errors
    /// When the open book cannot be read.
    pub fn book_state(&self) -> Result<BookState, AppError> {
        let standing = match &self.book {
            Some(_) => BookStanding::Open,
            None if Book::exists(&self.folder) => BookStanding::Locked,
            None => BookStanding::None,
        };
        let adviser = match &self.book {
            Some(book) => book.read().adviser()?,
            None => None,
        };
        Ok(BookState {
            standing,
            folder: self.folder.clone(),
            today: self.today(),
            adviser,
            held_by: self.held_elsewhere(),
            has_sheet: self.is_sample() || self.book.as_ref().is_some_and(|it| it.has_recovery()),
            is_sample: self.is_sample(),
            words_back: self.words_back(),
        })
    }

    pub(crate) fn held_elsewhere(&self) -> Option<String> {
        self.env.holder_of(&self.folder)
    }
}
