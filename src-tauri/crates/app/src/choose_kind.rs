//! The kinds of visit that can be planned for a school: those that are for it first. The others can
//! be planned all the same, and it is said whom they are for.

use chrono::NaiveDate;
use domain::id::SchoolId;
use framework::{Framework, heading::VisitKind, selector::SchoolFacts};

use crate::{App, error::AppError};

/// A kind of visit to choose for a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindChoice {
    /// Its id in the framework.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// That it is for other schools, and for which; nothing where it is for this one.
    pub warning: Option<String>,
}

impl App {
    /// That a kind of visit is for other schools than this one, and for which; nothing where it is
    /// for it.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn odd_about_kind(&self, school: SchoolId, kind: &str) -> Result<Option<String>, AppError> {
        let framework = self.present_framework(Some(school))?;
        let kind = framework.visit_kind(kind);
        self.with_school(school, |kept, grounds| {
            let about = kept.record.about(framework, grounds.today);
            kind.and_then(|it| warning(it, framework, &about, grounds.today))
        })
    }
}

/// Every kind of the framework, those for the school first, each group in the framework's order.
pub(crate) fn kinds_for(
    school: &SchoolFacts,
    framework: &Framework,
    on: NaiveDate,
) -> Vec<KindChoice> {
    let kinds = framework.visit_kinds.iter();
    let choice = |it: &VisitKind| KindChoice {
        id: it.id.clone(),
        title: it.title.clone(),
        warning: warning(it, framework, school, on),
    };
    let mut choices: Vec<KindChoice> = kinds.map(choice).collect();
    choices.sort_by_key(|it| it.warning.is_some());
    choices
}

fn warning(
    kind: &VisitKind,
    framework: &Framework,
    school: &SchoolFacts,
    on: NaiveDate,
) -> Option<String> {
    let is_out = kind.schools.rules_out(school, on);
    let only_for = kind.schools.in_words(framework).filter(|_| is_out)?;
    Some(format!(
        "This kind of visit is only for {only_for}. It can be planned here all the same."
    ))
}
