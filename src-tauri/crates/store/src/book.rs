//! An open book: the one connection, the one door for writes.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use changes::{clock::Stamp, id::WriterId};
use rusqlite::{Connection, TransactionBehavior};

use crate::{
    error::StoreError,
    keys::{self, Entropy, WorkFactor},
    lanes,
    lock::BookLock,
    open, projection,
    reading::Reading,
    writing::{Moment, Writing},
};

const DATABASE: &str = "visitbook.db";
const UNFINISHED: &str = "visitbook.db.part";

/// An unlocked book. Dropping it locks it.
pub struct Book {
    folder: PathBuf,
    conn: Connection,
    writer: WriterId,
    latest: Option<Stamp>,
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

    /// Makes a new book and its first records in one step: a crash leaves either all of it or
    /// nothing that counts as a book.
    ///
    /// # Errors
    /// [`StoreError::BookExists`], [`StoreError::InUse`], and whatever the disk says.
    pub fn create<E: From<StoreError>>(
        place: &Place<'_>,
        work: WorkFactor,
        passphrase: &str,
        moment: &Moment<'_>,
        first: impl FnOnce(&mut Writing<'_>) -> Result<(), E>,
    ) -> Result<Self, E> {
        let there = || StoreError::BookExists(place.folder.to_owned());
        if Self::exists(place.folder) {
            return Err(there().into());
        }
        open::make_folder(place.folder)?;
        let lock = BookLock::take(place.folder, place.program)?;
        // Again under the lock: another process may have made one meanwhile.
        if Self::exists(place.folder) {
            return Err(there().into());
        }
        let unfinished = place.folder.join(UNFINISHED);
        remove_if_there(&unfinished)?;
        let key = keys::create(place.folder, passphrase, work, moment.entropy)?;
        let conn = open::create(&unfinished, &key)?;
        let writer = new_writer(&conn, moment.entropy)?;
        let mut book = Self {
            folder: place.folder.to_owned(),
            conn,
            writer,
            latest: None,
            _lock: lock,
        };
        book.write(moment, first)?;
        let Self {
            folder,
            conn,
            _lock,
            ..
        } = book;
        conn.close().map_err(|(_, error)| StoreError::from(error))?;
        finish(&folder)?;
        Ok(Self::opened(
            folder.clone(),
            open::connect(&folder.join(DATABASE), &key)?,
            _lock,
        )?)
    }

    /// Unlocks the book of a folder.
    ///
    /// # Errors
    /// [`StoreError::NoBook`], [`StoreError::InUse`], [`StoreError::WrongPassphrase`],
    /// [`StoreError::KeyFileDamaged`], [`StoreError::Damaged`], [`StoreError::NewerBook`].
    pub fn unlock(place: &Place<'_>, passphrase: &str) -> Result<Self, StoreError> {
        if !Self::exists(place.folder) {
            return Err(StoreError::NoBook(place.folder.to_owned()));
        }
        let lock = BookLock::take(place.folder, place.program)?;
        let key = keys::open(place.folder, passphrase)?;
        let conn = open::connect(&place.folder.join(DATABASE), &key)?;
        Self::opened(place.folder.to_owned(), conn, lock)
    }

    fn opened(folder: PathBuf, conn: Connection, lock: BookLock) -> Result<Self, StoreError> {
        conn.set_prepared_statement_cache_capacity(64);
        let writer: [u8; 16] =
            conn.query_row(include_str!("sql/book/writer.sql"), [], |row| row.get(0))?;
        let latest = lanes::latest_stamp(&conn)?;
        Ok(Self {
            folder,
            conn,
            writer: WriterId(writer),
            latest,
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
        let tx = self
            .conn
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut writing = Writing::new(&tx, self.writer, self.latest, moment);
        let done = work(&mut writing)?;
        let (latest, touched) = writing.finish();
        projection::refresh(&tx, &touched)?;
        tx.commit().map_err(StoreError::from)?;
        self.latest = latest;
        Ok(done)
    }

    pub(crate) fn connection(&mut self) -> &mut Connection {
        &mut self.conn
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

fn new_writer(conn: &Connection, entropy: &dyn Entropy) -> Result<WriterId, StoreError> {
    let mut id = [0; 16];
    entropy.fill(&mut id);
    conn.execute(include_str!("sql/book/set_writer.sql"), [id])?;
    Ok(WriterId(id))
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(StoreError::File {
            doing: "writing",
            path: path.to_owned(),
            source,
        }),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn finish(folder: &Path) -> Result<(), StoreError> {
    let path = folder.join(DATABASE);
    fs::rename(folder.join(UNFINISHED), &path).map_err(|source| StoreError::File {
        doing: "writing",
        path,
        source,
    })?;
    open::sync_folder(folder)
}
