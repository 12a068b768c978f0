//! What was offered or considered ends with an answer; what is required does not.
//!
//! Separate from `shapes`, which says when a time is due. It must not know a shipped pack.

use crate::answer::{Answer, AnswerKind};

use super::{
    shapes::{ALL, pack},
    *,
};

const YEARLY: &str = "every = { times = 2, per = \"academic-year\" }\nmet_by = \"meeting-held\"\n\
    [duty.example]\nasked = 2026-11-01\ndue = 2027-08-31\nbecause = \"So.\"";
const UNDATED: &str = "on = \"concern-raised\"\ndue = \"unspecified\"\nmet_by = \"meeting-held\"\n\
    [duty.example]\ngiven = { concern-raised = 2026-11-01 }\nundated = true\nbecause = \"So.\"";

fn answer(kind: AnswerKind, started_on: &str) -> Answer<'static> {
    Answer {
        duty: "one",
        school: SCHOOL,
        visit: None,
        started_on: day(started_on),
        kind,
        on: day("2026-11-20"),
    }
}

/// What a duty of this force makes due at the school on 1 December 2026.
fn owed_when(
    force: &str,
    duty: &str,
    events: &[Occurrence<'static>],
    answers: &[Answer<'static>],
) -> Deadline {
    let mut files = pack(&format!("{ALL}\n{duty}"))
        .map(|_| sample::files())
        .unwrap();
    files.retain(|it| it.name != "duties.toml");
    let text = format!(
        "[[duty]]\nid = \"one\"\nwhat = \"Do it\"\nowed_by = \"adviser\"\nto = [\"headteacher\"]\n\
         force = \"{force}\"\nsource = \"section 1\"\nwhy = \"So.\"\nruling = \"Watched.\"\n{ALL}\n{duty}\n"
    );
    files.push(crate::PackFile {
        name: "duties.toml".to_owned(),
        text,
    });
    let framework = Framework::read(&files, &sample::calendar()).unwrap();
    let today = day("2026-12-01");
    let facts = Facts {
        asked: Some((today, today)),
        answers: answers.to_vec(),
        ..facts(events)
    };
    let mut found = evaluate(&framework, &facts, &sample::calendar(), today);
    found.retain(|it| it.school == SCHOOL);
    assert_eq!(found.len(), 1, "{found:#?}");
    found.remove(0)
}

#[test]
fn what_was_offered_for_a_school_year_is_declined_for_that_year() {
    let declined = |started: &str| {
        owed_when(
            "offered",
            YEARLY,
            &[],
            &[answer(AnswerKind::Declined, started)],
        )
    };
    let found = declined("2026-09-01");
    assert_eq!(found.standing, Standing::Void);
    assert_eq!(
        found.standing_words,
        "Offered and declined on 20 November 2026"
    );
    assert_eq!(found.answer, None, "it is answered");
    let found = declined("2025-09-01");
    assert_eq!(
        found.standing,
        Standing::Upcoming,
        "last year’s answer is last year’s"
    );
    assert_eq!(found.answer, Some(AnswerKind::Declined));
    let corrected = declined("2026-09-03");
    assert_eq!(
        corrected.standing,
        Standing::Void,
        "its first day was another one then"
    );
}

#[test]
fn what_was_considered_is_not_needed_and_nothing_else_can_be_said_of_it() {
    let raised = [at_school(Event::ConcernRaised, "2026-11-10")];
    let owed = |answers: &[Answer<'static>]| owed_when("considered", UNDATED, &raised, answers);
    let found = owed(&[answer(AnswerKind::NotNeeded, "2026-11-10")]);
    assert_eq!(
        found.standing_words,
        "Considered on 20 November 2026 and not needed"
    );
    assert_eq!(owed(&[]).answer, Some(AnswerKind::NotNeeded));
    let found = owed(&[answer(AnswerKind::Declined, "2026-11-10")]);
    assert_eq!(found.standing, Standing::Undated);
}

#[test]
fn what_is_required_takes_no_answer() {
    let found = owed_when(
        "required",
        YEARLY,
        &[],
        &[answer(AnswerKind::Declined, "2026-09-01")],
    );
    assert_eq!((found.standing, found.answer), (Standing::Upcoming, None));
}

#[test]
fn what_was_done_all_the_same_is_met() {
    let held = [
        at_school(Event::MeetingHeld, "2026-11-24"),
        at_school(Event::MeetingHeld, "2026-11-26"),
    ];
    let found = owed_when(
        "offered",
        YEARLY,
        &held,
        &[answer(AnswerKind::Declined, "2026-09-01")],
    );
    assert_eq!(
        (found.standing, found.met_on),
        (Standing::Met, Some(day("2026-11-26")))
    );
}
