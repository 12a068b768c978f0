//! Undoing: new changes that say again what was said before a deed. Nothing is taken out of the
//! log, so an undoing can be undone like anything else.

use std::collections::{BTreeMap, BTreeSet};

use changes::{
    id::{ChangeId, EntityId},
    space::Space,
    value::Value,
};
use rusqlite::Connection;
use thiserror::Error;

use crate::{
    deeds::{self, Span},
    error::StoreError,
    fields,
    history::{self, Logged},
    log::{self, Head, Seen},
    reading::Reading,
    writing::{Edit, Writing},
};

/// Why a deed cannot be undone.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Obstacle {
    /// No such deed in this book.
    #[error("there is no step {0} in this book")]
    NoDeed(i64),
    /// It does not hold any more.
    #[error("step {deed} is undone already, by step {by}")]
    Undone {
        /// What was to be undone.
        deed: i64,
        /// What undid it.
        by: i64,
    },
    /// Something later stands in the field.
    #[error("“{field}” was changed afterwards")]
    Changed {
        /// The field's name.
        field: String,
    },
    /// A later record belongs to one that would go, or a later field stands in it.
    #[error("“{field}” was recorded afterwards and belongs to what would be undone")]
    Needed {
        /// The later field's name.
        field: String,
    },
    /// A draft lies over the field.
    #[error("“{field}” is being typed into at present")]
    Typing {
        /// The field's name.
        field: String,
    },
    /// A field of a newer version.
    #[error("“{field}” belongs to a newer version of Visitbook")]
    Unknown {
        /// The field's name.
        field: String,
    },
    /// A kind of record that is never undone.
    #[error("“{field}” has left the book and stays as it was sent")]
    Sealed {
        /// The field's name.
        field: String,
    },
}

/// One field put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBack {
    /// The record.
    pub entity: EntityId,
    /// The field's name.
    pub field: &'static str,
    /// What the deed had left there.
    pub from: Option<Value>,
    /// What stands there again; several when they stood side by side.
    pub to: Vec<Option<Value>>,
}

/// A field as a deed left it, and what it was before.
struct Undoing {
    entity: i64,
    field: i64,
    space: Space,
    /// What stands for the deed in this field at present.
    standing: Vec<ChangeId>,
    put: PutBack,
}

impl Writing<'_> {
    /// Undoes a deed that holds; undoing an undoing does it again. Records of the kinds in
    /// `sealed` ("note") are never undone.
    ///
    /// # Errors
    /// [`StoreError::CannotUndo`] with the reason; nothing is changed then.
    pub fn undo(&mut self, deed: i64, sealed: &[&str]) -> Result<Vec<PutBack>, StoreError> {
        let (holds, last) = deeds::chain(self.conn, deed)?;
        if !holds {
            return Err(Obstacle::Undone { deed, by: last }.into());
        }
        let (_, spans) = deeds::find(self.conn, last)?.ok_or(Obstacle::NoDeed(deed))?;
        let mut changes = Vec::new();
        for span in spans {
            changes.extend(history::span(self.conn, span)?);
        }
        let undoings = plan(self.conn, changes, sealed)?;
        refuse_orphans(self.conn, &undoings)?;
        self.mark_undoing(last);
        undoings.into_iter().map(|it| self.put_back(it)).collect()
    }

    fn put_back(&mut self, undoing: Undoing) -> Result<PutBack, StoreError> {
        let left = Seen::of(undoing.standing);
        for value in &undoing.put.to {
            // The first takes the place of what the deed left; what stood beside it stands
            // beside it again.
            let edit = Edit {
                entity: undoing.put.entity,
                space: undoing.space,
                field: undoing.put.field,
                seen: Some(&left),
            };
            self.record(&edit, value.clone())?;
        }
        Ok(undoing.put)
    }
}

