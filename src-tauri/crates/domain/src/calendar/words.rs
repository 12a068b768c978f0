//! Dates as British readers write them.
//!
//! Words for people are otherwise made above the domain. Dates are the exception: screen, paper,
//! command line and the reasons for a deadline must write one day in one way, and this is the
//! only floor that all of them share. It must not know what the date is of.

use chrono::NaiveDate;

/// The full form, as at the head of a letter.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::words::long_date;
/// let day = NaiveDate::from_ymd_opt(2026, 12, 3).unwrap();
/// assert_eq!(long_date(day), "Thursday 3 December 2026");
/// ```
#[must_use]
pub fn long_date(on: NaiveDate) -> String {
    on.format("%A %-d %B %Y").to_string()
}

/// The form for tables.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::words::short_date;
/// assert_eq!(short_date(NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()), "3 Dec 2026");
/// ```
#[must_use]
pub fn short_date(on: NaiveDate) -> String {
    on.format("%-d %b %Y").to_string()
}

/// The form within a sentence.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::words::full_date;
/// assert_eq!(full_date(NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()), "3 December 2026");
/// ```
#[must_use]
pub fn full_date(on: NaiveDate) -> String {
    on.format("%-d %B %Y").to_string()
}

/// The form within a sentence where the year is plain.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::words::day_and_month;
/// assert_eq!(day_and_month(NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()), "3 December");
/// ```
#[must_use]
pub fn day_and_month(on: NaiveDate) -> String {
    on.format("%-d %B").to_string()
}

/// The same with the day of the week.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::words::weekday_and_day;
/// let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
/// assert_eq!(weekday_and_day(day), "Friday 20 November");
/// ```
#[must_use]
pub fn weekday_and_day(on: NaiveDate) -> String {
    on.format("%A %-d %B").to_string()
}

/// The school year that begins in a year, as people write it.
///
/// ```
/// use domain::calendar::words::school_year;
/// assert_eq!(school_year(2026), "2026–27");
/// assert_eq!(school_year(2099), "2099–00");
/// ```
#[must_use]
pub fn school_year(begins: i32) -> String {
    format!("{begins}–{:02}", (begins + 1).rem_euclid(100))
}
