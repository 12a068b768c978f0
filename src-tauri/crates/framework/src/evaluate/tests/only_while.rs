//! Duties that are owed only while something is so of a school.
//!
//! Separate from `shapes` because it is about days on which schools come and go, not about what a
//! pack may say.

use super::shapes::{ALL, pack};
use super::*;
use crate::selector::Trait;

/// What one duty makes due at a school that was turned on these days.
fn owed_at(
    duty: &str,
    school: SchoolFacts,
    events: &[Occurrence<'static>],
    today: &str,
) -> Vec<Deadline> {
    let framework = pack(&format!("{duty}\n{EXAMPLE}")).unwrap();
    let facts = Facts {
        schools: vec![school],
        events: events.to_vec(),
        ..Facts::default()
    };
    evaluate(&framework, &facts, &sample::calendar(), day(today))
}

/// An example that holds of every duty here: nothing happened.
const EXAMPLE: &str = "[duty.example]\nschool = { categories = [{ id = \"light\", on = 2020-01-06 }] }\n\
                       nothing_owed = true\nbecause = \"Nothing happened.\"";

fn in_categories(decided: &[(&str, &str)]) -> SchoolFacts {
    SchoolFacts {
        categories: decided
            .iter()
            .map(|(on, id)| (day(on), (*id).to_owned()))
            .collect(),
        ..SchoolFacts::new(SCHOOL, Governance::Maintained)
    }
}

fn after_an_inspection() -> String {
    format!(
        "{ALL}\nwhile = {{ category = [\"red\"] }}\non = \"inspection-published\"\n\
         within = {{ months = 6 }}\nmet_by = \"review-held\""
    )
}

#[test]
fn a_school_that_comes_into_a_category_after_its_inspection_is_owed_what_follows_one() {
    let school = in_categories(&[("2026-01-05", "light"), ("2026-11-03", "red")]);
    let inspected = [at_school(Event::InspectionPublished, "2026-10-01")];
    let found = owed_at(&after_an_inspection(), school, &inspected, "2026-11-20");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].due_on, Some(day("2027-04-01")));
    let since = "The school came to be among those it is for on 3 November.";
    assert!(found[0].counted.contains(since), "{}", found[0].counted);
}

#[test]
fn a_school_that_comes_into_it_when_the_time_is_over_is_owed_nothing() {
    let school = in_categories(&[("2026-01-05", "light"), ("2027-04-02", "red")]);
    let inspected = [at_school(Event::InspectionPublished, "2026-10-01")];
    let found = owed_at(&after_an_inspection(), school, &inspected, "2027-05-20");
    assert_eq!(found, []);
}

#[test]
fn one_that_came_and_left_again_is_owed_nothing_more_and_is_told_why() {
    let school = in_categories(&[("2026-11-03", "red"), ("2027-01-11", "light")]);
    let inspected = [at_school(Event::InspectionPublished, "2026-10-01")];
    let found = owed_at(&after_an_inspection(), school, &inspected, "2027-02-01");
    assert_eq!(found[0].standing, Standing::Void);
    let words = &found[0].standing_words;
    assert!(words.ends_with("on 11 January 2027"), "{words}");
}

#[test]
fn without_a_time_a_school_has_a_year_to_come_into_it() {
    let duty = after_an_inspection().replace("within = { months = 6 }", "due = \"unspecified\"");
    let inspected = [at_school(Event::InspectionPublished, "2026-10-01")];
    for (entered, owed) in [("2027-10-02", 1), ("2027-10-03", 0)] {
        let school = in_categories(&[(entered, "red")]);
        let found = owed_at(&duty, school, &inspected, "2027-12-01");
        assert_eq!(found.len(), owed, "entered on {entered}");
    }
}

#[test]
fn what_is_owed_while_a_plan_is_open_ends_with_the_plan() {
    let duty = format!(
        "{ALL}\nwhile = {{ has_plan = true }}\non = \"meeting-held\"\nwithin = {{ weeks = 4 }}\n\
         met_by = \"letter-sent\""
    );
    let school = SchoolFacts {
        since: vec![
            (day("2026-09-07"), Trait::HasPlan, true),
            (day("2026-11-16"), Trait::HasPlan, false),
        ],
        ..SchoolFacts::new(SCHOOL, Governance::Maintained)
    };
    let met = [at_school(Event::MeetingHeld, "2026-11-02")];
    let before = owed_at(&duty, school.clone(), &met, "2026-11-13");
    assert_eq!(
        before[0].standing,
        Standing::Void,
        "the end is known already"
    );
    let words = &before[0].standing_words;
    assert!(words.contains(Event::PlanEnded.noun()), "{words}");
    let open = SchoolFacts {
        since: school.since[..1].to_vec(),
        ..school
    };
    let found = owed_at(&duty, open, &met, "2026-11-13");
    assert_eq!(found[0].due_on, Some(day("2026-11-30")));
}
