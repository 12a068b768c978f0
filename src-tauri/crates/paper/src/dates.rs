//! Dates in words, with no-break spaces so that no line ends inside one.
//!
//! The words themselves are `domain`'s; it is separate because only paper has lines. It must not
//! know the clock.

use chrono::NaiveDate;
use domain::calendar::words::{full_date, long_date, short_date};

/// "26 November 2026".
pub(crate) fn long(day: NaiveDate) -> String {
    unbroken(&full_date(day))
}

/// "29 Jan 2027".
pub(crate) fn short(day: NaiveDate) -> String {
    unbroken(&short_date(day))
}

/// "Thursday 26 November 2026".
pub(crate) fn with_weekday(day: NaiveDate) -> String {
    unbroken(&long_date(day))
}

fn unbroken(words: &str) -> String {
    words.replace(' ', "\u{a0}")
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{long, short, with_weekday};

    #[test]
    fn dates_are_written_the_british_way_and_never_broken() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 26).unwrap();
        assert_eq!(long(day), "26\u{a0}November\u{a0}2026");
        assert_eq!(short(day), "26\u{a0}Nov\u{a0}2026");
        assert_eq!(
            with_weekday(day),
            "Thursday\u{a0}26\u{a0}November\u{a0}2026"
        );
    }
}
