//! The sentences of a deadline: what, how it was counted, where it stands.
//!
//! Separate because they are read on screen, on paper and on the command line alike. It must not
//! decide anything: every number in them was computed before.

use chrono::{Datelike, NaiveDate};

use domain::{
    calendar::{Counted, DayOff, WorkingDays, counting::Skip, words},
    deadline::Standing,
    id::SchoolId,
};

use crate::{
    answer::AnswerKind,
    duty::{Duty, Every, Time, Unit, Within, YearPoint},
    event::{Event, EventRef, Which},
    general::Framework,
};

use super::{Owed, Undated, Voided};

mod in_terms;
mod left_out;

use left_out::left_out;

/// What is to be done, with the day of the event in its place.
pub(super) fn what(owed: &Owed<'_>, today: NaiveDate) -> String {
    owed.duty.what.replace("{on}", &day(owed.started_on, today))
}

/// How the due day was found.
pub(super) fn counted(
    owed: &Owed<'_>,
    framework: &Framework,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> String {
    let duty = owed.duty;
    let from = duty.on.as_ref().map_or_else(String::new, |on| {
        format!(
            "{} on {}{}",
            starting(on, owed.started_of, framework),
            words::weekday_and_day(owed.started_on),
            year(owed.started_on, today)
        )
    });
    let begin = match &duty.time {
        Time::Within(within) if duty.lapses => {
            format!(
                "It holds for {} after {from}, and this is its last day.",
                within.in_words()
            )
        }
        Time::Within(within) => format!("{} after {from}.", within.in_words()),
        Time::Window { from: least, to } => format!(
            "Not before {} and not after {} from {from}.",
            least.in_words(),
            to.in_words()
        ),
        Time::Before(within) => format!("{} before {from}.", within.in_words()),
        Time::By(point) => by(*point, owed, &from, today),
        Time::Every(every) => every_period(*every, owed, today),
        Time::In(_) => format!(
            "Once between {}.{}",
            span(owed, today),
            rule(owed, None, today)
        ),
        Time::Unspecified => format!("After {from}; the paper gives no time."),
    };
    let rest = match (&duty.time, owed.due_on) {
        (_, Err(Undated::NoDay(reason))) => format!("No day can be given: {reason}."),
        (_, Err(Undated::Unspecified)) => String::new(),
        (Time::Within(_), Ok(_)) if duty.lapses => String::new(),
        (Time::Within(within), Ok(_)) => after(duty, *within, owed, calendar, today),
        (Time::Before(_) | Time::Window { .. }, Ok(_)) => left_out(duty),
        (Time::By(_) | Time::Every(_) | Time::In(_) | Time::Unspecified, Ok(_)) => String::new(),
    };
    let by_rule = by_rule(owed, calendar);
    let since = owed.among_from.map_or_else(String::new, |on| {
        format!(
            "The school came to be among those it is for on {}.",
            day(on, today)
        )
    });
    let sentences = [begin, rest, since, by_rule, unsaid(owed, today)];
    let said: Vec<&str> = sentences
        .iter()
        .map(String::as_str)
        .filter(|it| !it.is_empty())
        .collect();
    said.join(" ")
}

/// What started it, by name where it is known which one did.
fn starting(on: &EventRef, which: Option<usize>, framework: &Framework) -> String {
    match which.and_then(|it| on.of.get(it)) {
        Some(id) => framework.noun_of(on.event, id),
        None => on.event.noun().to_owned(),
    }
}

/// That something took place which would meet it, had it been said which one it was.
fn unsaid(owed: &Owed<'_>, today: NaiveDate) -> String {
    owed.unsaid.map_or_else(String::new, |on| {
        let event = owed.duty.met_by.event;
        let which = match event.which() {
            Some(Which::Group) => "which group’s",
            Some(Which::Paper) => "which paper",
            Some(Which::Plan) => "which plan",
            Some(Which::Statement) => "which statement",
            Some(Which::VisitKind) => "what kind of visit",
            Some(Which::Category) => "which category",
            Some(Which::Concern) => "what kind of concern",
            Some(Which::Occasion) | None => "which",
        };
        format!(
            "{} on {} does not count here, because it was not said {which} it was.",
            capital(event.noun()),
            day(on, today)
        )
    })
}

/// The beginning of a sentence.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}

fn after(
    duty: &Duty,
    within: Within,
    owed: &Owed<'_>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> String {
    if within.unit != Unit::WorkingDays || duty.skips != Unit::WorkingDays.skips() {
        return left_out(duty);
    }
    match calendar.due_after(owed.started_on, within.amount) {
        Ok(count) => working_days(&count, today),
        Err(ended) => format!("No day can be given: {ended}."),
    }
}

fn by(point: YearPoint, owed: &Owed<'_>, from: &str, today: NaiveDate) -> String {
    let point = match (point, owed.due_on) {
        (YearPoint::Day { .. } | YearPoint::Last { .. }, Ok(on)) => {
            format!("By {}", day(on, today))
        }
        (YearPoint::Day { .. } | YearPoint::Last { .. }, Err(_)) => {
            "By a day of the year".to_owned()
        }
        (YearPoint::EndOf(period), _) => format!("By the end of the {}", period.noun()),
        (YearPoint::EndOfTerm(term), _) => format!("By the end of the {}", term.noun()),
    };
    if from.is_empty() {
        format!("{point}, in every year.{}", rule(owed, None, today))
    } else {
        format!("{point}, after {from}.")
    }
}

fn every_period(every: Every, owed: &Owed<'_>, today: NaiveDate) -> String {
    let wanted = format!("{} in each {}", every.times, every.per.noun());
    match owed.progress {
        Some((done, _)) => {
            let is_over = owed.due_on.is_ok_and(|it| it < today);
            let so_far = if is_over { "" } else { " so far" };
            format!(
                "{wanted}; {done}{so_far} between {}.{}",
                span(owed, today),
                rule(owed, Some(every), today)
            )
        }
        None => format!("{wanted}."),
    }
}

/// Why a period counts at all that began before the record did, and what becomes of one that is
/// over.
fn rule(owed: &Owed<'_>, every: Option<Every>, today: NaiveDate) -> String {
    let mut rule = String::new();
    if let Some(known_from) = owed.known_from {
        rule += &format!(
            " The record of {} begins on {}; at least half of this time was still ahead then, so it \
             counts.",
            if owed.school == SchoolId::CASELOAD {
                "the caseload"
            } else {
                "the school"
            },
            day(known_from, today)
        );
    }
    let is_over = owed.due_on.is_ok_and(|it| it < today);
    let was_missed = owed.progress.is_some_and(|(done, times)| done < times);
    if is_over && was_missed {
        let period = every.map_or("time", |it| it.per.noun());
        rule += &format!(
            " What was missing at its end is late and can still be made good. Only the last \
             {period} that is over is looked at."
        );
    }
    rule
}

fn span(owed: &Owed<'_>, today: NaiveDate) -> String {
    let last = owed.due_on.map_or_else(
        |_| "a day that is not known".to_owned(),
        |on| day(on, today),
    );
    format!("{} and {last}", day(owed.started_on, today))
}

/// Bank holidays that nobody has announced yet may still be moved.
fn by_rule(owed: &Owed<'_>, calendar: &WorkingDays) -> String {
    let Some(due_on) = owed
        .due_on
        .ok()
        .filter(|_| owed.duty.skips.contains(&Skip::BankHolidays))
    else {
        return String::new();
    };
    let (first, last) = (owed.started_on.min(due_on), owed.started_on.max(due_on));
    match (first.year()..=last.year()).find(|it| !calendar.is_announced(*it)) {
        Some(year) => format!(
            "The bank holidays of {year} are worked out by the standing rules: no official list \
             covers that year."
        ),
        None => String::new(),
    }
}

/// Where it stands.
pub(super) fn standing(
    owed: &Owed<'_>,
    framework: &Framework,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> String {
    match (owed.standing, owed.due_on) {
        (Standing::Void, _) => match owed.voided {
            Some((Voided::By(event), on)) => {
                format!(
                    "Not owed since {} on {}",
                    ending(event, owed.duty, framework),
                    words::full_date(on)
                )
            }
            Some((Voided::Answered(AnswerKind::Declined), on)) => {
                format!("Offered and declined on {}", words::full_date(on))
            }
            Some((Voided::Answered(AnswerKind::NotNeeded), on)) => {
                format!("Considered on {} and not needed", words::full_date(on))
            }
            Some((Voided::NotAmong, on)) => format!(
                "Not owed since {}: the school is no longer among those it is for",
                words::full_date(on)
            ),
            None => "Not owed".to_owned(),
        },
        (Standing::Met | Standing::MetLate, due) => {
            let met_on = owed.met_on.unwrap_or(today);
            let late = due.ok().filter(|it| *it < met_on);
            met(met_on, late, due.is_err(), calendar)
        }
        (Standing::DueToday, _) => "Due today".to_owned(),
        (Standing::Overdue, Ok(due_on)) => overdue(due_on, calendar, today),
        (Standing::Upcoming | Standing::DueSoon, Ok(due_on)) => {
            match calendar.working_days_between(today, due_on) {
                Ok(left) if left > 0 => format!("{} left", Unit::WorkingDays.count(left)),
                Ok(_) | Err(_) => format!("Due on {}", words::long_date(due_on)),
            }
        }
        (Standing::Undated, Err(Undated::Unspecified)) => "The framework gives no time".to_owned(),
        (Standing::Undated, _)
        | (Standing::Overdue | Standing::Upcoming | Standing::DueSoon, Err(_)) => {
            "No day can be given".to_owned()
        }
    }
}

/// The event that voids a duty, by the name under which the duty asks for it.
fn ending(event: Event, duty: &Duty, framework: &Framework) -> String {
    let mut asked = duty.voided_by.iter().chain(&duty.unless);
    let asked = asked.find(|it| it.event == event);
    asked.map_or_else(|| event.noun().to_owned(), |it| framework.noun(it))
}

fn met(
    met_on: NaiveDate,
    late: Option<NaiveDate>,
    is_unknown: bool,
    calendar: &WorkingDays,
) -> String {
    let on = words::full_date(met_on);
    let Some(due_on) = late else {
        let doubt = if is_unknown {
            "; whether in time cannot be said"
        } else {
            ""
        };
        return format!("Met on {on}{doubt}");
    };
    match calendar.working_days_between(due_on, met_on) {
        Ok(days) if days > 0 => format!("Met {} late, on {on}", Unit::WorkingDays.count(days)),
        // On the weekend after the due day: late, but by no working day.
        Ok(_) | Err(_) => format!("Met late, on {on}"),
    }
}

fn overdue(due_on: NaiveDate, calendar: &WorkingDays, today: NaiveDate) -> String {
    match calendar.working_days_between(due_on, today) {
        Ok(days) if days > 0 => format!("{} late", Unit::WorkingDays.count(days)),
        Ok(_) | Err(_) => format!("Late: it was due on {}", words::long_date(due_on)),
    }
}

fn working_days(count: &Counted, today: NaiveDate) -> String {
    let days = listed(&count.counted, today);
    let holidays = bank_holidays(count, today);
    format!(
        "Counting starts the next working day: {days}. {holidays} School holidays are not counted \
         out, because the paper does not say so."
    )
}

fn bank_holidays(count: &Counted, today: NaiveDate) -> String {
    let named: Vec<String> = count
        .skipped
        .iter()
        .filter_map(|(on, reason)| match reason {
            DayOff::Weekend | DayOff::SchoolHoliday | DayOff::OfficeClosure(_) => None,
            DayOff::BankHoliday(title) => Some(format!("{title} ({})", day(*on, today))),
        })
        .collect();
    match named.as_slice() {
        [] if count.due_on <= today => "No bank holidays fell in between.".to_owned(),
        [] => "No bank holidays fall in between.".to_owned(),
        [one] => format!("{one} is a bank holiday and does not count."),
        [first @ .., last] => {
            format!(
                "{} and {last} are bank holidays and do not count.",
                first.join(", ")
            )
        }
    }
}

/// “30 November, 1, 2, 3 December”: the month once for its days.
fn listed(days: &[NaiveDate], today: NaiveDate) -> String {
    let months =
        days.chunk_by(|one, next| one.month() == next.month() && one.year() == next.year());
    let written = months.filter_map(|month| {
        let (last, first) = month.split_last()?;
        let first = first.iter().map(|it| format!("{}, ", it.day()));
        Some(format!(
            "{}{}",
            first.collect::<String>(),
            day(*last, today)
        ))
    });
    written.collect::<Vec<String>>().join(", ")
}

fn day(on: NaiveDate, today: NaiveDate) -> String {
    format!("{}{}", words::day_and_month(on), year(on, today))
}

/// This year is not said.
fn year(on: NaiveDate, today: NaiveDate) -> String {
    if on.year() == today.year() {
        String::new()
    } else {
        format!(" {}", on.year())
    }
}
