//! What is owed to whom by when: the first screen of the day.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use domain::{deadline::Standing, id::SchoolId, visit::VisitState};
use store::{schools::SchoolRow, visits::VisitRow};

use crate::{App, error::AppError, facts::Caseload, promise::Promise};

/// Today in four groups, and the visits ahead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TodayPage {
    /// Today.
    pub today: NaiveDate,
    /// Past their day.
    pub late: Vec<Promise>,
    /// Due today.
    pub due_today: Vec<Promise>,
    /// Due by Sunday.
    pub this_week: Vec<Promise>,
    /// Due later, and those without a day.
    pub next: Vec<Promise>,
    /// Planned and not yet held, by day.
    pub visits: Vec<(SchoolRow, VisitRow)>,
    /// Notes sent in time since the academic year began.
    pub notes_on_time: usize,
    /// Notes that were due since then.
    pub notes_due: usize,
}

impl App {
    /// Today.
    ///
    /// # Errors
    /// What the store says.
    pub fn show_today(&self) -> Result<TodayPage, AppError> {
        let today = self.today();
        let caseload = Caseload::read(self.book()?.read())?;
        let promises = self.promises(&caseload, today)?;
        let (notes_on_time, notes_due) = self.notes_on_time(&promises, today);
        let mut page = TodayPage {
            today,
            late: Vec::new(),
            due_today: Vec::new(),
            this_week: Vec::new(),
            next: Vec::new(),
            visits: planned(&caseload),
            notes_on_time,
            notes_due,
        };
        let sunday = end_of_week(today);
        for promise in promises {
            let in_week = promise.deadline.due_on.is_some_and(|on| on <= sunday);
            match promise.deadline.standing {
                Standing::Overdue => page.late.push(promise),
                Standing::DueToday => page.due_today.push(promise),
                Standing::DueSoon | Standing::Upcoming if in_week => page.this_week.push(promise),
                Standing::DueSoon | Standing::Upcoming | Standing::Undated => {
                    page.next.push(promise);
                }
                Standing::Met | Standing::MetLate | Standing::Void => {}
            }
        }
        Ok(page)
    }
}

fn planned(caseload: &Caseload) -> Vec<(SchoolRow, VisitRow)> {
    let schools: BTreeMap<SchoolId, &SchoolRow> =
        caseload.schools.iter().map(|it| (it.id, it)).collect();
    caseload
        .visits
        .iter()
        .filter(|visit| visit.state() == VisitState::Planned)
        .filter_map(|visit| Some(((*schools.get(&visit.school)?).clone(), visit.clone())))
        .collect()
}

fn end_of_week(today: NaiveDate) -> NaiveDate {
    let left = 6 - today.weekday().num_days_from_monday();
    today
        .checked_add_days(Days::new(left.into()))
        .unwrap_or(today)
}
