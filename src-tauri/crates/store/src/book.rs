//! An open book: the one connection, the one door for writes.

mod making;
mod settings;
#[cfg(feature = "slow-commits")]
mod slow;

use std::{
    fmt,
    path::{Path, PathBuf},
};

use changes::{clock::Stamp, id::WriterId};
use rusqlite::{Connection, TransactionBehavior};

use crate::{
    deeds,
    error::StoreError,
    keys::{self, BookKey, Entropy, Opened, WorkFactor, recovery::RecoveryKey},
    lanes,
    lock::BookLock,
    open, projection,
    reading::Reading,
    writing::{Moment, Writing},
};

const DATABASE: &str = "visitbook.db";

/// An unlocked book. Dropping it locks it.
pub struct Book {
    folder: PathBuf,
    conn: Connection,
    writer: WriterId,
    latest: Option<Stamp>,
    /// Commits since the log was moved into the database.
    pub(crate) in_log: u32,
    keys: Opened,
    _lock: BookLock,
}

impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl Book {
    /// Whether a folder holds a finished book.
    #[must_use]
    pub fn exists(folder: &Path) -> bool {
        folder.join(DATABASE).is_file()
    }

    /// Unlocks the book of a folder.
    ///
    /// # Errors
    /// [`StoreError::NoBook`], [`StoreError::InUse`], [`StoreError::WrongPassphrase`],
    /// [`StoreError::KeyFileDamaged`], [`StoreError::PassphraseSlotDamaged`],
    /// [`StoreError::Damaged`], [`StoreError::NewerBook`].
    pub fn unlock(place: &Place<'_>, passphrase: &str) -> Result<Self, StoreError> {
        if !Self::exists(place.folder) {
            return Err(StoreError::NoBook(place.folder.to_owned()));
        }
        let lock = BookLock::take(place.folder, place.program)?;
        let keys = keys::open(place.folder, passphrase)?;
        let book = Self::opened(place.folder.to_owned(), keys, lock)?;
        // A full disk must not keep a whole book shut; the proof goes on naming the damaged copy.
        let _ = book.keys.mend(&book.folder);
        Ok(book)
    }

    /// Unlocks the book with its recovery key and gives it a new passphrase. The recovery key
    /// stays good.
    ///
    /// # Errors
    /// As [`unlock`](Self::unlock), with [`StoreError::NoRecoverySlot`] and
    /// [`StoreError::WrongRecoveryKey`]; the old passphrase then stays.
    pub fn recover(
        place: &Place<'_>,
        recovery: &RecoveryKey,
        passphrase: &str,
        work: WorkFactor,
        entropy: &dyn Entropy,
    ) -> Result<Self, StoreError> {
        if !Self::exists(place.folder) {
            return Err(StoreError::NoBook(place.folder.to_owned()));
        }
        let lock = BookLock::take(place.folder, place.program)?;
        let keys = keys::recover(place.folder, recovery)?;
        // The key has to open the book before anything is replaced.
        let mut book = Self::opened(place.folder.to_owned(), keys, lock)?;
        book.keys
            .set_passphrase(&book.folder, passphrase, work, entropy)?;
        Ok(book)
    }

    /// Puts another passphrase in place of the present one, which has to be given again.
    ///
    /// # Errors
    /// [`StoreError::WrongPassphrase`], and whatever the disk says; the old one then stays.
    pub fn change_passphrase(
        &mut self,
        present: &str,
        new: &str,
        work: WorkFactor,
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        keys::open(&self.folder, present)?;
        self.keys.set_passphrase(&self.folder, new, work, entropy)
    }

    /// Gives the book a recovery key in place of the one it may have; an older sheet opens
    /// nothing any more.
    ///
    /// # Errors
    /// Whatever the disk says; an older sheet then stays good.
    pub fn set_recovery(&mut self, recovery: &RecoveryKey) -> Result<(), StoreError> {
        self.keys.set_recovery(&self.folder, recovery)
    }

    /// Whether a recovery sheet opens this book.
    #[must_use]
    pub fn has_recovery(&self) -> bool {
        self.keys.slots.has_recovery()
    }

    /// The book's own short id, as its recovery sheet has it: "1a2b-3c4d-5e6f-7081".
    #[must_use]
    pub fn id(&self) -> String {
        keys::book_id(self.keys.slots.book)
    }

    fn opened(folder: PathBuf, keys: Opened, lock: BookLock) -> Result<Self, StoreError> {
        let conn = open::connect_current(&folder.join(DATABASE), &keys.key)?;
        // More than there are statements: none is ever prepared twice.
        conn.set_prepared_statement_cache_capacity(128);
        let writer: [u8; 16] =
            conn.query_row(include_str!("sql/book/writer.sql"), [], |row| row.get(0))?;
        let latest = lanes::latest_stamp(&conn)?;
        Ok(Self {
            folder,
            conn,
            writer: WriterId(writer),
            latest,
            in_log: 0,
            keys,
            _lock: lock,
        })
    }

    /// The folder the book lies in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Looks things up.
    #[must_use]
    pub fn read(&self) -> Reading<'_> {
        Reading { conn: &self.conn }
    }

    /// The one door for writes: all of `work` becomes durable before this returns, or none of it.
    ///
    /// # Errors
    /// What `work` says, or what the disk says; the book is then as it was.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        moment: &Moment<'_>,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.refuse_when_gone()?;
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut writing = Writing::new(&tx, self.writer, self.latest, moment);
        let done = work(&mut writing)?;
        let written = writing.finish();
        projection::refresh(&tx, &written.touched)?;
        deeds::keep(&tx, &written, moment.millis)?;
        #[cfg(feature = "slow-commits")]
        slow::wait();
        tx.commit().map_err(StoreError::from)?;
        self.latest = written.latest;
        self.writer = written.minted.unwrap_or(self.writer);
        self.in_log += 1;
        Ok(done)
    }

    /// Does what a write would do, answers with what it gave, and leaves the book as it was.
    ///
    /// # Errors
    /// What `work` says, or what the disk says.
    pub fn try_out<T, E: From<StoreError>>(
        &mut self,
        moment: &Moment<'_>,
        work: impl FnOnce(&mut Writing<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let done = work(&mut Writing::new(&tx, self.writer, self.latest, moment))?;
        tx.rollback().map_err(StoreError::from)?;
        Ok(done)
    }

    /// The public half of the recovery key, as `age` writes it; nothing when there is none.
    #[must_use]
    pub fn recovery_recipient(&self) -> Option<String> {
        self.keys.slots.recovery_recipient()
    }

    /// A file that was moved or removed is still written to by whoever has it open, and a reply would
    /// say "saved" of words that nobody finds again.
    fn refuse_when_gone(&self) -> Result<(), StoreError> {
        match self.conn.path() {
            Some(path) if !path.is_empty() && !Path::new(path).exists() => {
                Err(StoreError::Gone(self.folder.clone()))
            }
            Some(_) | None => Ok(()),
        }
    }

    /// Who writes in this book.
    #[must_use]
    pub fn writer(&self) -> WriterId {
        self.writer
    }

    pub(crate) fn connection(&self) -> &Connection {
        &self.conn
    }

    /// Where the database lies, and its key.
    pub(crate) fn database(&self) -> (PathBuf, &BookKey) {
        (self.folder.join(DATABASE), &self.keys.key)
    }
}

/// Where a book lies, and who opens it.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// The book's folder.
    pub folder: &'a Path,
    /// The program's own name, told to whoever finds the book in use.
    pub program: &'a str,
}

#[cfg(test)]
mod tests;
