use chrono::Days;

use domain::school::Governance;

use crate::sample;

use super::*;

mod answers;
mod caseload;
mod meetings;
mod only_while;
mod recurring;
mod shapes;
mod which;

const SCHOOL: SchoolId = SchoolId([1; 16]);
const ACADEMY: SchoolId = SchoolId([2; 16]);
const VISIT: VisitId = VisitId([3; 16]);
const OTHER_VISIT: VisitId = VisitId([4; 16]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at_visit(event: Event, on: &str) -> Occurrence<'static> {
    Occurrence {
        event,
        on: day(on),
        school: SCHOOL,
        visit: Some(VISIT),
        meeting: None,
        of: None,
    }
}

fn at_school(event: Event, on: &str) -> Occurrence<'static> {
    Occurrence {
        event,
        on: day(on),
        school: SCHOOL,
        visit: None,
        meeting: None,
        of: None,
    }
}

fn facts(events: &[Occurrence<'static>]) -> Facts<'static> {
    Facts {
        schools: vec![
            SchoolFacts::new(SCHOOL, Governance::Maintained),
            SchoolFacts::new(ACADEMY, Governance::Academy),
        ],
        events: events.to_vec(),
        ..Facts::default()
    }
}

fn deadlines(events: &[Occurrence<'static>], today: &str) -> Vec<Deadline> {
    evaluate(
        &sample::framework(),
        &facts(events),
        &sample::calendar(),
        day(today),
    )
}

/// The one deadline of a duty.
#[track_caller]
fn the(duty: &str, events: &[Occurrence<'static>], today: &str) -> Deadline {
    let mut found = deadlines(events, today);
    found.retain(|it| it.duty == duty);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn a_visit_makes_its_duties_due_and_says_why() {
    let events = [at_visit(Event::VisitHeld, "2026-11-20")];
    let found = deadlines(&events, "2026-12-01");
    let due: Vec<_> = found
        .iter()
        .map(|it| (it.duty.as_str(), it.due_on, it.standing))
        .collect();
    assert_eq!(
        due,
        [
            ("record", Some(day("2026-11-27")), Standing::Overdue),
            ("help", Some(day("2026-12-04")), Standing::DueSoon),
        ]
    );
    let record = &found[0];
    assert_eq!(record.what, "Send the record for 20 November");
    assert_eq!(record.source, "Northmere 2026-27, section 6");
    assert_eq!(record.standing_words, "2 working days late");
    assert_eq!(
        record.counted,
        "5 working days after the visit on Friday 20 November. Counting starts the next working \
         day: 23, 24, 25, 26, 27 November. No bank holidays fell in between. School holidays are \
         not counted out, because the paper does not say so."
    );
    assert_eq!(found[1].standing_words, "3 working days left");
    assert!(found[1].ruling.is_some());
}

#[test]
fn bank_holidays_passed_over_are_named_and_another_year_is_said() {
    let events = [at_visit(Event::VisitHeld, "2026-12-18")];
    assert_eq!(
        the("help", &events, "2026-12-20").counted,
        "10 working days after the visit on Friday 18 December. Counting starts the next working \
         day: 21, 22, 23, 24, 29, 30, 31 December, 4, 5, 6 January 2027. Christmas Day (25 \
         December), Boxing Day (28 December) and New Year’s Day (1 January 2027) are bank holidays \
         and do not count. School holidays are not counted out, because the paper does not say so."
    );
    assert_eq!(
        the("record", &events, "2027-02-01").counted,
        "5 working days after the visit on Friday 18 December 2026. Counting starts the next \
         working day: 21, 22, 23, 24, 29 December 2026. Christmas Day (25 December 2026) and Boxing \
         Day (28 December 2026) are bank holidays and do not count. School holidays are not counted \
         out, because the paper does not say so."
    );
}

#[test]
fn standing_words_follow_the_day() {
    let events = [at_visit(Event::VisitHeld, "2026-11-20")];
    for (today, standing, words) in [
        ("2026-11-20", Standing::Upcoming, "5 working days left"),
        ("2026-11-24", Standing::DueSoon, "3 working days left"),
        ("2026-11-26", Standing::DueSoon, "1 working day left"),
        ("2026-11-27", Standing::DueToday, "Due today"),
        (
            "2026-11-28",
            Standing::Overdue,
            "Late: it was due on Friday 27 November 2026",
        ),
        ("2026-11-30", Standing::Overdue, "1 working day late"),
        ("2026-12-01", Standing::Overdue, "2 working days late"),
    ] {
        let found = the("record", &events, today);
        assert_eq!(
            (found.standing, found.standing_words.as_str()),
            (standing, words),
            "{today}"
        );
    }
}

#[test]
fn what_was_done_is_met_on_its_day_or_late_by_working_days() {
    for (sent, standing, words) in [
        ("2026-11-27", Standing::Met, "Met on 27 November 2026"),
        (
            "2026-11-28",
            Standing::MetLate,
            "Met late, on 28 November 2026",
        ),
        (
            "2026-12-01",
            Standing::MetLate,
            "Met 2 working days late, on 1 December 2026",
        ),
    ] {
        let events = [
            at_visit(Event::NoteSent, sent),
            at_visit(Event::VisitHeld, "2026-11-20"),
        ];
        let found = the("record", &events, "2026-12-24");
        assert_eq!(
            (found.standing, found.standing_words.as_str()),
            (standing, words),
            "{sent}"
        );
        assert_eq!(found.met_on, Some(day(sent)));
    }
}

#[test]
fn the_first_version_sent_is_the_one_that_counts() {
    let events = [
        at_visit(Event::VisitHeld, "2026-11-20"),
        at_visit(Event::NoteSent, "2026-12-09"),
        at_visit(Event::NoteSent, "2026-11-25"),
    ];
    assert_eq!(
        the("record", &events, "2026-12-24").met_on,
        Some(day("2026-11-25"))
    );
}

#[test]
fn a_note_meets_the_deadline_of_its_own_visit_only() {
    let other = |event, on| Occurrence {
        visit: Some(OTHER_VISIT),
        ..at_visit(event, on)
    };
    let events = [
        at_visit(Event::VisitHeld, "2026-11-20"),
        other(Event::VisitHeld, "2026-11-20"),
        other(Event::NoteSent, "2026-11-23"),
    ];
    let found = deadlines(&events, "2026-11-24");
    let record = |visit| {
        let mut records = found.iter().filter(|it| it.duty == "record");
        records.find(|it| it.visit == Some(visit)).unwrap().standing
    };
    assert_eq!(
        (record(VISIT), record(OTHER_VISIT)),
        (Standing::DueSoon, Standing::Met)
    );
}

#[test]
fn a_duty_is_owed_to_the_schools_it_names_and_no_others() {
    let at = |school| Occurrence {
        school,
        ..at_visit(Event::VisitHeld, "2026-11-20")
    };
    let unknown = SchoolId([9; 16]);
    let found = deadlines(&[at(SCHOOL), at(ACADEMY), at(unknown)], "2026-11-24");
    let owed: Vec<_> = found
        .iter()
        .map(|it| (it.duty.as_str(), it.school))
        .collect();
    assert_eq!(
        owed,
        [("record", SCHOOL), ("record", ACADEMY), ("help", SCHOOL)]
    );
}

#[test]
fn a_voiding_event_ends_what_is_owed_unless_it_was_met_before() {
    let held = at_visit(Event::VisitHeld, "2026-11-20");
    let not_needed = at_visit(Event::SupportNotNeeded, "2026-11-25");
    let found = the("help", &[held, not_needed], "2026-12-24");
    assert_eq!(found.standing, Standing::Void);
    assert_eq!(
        found.standing_words,
        "Not owed since the decision that no support is needed on 25 November 2026"
    );
    for (actioned, standing) in [
        ("2026-11-24", Standing::Met),
        ("2026-11-25", Standing::Met),
        ("2026-11-26", Standing::Void),
    ] {
        let events = [held, not_needed, at_visit(Event::SupportActioned, actioned)];
        assert_eq!(
            the("help", &events, "2026-12-24").standing,
            standing,
            "{actioned}"
        );
    }
}

#[test]
fn an_event_of_the_school_is_answered_by_the_first_one_not_before_it() {
    let events = [
        at_school(Event::MeetingHeld, "2026-08-01"),
        at_school(Event::HeadshipBegan, "2026-09-01"),
        at_school(Event::MeetingHeld, "2027-01-15"),
        at_school(Event::HeadshipBegan, "2027-01-16"),
        at_school(Event::InspectionHeld, "2027-03-01"),
    ];
    let found = deadlines(&events, "2027-04-01");
    let reviews: Vec<_> = found
        .iter()
        .map(|it| (it.due_on, it.standing, it.met_on))
        .collect();
    assert_eq!(
        reviews,
        [
            (
                Some(day("2027-03-01")),
                Standing::Met,
                Some(day("2027-01-15"))
            ),
            (Some(day("2027-07-16")), Standing::Void, None),
        ]
    );
    assert_eq!(
        found[0].counted,
        "6 months after the new headteacher’s start on Tuesday 1 September 2026. Every day counts, \
         weekends and bank holidays too."
    );
}

#[test]
fn an_event_recorded_twice_makes_one_thing_due() {
    let visit = at_visit(Event::VisitHeld, "2026-11-20");
    let moved = at_visit(Event::VisitHeld, "2026-11-23");
    assert_eq!(
        the("record", &[moved, visit], "2026-11-24").started_on,
        day("2026-11-20")
    );
    let headship = at_school(Event::HeadshipBegan, "2026-09-01");
    assert_eq!(deadlines(&[headship, headship], "2026-11-24").len(), 1);
}

#[test]
fn a_calendar_that_has_ended_gives_no_day_and_says_so_last_of_all() {
    let late = Occurrence {
        visit: Some(OTHER_VISIT),
        ..at_visit(Event::VisitHeld, "2100-12-30")
    };
    let found = deadlines(
        &[late, at_visit(Event::VisitHeld, "2100-11-01")],
        "2100-12-30",
    );
    let due: Vec<_> = found.iter().map(|it| it.due_on.is_some()).collect();
    assert_eq!(due, [true, true, false, false]);
    let undated = &found[2];
    assert_eq!(
        (undated.standing, undated.due_on),
        (Standing::Undated, None)
    );
    assert_eq!(undated.standing_words, "No day can be given");
    assert_eq!(
        undated.counted,
        "5 working days after the visit on Thursday 30 December. No day can be given: the bank \
         holidays of 2101 are not known: the list covers 1990 to 2100."
    );
}

#[test]
fn bank_holidays_that_nobody_has_announced_are_said_to_be_worked_out() {
    let found = the(
        "record",
        &[at_visit(Event::VisitHeld, "2028-12-27")],
        "2028-12-27",
    );
    assert_eq!(found.due_on, Some(day("2029-01-04")));
    assert!(
        found.counted.ends_with(
            "The bank holidays of 2029 are worked out by the standing rules: no official list \
             covers that year."
        ),
        "{}",
        found.counted
    );
    let found = the(
        "record",
        &[at_visit(Event::VisitHeld, "2028-11-01")],
        "2028-12-27",
    );
    assert!(
        !found.counted.contains("standing rules"),
        "{}",
        found.counted
    );
}

#[test]
fn what_was_done_after_the_calendar_ended_is_met_with_a_doubt() {
    let events = [
        at_visit(Event::VisitHeld, "2101-01-10"),
        at_visit(Event::NoteSent, "2101-01-11"),
    ];
    let found = the("record", &events, "2101-02-01");
    assert_eq!(found.standing, Standing::Met);
    assert_eq!(
        found.standing_words,
        "Met on 11 January 2101; whether in time cannot be said"
    );
}

#[test]
fn late_beyond_the_end_of_the_calendar_is_late_without_a_number() {
    let found = the(
        "record",
        &[at_visit(Event::VisitHeld, "2100-12-01")],
        "2101-02-01",
    );
    assert_eq!(found.standing, Standing::Overdue);
    assert_eq!(
        found.standing_words,
        "Late: it was due on Wednesday 8 December 2100"
    );
}

#[test]
fn nothing_that_happened_makes_nothing_due() {
    assert_eq!(deadlines(&[], "2026-11-24"), []);
    assert_eq!(
        deadlines(&[at_visit(Event::NoteSent, "2026-11-20")], "2026-11-24"),
        []
    );
}

#[test]
fn deadlines_of_thousands_of_visits_each_find_their_own_note() {
    let first = day("2016-09-01");
    let mut events = Vec::new();
    for n in 0..6000_u32 {
        let id = u128::from(n).to_be_bytes();
        let on = first
            .checked_add_days(Days::new(u64::from(n % 3650)))
            .unwrap();
        let visit = Some(VisitId(id));
        events.push(Occurrence {
            event: Event::VisitHeld,
            on,
            school: SCHOOL,
            visit,
            meeting: None,
            of: None,
        });
        if n % 2 == 0 {
            events.push(Occurrence {
                event: Event::NoteSent,
                on,
                school: SCHOOL,
                visit,
                meeting: None,
                of: None,
            });
        }
    }
    let framework = sample::framework();
    let owed = owed(
        &framework,
        &facts(&events),
        &sample::calendar(),
        day("2027-01-04"),
    );
    let records: Vec<_> = owed.iter().filter(|it| it.duty.id == "record").collect();
    assert_eq!(records.len(), 6000);
    for it in records {
        let is_even = it.visit.unwrap().0[15] % 2 == 0;
        assert_eq!(it.standing == Standing::Met, is_even);
    }
}
