//! Deeds: which changes were written by one use case, when and under which name, so that they can
//! be undone together. Local to this book; the record does not depend on them.

use rusqlite::{Connection, OptionalExtension, Row};

use crate::{error::StoreError, lanes, reading::Reading, writing::Written};

/// What a write is called that gave itself no name.
const UNNAMED: &str = "Change";

/// One use case that changed something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// 1, 2, 3 … in the order they were done.
    pub number: i64,
    /// "Visit planned".
    pub name: String,
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The deed it takes back, when it is an undoing.
    pub undoes: Option<i64>,
    /// Whether what it did holds at present, as far as undoing goes.
    pub holds: bool,
}

/// Row numbers of the first and the last change of a run in one lane.
pub(crate) type Span = (i64, i64);

impl Reading<'_> {
    /// The latest deeds, newest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn deeds(&self, limit: u32) -> Result<Vec<Deed>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/deed/latest.sql"))?;
        let mut deeds = statement
            .query_map([limit], |row| Ok(row_to_deed(row)?.0))?
            .collect::<Result<Vec<_>, _>>()?;
        for deed in &mut deeds {
            deed.holds = chain(self.conn, deed.number)?.0;
        }
        Ok(deeds)
    }

    /// One deed, as it holds at present.
    ///
    /// # Errors
    /// What the disk says.
    pub fn deed(&self, number: i64) -> Result<Option<Deed>, StoreError> {
        let Some((deed, _)) = find(self.conn, number)? else {
            return Ok(None);
        };
        let holds = chain(self.conn, number)?.0;
        Ok(Some(Deed { holds, ..deed }))
    }

    /// The latest deed that still holds and is not itself an undoing.
    ///
    /// # Errors
    /// What the disk says.
    pub fn latest_deed(&self) -> Result<Option<i64>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/deed/first_hand.sql"))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = row.get(0)?;
            if chain(self.conn, number)?.0 {
                return Ok(Some(number));
            }
        }
        Ok(None)
    }
}

/// Writes down what a write did; nothing when it changed nothing.
pub(crate) fn keep(conn: &Connection, written: &Written, millis: i64) -> Result<(), StoreError> {
    if written.rows.is_empty() {
        return Ok(());
    }
    let name = written.deed.unwrap_or(UNNAMED);
    conn.prepare_cached(include_str!("sql/deed/add.sql"))?
        .execute((name, millis, written.undoes, to_bytes(&written.rows)))?;
    Ok(())
}

pub(crate) fn find(
    conn: &Connection,
    number: i64,
) -> Result<Option<(Deed, Vec<Span>)>, StoreError> {
    Ok(conn
        .prepare_cached(include_str!("sql/deed/find.sql"))?
        .query_row([number], row_to_deed)
        .optional()?)
}

/// Whether a deed holds at present, and the last link of its chain of undoing and redoing: the deed
/// whose changes stand for it now.
pub(crate) fn chain(conn: &Connection, number: i64) -> Result<(bool, i64), StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/deed/undone_by.sql"))?;
    let (mut holds, mut last) = (true, number);
    while let Some(next) = statement.query_row([last], |row| row.get(0)).optional()? {
        (holds, last) = (!holds, next);
    }
    Ok((holds, last))
}

/// The runs of changes that undoings wrote.
pub(crate) fn undoings(conn: &Connection) -> Result<Vec<Span>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/deed/undoings.sql"))?;
    let found = statement
        .query_map([], row_to_deed)?
        .collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flat_map(|(_, spans)| spans).collect())
}

fn row_to_deed(row: &Row<'_>) -> rusqlite::Result<(Deed, Vec<Span>)> {
    let spans: Vec<u8> = row.get(4)?;
    let deed = Deed {
        number: row.get(0)?,
        name: row.get(1)?,
        at: row.get(2)?,
        undoes: row.get(3)?,
        holds: true,
    };
    Ok((deed, from_bytes(&spans)))
}

/// Changes of one write follow one another within a lane.
fn to_bytes(rows: &[i64]) -> Vec<u8> {
    let mut spans: Vec<Span> = Vec::new();
    for row in rows {
        let lane = lanes::split(*row).0;
        match spans
            .iter_mut()
            .find(|(first, _)| lanes::split(*first).0 == lane)
        {
            Some((_, last)) => *last = *row,
            None => spans.push((*row, *row)),
        }
    }
    spans
        .iter()
        .flat_map(|(first, last)| [first.to_be_bytes(), last.to_be_bytes()])
        .flatten()
        .collect()
}

fn from_bytes(bytes: &[u8]) -> Vec<Span> {
    let (numbers, _) = bytes.as_chunks::<8>();
    let (pairs, _) = numbers.as_chunks::<2>();
    pairs
        .iter()
        .map(|[first, last]| (i64::from_be_bytes(*first), i64::from_be_bytes(*last)))
        .collect()
}
