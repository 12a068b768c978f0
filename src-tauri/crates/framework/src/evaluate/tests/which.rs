//! Events that say which one they were: a meeting of one group does not meet what is owed by another.
//!
//! Separate from `shapes`, which says when a time is due. It must not know a shipped pack.

use crate::{PackFile, problem::Problem};

use super::{shapes::ALL, *};

const GROUPS: &str = "[[group]]\nid = \"board\"\ntitle = \"School Board\"\n\
    members = [{ who = \"adviser\", part = \"Chair\" }]\nfunctions = [\"To meet\"]\nmeets = \"Often\"\n\
    source = \"1\"\nwhy = \"So.\"\n[[group]]\nid = \"panel\"\ntitle = \"Panel of Heads\"\n\
    members = [{ who = \"adviser\", part = \"Chair\" }]\nfunctions = [\"To meet\"]\nmeets = \"Often\"\n\
    source = \"1\"\nwhy = \"So.\"\n";
const OCCASIONS: &str = "[[occasion]]\nid = \"workshop\"\ntitle = \"The workshop was held\"\n\
    noun = \"the workshop on the plan\"\nsource = \"1\"\nwhy = \"So.\"\n";

/// The invented pack with one duty, two groups and an occasion.
fn pack(duty: &str, occasions: &str) -> Result<Framework, Vec<Problem>> {
    let mut files = sample::files();
    let duty = format!(
        "[[duty]]\nid = \"one\"\nwhat = \"Do it\"\nowed_by = \"adviser\"\nto = [\"headteacher\"]\n{ALL}\n\
         force = \"required\"\nsource = \"section 1\"\nwhy = \"So.\"\nruling = \"Watched.\"\n{duty}\n"
    );
    files.retain(|it| it.name != "duties.toml");
    let more = [
        ("duties.toml", duty.as_str()),
        ("groups.toml", GROUPS),
        ("occasions.toml", occasions),
    ];
    let more = more.iter().filter(|(_, text)| !text.is_empty());
    files.extend(more.map(|(name, text)| PackFile {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    }));
    Framework::read(&files, &sample::calendar())
}

