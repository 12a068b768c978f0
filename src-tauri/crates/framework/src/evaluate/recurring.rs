//! What comes again by itself: so many in each period, or by a point of every year.
//!
//! Separate because it starts from the calendar and not from an event. It must not know how a
//! deadline is worded.

use chrono::{Datelike, Days, NaiveDate};

use crate::{
    duty::{Duty, Every, Limit, NamedTerm, Period, Time, YearPoint},
    selector::SchoolFacts,
};

use super::{Context, Owed, Undated, Voided, due, standing};

/// A period's first and last day.
type Span = (NaiveDate, NaiveDate);

const A_YEAR: u64 = 366;

/// What a duty makes due in each period that is asked for.
pub(super) fn owed<'f>(
    duty: &'f Duty,
    school: &SchoolFacts,
    context: &Context<'_>,
) -> Vec<Owed<'f>> {
    let Some(asked) = context.asked else {
        return Vec::new();
    };
    let around = (asked.0 - Days::new(A_YEAR), asked.1 + Days::new(A_YEAR));
    let (times, spans) = match &duty.time {
        // A number that need not be reached is nothing owed.
        Time::Every(Every {
            limit: Limit::UpTo, ..
        }) => return Vec::new(),
        Time::Every(Every { times, per, .. }) => (*times, periods(*per, asked, school)),
        Time::In(months) => (1, Ok(in_months(months, around))),
        Time::By(YearPoint::EndOf(period)) => (1, periods(*period, asked, school)),
        Time::By(YearPoint::EndOfTerm(named)) => (1, named_terms(*named, asked, around, school)),
        Time::By(YearPoint::Day { month, day }) => {
            let point = |year| due::day_of_year(year, *month, *day);
            (1, Ok(up_to(point, around)))
        }
        Time::By(YearPoint::Last { weekday, month }) => {
            let point = |year| due::last_of_month(year, *month, *weekday);
            (1, Ok(up_to(point, around)))
        }
        Time::Within(_) | Time::Window { .. } | Time::Before(_) | Time::Unspecified => {
            return Vec::new();
        }
    };
    match spans {
        Ok(spans) => chosen(spans, asked, school)
            .into_iter()
            .filter_map(|span| one(duty, school, span, times, context))
            .collect(),
        Err(undated) => without_day(duty, school, asked, undated, context)
            .into_iter()
            .collect(),
    }
}

/// The periods that matter on the days asked for: those that have one of these days, or the next
/// one where none is under way at the end of them, and the one before. Older ones are history: what
/// was missed then would stay open for ever.
fn chosen(spans: Vec<Span>, asked: Span, school: &SchoolFacts) -> Vec<Span> {
    let (first, last) = asked;
    let Some(known_from) = school.known_from else {
        return spans.into_iter().filter(|it| touches(it, asked)).collect();
    };
    let before = spans
        .iter()
        .filter(|(_, to)| *to < first)
        .max_by_key(|it| it.1);
    let is_under_way = spans.iter().any(|(from, to)| *from <= last && *to >= last);
    let next = spans
        .iter()
        .filter(|(from, _)| !is_under_way && *from > last)
        .min_by_key(|it| it.0);
    let chosen = spans.iter().filter(|it| touches(it, asked));
    let chosen = before.into_iter().chain(chosen).chain(next).copied();
    chosen
        .filter(|it| counts(*it, known_from))
        .filter(|(_, to)| school.known_to.is_none_or(|closed| *to <= closed))
        .collect()
}

/// A period counts when the record of the school had begun while at least half of it was ahead:
/// nobody is late with what a few days were left for.
fn counts((from, to): Span, known_from: NaiveDate) -> bool {
    (to - known_from).num_days() * 2 >= (to - from).num_days()
}

fn one<'f>(
    duty: &'f Duty,
    school: &SchoolFacts,
    (from, to): Span,
    times: u32,
    context: &Context<'_>,
) -> Option<Owed<'f>> {
    let as_of = to.min(context.today).max(from);
    if !(duty.schools.holds(school, as_of) && duty.only_while.holds(school, as_of)) {
        return None;
    }
    let history = &context.history;
    let within = |what, span| history.days_within(what, span);
    let mut done = within(&duty.met_by, (from, to));
    let number = done.clone().count();
    let missing = (times as usize).saturating_sub(number);
    let after = (to + Days::new(1), context.today);
    let met_on = match missing.checked_sub(1) {
        None => done.nth(times as usize - 1),
        // What is made good after the period is late.
        Some(further) => within(&duty.met_by, after).nth(further),
    };
    let voids = duty.voided_by.iter().chain(&duty.unless);
    let voided = voids
        .filter_map(|it| Some((Voided::By(it.event), within(it, (from, to)).next()?)))
        .min_by_key(|(_, on)| *on)
        .filter(|(_, on)| met_on.is_none_or(|met| *on < met))
        .or_else(|| context.answered(duty, (school.school, None), (from, to), met_on));
    Some(Owed {
        duty,
        school: school.school,
        visit: None,
        started_on: from,
        started_of: None,
        not_before: None,
        due_on: Ok(to),
        met_on,
        unsaid: history
            .unsaid(&duty.met_by, (from, to))
            .filter(|_| met_on.is_none()),
        progress: Some((u32::try_from(number).unwrap_or(u32::MAX), times)),
        known_from: school.known_from.filter(|known| *known > from),
        among_from: None,
        voided,
        standing: standing(voided.is_some(), Ok(to), met_on, context),
    })
}

