//! What a framework says before a category is decided: a change that an event brings by itself, and
//! what speaks against leaving the present one.
//!
//! Separate from what a category is. It decides nothing: it must not know what the adviser makes of it.

use chrono::NaiveDate;

use domain::calendar::{counting::Days, words::full_date};

use super::{Automatic, Category};
use crate::{
    evaluate::{Occurrence, day_after},
    general::Framework,
    selector::SchoolFacts,
};

/// A category that follows from an event, which nobody has decided since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueChange<'f> {
    /// The rule behind it.
    pub automatic: &'f Automatic,
    /// The day of the event.
    pub on: NaiveDate,
}

impl Framework {
    /// The change of category that the latest such event brings, as long as nobody has decided
    /// anything on its day or afterwards.
    #[must_use]
    pub fn due_change(
        &self,
        school: &SchoolFacts,
        events: &[Occurrence<'_>],
        today: NaiveDate,
    ) -> Option<DueChange<'_>> {
        let last = school.categories.iter().map(|(on, _)| *on);
        let decided = last.filter(|on| *on <= today).max();
        let open = events.iter().filter(|it| {
            it.school == school.school
                && it.on <= today
                && decided.is_none_or(|decided| decided < it.on)
        });
        let changes = open.filter_map(|it| {
            let mut rules = self.deciding.automatic.iter();
            let automatic = rules.find(|rule| rule.applies((it.event, it.of), school, it.on))?;
            Some(DueChange {
                automatic,
                on: it.on,
            })
        });
        let latest = changes.max_by_key(|it| it.on)?;
        let is_new = school.category_on(today) != Some(latest.automatic.category.as_str());
        is_new.then_some(latest)
    }

    /// What speaks against giving a school another category on a day, a sentence each. Only a move to
    /// less support can be too early.
    #[must_use]
    pub fn cautions(
        &self,
        school: &SchoolFacts,
        to: &Category,
        on: NaiveDate,
        days: &Days<'_>,
    ) -> Vec<String> {
        let present = school.category_on(on).and_then(|id| self.category(id));
        let Some(present) = present.filter(|it| to.order < it.order) else {
            return Vec::new();
        };
        let step = (!present.leaves_to.is_empty() && !present.leaves_to.contains(&to.id))
            .then(|| self.only_to(present));
        let stay = self
            .stays_until(school, present, on, days)
            .filter(|(until, _)| on < *until)
            .map(|(until, words)| format!("{words}: until {}.", full_date(until)));
        stay.into_iter().chain(step).collect()
    }

    fn only_to(&self, present: &Category) -> String {
        let names = present.leaves_to.iter().filter_map(|id| self.category(id));
        let names: Vec<String> = names.map(Category::name).collect();
        format!(
            "From {} the framework goes to {} first ({}).",
            present.name(),
            names.join(" or "),
            present.source
        )
    }

    /// Until when a school stays in its present category at least, and why; nothing where no least
    /// stay holds for it, and where its day cannot be counted.
    fn stays_until(
        &self,
        school: &SchoolFacts,
        present: &Category,
        on: NaiveDate,
        days: &Days<'_>,
    ) -> Option<(NaiveDate, String)> {
        let least = present.least_stay.as_ref()?;
        let (since, before) = school.stay_on(on)?;
        let is_meant = least.after.is_empty()
            || before.is_some_and(|it| least.after.iter().any(|id| id == it));
        if !is_meant {
            return None;
        }
        let until = day_after(days, since, least.within)?;
        let from = before
            .and_then(|id| self.category(id))
            .filter(|_| !least.after.is_empty());
        let from = from.map_or_else(String::new, |it| {
            format!(" that comes out of {}", it.name())
        });
        let words = format!(
            "A school{from} stays in {} for at least {} ({})",
            present.name(),
            least.within.in_words(),
            present.source
        );
        Some((until, words))
    }
}

impl SchoolFacts {
    /// The day on which its present stay in a category began, and the category before it. A decision
    /// that leaves the category as it is goes on with the stay.
    fn stay_on(&self, on: NaiveDate) -> Option<(NaiveDate, Option<&str>)> {
        let mut decided: Vec<_> = self
            .categories
            .iter()
            .filter(|(day, _)| *day <= on)
            .collect();
        decided.sort_by_key(|(day, _)| *day);
        let (_, present) = decided.last()?;
        let other = decided.iter().rposition(|(_, id)| id != present);
        let began = decided.get(other.map_or(0, |at| at + 1))?;
        Some((began.0, other.map(|at| decided[at].1.as_str())))
    }
}

#[cfg(test)]
mod tests;
