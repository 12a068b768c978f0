//! What leaves the book: the changes of some spaces as runs, and the documents that they name.

use std::collections::BTreeSet;

use changes::{
    carried::{Carried, Run},
    change::{Change, supersedes_from_bytes},
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId},
    space::Space,
    value::Value,
};
use rusqlite::{Connection, Row};

use crate::{error::StoreError, lanes, reading::Reading};

/// A sealed document on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The BLAKE3 of its bytes.
    pub hash: [u8; 32],
    /// The PDF.
    pub bytes: Vec<u8>,
}

impl Reading<'_> {
    /// Every space in which something was written.
    ///
    /// # Errors
    /// What the disk says.
    pub fn spaces(&self) -> Result<BTreeSet<Space>, StoreError> {
        Ok(all_lanes(self.conn)?.into_iter().map(|it| it.2).collect())
    }

    /// The changes of these spaces, by whomever they were written; each run without a gap.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when a change is not what was written, and what the disk says.
    pub fn runs(&self, spaces: &BTreeSet<Space>) -> Result<Vec<Run>, StoreError> {
        let mut runs = Vec::new();
        for (lane, writer, space) in all_lanes(self.conn)? {
            if spaces.contains(&space) {
                read_lane(self.conn, lane, (writer, space), &mut runs)?;
            }
        }
        Ok(runs)
    }

    /// The documents that these changes name, as far as they are here.
    ///
    /// # Errors
    /// What the disk says.
    pub fn blobs_of(&self, runs: &[Run]) -> Result<Vec<Document>, StoreError> {
        let changes = runs.iter().flat_map(|it| &it.changes);
        let named: BTreeSet<[u8; 32]> = changes.filter_map(named).collect();
        let mut found = Vec::new();
        for hash in named {
            found.extend(self.blob(hash)?.map(|bytes| Document { hash, bytes }));
        }
        Ok(found)
    }
}

/// The document that a change names.
pub(crate) fn named(carried: &Carried) -> Option<[u8; 32]> {
    match carried.change.value {
        Some(Value::Blob(hash)) => Some(hash),
        Some(_) | None => None,
    }
}

fn all_lanes(conn: &Connection) -> Result<Vec<(i64, WriterId, Space)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/lane/all.sql"))?;
    let mut rows = statement.query([])?;
    let mut lanes = Vec::new();
    while let Some(row) = rows.next()? {
        let space: Vec<u8> = row.get(2)?;
        let space = Space::from_bytes(&space).ok_or_else(|| {
            StoreError::Damaged("changes lie in a space of an unknown kind".into())
        })?;
        lanes.push((row.get(0)?, WriterId(row.get(1)?), space));
    }
    Ok(lanes)
}

fn read_lane(
    conn: &Connection,
    lane: i64,
    (writer, space): (WriterId, Space),
    runs: &mut Vec<Run>,
) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/change/of_lane.sql"))?;
    let ends = [lane << lanes::SEQ_BITS, (lane + 1) << lanes::SEQ_BITS];
    let mut rows = statement.query(ends)?;
    let mut run: Vec<Carried> = Vec::new();
    while let Some(row) = rows.next()? {
        let (carried, stored) = row_to_carried(row, writer, space)?;
        if carried.id != stored {
            return Err(StoreError::Damaged(format!(
                "change {} of {} is not what was written",
                carried.change.seq, carried.change.field
            )));
        }
        let follows = run.last().is_none_or(|before| {
            before.change.seq + 1 == carried.change.seq && carried.change.prev == Some(before.id)
        });
        if !follows {
            let changes = std::mem::take(&mut run);
            runs.push(Run {
                writer,
                space,
                changes,
            });
        }
        run.push(carried);
    }
    if !run.is_empty() {
        let changes = run;
        runs.push(Run {
            writer,
            space,
            changes,
        });
    }
    Ok(())
}

fn row_to_carried(
    row: &Row<'_>,
    writer: WriterId,
    space: Space,
) -> rusqlite::Result<(Carried, ChangeId)> {
    let salt: Option<[u8; 8]> = row.get(6)?;
    let supersedes = row.get_ref(9)?.as_blob().unwrap_or_default();
    let change = Change {
        writer,
        space,
        seq: lanes::split(row.get(0)?).1,
        prev: row.get::<_, Option<[u8; 16]>>(2)?.map(ChangeId),
        stamp: Stamp(u64::try_from(row.get::<_, i64>(3)?).unwrap_or(0)),
        entity: EntityId(row.get(4)?),
        field: row.get(5)?,
        salt: salt.unwrap_or_default(),
        value: row
            .get::<_, Option<Vec<u8>>>(7)?
            .as_deref()
            .map(Value::from_bytes),
        supersedes: supersedes_from_bytes(supersedes).unwrap_or_default(),
    };
    let carried = match salt {
        Some(_) => Carried::whole(change),
        None => Carried::erased(change, row.get(8)?),
    };
    Ok((carried, ChangeId(row.get(1)?)))
}
