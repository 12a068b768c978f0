//! Proving a book: what was written is what is there, and everything shown follows from it.

mod places;
mod shown;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use changes::{
    change::{Change, ChangeRef, commitment, supersedes_from_bytes},
    clock::Stamp,
    heads::{Link, standing},
    id::{ChangeId, EntityId, WriterId},
    space::Space,
};
use rusqlite::{Connection, Row};

use crate::{book::Book, error::StoreError, keys};

/// What a verification went through and what it found wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Verified {
    /// Changes whose ids and chains were recomputed.
    pub changes: usize,
    /// Fields whose heads were recomputed.
    pub fields: usize,
    /// Sealed documents compared with their hashes.
    pub documents: usize,
    /// One sentence for each thing that is wrong.
    pub problems: Vec<String>,
}

impl Book {
    /// Checks the key file, the cipher, the database, every change and chain, where records live,
    /// the heads, the drafts, the projections and the search index (by building them again and
    /// comparing) and the sealed documents. Changes nothing.
    ///
    /// # Errors
    /// When the checking itself cannot be done; what it finds wrong is in the report.
    pub fn verify(&mut self) -> Result<Verified, StoreError> {
        let mut report = Verified {
            problems: keys::problems(self.folder()),
            ..Verified::default()
        };
        let own = self.writer();
        let conn = self.connection();
        check_files(conn, &mut report)?;
        let rows = read_changes(conn)?;
        check_chains(&rows, own, &mut report);
        places::check(conn, &rows, &mut report)?;
        check_heads(conn, &rows, &mut report)?;
        check_documents(conn, &mut report)?;
        let (path, key) = self.database();
        shown::check(conn, &path, key, &mut report)?;
        Ok(report)
    }
}

struct ChangeRow {
    number: i64,
    lane: i64,
    id: ChangeId,
    field: String,
    entity: EntityId,
    supersedes: Vec<ChangeRef>,
    reference: ChangeRef,
    prev: Option<ChangeId>,
    /// The id as computed again from everything else in the row.
    computed: ChangeId,
    value_matches: bool,
    /// The lane's space, when it is of a kind this version knows.
    space: Option<Space>,
    /// Whether the record lives in the space of the lane.
    is_at_home: bool,
}

fn check_files(conn: &Connection, report: &mut Verified) -> Result<(), StoreError> {
    for pragma in ["PRAGMA cipher_integrity_check", "PRAGMA integrity_check"] {
        let mut statement = conn.prepare(pragma)?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        for line in lines {
            let line = line?;
            if line != "ok" {
                report.problems.push(format!("The database file: {line}."));
            }
        }
    }
    Ok(())
}

fn read_changes(conn: &Connection) -> Result<Vec<ChangeRow>, StoreError> {
    let mut statement = conn.prepare(include_str!("sql/change/whole.sql"))?;
    Ok(statement
        .query_map([], row_to_change)?
        .collect::<Result<_, _>>()?)
}

fn row_to_change(row: &Row<'_>) -> rusqlite::Result<ChangeRow> {
    let number: i64 = row.get(0)?;
    let (lane, seq) = crate::lanes::split(number);
    let id = ChangeId(row.get(1)?);
    let supersedes: Vec<u8> = row.get(9)?;
    let stored: [u8; 16] = row.get(8)?;
    let value: Option<Vec<u8>> = row.get(7)?;
    let salt: Option<[u8; 8]> = row.get(6)?;
    let writer = WriterId(row.get(10)?);
    let space: Vec<u8> = row.get(11)?;
    let home: Vec<u8> = row.get(12)?;
    let change = Change {
        writer,
        space: Space::from_bytes(&space).unwrap_or(Space::Own),
        seq,
        prev: row.get::<_, Option<[u8; 16]>>(2)?.map(ChangeId),
        stamp: Stamp(u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0)),
        entity: EntityId(row.get(4)?),
        field: row.get(5)?,
        salt: salt.unwrap_or_default(),
        value: None,
        supersedes: supersedes_from_bytes(&supersedes).unwrap_or_default(),
    };
    Ok(ChangeRow {
        number,
        lane,
        id,
        computed: change.id_with(stored),
        // An erased value took its salt with it: only the commitment is left.
        value_matches: salt.is_none_or(|salt| commitment(salt, value.as_deref()) == stored),
        reference: changes::change::reference(writer, seq, id),
        prev: change.prev,
        is_at_home: space == home,
        space: Space::from_bytes(&space),
        field: change.field,
        entity: change.entity,
        supersedes: change.supersedes,
    })
}

