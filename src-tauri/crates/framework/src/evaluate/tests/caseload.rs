//! What is owed for the whole caseload: once, and to no school.
//!
//! Separate from `shapes`, which says when a time is due. It must not know a shipped pack.

use crate::{PackFile, problem::Problem};

use super::*;

const MONTHLY: &str = "about = \"caseload\"\nevery = { times = 1, per = \"month\" }\n\
    met_by = \"meeting-held\"\n[duty.example]\nasked = 2026-11-03\ndue = 2026-11-30\n\
    because = \"November has thirty days.\"";

fn pack(duty: &str, occasion: &str) -> Result<Framework, Vec<Problem>> {
    let mut files = sample::files();
    files.retain(|it| it.name != "duties.toml");
    let duty = format!(
        "[[duty]]\nid = \"one\"\nwhat = \"Do it\"\nowed_by = \"adviser\"\nto = [\"headteacher\"]\n\
         force = \"required\"\nsource = \"section 1\"\nwhy = \"So.\"\nruling = \"Watched.\"\n{duty}\n"
    );
    let more = [("duties.toml", duty.as_str()), ("occasions.toml", occasion)];
    let more = more.iter().filter(|(_, text)| !text.is_empty());
    files.extend(more.map(|(name, text)| PackFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    }));
    Framework::read(&files, &sample::calendar())
}

fn owed_with(events: &[Occurrence<'static>]) -> Vec<Deadline> {
    let today = day("2026-11-20");
    let mut facts = facts(events);
    facts.asked = Some((today, today));
    facts.schools.push(SchoolFacts {
        known_from: Some(day("2026-11-02")),
        ..SchoolFacts::caseload()
    });
    let framework = pack(MONTHLY, "").unwrap_or_else(|wrong| panic!("{wrong:#?}"));
    evaluate(&framework, &facts, &sample::calendar(), today)
}

#[test]
fn it_is_owed_once_and_to_no_school_however_many_there_are() {
    let found = owed_with(&[]);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].school, SchoolId::CASELOAD);
    assert_eq!(found[0].due_on, Some(day("2026-11-30")));
    let begins = "The record of the caseload begins on 2 November";
    assert!(found[0].counted.contains(begins), "{}", found[0].counted);
}

#[test]
fn a_meeting_of_one_school_does_not_meet_it_and_one_for_all_does() {
    let at_one = at_school(Event::MeetingHeld, "2026-11-10");
    assert_eq!(owed_with(&[at_one])[0].met_on, None);
    let for_all = Occurrence {
        school: SchoolId::CASELOAD,
        ..at_school(Event::MeetingHeld, "2026-11-12")
    };
    assert_eq!(
        owed_with(&[at_one, for_all])[0].met_on,
        Some(day("2026-11-12"))
    );
}

#[test]
fn it_chooses_no_school_and_counts_from_nothing_that_only_a_school_has() {
    let wrong = |old: &str, new: &str| -> Vec<String> {
        let found = pack(&MONTHLY.replace(old, new), "").unwrap_err();
        found.into_iter().take(1).map(|it| it.what).collect()
    };
    let choosing = "about = \"caseload\"\nfor = { governance = [\"maintained\"] }";
    assert_eq!(
        wrong("about = \"caseload\"", choosing),
        ["`for` chooses schools, and the duty is about the caseload"]
    );
    assert_eq!(
        wrong("meeting-held", "visit-held"),
        ["`visit-held` takes place at one school, and the duty is about the caseload"]
    );
    assert_eq!(wrong("about = \"caseload\"\n", ""), ["`duty` has no `for`"]);
}

#[test]
fn an_occasion_of_one_school_cannot_meet_it() {
    let duty = MONTHLY.replace(
        "\"meeting-held\"",
        "{ event = \"occasion\", of = [\"newsletter\"] }",
    );
    let occasion = |about: &str| {
        format!(
            "[[occasion]]\nid = \"newsletter\"\ntitle = \"It went out\"\nnoun = \"the newsletter\"\n\
             about = \"{about}\"\nsource = \"1\"\nwhy = \"So.\"\n"
        )
    };
    assert!(pack(&duty, &occasion("caseload")).is_ok());
    let wrong = pack(&duty, &occasion("school")).unwrap_err();
    assert_eq!(
        wrong[0].to_string(),
        "duties.toml:12:10: the occasion `newsletter` takes place at one school, and the duty `one` is \
         about the caseload (say `about = \"caseload\"` of the occasion)"
    );
}
