//! What happened, found by event, school and visit without a search.
//!
//! Separate because every deadline asks it several times. It must not know what is owed.

use std::collections::{HashMap, hash_map::Entry};

use chrono::NaiveDate;

use domain::id::{SchoolId, VisitId};

use crate::{event::Event, selector::SchoolFacts};

use super::{Facts, Occurrence};

/// An event that starts something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) school: SchoolId,
    pub(super) facts: &'a SchoolFacts,
    pub(super) visit: Option<VisitId>,
    pub(super) on: NaiveDate,
}

#[derive(Debug)]
pub(super) struct History<'a> {
    starts: HashMap<Event, Vec<Start<'a>>>,
    /// The first day of an event at a visit.
    at_visit: HashMap<(Event, SchoolId, VisitId), NaiveDate>,
    /// The days of an event at a school, sorted: of a visit's events the first one of each visit.
    at_school: HashMap<(Event, SchoolId), Vec<NaiveDate>>,
}

impl<'a> History<'a> {
    pub(super) fn of(facts: &'a Facts) -> Self {
        let schools: HashMap<SchoolId, &SchoolFacts> =
            facts.schools.iter().map(|it| (it.school, it)).collect();
        let mut events = facts.events.clone();
        events.extend(facts.schools.iter().flat_map(category_events));
        events.sort_by_key(|it| it.on);
        let mut history = Self {
            starts: HashMap::new(),
            at_visit: HashMap::new(),
            at_school: HashMap::new(),
        };
        for it in events {
            if history.is_first(&it) {
                let days = history.at_school.entry((it.event, it.school)).or_default();
                days.push(it.on);
                if let Some(facts) = schools.get(&it.school) {
                    let start = Start {
                        school: it.school,
                        facts,
                        visit: it.visit,
                        on: it.on,
                    };
                    history.starts.entry(it.event).or_default().push(start);
                }
            }
        }
        history
    }

    /// A visit's note is sent in several versions: the first one counts. Anything else counts once
    /// a day.
    fn is_first(&mut self, it: &Occurrence) -> bool {
        if let Some(visit) = it.visit.filter(|_| it.event.is_of_a_visit()) {
            return match self.at_visit.entry((it.event, it.school, visit)) {
                Entry::Occupied(_) => false,
                Entry::Vacant(free) => {
                    free.insert(it.on);
                    true
                }
            };
        }
        let days = self.at_school.get(&(it.event, it.school));
        days.and_then(|it| it.last()) != Some(&it.on)
    }

    pub(super) fn starts(&self, event: Event) -> &[Start<'a>] {
        self.starts.get(&event).map_or(&[], Vec::as_slice)
    }

    /// The day on which an event answered a start. Within a visit it is the event's first day,
    /// whichever came first on paper; otherwise the first one at the school not before the start.
    pub(super) fn first(&self, event: Event, start: Start<'_>) -> Option<NaiveDate> {
        self.first_from(event, start, None)
    }

    /// The same, no earlier than a day.
    pub(super) fn first_from(
        &self,
        event: Event,
        start: Start<'_>,
        from: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        if let Some(visit) = start.visit.filter(|_| event.is_of_a_visit()) {
            let day = self.at_visit.get(&(event, start.school, visit)).copied();
            return day.filter(|it| from.is_none_or(|from| *it >= from));
        }
        let from = from.unwrap_or(start.on).max(start.on);
        let days = self.at_school.get(&(event, start.school))?;
        days.get(days.partition_point(|it| *it < from)).copied()
    }

    /// The day on which an event prepared a start: the last one before it, and after the start
    /// before that one.
    pub(super) fn answer_before(
        &self,
        event: Event,
        of: Event,
        start: Start<'_>,
    ) -> Option<NaiveDate> {
        if let Some(visit) = start.visit.filter(|_| event.is_of_a_visit()) {
            return self.at_visit.get(&(event, start.school, visit)).copied();
        }
        let starts = self.at_school.get(&(of, start.school))?;
        let before = starts[..starts.partition_point(|it| *it < start.on)].last();
        let days = self.at_school.get(&(event, start.school))?;
        let day = days[..days.partition_point(|it| *it <= start.on)].last()?;
        before.is_none_or(|before| day > before).then_some(*day)
    }

    /// The days of an event at a school within a period, sorted.
    pub(super) fn days_within(
        &self,
        event: Event,
        school: SchoolId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> &[NaiveDate] {
        let days = self.at_school.get(&(event, school));
        days.map_or(&[], |days| {
            let first = days.partition_point(|it| *it < from);
            &days[first..days.partition_point(|it| *it <= to).max(first)]
        })
    }
}

/// Each decision, and what it was: coming into a category, and leaving the one before.
fn category_events(school: &SchoolFacts) -> Vec<Occurrence> {
    let mut decided: Vec<_> = school.categories.iter().collect();
    decided.sort_by_key(|(on, _)| *on);
    let mut events = Vec::new();
    let mut before: Option<&str> = None;
    for (on, category) in decided {
        let mut add = |event| {
            events.push(Occurrence {
                event,
                on: *on,
                school: school.school,
                visit: None,
            });
        };
        add(Event::CategoryDecided);
        if before != Some(category) {
            add(Event::CategoryEntered);
            if before.is_some() {
                add(Event::CategoryLeft);
            }
        }
        before = Some(category);
    }
    events
}