fn check_chains(rows: &[ChangeRow], own: WriterId, report: &mut Verified) {
    report.changes = rows.len();
    let mut before: Option<&ChangeRow> = None;
    for row in rows {
        let what = || format!("Change {} of {}", row.reference.seq, row.field);
        if row.computed != row.id {
            report
                .problems
                .push(format!("{} is not what was written.", what()));
        }
        if !row.value_matches {
            report
                .problems
                .push(format!("{} holds another text than was written.", what()));
        }
        let follows = before.filter(|it| it.lane == row.lane && it.number + 1 == row.number);
        match follows {
            Some(earlier) if row.prev != Some(earlier.id) => {
                report
                    .problems
                    .push(format!("{} does not follow the one before it.", what()));
            }
            // Another writer's earlier changes may be on their way; our own cannot be missing.
            None if row.reference.seq != 1 && row.reference.writer == own => {
                report
                    .problems
                    .push(format!("Changes before {} are missing.", what()));
            }
            None if row.reference.seq == 1 && row.prev.is_some() => {
                report
                    .problems
                    .push(format!("{} should be the first.", what()));
            }
            Some(_) | None => {}
        }
        before = Some(row);
    }
    let known: BTreeSet<ChangeRef> = rows.iter().map(|it| it.reference).collect();
    for row in rows {
        let gone = |it: &&ChangeRef| it.writer == own && !known.contains(it);
        if row.supersedes.iter().any(|it| gone(&it)) {
            report.problems.push(format!(
                "What change {} of {} took the place of is missing.",
                row.reference.seq, row.field
            ));
        }
    }
}

fn check_heads(
    conn: &Connection,
    rows: &[ChangeRow],
    report: &mut Verified,
) -> Result<(), StoreError> {
    let links: Vec<Link<'_>> = rows
        .iter()
        .map(|row| Link {
            change: row.reference,
            entity: row.entity,
            field: &row.field,
            supersedes: row.supersedes.clone(),
        })
        .collect();
    let numbers: BTreeMap<ChangeRef, i64> =
        rows.iter().map(|row| (row.reference, row.number)).collect();
    let mut expected: Vec<i64> = standing(&links)
        .into_values()
        .flatten()
        .filter_map(|it| numbers.get(&it).copied())
        .collect();
    expected.sort_unstable();
    let mut found = conn
        .prepare(include_str!("sql/head/all.sql"))?
        .query_map([], |row| row.get(0))?
        .collect::<Result<Vec<i64>, _>>()?;
    found.sort_unstable();
    report.fields = found.len();
    if expected != found {
        report
            .problems
            .push("What stands in some field does not follow from its changes.".into());
    }
    Ok(())
}

fn check_documents(conn: &Connection, report: &mut Verified) -> Result<(), StoreError> {
    let mut statement = conn.prepare(include_str!("sql/blob/sealed.sql"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        report.documents += 1;
        let hash: Option<[u8; 32]> = row.get(2)?;
        let bytes: Option<Vec<u8>> = row.get(3)?;
        let whole = match (hash, bytes) {
            (Some(hash), Some(bytes)) => blake3::hash(&bytes).as_bytes() == &hash,
            (_, _) => false,
        };
        if !whole {
            let kind: String = row.get(0)?;
            let version: Option<i64> = row.get(1)?;
            let version = version.unwrap_or_default();
            report.problems.push(format!(
                "A sealed {kind} (version {version}) is missing or changed."
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
