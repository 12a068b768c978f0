//! Days on which the framework is not in force. They are told and never refused: what really
//! happened then is recorded.
//!
//! Separate because visits, decisions and events all ask it. It must not know what the day is for.

use chrono::NaiveDate;
use domain::{calendar::words::full_date, id::SchoolId};
use framework::Framework;

use crate::{App, error::AppError};

impl App {
    /// A sentence about a day before the framework begins that a school is under on it, or after it
    /// ends; without a school, the usual one.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn out_of_force(
        &self,
        school: Option<SchoolId>,
        on: NaiveDate,
    ) -> Result<Option<String>, AppError> {
        let framework = match school {
            Some(school) => self.framework_of(school, on)?,
            None => self.shelf.get(self.adopted()?.of(None, on))?,
        };
        Ok(sentence(framework, on))
    }
}

pub(crate) fn sentence(framework: &Framework, on: NaiveDate) -> Option<String> {
    let name = &framework.citation;
    if on < framework.since {
        let since = full_date(framework.since);
        return Some(format!(
            "{name} begins on {since}: nothing is counted under it before."
        ));
    }
    let until = framework.until.filter(|until| on > *until)?;
    Some(format!(
        "{name} ended on {}: what came again under it ended then.",
        full_date(until)
    ))
}