/// What would be put back, or why not.
fn plan(
    conn: &Connection,
    changes: Vec<Logged>,
    sealed: &[&str],
) -> Result<Vec<Undoing>, StoreError> {
    let mut by_field: BTreeMap<(i64, i64), Vec<Logged>> = BTreeMap::new();
    for change in changes {
        by_field
            .entry((change.entity, change.field))
            .or_default()
            .push(change);
    }
    let undoings = deeds::undoings(conn)?;
    by_field
        .into_values()
        .map(|it| plan_field(conn, &it, sealed, &undoings))
        .collect()
}

fn plan_field(
    conn: &Connection,
    changes: &[Logged],
    sealed: &[&str],
    undoings: &[Span],
) -> Result<Undoing, StoreError> {
    let Some(one) = changes.last() else {
        return Err(StoreError::Damaged("a step without changes".into()));
    };
    let name = || one.field_name.clone();
    let kind = one.field_name.split('.').next().unwrap_or_default();
    if sealed.contains(&kind) {
        return Err(Obstacle::Sealed { field: name() }.into());
    }
    let Some(field) = fields::known(&one.field_name) else {
        return Err(Obstacle::Unknown { field: name() }.into());
    };
    let space = Space::from_bytes(&one.space)
        .ok_or_else(|| StoreError::Damaged("a record lies in a space of an unknown kind".into()))?;
    if crate::drafts::is_open(conn, one.entity_id, field)? {
        return Err(Obstacle::Typing { field: name() }.into());
    }
    let heads = log::heads(conn, one.entity, one.field)?;
    let mut standing = Vec::new();
    for left in finals(changes) {
        let mut stands = None;
        for head in &heads {
            if head.id == left.id || stands_for(conn, head, left, undoings)? {
                stands = Some(head.id);
            }
        }
        standing.push(stands.ok_or_else(|| Obstacle::Changed { field: name() })?);
    }
    Ok(Undoing {
        entity: one.entity,
        field: one.field,
        space,
        standing,
        put: PutBack {
            entity: one.entity_id,
            field,
            from: one.value.clone(),
            to: before(conn, changes)?,
        },
    })
}

/// The changes of a deed in one field that no other of them took the place of.
fn finals(changes: &[Logged]) -> Vec<&Logged> {
    let replaced = |it: &Logged| {
        changes.iter().any(|other| {
            other.supersedes.iter().any(|reference| {
                reference.writer == it.writer && it.id.0.starts_with(&reference.id_start)
            })
        })
    };
    changes.iter().filter(|it| !replaced(it)).collect()
}

