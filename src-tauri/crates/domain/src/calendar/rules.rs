//! The bank holidays of England and Wales by rule, for years that no official list covers.
//!
//! Separate because the official list is the truth where there is one; this is what stood before it
//! and what will stand after it unless something is proclaimed. It must not know any list.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::{BankHoliday, is_weekend};

/// The years for which the rules are known to hold.
pub const YEARS: RangeInclusive<i32> = 1990..=2100;

/// The days observed in one year, in order; `None` outside [`YEARS`].
///
/// New Year’s Day, Christmas Day and Boxing Day move to the next free weekday when they fall on a
/// weekend. Days that were moved or added once, by proclamation, are in it.
///
/// ```
/// use domain::calendar::rules::england_and_wales;
///
/// let days = |year| england_and_wales(year).unwrap();
/// assert_eq!(days(2029).len(), 8);
/// // Christmas Day 2033 is a Sunday: Boxing Day stays, the substitute follows it.
/// let winter: Vec<String> = days(2033)[6..].iter().map(|it| format!("{} {}", it.on, it.title)).collect();
/// assert_eq!(winter, ["2033-12-26 Boxing Day", "2033-12-27 Christmas Day"]);
/// assert!(england_and_wales(2101).is_none());
/// ```
#[must_use]
pub fn england_and_wales(year: i32) -> Option<Vec<BankHoliday>> {
    if !YEARS.contains(&year) {
        return None;
    }
    let mut days = every_year(year)?;
    for &(on, title) in EXTRA {
        let (month, day) = (on.1, on.2);
        if on.0 == year {
            days.push(holiday(NaiveDate::from_ymd_opt(year, month, day)?, title));
        }
    }
    days.sort_by_key(|it| it.on);
    Some(days)
}

/// Days proclaimed once, beside those of every year.
const EXTRA: &[((i32, u32, u32), &str)] = &[
    ((1999, 12, 31), "Millennium bank holiday"),
    ((2002, 6, 3), "Golden Jubilee bank holiday"),
    ((2011, 4, 29), "Royal Wedding bank holiday"),
    ((2012, 6, 5), "Queen’s Diamond Jubilee"),
    ((2022, 6, 3), "Platinum Jubilee bank holiday"),
    (
        (2022, 9, 19),
        "Bank Holiday for the State Funeral of Queen Elizabeth II",
    ),
    (
        (2023, 5, 8),
        "Bank holiday for the coronation of King Charles III",
    ),
];

fn every_year(year: i32) -> Option<Vec<BankHoliday>> {
    let on = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    let easter = easter_sunday(year)?;
    let christmas = on(12, 25)?;
    let boxing = on(12, 26)?;
    Some(vec![
        holiday(substitute(on(1, 1)?, &[]), "New Year’s Day"),
        holiday(easter - Days::new(2), "Good Friday"),
        holiday(easter + Days::new(1), "Easter Monday"),
        early_may(year)?,
        holiday(spring(year)?, "Spring bank holiday"),
        holiday(last_monday(year, 8)?, "Summer bank holiday"),
        // Boxing Day keeps its Monday when Christmas Day is a Sunday; when it is itself a Sunday,
        // the Monday is Christmas Day’s.
        holiday(substitute(christmas, &[boxing]), "Christmas Day"),
        holiday(
            substitute(boxing, &[substitute(christmas, &[boxing])]),
            "Boxing Day",
        ),
    ])
}

/// The first Monday of May, except in the two years in which it kept the end of the war in Europe.
fn early_may(year: i32) -> Option<BankHoliday> {
    if matches!(year, 1995 | 2020) {
        let on = NaiveDate::from_ymd_opt(year, 5, 8)?;
        return Some(holiday(on, "Early May bank holiday (VE day)"));
    }
    let on = NaiveDate::from_weekday_of_month_opt(year, 5, Weekday::Mon, 1)?;
    Some(holiday(on, "Early May bank holiday"))
}

