//! When a duty is due, as packs write it.
//!
//! Separate from the rest of a duty because there are seven ways, and exactly one must be taken. It
//! must not know how a day is computed.

use domain::calendar::counting::Skip;

use crate::{
    duty::{Every, NamedTerm, Period, Time, Unit, Within, YearPoint},
    event::EventRef,
};

use super::fields::{Fields, Placed};

/// More than any paper gives: a larger number is a slip.
const LONGEST: u32 = 1000;

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// `None` after a problem was reported.
pub(super) fn read(fields: &mut Fields<'_>, on: Option<&EventRef>) -> Option<(Time, Vec<Skip>)> {
    let found = [
        fields.table_if_any("within").map(read_within),
        fields.table_if_any("before").map(read_before),
        fields.table_if_any("by").map(read_by),
        fields.table_if_any("every").map(read_every),
        read_months(fields),
        read_unspecified(fields),
    ];
    let mut said: Vec<Option<Time>> = found.into_iter().flatten().collect();
    if said.len() != 1 {
        let hint = "one of `within`, `before`, `by`, `every`, `in` or `due = \"unspecified\"`";
        let what = format!(
            "a duty says once when it is due, and this one {} times",
            said.len()
        );
        fields.report_at_start(what, Some(hint.to_owned()));
        return None;
    }
    let time = said.pop()??;
    check_event(fields, &time, on);
    let skips = read_skips(fields, &time);
    Some((time, skips))
}

fn check_event(fields: &mut Fields<'_>, time: &Time, on: Option<&EventRef>) {
    match (time, on) {
        (Time::Every(_) | Time::In(_), Some(on)) => fields.report_at_key(
            "on",
            format!(
                "`{}` starts nothing that comes again by itself",
                on.event.word()
            ),
            "leave out `on`, or say `within`",
        ),
        (Time::Within(_) | Time::Window { .. } | Time::Before(_) | Time::Unspecified, None) => {
            // An event that is not known was reported already.
            if !fields.has("on") {
                fields.miss_as("on", "\"visit-held\"");
            }
        }
        (Time::Within(_) | Time::Window { .. } | Time::Before(_), Some(_))
        | (Time::Every(_) | Time::In(_), None)
        | (Time::By(_) | Time::Unspecified, _) => {}
    }
}

/// Says itself what it skips, or skips what its unit does.
fn read_skips(fields: &mut Fields<'_>, time: &Time) -> Vec<Skip> {
    let unit = match time {
        Time::Within(within) | Time::Before(within) | Time::Window { to: within, .. } => {
            Some(within.unit)
        }
        Time::By(_) | Time::Every(_) | Time::In(_) | Time::Unspecified => None,
    };
    let own = fields.has("skips");
    let mut skips: Vec<Skip> = fields.words("skips");
    skips.sort();
    skips.dedup();
    let counts_days = matches!(
        unit,
        Some(Unit::Days | Unit::WorkingDays | Unit::SchoolWorkingDays)
    );
    if own && !counts_days {
        let what = "`skips` is for a time counted in days".to_owned();
        fields.report_at_key("skips", what, "leave it out");
    }
    if own {
        skips
    } else {
        unit.map_or(&[][..], Unit::skips).to_vec()
    }
}

/// How much of the term under way must be left for it to count as the first.
pub(super) fn read_if_left(fields: &mut Fields<'_>) -> Option<Within> {
    let mut within = fields.table_if_any("within")?;
    let left = within.table_if_any("if_left").and_then(read_amount);
    if left.is_some() && !within.has("terms") {
        let what = "`if_left` is for a time counted in terms".to_owned();
        within.report_at_key("if_left", what, "leave it out");
    }
    left
}

fn read_within(mut fields: Fields<'_>) -> Option<Time> {
    // Read with the duty: it is said of the first term and not of the time.
    fields.has("if_left");
    if !fields.has("from") && !fields.has("to") {
        let within = read_amount(fields);
        return within.map(Time::Within);
    }
    let from = fields.table("from").and_then(read_amount);
    let to = fields.table("to").and_then(read_amount);
    let (from, to) = (from?, to?);
    if from.unit == to.unit && from.amount >= to.amount {
        let what = "the window ends before it begins".to_owned();
        fields.report_at_key("to", what, "say a longer time in `to` than in `from`");
    }
    fields.finish();
    Some(Time::Window { from, to })
}

fn read_before(mut fields: Fields<'_>) -> Option<Time> {
    let within = amount_of(&mut fields);
    if within.is_some_and(|it| matches!(it.unit, Unit::HalfTerms | Unit::AcademicYears)) {
        let hint = Some("say days, weeks, months or terms".to_owned());
        fields.report_at_start(
            "half terms and school years are not counted back".to_owned(),
            hint,
        );
    }
    fields.finish();
    within.map(Time::Before)
}

