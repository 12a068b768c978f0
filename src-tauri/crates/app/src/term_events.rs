//! The terms of a school, or those of all schools, as events that duties count from.
//!
//! Separate because schools and the whole caseload have them alike. It must not know what is owed.

use chrono::NaiveDate;
use domain::{calendar::terms::Terms, id::SchoolId};
use framework::{evaluate::Occurrence, event::Event};

/// The first and the last days of the terms that had begun by a day and not ended before another:
/// what is due before a term ends is owed from its first day.
pub(crate) fn of(
    terms: &Terms,
    school: SchoolId,
    (from, today): (NaiveDate, NaiveDate),
) -> Vec<Occurrence<'static>> {
    let terms = terms.terms().into_iter();
    let known = terms.filter(move |it| it.to >= from && it.from <= today);
    let ends = known.flat_map(|it| [(Event::TermBegan, it.from), (Event::TermEnded, it.to)]);
    let events = ends.map(|(event, on)| Occurrence {
        event,
        on,
        school,
        visit: None,
        meeting: None,
        of: None,
    });
    events.collect()
}
