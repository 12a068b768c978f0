//! Why something is not for a school: the first thing that shuts it out, in words.
//!
//! Separate from the choosing, which must be quick and says only yes or no. It must not know what is
//! for whom.

use chrono::NaiveDate;

use domain::{calendar::words::full_date, school::Governance};

use super::{SchoolFacts, Selector, Trait};
use crate::{general::Framework, inspection};

impl Selector {
    /// Why a school is not among those chosen on a day: “it does not buy “Music””; nothing where it
    /// is. What is not known is said to be not known.
    #[must_use]
    pub fn why_not(
        &self,
        framework: &Framework,
        school: &SchoolFacts,
        on: NaiveDate,
    ) -> Option<String> {
        if self.holds(school, on) {
            return None;
        }
        let alone = |it: Self| (!it.holds(school, on)).then_some(());
        let only = Self::default;
        let governance = || {
            let governance = self.governance.clone();
            alone(Self {
                governance,
                ..only()
            })
            .map(|()| maintained_by(school.governance))
        };
        let category = || {
            let category = self.category.clone();
            alone(Self { category, ..only() }).map(|()| in_category(framework, school, on))
        };
        let phase = || {
            let phase = self.phase.clone();
            alone(Self { phase, ..only() }).map(|()| match school.phase {
                Some(_) => "it is a school of another phase".to_owned(),
                None => "its phase is not known".to_owned(),
            })
        };
        let judged = || {
            let asked = Self {
                judged: self.judged.clone(),
                graded: self.graded.clone(),
                safeguarding: self.safeguarding.clone(),
                ..only()
            };
            alone(asked).map(|()| last_judged(school, on))
        };
        let bought = || self.not_bought(framework, school, on);
        let traits = || {
            let mut asked = self.traits.iter();
            let (what, _) = asked.find(|(what, so)| school.is_so(*what, on) != Some(*so))?;
            Some(trait_words(*what, school.is_so(*what, on)))
        };
        governance()
            .or_else(category)
            .or_else(phase)
            .or_else(judged)
            .or_else(bought)
            .or_else(traits)
    }

    fn not_bought(
        &self,
        framework: &Framework,
        school: &SchoolFacts,
        on: NaiveDate,
    ) -> Option<String> {
        if let Some(id) = self.buys_not.iter().find(|id| school.buys(id, on)) {
            return Some(format!("it buys “{}”", framework.offer_name(id)));
        }
        if self.buys.is_empty() || self.buys.iter().any(|id| school.buys(id, on)) {
            return None;
        }
        let own = school
            .bought
            .iter()
            .filter(|it| self.buys.contains(&it.offer));
        let last = own
            .clone()
            .filter_map(|it| Some((it.until?, it)))
            .max_by_key(|it| it.0);
        let next = own.filter(|it| it.from > on).min_by_key(|it| it.from);
        Some(match (next, last) {
            (Some(it), _) => {
                let name = framework.offer_name(&it.offer);
                format!("it buys “{name}” only from {}", full_date(it.from))
            }
            (None, Some((until, it))) => {
                let name = framework.offer_name(&it.offer);
                format!("it bought “{name}” until {}", full_date(until))
            }
            (None, None) => {
                let names = self.buys.iter().map(|id| framework.offer_name(id));
                let names: Vec<String> = names.map(|it| format!("“{it}”")).collect();
                format!("it does not buy {}", names.join(" or "))
            }
        })
    }
}

fn maintained_by(governance: Governance) -> String {
    match governance {
        Governance::Maintained => "it is a maintained school",
        Governance::Academy => "it is an academy",
        Governance::Independent => "it is an independent school",
        Governance::Other => "who maintains it is not known, or is somebody else",
    }
    .to_owned()
}

fn last_judged(school: &SchoolFacts, on: NaiveDate) -> String {
    let Some(last) = school.last_report(on) else {
        return "no report of an inspection of it is recorded".to_owned();
    };
    let held_on = full_date(last.held_on);
    let judged: Vec<String> = last
        .judged()
        .map(|it| inspection::title_of(it).to_lowercase())
        .collect();
    if judged.is_empty() {
        format!("its inspection on {held_on} found otherwise")
    } else {
        format!("it was judged {} on {held_on}", judged.join(" with "))
    }
}

fn in_category(framework: &Framework, school: &SchoolFacts, on: NaiveDate) -> String {
    match school.category_on(on) {
        Some(id) => {
            let name = framework.category(id).map(crate::category::Category::name);
            format!(
                "it is in the category {}",
                name.unwrap_or_else(|| id.to_owned())
            )
        }
        None => "it was given no category".to_owned(),
    }
}

fn trait_words(what: Trait, known: Option<bool>) -> String {
    let (yes, no, unknown) = match what {
        Trait::EarlyYears => (
            "it has early years",
            "it has no early years",
            "whether it has early years is not known",
        ),
        Trait::SixthForm => (
            "it has a sixth form",
            "it has no sixth form",
            "whether it has a sixth form is not known",
        ),
        Trait::NewHead => (
            "its headteacher is new to the school",
            "its headteacher is not new to the school",
            "when its headteacher began is not recorded",
        ),
        Trait::FirstHeadship => (
            "its headteacher is new to headship",
            "its headteacher is not new to headship",
            "when its headteacher began is not recorded",
        ),
        Trait::Securely => (
            "it holds its judgement securely",
            "it does not hold its judgement securely",
            "whether it holds its judgement securely is not recorded",
        ),
        Trait::CausingConcern => (
            "it causes concern",
            "it does not cause concern",
            "whether it causes concern is not known",
        ),
        Trait::HasPlan => (
            "a plan for it is open",
            "no plan for it is open",
            "whether a plan for it is open is not known",
        ),
    };
    match known {
        Some(true) => yes,
        Some(false) => no,
        None => unknown,
    }
    .to_owned()
}
