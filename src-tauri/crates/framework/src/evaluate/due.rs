//! The day something is due, from the day of its event.
//!
//! Separate because it is arithmetic alone. It must not know what happened since.

use chrono::{Datelike, Days as Plain, Months, NaiveDate, Weekday};

use domain::calendar::{
    counting::{Days, Skip},
    terms::{Terms, TermsUnknown},
};

use crate::duty::{Duty, Period, Time, Unit, Within, YearPoint};

use super::Undated;

/// When something may be done and is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) not_before: Option<NaiveDate>,
    pub(super) due_on: NaiveDate,
}

pub(super) fn of(duty: &Duty, start: NaiveDate, days: &Days<'_>) -> Result<Span, Undated> {
    let skips = &duty.skips;
    let by = |due_on| Span {
        not_before: None,
        due_on,
    };
    match &duty.time {
        Time::Within(within) if duty.lapses => last_day(days, start, *within).map(by),
        Time::Within(within) => {
            let within = counted(duty, *within, start, days)?;
            after(days, start, within, skips).map(by)
        }
        Time::Window { from, to } => Ok(Span {
            not_before: Some(after(days, start, *from, skips)?),
            due_on: after(days, start, *to, skips)?,
        }),
        Time::Before(within) => before(days, start, *within, skips).map(by),
        Time::By(point) => next_point(*point, start, days.terms).map(by),
        // What comes again by itself has periods and no event.
        Time::Every(_) | Time::In(_) | Time::Unspecified => Err(Undated::Unspecified),
    }
}

/// One term more where too little of the one under way is left for it to count.
fn counted(
    duty: &Duty,
    within: Within,
    start: NaiveDate,
    days: &Days<'_>,
) -> Result<Within, Undated> {
    let Some(left) = duty.if_left else {
        return Ok(within);
    };
    let end = days.terms.end_of_term(start, 1).map_err(unknown)?;
    let is_over = after(days, start, left, left.unit.skips())? > end;
    Ok(Within {
        amount: within.amount + u32::from(is_over),
        ..within
    })
}

/// Only days that skip something and terms can fail: the other units need no calendar, and no pack
/// gives a time so long that it leaves the range of dates.
pub(super) fn after(
    days: &Days<'_>,
    from: NaiveDate,
    within: Within,
    skips: &[Skip],
) -> Result<NaiveDate, Undated> {
    let Within { amount, unit } = within;
    Ok(match unit {
        Unit::Days | Unit::WorkingDays | Unit::SchoolWorkingDays => match skips {
            [] => plus(from, amount),
            [Skip::Weekends, Skip::BankHolidays] => days
                .working_days
                .due_on(from, amount)
                .map_err(|ended| Undated::NoDay(ended.into()))?,
            _ => days.due_after(from, amount, skips)?.due_on,
        },
        Unit::Weeks => plus(from, amount.saturating_mul(7)),
        Unit::Months => later(from, amount),
        Unit::Years => later(from, amount.saturating_mul(12)),
        Unit::AcademicYears => {
            let under_way = end_of(Period::AcademicYear, from, days.terms)?;
            later(under_way, amount.saturating_mul(12))
        }
        Unit::HalfTerms => days.terms.end_of_half_term(from, amount).map_err(unknown)?,
        Unit::Terms => days.terms.end_of_term(from, amount).map_err(unknown)?,
    })
}

/// The last day of a time: a year from 1 September ends on 31 August, a term on its own last day.
pub(super) fn last_day(
    days: &Days<'_>,
    from: NaiveDate,
    within: Within,
) -> Result<NaiveDate, Undated> {
    let after = after(days, from, within, within.unit.skips())?;
    Ok(match within.unit {
        Unit::HalfTerms | Unit::Terms | Unit::AcademicYears => after,
        Unit::Days
        | Unit::WorkingDays
        | Unit::SchoolWorkingDays
        | Unit::Weeks
        | Unit::Months
        | Unit::Years => after.pred_opt().unwrap_or(after),
    })
}

