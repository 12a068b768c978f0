//! Every promise of the frameworks, every agreed action and every reminder, with where it stands.

use chrono::NaiveDate;
use domain::id::{SchoolId, VisitId};

use crate::{
    App,
    error::AppError,
    kept_caseload::Whose,
    promise::{MetBy, Promise},
};

impl App {
    /// Every promise, in order of due day; of one school when asked. `today` is the program's own.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`] when a visit was made under one that is
    /// not there, and what the store says.
    pub fn show_deadlines(&self, school: Option<SchoolId>) -> Result<Vec<Promise>, AppError> {
        if let Some(school) = school {
            return self.with_school(school, |kept, grounds| kept.explain_all(grounds, |_| true));
        }
        let mut promises = self.with_all(|caseload, everybody, grounds| {
            let schools = caseload.iter();
            let of_schools = schools.flat_map(|it| it.explain_all(grounds, |_| true));
            let lines = everybody.lines.iter();
            let of_all = lines.filter_map(|it| Whose::Everybody.explain(it, grounds));
            of_schools.chain(of_all).collect::<Vec<Promise>>()
        })?;
        promises.sort_by_key(|it| (it.deadline.due_on.is_none(), it.deadline.due_on));
        Ok(promises)
    }

    /// What one visit promises.
    pub(crate) fn promises_of(&self, visit: VisitId) -> Result<Vec<Promise>, AppError> {
        let row = self.book()?.read().find_visit(visit)?;
        let school = row.ok_or(AppError::NoVisit)?.school;
        self.with_school(school, |kept, grounds| {
            kept.explain_all(grounds, |it| it.visit == Some(visit))
        })
    }

    /// The promise that sending the note of this visit meets.
    pub(crate) fn note_promise(&self, visit: VisitId) -> Result<Option<Promise>, AppError> {
        let promises = self.promises_of(visit)?;
        Ok(promises.into_iter().find(|it| it.met_by() == MetBy::Note))
    }

    /// The day the note of this visit is due at the school.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], and what the store says.
    pub fn note_due_on(&self, visit: VisitId) -> Result<Option<NaiveDate>, AppError> {
        Ok(self.note_promise(visit)?.and_then(|it| it.deadline.due_on))
    }
}
