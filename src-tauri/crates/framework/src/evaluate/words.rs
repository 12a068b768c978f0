//! The sentences of a deadline: what, how it was counted, where it stands.
//!
//! Separate because they are read on screen, on paper and on the command line alike. It must not
//! decide anything: every number in them was computed before.

use chrono::{Datelike, NaiveDate};

use domain::{
    calendar::{Counted, DayOff, WorkingDays, words},
    deadline::Standing,
};

use crate::duty::{Unit, Within};

use super::Owed;

/// What is to be done, with the day of the event in its place.
pub(super) fn what(owed: &Owed<'_>, today: NaiveDate) -> String {
    owed.duty.what.replace("{on}", &day(owed.started_on, today))
}

/// How the due day was found.
pub(super) fn counted(owed: &Owed<'_>, calendar: &WorkingDays, today: NaiveDate) -> String {
    let Within { amount, unit } = owed.duty.within;
    let begin = format!(
        "{} after {} on {}{}.",
        amount_of(amount, unit),
        owed.duty.on.noun(),
        words::weekday_and_day(owed.started_on),
        year(owed.started_on, today),
    );
    let rest = match unit {
        Unit::WorkingDays => match calendar.due_after(owed.started_on, amount) {
            Ok(count) => working_days(&count, today),
            Err(ended) => format!("No day can be given: {ended}."),
        },
        Unit::Days | Unit::Weeks | Unit::Months => {
            "Every day counts, weekends and bank holidays too.".to_owned()
        }
    };
    format!("{begin} {rest}")
}

/// Where it stands.
pub(super) fn standing(owed: &Owed<'_>, calendar: &WorkingDays, today: NaiveDate) -> String {
    match (owed.standing, owed.due_on) {
        (Standing::Void, _) => match owed.voided {
            Some((event, on)) => {
                format!(
                    "Not owed since {} on {}",
                    event.noun(),
                    words::full_date(on)
                )
            }
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
                Ok(left) if left > 0 => format!("{} left", amount_of(left, Unit::WorkingDays)),
                Ok(_) | Err(_) => format!("Due on {}", words::long_date(due_on)),
            }
        }
        (Standing::Undated, _)
        | (Standing::Overdue | Standing::Upcoming | Standing::DueSoon, Err(_)) => {
            "No day can be given".to_owned()
        }
    }
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
        Ok(days) if days > 0 => format!("Met {} late, on {on}", amount_of(days, Unit::WorkingDays)),
        // On the weekend after the due day: late, but by no working day.
        Ok(_) | Err(_) => format!("Met late, on {on}"),
    }
}

fn overdue(due_on: NaiveDate, calendar: &WorkingDays, today: NaiveDate) -> String {
    match calendar.working_days_between(due_on, today) {
        Ok(days) if days > 0 => format!("{} late", amount_of(days, Unit::WorkingDays)),
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
            DayOff::Weekend => None,
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

fn amount_of(amount: u32, unit: Unit) -> String {
    let (one, many) = match unit {
        Unit::Days => ("day", "days"),
        Unit::WorkingDays => ("working day", "working days"),
        Unit::Weeks => ("week", "weeks"),
        Unit::Months => ("month", "months"),
    };
    format!("{amount} {}", if amount == 1 { one } else { many })
}
