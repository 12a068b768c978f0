//! What a book has to hold: a set of changes, and what stands by the definition itself.

use std::collections::{BTreeMap, BTreeSet};

use changes::{
    carried::Carried,
    heads::{Link, standing},
    id::{ChangeId, EntityId},
    space::Space,
};

/// The changes of a book.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Model {
    changes: BTreeMap<ChangeId, Carried>,
}

impl Model {
    pub(super) fn all(&self) -> &BTreeMap<ChangeId, Carried> {
        &self.changes
    }

    pub(super) fn ids(&self) -> BTreeSet<ChangeId> {
        self.changes.keys().copied().collect()
    }

    pub(super) fn add(&mut self, change: Carried) {
        self.changes.insert(change.id, change);
    }

    /// Merging is set union.
    pub(super) fn join(&mut self, other: &Self) {
        let theirs = other.changes.iter().map(|(id, it)| (*id, it.clone()));
        self.changes.extend(theirs);
    }

    /// What of it lies in these spaces.
    pub(super) fn of(&self, spaces: &BTreeSet<Space>) -> Self {
        let inside = self
            .changes
            .iter()
            .filter(|(_, it)| spaces.contains(&it.change.space));
        Self {
            changes: inside.map(|(id, it)| (*id, it.clone())).collect(),
        }
    }

    /// The ids of what stands, by record and field.
    pub(super) fn heads(&self) -> BTreeMap<(EntityId, String), BTreeSet<ChangeId>> {
        let links: Vec<Link<'_>> = self
            .changes
            .values()
            .map(|it| Link {
                change: it.reference(),
                entity: it.change.entity,
                field: &it.change.field,
                supersedes: it.change.supersedes.clone(),
            })
            .collect();
        let ids: BTreeMap<_, _> = self
            .changes
            .values()
            .map(|it| (it.reference(), it.id))
            .collect();
        standing(&links)
            .into_iter()
            .map(|((entity, field), heads)| {
                let heads = heads.iter().map(|it| ids[it]).collect();
                ((entity, field.to_owned()), heads)
            })
            .collect()
    }
}
