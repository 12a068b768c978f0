//! What happened, found by event, school and visit without a search.
//!
//! Separate because every deadline asks it several times. It must not know what is owed.

use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use foldhash::{HashMap, HashMapExt, HashSet};

use domain::id::{SchoolId, VisitId};

use crate::{
    event::{Event, EventRef},
    selector::SchoolFacts,
};

use super::{A_YEAR, Facts, Occurrence};

/// An event that starts something.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start<'a> {
    pub(super) school: SchoolId,
    pub(super) facts: &'a SchoolFacts,
    pub(super) visit: Option<VisitId>,
    pub(super) on: NaiveDate,
    /// Which one it was, where that was said.
    pub(super) of: Option<&'a str>,
}

/// A day on which an event took place, and which one it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day<'a> {
    on: NaiveDate,
    of: Option<&'a str>,
}

#[derive(Debug)]
pub(super) struct History<'a> {
    starts: HashMap<Event, Vec<Start<'a>>>,
    /// The first day of an event at a visit.
    at_visit: HashMap<(Event, SchoolId, VisitId), Day<'a>>,
    /// The days of an event at a school, sorted: of a visit's events the first one of each visit.
    at_school: HashMap<(Event, SchoolId), Vec<Day<'a>>>,
}

impl<'a> History<'a> {
    /// Of the events alone that something is asked of.
    pub(super) fn of(facts: &'a Facts<'a>, asked: &HashSet<Event>) -> Self {
        let schools: HashMap<SchoolId, &SchoolFacts> =
            facts.schools.iter().map(|it| (it.school, it)).collect();
        let decided: Vec<_> = facts.schools.iter().flat_map(category_events).collect();
        let events = facts.events.iter().chain(&decided);
        let mut events: Vec<_> = events.filter(|it| asked.contains(&it.event)).collect();
        // What was named goes before what was not, which may be the same once more.
        events.sort_by_key(|it| (it.on, it.of.is_none()));
        let mut history = Self {
            starts: HashMap::new(),
            at_visit: HashMap::with_capacity(events.len()),
            at_school: HashMap::new(),
        };
        for it in events {
            if history.is_first(it) {
                let days = history.at_school.entry((it.event, it.school)).or_default();
                days.push(Day {
                    on: it.on,
                    of: it.of,
                });
                if let Some(facts) = schools.get(&it.school) {
                    let start = Start {
                        school: it.school,
                        facts,
                        visit: it.visit,
                        on: it.on,
                        of: it.of,
                    };
                    history.starts.entry(it.event).or_default().push(start);
                }
            }
        }
        history
    }

    /// A visit's note is sent in several versions: the first one counts. Anything else counts once
    /// a day, and two meetings that are named count as two.
    fn is_first(&mut self, it: &Occurrence<'a>) -> bool {
        if let Some(visit) = it.visit.filter(|_| it.event.is_of_a_visit()) {
            return match self.at_visit.entry((it.event, it.school, visit)) {
                Entry::Occupied(_) => false,
                Entry::Vacant(free) => {
                    free.insert(Day {
                        on: it.on,
                        of: it.of,
                    });
                    true
                }
            };
        }
        let days = self.days(it.event, it.school);
        let mut same_day = days.iter().rev().take_while(|day| day.on == it.on);
        !same_day.any(|day| it.of.is_none() || day.of == it.of)
    }

    fn days(&self, event: Event, school: SchoolId) -> &[Day<'a>] {
        let days = self.at_school.get(&(event, school));
        days.map_or(&[], Vec::as_slice)
    }

