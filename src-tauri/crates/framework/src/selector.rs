//! Which schools something is for, and what is known of a school to tell.
//!
//! Separate because duties, entitlements and support all choose schools in the same words. It must
//! not know what is owed to whom.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use domain::{calendar::terms::Terms, id::SchoolId, school::Governance};

use crate::{
    event::Event,
    inspection::{Inspected, Safeguarding},
    vocabulary::vocabulary,
};

mod why_not;
mod words;

vocabulary! {
    /// The phase of education, as frameworks tell schools apart.
    Phase {
        /// Nursery schools.
        Nursery = "nursery",
        /// Infant, junior and primary schools.
        Primary = "primary",
        /// Middle schools.
        Middle = "middle",
        /// Secondary schools.
        Secondary = "secondary",
        /// All ages.
        AllThrough = "all-through",
        /// Special schools.
        Special = "special",
        /// Pupil referral units and alternative provision.
        Alternative = "alternative",
        /// Post-16 provision.
        Post16 = "post-16",
    }
}

vocabulary! {
    /// Something that is so of a school or is not.
    Trait {
        /// It has early years provision.
        EarlyYears = "early_years",
        /// It has a sixth form.
        SixthForm = "sixth_form",
        /// Its headteacher is new to the school.
        NewHead = "new_head",
        /// Its headteacher is new to headship.
        FirstHeadship = "first_headship",
        /// What it was judged is held securely.
        Securely = "securely",
        /// It causes concern.
        CausingConcern = "causing_concern",
        /// A plan for it is open.
        HasPlan = "has_plan",
    }
}

/// The schools something is for. An empty list asks nothing; all lists together must hold.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Selector {
    /// Who maintains them.
    pub governance: Vec<Governance>,
    /// The ids of categories.
    pub category: Vec<String>,
    /// Their phases.
    pub phase: Vec<Phase>,
    /// What they were judged at their last inspection: the grade of the whole, or a category of concern.
    pub judged: Vec<String>,
    /// A grade that any area had at their last inspection.
    pub graded: Vec<String>,
    /// What their last inspection said of safeguarding.
    pub safeguarding: Vec<Safeguarding>,
    /// What they buy: one of these entitlements, by id.
    pub buys: Vec<String>,
    /// What they do not buy: none of these.
    pub buys_not: Vec<String>,
    /// What must be so, or must not.
    pub traits: Vec<(Trait, bool)>,
}

/// Something that a school buys, for a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bought {
    /// The id of the entitlement.
    pub offer: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day; without one it goes on.
    pub until: Option<NaiveDate>,
}

/// What is known of a school. What is not known is left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolFacts {
    /// The school.
    pub school: SchoolId,
    /// Who maintains it.
    pub governance: Governance,
    /// Each decision on its category, in any order.
    pub categories: Vec<(NaiveDate, String)>,
    /// Its phase.
    pub phase: Option<Phase>,
    /// Its inspections, in any order.
    pub inspections: Vec<Inspected>,
    /// What it buys, in any order. What is not here it does not buy.
    pub bought: Vec<Bought>,
    /// What is known to be so or not, whatever the day.
    pub traits: Vec<(Trait, bool)>,
    /// What became so or ceased to be so on a day, in any order; it goes before `traits`.
    pub since: Vec<(NaiveDate, Trait, bool)>,
    /// Its term dates.
    pub terms: Terms,
    /// The day with which the record of it begins: nothing is owed from before. Without it nothing
    /// is asked of any time before the days that are asked for.
    pub known_from: Option<NaiveDate>,
    /// The day on which it closed.
    pub known_to: Option<NaiveDate>,
}

impl SchoolFacts {
    /// A school of which no more is known than who maintains it.
    #[must_use]
    pub fn new(school: SchoolId, governance: Governance) -> Self {
        Self {
            school,
            governance,
            categories: Vec::new(),
            phase: None,
            inspections: Vec::new(),
            bought: Vec::new(),
            traits: Vec::new(),
            since: Vec::new(),
            terms: Terms::default(),
            known_from: None,
            known_to: None,
        }
    }

    /// Every school of the caseload together: nothing is known of it but its days.
    #[must_use]
    pub fn caseload() -> Self {
        Self::new(SchoolId::CASELOAD, Governance::Other)
    }

    /// Its category at the end of a day. Of two decisions on one day the later entry stands.
    #[must_use]
    pub fn category_on(&self, on: NaiveDate) -> Option<&str> {
        let decided = self.categories.iter().filter(|(from, _)| *from <= on);
        decided
            .max_by_key(|(from, _)| *from)
            .map(|(_, id)| id.as_str())
    }

    /// The days after `from` on which its category was decided, something became so or ceased to be
    /// so, it began or stopped to buy something, or a report came out, in order.
    pub(crate) fn turns_after(&self, from: NaiveDate) -> BTreeSet<NaiveDate> {
        let decided = self.categories.iter().map(|(on, _)| *on);
        let turned = self.since.iter().map(|(on, _, _)| *on);
        let stops = self.bought.iter().filter_map(|it| it.until?.succ_opt());
        let bought = self.bought.iter().map(|it| it.from).chain(stops);
        let reports = self.inspections.iter().filter_map(|it| it.published_on);
        let all = decided.chain(turned).chain(bought).chain(reports);
        all.filter(|on| *on > from).collect()
    }

