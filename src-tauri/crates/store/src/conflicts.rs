//! Conflicts: fields in which two edits stand that did not know of each other. Both are kept, nothing
//! is blocked, and choosing is an ordinary change in place of all of them.

use changes::{
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId},
    space::Space,
    value::Value,
};
use rusqlite::Row;

use crate::{
    error::StoreError,
    fields,
    log::Seen,
    reading::Reading,
    writing::{Edit, Writing},
};

/// One version of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The change that says it.
    pub id: ChangeId,
    /// Who wrote it.
    pub writer: WriterId,
    /// When, by the writer's clock.
    pub stamp: Stamp,
    /// What it says; nothing when the field was cleared or the record removed.
    pub value: Option<Value>,
}

/// A field in which different versions stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Names the conflict as it stands: it is another one when a version comes or goes, so that
    /// nobody decides over a version that was not shown.
    pub id: String,
    /// The record.
    pub entity: EntityId,
    /// Where it lives.
    pub space: Space,
    /// The field's name.
    pub field: String,
    /// The versions, oldest first; those that say the same stand once.
    pub versions: Vec<Version>,
}

impl Reading<'_> {
    /// Every conflict of the book, by record and field.
    ///
    /// # Errors
    /// What the disk says.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/head/several.sql"))?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.extend(self.conflict(row)?);
        }
        Ok(found)
    }

    /// Versions that say the same are none.
    fn conflict(&self, row: &Row<'_>) -> Result<Option<Conflict>, StoreError> {
        let entity = EntityId(row.get(0)?);
        let space: Vec<u8> = row.get(1)?;
        let field: String = row.get(2)?;
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/head/versions.sql"))?;
        let place: (i64, i64) = (row.get(3)?, row.get(4)?);
        let all = statement
            .query_map(place, row_to_version)?
            .collect::<Result<Vec<Version>, _>>()?;
        let id = id(entity, &field, &all);
        let mut versions: Vec<Version> = Vec::new();
        for it in all {
            if versions.iter().all(|known| known.value != it.value) {
                versions.push(it);
            }
        }
        let space = Space::from_bytes(&space).ok_or(StoreError::SpaceMoved)?;
        Ok((versions.len() > 1).then_some(Conflict {
            id,
            entity,
            space,
            field,
            versions,
        }))
    }
}

impl Writing<'_> {
    /// Puts one value in place of every version of a conflict; nothing clears the field.
    ///
    /// # Errors
    /// [`StoreError::NewerField`] when the field is one of a newer version, and as
    /// [`record`](Self::record).
    pub fn resolve(
        &mut self,
        conflict: &Conflict,
        value: Option<Value>,
    ) -> Result<Seen, StoreError> {
        let field = fields::known(&conflict.field)
            .ok_or_else(|| StoreError::NewerField(conflict.field.clone()))?;
        let edit = Edit {
            entity: conflict.entity,
            space: conflict.space,
            field,
            seen: None,
        };
        self.record(&edit, value)
    }
}

/// Sixteen digits that follow from what stands.
fn id(entity: EntityId, field: &str, versions: &[Version]) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("visitbook conflict 1");
    hasher.update(&entity.0);
    hasher.update(field.as_bytes());
    for it in versions {
        hasher.update(&it.id.0);
    }
    let start = &hasher.finalize().to_hex()[..16];
    start.to_owned()
}

fn row_to_version(row: &Row<'_>) -> rusqlite::Result<Version> {
    Ok(Version {
        id: ChangeId(row.get(0)?),
        writer: WriterId(row.get(1)?),
        stamp: Stamp(u64::try_from(row.get::<_, i64>(2)?).unwrap_or(0)),
        value: row
            .get::<_, Option<Vec<u8>>>(3)?
            .as_deref()
            .map(Value::from_bytes),
    })
}
