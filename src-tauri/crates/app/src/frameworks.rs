//! The shelf: the frameworks that ship with the program and the calendar they count on.

use domain::calendar::WorkingDays;
use framework::Framework;
use interchange::bank_holidays::{self, Division};

use crate::{env::Env, error::AppError};

/// Frameworks by id, and England's working days.
#[derive(Debug)]
pub struct Shelf {
    calendar: WorkingDays,
    frameworks: Vec<Framework>,
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
        frameworks.sort_by(|a, b| a.title.cmp(&b.title));
        Ok(Self {
            calendar,
            frameworks,
        })
    }

    /// Every framework, by title.
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

    pub(crate) fn calendar(&self) -> &WorkingDays {
        &self.calendar
    }
}
