//! What is owed: from what happened, under a framework, on a calendar, as of a day.
//!
//! Separate because deadlines are computed from the book every time and never stored. It must not
//! know the book, the clock, or how anything is shown.

use chrono::NaiveDate;

use domain::{
    calendar::{
        WorkingDays,
        counting::{Days, OfficeClosure},
    },
    deadline::Standing,
    id::{MeetingId, SchoolId, VisitId},
};

use crate::{
    answer::Answer,
    duty::{Duty, Force, Time, Within},
    event::{Event, EventRef},
    general::Framework,
    occasion::About,
    selector::{Selector, Trait},
};

pub use crate::selector::SchoolFacts;

mod due;
mod history;
mod owed;
mod recurring;
mod words;

pub use owed::{Deadline, Owed, OwedUnder, Undated, Voided};

pub(crate) use recurring::periods_ending;

use history::{Counted, History, Start};

/// As long as a school's year may be.
const A_YEAR: chrono::Days = chrono::Days::new(366);

/// For so long before a criterion lapses a decision counts as made with a view to that.
const LOOKING_AHEAD: chrono::Days = chrono::Days::new(42);

/// The last day of so long a time from a day; nothing where it cannot be counted.
pub(crate) fn last_day(days: &Days<'_>, from: NaiveDate, within: Within) -> Option<NaiveDate> {
    due::last_day(days, from, within).ok()
}

/// The day so long after another; nothing where it cannot be counted.
pub(crate) fn day_after(days: &Days<'_>, from: NaiveDate, within: Within) -> Option<NaiveDate> {
    due::after(days, from, within, within.unit.skips()).ok()
}

/// What is known. What the book cannot give yet is left empty, and nothing is made of it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts<'a> {
    /// The schools. Nothing is owed to one that is missing here.
    pub schools: Vec<SchoolFacts>,
    /// What happened, in any order. Decisions on categories come from the schools.
    pub events: Vec<Occurrence<'a>>,
    /// What was answered instead of done.
    pub answers: Vec<Answer<'a>>,
    /// When the adviser's office is closed.
    pub office: Vec<OfficeClosure>,
    /// The first and the last day for which duties are asked that come again by themselves; without
    /// them none is. For a school whose record has a beginning the period before is asked too, and
    /// where no period is under way the next one.
    pub asked: Option<(NaiveDate, NaiveDate)>,
}

/// An event on its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence<'a> {
    /// What happened.
    pub event: Event,
    /// When.
    pub on: NaiveDate,
    /// At which school.
    pub school: SchoolId,
    /// At which visit, for an event of a visit.
    pub visit: Option<VisitId>,
    /// At or for which meeting, where that is known.
    pub meeting: Option<MeetingId>,
    /// The id of what tells it from others of its word: the kind of visit, the group. Nothing where
    /// that was not said.
    pub of: Option<&'a str>,
}

/// Everything owed, in words, in order of the day it is due; what has no day comes last.
#[must_use]
pub fn evaluate(
    framework: &Framework,
    facts: &Facts<'_>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Deadline> {
    let owed = owed(framework, facts, calendar, today);
    owed.iter()
        .map(|it| it.explain(framework, calendar, today))
        .collect()
}

/// Everything owed, in order of the day it is due; what has no day comes last. What may be done or
/// left is not owed.
#[must_use]
pub fn owed<'f>(
    framework: &'f Framework,
    facts: &Facts<'_>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Owed<'f>> {
    let duties = framework.duties.iter();
    let mut owed = owed_by(
        duties.filter(|it| it.force != Force::Optional),
        facts,
        calendar,
        today,
    );
    // What comes again by itself ends with the framework; what an event started is still owed.
    if let Some(until) = framework.until {
        owed.retain(|it| !it.duty.is_recurring() || it.due_on.is_ok_and(|due| due <= until));
    }
    owed
}

/// Everything that is asked more than once while evaluating.
struct Context<'a> {
    history: History<'a>,
    answers: &'a [Answer<'a>],
    calendar: &'a WorkingDays,
    office: &'a [OfficeClosure],
    asked: Option<(NaiveDate, NaiveDate)>,
    today: NaiveDate,
}

