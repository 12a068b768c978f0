//! Which schools of the book a school of the register takes the place of.
//!
//! The register gives a school that becomes an academy a new number, and only its file of links says
//! that it is the same place. Without that file a new number where a school has closed is told as
//! likely, and nothing is merged by itself.

use std::collections::BTreeMap;

use domain::{id::SchoolId, school::Urn};
use interchange::{
    links::{Direction, Links},
    register::RegisterSchool,
};
use store::{merges::Merges, schools::SchoolRow};

use crate::compare_register::place;

/// A school of the book before another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predecessor {
    /// The school of the book.
    pub school: SchoolId,
    /// Its number.
    pub urn: Option<u32>,
    /// Its name.
    pub name: String,
    /// Whether the file of links says so; else it only stands at the same place.
    pub is_linked: bool,
}

impl Predecessor {
    /// In a sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let number = self.urn.map(|urn| format!(" (URN {urn})"));
        let number = number.unwrap_or_default();
        match self.is_linked {
            true => format!("It is the successor of {}{number}.", self.name),
            false => format!("It stands where {}{number} has closed.", self.name),
        }
    }
}

/// Predecessors by the number of the school that follows, and by place.
pub(crate) struct Succession {
    linked: BTreeMap<Urn, Vec<Predecessor>>,
    closed: BTreeMap<String, Predecessor>,
    known: std::collections::BTreeSet<u32>,
}

impl Succession {
    /// Asked from the book's side, which is small beside a register of the whole country.
    pub(crate) fn of(
        rows: &[RegisterSchool],
        known: &BTreeMap<u32, SchoolRow>,
        links: &Links,
        merges: &Merges,
    ) -> Self {
        let steps = links.steps(Direction::Successor);
        let mut linked: BTreeMap<Urn, Vec<Predecessor>> = BTreeMap::new();
        // One that was merged already is seen under another.
        let alone = known.values().filter(|it| merges.of(it.id).is_none());
        for school in alone {
            let urn = school.urn.and_then(Urn::new);
            for after in urn.map(|it| steps.from(it)).unwrap_or_default() {
                let before = predecessor(school, true);
                linked.entry(after).or_default().push(before);
            }
        }
        let closed = rows.iter().filter(|it| it.closed_on.is_some());
        let closed = closed.filter_map(|row| {
            let school = known.get(&row.urn.number())?;
            let at = place(&row.postcode, &row.town)?;
            let is_alone = merges.of(school.id).is_none();
            is_alone.then(|| (at, predecessor(school, false)))
        });
        Self {
            linked,
            closed: closed.collect(),
            known: known.keys().copied().collect(),
        }
    }

    /// What a row takes the place of.
    pub(crate) fn before(&self, row: &RegisterSchool) -> Vec<Predecessor> {
        if let Some(linked) = self.linked.get(&row.urn) {
            return linked.clone();
        }
        if self.known.contains(&row.urn.number()) || row.closed_on.is_some() {
            return Vec::new();
        }
        let at = place(&row.postcode, &row.town);
        let found = at.and_then(|it| self.closed.get(&it));
        found.cloned().into_iter().collect()
    }
}

fn predecessor(school: &SchoolRow, is_linked: bool) -> Predecessor {
    Predecessor {
        school: school.id,
        urn: school.urn,
        name: school.name.clone(),
        is_linked,
    }
}
