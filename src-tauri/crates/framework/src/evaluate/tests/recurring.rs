//! What comes again by itself: how far back it is asked, and from when on a school's record counts.
//!
//! Separate from `shapes`, which says when a time is due. It must not know a shipped pack.

use domain::school::Governance;

use super::{
    shapes::{ALL, pack},
    *,
};

/// One recurring duty of a maintained school whose record begins on a day.
fn recurring(duty: &str, known_from: &str, days: &[(Event, &str)], today: &str) -> Vec<Deadline> {
    let pack = pack(&format!(
        "{ALL}\n{duty}\nmet_by = \"letter-sent\"\n[duty.example]\nasked = 2026-11-01\n\
         governance = [\"academy\"]\nnothing_owed = true\nbecause = \"So.\""
    ));
    let school = SchoolId([1; 16]);
    let mut about = SchoolFacts::new(school, Governance::Maintained);
    about.known_from = Some(known_from.parse().unwrap());
    let on = |(event, on): &(Event, &str)| Occurrence {
        event: *event,
        on: on.parse().unwrap(),
        school,
        visit: None,
        meeting: None,
        of: None,
    };
    let today: NaiveDate = today.parse().unwrap();
    let facts = Facts {
        schools: vec![about],
        events: days.iter().map(on).collect(),
        asked: Some((today, today)),
        ..Facts::default()
    };
    evaluate(&pack.unwrap(), &facts, &sample::calendar(), today)
}

fn told(found: &[Deadline]) -> Vec<(String, Standing)> {
    let day = |it: &Deadline| it.due_on.map_or_else(String::new, |on| on.to_string());
    found.iter().map(|it| (day(it), it.standing)).collect()
}

const YEARLY: &str = "every = { times = 1, per = \"academic-year\" }";

#[test]
fn of_what_comes_again_the_time_under_way_and_the_one_before_are_looked_at() {
    let told = |today| told(&recurring(YEARLY, "2020-01-10", &[], today));
    let of = |due: &str, standing| (due.to_owned(), standing);
    assert_eq!(
        told("2026-11-24"),
        [
            of("2026-08-31", Standing::Overdue),
            of("2027-08-31", Standing::Upcoming)
        ]
    );
    assert_eq!(
        told("2020-02-01"),
        [of("2020-08-31", Standing::Upcoming)],
        "nothing is owed of the year before the record began"
    );
}

#[test]
fn a_time_counts_when_half_of_it_was_ahead_as_the_record_began_and_says_so() {
    let begun = |known_from| recurring(YEARLY, known_from, &[], "2026-09-10");
    let first = begun("2026-03-01");
    assert_eq!(first.len(), 2);
    assert!(
        first[0].counted.contains(
            "The record of the school begins on 1 March; at least half of this time was still \
             ahead then, so it counts."
        ),
        "{}",
        first[0].counted
    );
    let late = begun("2026-03-03");
    assert_eq!(late.len(), 1, "less than half was left: {late:#?}");
    assert_eq!(late[0].due_on, Some("2027-08-31".parse().unwrap()));
}

#[test]
fn what_a_time_lacked_is_made_good_late_by_what_comes_after_it() {
    let days = [(Event::LetterSent, "2026-09-08")];
    let found = recurring(YEARLY, "2020-01-10", &days, "2026-11-24");
    let standings: Vec<_> = found.iter().map(|it| it.standing).collect();
    assert_eq!(standings, [Standing::MetLate, Standing::Met]);
    assert!(
        found[0].counted.contains("can still be made good"),
        "{}",
        found[0].counted
    );
    let twice = "every = { times = 2, per = \"academic-year\" }";
    let days = [
        (Event::LetterSent, "2026-03-02"),
        (Event::LetterSent, "2026-09-08"),
    ];
    let found = recurring(twice, "2020-01-10", &days, "2026-11-24");
    assert_eq!(
        told(&found),
        [
            ("2026-08-31".to_owned(), Standing::MetLate),
            ("2027-08-31".to_owned(), Standing::Upcoming)
        ]
    );
}

#[test]
fn where_no_month_is_under_way_the_next_one_is_shown() {
    let found = recurring(
        "in = [\"october\", \"january\"]",
        "2020-01-10",
        &[(Event::LetterSent, "2026-10-08")],
        "2026-11-24",
    );
    assert_eq!(
        told(&found),
        [
            ("2026-10-31".to_owned(), Standing::Met),
            ("2027-01-31".to_owned(), Standing::Upcoming)
        ]
    );
}

#[test]
fn a_school_that_has_closed_owes_and_is_owed_nothing_more() {
    let school = SchoolId([1; 16]);
    let mut about = SchoolFacts::new(school, Governance::Maintained);
    about.known_from = Some("2020-01-10".parse().unwrap());
    about.known_to = Some("2026-10-01".parse().unwrap());
    let today = "2026-11-24".parse().unwrap();
    let facts = Facts {
        schools: vec![about],
        asked: Some((today, today)),
        ..Facts::default()
    };
    let pack = pack(&format!(
        "{ALL}\n{YEARLY}\nmet_by = \"letter-sent\"\n[duty.example]\nasked = 2026-11-01\n\
         due = 2027-08-31\nbecause = \"So.\""
    ));
    let found = evaluate(&pack.unwrap(), &facts, &sample::calendar(), today);
    assert_eq!(told(&found), [("2026-08-31".to_owned(), Standing::Overdue)]);
}

#[test]
fn what_is_so_only_from_a_day_on_chooses_from_that_day() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    let mut school = SchoolFacts::new(SchoolId([1; 16]), Governance::Maintained);
    let concern = crate::selector::Trait::CausingConcern;
    school.since = vec![
        (day("2026-03-01"), concern, false),
        (day("2026-01-01"), concern, true),
    ];
    let so = |on: &str| school.is_so(concern, day(on));
    assert_eq!(so("2025-12-31"), None);
    assert_eq!(so("2026-02-28"), Some(true));
    assert_eq!(so("2026-03-01"), Some(false));
}

#[test]
fn what_was_over_before_the_record_of_a_school_began_is_not_owed() {
    let duty = "on = \"concern-raised\"\nwithin = { weeks = 1 }";
    let days = [(Event::ConcernRaised, "2026-01-05")];
    assert_eq!(recurring(duty, "2026-01-13", &days, "2026-11-24"), []);
    assert_eq!(recurring(duty, "2026-01-12", &days, "2026-11-24").len(), 1);
    let undated = "on = \"concern-raised\"\ndue = \"unspecified\"";
    assert_eq!(recurring(undated, "2027-01-07", &days, "2027-11-24"), []);
    assert_eq!(
        recurring(undated, "2027-01-06", &days, "2027-11-24").len(),
        1
    );
}