/// Whether a head says again what a change had said, because what came between was undone.
fn stands_for(
    conn: &Connection,
    head: &Head,
    left: &Logged,
    undoings: &[Span],
) -> Result<bool, StoreError> {
    if head.value != left.value {
        return Ok(false);
    }
    let mut known = BTreeMap::new();
    for change in history::span(conn, (head.row, head.row))? {
        let meant = meant_by(conn, &change, undoings, &mut known)?;
        if meant.iter().any(|it| it.row == left.row) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The changes that a change stands for: itself, and when an undoing wrote it, what that which it
/// took back had taken the place of.
fn meant_by(
    conn: &Connection,
    change: &Logged,
    undoings: &[Span],
    known: &mut BTreeMap<i64, Vec<Logged>>,
) -> Result<Vec<Logged>, StoreError> {
    if let Some(meant) = known.get(&change.row) {
        return Ok(meant.clone());
    }
    let mut meant = vec![change.clone()];
    let is_undoing = undoings
        .iter()
        .any(|(first, last)| (*first..=*last).contains(&change.row));
    if is_undoing {
        for taken_back in earlier(conn, change)? {
            for it in meant_by(conn, &taken_back, undoings, known)? {
                for before in earlier(conn, &it)? {
                    meant.extend(meant_by(conn, &before, undoings, known)?);
                }
            }
        }
    }
    meant.sort_by_key(|it| it.row);
    meant.dedup_by_key(|it| it.row);
    known.insert(change.row, meant.clone());
    Ok(meant)
}

fn earlier(conn: &Connection, change: &Logged) -> Result<Vec<Logged>, StoreError> {
    let mut found = Vec::new();
    for reference in &change.supersedes {
        found.extend(history::by_reference(conn, reference, &change.space)?);
    }
    Ok(found)
}

/// What stood in a field before a deed, each value once.
fn before(conn: &Connection, changes: &[Logged]) -> Result<Vec<Option<Value>>, StoreError> {
    let own: BTreeSet<i64> = changes.iter().map(|it| it.row).collect();
    let mut values: Vec<Option<Value>> = Vec::new();
    for change in changes {
        for reference in &change.supersedes {
            if let Some(earlier) = history::by_reference(conn, reference, &change.space)?
                && !own.contains(&earlier.row)
                && !values.contains(&earlier.value)
            {
                values.push(earlier.value);
            }
        }
    }
    if values.is_empty() {
        values.push(None);
    }
    Ok(values)
}

/// A record that would lose what it belongs to must have nothing left, and no other record may
/// belong to one that goes.
fn refuse_orphans(conn: &Connection, undoings: &[Undoing]) -> Result<(), StoreError> {
    let mut by_entity: BTreeMap<i64, Vec<&Undoing>> = BTreeMap::new();
    for undoing in undoings {
        by_entity.entry(undoing.entity).or_default().push(undoing);
    }
    let mut gone: Vec<&Undoing> = Vec::new();
    for (entity, fields) in &by_entity {
        let cleared: BTreeSet<i64> = fields
            .iter()
            .filter(|it| it.put.to.iter().all(Option::is_none))
            .map(|it| it.field)
            .collect();
        let rest = remaining(conn, *entity, &cleared)?;
        let loses_its_place = fields.iter().any(|it| {
            // A school belongs to nothing: what it was merged into is no place it would lose.
            cleared.contains(&it.field)
                && it.put.field != crate::fields::school::merged_into
                && matches!(it.put.from, Some(Value::Entity(_)))
        });
        match rest {
            Some(field) if loses_its_place => return Err(Obstacle::Needed { field }.into()),
            Some(_) => {}
            None => gone.extend(fields.first()),
        }
    }
    let going: BTreeSet<EntityId> = gone.iter().map(|it| it.put.entity).collect();
    // What is undone itself lets go of what it names.
    let let_go: BTreeSet<(EntityId, &str)> = undoings
        .iter()
        .map(|it| (it.put.entity, it.put.field))
        .collect();
    let merges = Reading { conn }.merges()?;
    for it in gone {
        let spaces = merges.spaces(it.space);
        for (field, entity) in referring(conn, it.put.entity, &spaces)? {
            if !going.contains(&entity) && !let_go.contains(&(entity, field.as_str())) {
                return Err(Obstacle::Needed { field }.into());
            }
        }
    }
    Ok(())
}

/// A field of the record that holds something and is not among these.
fn remaining(
    conn: &Connection,
    entity: i64,
    cleared: &BTreeSet<i64>,
) -> Result<Option<String>, StoreError> {
    for (field, name) in log::fields_of(conn, entity)? {
        let holds = || -> Result<bool, StoreError> {
            let heads = log::heads(conn, entity, field)?;
            Ok(heads.iter().any(|it| it.value.is_some()))
        };
        if !cleared.contains(&field) && holds()? {
            return Ok(Some(name));
        }
    }
    Ok(None)
}

/// The fields in these spaces that name the record, each with the record it is a field of. No record
/// belongs to one outside the spaces of its school and of those merged with it.
fn referring(
    conn: &Connection,
    named: EntityId,
    spaces: &[Space],
) -> Result<Vec<(String, EntityId)>, StoreError> {
    let mut statement = conn.prepare_cached(include_str!("sql/head/referring.sql"))?;
    let mut rows = statement.query([Value::Entity(named).to_bytes()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let lane = row.get_ref(2)?.as_blob().unwrap_or_default();
        if spaces.iter().any(|it| it.to_bytes().as_slice() == lane) {
            found.push((row.get(0)?, EntityId(row.get(1)?)));
        }
    }
    Ok(found)
}
