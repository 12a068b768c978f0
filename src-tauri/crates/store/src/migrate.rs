//! Bringing a book up to this version: numbered steps over the tables of the log, then the
//! projections, all of it in one transaction that leaves every change as it was, or not at all.
//!
//! A step is never edited once a version with it was released. A book made by the first released
//! version is kept among the tests, and every later version has to open it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::{error::StoreError, keys::BookKey, open, projection, reading::Reading};

/// One step of the tables that hold the truth.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Step {
    /// 1, 2, 3 …: the book's format afterwards, kept in `user_version`.
    pub(crate) number: i64,
    pub(crate) sql: &'static str,
    /// Whether a version without this step may still write to the book.
    pub(crate) older_may_open: bool,
}

pub(crate) const STEPS: &[Step] = &[
    Step {
        number: 1,
        sql: include_str!("sql/log.sql"),
        older_may_open: false,
    },
    // A version without exchange takes nothing in, so it leaves nothing waiting.
    Step {
        number: 2,
        sql: include_str!("sql/exchange.sql"),
        older_may_open: true,
    },
];

/// Under this name the book keeps the least format that a version must know to open it.
const NEEDED: &str = "needed";

/// Gives a new, empty database its tables.
pub(crate) fn begin(conn: &Connection, steps: &[Step]) -> Result<(), StoreError> {
    let tx = conn.unchecked_transaction()?;
    take(&tx, steps)?;
    projection::create(&tx)?;
    Ok(tx.commit()?)
}

/// Refuses a book that this version must not open; says whether it can be read at all.
pub(crate) fn refuse_newer(conn: &Connection, steps: &[Step]) -> Result<(), StoreError> {
    let found = format(conn).map_err(open::damaged)?;
    let known = newest(steps);
    if found <= known {
        return Ok(());
    }
    match needed(conn) {
        Ok(Some(needed)) if needed <= known => Ok(()),
        Ok(_) | Err(_) => Err(StoreError::NewerBook { found, known }),
    }
}

/// Takes the steps that are missing and makes the projections again where they are not those of
/// this version. Before a step is taken, a copy of the book is put beside it and tried.
pub(crate) fn upgrade(
    conn: &mut Connection,
    path: &Path,
    key: &BookKey,
    steps: &[Step],
) -> Result<(), StoreError> {
    let found = format(conn)?;
    let missing: Vec<Step> = steps
        .iter()
        .filter(|it| it.number > found)
        .copied()
        .collect();
    if missing.is_empty() && projection::are_current(conn)? {
        return Ok(());
    }
    if !missing.is_empty() {
        keep_copy(conn, path, key, found)?;
    }
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let before = Reading { conn: &tx }.digest()?;
    take(&tx, &missing)?;
    projection::rebuild(&tx)?;
    if (Reading { conn: &tx }).digest()? != before {
        return Err(StoreError::Damaged(
            "the upgrade would have altered the record; nothing was changed".into(),
        ));
    }
    Ok(tx.commit()?)
}

fn take(conn: &Connection, steps: &[Step]) -> Result<(), StoreError> {
    for step in steps {
        conn.execute_batch(step.sql)?;
        conn.pragma_update(None, "user_version", step.number)?;
        if !step.older_may_open {
            conn.execute(
                include_str!("sql/book/set.sql"),
                (NEEDED, step.number.to_be_bytes()),
            )?;
        }
    }
    Ok(())
}

/// The whole database as it was, under another name, opened once to see that it can be.
fn keep_copy(conn: &Connection, path: &Path, key: &BookKey, format: i64) -> Result<(), StoreError> {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    let copy = copy_of(path, format);
    let wrong = |source| StoreError::File {
        doing: "writing",
        path: copy.clone(),
        source,
    };
    fs::copy(path, &copy).map_err(wrong)?;
    fs::File::options()
        .write(true)
        .open(&copy)
        .and_then(|it| it.sync_all())
        .map_err(wrong)?;
    let tried = open::look_into(&copy, key)?;
    let whole: String = tried.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    let same = Reading { conn: &tried }.digest()? == Reading { conn }.digest()?;
    drop(tried);
    for beside in ["db-wal", "db-shm"] {
        // Looking into the copy may leave these; they hold nothing.
        let _ = fs::remove_file(copy.with_extension(beside));
    }
    if whole == "ok" && same {
        return Ok(());
    }
    Err(StoreError::Damaged(
        "the copy made before the upgrade is not the book; nothing was changed".into(),
    ))
}

/// "visitbook-format-1.db" beside "visitbook.db".
fn copy_of(path: &Path, format: i64) -> PathBuf {
    path.with_file_name(format!("visitbook-format-{format}.db"))
}

fn newest(steps: &[Step]) -> i64 {
    steps.iter().map(|it| it.number).max().unwrap_or(0)
}

fn format(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn needed(conn: &Connection) -> rusqlite::Result<Option<i64>> {
    let bytes: Option<[u8; 8]> = conn
        .query_row(include_str!("sql/book/get.sql"), [NEEDED], |row| row.get(0))
        .optional()?;
    Ok(bytes.map(i64::from_be_bytes))
}

#[cfg(test)]
mod tests;
