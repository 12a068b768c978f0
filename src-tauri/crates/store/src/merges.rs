//! Schools that stand for one: entered twice, or the same place under a newer number.
//!
//! A merge is one field of the school that goes: nothing is moved or deleted, and every reader sees
//! the records of both under the one that stays. It is undone by clearing that field.

use std::collections::{BTreeMap, BTreeSet};

use changes::space::Space;
use domain::id::SchoolId;

use crate::{error::StoreError, fields::AsEntity, reading::Reading};

/// Why one school stands for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MergedAs {
    /// The same school, entered twice.
    Twice,
    /// The school that was there before, under an earlier number.
    Predecessor,
}

impl MergedAs {
    /// The word in the book.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Twice => "twice",
            Self::Predecessor => "predecessor",
        }
    }

    fn from_word(word: &str) -> Self {
        match word {
            "predecessor" => Self::Predecessor,
            _ => Self::Twice,
        }
    }
}

/// Which schools were merged into which.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Merges {
    into: BTreeMap<SchoolId, (SchoolId, MergedAs)>,
}

impl Merges {
    /// No school was merged.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.into.is_empty()
    }

    /// The school under which this one is seen; itself when it was not merged. Two laptops may
    /// merge two schools into each other: then the one with the smaller id stays on both.
    #[must_use]
    pub fn stays(&self, school: SchoolId) -> SchoolId {
        let mut way = vec![school];
        let mut at = school;
        while let Some((next, _)) = self.into.get(&at) {
            if let Some(begin) = way.iter().position(|it| it == next) {
                return way[begin..].iter().copied().min().unwrap_or(at);
            }
            way.push(*next);
            at = *next;
        }
        at
    }

    /// What a school was merged into, as it was recorded, and why.
    #[must_use]
    pub fn of(&self, school: SchoolId) -> Option<(SchoolId, MergedAs)> {
        self.into.get(&school).copied()
    }

    /// Every school seen under the one that stays for this one, that one first.
    #[must_use]
    pub fn family(&self, school: SchoolId) -> Vec<SchoolId> {
        let stays = self.stays(school);
        let others = self.into.keys().copied();
        std::iter::once(stays)
            .chain(others.filter(|it| *it != stays && self.stays(*it) == stays))
            .collect()
    }

    /// The schools that are seen otherwise than under other merges: those that went or came back, and
    /// those under which they are seen and were.
    #[must_use]
    pub fn differing(&self, other: &Self) -> BTreeSet<SchoolId> {
        let merged: BTreeSet<&SchoolId> = self.into.keys().chain(other.into.keys()).collect();
        let merged = merged.into_iter().copied();
        let seen = merged.map(|it| [it, self.stays(it), other.stays(it)]);
        let moved = seen.filter(|[_, before, after]| before != after);
        moved.flatten().collect()
    }

    /// Whether two spaces are the same kind of space of schools that are seen as one.
    pub(crate) fn join(&self, one: Space, other: Space) -> bool {
        let same = |one: changes::id::EntityId, other: changes::id::EntityId| {
            self.stays(SchoolId(one.0)) == self.stays(SchoolId(other.0))
        };
        match (one, other) {
            (Space::Shared(one), Space::Shared(other))
            | (Space::Private(one), Space::Private(other)) => same(one, other),
            (Space::Shared(_) | Space::Private(_) | Space::Own, _) => false,
        }
    }

    /// The spaces of every school that is seen together with the one of this space.
    pub(crate) fn spaces(&self, space: Space) -> Vec<Space> {
        match space {
            Space::Shared(school) | Space::Private(school) => self
                .family(SchoolId(school.0))
                .into_iter()
                .flat_map(|it| [Space::Shared(it.entity()), Space::Private(it.entity())])
                .collect(),
            Space::Own => vec![Space::Own],
        }
    }
}

impl Reading<'_> {
    /// Which schools were merged into which; only those whose other school is in the book.
    ///
    /// # Errors
    /// What the disk says.
    pub fn merges(&self) -> Result<Merges, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/school/merges.sql"))?;
        let rows = statement.query_map([], |row| {
            let word: String = row.get(2)?;
            let into = (SchoolId(row.get(1)?), MergedAs::from_word(&word));
            Ok((SchoolId(row.get(0)?), into))
        })?;
        Ok(Merges {
            into: rows.collect::<Result<_, _>>()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn school(number: u8) -> SchoolId {
        SchoolId([number; 16])
    }

    fn merges(pairs: &[(u8, u8)]) -> Merges {
        let into = pairs
            .iter()
            .map(|(from, to)| (school(*from), (school(*to), MergedAs::Twice)));
        Merges {
            into: into.collect(),
        }
    }

    #[test]
    fn a_school_is_seen_under_the_last_one_of_its_chain() {
        let merges = merges(&[(1, 2), (2, 3), (5, 3)]);
        assert_eq!(merges.stays(school(1)), school(3));
        assert_eq!(merges.stays(school(9)), school(9));
        assert_eq!(
            merges.family(school(2)),
            [school(3), school(1), school(2), school(5)]
        );
    }

    #[test]
    fn two_laptops_that_merge_two_schools_into_each_other_see_the_same_one() {
        let merges = merges(&[(1, 2), (2, 1), (7, 2)]);
        for number in [1, 2, 7] {
            assert_eq!(merges.stays(school(number)), school(1), "{number}");
        }
        assert_eq!(merges.family(school(1)).len(), 3);
    }

    #[test]
    fn only_schools_that_went_or_came_back_and_those_beside_them_are_seen_otherwise() {
        let before = merges(&[(1, 2), (3, 4)]);
        let after = merges(&[(3, 4), (5, 4)]);
        let differing = before.differing(&after);
        assert_eq!(differing, [1, 2, 4, 5].map(school).into());
        assert_eq!(after.differing(&before), differing);
        assert!(before.differing(&before).is_empty());
    }
}