/// A time with one unit and its number.
fn read_amount(mut fields: Fields<'_>) -> Option<Within> {
    let within = amount_of(&mut fields);
    fields.finish();
    within
}

/// The same from a table that has other keys too.
pub(super) fn amount_of(fields: &mut Fields<'_>) -> Option<Within> {
    let within = fields.number_by_word(LONGEST);
    within.map(|(unit, amount)| Within { amount, unit })
}

fn read_by(mut fields: Fields<'_>) -> Option<Time> {
    let point = if fields.has("end-of") {
        read_end_of(&mut fields)
    } else if fields.has("last") {
        read_last(&mut fields)
    } else {
        let (text, at) = fields.placed("day");
        let day = month_and_day(&text);
        if day.is_none() && !text.is_empty() {
            let hint = Some("month and day, such as `09-30`".to_owned());
            fields.report(at, format!("`{text}` is no day of a year"), hint);
        }
        day
    };
    fields.finish();
    point.map(Time::By)
}

/// The last such day of the week in a month.
fn read_last(fields: &mut Fields<'_>) -> Option<YearPoint> {
    let (day, month) = (fields.placed("last"), fields.placed("of"));
    let weekday = one_of(fields, &day, &WEEKDAYS, "day of the week");
    let month = one_of(fields, &month, &MONTHS, "month");
    let (weekday, month) = (u8::try_from(weekday?).ok()?, u32::try_from(month?).ok()?);
    Some(YearPoint::Last {
        weekday: chrono::Weekday::try_from(weekday).ok()?,
        month: month + 1,
    })
}

/// Where a word stands among those that are known.
fn one_of(fields: &Fields<'_>, (word, at): &Placed, known: &[&str], what: &str) -> Option<usize> {
    let found = known.iter().position(|it| it == word);
    if found.is_none() && !word.is_empty() {
        let hint = crate::problem::hint_at(word, known);
        fields.report(*at, format!("`{word}` is no {what}"), hint);
    }
    found
}

/// A period of every year, or a term by its name.
fn read_end_of(fields: &mut Fields<'_>) -> Option<YearPoint> {
    let (word, at) = fields.placed("end-of");
    let period = Period::from_word(&word).map(YearPoint::EndOf);
    let point = period.or_else(|| NamedTerm::from_word(&word).map(YearPoint::EndOfTerm));
    if point.is_none() && !word.is_empty() {
        let periods = Period::ALL.iter().map(|it| it.word());
        let terms = NamedTerm::ALL.iter().map(|it| it.word());
        let known: Vec<&str> = periods.chain(terms).collect();
        let hint = crate::problem::hint_at(&word, &known);
        fields.report(at, format!("`end-of` does not know `{word}`"), hint);
    }
    point
}

fn month_and_day(text: &str) -> Option<YearPoint> {
    let (month, day) = text.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    // A leap year, so that the end of February can be said.
    chrono::NaiveDate::from_ymd_opt(2000, month, day)?;
    Some(YearPoint::Day { month, day })
}

fn read_every(mut fields: Fields<'_>) -> Option<Time> {
    let times = fields.number("times", 1, LONGEST);
    let per = fields.word("per");
    let limit = if fields.has("limit") {
        fields.word("limit")
    } else {
        Some(crate::duty::Limit::AtLeast)
    };
    fields.finish();
    Some(Time::Every(Every {
        times: times?,
        per: per?,
        limit: limit?,
    }))
}

fn read_months(fields: &mut Fields<'_>) -> Option<Option<Time>> {
    if !fields.has("in") {
        return None;
    }
    let mut months = Vec::new();
    for (name, at) in fields.some_texts("in") {
        let month = one_of(fields, &(name, at), &MONTHS, "month");
        months.extend(month.and_then(|it| u32::try_from(it + 1).ok()));
    }
    Some((!months.is_empty()).then_some(Time::In(months)))
}

fn read_unspecified(fields: &mut Fields<'_>) -> Option<Option<Time>> {
    let (word, at) = fields.text_if_any("due")?;
    if word != "unspecified" {
        let hint = Some("`unspecified` is all it can say".to_owned());
        fields.report(at, format!("`due` does not know `{word}`"), hint);
        return Some(None);
    }
    if !fields.has("ruling") {
        let hint = Some("say in `ruling` how it is watched".to_owned());
        fields.report(at, "a duty without a time has no `ruling`".to_owned(), hint);
    }
    Some(Some(Time::Unspecified))
}
