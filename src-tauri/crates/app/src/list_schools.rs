//! The caseload as a table.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{id::SchoolId, visit::VisitState};
use store::schools::SchoolRow;

use crate::{App, decide_category::categories, error::AppError, facts::Caseload, promise::Promise};

/// One school of the caseload with what matters next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseloadRow {
    /// The school.
    pub school: SchoolRow,
    /// The framework's id of its category today.
    pub category: Option<String>,
    /// The latest day a visit was held.
    pub last_visit: Option<NaiveDate>,
    /// The earliest day a visit is planned for and not yet held.
    pub next_visit: Option<NaiveDate>,
    /// The open promise that is due first.
    pub next_due: Option<Promise>,
}

impl App {
    /// Every school, by name.
    ///
    /// # Errors
    /// What the store says.
    pub fn list_schools(&self) -> Result<Vec<CaseloadRow>, AppError> {
        let caseload = Caseload::read(self.book()?.read())?;
        let mut due: BTreeMap<SchoolId, Promise> = BTreeMap::new();
        for promise in self.promises(&caseload, self.today())? {
            if promise.is_open() {
                due.entry(promise.school.id).or_insert(promise);
            }
        }
        let (last, next) = visit_days(&caseload);
        let decisions = self.book()?.read().decisions()?;
        let mut category = categories(decisions, self.today());
        Ok(caseload
            .schools
            .into_iter()
            .map(|school| CaseloadRow {
                category: category.remove(&school.id),
                last_visit: last.get(&school.id).copied(),
                next_visit: next.get(&school.id).copied(),
                next_due: due.remove(&school.id),
                school,
            })
            .collect())
    }
}

type Days = BTreeMap<SchoolId, NaiveDate>;

fn visit_days(caseload: &Caseload) -> (Days, Days) {
    let (mut last, mut next) = (Days::new(), Days::new());
    for visit in &caseload.visits {
        match (visit.state(), visit.on()) {
            (VisitState::Held | VisitState::Noted, Some(on)) => {
                last.entry(visit.school)
                    .and_modify(|it| *it = on.max(*it))
                    .or_insert(on);
            }
            (VisitState::Planned, Some(on)) => {
                next.entry(visit.school)
                    .and_modify(|it| *it = on.min(*it))
                    .or_insert(on);
            }
            (VisitState::Cancelled, _) | (_, None) => {}
        }
    }
    (last, next)
}
