//! Days on which the framework is not in force. They are told and never refused: what really
//! happened then is recorded.
//!
//! Separate because visits, decisions and events all ask it. It must not know what the day is for.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use framework::Framework;

use crate::{App, error::AppError};

impl App {
    /// A sentence about a day before the adviser's framework begins or after it ends.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn out_of_force(&self, on: NaiveDate) -> Result<Option<String>, AppError> {
        Ok(sentence(self.adviser_framework()?, on))
    }
}

fn sentence(framework: &Framework, on: NaiveDate) -> Option<String> {
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
