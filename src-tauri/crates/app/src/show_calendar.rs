//! A year of days: bank holidays, office closures, term dates, and how far the official list reaches.

use chrono::{Datelike, NaiveDate};
use domain::{calendar::BankHoliday, calendar::CalendarEnded};
use store::{
    calendar::{ClosureRow, HalfTermRow},
    schools::SchoolRow,
};

use crate::{App, CalendarNotice, error::AppError};

/// One year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarPage {
    /// Which.
    pub year: i32,
    /// Its bank holidays, in order.
    pub bank_holidays: Vec<BankHoliday>,
    /// Whether they come from an official list, and not from rules.
    pub is_announced: bool,
    /// The last year of the official list.
    pub announced_until: Option<i32>,
    /// That the official list has run out or is about to, in words.
    pub ends: Option<String>,
    /// The office closures that touch the year.
    pub closures: Vec<ClosureRow>,
    /// The half terms that touch the year, each with the school whose own it is.
    pub half_terms: Vec<(HalfTermRow, Option<SchoolRow>)>,
    /// What newer lists changed and moved, as far as it was not put away.
    pub notices: Vec<CalendarNotice>,
}

impl App {
    /// A year; this one when none is given.
    ///
    /// # Errors
    /// [`AppError::CalendarEnded`] outside the calendar, and what the store says.
    pub fn show_calendar(&self, year: Option<i32>) -> Result<CalendarPage, AppError> {
        let year = year.unwrap_or_else(|| self.today().year());
        let calendar = self.calendar();
        let covered = calendar.covered();
        let ended = CalendarEnded { year, covered };
        let span = NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31));
        let (first, last) = span.ok_or(ended)?;
        calendar.is_working_day(first)?;
        let touches = |from: NaiveDate, to: NaiveDate| from <= last && to >= first;
        let mut closures = self.closures()?;
        closures.retain(|it| touches(it.first_day, it.last_day));
        let mut half_terms = Vec::new();
        for row in self.half_terms()? {
            if touches(row.first_day, row.last_day) {
                let school = match row.school {
                    Some(id) => self.book()?.read().find_school(id)?,
                    None => None,
                };
                half_terms.push((row, school));
            }
        }
        let bank_holidays = calendar.bank_holidays().iter();
        Ok(CalendarPage {
            year,
            bank_holidays: bank_holidays
                .filter(|it| it.on.year() == year)
                .cloned()
                .collect(),
            is_announced: calendar.is_announced(year),
            announced_until: calendar.announced_until(),
            ends: self.calendar_ends(),
            closures,
            half_terms,
            notices: self.calendar_notices()?,
        })
    }
}
