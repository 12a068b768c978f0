//! The caseload as a table.

use chrono::NaiveDate;
use domain::visit::VisitState;
use framework::{Framework, category::Category};
use store::{schools::SchoolRow, visits::VisitRow};

use crate::{
    App,
    decide_category::in_force,
    direction::{Direction, direction},
    entitlement::{self, EntitlementUse},
    error::AppError,
    kept_school::{Grounds, KeptSchool},
    promise::Promise,
};

/// One school of the caseload with what matters next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseloadRow {
    /// The school.
    pub school: SchoolRow,
    /// The framework's id of its category today.
    pub category: Option<String>,
    /// That category, where it is one of the adviser's framework.
    pub given: Option<Category>,
    /// The way from the category before.
    pub direction: Option<Direction>,
    /// The latest day a visit was held.
    pub last_visit: Option<NaiveDate>,
    /// The earliest day a visit is planned for and not yet held.
    pub next_visit: Option<NaiveDate>,
    /// The open promise that is due first.
    pub next_due: Option<Promise>,
    /// What it may have of the adviser's time this school year, the first of it.
    pub entitlement: Option<EntitlementUse>,
}

impl App {
    /// Every school, by name.
    ///
    /// # Errors
    /// What the store says.
    pub fn list_schools(&self) -> Result<Vec<CaseloadRow>, AppError> {
        self.with_caseload(|caseload, grounds| {
            let rows = caseload.iter();
            rows.map(|it| Ok(row(it, grounds.framework_of(it)?, grounds)))
                .collect()
        })?
    }
}

fn row(kept: &KeptSchool, framework: &Framework, grounds: Grounds<'_>) -> CaseloadRow {
    let record = &kept.record;
    let days = |wanted: fn(&VisitRow) -> bool| {
        let visits = record.visits.iter();
        visits.filter(move |it| wanted(it)).filter_map(VisitRow::on)
    };
    let open = kept.lines.iter().find(|it| it.standing.is_open());
    let category = in_force(&record.decisions, grounds.today);
    let entitlements = entitlement::of(record, framework, grounds.today, None);
    CaseloadRow {
        entitlement: entitlements.into_iter().next(),
        school: record.school.clone(),
        given: category
            .and_then(|it| framework.category_given(&it.framework, &it.category))
            .cloned(),
        category: category.map(|it| it.category.clone()),
        direction: direction(&record.decisions, framework, grounds.today),
        last_visit: days(was_held).max(),
        next_visit: days(is_planned).min(),
        next_due: open.map(|it| kept.explain(it, grounds)),
    }
}

fn was_held(visit: &VisitRow) -> bool {
    matches!(visit.state(), VisitState::Held | VisitState::Noted)
}

fn is_planned(visit: &VisitRow) -> bool {
    visit.state() == VisitState::Planned
}
