//! The history of a field: every change of it, found by walking from what stands to what it was
//! put in place of. The log needs no second index for it, and the cost is that of the history.

use std::collections::BTreeSet;

use changes::{
    change::{ChangeRef, supersedes_from_bytes},
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId},
    value::Value,
};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{error::StoreError, log, reading::Reading};

/// One change of a field, as a reader wants it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Who wrote it.
    pub writer: WriterId,
    /// Whether that was this book.
    pub is_own: bool,
    /// When, by the writer's clock.
    pub stamp: Stamp,
    /// What it was put in place of: nothing at first, several when versions were brought together.
    pub before: Vec<Option<Value>>,
    /// What it says; nothing when the field was cleared.
    pub after: Option<Value>,
    /// Whether it stands at present.
    pub stands: bool,
}

/// A change as the log has it.
#[derive(Debug, Clone)]
pub(crate) struct Logged {
    pub(crate) row: i64,
    pub(crate) id: ChangeId,
    pub(crate) stamp: Stamp,
    pub(crate) value: Option<Value>,
    pub(crate) supersedes: Vec<ChangeRef>,
    pub(crate) writer: WriterId,
    pub(crate) entity: i64,
    pub(crate) entity_id: EntityId,
    pub(crate) space: Vec<u8>,
    pub(crate) field: i64,
    pub(crate) field_name: String,
}

impl Reading<'_> {
    /// Every change of a field, oldest first.
    ///
    /// # Errors
    /// What the disk says.
    pub fn history(&self, entity: EntityId, field: &str) -> Result<Vec<Past>, StoreError> {
        let (Some(entity), Some(field)) = (
            log::find_entity(self.conn, entity)?,
            find_field(self.conn, field)?,
        ) else {
            return Ok(Vec::new());
        };
        let own: [u8; 16] =
            self.conn
                .query_row(include_str!("sql/book/writer.sql"), [], |row| row.get(0))?;
        let mut found: Vec<(Logged, bool)> = Vec::new();
        let mut waiting: Vec<(Logged, bool)> = Vec::new();
        for head in log::heads(self.conn, entity, field)? {
            waiting.extend(
                span(self.conn, (head.row, head.row))?
                    .into_iter()
                    .map(|it| (it, true)),
            );
        }
        let mut known: BTreeSet<i64> = waiting.iter().map(|(it, _)| it.row).collect();
        while let Some((change, stands)) = waiting.pop() {
            for reference in &change.supersedes {
                if let Some(earlier) = by_reference(self.conn, reference, &change.space)?
                    && known.insert(earlier.row)
                {
                    waiting.push((earlier, false));
                }
            }
            found.push((change, stands));
        }
        found.sort_by_key(|(it, _)| (it.stamp, it.id));
        let past = |(change, stands): &(Logged, bool)| Past {
            writer: change.writer,
            is_own: change.writer.0 == own,
            stamp: change.stamp,
            before: before(change, &found),
            after: change.value.clone(),
            stands: *stands,
        };
        Ok(found.iter().map(past).collect())
    }
}

fn before(change: &Logged, all: &[(Logged, bool)]) -> Vec<Option<Value>> {
    let named = |it: &Logged| {
        change.supersedes.iter().any(|reference| {
            reference.writer == it.writer && it.id.0.starts_with(&reference.id_start)
        })
    };
    all.iter()
        .filter(|(it, _)| named(it))
        .map(|(it, _)| it.value.clone())
        .collect()
}

/// The changes of a run in one lane.
pub(crate) fn span(conn: &Connection, span: (i64, i64)) -> Result<Vec<Logged>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/change/span.sql"))?;
    let changes = statement.query_map(span, row_to_logged)?;
    Ok(changes.collect::<Result<_, _>>()?)
}

/// The change that another one names, if it has arrived.
pub(crate) fn by_reference(
    conn: &Connection,
    reference: &ChangeRef,
    space: &[u8],
) -> Result<Option<Logged>, StoreError> {
    let Ok(seq) = i64::try_from(reference.seq) else {
        return Ok(None);
    };
    Ok(conn
        .prepare_cached(include_str!("sql/change/by_reference.sql"))?
        .query_row(
            (reference.writer.0, space, seq, reference.id_start),
            row_to_logged,
        )
        .optional()?)
}

fn row_to_logged(row: &Row<'_>) -> rusqlite::Result<Logged> {
    let supersedes: Vec<u8> = row.get(4)?;
    Ok(Logged {
        row: row.get(0)?,
        id: ChangeId(row.get(1)?),
        stamp: Stamp(u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0)),
        value: row
            .get::<_, Option<Vec<u8>>>(3)?
            .as_deref()
            .map(Value::from_bytes),
        supersedes: supersedes_from_bytes(&supersedes).unwrap_or_default(),
        writer: WriterId(row.get(5)?),
        entity: row.get(6)?,
        entity_id: EntityId(row.get(7)?),
        space: row.get(8)?,
        field: row.get(9)?,
        field_name: row.get(10)?,
    })
}

fn find_field(conn: &Connection, name: &str) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached(include_str!("sql/change/find_field.sql"))?
        .query_row([name], |row| row.get(0))
        .optional()?)
}
