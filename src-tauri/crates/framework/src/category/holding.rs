//! Criteria of which the book itself knows whether they hold, because they follow from an event for a
//! time: whether one holds on a day, and what is owed when it lapses.
//!
//! Separate from what is ticked. It suggests and decides nothing: it must not know what the adviser
//! makes of it.

use chrono::NaiveDate;

use domain::calendar::{counting::Days, words::full_date};

use super::{Criterion, Holding};
use crate::{
    duty::{Duty, Force, Time},
    evaluate::{Occurrence, last_day},
    event::{Event, EventRef},
    general::Actor,
    occasion::About,
    selector::{SchoolFacts, Selector},
};

const WHY: &str = "What speaks for a category for a time only is looked at again when that time is \
                   over.";

/// What the book knows of a criterion on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// Whether it holds on that day.
    pub is_so: bool,
    /// The last day on which it holds.
    pub until: NaiveDate,
    /// “Until 31 August 2027: the new headteacher’s start was on 1 September 2026.”
    pub words: String,
}

impl Criterion {
    /// What the book knows of it on a day, from the last such event at the school. Nothing where it
    /// follows from no event, where none took place, and where its last day cannot be counted.
    #[must_use]
    pub fn held(
        &self,
        school: &SchoolFacts,
        events: &[Occurrence<'_>],
        on: NaiveDate,
        days: &Days<'_>,
    ) -> Option<Held> {
        let holding = self.holds.as_ref()?;
        let own = events.iter().filter(|it| {
            it.school == school.school
                && it.on <= on
                && it.event == holding.after.event
                && holding.after.takes(it.of)
        });
        let since = own.map(|it| it.on).max()?;
        let until = last_day(days, since, holding.within)?;
        let fits = holding.fits(school, since);
        let (noun, since) = (holding.after.event.noun(), full_date(since));
        Some(Held {
            is_so: fits && on <= until,
            until,
            words: match fits {
                true if on <= until => {
                    format!("Until {}: {noun} was on {since}.", full_date(until))
                }
                true => format!("Only until {}: {noun} was on {since}.", full_date(until)),
                false => format!("Not after {noun} of {since}: it says something else."),
            },
        })
    }
}

impl Holding {
    /// Whether the school was judged as is asked, by the report of a day.
    fn fits(&self, school: &SchoolFacts, on: NaiveDate) -> bool {
        let is_asked = |it: &str| self.judged.iter().any(|id| id == it);
        let report = school.last_report(on);
        self.judged.is_empty() || report.is_some_and(|it| it.judged().any(is_asked))
    }
}

/// What is owed because of criteria that lapse: the category is decided again while the school is
/// still in the one they speak for.
pub(crate) fn lapses(criteria: &[Criterion], actors: &[Actor]) -> Vec<Duty> {
    let adviser = actors.iter().find(|it| it.id == "adviser");
    let owed_by = adviser.or(actors.first()).map(|it| it.id.clone());
    let owed_by = owed_by.unwrap_or_default();
    let lapsing = criteria
        .iter()
        .filter_map(|it| Some((it, it.holds.as_ref()?)));
    let duties = lapsing.map(|(criterion, holding)| Duty {
        id: format!("criterion:{}", criterion.id),
        about: About::School,
        what: format!(
            "Decide the category again before this lapses: “{}”",
            criterion.text.trim_end_matches('.')
        ),
        owed_by: owed_by.clone(),
        to: Vec::new(),
        copies: Vec::new(),
        on: Some(holding.after.clone()),
        schools: Selector {
            judged: holding.judged.clone(),
            ..Selector::default()
        },
        only_while: Selector {
            category: vec![criterion.category.clone()],
            ..Selector::default()
        },
        time: Time::Within(holding.within),
        skips: holding.within.unit.skips().to_vec(),
        if_left: None,
        met_by: EventRef::from(Event::CategoryDecided),
        voided_by: Vec::new(),
        unless: Vec::new(),
        force: Force::Required,
        source: criterion.source.clone(),
        why: WHY.to_owned(),
        ruling: None,
        examples: Vec::new(),
        lapses: true,
    });
    duties.collect()
}

#[cfg(test)]
mod tests;
