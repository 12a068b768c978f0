//! Dates as people type them.
//!
//! Separate from the arithmetic because it guesses, and says in one place how. It must not know
//! the clock: today comes in as an argument. Whoever calls it shows the day it understood.

use chrono::{Datelike, Days, Month, NaiveDate, Weekday};

/// Four digits outside these years are more likely a slip than a year.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// Half a year: a day and month without a year is read as the nearest such day within it.
const HALF_YEAR: i64 = 184;

/// Reads a date typed freely, or `None` when it cannot be read or does not exist.
///
/// * `today`, `tomorrow`, `yesterday`.
/// * `friday`, `fri`, `this friday`: the first Friday after today; on a Friday, the one in a week,
///   since today has its own word. `last friday`: the latest one before today.
/// * `next friday`: the Friday of the week after this one, weeks beginning on Monday.
/// * `18 dec`, `18th December`, `dec 18`, `3/12`: the nearest such day within half a year, forward
///   or back; when both are equally far, the later one, since dates are more often planned than
///   recalled.
/// * `18 December 2026`, `3/12/2026`, `3.12.26`, `3-12-2026`, `2026-12-03`: day before month
///   unless the year comes first; a year of two digits is of this century.
/// * A day of the week before any of these must be right, or nothing is read.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::reading::read_date;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// let today = day(2026, 11, 20); // a Friday
/// assert_eq!(read_date("18 dec", today), Some(day(2026, 12, 18)));
/// assert_eq!(read_date("3.12.26", today), Some(day(2026, 12, 3)));
/// assert_eq!(read_date("friday", today), Some(day(2026, 11, 27)));
/// assert_eq!(read_date("14 jan", today), Some(day(2027, 1, 14)));
/// assert_eq!(read_date("31 November", today), None);
/// ```
#[must_use]
pub fn read_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    // Longer than any date: not worth looking at.
    if text.len() > 64 {
        return None;
    }
    let text = text.trim().to_lowercase().replace(',', " ");
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        [] => None,
        ["today"] => Some(today),
        ["tomorrow"] => today.succ_opt(),
        ["yesterday"] => today.pred_opt(),
        [day] if weekday(day).is_some() => next_weekday(weekday(day)?, today),
        ["this", day] => next_weekday(weekday(day)?, today),
        ["next", day] => weekday_of_next_week(weekday(day)?, today),
        ["last", day] => last_weekday(weekday(day)?, today),
        [first, rest @ ..] => match weekday(first) {
            Some(named) => read_day(rest, today).filter(|it| it.weekday() == named),
            None => read_day(&words, today),
        },
    }
}

fn read_day(words: &[&str], today: NaiveDate) -> Option<NaiveDate> {
    match words {
        [one] => read_numbers(one, today),
        [one, two] => {
            let (day, month) = day_and_month(one, two)?;
            nearest(day, month, today)
        }
        [one, two, year] => {
            let (day, month) = day_and_month(one, two)?;
            NaiveDate::from_ymd_opt(read_year(year)?, month, day)
        }
        _ => None,
    }
}

fn read_numbers(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    match parts.as_slice() {
        [day, month] => nearest(read_number(day)?, read_number(month)?, today),
        [year, month, day] if year.len() == 4 => {
            NaiveDate::from_ymd_opt(read_year(year)?, read_number(month)?, read_number(day)?)
        }
        [day, month, year] => {
            NaiveDate::from_ymd_opt(read_year(year)?, read_number(month)?, read_number(day)?)
        }
        _ => None,
    }
}

fn day_and_month(one: &str, two: &str) -> Option<(u32, u32)> {
    match (month(one), month(two)) {
        (None, Some(month)) => Some((read_ordinal(one)?, month)),
        (Some(month), None) => Some((read_ordinal(two)?, month)),
        (None, None) | (Some(_), Some(_)) => None,
    }
}

fn read_ordinal(text: &str) -> Option<u32> {
    let number = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|it| text.strip_suffix(it));
    read_number(number.unwrap_or(text))
}

fn read_number(text: &str) -> Option<u32> {
    let is_short = (1..=2).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_digit());
    if is_short { text.parse().ok() } else { None }
}

fn read_year(text: &str) -> Option<i32> {
    if !text.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    match text.len() {
        2 => Some(2000 + text.parse::<i32>().ok()?),
        4 => text.parse().ok().filter(|it| YEARS.contains(it)),
        _ => None,
    }
}

/// Names of three letters or more: “sept” and “tues” are written too.
fn month(text: &str) -> Option<u32> {
    let text = text.trim_end_matches('.');
    if text.len() < 3 {
        return None;
    }
    (1..=12).find(|&number| {
        u8::try_from(number)
            .ok()
            .and_then(|it| Month::try_from(it).ok())
            .is_some_and(|it| it.name().to_lowercase().starts_with(text))
    })
}

fn weekday(text: &str) -> Option<Weekday> {
    const NAMES: [(&str, Weekday); 7] = [
        ("monday", Weekday::Mon),
        ("tuesday", Weekday::Tue),
        ("wednesday", Weekday::Wed),
        ("thursday", Weekday::Thu),
        ("friday", Weekday::Fri),
        ("saturday", Weekday::Sat),
        ("sunday", Weekday::Sun),
    ];
    let text = text.trim_end_matches('.');
    let found = NAMES
        .iter()
        .find(|(name, _)| text.len() >= 3 && name.starts_with(text));
    found.map(|(_, day)| *day)
}

fn next_weekday(named: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = named.days_since(today.weekday());
    today.checked_add_days(Days::new(u64::from(if ahead == 0 { 7 } else { ahead })))
}

