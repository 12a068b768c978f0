//! Reading the change log: what stands in a field, and what of it an editor was shown.

use std::collections::BTreeMap;

use changes::{
    id::{ChangeId, EntityId, WriterId},
    value::Value,
};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::error::StoreError;

/// Which versions of a field an editor was shown: the first eight bytes of each change's id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Seen(Vec<[u8; 8]>);

impl Seen {
    /// These changes were shown.
    #[must_use]
    pub fn of(ids: impl IntoIterator<Item = ChangeId>) -> Self {
        Self(ids.into_iter().map(start).collect())
    }

    /// Whether a change was among what was shown.
    #[must_use]
    pub fn covers(&self, id: ChangeId) -> bool {
        self.0.contains(&start(id))
    }

    /// Eight bytes for each.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.concat()
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (all, rest) = bytes.as_chunks::<8>();
        rest.is_empty().then(|| Self(all.to_vec()))
    }
}

fn start(id: ChangeId) -> [u8; 8] {
    let [a, b, c, d, e, f, g, h, ..] = id.0;
    [a, b, c, d, e, f, g, h]
}

/// One standing change of a field.
#[derive(Debug, Clone)]
pub(crate) struct Head {
    pub(crate) row: i64,
    pub(crate) id: ChangeId,
    pub(crate) writer: WriterId,
    pub(crate) value: Option<Value>,
}

/// What a field holds for the reader.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldState {
    /// The value shown: of several that stand, the one written last.
    pub value: Option<Value>,
    /// What a reader of this has been shown.
    pub seen: Seen,
    /// Two or more different values stand.
    pub conflict: bool,
}

pub(crate) fn heads(conn: &Connection, entity: i64, field: i64) -> Result<Vec<Head>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/head/list.sql"))?;
    let heads = statement.query_map((entity, field), row_to_head)?;
    Ok(heads.collect::<Result<_, _>>()?)
}

fn row_to_head(row: &Row<'_>) -> rusqlite::Result<Head> {
    Ok(Head {
        row: row.get(0)?,
        id: ChangeId(row.get(1)?),
        writer: WriterId(row.get(2)?),
        value: row
            .get::<_, Option<Vec<u8>>>(3)?
            .as_deref()
            .map(Value::from_bytes),
    })
}

pub(crate) fn find_entity(conn: &Connection, id: EntityId) -> Result<Option<i64>, StoreError> {
    Ok(conn
        .prepare_cached(include_str!("sql/change/find_entity.sql"))?
        .query_row([id.0], |row| row.get(0))
        .optional()?)
}

pub(crate) fn fields_of(conn: &Connection, entity: i64) -> Result<Vec<(i64, String)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/head/fields.sql"))?;
    let fields = statement.query_map([entity], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(fields.collect::<Result<_, _>>()?)
}

/// The state of every field of a record that has one.
pub(crate) fn states(
    conn: &Connection,
    entity: i64,
) -> Result<BTreeMap<String, FieldState>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/head/states.sql"))?;
    let mut states: BTreeMap<String, FieldState> = BTreeMap::new();
    let mut rows = statement.query([entity])?;
    // Rows come oldest first, so the value written last is the one that remains.
    while let Some(row) = rows.next()? {
        let name: String = row.get(0)?;
        let id = ChangeId(row.get(1)?);
        let value = row
            .get::<_, Option<Vec<u8>>>(2)?
            .as_deref()
            .map(Value::from_bytes);
        let first = !states.contains_key(&name);
        let state = states.entry(name).or_default();
        state.conflict |= !first && state.value != value;
        state.value = value;
        state.seen.0.push(start(id));
    }
    Ok(states)
}
