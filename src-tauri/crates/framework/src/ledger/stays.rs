//! The days of a year on which a school is among those chosen.
//!
//! Separate because it is about days alone. It must not know what is chosen for.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::selector::{SchoolFacts, Selector};

/// A first and a last day.
pub type Span = (NaiveDate, NaiveDate);

/// When within a span a school is among those chosen, in order; not after it closed.
pub(super) fn stays(selector: &Selector, school: &SchoolFacts, within: Span) -> Vec<Span> {
    let (first, closed) = (within.0, school.known_to.unwrap_or(within.1));
    let last = within.1.min(closed);
    if last < first {
        return Vec::new();
    }
    let mut days: BTreeSet<NaiveDate> = school.turns_after(first);
    days.insert(first);
    let days: Vec<NaiveDate> = days.into_iter().filter(|on| *on <= last).collect();
    let ends = days.iter().skip(1).filter_map(|it| it.pred_opt());
    let ends = ends.chain([last]);
    let mut stays: Vec<Span> = Vec::new();
    for (from, to) in days.iter().copied().zip(ends) {
        if !selector.holds(school, from) {
            continue;
        }
        match stays.last_mut() {
            Some(stay) if stay.1 + Days::new(1) == from => stay.1 = to,
            Some(_) | None => stays.push((from, to)),
        }
    }
    stays
}

pub(super) fn overlaps(one: Span, other: Span) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

/// The days of one span that are in another too.
pub(super) fn clipped(one: Span, other: Span) -> Option<Span> {
    let both = (one.0.max(other.0), one.1.min(other.1));
    (both.0 <= both.1).then_some(both)
}
