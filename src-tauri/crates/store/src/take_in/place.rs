//! Which lane a change goes into. A writer has one lane in a space; where two changes claim the same
//! number, two copies of one device were at work, and the second gets a lane beside the first.

use std::collections::HashMap;

use changes::{
    carried::{Carried, Run},
    id::{ChangeId, WriterId},
    space::Space,
};
use rusqlite::Connection;

use crate::{error::StoreError, lanes::SEQ_BITS};

/// Where a change belongs.
pub(super) enum Placed {
    /// It is here.
    Here,
    /// Row number.
    At(i64),
}

/// The lanes of one writer in one space, as far as a run reaches.
pub(super) struct Lanes {
    writer: WriterId,
    space: Space,
    forks: Vec<Fork>,
    /// Where the run's last change went.
    current: usize,
}

struct Fork {
    lane: i64,
    /// Each change with the one before it, by its number.
    known: HashMap<u64, (ChangeId, Option<ChangeId>)>,
}

impl Lanes {
    pub(super) fn read(conn: &Connection, run: &Run) -> Result<Self, StoreError> {
        let first = run.changes.first().map_or(1, |it| it.change.seq);
        // The neighbours of the run have to fit, too.
        let (low, high) = (first - 1, first + run.changes.len() as u64);
        let numbers: Vec<i64> = conn
            .prepare_cached(include_str!("../sql/lane/forks.sql"))?
            .query_map((run.writer.0, run.space.to_bytes()), |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        let forks = numbers
            .into_iter()
            .map(|it| Fork::read(conn, it, low, high));
        Ok(Self {
            writer: run.writer,
            space: run.space,
            forks: forks.collect::<Result<_, _>>()?,
            current: 0,
        })
    }

    /// Finds the place of a change and takes it.
    pub(super) fn place(
        &mut self,
        conn: &Connection,
        carried: &Carried,
    ) -> Result<Placed, StoreError> {
        let (seq, id, prev) = (carried.change.seq, carried.id, carried.change.prev);
        let is_here = |it: &Fork| it.known.get(&seq).is_some_and(|(known, _)| *known == id);
        if let Some(at) = self.forks.iter().position(is_here) {
            self.current = at;
            return Ok(Placed::Here);
        }
        let fits = |it: &Fork| it.fits(seq, id, prev);
        let in_order = self.forks.get(self.current).is_some_and(fits);
        if !in_order {
            self.current = match self.forks.iter().position(fits) {
                Some(at) => at,
                None => self.add(conn)?,
            };
        }
        let Some(fork) = self.forks.get_mut(self.current) else {
            return Err(StoreError::Damaged("a lane is missing".into()));
        };
        fork.known.insert(seq, (id, prev));
        Ok(Placed::At(fork.row(seq)))
    }

    /// Gives a place back that was not needed after all.
    pub(super) fn withdraw(&mut self, seq: u64, row: i64) {
        let fork = self.forks.iter_mut().find(|it| it.row(seq) == row);
        fork.map(|it| it.known.remove(&seq));
    }

    /// Whether two copies of this device were at work.
    pub(super) fn are_doubled(&self) -> bool {
        self.forks.len() > 1
    }

    fn add(&mut self, conn: &Connection) -> Result<usize, StoreError> {
        let number = self.forks.len();
        conn.prepare_cached(include_str!("../sql/lane/add_fork.sql"))?
            .execute((
                self.writer.0,
                self.space.to_bytes(),
                i64::try_from(number).unwrap_or(i64::MAX),
            ))?;
        self.forks.push(Fork {
            lane: conn.last_insert_rowid(),
            known: HashMap::new(),
        });
        Ok(number)
    }
}

impl Fork {
    fn read(conn: &Connection, lane: i64, low: u64, high: u64) -> Result<Self, StoreError> {
        let row = |seq: u64| (lane << SEQ_BITS) | i64::try_from(seq).unwrap_or(i64::MAX);
        let mut statement = conn.prepare_cached(include_str!("../sql/change/places.sql"))?;
        let mut rows = statement.query([row(low), row(high)])?;
        let mut known = HashMap::new();
        while let Some(found) = rows.next()? {
            let (_, seq) = crate::lanes::split(found.get(0)?);
            let prev: Option<[u8; 16]> = found.get(2)?;
            known.insert(seq, (ChangeId(found.get(1)?), prev.map(ChangeId)));
        }
        Ok(Self { lane, known })
    }

    fn row(&self, seq: u64) -> i64 {
        (self.lane << SEQ_BITS) | i64::try_from(seq).unwrap_or(i64::MAX)
    }

    fn fits(&self, seq: u64, id: ChangeId, prev: Option<ChangeId>) -> bool {
        let before = seq.checked_sub(1).and_then(|it| self.known.get(&it));
        let after = self.known.get(&(seq + 1));
        !self.known.contains_key(&seq)
            && before.is_none_or(|(known, _)| Some(*known) == prev)
            && after.is_none_or(|(_, theirs)| *theirs == Some(id))
    }
}
