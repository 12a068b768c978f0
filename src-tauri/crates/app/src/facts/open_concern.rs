//! When a concern about a school is open that makes it one causing concern. Several may be open at a
//! time; a kind that only hands on what was said makes nothing of the school.
//!
//! Separate because concerns of the framework's kinds and those recorded by a bare event count together.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::id::ConcernId;
use framework::{Framework, event::Event, selector::Trait};
use store::events::EventRow;

/// The days on which the school came to cause concern, or ceased to; `events` are by day.
pub(super) fn turns(framework: &Framework, events: &[EventRow]) -> Vec<(NaiveDate, Trait, bool)> {
    let mut open: BTreeSet<Option<ConcernId>> = BTreeSet::new();
    let mut turns = Vec::new();
    for event in events {
        let was_open = !open.is_empty();
        match Event::from_word(&event.kind) {
            Some(Event::ConcernRaised) if framework.marks_concern(event.of.as_deref()) => {
                open.insert(event.concern);
            }
            // One settled by a bare event ends those that were raised so, and no other.
            Some(Event::ConcernSettled) => {
                open.remove(&event.concern);
            }
            Some(_) | None => continue,
        }
        if was_open == open.is_empty() {
            turns.push((event.happened_on, Trait::CausingConcern, !open.is_empty()));
        }
    }
    turns
}

/// Whether one is open on a day.
pub(super) fn is_open(framework: &Framework, events: &[EventRow], on: NaiveDate) -> bool {
    let turns = turns(framework, events);
    let last = turns.iter().rfind(|(day, _, _)| *day <= on);
    last.is_some_and(|(_, _, is_so)| *is_so)
}
