//! The shelf: the frameworks that ship with the program and the calendar they count on.

use std::sync::atomic::{AtomicU64, Ordering};

use domain::calendar::WorkingDays;
use framework::Framework;
use interchange::bank_holidays::{self, Division};

use crate::{env::Env, error::AppError};

/// Frameworks by id, and England's working days.
#[derive(Debug)]
pub struct Shelf {
    calendar: WorkingDays,
    frameworks: Vec<Framework>,
    edition: u64,
}

/// A number for each reading, so that what was worked out under one is not taken for the other's.
fn next_edition() -> u64 {
    static EDITION: AtomicU64 = AtomicU64::new(0);
    EDITION.fetch_add(1, Ordering::Relaxed)
}

impl Shelf {
    pub(crate) fn read(env: &dyn Env) -> Result<Self, AppError> {
        let holidays = bank_holidays::read(env.bank_holidays(), Division::EnglandAndWales)?;
        let calendar = WorkingDays::of_england(holidays);
        let mut frameworks = env
            .packs()
            .into_iter()
            .map(|pack| {
                Framework::read(&pack.files, &calendar).map_err(|problems| AppError::BadFramework {
                    id: pack.id,
                    problems,
                })
            })
            .collect::<Result<Vec<_>, _>>()?;
        // Titles repeat from council to council; what stands beside a promise does not.
        frameworks.sort_by(|a, b| a.citation.cmp(&b.citation));
        Ok(Self {
            calendar,
            frameworks,
            edition: next_edition(),
        })
    }

    /// Every framework, by its short name.
    #[must_use]
    pub fn all(&self) -> &[Framework] {
        &self.frameworks
    }

    /// The framework of this id.
    ///
    /// # Errors
    /// [`AppError::NoFramework`].
    pub fn get(&self, id: &str) -> Result<&Framework, AppError> {
        self.frameworks
            .iter()
            .find(|it| it.id == id)
            .ok_or_else(|| AppError::NoFramework(id.to_owned()))
    }

    /// The framework that the sample book is shown under: the one whose pack says so, else the first.
    ///
    /// # Errors
    /// [`AppError::NoFramework`] without any framework.
    pub fn of_sample(&self) -> Result<&Framework, AppError> {
        let marked = self.frameworks.iter().find(|it| it.in_sample);
        marked
            .or_else(|| self.frameworks.first())
            .ok_or_else(|| AppError::NoFramework(String::new()))
    }

    /// Where the framework of this id stands among [`all`](Self::all).
    pub(crate) fn place(&self, id: &str) -> Result<usize, AppError> {
        let place = self.frameworks.iter().position(|it| it.id == id);
        place.ok_or_else(|| AppError::NoFramework(id.to_owned()))
    }

    /// Which reading of the frameworks this is.
    pub(crate) fn edition(&self) -> u64 {
        self.edition
    }

    pub(crate) fn calendar(&self) -> &WorkingDays {
        &self.calendar
    }

    #[cfg(test)]
    pub(crate) fn set_calendar(&mut self, calendar: WorkingDays) {
        self.calendar = calendar;
    }
}