impl<'a> Context<'a> {
    /// The answer to a duty that began with a visit or within a span: of one day, or a period whose
    /// term dates may have been corrected since. What was done all the same is met.
    fn answered(
        &self,
        duty: &Duty,
        (school, visit): (SchoolId, Option<VisitId>),
        (from, to): (NaiveDate, NaiveDate),
        met_on: Option<NaiveDate>,
    ) -> Option<(Voided, NaiveDate)> {
        let kind = duty.force.answer().filter(|_| met_on.is_none())?;
        let is_of_it = |it: &&Answer<'_>| {
            let began = visit.is_some() || (from..=to).contains(&it.started_on);
            let same = it.duty == duty.id && (it.school, it.visit) == (school, visit);
            it.kind == kind && same && began
        };
        let answer = self.answers.iter().find(is_of_it)?;
        Some((Voided::Answered(kind), answer.on))
    }

    /// What one duty makes due at the school.
    fn add<'f>(&self, duty: &'f Duty, school: &'a SchoolFacts, owed: &mut Vec<Owed<'f>>) {
        let is_for_all = duty.about == About::Caseload;
        if (school.school == SchoolId::CASELOAD) != is_for_all {
            return;
        }
        match &duty.on {
            Some(on) if !duty.is_recurring() => {
                let starts = self.history.starts(on);
                owed.extend(starts.filter_map(|it| one(duty, on, it, self)));
            }
            Some(_) | None => owed.extend(recurring::owed(duty, school, self)),
        }
    }

    fn days(&self, school: &'a SchoolFacts) -> Days<'a> {
        Days {
            working_days: self.calendar,
            terms: &school.terms,
            office: self.office,
        }
    }
}

