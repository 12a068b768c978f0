//! The days of one month, each with why it is no day for a visit, if it is none.
//!
//! Separate from the year's page, which tells what was entered: here it is told what a day is.

use chrono::{Datelike, NaiveDate};
use domain::{
    calendar::{
        CalendarEnded, DayOff,
        counting::{self, NoDay, Skip},
    },
    id::SchoolId,
};

use crate::{App, error::AppError};

/// A day of the month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthDay {
    /// Which.
    pub on: NaiveDate,
    /// Why it is none on which everybody works; nothing when it is one.
    pub off: Option<DayOff>,
}

/// One month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthPage {
    /// Its days, first to last.
    pub days: Vec<MonthDay>,
    /// Whether its bank holidays come from an official list, and not from rules.
    pub is_announced: bool,
}

impl App {
    /// A month, with the newer lists, the closures and the term dates of the book: those of a school
    /// where one is given. School holidays are told as far as term dates are known.
    ///
    /// # Errors
    /// [`AppError::CalendarEnded`] outside the calendar, and what the store says.
    pub fn show_month(
        &self,
        year: i32,
        month: u32,
        school: Option<SchoolId>,
    ) -> Result<MonthPage, AppError> {
        let calendar = self.calendar();
        let covered = calendar.covered();
        let first = NaiveDate::from_ymd_opt(year, month, 1);
        let first = first.ok_or(CalendarEnded { year, covered })?;
        let known = self.known_days()?;
        let school = match school {
            Some(id) => Some(self.find_school(id)?.id),
            None => None,
        };
        let terms = school.map_or(known.terms_of_all(), |id| known.terms_of(id));
        let around = counting::Days {
            working_days: calendar,
            terms,
            office: &known.office,
        };
        let in_month = |on: &NaiveDate| on.month() == month;
        let days = first.iter_days().take_while(in_month);
        let days = days.map(|on| {
            Ok(MonthDay {
                on,
                off: why_not(&around, on)?,
            })
        });
        Ok(MonthPage {
            days: days.collect::<Result<_, CalendarEnded>>()?,
            is_announced: calendar.is_announced(year),
        })
    }
}

/// Where term dates are not known a day is no school holiday.
pub(crate) fn why_not(
    around: &counting::Days<'_>,
    on: NaiveDate,
) -> Result<Option<DayOff>, CalendarEnded> {
    let without_terms = [Skip::Weekends, Skip::BankHolidays, Skip::OfficeClosures];
    for skips in [&Skip::ALL[..], &without_terms[..]] {
        match around.why_not(on, skips) {
            Ok(off) => return Ok(off),
            Err(NoDay::CalendarEnded(ended)) => return Err(ended),
            Err(NoDay::TermsUnknown(_)) => {}
        }
    }
    Ok(None)
}
