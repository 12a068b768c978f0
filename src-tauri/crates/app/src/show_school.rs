//! One school's page.

use domain::id::SchoolId;
use store::{merges::MergedAs, schools::SchoolRow, visits::VisitRow};

use crate::{App, error::AppError, promise::Promise};

/// A school with its visits and promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolPage {
    /// The school.
    pub school: SchoolRow,
    /// The schools that are seen under this one, each with the reason.
    pub merged: Vec<(SchoolRow, MergedAs)>,
    /// Its visits, latest first.
    pub visits: Vec<VisitRow>,
    /// Its promises, open ones first, then by due day.
    pub deadlines: Vec<Promise>,
}

impl App {
    /// One school's page.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn show_school(&self, school: SchoolId) -> Result<SchoolPage, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let mut visits = reading.visits_to(school)?;
        visits.reverse();
        let mut deadlines = self.show_deadlines(Some(school))?;
        deadlines.sort_by_key(|it| !it.is_open());
        Ok(SchoolPage {
            merged: self.merged_with(school)?,
            school: row,
            visits,
            deadlines,
        })
    }

    /// A school by its id: the one that stays, when it was merged into another.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn find_school(&self, id: SchoolId) -> Result<SchoolRow, AppError> {
        let found = self.book()?.read().find_school(id)?;
        found.ok_or(AppError::NoSchool)
    }

    /// The school with this number in the national register.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn find_school_by_urn(&self, urn: u32) -> Result<SchoolRow, AppError> {
        self.book()?
            .read()
            .find_school_by_urn(urn)?
            .ok_or(AppError::NoSchool)
    }
}
