//! A new book, made under another name and renamed when everything that belongs into it is there: a
//! crash leaves either all of it or nothing that counts as a book.

use std::{
    fs::{self, File},
    io,
    path::Path,
};

use changes::id::WriterId;
use rusqlite::Connection;

use super::{Book, DATABASE, Place};
use crate::{
    error::StoreError,
    keys::{self, Entropy, WorkFactor},
    lock::BookLock,
    open,
    writing::{Moment, Writing},
};

const UNFINISHED: &str = "visitbook.db.part";

impl Book {
    /// Makes a new book and its first records in one step.
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
        Ok(Self::begin(place, work, passphrase, moment, first)?.finish()?)
    }

    /// Begins a new book that can be written to like any other and counts as none before
    /// [`finish`](Self::finish). Nothing of it is durable until then.
    ///
    /// # Errors
    /// As [`create`](Self::create); nothing of it is left then.
    pub fn begin<E: From<StoreError>>(
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
        let begun = begun(place, lock, work, passphrase, moment);
        let begun = begun.inspect_err(|_| sweep(place.folder));
        let mut book = begun?;
        let written = book.write(moment, |writing| {
            // Without its first records a book is none, so they are never undone.
            writing.leave_no_deed();
            first(writing)
        });
        match written {
            Ok(()) => Ok(book),
            Err(error) => {
                book.abandon();
                Err(error)
            }
        }
    }

    /// Makes a book that was begun durable and gives it its name.
    ///
    /// # Errors
    /// Whatever the disk says; nothing that counts as a book is there then.
    pub fn finish(self) -> Result<Self, StoreError> {
        let Self {
            folder,
            conn,
            keys,
            _lock,
            ..
        } = self;
        conn.close().map_err(|(_, error)| StoreError::from(error))?;
        name(&folder).inspect_err(|_| sweep(&folder))?;
        Self::opened(folder, keys, _lock)
    }

    /// Takes away what is there of a book that was begun.
    pub fn abandon(self) {
        let Self {
            folder,
            conn,
            _lock,
            ..
        } = self;
        drop(conn);
        sweep(&folder);
    }
}

fn begun(
    place: &Place<'_>,
    lock: BookLock,
    work: WorkFactor,
    passphrase: &str,
    moment: &Moment<'_>,
) -> Result<Book, StoreError> {
    let unfinished = place.folder.join(UNFINISHED);
    remove_if_there(&unfinished)?;
    let keys = keys::create(place.folder, passphrase, work, moment.entropy)?;
    let conn = open::create(&unfinished, &keys.key)?;
    let writer = new_writer(&conn, moment.entropy)?;
    Ok(Book {
        folder: place.folder.to_owned(),
        conn,
        writer,
        latest: None,
        in_log: 0,
        keys,
        _lock: lock,
    })
}

fn new_writer(conn: &Connection, entropy: &dyn Entropy) -> Result<WriterId, StoreError> {
    let mut id = [0; 16];
    entropy.fill(&mut id);
    conn.execute(include_str!("../sql/book/set_writer.sql"), [id])?;
    Ok(WriterId(id))
}

fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(source) if source.kind() != io::ErrorKind::NotFound => Err(StoreError::File {
            doing: "writing",
            path: path.to_owned(),
            source,
        }),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn name(folder: &Path) -> Result<(), StoreError> {
    let path = folder.join(DATABASE);
    let unfinished = folder.join(UNFINISHED);
    File::options()
        .write(true)
        .open(&unfinished)
        .and_then(|it| it.sync_all())
        .and_then(|()| fs::rename(&unfinished, &path))
        .map_err(|source| StoreError::File {
            doing: "writing",
            path,
            source,
        })?;
    open::sync_folder(folder)
}

/// What is left over is in nobody's way: the next book begun here takes its place. Never in a
/// folder with a finished book, whose keys these files are.
fn sweep(folder: &Path) {
    if !Book::exists(folder) {
        let _ = fs::remove_file(folder.join(UNFINISHED));
        keys::forget(folder);
    }
}