    pub(super) fn starts(&self, what: &EventRef) -> impl Iterator<Item = Start<'a>> {
        let starts = self.starts.get(&what.event).map_or(&[][..], Vec::as_slice);
        starts.iter().copied().filter(|it| what.takes(it.of))
    }

    /// The day on which an event answered a start. Within a visit it is the event's first day,
    /// whichever came first on paper; otherwise the first one at the school not before the start.
    pub(super) fn first(&self, what: &EventRef, start: Start<'_>) -> Option<NaiveDate> {
        self.first_from(what, start, None)
    }

    /// Whether what started something takes place again by a day, so that the later one goes before.
    pub(super) fn comes_again(
        &self,
        on: &EventRef,
        start: Start<'_>,
        until: Option<NaiveDate>,
    ) -> bool {
        let next = start.on.succ_opt();
        let again = next.and_then(|it| self.days_from(on, start.school, it).next());
        again
            .zip(until)
            .is_some_and(|(again, until)| again <= until)
    }

    /// The same, no earlier than a day.
    pub(super) fn first_from(
        &self,
        what: &EventRef,
        start: Start<'_>,
        from: Option<NaiveDate>,
    ) -> Option<NaiveDate> {
        if let Some(visit) = start.visit.filter(|_| what.event.is_of_a_visit()) {
            let day = self.at_visit.get(&(what.event, start.school, visit));
            let day = day.filter(|it| what.takes(it.of)).map(|it| it.on);
            return day.filter(|it| from.is_none_or(|from| *it >= from));
        }
        let from = from.unwrap_or(start.on).max(start.on);
        self.days_from(what, start.school, from).next()
    }

    /// The day on which an event prepared a start: the last one before it, after the start before
    /// that one, and within a year.
    pub(super) fn answer_before(
        &self,
        what: &EventRef,
        of: &EventRef,
        start: Start<'_>,
    ) -> Option<NaiveDate> {
        if let Some(visit) = start.visit.filter(|_| what.event.is_of_a_visit()) {
            let day = self.at_visit.get(&(what.event, start.school, visit));
            return day.filter(|it| what.takes(it.of)).map(|it| it.on);
        }
        let last = |what: &EventRef, is_early: &dyn Fn(NaiveDate) -> bool| {
            let days = self.days(what.event, start.school);
            let early = &days[..days.partition_point(|it| is_early(it.on))];
            early
                .iter()
                .rev()
                .find(|it| what.takes(it.of))
                .map(|it| it.on)
        };
        let before = last(of, &|on| on < start.on);
        let day = last(what, &|on| on <= start.on)?;
        let is_of_this = before.is_none_or(|before| day > before) && day + A_YEAR > start.on;
        is_of_this.then_some(day)
    }

    /// The days of an event at a school within a period, sorted.
    pub(super) fn days_within(
        &self,
        what: &EventRef,
        school: SchoolId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> impl Iterator<Item = NaiveDate> + Clone {
        let days = self.days_from(what, school, from);
        days.take_while(move |it| *it <= to)
    }

    fn days_from(
        &self,
        what: &EventRef,
        school: SchoolId,
        from: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + Clone {
        let days = self.days(what.event, school);
        let from = &days[days.partition_point(|it| it.on < from)..];
        from.iter().filter(|it| what.takes(it.of)).map(|it| it.on)
    }

    /// The first day from one on, up to another, on which the event took place and nobody said which
    /// one it was, where that is asked.
    pub(super) fn unsaid(
        &self,
        what: &EventRef,
        school: SchoolId,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Option<NaiveDate> {
        if what.of.is_empty() {
            return None;
        }
        let days = self.days(what.event, school);
        let mut from = days[days.partition_point(|it| it.on < from)..].iter();
        from.find(|it| it.of.is_none())
            .map(|it| it.on)
            .filter(|it| *it <= to)
    }
}

/// Each decision, and what it was: coming into a category, and leaving the one before. Of two
/// decisions on one day the later entry stands.
fn category_events(school: &SchoolFacts) -> Vec<Occurrence<'_>> {
    let mut decided: Vec<_> = school.categories.iter().collect();
    decided.sort_by_key(|(on, _)| *on);
    let mut events = Vec::new();
    let mut before: Option<&str> = None;
    let days = decided.chunk_by(|(one, _), (next, _)| one == next);
    for (on, category) in days.filter_map(<[_]>::last) {
        let mut add = |event, of| {
            events.push(Occurrence {
                event,
                on: *on,
                school: school.school,
                visit: None,
                of: Some(of),
            });
        };
        add(Event::CategoryDecided, category.as_str());
        if before != Some(category) {
            add(Event::CategoryEntered, category);
            if let Some(before) = before {
                add(Event::CategoryLeft, before);
            }
        }
        before = Some(category);
    }
    events
}
