//! What is odd about a day for a visit. Nothing of it forbids the day: what really happened can be
//! recorded.

use chrono::NaiveDate;
use domain::{
    calendar::{DayOff, words::full_date},
    id::{SchoolId, VisitId},
};
use store::schools::SchoolRow;

use crate::{App, error::AppError};

/// What the day is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFor {
    /// A visit that is to be.
    Planned,
    /// A visit that was.
    Held,
}

impl App {
    /// A sentence for each thing that is odd about a day for a visit to a school; the calendar's
    /// first.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn odd_about(
        &self,
        school: SchoolId,
        on: NaiveDate,
        day_for: DayFor,
    ) -> Result<Vec<String>, AppError> {
        let school = self.book()?.read().find_school(school)?;
        let school = school.ok_or(AppError::NoSchool)?;
        let mut odd: Vec<String> = self.day_off_words(on).into_iter().collect();
        odd.extend(out_of_time(on, self.today(), day_for));
        odd.extend(out_of_school(&school, on));
        odd.extend(self.out_of_force(Some(school.id), on)?);
        Ok(odd)
    }

    /// The same for the school of a visit.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn odd_about_visit(
        &self,
        visit: VisitId,
        on: NaiveDate,
        day_for: DayFor,
    ) -> Result<Vec<String>, AppError> {
        let school = crate::place::school_of(self.book()?.read(), visit)?;
        self.odd_about(school, on, day_for)
    }

    /// Why a day is no working day by the national calendar, if it is none.
    pub(crate) fn day_off_words(&self, on: NaiveDate) -> Option<String> {
        match self.calendar().why_not(on) {
            // School holidays and closed offices are no matter of the national calendar.
            Ok(None | Some(DayOff::SchoolHoliday | DayOff::OfficeClosure(_))) => None,
            Ok(Some(DayOff::Weekend)) => Some("This day is at a weekend.".to_owned()),
            Ok(Some(DayOff::BankHoliday(title))) => {
                Some(format!("This day is a bank holiday: {title}."))
            }
            Err(ended) => Some(format!(
                "Whether this is a working day is not known: {ended}."
            )),
        }
    }
}

fn out_of_time(on: NaiveDate, today: NaiveDate, day_for: DayFor) -> Option<String> {
    match day_for {
        DayFor::Held if on > today => Some("This day has not come yet.".to_owned()),
        DayFor::Planned if on < today => Some("This day is past.".to_owned()),
        DayFor::Held | DayFor::Planned => None,
    }
}

fn out_of_school(school: &SchoolRow, on: NaiveDate) -> Option<String> {
    let name = &school.name;
    match (school.opened_on, school.closed_on) {
        (Some(opened), _) if on < opened => {
            Some(format!("{name} opened only on {}.", full_date(opened)))
        }
        (_, Some(closed)) if on > closed => {
            Some(format!("{name} closed on {}.", full_date(closed)))
        }
        (_, _) => None,
    }
}
