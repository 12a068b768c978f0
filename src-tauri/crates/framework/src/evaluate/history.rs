//! What happened, found by event, school and visit without a search.
//!
//! Separate because every deadline asks it several times. It must not know what is owed.

use std::collections::{HashMap, hash_map::Entry};

use chrono::NaiveDate;

use domain::{
    id::{SchoolId, VisitId},
    school::Governance,
};

use crate::event::Event;

use super::Facts;

/// An event that starts something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    pub(super) school: SchoolId,
    pub(super) visit: Option<VisitId>,
    pub(super) on: NaiveDate,
}

#[derive(Debug)]
pub(super) struct History {
    governance: HashMap<SchoolId, Governance>,
    starts: HashMap<Event, Vec<Start>>,
    /// The first day of an event at a visit.
    at_visit: HashMap<(Event, SchoolId, VisitId), NaiveDate>,
    /// All days of an event at a school, sorted.
    at_school: HashMap<(Event, SchoolId), Vec<NaiveDate>>,
}

impl History {
    pub(super) fn of(facts: &Facts) -> Self {
        let mut events: Vec<_> = facts.events.iter().collect();
        events.sort_by_key(|it| it.on);
        let mut history = Self {
            governance: facts
                .schools
                .iter()
                .map(|it| (it.school, it.governance))
                .collect(),
            starts: HashMap::new(),
            at_visit: HashMap::new(),
            at_school: HashMap::new(),
        };
        for it in events {
            let start = Start {
                school: it.school,
                visit: it.visit,
                on: it.on,
            };
            let days = history.at_school.entry((it.event, it.school)).or_default();
            let is_first = match it.visit.filter(|_| it.event.is_of_a_visit()) {
                // A visit's note is sent in several versions: the first one counts.
                Some(visit) => match history.at_visit.entry((it.event, it.school, visit)) {
                    Entry::Occupied(_) => false,
                    Entry::Vacant(free) => {
                        free.insert(it.on);
                        true
                    }
                },
                None => days.last() != Some(&it.on),
            };
            days.push(it.on);
            if is_first {
                history.starts.entry(it.event).or_default().push(start);
            }
        }
        history
    }

    pub(super) fn governance(&self, school: SchoolId) -> Governance {
        self.governance
            .get(&school)
            .copied()
            .unwrap_or(Governance::Other)
    }

    pub(super) fn starts(&self, event: Event) -> impl Iterator<Item = Start> {
        self.starts.get(&event).into_iter().flatten().copied()
    }

    /// The day on which an event answered a start. Within a visit it is the event's first day,
    /// whichever came first on paper; otherwise the first one at the school not before the start.
    pub(super) fn first(&self, event: Event, start: Start) -> Option<NaiveDate> {
        if let Some(visit) = start.visit.filter(|_| event.is_of_a_visit()) {
            return self.at_visit.get(&(event, start.school, visit)).copied();
        }
        let days = self.at_school.get(&(event, start.school))?;
        days.get(days.partition_point(|it| *it < start.on)).copied()
    }
}
