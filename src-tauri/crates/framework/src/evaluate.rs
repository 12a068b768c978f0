//! What is owed: from what happened, under a framework, on a calendar, as of a day.
//!
//! Separate because deadlines are computed from the book every time and never stored. It must not
//! know the book, the clock, or how anything is shown.

use chrono::{Days, Months, NaiveDate};

use domain::{
    calendar::{CalendarEnded, WorkingDays},
    deadline::Standing,
    id::{SchoolId, VisitId},
    school::Governance,
};

use crate::{
    duty::{Duty, Unit, Within},
    event::Event,
    general::Framework,
};

mod history;
mod words;

use history::{History, Start};

/// What is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// The schools. One that is missing here counts as of [`Governance::Other`].
    pub schools: Vec<SchoolFacts>,
    /// What happened, in any order.
    pub events: Vec<Occurrence>,
}

/// What a duty asks of a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SchoolFacts {
    /// The school.
    pub school: SchoolId,
    /// Who maintains it.
    pub governance: Governance,
}

/// An event on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// What happened.
    pub event: Event,
    /// When.
    pub on: NaiveDate,
    /// At which school.
    pub school: SchoolId,
    /// At which visit, for an event of a visit.
    pub visit: Option<VisitId>,
}

/// One thing owed, without words: cheap enough for counting and choosing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed<'f> {
    /// The rule behind it.
    pub duty: &'f Duty,
    /// To or about which school.
    pub school: SchoolId,
    /// For which visit.
    pub visit: Option<VisitId>,
    /// The day of the event that started it.
    pub started_on: NaiveDate,
    /// When it is due, or why that cannot be said.
    pub due_on: Result<NaiveDate, CalendarEnded>,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// What made it void, and when.
    pub voided: Option<(Event, NaiveDate)>,
    /// Where it stands.
    pub standing: Standing,
}

/// One thing owed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// To or about which school.
    pub school: SchoolId,
    /// For which visit.
    pub visit: Option<VisitId>,
    /// The id of the duty.
    pub duty: String,
    /// What is to be done.
    pub what: String,
    /// The day of the event that started it.
    pub started_on: NaiveDate,
    /// When it is due; `None` when that cannot be said.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub standing: Standing,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// Which event meets it.
    pub met_by: Event,
    /// Framework and section: “Example 2026-27, Appendix 1”.
    pub source: String,
    /// How it was counted, in whole sentences.
    pub counted: String,
    /// Where it stands, in a few words: “2 working days late”.
    pub standing_words: String,
    /// Why the framework promises it.
    pub why: String,
    /// What was decided in the pack where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl Owed<'_> {
    /// The same in words; `today` as it was given to [`owed`].
    #[must_use]
    pub fn explain(
        &self,
        framework: &Framework,
        calendar: &WorkingDays,
        today: NaiveDate,
    ) -> Deadline {
        Deadline {
            school: self.school,
            visit: self.visit,
            duty: self.duty.id.clone(),
            what: words::what(self, today),
            started_on: self.started_on,
            due_on: self.due_on.ok(),
            standing: self.standing,
            met_on: self.met_on,
            met_by: self.duty.met_by,
            source: format!("{}, {}", framework.citation, self.duty.source),
            counted: words::counted(self, calendar, today),
            standing_words: words::standing(self, calendar, today),
            why: self.duty.why.clone(),
            ruling: self.duty.ruling.clone(),
        }
    }
}

/// Everything owed, in words, in order of the day it is due; what has no day comes last.
#[must_use]
pub fn evaluate(
    framework: &Framework,
    facts: &Facts,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Deadline> {
    let owed = owed(framework, facts, calendar, today);
    owed.iter()
        .map(|it| it.explain(framework, calendar, today))
        .collect()
}

/// Everything owed, in order of the day it is due; what has no day comes last.
#[must_use]
pub fn owed<'f>(
    framework: &'f Framework,
    facts: &Facts,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Owed<'f>> {
    owed_by(&framework.duties, facts, calendar, today)
}

/// The same for some duties only. Events are indexed once, so the work grows with events and
/// deadlines and not with their product.
pub(crate) fn owed_by<'f>(
    duties: &'f [Duty],
    facts: &Facts,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Owed<'f>> {
    let history = History::of(facts);
    let mut owed: Vec<Owed<'f>> = Vec::new();
    for duty in duties {
        let starts = history.starts(duty.on);
        let starts = starts.filter(|it| duty.governance.contains(&history.governance(it.school)));
        owed.extend(starts.map(|it| one(duty, it, &history, calendar, today)));
    }
    owed.sort_by_key(|it| {
        (
            it.due_on.is_err(),
            it.due_on.ok(),
            it.started_on,
            it.school,
            it.visit,
        )
    });
    owed
}

fn one<'f>(
    duty: &'f Duty,
    start: Start,
    history: &History,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Owed<'f> {
    let due_on = due(calendar, start.on, duty.within);
    let met_on = history.first(duty.met_by, start);
    let voided = duty
        .voided_by
        .iter()
        .filter_map(|event| Some((*event, history.first(*event, start)?)))
        .min_by_key(|(_, on)| *on)
        // What was done before it became needless was owed and stays met.
        .filter(|(_, on)| met_on.is_none_or(|met| *on < met));
    let standing = match (voided, due_on, met_on) {
        (Some(_), _, _) => Standing::Void,
        (None, Err(_), Some(_)) => Standing::Met,
        (None, Err(_), None) => Standing::Undated,
        (None, Ok(due_on), _) => {
            // Fails only when today lies before the calendar: then there is time enough.
            let left = calendar
                .working_days_between(today, due_on)
                .unwrap_or(u32::MAX);
            Standing::of(due_on, met_on, today, left)
        }
    };
    let Start {
        school,
        visit,
        on: started_on,
    } = start;
    Owed {
        duty,
        school,
        visit,
        started_on,
        due_on,
        met_on,
        voided,
        standing,
    }
}

/// Only working days can fail: the other units need no calendar, and no pack gives a time so long
/// that it leaves the range of dates.
fn due(
    calendar: &WorkingDays,
    from: NaiveDate,
    within: Within,
) -> Result<NaiveDate, CalendarEnded> {
    let days = |n: u32| {
        from.checked_add_days(Days::new(u64::from(n)))
            .unwrap_or(NaiveDate::MAX)
    };
    match within.unit {
        Unit::WorkingDays => calendar.due_on(from, within.amount),
        Unit::Days => Ok(days(within.amount)),
        Unit::Weeks => Ok(days(within.amount.saturating_mul(7))),
        Unit::Months => Ok(from
            .checked_add_months(Months::new(within.amount))
            .unwrap_or(NaiveDate::MAX)),
    }
}

#[cfg(test)]
mod tests;
