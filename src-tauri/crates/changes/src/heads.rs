//! Which changes of a field stand: those that no known change supersedes. Merging is set union,
//! so order, doubles and gaps do not matter, and no clock decides anything.

use std::collections::{BTreeMap, BTreeSet};

use crate::{change::ChangeRef, id::EntityId};

/// One change as far as standing is concerned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'a> {
    /// The change itself.
    pub change: ChangeRef,
    /// The record.
    pub entity: EntityId,
    /// The field.
    pub field: &'a str,
    /// What it puts itself in place of.
    pub supersedes: Vec<ChangeRef>,
}

/// The heads of every field.
pub type Heads<'a> = BTreeMap<(EntityId, &'a str), BTreeSet<ChangeRef>>;

/// The heads that a set of changes leaves standing, whatever the order they come in.
#[must_use]
pub fn standing<'a>(links: &[Link<'a>]) -> Heads<'a> {
    let superseded: BTreeSet<(EntityId, &str, ChangeRef)> = links
        .iter()
        .flat_map(|link| {
            link.supersedes
                .iter()
                .map(|it| (link.entity, link.field, *it))
        })
        .collect();
    let mut heads = Heads::new();
    for link in links {
        if !superseded.contains(&(link.entity, link.field, link.change)) {
            heads
                .entry((link.entity, link.field))
                .or_default()
                .insert(link.change);
        }
    }
    heads
}

#[cfg(test)]
mod tests;
