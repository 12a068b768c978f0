//! Worked examples, computed: a pack tests itself.
//!
//! Separate because it is the one check that evaluates. It must not know how packs are written.

use chrono::NaiveDate;

use domain::{
    calendar::{WorkingDays, words},
    deadline::Standing,
    id::{SchoolId, VisitId},
};

use crate::{
    duty::{Duty, Example},
    evaluate::{Facts, Occurrence, Owed, SchoolFacts, owed_by},
    problem::Problem,
};

use super::duties::PlacedExample;

pub(super) fn check(duties: &[(Duty, Vec<PlacedExample>)], calendar: &WorkingDays) -> Vec<Problem> {
    let wrong = duties.iter().flat_map(|(duty, examples)| {
        examples.iter().filter_map(|(example, place)| {
            let what = run(duty, example, calendar).err()?;
            Some(place.problem(what, None))
        })
    });
    wrong.collect()
}

fn run(duty: &Duty, example: &Example, calendar: &WorkingDays) -> Result<(), String> {
    let id = SchoolId([0; 16]);
    let facts = Facts {
        schools: vec![SchoolFacts {
            school: id,
            governance: example.governance,
        }],
        events: example
            .given
            .iter()
            .map(|(event, on)| Occurrence {
                event: *event,
                on: *on,
                school: id,
                visit: event.is_of_a_visit().then_some(VisitId([0; 16])),
            })
            .collect(),
    };
    let Some(today) = example.given.iter().map(|(_, on)| *on).max() else {
        return Err("the example gives no event".to_owned());
    };
    let owed = owed_by(std::slice::from_ref(duty), &facts, calendar, today);
    compare(example.due_on, &owed)
}

fn compare(expected: Option<NaiveDate>, owed: &[Owed<'_>]) -> Result<(), String> {
    match (expected, owed) {
        (None, []) => Ok(()),
        (None, [one]) if one.standing == Standing::Void => Ok(()),
        (Some(_), []) => Err("the example says something is owed, and nothing is".to_owned()),
        (Some(_), [one]) if one.standing == Standing::Void => {
            Err("the example says something is owed, and an event has voided it".to_owned())
        }
        (expected, [one]) => match one.due_on {
            Err(ended) => Err(format!("the example cannot be computed: {ended}")),
            Ok(due_on) if expected == Some(due_on) => Ok(()),
            Ok(due_on) => {
                let said = expected.map_or_else(|| "nothing".to_owned(), words::long_date);
                let due = words::long_date(due_on);
                Err(format!(
                    "the example says {said}, and {due} is what comes out"
                ))
            }
        },
        (_, [_, _, ..]) => Err("the example makes more than one thing due".to_owned()),
    }
}
