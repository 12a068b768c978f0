//! What stands in a field after changes came in. Worked out for each field from what stood, what
//! came, and what was waited for; which order they came in makes no difference.

use std::collections::BTreeSet;

use changes::{
    change::{ChangeRef, reference},
    id::{ChangeId, WriterId},
};
use rusqlite::Connection;

use crate::{error::StoreError, history, lanes};

/// A change that came into a field.
#[derive(Debug)]
pub(crate) struct Arrived {
    pub(crate) row: i64,
    pub(crate) reference: ChangeRef,
    pub(crate) supersedes: Vec<ChangeRef>,
}

/// What became of one field.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Became {
    /// How many changes stand.
    pub(crate) heads: usize,
    /// Whether something other than nothing stood before.
    pub(crate) was_held: bool,
}

struct Stood {
    row: i64,
    reference: ChangeRef,
    holds: bool,
}

/// Brings the heads of one field up to date. `is_new` when the book knew nothing of its record: then
/// nothing stood and nothing was waited for.
pub(crate) fn settle(
    conn: &Connection,
    (entity, field): (i64, i64),
    space: &[u8],
    arrived: &[Arrived],
    is_new: bool,
) -> Result<Became, StoreError> {
    let (stood, awaited) = match is_new {
        true => (Vec::new(), BTreeSet::new()),
        false => (
            stood(conn, (entity, field))?,
            awaited(conn, (entity, field))?,
        ),
    };
    let replaced: BTreeSet<ChangeRef> = arrived
        .iter()
        .flat_map(|it| it.supersedes.iter().copied())
        .collect();
    let came: BTreeSet<ChangeRef> = arrived.iter().map(|it| it.reference).collect();
    let mut became = Became {
        heads: 0,
        was_held: stood.iter().any(|it| it.holds),
    };
    for it in &stood {
        if replaced.contains(&it.reference) {
            conn.prepare_cached(include_str!("sql/head/remove.sql"))?
                .execute((entity, field, it.row))?;
        } else {
            became.heads += 1;
        }
    }
    for it in arrived {
        if !replaced.contains(&it.reference) && !awaited.contains(&it.reference) {
            conn.prepare_cached(include_str!("sql/head/add.sql"))?
                .execute((entity, field, it.row))?;
            became.heads += 1;
        }
    }
    for it in awaited.intersection(&came) {
        wait(
            conn,
            include_str!("sql/pending/remove.sql"),
            (entity, field),
            it,
        )?;
    }
    let here = |it: &ChangeRef| came.contains(it) || stood.iter().any(|old| old.reference == *it);
    for it in replaced.into_iter().filter(|it| !here(it)) {
        if history::by_reference(conn, &it, space)?.is_none() {
            wait(
                conn,
                include_str!("sql/pending/add.sql"),
                (entity, field),
                &it,
            )?;
        }
    }
    Ok(became)
}

fn wait(
    conn: &Connection,
    statement: &str,
    (entity, field): (i64, i64),
    of: &ChangeRef,
) -> Result<(), StoreError> {
    let seq = i64::try_from(of.seq).unwrap_or(i64::MAX);
    conn.prepare_cached(statement)?
        .execute((entity, field, of.writer.0, seq, of.id_start))?;
    Ok(())
}

fn stood(conn: &Connection, field: (i64, i64)) -> Result<Vec<Stood>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/head/stood.sql"))?;
    let stood = statement.query_map(field, |row| {
        let number: i64 = row.get(0)?;
        let (id, writer) = (ChangeId(row.get(1)?), WriterId(row.get(2)?));
        Ok(Stood {
            row: number,
            reference: reference(writer, lanes::split(number).1, id),
            holds: row.get(3)?,
        })
    })?;
    Ok(stood.collect::<Result<_, _>>()?)
}

fn awaited(conn: &Connection, field: (i64, i64)) -> Result<BTreeSet<ChangeRef>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/pending/of.sql"))?;
    let awaited = statement.query_map(field, |row| {
        Ok(ChangeRef {
            writer: WriterId(row.get(0)?),
            seq: u64::try_from(row.get::<_, i64>(1)?).unwrap_or(0),
            id_start: row.get(2)?,
        })
    })?;
    Ok(awaited.collect::<Result<_, _>>()?)
}
