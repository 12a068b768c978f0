//! Whether what is shown follows from the changes: every typed table and every word of the search
//! index is made again beside the live ones and compared.

use std::collections::BTreeMap;

use rusqlite::{Connection, TransactionBehavior, types::ValueRef};

use super::{Verified, words};
use crate::{error::StoreError, projection};

/// Not a table of rows: it is compared word by word.
const INDEX: &str = "search";
/// Its numbers are drawn as rows come, so only what they stand for is compared.
const NUMBERED: &str = "searchable";

pub(super) fn check(conn: &mut Connection, report: &mut Verified) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    if tx
        .execute_batch("INSERT INTO search (search) VALUES ('integrity-check')")
        .is_err()
    {
        report
            .problems
            .push("The search index is damaged in itself.".into());
    }
    let live = content(&tx)?;
    projection::rebuild(&tx)?;
    let built = content(&tx)?;
    let tables = projection::tables(&tx)?;
    tx.rollback()?;
    for table in tables {
        if live.get(&table) != built.get(&table) || !built.contains_key(&table) {
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

/// A hash over every row of every projection, so that two builds can be compared.
fn content(conn: &Connection) -> Result<BTreeMap<String, blake3::Hash>, StoreError> {
    let mut hashes = BTreeMap::new();
    for table in projection::tables(conn)? {
        let hash = match table.as_str() {
            INDEX => words::hash(conn),
            NUMBERED => hash_rows(
                conn,
                "SELECT entity, field FROM searchable ORDER BY entity, field",
            ),
            other => hash_rows(conn, &format!("SELECT * FROM \"{other}\" ORDER BY 1")),
        };
        // A table that cannot be read through is missing from one side of the comparison.
        if let Ok(hash) = hash {
            hashes.insert(table, hash);
        }
    }
    Ok(hashes)
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
