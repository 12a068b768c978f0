//! What happened, found by event, school and visit without a search.
//!
//! Separate because every deadline asks it several times. It must not know what is owed.

use std::collections::hash_map::Entry;

use chrono::NaiveDate;
use foldhash::{HashMap, HashMapExt};

use domain::id::{MeetingId, SchoolId, VisitId};

use crate::{
    duty::Duty,
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
    pub(super) meeting: Option<MeetingId>,
    pub(super) on: NaiveDate,
    /// Which one it was, where that was said.
    pub(super) of: Option<&'a str>,
}

/// A day on which an event took place, which one it was, and at which visit or meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Day<'a> {
    on: NaiveDate,
    of: Option<&'a str>,
    visit: Option<VisitId>,
    meeting: Option<MeetingId>,
}

impl Day<'_> {
    /// Whether it can be what meets something owed for a meeting: its own, or one of which nobody
    /// said for which meeting it was.
    fn is_for(&self, meeting: Option<MeetingId>) -> bool {
        meeting.is_none() || self.meeting.is_none() || self.meeting == meeting
    }

    /// Whether it says nothing that the other does not say of the same day.
    fn is_told_by(&self, other: &Self) -> bool {
        let same_one = self.of.is_none() || self.of == other.of;
        same_one
            && self.is_for(other.meeting)
            && (self.meeting.is_none() || other.meeting.is_some())
    }
}

/// The events that some duty counts from or is met by. The others are passed over: of what happens
/// at a school most is named by no duty of a framework.
#[derive(Debug)]
pub(super) struct Counted([bool; Event::ALL.len()]);

impl Counted {
    pub(super) fn by(duties: &[&Duty]) -> Self {
        let mut counted = Self([false; Event::ALL.len()]);
        for event in duties.iter().flat_map(|it| it.events()) {
            counted.0[place(event)] = true;
        }
        counted
    }
}

/// Where the days of an event stand.
fn place(event: Event) -> usize {
    event as usize
}

/// What happened at each school, in the order of the schools; what no duty counts is left out.
pub(super) fn at_schools<'a>(
    facts: &'a Facts<'a>,
    counted: &Counted,
) -> Vec<Vec<&'a Occurrence<'a>>> {
    let numbers: HashMap<SchoolId, usize> = facts
        .schools
        .iter()
        .enumerate()
        .map(|(number, it)| (it.school, number))
        .collect();
    let mut at_schools = vec![Vec::new(); facts.schools.len()];
    // Events come school by school, so that most follow one of the same school.
    let mut last: Option<(SchoolId, Option<usize>)> = None;
    for it in facts.events.iter().filter(|it| counted.0[place(it.event)]) {
        let number = match last {
            Some((school, number)) if school == it.school => number,
            Some(_) | None => numbers.get(&it.school).copied(),
        };
        last = Some((it.school, number));
        if let Some(events) = number.and_then(|it| at_schools.get_mut(it)) {
            events.push(it);
        }
    }
    at_schools
}

/// What happened at one school.
#[derive(Debug)]
pub(super) struct History<'a> {
    facts: &'a SchoolFacts,
    /// The days of each event, sorted: of a visit's events the first one of each visit.
    days: Vec<Vec<Day<'a>>>,
    /// The first day of an event at a visit.
    at_visit: HashMap<(Event, VisitId), Day<'a>>,
}

impl<'a> History<'a> {
    pub(super) fn of(
        facts: &'a SchoolFacts,
        events: &[&'a Occurrence<'a>],
        counted: &Counted,
    ) -> Self {
        let mut history = Self {
            facts,
            days: vec![Vec::new(); Event::ALL.len()],
            at_visit: HashMap::with_capacity(events.len()),
        };
        for it in events {
            history.add(it);
        }
        let decided = category_events(facts);
        for it in decided.iter().filter(|it| counted.0[place(it.event)]) {
            history.add(it);
        }
        for event in Event::ALL {
            history.keep_first(*event);
        }
        history
    }

    fn add(&mut self, it: &Occurrence<'a>) {
        self.days[place(it.event)].push(Day {
            on: it.on,
            of: it.of,
            visit: it.visit,
            meeting: it.meeting.filter(|_| it.event.is_of_a_meeting()),
        });
    }

