//! What a framework promises and a school is not owed at present, each with the reason.

use chrono::NaiveDate;
use domain::{calendar::words::full_date, id::SchoolId};
use framework::{
    Framework,
    duty::{Duty, Force},
    evaluate::SchoolFacts,
    occasion::About,
};

use crate::{App, error::AppError, kept_school::KeptSchool};

/// A promise that stands open for others and not for this school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotOwed {
    /// The framework's id of the duty.
    pub duty: String,
    /// What would be done.
    pub what: String,
    /// “It is for maintained schools that buy “Music”, and it does not buy “Music”.”
    pub because: String,
    /// Framework and section.
    pub source: String,
}

impl App {
    /// The duties of the adviser's framework that make nothing due at a school, nor have made
    /// anything due that is still told, in the framework's order.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn list_not_owed(&self, school: SchoolId) -> Result<Vec<NotOwed>, AppError> {
        let framework = self.present_framework(Some(school))?;
        let at = self.shelf.place(&framework.id)?;
        self.with_school(school, |kept, grounds| {
            let is_silent = |duty: &Duty| !kept.has_line_of(duty, at, grounds.shelf);
            not_owed(kept, framework, grounds.today, is_silent)
        })
    }
}

fn not_owed(
    kept: &KeptSchool,
    framework: &Framework,
    today: NaiveDate,
    is_silent: impl Fn(&Duty) -> bool,
) -> Vec<NotOwed> {
    let school = kept.record.about(framework, today);
    let duties = framework.duties.iter();
    let silent = duties
        .filter(|it| it.about == About::School && it.force != Force::Optional && is_silent(it));
    silent
        .map(|duty| NotOwed {
            duty: duty.id.clone(),
            what: duty.what.replace("{on}", "…"),
            because: because(duty, framework, &school, today),
            source: format!("{}, {}", framework.citation, duty.source),
        })
        .collect()
}

fn because(duty: &Duty, framework: &Framework, school: &SchoolFacts, today: NaiveDate) -> String {
    for asked in [&duty.schools, &duty.only_while] {
        if let Some(why) = asked.why_not(framework, school, today) {
            let only = asked.in_words(framework).unwrap_or_default();
            return format!("It is for {only}, and {why}.");
        }
    }
    if let Some(until) = framework.until.filter(|until| *until < today) {
        return format!("The framework ended on {}.", full_date(until));
    }
    match &duty.on {
        Some(on) => format!(
            "It begins with {}, and none that counts for it is recorded.",
            framework.noun(on)
        ),
        None => "No time of it that is under way or just over counts for this school.".to_owned(),
    }
}
