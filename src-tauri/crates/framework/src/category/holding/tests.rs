use domain::{calendar::terms::Terms, deadline::Standing, id::SchoolId, school::Governance};

use super::*;
use crate::{
    Framework,
    evaluate::{Deadline, Facts, evaluate},
    inspection::Inspected,
    sample,
};

const SCHOOL: SchoolId = SchoolId([1; 16]);

/// Two criteria of the middle category: a new head, and a good report within the last school year.
const HOLDING: &str = r#"
[[area]]
id = "all"
title = "All"
[[criterion]]
id = "middle-1"
area = "all"
category = "middle"
text = "The headteacher is in the first year."
source = "section 6"
holds = { after = "headship-began", within = { years = 1 } }
[[criterion]]
id = "light-1"
area = "all"
category = "light"
text = "Inspectors found it good in the last school year."
source = "section 6"
holds = { after = "inspection-published", within = { academic-years = 1 }, judged = ["good"] }
"#;

fn framework() -> Framework {
    let categories = sample::categories(&["light", "middle"]);
    let files = sample::files_deciding(&format!("{HOLDING}{categories}"));
    Framework::read(&files, &sample::calendar()).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn event(event: Event, on: &str) -> Occurrence<'static> {
    Occurrence {
        event,
        on: day(on),
        school: SCHOOL,
        visit: None,
        meeting: None,
        of: None,
    }
}

fn school(decided: &[(&str, &str)], inspected: &[(&str, &str)]) -> SchoolFacts {
    let reports = inspected.iter().map(|(on, overall)| Inspected {
        overall: Some((*overall).to_owned()),
        ..Inspected::new(day(on), Some(day(on)))
    });
    SchoolFacts {
        categories: decided
            .iter()
            .map(|(on, id)| (day(on), (*id).to_owned()))
            .collect(),
        inspections: reports.collect(),
        ..SchoolFacts::new(SCHOOL, Governance::Maintained)
    }
}

fn held(at: usize, school: &SchoolFacts, events: &[Occurrence<'_>], on: &str) -> Option<Held> {
    let (framework, calendar) = (framework(), sample::calendar());
    let days = Days {
        working_days: &calendar,
        terms: &Terms::default(),
        office: &[],
    };
    framework.deciding.criteria[at].held(school, events, day(on), &days)
}

/// What the criteria make due.
fn due(school: SchoolFacts, events: &[Occurrence<'static>], today: &str) -> Vec<Deadline> {
    let facts = Facts {
        schools: vec![school],
        events: events.to_vec(),
        ..Facts::default()
    };
    let mut owed = evaluate(&framework(), &facts, &sample::calendar(), day(today));
    owed.retain(|it| it.duty.starts_with("criterion:"));
    owed
}

const HEAD: Event = Event::HeadshipBegan;
const REPORT: Event = Event::InspectionPublished;

#[test]
fn a_new_head_holds_for_a_year_and_the_sheet_says_until_when() {
    let events = [event(HEAD, "2026-09-01")];
    let it = held(0, &school(&[], &[]), &events, "2026-11-20").unwrap();
    assert!(it.is_so);
    assert_eq!(
        it.words,
        "Until 31 August 2027: the new headteacher’s start was on 1 September 2026."
    );
    let after = held(0, &school(&[], &[]), &events, "2027-09-01").unwrap();
    assert!(!after.is_so);
    assert!(after.words.starts_with("Only until 31 August 2027"));
    assert_eq!(held(0, &school(&[], &[]), &[], "2026-11-20"), None);
}

#[test]
fn a_report_holds_to_the_end_of_the_next_school_year_where_it_said_so() {
    let events = [event(REPORT, "2026-10-09")];
    let good = school(&[], &[("2026-10-09", "good")]);
    let it = held(1, &good, &events, "2027-08-31").unwrap();
    assert_eq!((it.is_so, it.until), (true, day("2028-08-31")));
    let other = school(&[], &[("2026-10-09", "inadequate")]);
    assert!(!held(1, &other, &events, "2026-11-20").unwrap().is_so);
}

#[test]
fn while_a_school_is_in_the_category_its_lapse_is_due_met_and_overdue() {
    let began = [event(HEAD, "2026-09-01")];
    let middle = || school(&[("2026-09-20", "middle")], &[]);
    let found = due(middle(), &began, "2027-06-01");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].duty, "criterion:middle-1");
    assert_eq!(found[0].due_on, Some(day("2027-08-31")));
    assert_eq!(
        found[0].what,
        "Decide the category again before this lapses: “The headteacher is in the first year”"
    );
    assert!(found[0].counted.starts_with(
        "It holds for 1 year after the new headteacher’s start on Tuesday 1 September 2026, and this \
         is its last day."
    ));
    let late = due(middle(), &began, "2027-09-10");
    assert_eq!(late[0].standing, Standing::Overdue);
    let again = school(&[("2026-09-20", "middle"), ("2027-07-21", "middle")], &[]);
    let met = due(again, &began, "2027-09-10");
    assert_eq!(
        (met[0].standing, met[0].met_on),
        (Standing::Met, Some(day("2027-07-21")))
    );
}

#[test]
fn a_decision_long_before_does_not_look_at_the_lapse_and_one_that_leaves_ends_it() {
    let began = [event(HEAD, "2026-09-01")];
    let early = school(&[("2026-09-20", "middle"), ("2027-03-01", "middle")], &[]);
    assert_eq!(due(early, &began, "2027-06-01")[0].met_on, None);
    let left = school(&[("2026-09-20", "middle"), ("2027-03-01", "light")], &[]);
    assert_eq!(due(left, &began, "2027-06-01")[0].standing, Standing::Void);
    let never = school(&[("2026-09-20", "light")], &[]);
    assert_eq!(due(never, &began, "2027-06-01"), []);
}

#[test]
fn a_newer_head_within_the_year_begins_it_anew() {
    let began = [event(HEAD, "2026-09-01"), event(HEAD, "2027-01-05")];
    let found = due(
        school(&[("2026-09-20", "middle")], &[]),
        &began,
        "2027-06-01",
    );
    let days: Vec<_> = found.iter().map(|it| it.due_on).collect();
    assert_eq!(days, [Some(day("2028-01-04"))]);
}