/// The same for some duties only. School by school, so that the work grows with the schools and what
/// happened at one lies close together.
pub(crate) fn owed_by<'f>(
    duties: impl Iterator<Item = &'f Duty>,
    facts: &Facts<'_>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Vec<Owed<'f>> {
    let duties: Vec<&'f Duty> = duties.collect();
    let counted = Counted::by(&duties);
    let events = history::at_schools(facts, &counted);
    let mut owed: Vec<Owed<'f>> = Vec::new();
    for (school, events) in facts.schools.iter().zip(&events) {
        let context = Context {
            history: History::of(school, events, &counted),
            answers: &facts.answers,
            calendar,
            office: &facts.office,
            asked: facts.asked,
            today,
        };
        for duty in &duties {
            context.add(duty, school, &mut owed);
        }
    }
    owed.sort_by_cached_key(|it| {
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

/// `None` when the duty is not for this school.
fn one<'f>(
    duty: &'f Duty,
    on: &EventRef,
    start: Start<'_>,
    context: &Context<'_>,
) -> Option<Owed<'f>> {
    let history = &context.history;
    let school = start.facts;
    // What follows on leaving a category is for the schools that were in it.
    let as_of = match (on.event, start.on.pred_opt()) {
        (Event::CategoryLeft, Some(before)) => before,
        (_, _) => start.on,
    };
    if !duty.schools.holds(school, as_of) {
        return None;
    }
    let span = due::of(duty, start.on, &context.days(school));
    let (due_on, not_before) = match span {
        Ok(span) => (Ok(span.due_on), span.not_before),
        Err(undated) => (Err(undated), None),
    };
    if duty.lapses && history.comes_again(on, start, due_on.ok()) {
        return None;
    }
    let among_from = if on.event.may_change_a_category() || duty.lapses {
        first_among(&duty.only_while, school, as_of, due_on.ok())?
    } else {
        duty.only_while.holds(school, as_of).then_some(as_of)?
    };
    if !on.event.is_of_a_visit() && is_before_the_record(start, due_on.ok()) {
        return None;
    }
    let met_on = met_on(duty, on, start, (due_on.ok(), not_before), history);
    let voided = voided(duty, start, among_from, due_on.ok(), history)
        // What was done before it became needless was owed and stays met.
        .filter(|(_, on)| met_on.is_none_or(|met| *on < met))
        .or_else(|| {
            context.answered(
                duty,
                (start.school, start.visit),
                (start.on, start.on),
                met_on,
            )
        });
    Some(Owed {
        duty,
        school: start.school,
        visit: start.visit,
        started_on: start.on,
        started_of: start.of.and_then(|it| on.place(it)),
        not_before,
        due_on,
        met_on,
        unsaid: history
            .unsaid(&duty.met_by, (start.on, context.today))
            .filter(|_| met_on.is_none()),
        progress: None,
        known_from: None,
        among_from: (among_from > start.on).then_some(among_from),
        voided,
        standing: standing(voided.is_some(), due_on, met_on, context),
    })
}

/// When it was met: by the first event that counts, or by the last one that prepared it.
fn met_on(
    duty: &Duty,
    on: &EventRef,
    start: Start<'_>,
    (due_on, not_before): (Option<NaiveDate>, Option<NaiveDate>),
    history: &History<'_>,
) -> Option<NaiveDate> {
    if let Time::Before(_) = duty.time {
        return history.answer_before(&duty.met_by, on, start);
    }
    if duty.lapses {
        let ahead = due_on.and_then(|it| it.checked_sub_days(LOOKING_AHEAD));
        return history.first_from(&duty.met_by, start, ahead);
    }
    // What its own kind meets is met by the next of them.
    let next = start.on.succ_opt().filter(|_| *on == duty.met_by);
    history.first_from(&duty.met_by, start, next.max(not_before))
}

/// The day of the event or, where the school came to be among those a duty is for only afterwards,
/// that later day. It must come before the due day or, without one, within a year: a school is
/// inspected, comes into a category because of it, and is then owed what follows an inspection.
fn first_among(
    only_while: &Selector,
    school: &SchoolFacts,
    as_of: NaiveDate,
    due_on: Option<NaiveDate>,
) -> Option<NaiveDate> {
    if only_while.holds(school, as_of) {
        return Some(as_of);
    }
    let until = due_on.unwrap_or(as_of + A_YEAR);
    let mut turns = school.turns_after(as_of).into_iter();
    turns.find(|it| *it <= until && only_while.holds(school, *it))
}

/// Whether it was over before the record of the school began: due by then or, without a day, begun
/// more than a year before.
fn is_before_the_record(start: Start<'_>, due_on: Option<NaiveDate>) -> bool {
    start.facts.known_from.is_some_and(|known| match due_on {
        Some(due_on) => due_on < known,
        None => known > start.on + A_YEAR,
    })
}

fn voided(
    duty: &Duty,
    start: Start<'_>,
    among_from: NaiveDate,
    due_on: Option<NaiveDate>,
    history: &History<'_>,
) -> Option<(Voided, NaiveDate)> {
    let found = |it: &EventRef| Some((Voided::By(it.event), history.first(it, start)?));
    let in_time = |(_, on): &(Voided, NaiveDate)| due_on.is_none_or(|due| *on <= due);
    let at_any_time = duty.voided_by.iter().filter_map(found);
    let in_the_meantime = duty.unless.iter().filter_map(found).filter(in_time);
    at_any_time
        .chain(in_the_meantime)
        .chain(ceased(
            &duty.only_while,
            start.facts,
            among_from.max(start.on),
        ))
        .min_by_key(|(_, on)| *on)
}

/// The first day after another on which a school is no longer among those chosen, and why.
fn ceased(
    only_while: &Selector,
    school: &SchoolFacts,
    after: NaiveDate,
) -> Option<(Voided, NaiveDate)> {
    if only_while.is_empty() {
        return None;
    }
    let mut turns = school.turns_after(after).into_iter();
    let on = turns.find(|on| !only_while.holds(school, *on))?;
    Some((what_ended(only_while, school, on), on))
}

/// Why a school is no longer among those chosen, on the day on which that became so.
fn what_ended(only_while: &Selector, school: &SchoolFacts, on: NaiveDate) -> Voided {
    let ended = |(what, is_so): &(Trait, bool)| school.is_so(*what, on) != Some(*is_so);
    let by = match only_while.traits.iter().find(|it| ended(it)) {
        Some((what, true)) => what.ends_with(),
        Some((_, false)) => None,
        None => Some(Event::CategoryLeft),
    };
    by.map_or(Voided::NotAmong, Voided::By)
}

fn standing(
    is_void: bool,
    due_on: Result<NaiveDate, Undated>,
    met_on: Option<NaiveDate>,
    context: &Context<'_>,
) -> Standing {
    match (due_on, met_on) {
        (_, _) if is_void => Standing::Void,
        (Err(_), Some(_)) => Standing::Met,
        (Err(_), None) => Standing::Undated,
        // How much time is left does not matter for what is past or done.
        (Ok(due_on), Some(_)) => Standing::of(due_on, met_on, context.today, 0),
        (Ok(due_on), None) => {
            // Fails only when today lies before the calendar: then there is time enough.
            let left = context
                .calendar
                .working_days_between(context.today, due_on)
                .unwrap_or(u32::MAX);
            Standing::of(due_on, None, context.today, left)
        }
    }
}

#[cfg(test)]
mod tests;
