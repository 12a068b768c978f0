//! Writing inside one transaction: changes and drafts. Nothing here becomes durable on its own.

use std::collections::BTreeSet;

use changes::{
    change::{Change, ChangeRef, MAX_SUPERSEDED, reference, supersedes_to_bytes},
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId},
    space::Space,
    value::Value,
};
use rusqlite::{Connection, OptionalExtension};

use crate::{
    error::StoreError,
    keys::Entropy,
    lanes,
    log::{self, Seen},
    reading::Reading,
};

/// When a write happens, and the randomness it needs.
#[allow(
    missing_debug_implementations,
    reason = "randomness has nothing to show"
)]
#[derive(Clone, Copy)]
pub struct Moment<'a> {
    /// Milliseconds since 1970.
    pub millis: i64,
    /// The system's generator.
    pub entropy: &'a dyn Entropy,
}

/// One edit of one field.
#[derive(Debug, Clone, Copy)]
pub struct Edit<'a> {
    /// The record.
    pub entity: EntityId,
    /// Where it lives; the same for ever.
    pub space: Space,
    /// One of [`crate::fields`].
    pub field: &'static str,
    /// What the author was shown; `None` means whatever stands now.
    pub seen: Option<&'a Seen>,
}

/// A field of a record touched by a write: row numbers.
pub(crate) type Touched = BTreeSet<(i64, i64)>;

/// The inside of one transaction.
#[allow(
    missing_debug_implementations,
    reason = "a connection has nothing to show"
)]
pub struct Writing<'a> {
    pub(crate) conn: &'a Connection,
    writer: WriterId,
    latest: Option<Stamp>,
    moment: Moment<'a>,
    touched: Touched,
    spaces: BTreeSet<Space>,
    rows: Vec<i64>,
    is_deed: bool,
    deed: Option<&'static str>,
    undoes: Option<i64>,
    minted: Option<WriterId>,
}

/// What a write leaves for its end.
pub(crate) struct Written {
    pub(crate) latest: Option<Stamp>,
    pub(crate) touched: Touched,
    /// The new changes, in the order they were written.
    pub(crate) rows: Vec<i64>,
    pub(crate) deed: Option<&'static str>,
    pub(crate) undoes: Option<i64>,
    /// The writer that this book is from now on.
    pub(crate) minted: Option<WriterId>,
}

impl<'a> Writing<'a> {
    pub(crate) fn new(
        conn: &'a Connection,
        writer: WriterId,
        latest: Option<Stamp>,
        moment: &Moment<'a>,
    ) -> Self {
        Self {
            conn,
            writer,
            latest,
            moment: *moment,
            touched: Touched::new(),
            spaces: BTreeSet::new(),
            rows: Vec::new(),
            is_deed: true,
            deed: None,
            undoes: None,
            minted: None,
        }
    }

    pub(crate) fn finish(self) -> Written {
        Written {
            latest: self.latest,
            touched: self.touched,
            // Without rows there is nothing that could be undone.
            rows: if self.is_deed { self.rows } else { Vec::new() },
            deed: self.deed,
            undoes: self.undoes,
            minted: self.minted,
        }
    }

    /// Gives this write the name under which it can be undone: "Visit planned".
    pub fn name_deed(&mut self, name: &'static str) {
        self.deed = Some(name);
    }

    /// Gives this book a writer's id of its own, because another book may go on under the one it
    /// has. Always safe: whatever was written stays its earlier writer's.
    ///
    /// # Errors
    /// What the disk says.
    pub fn mint(&mut self) -> Result<(), StoreError> {
        let id = self.new_id();
        self.conn
            .execute(include_str!("sql/book/set_writer.sql"), [id])?;
        self.writer = WriterId(id);
        self.minted = Some(self.writer);
        Ok(())
    }

    /// Who writes.
    #[must_use]
    pub fn writer(&self) -> WriterId {
        self.writer
    }

    /// Says that something came in that was written elsewhere.
    pub(crate) fn came_in(&mut self, space: Space, stamp: Stamp, touched: (i64, i64)) {
        self.latest = self.latest.max(Some(stamp));
        self.spaces.insert(space);
        self.touched.insert(touched);
    }

    /// This write cannot be undone.
    pub fn leave_no_deed(&mut self) {
        self.is_deed = false;
    }

    /// Says that this write takes another one back.
    pub(crate) fn mark_undoing(&mut self, deed: i64) {
        self.undoes = Some(deed);
    }

