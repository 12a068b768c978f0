//! Lanes: one row of numbered changes for each writer and space. A lane's number is the upper part
//! of its changes' row numbers, so its last change is one seek away.

use changes::{
    clock::Stamp,
    id::{ChangeId, WriterId},
    space::Space,
};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;

pub(crate) const SEQ_BITS: u32 = 40;

/// Where the next change of a lane goes.
pub(crate) struct LaneEnd {
    pub(crate) lane: i64,
    pub(crate) seq: u64,
    pub(crate) prev: Option<ChangeId>,
}

impl LaneEnd {
    pub(crate) fn row(&self) -> i64 {
        (self.lane << SEQ_BITS) | i64::try_from(self.seq).unwrap_or(i64::MAX)
    }
}

/// The lane and number of a change's row.
pub(crate) fn split(row: i64) -> (i64, u64) {
    (
        row >> SEQ_BITS,
        u64::try_from(row & ((1 << SEQ_BITS) - 1)).unwrap_or(0),
    )
}

pub(crate) fn end(
    conn: &Connection,
    writer: WriterId,
    space: Space,
) -> Result<LaneEnd, StoreError> {
    let lane = find_or_add(conn, writer, space)?;
    let last = conn
        .prepare_cached(include_str!("sql/lane/last.sql"))?
        .query_row([lane << SEQ_BITS, (lane + 1) << SEQ_BITS], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, [u8; 16]>(1)?))
        })
        .optional()?;
    Ok(match last {
        Some((row, id)) => LaneEnd {
            lane,
            seq: split(row).1 + 1,
            prev: Some(ChangeId(id)),
        },
        None => LaneEnd {
            lane,
            seq: 1,
            prev: None,
        },
    })
}

fn find_or_add(conn: &Connection, writer: WriterId, space: Space) -> Result<i64, StoreError> {
    let found = conn
        .prepare_cached(include_str!("sql/lane/find.sql"))?
        .query_row((writer.0, space.to_bytes()), |row| row.get(0))
        .optional()?;
    if let Some(lane) = found {
        return Ok(lane);
    }
    conn.prepare_cached(include_str!("sql/lane/add.sql"))?
        .execute((writer.0, space.to_bytes()))?;
    Ok(conn.last_insert_rowid())
}

/// The latest stamp in the book: the last change of each lane has the latest of the lane.
pub(crate) fn latest_stamp(conn: &Connection) -> Result<Option<Stamp>, StoreError> {
    let latest: Option<i64> =
        conn.query_row(include_str!("sql/lane/latest_stamp.sql"), [], |row| {
            row.get(0)
        })?;
    Ok(latest.map(|it| Stamp(u64::try_from(it).unwrap_or(0))))
}
