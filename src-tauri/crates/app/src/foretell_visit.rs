//! What a visit on a day would bring: which promises, and by when. Nothing is written.

use chrono::{Datelike, NaiveDate};
use domain::{
    calendar::words::{full_date, weekday_and_day},
    id::{SchoolId, VisitId},
};
use framework::evaluate;
use store::visits::VisitRow;

use crate::{
    App, DateReading, adopted::Force, error::AppError, promise::MetBy, school_record::SchoolRecord,
};

/// Stands for the visit that is not yet one.
const SUPPOSED: VisitId = VisitId([0; 16]);

impl App {
    /// Reads a typed date as that of a visit of a kind to a school, and says of it beside what is odd
    /// what would be owed after it.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn read_visit_date(
        &self,
        text: &str,
        school: SchoolId,
        kind: &str,
    ) -> Result<DateReading, AppError> {
        let mut reading = self.read_date(text);
        if let Some(on) = reading.on {
            reading.notes.extend(self.foretold(school, kind, on)?);
        }
        Ok(reading)
    }

    /// A sentence for each promise that a visit held on a day would start, by the day it is due.
    fn foretold(
        &self,
        school: SchoolId,
        kind: &str,
        on: NaiveDate,
    ) -> Result<Vec<String>, AppError> {
        let record = SchoolRecord::read(self.book()?.read(), school)?;
        let mut record = record.ok_or(AppError::NoSchool)?;
        let framework = self.framework_for_visit(school, kind, on)?;
        record
            .visits
            .push(supposed(record.school.id, &framework.id, kind, on));
        let today = self.today().max(on);
        let facts = record.facts(framework, Force::Present(None), today, &self.known_days()?);
        let owed = evaluate::evaluate(framework, &facts, self.calendar(), today);
        let started = owed.into_iter().filter(|it| it.visit == Some(SUPPOSED));
        Ok(started
            .filter(|it| it.started_on == on)
            .filter_map(|it| sentence(MetBy::event(it.met_by), &it.what, it.due_on?, on))
            .collect())
    }
}

fn supposed(school: SchoolId, framework: &str, kind: &str, on: NaiveDate) -> VisitRow {
    VisitRow {
        id: SUPPOSED,
        school,
        home: school,
        framework: framework.to_owned(),
        kind: kind.to_owned(),
        planned_on: None,
        held_on: Some(on),
        cancelled_why: None,
        support: None,
        support_on: None,
        foci_on: None,
        notes: 0,
        half_days: None,
    }
}

/// “The note is due on Monday 4 January.” The year is said where it is another one.
fn sentence(met_by: MetBy, what: &str, due_on: NaiveDate, on: NaiveDate) -> Option<String> {
    let day = if due_on.year() == on.year() {
        weekday_and_day(due_on)
    } else {
        full_date(due_on)
    };
    match met_by {
        MetBy::Note => Some(format!("The note is due on {day}.")),
        MetBy::Support => Some(format!("Support is due on {day}.")),
        MetBy::Category | MetBy::Visit | MetBy::Event(_) | MetBy::Headship | MetBy::Inspection => {
            Some(format!("{what}: due on {day}."))
        }
        // Nothing of a visit that is not yet one.
        MetBy::Action(_) | MetBy::Reminder(_) | MetBy::Provision(_) => None,
    }
}