    /// Looks things up as they stand within this transaction. Typed tables and search follow only
    /// when the write is finished.
    #[must_use]
    pub fn read(&self) -> Reading<'_> {
        Reading { conn: self.conn }
    }

    /// The spaces in which this write has changed something so far. What is kept in memory of a
    /// school is good as long as no write has changed its spaces.
    #[must_use]
    pub fn spaces(&self) -> &BTreeSet<Space> {
        &self.spaces
    }

    /// The moment of this write, in milliseconds since 1970.
    #[must_use]
    pub fn millis(&self) -> i64 {
        self.moment.millis
    }

    /// Sixteen random bytes for the id of a new record.
    #[must_use]
    pub fn new_id(&self) -> [u8; 16] {
        let mut id = [0; 16];
        self.moment.entropy.fill(&mut id);
        id
    }

    /// Puts a value (or nothing) in place of what the author was shown. Saying again what already
    /// stands alone writes nothing. Returns what stands as far as this author knows.
    ///
    /// # Errors
    /// [`StoreError::TooLarge`], [`StoreError::TooManyVersions`], [`StoreError::SpaceMoved`].
    pub fn record(&mut self, edit: &Edit<'_>, value: Option<Value>) -> Result<Seen, StoreError> {
        let (entity, space) = entity_number(self.conn, edit.entity, edit.space)?;
        let edit = &Edit { space, ..*edit };
        let field = field_number(self.conn, edit.field)?;
        let heads = log::heads(self.conn, entity, field)?;
        let shown: Vec<_> = heads
            .iter()
            .filter(|head| edit.seen.is_none_or(|seen| seen.covers(head.id)))
            .collect();
        // Leaving a field as it was shown is not an edit, whatever arrived meanwhile.
        let unchanged = match shown.as_slice() {
            [] => value.is_none(),
            [only] => only.value == value,
            _ => false,
        };
        if unchanged {
            return Ok(Seen::of(shown.iter().map(|head| head.id)));
        }
        let supersedes: Vec<ChangeRef> = shown
            .iter()
            .map(|head| reference(head.writer, lanes::split(head.row).1, head.id))
            .collect();
        let (row, id) = self.append(edit, (entity, field), value, supersedes)?;
        for head in shown {
            self.conn
                .prepare_cached(include_str!("sql/head/remove.sql"))?
                .execute((entity, field, head.row))?;
        }
        self.conn
            .prepare_cached(include_str!("sql/head/add.sql"))?
            .execute((entity, field, row))?;
        self.touched.insert((entity, field));
        Ok(Seen::of([id]))
    }

    fn append(
        &mut self,
        edit: &Edit<'_>,
        (entity, field): (i64, i64),
        value: Option<Value>,
        supersedes: Vec<ChangeRef>,
    ) -> Result<(i64, ChangeId), StoreError> {
        let bytes = value.as_ref().map(Value::to_bytes);
        let found = bytes.as_ref().map_or(0, Vec::len);
        if found > Value::MAX_BYTES {
            return Err(StoreError::TooLarge {
                found,
                limit: Value::MAX_BYTES,
            });
        }
        if supersedes.len() > MAX_SUPERSEDED {
            return Err(StoreError::TooManyVersions(MAX_SUPERSEDED));
        }
        let end = lanes::end(self.conn, self.writer, edit.space)?;
        let mut salt = [0; 8];
        self.moment.entropy.fill(&mut salt);
        let stamp = Stamp::next(self.latest, self.moment.millis);
        let change = Change {
            writer: self.writer,
            space: edit.space,
            seq: end.seq,
            prev: end.prev,
            stamp,
            entity: edit.entity,
            field: edit.field.to_owned(),
            salt,
            value,
            supersedes,
        };
        let commitment = change.commitment();
        let id = change.id_with(commitment);
        self.conn
            .prepare_cached(include_str!("sql/change/add.sql"))?
            .execute((
                end.row(),
                id.0,
                end.prev.map(|prev| prev.0),
                i64::try_from(stamp.0).unwrap_or(i64::MAX),
                entity,
                field,
                salt,
                bytes,
                commitment,
                supersedes_to_bytes(&change.supersedes),
            ))?;
        self.latest = Some(stamp);
        self.spaces.insert(edit.space);
        self.rows.push(end.row());
        Ok((end.row(), id))
    }

    /// Removes a record: nothing in every field, in place of what stands now. A later edit that
    /// did not see the removal brings the record back into view.
    ///
    /// # Errors
    /// As [`record`](Self::record).
    pub fn remove(&mut self, entity: EntityId, space: Space) -> Result<(), StoreError> {
        let Some(number) = log::find_entity(self.conn, entity)? else {
            return Ok(());
        };
        for (field, name) in log::fields_of(self.conn, number)? {
            self.clear(entity, space, &name)?;
            self.touched.insert((number, field));
        }
        crate::drafts::remove_all(self.conn, entity)
    }

    fn clear(&mut self, entity: EntityId, space: Space, name: &str) -> Result<(), StoreError> {
        // A field of a newer version is not ours to clear: it stays, and keeps the record in view.
        match crate::fields::known(name) {
            Some(field) => self
                .record(
                    &Edit {
                        entity,
                        space,
                        field,
                        seen: None,
                    },
                    None,
                )
                .map(|_| ()),
            None => Ok(()),
        }
    }
}

/// The number of a record and the space it lives in. A record stays in the space it was made in,
/// also when its school was merged into the one whose space is named.
fn entity_number(
    conn: &Connection,
    id: EntityId,
    space: Space,
) -> Result<(i64, Space), StoreError> {
    let found = conn
        .prepare_cached(include_str!("sql/change/find_entity.sql"))?
        .query_row([id.0], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
        })
        .optional()?;
    match found {
        Some((number, at)) if at == space.to_bytes() => Ok((number, space)),
        Some((number, at)) => {
            let home = Space::from_bytes(&at).ok_or(StoreError::SpaceMoved)?;
            let merges = Reading { conn }.merges()?;
            let joined = merges.join(home, space);
            joined
                .then_some((number, home))
                .ok_or(StoreError::SpaceMoved)
        }
        None => {
            conn.prepare_cached(include_str!("sql/change/add_entity.sql"))?
                .execute((id.0, space.to_bytes()))?;
            Ok((conn.last_insert_rowid(), space))
        }
    }
}

pub(crate) fn field_number(conn: &Connection, name: &str) -> Result<i64, StoreError> {
    let found = conn
        .prepare_cached(include_str!("sql/change/find_field.sql"))?
        .query_row([name], |row| row.get(0))
        .optional()?;
    if let Some(number) = found {
        return Ok(number);
    }
    conn.prepare_cached(include_str!("sql/change/add_field.sql"))?
        .execute([name])?;
    Ok(conn.last_insert_rowid())
}