    /// What the last inspection found whose report was out by a day and judged anything.
    #[must_use]
    pub fn last_report(&self, on: NaiveDate) -> Option<&Inspected> {
        self.last_that(on, Inspected::is_judged)
    }

    /// What was last said of safeguarding, in a report that was out by a day.
    fn safeguarding_on(&self, on: NaiveDate) -> Option<Safeguarding> {
        let last = self.last_that(on, |it| it.safeguarding.is_some())?;
        last.safeguarding
    }

    fn last_that(&self, on: NaiveDate, says: impl Fn(&Inspected) -> bool) -> Option<&Inspected> {
        let out = self.inspections.iter();
        let out = out.filter(|it| it.published_on.is_some_and(|it| it <= on) && says(it));
        out.max_by_key(|it| (it.held_on, it.published_on))
    }

    /// Whether it buys an entitlement on a day. Nothing is bought that was not recorded.
    #[must_use]
    pub fn buys(&self, offer: &str, on: NaiveDate) -> bool {
        let mut bought = self.bought.iter().filter(|it| it.offer == offer);
        bought.any(|it| it.from <= on && it.until.is_none_or(|until| on <= until))
    }

    /// Whether something is so of it on a day; nothing where that is not known. Of two entries of
    /// one day the later one stands.
    #[must_use]
    pub fn is_so(&self, what: Trait, on: NaiveDate) -> Option<bool> {
        let dated = self.since.iter();
        let dated = dated.filter(|(from, it, _)| *it == what && *from <= on);
        let stands = dated.max_by_key(|(from, _, _)| *from).map(|it| it.2);
        let always = self.traits.iter().find(|(it, _)| *it == what);
        stands.or(always.map(|(_, is_so)| *is_so))
    }
}

impl Selector {
    /// Whether it asks nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a school is among those chosen, on a day. What is not known of it counts as not so:
    /// nothing is promised on a guess.
    #[must_use]
    pub fn holds(&self, school: &SchoolFacts, on: NaiveDate) -> bool {
        let in_category = || {
            let category = school.category_on(on);
            category.is_some_and(|it| self.category.iter().any(|id| id == it))
        };
        among(&self.governance, Some(&school.governance))
            && (self.category.is_empty() || in_category())
            && among(&self.phase, school.phase.as_ref())
            && self.fits_its_judgement(school, on) == Some(true)
            && self.fits_what_is_bought(school, on)
            && self
                .traits
                .iter()
                .all(|(what, is_so)| school.is_so(*what, on) == Some(*is_so))
    }

    /// Whether something that is known of a school on a day shuts it out. What is not known shuts
    /// nothing out: nothing is taken away on a guess.
    #[must_use]
    pub fn rules_out(&self, school: &SchoolFacts, on: NaiveDate) -> bool {
        let stated = Some(&school.governance).filter(|it| **it != Governance::Other);
        let category = school.category_on(on);
        rules_out(&self.governance, stated)
            || category.is_some_and(|it| {
                !self.category.is_empty() && self.category.iter().all(|id| id != it)
            })
            || rules_out(&self.phase, school.phase.as_ref())
            || self.fits_its_judgement(school, on) == Some(false)
            || !self.fits_what_is_bought(school, on)
            || self
                .traits
                .iter()
                .any(|(what, is_so)| school.is_so(*what, on).is_some_and(|known| known != *is_so))
    }

    /// Whether its last inspections found what is asked for; nothing where something is asked and no
    /// report says it.
    fn fits_its_judgement(&self, school: &SchoolFacts, on: NaiveDate) -> Option<bool> {
        if !self.judged.is_empty() || !self.graded.is_empty() {
            let last = school.last_report(on)?;
            let judged = last
                .judged()
                .any(|it| self.judged.iter().any(|id| id == it));
            let graded = last.areas.iter().any(|(_, it)| self.graded.contains(it));
            if !(self.judged.is_empty() || judged) || !(self.graded.is_empty() || graded) {
                return Some(false);
            }
        }
        if self.safeguarding.is_empty() {
            return Some(true);
        }
        Some(self.safeguarding.contains(&school.safeguarding_on(on)?))
    }

    fn fits_what_is_bought(&self, school: &SchoolFacts, on: NaiveDate) -> bool {
        let buys = |offer: &String| school.buys(offer, on);
        (self.buys.is_empty() || self.buys.iter().any(buys)) && !self.buys_not.iter().any(buys)
    }
}

impl Trait {
    /// The event with which it ceases to be so; nothing where it ceases by itself.
    pub(crate) fn ends_with(self) -> Option<Event> {
        match self {
            Self::CausingConcern => Some(Event::ConcernSettled),
            Self::HasPlan => Some(Event::PlanEnded),
            Self::EarlyYears
            | Self::SixthForm
            | Self::NewHead
            | Self::FirstHeadship
            | Self::Securely => None,
        }
    }
}

fn among<T: PartialEq>(asked: &[T], known: Option<&T>) -> bool {
    asked.is_empty() || known.is_some_and(|it| asked.contains(it))
}

fn rules_out<T: PartialEq>(asked: &[T], known: Option<&T>) -> bool {
    known.is_some() && !among(asked, known)
}

#[cfg(test)]
mod tests;
