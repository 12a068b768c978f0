//! What a framework says before the category of a school is decided: a change that an event has
//! brought, and what speaks against each category. The adviser decides.

use chrono::NaiveDate;
use domain::{
    calendar::{counting::Days, words::full_date},
    id::SchoolId,
};
use framework::{Framework, evaluate::SchoolFacts};

use crate::{
    App,
    adopted::Force,
    error::AppError,
    kept_school::{Grounds, KeptSchool},
};

/// Why a category that an event brought was decided without what the framework wants first.
pub const BY_ITSELF: &str = "It follows by itself.";

/// A category that follows from what happened and that nobody has recorded yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggested {
    /// The framework's id of the category.
    pub category: String,
    /// What it is called.
    pub name: String,
    /// The day from which it holds.
    pub on: NaiveDate,
    /// “The inspection report of 4 March 2019 brings it: …”.
    pub because: String,
    /// What stands as the reason when it is taken over.
    pub reason: String,
}

/// What is to be known before a category is decided.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CategoryOutlook {
    /// What an event has brought.
    pub suggested: Option<Suggested>,
    /// What speaks against giving a category today, by its id; none for those against which nothing
    /// does.
    pub cautions: Vec<(String, Vec<String>)>,
}

impl App {
    /// What the adviser's framework says before the category of a school is decided today.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn category_outlook(&self, school: SchoolId) -> Result<CategoryOutlook, AppError> {
        let framework = self.present_framework(Some(school))?;
        self.with_school(school, |kept, grounds| outlook(kept, framework, grounds))
    }
}

pub(crate) fn outlook(
    kept: &KeptSchool,
    framework: &Framework,
    grounds: Grounds<'_>,
) -> CategoryOutlook {
    let Grounds {
        calendar,
        days,
        today,
        ..
    } = grounds;
    let facts = kept
        .record
        .facts(framework, Force::Present(None), today, days);
    let Some(school) = facts.schools.first() else {
        return CategoryOutlook::default();
    };
    let counting = Days {
        working_days: calendar,
        terms: &school.terms,
        office: &facts.office,
    };
    let against = framework.categories.iter().map(|it| {
        let said = framework.cautions(school, it, today, &counting);
        (it.id.clone(), said)
    });
    let change = framework.due_change(school, &facts.events, today);
    CategoryOutlook {
        suggested: change.map(|it| {
            let rule = it.automatic;
            let found = rule.on.event.noun();
            let name = framework.category(&rule.category);
            let name = name.map_or_else(
                || rule.category.clone(),
                framework::category::Category::name,
            );
            let source = format!("{}, {}", framework.citation, rule.source);
            Suggested {
                category: rule.category.clone(),
                because: format!(
                    "{name} follows from {found} of {}, without a decision: {} ({source}) {}",
                    full_date(it.on),
                    rule.why,
                    judged_words(school, it.on),
                )
                .trim_end()
                .to_owned(),
                reason: format!("{} ({source})", rule.why),
                name,
                on: it.on,
            }
        }),
        cautions: against.filter(|(_, said)| !said.is_empty()).collect(),
    }
}

fn judged_words(school: &SchoolFacts, on: NaiveDate) -> String {
    let judged: Vec<&str> = school
        .last_report(on)
        .into_iter()
        .flat_map(framework::inspection::Inspected::judged)
        .map(framework::inspection::title_of)
        .collect();
    match judged.as_slice() {
        [] => String::new(),
        judged => format!("The report says: {}.", judged.join(", ")),
    }
}
