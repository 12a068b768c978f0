//! Drafts: what is being typed, on disk at every pause, one row a field, overwritten in place. A
//! draft becomes one change when the field is left.

use changes::{id::EntityId, space::Space, value::Value};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::{
    error::StoreError,
    fields,
    log::Seen,
    reading::Reading,
    writing::{Edit, Writing},
};

/// What is being typed into one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The record.
    pub entity: EntityId,
    /// The field's name.
    pub field: String,
    /// The text as it stands on the screen.
    pub text: String,
    /// What the editor was shown when it was opened.
    pub seen: Seen,
    /// When it was last kept, in milliseconds since 1970.
    pub saved_at: i64,
}

impl Reading<'_> {
    /// The drafts of one record.
    ///
    /// # Errors
    /// What the disk says.
    pub fn drafts_of(&self, entity: EntityId) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.conn.prepare_cached(include_str!("sql/draft/of.sql"))?;
        Ok(statement
            .query_map([entity.0], row_to_draft)?
            .collect::<Result<_, _>>()?)
    }

    /// Every draft in the book.
    ///
    /// # Errors
    /// What the disk says.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/draft/list.sql"))?;
        Ok(statement
            .query_map([], row_to_draft)?
            .collect::<Result<_, _>>()?)
    }
}

impl Writing<'_> {
    /// Keeps a draft: durable when the write is.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], and what the disk says.
    pub fn keep_draft(
        &mut self,
        entity: EntityId,
        field: &'static str,
        text: &str,
        seen: &Seen,
    ) -> Result<(), StoreError> {
        let limit = Value::MAX_BYTES - 1;
        if text.len() > limit {
            return Err(StoreError::TooLarge {
                found: text.len(),
                limit,
            });
        }
        self.conn
            .prepare_cached(include_str!("sql/draft/keep.sql"))?
            .execute((entity.0, field, text, seen.to_bytes(), self.millis()))?;
        Ok(())
    }

    /// Makes one change of a draft and takes the draft away. Without a draft nothing happens, and
    /// nothing comes back.
    ///
    /// # Errors
    /// As [`Writing::record`].
    pub fn settle_draft(
        &mut self,
        entity: EntityId,
        space: Space,
        field: &'static str,
    ) -> Result<Option<Seen>, StoreError> {
        let Some(draft) = find(self.conn, entity, field)? else {
            return Ok(None);
        };
        let value = (!draft.text.is_empty()).then_some(Value::Text(draft.text));
        let seen = self.record(
            &Edit {
                entity,
                space,
                field,
                seen: Some(&draft.seen),
            },
            value,
        )?;
        self.conn
            .prepare_cached(include_str!("sql/draft/remove.sql"))?
            .execute((entity.0, field))?;
        Ok(Some(seen))
    }

    /// Makes changes of all drafts: before locking, exporting or issuing. Returns how many.
    ///
    /// # Errors
    /// As [`Writing::record`].
    pub fn settle_all_drafts(&mut self) -> Result<usize, StoreError> {
        let drafts = self.read().drafts()?;
        for draft in &drafts {
            // A draft was kept under a field of this version and a record that exists, so both
            // are found; one that is not stays as it is and is lost to nobody.
            let (Some(field), Some(space)) = (
                fields::known(&draft.field),
                space_of(self.conn, draft.entity)?,
            ) else {
                continue;
            };
            self.settle_draft(draft.entity, space, field)?;
        }
        Ok(drafts.len())
    }
}

pub(crate) fn remove_all(conn: &Connection, entity: EntityId) -> Result<(), StoreError> {
    conn.prepare_cached(include_str!("sql/draft/remove_all.sql"))?
        .execute([entity.0])?;
    Ok(())
}

fn find(conn: &Connection, entity: EntityId, field: &str) -> Result<Option<Draft>, StoreError> {
    Ok(conn
        .prepare_cached(include_str!("sql/draft/find.sql"))?
        .query_row((entity.0, field), row_to_draft)
        .optional()?)
}

/// Whether something is being typed into a field.
pub(crate) fn is_open(
    conn: &Connection,
    entity: EntityId,
    field: &str,
) -> Result<bool, StoreError> {
    Ok(find(conn, entity, field)?.is_some())
}

fn space_of(conn: &Connection, entity: EntityId) -> Result<Option<Space>, StoreError> {
    let bytes: Option<Vec<u8>> = conn
        .prepare_cached(include_str!("sql/change/find_entity.sql"))?
        .query_row([entity.0], |row| row.get(1))
        .optional()?;
    Ok(bytes.as_deref().and_then(Space::from_bytes))
}

fn row_to_draft(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let seen: Vec<u8> = row.get(3)?;
    Ok(Draft {
        entity: EntityId(row.get(0)?),
        field: row.get(1)?,
        text: row.get(2)?,
        seen: Seen::from_bytes(&seen).unwrap_or_default(),
        saved_at: row.get(4)?,
    })
}
