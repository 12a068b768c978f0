//! Whether what is shown follows from the changes: every typed table and every word of the search
//! index is made again beside the book, in memory, and compared with the live ones.

use std::{collections::BTreeMap, path::Path, thread};

use rusqlite::{Connection, Transaction, TransactionBehavior, types::ValueRef};

use super::{Verified, words};
use crate::{error::StoreError, keys::BookKey, open, projection};

/// Not a table of rows: it is compared word by word.
const INDEX: &str = "search";
/// Numbers the texts of the index. One that no text has any more is not followed by anything.
const NUMBERED: &str = "searchable";

/// A hash over every row of a table, by the table's name.
type Content = BTreeMap<String, blake3::Hash>;

pub(super) fn check(
    conn: &Connection,
    path: &Path,
    key: &BookKey,
    report: &mut Verified,
) -> Result<(), StoreError> {
    // What is made again needs nothing of this connection, so both sides are read at once.
    let (live, built) = thread::scope(|scope| {
        let built = scope.spawn(|| build(path, key));
        let live = read_live(conn, report);
        let built = built
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (live, built)
    });
    let (live, built) = (live?, built?);
    for (table, hash) in &built {
        if live.get(table) != Some(hash) {
            let what = match table.as_str() {
                INDEX => "The search index".to_owned(),
                table => format!("The table “{table}”"),
            };
            report
                .problems
                .push(format!("{what} does not follow from the changes."));
        }
    }
    Ok(())
}

fn read_live(conn: &Connection, report: &mut Verified) -> Result<Content, StoreError> {
    let tx = Transaction::new_unchecked(conn, TransactionBehavior::Immediate)?;
    if tx
        .execute_batch("INSERT INTO search (search) VALUES ('integrity-check')")
        .is_err()
    {
        report
            .problems
            .push("The search index is damaged in itself.".into());
    }
    let tables = projection::tables(&tx)?;
    let live = content(&tx, &tables, include_str!("../sql/search/live_numbers.sql"));
    tx.rollback()?;
    Ok(live)
}

/// The projections made again from the heads of the book, in a database in memory beside it.
fn build(path: &Path, key: &BookKey) -> Result<Content, StoreError> {
    let conn = open::beside(path, key)?;
    let tx = Transaction::new_unchecked(&conn, TransactionBehavior::Deferred)?;
    let tables = projection::build_beside(&tx)?;
    Ok(content(
        &tx,
        &tables,
        include_str!("../sql/search/built_numbers.sql"),
    ))
}

/// A table that cannot be read through is missing.
fn content(conn: &Connection, tables: &[String], numbers: &str) -> Content {
    let hash = |table: &String| {
        let hash = match table.as_str() {
            INDEX => words::hash(conn),
            NUMBERED => hash_rows(conn, numbers),
            other => hash_rows(conn, &format!("SELECT * FROM main.\"{other}\" ORDER BY 1")),
        };
        Some((table.clone(), hash.ok()?))
    };
    tables.iter().filter_map(hash).collect()
}

fn hash_rows(conn: &Connection, sql: &str) -> Result<blake3::Hash, StoreError> {
    let mut statement = conn.prepare(sql)?;
    let columns = statement.column_count();
    let mut rows = statement.query([])?;
    let mut hasher = blake3::Hasher::new();
    while let Some(row) = rows.next()? {
        for at in 0..columns {
            let (kind, bytes): (u8, Vec<u8>) = match row.get_ref(at)? {
                ValueRef::Null => (0, Vec::new()),
                ValueRef::Integer(number) => (1, number.to_be_bytes().to_vec()),
                ValueRef::Real(number) => (2, number.to_be_bytes().to_vec()),
                ValueRef::Text(text) => (3, text.to_vec()),
                ValueRef::Blob(blob) => (4, blob.to_vec()),
            };
            hasher.update(&[kind]);
            hasher.update(&(bytes.len() as u64).to_be_bytes());
            hasher.update(&bytes);
        }
    }
    Ok(hasher.finalize())
}