fn of(event: Event, of: Option<&'static str>, on: &str) -> Occurrence<'static> {
    Occurrence {
        of,
        ..at_school(event, on)
    }
}

/// What one duty makes due at a maintained school, on 1 December 2026.
#[track_caller]
pub(super) fn owed_after(duty: &str, events: &[Occurrence<'static>]) -> Vec<Deadline> {
    let occasions = if duty.contains("occasion") {
        OCCASIONS
    } else {
        ""
    };
    let framework = pack(duty, occasions).unwrap_or_else(|wrong| panic!("{wrong:#?}"));
    let facts = Facts {
        asked: Some((day("2026-12-01"), day("2026-12-01"))),
        ..facts(events)
    };
    let mut found = evaluate(&framework, &facts, &sample::calendar(), day("2026-12-01"));
    found.retain(|it| it.school == SCHOOL);
    found
}

pub(super) const MINUTES: &str = "on = { event = \"meeting-held\", of = [\"board\"] }\nwithin = { weeks = 2 }\n\
    met_by = { event = \"minutes-sent\", of = [\"board\"] }\n[duty.example]\n\
    given = { meeting-held = 2026-11-10 }\ndue = 2026-11-24\nbecause = \"Two weeks.\"";

#[test]
fn a_meeting_of_another_group_starts_and_meets_nothing() {
    let events = [
        of(Event::MeetingHeld, Some("board"), "2026-11-10"),
        of(Event::MeetingHeld, Some("panel"), "2026-11-10"),
        of(Event::MinutesSent, Some("panel"), "2026-11-12"),
    ];
    let found = owed_after(MINUTES, &events);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert_eq!(found[0].standing, Standing::Overdue);
    assert!(
        found[0]
            .counted
            .starts_with("2 weeks after the meeting of the School Board on Tuesday 10 November."),
        "{}",
        found[0].counted
    );
    assert_eq!(
        found[0].met_noun,
        "the sending of the minutes of the School Board"
    );
    assert_eq!(found[0].met_of[0].title, "School Board");

    let met = [
        &events[..],
        &[of(Event::MinutesSent, Some("board"), "2026-11-13")],
    ]
    .concat();
    assert_eq!(owed_after(MINUTES, &met)[0].met_on, Some(day("2026-11-13")));
}

#[test]
fn what_was_recorded_without_saying_which_does_not_count_and_is_told() {
    let events = [
        of(Event::MeetingHeld, Some("board"), "2026-11-10"),
        of(Event::MinutesSent, None, "2026-11-12"),
    ];
    let found = owed_after(MINUTES, &events);
    assert_eq!(found[0].met_on, None);
    let told = "The sending of the minutes on 12 November does not count here, because it was not \
                said which group’s it was.";
    assert!(found[0].counted.ends_with(told), "{}", found[0].counted);
    let any = MINUTES.replace(
        "{ event = \"minutes-sent\", of = [\"board\"] }",
        "\"minutes-sent\"",
    );
    assert_eq!(owed_after(&any, &events)[0].met_on, Some(day("2026-11-12")));
}

#[test]
fn two_named_meetings_of_one_day_are_two_and_one_told_twice_is_one() {
    let twice = "every = { times = 2, per = \"academic-year\" }\nmet_by = \"meeting-held\"\n\
                 [duty.example]\nasked = 2026-11-01\ndue = 2027-08-31\nbecause = \"So.\"";
    let board = of(Event::MeetingHeld, Some("board"), "2026-11-10");
    let panel = of(Event::MeetingHeld, Some("panel"), "2026-11-10");
    let unnamed = of(Event::MeetingHeld, None, "2026-11-10");
    assert_eq!(
        owed_after(twice, &[board, panel])[0].met_on,
        Some(day("2026-11-10"))
    );
    assert_eq!(owed_after(twice, &[unnamed, board, board])[0].met_on, None);
}

#[test]
fn an_occasion_of_the_framework_is_named_in_its_own_words() {
    let duty = "on = { event = \"occasion\", of = [\"workshop\"] }\nwithin = { weeks = 6 }\n\
                met_by = \"plan-agreed\"\nvoided_by = [{ event = \"meeting-held\", of = [\"panel\"] }]\n\
                [duty.example]\ngiven = { occasion = 2026-11-10 }\ndue = 2026-12-22\nbecause = \"So.\"";
    let workshop = of(Event::Occasion, Some("workshop"), "2026-11-10");
    let found = owed_after(duty, &[workshop]);
    assert!(
        found[0]
            .counted
            .starts_with("6 weeks after the workshop on the plan on Tuesday"),
        "{}",
        found[0].counted
    );
    let board = of(Event::MeetingHeld, Some("board"), "2026-11-12");
    assert_eq!(
        owed_after(duty, &[workshop, board])[0].standing,
        Standing::Upcoming
    );
    let panel = of(Event::MeetingHeld, Some("panel"), "2026-11-13");
    assert_eq!(
        owed_after(duty, &[workshop, board, panel])[0].standing_words,
        "Not owed since the meeting of the Panel of Heads on 13 November 2026"
    );
}

#[test]
fn coming_into_a_category_by_name_starts_what_follows_that_one_alone() {
    let duty = "on = { event = \"category-entered\", of = [\"light\"] }\nwithin = { weeks = 1 }\n\
                met_by = \"letter-sent\"\n[duty.example]\nasked = 2026-11-11\n\
                school = { categories = [{ id = \"light\", on = 2026-11-10 }] }\ndue = 2026-11-17\n\
                because = \"So.\"";
    let framework = pack(duty, "").unwrap();
    let after = |decided: &[(&str, &str)]| {
        let mut facts = facts(&[]);
        facts.schools[0].categories = decided
            .iter()
            .map(|(on, id)| (day(on), (*id).to_owned()))
            .collect();
        let found = evaluate(&framework, &facts, &sample::calendar(), day("2026-12-01"));
        found
            .into_iter()
            .map(|it| it.started_on)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        after(&[("2026-10-01", "red"), ("2026-11-10", "light")]),
        [day("2026-11-10")]
    );
    assert_eq!(after(&[("2026-10-01", "red")]), []);
    assert_eq!(
        after(&[("2026-11-10", "light"), ("2026-11-10", "red")]),
        [],
        "of two decisions on one day the later entry stands"
    );
}

#[test]
fn an_example_names_one_or_means_the_first() {
    let named = MINUTES.replace(
        "{ meeting-held = 2026-11-10 }",
        "{ meeting-held = { board = 2026-11-10, panel = [2026-11-11, 2026-11-12] } }",
    );
    assert!(pack(&named, "").is_ok());
    let other = named.replace("board = 2026-11-10, ", "");
    let wrong = pack(&other, "").unwrap_err();
    assert_eq!(
        wrong[0].what,
        "the example says something is owed, and nothing is"
    );
}

#[test]
fn a_name_that_means_nothing_is_refused_with_the_nearest() {
    let wrong = |old: &str, new: &str, occasions: &str| -> Vec<String> {
        let found = pack(&MINUTES.replacen(old, new, 1), occasions).unwrap_err();
        found.iter().map(ToString::to_string).collect()
    };
    assert_eq!(
        wrong("[\"board\"]", "[\"bord\"]", "")[0],
        "duties.toml:11:38: there is no group `bord` (did you mean `board`?)"
    );
    assert_eq!(
        wrong("\"meeting-held\", of", "\"inspection-held\", of", "")[0],
        "duties.toml:11:41: `of` names nothing beside `inspection-held` (write `\"inspection-held\"` \
         alone)"
    );
    assert_eq!(
        wrong(
            "{ event = \"meeting-held\", of = [\"board\"] }",
            "\"occasion\"",
            ""
        )[0],
        "duties.toml:11:6: `occasion` does not say which one (write `{ event = \"occasion\", of = \
         [\"…\"] }`)"
    );
    assert_eq!(
        wrong(", of = [\"board\"]", "", "")[0],
        "duties.toml:11:6: `on` has no `of` (add `of = [\"…\"]`)"
    );
    assert_eq!(
        wrong(
            "meeting-held = 2026-11-10",
            "inspection-held = { board = 2026-11-10 }",
            ""
        )[0],
        "duties.toml:15:31: `inspection-held` has no further name (give its day alone)"
    );
    assert_eq!(
        wrong("Two weeks", "So", OCCASIONS),
        [
            "occasions.toml:2:6: the occasion `workshop` is of no use: no duty, group, paper or category \
          names it (name it there, or leave it out)"
        ]
    );
    assert_eq!(
        wrong("Two weeks", "So", "[[ocasion]]\nid = \"a\"\n"),
        [
            "occasions.toml:1:1: the file has no `occasion` (add one that begins with `[[occasion]]`)",
            "occasions.toml:1:3: `ocasion` means nothing in the file (did you mean `occasion`?)",
        ]
    );
}

#[test]
fn the_same_group_cannot_start_and_meet_a_duty_and_another_can() {
    let duty = |of: &str| MINUTES.replace("event = \"minutes-sent\", of = [\"board\"]", of);
    let same = pack(
        &duty("event = \"meeting-held\", of = [\"panel\", \"board\"]"),
        "",
    )
    .unwrap_err();
    assert_eq!(
        same[0].what,
        "`meeting-held` starts the duty and meets it at once"
    );
    assert!(pack(&duty("event = \"meeting-held\", of = [\"panel\"]"), "").is_ok());
}
