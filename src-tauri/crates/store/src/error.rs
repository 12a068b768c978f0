//! What can go wrong with a book, each with its own name.

use std::path::PathBuf;

use thiserror::Error;

/// Why the store could not do what was asked. Nothing is half-done when one of these comes back.
#[derive(Debug, Error)]
pub enum StoreError {
    /// There is no book in the folder.
    #[error("there is no book in {0}")]
    NoBook(PathBuf),
    /// There already is one.
    #[error("there is a book in {0} already")]
    BookExists(PathBuf),
    /// The passphrase opens no key slot.
    #[error("that passphrase does not open this book")]
    WrongPassphrase,
    /// Both copies of the key file are unreadable.
    #[error("both copies of the key file in {0} are damaged or missing")]
    KeyFileDamaged(PathBuf),
    /// Only the recovery key's slot is whole.
    #[error("the passphrase’s part of the key file is damaged in both copies")]
    PassphraseSlotDamaged,
    /// No sheet was ever made for this book.
    #[error("this book has no recovery key")]
    NoRecoverySlot,
    /// A recovery key of another book, or one that was replaced.
    #[error("that recovery key does not open this book (book id {book})")]
    WrongRecoveryKey {
        /// The id of this book, as its own sheet has it.
        book: String,
    },
    /// No recovery key, or one with a wrong character.
    #[error("that is not a recovery key, or a character of it is wrong")]
    NotARecoveryKey,
    /// Another process holds the book.
    #[error("the book is open in another program: {holder}")]
    InUse {
        /// Process number and program, as that program wrote them down.
        holder: String,
    },
    /// Made by a newer Visitbook.
    #[error(
        "this book was written by a newer version of Visitbook (format {found}, this version reads up to {known})"
    )]
    NewerBook {
        /// The book's format.
        found: i64,
        /// The newest this version reads.
        known: i64,
    },
    /// The key is right and the database is not.
    #[error("the book’s database is damaged: {0}")]
    Damaged(String),
    /// The database was there when the book was opened and is no longer.
    #[error("the book is no longer in {0}")]
    Gone(PathBuf),
    /// The library does not encrypt, or the file is not encrypted.
    #[error("the book would not be encrypted: {0}")]
    NotEncrypted(&'static str),
    /// A value over the limit.
    #[error("a field may hold {limit} bytes, this text has {found}")]
    TooLarge {
        /// Bytes in the text.
        found: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// A field that holds more versions at once than the format allows.
    #[error("a field has more than {0} unresolved versions")]
    TooManyVersions(usize),
    /// A field that only a newer version knows.
    #[error("“{0}” belongs to a newer version of Visitbook")]
    NewerField(String),
    /// A step that cannot be undone.
    #[error("this cannot be undone: {0}")]
    CannotUndo(#[from] crate::undo::Obstacle),
    /// A record asked to live in two spaces.
    #[error("a record cannot move from one space to another")]
    SpaceMoved,
    /// Derivation or sealing of a key failed.
    #[error("the key could not be made: {0}")]
    Key(&'static str),
    /// A file could not be read or written.
    #[error("{doing} {path}: {source}")]
    File {
        /// "reading", "writing" …
        doing: &'static str,
        /// Which file.
        path: PathBuf,
        /// The system's own error.
        source: std::io::Error,
    },
    /// The database refused.
    #[error("the book’s database: {0}")]
    Database(#[from] rusqlite::Error),
}

impl StoreError {
    /// Whether the database itself is not as it was written. Damage in its middle is met only when
    /// that place is read.
    #[must_use]
    pub fn is_damage(&self) -> bool {
        use rusqlite::ErrorCode::{DatabaseCorrupt, NotADatabase};
        if let Self::Database(error) = self {
            let code = error.sqlite_error_code();
            return matches!(code, Some(DatabaseCorrupt | NotADatabase));
        }
        matches!(self, Self::Damaged(_))
    }

    /// What keeps words from being written, without the database's own expressions.
    #[must_use]
    pub fn in_plain_words(&self) -> String {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
        let Self::Database(error) = self else {
            return self.to_string();
        };
        match error.sqlite_error_code() {
            Some(DiskFull) => "the disk is full".into(),
            Some(ReadOnly) => "the book’s file can only be read".into(),
            Some(CannotOpen | SystemIoFailure) => "the disk did not take what you typed".into(),
            Some(_) | None => self.to_string(),
        }
    }

    /// Whether the book cannot be written at present: disk full, folder read-only, file gone.
    #[must_use]
    pub fn is_unwritable(&self) -> bool {
        use rusqlite::ErrorCode::{CannotOpen, DiskFull, ReadOnly, SystemIoFailure};
        if let Self::Database(rusqlite::Error::SqliteFailure(it, _)) = self {
            return matches!(it.code, CannotOpen | DiskFull | ReadOnly | SystemIoFailure);
        }
        matches!(
            self,
            Self::Gone(_)
                | Self::File {
                    doing: "writing",
                    ..
                }
        )
    }
}
