//! The open book with everything that is kept of it and is never written.
//!
//! Separate so that there is one place where a write makes forgotten what it may have changed.

use std::{cell::RefCell, collections::BTreeSet};

use changes::space::Space;
use domain::pupil_names::KnownWords;
use store::book::Book;

use crate::{laid_out::LaidOut, memory::Memory, rescue_words::Rescue};

/// An open book and what is kept of it. They go together, so that nothing of one book is ever shown
/// of another.
pub(crate) struct OpenBook {
    book: Book,
    pub(crate) memory: RefCell<Memory>,
    /// What was typed and is not in the book.
    pub(crate) rescue: Rescue,
    /// The pages of the note that was looked over last.
    pub(crate) laid_out: LaidOut,
    /// The words for the people and places of the book, as long as nothing is written.
    pub(crate) people: RefCell<Option<KnownWords>>,
}

impl From<Book> for OpenBook {
    fn from(book: Book) -> Self {
        Self {
            book,
            memory: RefCell::default(),
            rescue: Rescue::default(),
            laid_out: LaidOut::default(),
            people: RefCell::default(),
        }
    }
}

impl std::ops::Deref for OpenBook {
    type Target = Book;

    fn deref(&self) -> &Book {
        &self.book
    }
}

impl std::ops::DerefMut for OpenBook {
    fn deref_mut(&mut self) -> &mut Book {
        &mut self.book
    }
}

impl OpenBook {
    /// The book alone; its memory goes.
    pub(crate) fn into_book(self) -> Book {
        self.book
    }

    /// Drops what a write may have changed.
    pub(crate) fn forget(&mut self, touched: &Touched) {
        self.memory.get_mut().forget(touched);
        if !matches!(touched, Touched::Spaces(spaces) if spaces.is_empty()) {
            self.people.take();
        }
    }
}

/// What a write touched.
pub(crate) enum Touched {
    /// Records in these spaces.
    Spaces(BTreeSet<Space>),
    /// It cannot be said.
    Anything,
}
