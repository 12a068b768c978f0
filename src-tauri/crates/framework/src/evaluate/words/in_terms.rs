//! How terms are counted, in a sentence.
//!
//! Separate because a term is no number of days: which one counts as the first has to be said. It
//! must not know any term dates.

use crate::duty::{Duty, Time, Unit};

/// Nothing where the time is not counted in terms.
pub(super) fn sentence(duty: &Duty) -> Option<String> {
    match duty.time {
        Time::Within(to) | Time::Window { to, .. }
            if matches!(to.unit, Unit::HalfTerms | Unit::Terms) =>
        {
            let first = "The one under way on that day is the first";
            Some(match duty.if_left {
                Some(left) => format!(
                    "{first} when at least {} of it are left; else, and between two, the next one \
                     is.",
                    left.in_words()
                ),
                None => format!("{first}; between two, the next one is."),
            })
        }
        Time::Before(within) if within.unit == Unit::Terms => Some(
            "A term counts when it lies before that day as a whole; the last day before it begins \
             is the latest."
                .to_owned(),
        ),
        Time::Within(_)
        | Time::Before(_)
        | Time::Window { .. }
        | Time::By(_)
        | Time::Every(_)
        | Time::In(_)
        | Time::Unspecified => None,
    }
}
