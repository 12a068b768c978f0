//! Which open deadlines have another day because more is known of days now, and why.

use chrono::NaiveDate;
use domain::calendar::{
    WorkingDays,
    announced::HolidayChange,
    words::{full_date, weekday_and_day},
};
use store::schools::SchoolRow;

use crate::{
    App,
    error::AppError,
    kept_caseload::Whose,
    kept_school::{Grounds, Shifted},
    known_days::KnownDays,
};

/// An open deadline that has another day now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDeadline {
    /// The school; nothing when it is owed for the whole caseload.
    pub school: Option<SchoolRow>,
    /// What is owed.
    pub what: String,
    /// The day it was due; nothing when that could not be said.
    pub from: Option<NaiveDate>,
    /// The day it is due now; nothing when that cannot be said any more.
    pub to: Option<NaiveDate>,
    /// What moved it.
    pub why: String,
}

impl MovedDeadline {
    /// The whole in one sentence.
    #[must_use]
    pub fn sentence(&self) -> String {
        let day = |on: Option<NaiveDate>| on.map_or_else(|| "no day".to_owned(), full_date);
        let school = self.school.as_ref();
        format!(
            "{}{} is due on {} instead of {}. {}",
            school.map_or_else(String::new, |it| format!("{}: ", it.name)),
            self.what,
            day(self.to),
            day(self.from),
            self.why
        )
    }
}

impl App {
    /// The open deadlines that other days would move, before they are written. `why` says of the
    /// first and the last day that one of them reaches what moves it.
    pub(crate) fn moved_deadlines(
        &self,
        calendar: &WorkingDays,
        days: KnownDays,
        why: &dyn Fn(NaiveDate, NaiveDate) -> String,
    ) -> Result<Vec<MovedDeadline>, AppError> {
        let mut moved = self.foresee(calendar, days, |whose, shifted, grounds| {
            let shifted = shifted.iter();
            let moved = shifted.filter_map(|it| moved_deadline(whose, it, grounds, why));
            moved.collect()
        })?;
        moved.sort_by_key(|it| (it.to.is_none(), it.to));
        Ok(moved)
    }
}

fn moved_deadline(
    whose: Whose<'_>,
    shifted: &Shifted<'_>,
    grounds: Grounds<'_>,
    why: &dyn Fn(NaiveDate, NaiveDate) -> String,
) -> Option<MovedDeadline> {
    let Shifted { line, was_due_on } = *shifted;
    let days = [line.started_on(), was_due_on, line.due_on];
    let first = days.iter().flatten().min().copied();
    let last = days.iter().flatten().max().copied();
    let promise = whose.explain(line, grounds)?;
    Some(MovedDeadline {
        school: promise.school,
        what: promise.deadline.what,
        from: was_due_on,
        to: line.due_on,
        why: why(
            first.unwrap_or(grounds.today),
            last.unwrap_or(grounds.today),
        ),
    })
}

/// What a change of the bank holidays says, in a sentence.
pub(crate) fn change_in_words(change: &HolidayChange) -> String {
    let day = |on: NaiveDate| format!("{} {}", weekday_and_day(on), on.format("%Y"));
    match change {
        HolidayChange::Added(it) => format!("{} is a bank holiday: {}.", day(it.on), it.title),
        HolidayChange::Removed(it) => {
            format!("{} is no bank holiday any more ({}).", day(it.on), it.title)
        }
        HolidayChange::Moved { to, from } => format!(
            "{} is on {} instead of {}.",
            to.title,
            day(to.on),
            day(*from)
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::calendar::BankHoliday;

    #[test]
    fn a_change_of_the_bank_holidays_is_said_with_the_day_of_the_week() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let holiday = |on, title: &str| BankHoliday {
            on: day(on),
            title: title.to_owned(),
        };
        for (change, words) in [
            (
                HolidayChange::Added(holiday("2026-11-25", "One more")),
                "Wednesday 25 November 2026 is a bank holiday: One more.",
            ),
            (
                HolidayChange::Removed(holiday("2026-08-31", "Summer bank holiday")),
                "Monday 31 August 2026 is no bank holiday any more (Summer bank holiday).",
            ),
            (
                HolidayChange::Moved {
                    to: holiday("2026-05-08", "Early May bank holiday"),
                    from: day("2026-05-04"),
                },
                "Early May bank holiday is on Friday 8 May 2026 instead of Monday 4 May 2026.",
            ),
        ] {
            assert_eq!(change_in_words(&change), words);
        }
    }
}
