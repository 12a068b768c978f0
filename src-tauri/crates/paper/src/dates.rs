//! Dates in words, with no-break spaces so that no line ends inside one.
//!
//! It is separate because every document writes dates alike. It must not know the clock.

use chrono::{Datelike, NaiveDate};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const WEEKDAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// "26 November 2026".
pub(crate) fn long(day: NaiveDate) -> String {
    format!(
        "{}\u{a0}{}\u{a0}{}",
        day.day(),
        MONTHS[day.month0() as usize],
        day.year()
    )
}

/// "29 Jan 2027".
pub(crate) fn short(day: NaiveDate) -> String {
    let month = &MONTHS[day.month0() as usize][..3];
    format!("{}\u{a0}{month}\u{a0}{}", day.day(), day.year())
}

/// "Thursday 26 November 2026".
pub(crate) fn with_weekday(day: NaiveDate) -> String {
    let weekday = WEEKDAYS[day.weekday().num_days_from_monday() as usize];
    format!("{weekday}\u{a0}{}", long(day))
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
