//! Worked examples, computed: a pack tests itself.
//!
//! Separate because it is the one check that evaluates. It must not know how packs are written.

use chrono::NaiveDate;

use domain::{
    calendar::{WorkingDays, words},
    deadline::Standing,
    id::VisitId,
};

use crate::{
    duty::{Duty, Example, Given, Outcome},
    evaluate::{Facts, Occurrence, Owed, Undated, owed_by},
    event::Event,
    problem::Problem,
};

use super::duties::ReadDuty;

/// What is wrong with an example, and what would be right.
type Wrong = (String, String);

pub(super) fn check(duties: &[ReadDuty], calendar: &WorkingDays) -> Vec<Problem> {
    let wrong = duties.iter().flat_map(|it| {
        it.examples.iter().filter_map(|(example, place)| {
            let (what, hint) = run(&it.duty, example, calendar).err()?;
            Some(place.problem(what, Some(hint)))
        })
    });
    wrong.collect()
}

fn wrong<T>(what: impl Into<String>, hint: impl Into<String>) -> Result<T, Wrong> {
    Err((what.into(), hint.into()))
}

fn run(duty: &Duty, example: &Example, calendar: &WorkingDays) -> Result<(), Wrong> {
    let latest = example.given.iter().map(|it| it.on).max();
    let decided = example.school.categories.iter().map(|(on, _)| *on).max();
    let Some(today) = example.asked_on.or(latest).or(decided) else {
        return wrong(
            "the example gives no event and no day on which it is asked",
            "say `given = { … }` or `asked = 2026-12-03`",
        );
    };
    let facts = Facts {
        schools: vec![example.school.clone()],
        events: events(duty, example),
        answers: Vec::new(),
        office: Vec::new(),
        asked: Some((today, today)),
    };
    let mut owed = owed_by(std::iter::once(duty), &facts, calendar, today);
    // The school of an example comes into its category before anything that is told of it.
    owed.retain(|it| it.started_on > NaiveDate::MIN);
    compare(example.outcome, &owed)
}

/// Of several days of one event, each is of a visit of its own.
fn events<'a>(duty: &'a Duty, example: &'a Example) -> Vec<Occurrence<'a>> {
    let mut seen: Vec<Event> = Vec::new();
    let given = example.given.iter().map(|Given { event, of, on }| {
        seen.push(*event);
        let nth = seen.iter().filter(|it| *it == event).count();
        let visit = u128::try_from(nth).unwrap_or_default() * u128::from(duty.is_recurring());
        Occurrence {
            event: *event,
            on: *on,
            school: example.school.school,
            visit: event
                .is_of_a_visit()
                .then_some(VisitId(visit.to_be_bytes())),
            meeting: None,
            of: of.as_deref().or_else(|| duty.names_first(*event)),
        }
    });
    given.collect()
}

fn compare(expected: Outcome, owed: &[Owed<'_>]) -> Result<(), Wrong> {
    let [one] = owed else {
        return match (expected, owed.len()) {
            (Outcome::Nothing, 0) => Ok(()),
            (_, 0) => wrong(
                "the example says something is owed, and nothing is",
                "say `nothing_owed = true`, or give what starts the duty at a school it is for",
            ),
            (_, _) => wrong(
                "the example makes more than one thing due",
                "give fewer days, or tell the others in examples of their own",
            ),
        };
    };
    if one.standing == Standing::Void {
        return match expected {
            Outcome::Nothing => Ok(()),
            Outcome::Due(_) | Outcome::Met(_) | Outcome::Undated => wrong(
                "the example says something is owed, and an event has voided it",
                "say `nothing_owed = true`, or leave that event out",
            ),
        };
    }
    match one.due_on {
        Ok(due_on) => compare_days(expected, due_on, one),
        Err(_) if expected == Outcome::Undated => Ok(()),
        Err(Undated::Unspecified) => wrong(
            "the example says a day, and the duty gives none",
            "say `undated = true`",
        ),
        Err(Undated::NoDay(reason)) => wrong(
            format!("the example cannot be computed: {reason}"),
            "take days that are known, or give its school `half_terms`",
        ),
    }
}

fn compare_days(expected: Outcome, due_on: NaiveDate, one: &Owed<'_>) -> Result<(), Wrong> {
    match expected {
        Outcome::Due(said) if said == due_on => match one.met_on {
            Some(met_on) if one.progress.is_some() => wrong(
                format!(
                    "the example says it is due, and it was met on {}",
                    words::long_date(met_on)
                ),
                format!("say `met = {due_on}`"),
            ),
            Some(_) | None => Ok(()),
        },
        Outcome::Met(said) if said == due_on && one.met_on.is_some() => Ok(()),
        Outcome::Met(said) if said == due_on => wrong(
            "the example says it was met, and it was not",
            format!("say `due = {due_on}`, or give what meets it"),
        ),
        Outcome::Due(_) | Outcome::Met(_) | Outcome::Nothing | Outcome::Undated => {
            Err(differs(expected, due_on))
        }
    }
}

fn differs(expected: Outcome, due_on: NaiveDate) -> Wrong {
    let said = match expected {
        Outcome::Due(said) | Outcome::Met(said) => words::long_date(said),
        Outcome::Undated => "no day".to_owned(),
        Outcome::Nothing => "nothing".to_owned(),
    };
    let due = words::long_date(due_on);
    let what = format!("the example says {said}, and {due} is what comes out");
    let hint = format!("correct the time of the duty, or say `due = {due_on}`");
    (what, hint)
}