fn last_weekday(named: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let back = today.weekday().days_since(named);
    today.checked_sub_days(Days::new(u64::from(if back == 0 { 7 } else { back })))
}

fn weekday_of_next_week(named: Weekday, today: NaiveDate) -> Option<NaiveDate> {
    let monday = next_weekday(Weekday::Mon, today)?;
    monday.checked_add_days(Days::new(u64::from(named.num_days_from_monday())))
}

/// 29 February has no such day in most years, and then none is read.
fn nearest(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    let far = |it: &NaiveDate| it.signed_duration_since(today).num_days().abs();
    (today.year() - 1..=today.year() + 1)
        .rev()
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
        .filter(|it| far(it) <= HALF_YEAR)
        .min_by_key(far)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[track_caller]
    fn reads(typed: &str, today: &str, expected: &str) {
        assert_eq!(
            read_date(typed, day(today)),
            Some(day(expected)),
            "{typed:?} on {today}"
        );
    }

    #[test]
    fn the_three_near_days_have_words() {
        reads("today", "2026-12-31", "2026-12-31");
        reads(" Tomorrow ", "2026-12-31", "2027-01-01");
        reads("YESTERDAY", "2027-01-01", "2026-12-31");
    }

    #[test]
    fn a_weekday_is_the_first_one_after_today_and_never_today() {
        for (today, friday) in [
            ("2026-11-19", "2026-11-20"),
            ("2026-11-20", "2026-11-27"),
            ("2026-11-21", "2026-11-27"),
        ] {
            for typed in ["friday", "fri", "Fri.", "this friday"] {
                reads(typed, today, friday);
            }
        }
    }

    #[test]
    fn next_before_a_weekday_means_the_week_after_this_one() {
        reads("next tue", "2026-11-20", "2026-11-24");
        reads("next friday", "2026-11-19", "2026-11-27");
        reads("next mon", "2026-11-23", "2026-11-30");
        reads("next sunday", "2026-11-22", "2026-11-29");
    }

    #[test]
    fn last_before_a_weekday_means_the_latest_one_gone() {
        reads("last friday", "2026-11-20", "2026-11-13");
        reads("last thurs", "2026-11-20", "2026-11-19");
    }

    #[test]
    fn every_way_of_writing_a_whole_date_gives_the_same_day() {
        for typed in [
            "3 December 2026",
            "3rd Dec 2026",
            "dec 3 2026",
            "December 3, 2026",
            "Thursday 3 December 2026",
            "Thu, 3 dec 26",
            "3/12/2026",
            "03/12/26",
            "3.12.26",
            "3-12-2026",
            "2026-12-03",
            "2026/12/3",
        ] {
            reads(typed, "2020-02-29", "2026-12-03");
        }
    }

    #[test]
    fn a_day_without_a_year_is_the_nearest_one() {
        reads("18 dec", "2026-11-22", "2026-12-18");
        reads("14 jan", "2026-11-22", "2027-01-14");
        reads("1 sept", "2026-11-22", "2026-09-01");
        reads("3/12", "2027-01-10", "2026-12-03");
        reads("thu 3 dec", "2026-11-22", "2026-12-03");
    }

    #[test]
    fn of_two_days_equally_far_the_later_is_meant() {
        // Every day of a leap year's span that has the same date 183 days ahead and behind.
        let ties = (0..366).filter_map(|n| {
            let today = day("2027-01-01").checked_add_days(Days::new(n))?;
            let ahead = today.checked_add_days(Days::new(183))?;
            let back = NaiveDate::from_ymd_opt(ahead.year() - 1, ahead.month(), ahead.day())?;
            (today.signed_duration_since(back).num_days() == 183).then_some((today, ahead))
        });
        let mut seen = 0;
        for (today, ahead) in ties {
            seen += 1;
            let typed = ahead.format("%-d/%-m").to_string();
            assert_eq!(read_date(&typed, today), Some(ahead));
        }
        assert!(seen > 0, "some pair of days must be equally far");
    }

    #[test]
    fn the_leap_day_is_read_only_where_there_is_one() {
        reads("29 feb", "2028-01-10", "2028-02-29");
        reads("29 feb", "2027-12-10", "2028-02-29");
        assert_eq!(read_date("29 feb", day("2026-11-22")), None);
        assert_eq!(read_date("29/2/2027", day("2026-11-22")), None);
    }

    #[test]
    fn what_is_no_date_is_not_read() {
        let long = "1".repeat(100);
        for typed in [
            "",
            " ",
            "soon",
            "31 nov",
            "0 dec",
            "18",
            "18 december 2026 again",
            "friday monday",
            "1/2/3/4",
            "3/13/2026",
            "2026-13-01",
            "3 dec 12026",
            "next",
            "next week",
            "+1 dec",
            "mar may",
            "ma 3",
            "fri 3 dec 2026",
            "3 dec 1066",
            "é/é/éé",
            "-1-1-2026",
            &long,
        ] {
            assert_eq!(read_date(typed, day("2026-11-22")), None, "{typed:?}");
        }
    }

    #[test]
    fn every_day_reads_back_from_every_form_it_is_written_in() {
        let start = day("2024-01-01");
        for n in 0..1500 {
            let on = start.checked_add_days(Days::new(n)).unwrap();
            for form in [
                "%A %-d %B %Y",
                "%-d %b %Y",
                "%-d %B %y",
                "%d/%m/%Y",
                "%Y-%m-%d",
            ] {
                let typed = on.format(form).to_string();
                assert_eq!(read_date(&typed, start), Some(on), "{typed:?}");
            }
        }
    }
}