    /// A visit's note is sent in several versions: the first one counts. Anything else counts once
    /// a day, and two meetings that are named count as two.
    fn keep_first(&mut self, event: Event) {
        let days = &mut self.days[place(event)];
        // What was named goes before what was not, which may be the same once more.
        days.sort_by_key(|it| (it.on, it.of.is_none(), it.meeting.is_none()));
        let mut kept: Vec<Day<'a>> = Vec::with_capacity(days.len());
        for it in days.iter() {
            let is_first = match it.visit.filter(|_| event.is_of_a_visit()) {
                Some(visit) => match self.at_visit.entry((event, visit)) {
                    Entry::Occupied(_) => false,
                    Entry::Vacant(free) => {
                        free.insert(*it);
                        true
                    }
                },
                None => {
                    let mut same_day = kept.iter().rev().take_while(|day| day.on == it.on);
                    !same_day.any(|day| it.is_told_by(day))
                }
            };
            if is_first {
                kept.push(*it);
            }
        }
        *days = kept;
    }

    fn days(&self, event: Event) -> &[Day<'a>] {
        &self.days[place(event)]
    }

    pub(super) fn starts(&self, what: &EventRef) -> impl Iterator<Item = Start<'a>> {
        let starts = self.days(what.event).iter().filter(|it| what.takes(it.of));
        starts.map(|it| Start {
            school: self.facts.school,
            facts: self.facts,
            visit: it.visit,
            meeting: it.meeting,
            on: it.on,
            of: it.of,
        })
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
        let again = next.and_then(|it| self.days_from(on, it).next());
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
            let day = self.at_visit.get(&(what.event, visit));
            let day = day.filter(|it| what.takes(it.of)).map(|it| it.on);
            return day.filter(|it| from.is_none_or(|from| *it >= from));
        }
        let asked = from.unwrap_or(start.on).max(start.on);
        if start.meeting.is_none() {
            return self.days_from(what, asked).next();
        }
        let mut days = self.days(what.event).iter().filter(|it| what.takes(it.of));
        // What belongs to the same meeting answers it whichever came first on paper.
        let day = days.find(|it| match it.meeting == start.meeting {
            true => from.is_none_or(|from| it.on >= from),
            false => it.on >= asked && it.meeting.is_none(),
        });
        day.map(|it| it.on)
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
            let day = self.at_visit.get(&(what.event, visit));
            return day.filter(|it| what.takes(it.of)).map(|it| it.on);
        }
        let last = |what: &EventRef, is_early: &dyn Fn(NaiveDate) -> bool| {
            let days = self.days(what.event);
            let early = &days[..days.partition_point(|it| is_early(it.on))];
            let mut late = early.iter().rev();
            late.find(|it| what.takes(it.of) && it.is_for(start.meeting))
        };
        let day = last(what, &|on| on <= start.on)?;
        if day.meeting.is_some() && day.meeting == start.meeting {
            return Some(day.on);
        }
        let days = self.days(of.event);
        let earlier = &days[..days.partition_point(|it| it.on < start.on)];
        let before = earlier.iter().rfind(|it| of.takes(it.of));
        let is_of_this = before.is_none_or(|before| day.on > before.on);
        (is_of_this && day.on + A_YEAR > start.on).then_some(day.on)
    }

    /// The days of an event at a school within a period, sorted.
    pub(super) fn days_within(
        &self,
        what: &EventRef,
        (from, to): (NaiveDate, NaiveDate),
    ) -> impl Iterator<Item = NaiveDate> + Clone {
        let days = self.days_from(what, from);
        days.take_while(move |it| *it <= to)
    }

    fn days_from(
        &self,
        what: &EventRef,
        from: NaiveDate,
    ) -> impl Iterator<Item = NaiveDate> + Clone {
        let days = self.days(what.event);
        let from = &days[days.partition_point(|it| it.on < from)..];
        from.iter().filter(|it| what.takes(it.of)).map(|it| it.on)
    }

    /// The first day from one on, up to another, on which the event took place and nobody said which
    /// one it was, where that is asked.
    pub(super) fn unsaid(
        &self,
        what: &EventRef,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Option<NaiveDate> {
        if what.of.is_empty() {
            return None;
        }
        let days = self.days(what.event);
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
                meeting: None,
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
