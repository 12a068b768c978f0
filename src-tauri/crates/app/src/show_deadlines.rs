//! Every promise of the frameworks, every agreed action and every reminder, with where it stands.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    deadline::Standing,
    id::{SchoolId, VisitId},
};
use framework::evaluate;
use store::schools::SchoolRow;

use crate::{
    App,
    error::AppError,
    facts::Caseload,
    promise::{self, Deadline, MetBy, Promise},
};

impl App {
    /// Every promise, in order of due day; of one school when asked. `today` is the program's own.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`] when a visit was made under one that is
    /// not there, and what the store says.
    pub fn show_deadlines(&self, school: Option<SchoolId>) -> Result<Vec<Promise>, AppError> {
        let reading = self.book()?.read();
        let caseload = match school {
            Some(school) => {
                reading.find_school(school)?.ok_or(AppError::NoSchool)?;
                Caseload::of_school(reading, school)?
            }
            None => Caseload::read(reading)?,
        };
        self.promises(&caseload, self.today())
    }

    pub(crate) fn promises(
        &self,
        caseload: &Caseload,
        today: NaiveDate,
    ) -> Result<Vec<Promise>, AppError> {
        let schools: BTreeMap<SchoolId, &SchoolRow> =
            caseload.schools.iter().map(|it| (it.id, it)).collect();
        let mut owed: Vec<(SchoolId, Deadline)> = Vec::new();
        for id in caseload.frameworks() {
            let framework = self.shelf.get(id)?;
            let deadlines =
                evaluate::evaluate(framework, &caseload.facts(id), self.calendar(), today);
            owed.extend(
                deadlines
                    .into_iter()
                    .map(|it| (it.school, Deadline::from(it))),
            );
        }
        let actions = caseload
            .actions
            .iter()
            .filter_map(|it| Some((it.school, promise::of_action(it, self.calendar(), today)?)));
        owed.extend(actions);
        let reminders = caseload.reminders.iter();
        owed.extend(
            reminders.map(|it| (it.school, promise::of_reminder(it, self.calendar(), today))),
        );
        let mut promises: Vec<Promise> = owed
            .into_iter()
            .filter_map(|(school, deadline)| {
                let school = (*schools.get(&school)?).clone();
                Some(Promise { school, deadline })
            })
            .collect();
        promises.sort_by_key(|it| (it.deadline.due_on.is_none(), it.deadline.due_on));
        Ok(promises)
    }

    /// The promise that sending the note of this visit meets.
    pub(crate) fn note_promise(&self, visit: VisitId) -> Result<Option<Promise>, AppError> {
        let row = self
            .book()?
            .read()
            .find_visit(visit)?
            .ok_or(AppError::NoVisit)?;
        let promises = self.show_deadlines(Some(row.school))?;
        Ok(promises
            .into_iter()
            .find(|it| it.deadline.visit == Some(visit) && it.met_by() == MetBy::Note))
    }

    /// The day the note of this visit is due at the school.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn note_due_on(&self, visit: VisitId) -> Result<Option<NaiveDate>, AppError> {
        Ok(self.note_promise(visit)?.and_then(|it| it.deadline.due_on))
    }

    /// Notes sent in time, and notes that were due, since the academic year began.
    pub(crate) fn notes_on_time(&self, promises: &[Promise], today: NaiveDate) -> (usize, usize) {
        let year = domain::calendar::academic_year(today);
        let due: Vec<Standing> = promises
            .iter()
            .filter(|it| it.met_by() == MetBy::Note)
            .filter(|it| {
                it.deadline
                    .due_on
                    .is_some_and(|on| domain::calendar::academic_year(on) == year)
            })
            .map(|it| it.deadline.standing)
            .filter(|it| matches!(it, Standing::Met | Standing::MetLate | Standing::Overdue))
            .collect();
        (
            due.iter().filter(|it| **it == Standing::Met).count(),
            due.len(),
        )
    }
}
