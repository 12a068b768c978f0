//! One school's page.

use domain::id::SchoolId;
use store::{decisions::DecisionRow, merges::MergedAs, schools::SchoolRow, visits::VisitRow};

use crate::{
    App,
    category_outlook::{CategoryOutlook, outlook},
    choose_kind::{KindChoice, kinds_for},
    decide_category::in_force,
    entitlement::{self, EntitlementUse},
    error::AppError,
    kept_school::Line,
    list_offers::{OfferUse, offers_of},
    promise::{MetBy, Promise},
};

/// A school with its visits and promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolPage {
    /// The school.
    pub school: SchoolRow,
    /// The schools that are seen under this one, each with the reason.
    pub merged: Vec<(SchoolRow, MergedAs)>,
    /// Its visits, latest first.
    pub visits: Vec<VisitRow>,
    /// Its promises, open ones first, then by due day.
    pub deadlines: Vec<Promise>,
    /// How many that are met or no longer owed are left out, because only open ones were asked for;
    /// agreed actions and reminders are not counted.
    pub untold: usize,
    /// The decision on its category that is in force today.
    pub category: Option<DecisionRow>,
    /// What is to be known before its category is decided.
    pub outlook: CategoryOutlook,
    /// What it may have of the adviser's time this school year.
    pub entitlements: Vec<EntitlementUse>,
    /// What it can buy, and whether it does.
    pub offers: Vec<OfferUse>,
    /// The kinds of visit that can be planned, those for this school first.
    pub visit_kinds: Vec<KindChoice>,
}

impl App {
    /// One school's page; of its promises all or only those that are open.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn show_school(&self, school: SchoolId, open_only: bool) -> Result<SchoolPage, AppError> {
        let framework = self.present_framework(Some(school))?;
        let merged = self.merged_with(school)?;
        self.with_school(school, |kept, grounds| {
            let mut deadlines =
                kept.explain_all(grounds, |line| !open_only || line.standing.is_open());
            deadlines.sort_by_key(|it| !it.is_open());
            let over = kept.lines.iter().filter(|it| is_over(it));
            let about = kept.record.about(framework, grounds.today);
            SchoolPage {
                visit_kinds: kinds_for(&about, framework, grounds.today),
                untold: if open_only { over.count() } else { 0 },
                school: kept.record.school.clone(),
                merged,
                visits: kept.record.visits.iter().rev().cloned().collect(),
                deadlines,
                category: in_force(&kept.record.decisions, grounds.today).cloned(),
                outlook: outlook(kept, framework, grounds),
                offers: offers_of(&kept.record, framework, grounds.today),
                entitlements: entitlement::of(&kept.record, framework, grounds.today, None),
            }
        })
    }

    /// A school by its id: the one that stays, when it was merged into another.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn find_school(&self, id: SchoolId) -> Result<SchoolRow, AppError> {
        let found = self.book()?.read().find_school(id)?;
        found.ok_or(AppError::NoSchool)
    }

    /// The school with this number in the national register.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn find_school_by_urn(&self, urn: u32) -> Result<SchoolRow, AppError> {
        self.book()?
            .read()
            .find_school_by_urn(urn)?
            .ok_or(AppError::NoSchool)
    }
}

/// Whether it is a promise that is met or no longer owed.
fn is_over(line: &Line) -> bool {
    let own = matches!(
        line.met_by,
        MetBy::Action(_) | MetBy::Reminder(_) | MetBy::Provision(_)
    );
    !own && !line.standing.is_open()
}