/// The periods cannot be told apart: it is owed, and no day can be given.
fn without_day<'f>(
    duty: &'f Duty,
    school: &SchoolFacts,
    (from, to): Span,
    undated: Undated,
    context: &Context<'_>,
) -> Option<Owed<'f>> {
    let as_of = to.min(context.today).max(from);
    let chosen = duty.schools.holds(school, as_of) && duty.only_while.holds(school, as_of);
    chosen.then(|| Owed {
        duty,
        school: school.school,
        visit: None,
        started_on: from,
        started_of: None,
        not_before: None,
        due_on: Err(undated),
        met_on: None,
        unsaid: None,
        progress: None,
        known_from: None,
        among_from: None,
        voided: None,
        standing: standing(false, Err(undated), None, context),
    })
}

/// The periods that have a day among those asked for, the one before and the one after.
fn periods(period: Period, asked: Span, school: &SchoolFacts) -> Result<Vec<Span>, Undated> {
    let days = Days::new(period.most_days());
    let around = (asked.0 - days, asked.1 + days);
    let (first, last) = around;
    let parts = match period {
        Period::HalfTerm => Some(school.terms.half_terms().to_vec()),
        Period::Term => Some(school.terms.terms()),
        Period::Week | Period::Month | Period::Quarter | Period::AcademicYear | Period::Year => {
            None
        }
    };
    if let Some(parts) = parts {
        let spans: Vec<Span> = parts
            .iter()
            .map(|it| (it.from, it.to))
            .filter(|it| touches(it, around))
            .collect();
        if !spans.iter().any(|it| touches(it, asked)) {
            school
                .terms
                .is_holiday(asked.0)
                .map_err(|unknown| Undated::NoDay(unknown.into()))?;
        }
        return Ok(spans);
    }
    let mut spans = Vec::new();
    // Far enough back that the period under way on the first day begins after it.
    let mut from = first;
    let mut end = due::end_of(period, first - days, &school.terms)?;
    while end < last {
        let next = end + Days::new(1);
        (from, end) = (next, due::end_of(period, next, &school.terms)?);
        if touches(&(from, end), around) {
            spans.push((from, end));
        }
    }
    debug_assert!(from <= end, "a period ends after it begins");
    Ok(spans)
}

/// The periods that end on one of these days, in order.
pub(crate) fn periods_ending(
    period: Period,
    (first, last): Span,
    school: &SchoolFacts,
) -> Result<Vec<Span>, Undated> {
    let spans = periods(period, (first, last), school)?;
    let ends_within = |it: &Span| (first..=last).contains(&it.1);
    Ok(spans.into_iter().filter(ends_within).collect())
}

/// The terms of this name around the days asked for.
fn named_terms(
    named: NamedTerm,
    asked: Span,
    around: Span,
    school: &SchoolFacts,
) -> Result<Vec<Span>, Undated> {
    // Fails where the days asked for are in no term that is known and in no holiday.
    periods(Period::Term, asked, school)?;
    let terms = school.terms.terms().into_iter();
    let own = terms.filter(|it| it.term == named.term());
    let spans = own.map(|it| (it.from, it.to));
    Ok(spans.filter(|it| touches(it, around)).collect())
}

fn in_months(months: &[u32], asked: Span) -> Vec<Span> {
    let years = asked.0.year()..=asked.1.year();
    let spans = years.flat_map(|year| {
        months.iter().map(move |month| {
            let day = |day| due::day_of_year(year, *month, day);
            (day(1), day(31))
        })
    });
    spans.filter(|it| touches(it, asked)).collect()
}

/// The years that end with a day of each of them.
fn up_to(point: impl Fn(i32) -> NaiveDate, asked: Span) -> Vec<Span> {
    (asked.0.year()..=asked.1.year() + 1)
        .map(|year| (point(year - 1) + Days::new(1), point(year)))
        .filter(|it| touches(it, asked))
        .collect()
}

fn touches((from, to): &Span, (first, last): Span) -> bool {
    *to >= first && *from <= last
}