fn before(
    days: &Days<'_>,
    event: NaiveDate,
    within: Within,
    skips: &[Skip],
) -> Result<NaiveDate, Undated> {
    let Within { amount, unit } = within;
    let months = |amount: u32| {
        let day = event.checked_sub_months(Months::new(amount));
        day.unwrap_or(NaiveDate::MIN)
    };
    Ok(match unit {
        Unit::Days | Unit::WorkingDays | Unit::SchoolWorkingDays => {
            days.due_before(event, amount, skips)?
        }
        Unit::Weeks => days.due_before(event, amount.saturating_mul(7), &[])?,
        Unit::Months => months(amount),
        Unit::Years => months(amount.saturating_mul(12)),
        Unit::Terms => days
            .terms
            .day_before_full_terms(event, amount)
            .map_err(unknown)?,
        // Refused when the pack is read: no paper counts half terms or school years back.
        Unit::HalfTerms | Unit::AcademicYears => return Err(Undated::Unspecified),
    })
}

/// The first such point not before a day.
pub(super) fn next_point(
    point: YearPoint,
    from: NaiveDate,
    terms: &Terms,
) -> Result<NaiveDate, Undated> {
    match point {
        YearPoint::Day { month, day } => {
            let this = day_of_year(from.year(), month, day);
            Ok(if this < from {
                day_of_year(from.year() + 1, month, day)
            } else {
                this
            })
        }
        YearPoint::Last { weekday, month } => {
            let this = last_of_month(from.year(), month, weekday);
            Ok(if this < from {
                last_of_month(from.year() + 1, month, weekday)
            } else {
                this
            })
        }
        YearPoint::EndOf(period) => Ok(end_of(period, from, terms)?),
        YearPoint::EndOfTerm(named) => {
            let known = terms.terms().into_iter();
            let mut ends = known.filter(|it| it.term == named.term()).map(|it| it.to);
            let end = ends.find(|to| *to >= from);
            end.ok_or_else(|| unknown(TermsUnknown { on: from }))
        }
    }
}

/// The last day of the period in which a day lies; of the next one when it lies between terms.
pub(super) fn end_of(period: Period, on: NaiveDate, terms: &Terms) -> Result<NaiveDate, Undated> {
    let month_end = |year: i32, month: u32| day_of_year(year, month, 31);
    Ok(match period {
        Period::Week => plus(on, 6 - on.weekday().num_days_from_monday()),
        Period::Month => month_end(on.year(), on.month()),
        Period::Quarter => month_end(on.year(), on.month0() / 3 * 3 + 3),
        Period::Year => month_end(on.year(), 12),
        Period::AcademicYear if on.month() >= 9 => month_end(on.year() + 1, 8),
        Period::AcademicYear => month_end(on.year(), 8),
        Period::HalfTerm => terms.end_of_half_term(on, 1).map_err(unknown)?,
        Period::Term => terms.end_of_term(on, 1).map_err(unknown)?,
    })
}

/// The day of a month, or the month's last where it has no such day.
pub(super) fn day_of_year(year: i32, month: u32, day: u32) -> NaiveDate {
    (1..=day)
        .rev()
        .find_map(|day| NaiveDate::from_ymd_opt(year, month, day))
        .unwrap_or(NaiveDate::MAX)
}

/// The last such day of the week in a month.
pub(super) fn last_of_month(year: i32, month: u32, weekday: Weekday) -> NaiveDate {
    let end = day_of_year(year, month, 31);
    let back = end.weekday().days_since(weekday);
    end.checked_sub_days(Plain::new(u64::from(back)))
        .unwrap_or(end)
}

fn unknown(terms: TermsUnknown) -> Undated {
    Undated::NoDay(terms.into())
}

fn plus(from: NaiveDate, days: u32) -> NaiveDate {
    from.checked_add_days(Plain::new(u64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}

fn later(from: NaiveDate, months: u32) -> NaiveDate {
    from.checked_add_months(Months::new(months))
        .unwrap_or(NaiveDate::MAX)
}