/// The last Monday of May, put off into June for three jubilees.
fn spring(year: i32) -> Option<NaiveDate> {
    match year {
        2002 | 2012 => NaiveDate::from_ymd_opt(year, 6, 4),
        2022 => NaiveDate::from_ymd_opt(year, 6, 2),
        _ => last_monday(year, 5),
    }
}

fn last_monday(year: i32, month: u32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = last.weekday().num_days_from_monday();
    last.checked_sub_days(Days::new(u64::from(back)))
}

/// The day itself on a weekday; else the next weekday that is not taken.
fn substitute(on: NaiveDate, taken: &[NaiveDate]) -> NaiveDate {
    if !is_weekend(on) {
        return on;
    }
    on.iter_days()
        .find(|day| !is_weekend(*day) && !taken.contains(day))
        .unwrap_or(on)
}

/// By the rule of the Gregorian calendar, as the prayer book has it.
fn easter_sunday(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let moon = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15)
        .rem_euclid(30);
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = moon + weekday - 7 * late + 114;
    let (month, day) = (days / 31, days % 31 + 1);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

fn holiday(on: NaiveDate, title: &str) -> BankHoliday {
    BankHoliday {
        on,
        title: title.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, title: &str) -> Vec<String> {
        let days = england_and_wales(year).unwrap();
        let found = days.iter().filter(|it| it.title.contains(title));
        found.map(|it| it.on.to_string()).collect()
    }

    #[test]
    fn days_moved_or_added_once_are_in_their_years_and_in_no_other() {
        for (year, number) in [
            (1995, 8),
            (1999, 9),
            (2002, 9),
            (2011, 9),
            (2012, 9),
            (2020, 8),
            (2022, 10),
            (2023, 9),
        ] {
            assert_eq!(england_and_wales(year).unwrap().len(), number, "{year}");
        }
        assert_eq!(on(1995, "VE day"), ["1995-05-08"]);
        assert_eq!(on(2020, "VE day"), ["2020-05-08"]);
        assert_eq!(on(1999, "Millennium"), ["1999-12-31"]);
        assert_eq!(on(2002, "Jubilee"), ["2002-06-03"]);
        assert_eq!(on(2002, "Spring"), ["2002-06-04"]);
        assert_eq!(on(2011, "Wedding"), ["2011-04-29"]);
        let usual = YEARS.filter(|it| !matches!(it, 1999 | 2002 | 2011 | 2012 | 2022 | 2023));
        assert!(usual.into_iter().all(|it| on(it, "").len() == 8));
    }

    #[test]
    fn the_two_days_of_christmas_keep_apart_wherever_they_fall() {
        for (year, christmas, boxing) in [
            (2025, "2025-12-25", "2025-12-26"),
            (2026, "2026-12-25", "2026-12-28"),
            (2027, "2027-12-27", "2027-12-28"),
            (2022, "2022-12-27", "2022-12-26"),
        ] {
            assert_eq!(on(year, "Christmas"), [christmas]);
            assert_eq!(on(year, "Boxing"), [boxing]);
        }
    }

    #[test]
    fn easter_falls_on_the_days_the_almanac_gives() {
        for (year, sunday) in [
            (1990, "1990-04-15"),
            (2008, "2008-03-23"),
            (2011, "2011-04-24"),
            (2038, "2038-04-25"),
            (2100, "2100-03-28"),
        ] {
            assert_eq!(easter_sunday(year).unwrap().to_string(), sunday);
        }
    }

    #[test]
    fn every_day_observed_is_a_weekday_and_no_day_is_given_twice() {
        for year in YEARS {
            let days = england_and_wales(year).unwrap();
            assert!(days.iter().all(|it| !is_weekend(it.on)), "{year}");
            assert!(days.is_sorted_by(|a, b| a.on < b.on), "{year}");
            assert!(days.iter().all(|it| it.on.year() == year), "{year}");
        }
    }
}
