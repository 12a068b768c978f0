//! Papers of one meeting answer for that meeting and for no other of the same group.
//!
//! Separate from `which`, which tells groups apart. It must not know a shipped pack.

use domain::id::MeetingId;

use super::{
    which::{MINUTES, owed_after},
    *,
};

const AGENDA: &str = "on = { event = \"meeting-held\", of = [\"board\"] }\nbefore = { weeks = 1 }\n\
    met_by = { event = \"agenda-sent\", of = [\"board\"] }\n[duty.example]\n\
    given = { meeting-held = 2026-11-10 }\ndue = 2026-11-03\nbecause = \"A week.\"";

/// What happened for the nth meeting of the board; with 0 nobody said for which.
fn of_meeting(event: Event, number: u8, on: &str) -> Occurrence<'static> {
    Occurrence {
        of: Some("board"),
        meeting: (number > 0).then_some(MeetingId([number; 16])),
        ..at_school(event, on)
    }
}

/// When each was met, in the order of their due days.
#[track_caller]
fn met(duty: &str, events: &[Occurrence<'static>]) -> Vec<Option<String>> {
    let owed = owed_after(duty, events);
    let days = owed.iter().map(|it| it.met_on);
    days.map(|it| it.map(|on| on.to_string())).collect()
}

fn on(day: &str) -> Option<String> {
    Some(day.to_owned())
}

#[test]
fn minutes_of_a_later_meeting_do_not_answer_for_those_of_an_earlier_one() {
    let mut events = vec![
        of_meeting(Event::MeetingHeld, 1, "2026-10-05"),
        of_meeting(Event::MeetingHeld, 2, "2026-11-09"),
        of_meeting(Event::MinutesSent, 2, "2026-11-12"),
    ];
    assert_eq!(met(MINUTES, &events), [None, on("2026-11-12")]);
    events.push(of_meeting(Event::MinutesSent, 1, "2026-11-12"));
    let same_day = [on("2026-11-12"), on("2026-11-12")];
    assert_eq!(met(MINUTES, &events), same_day);
}

#[test]
fn minutes_of_which_nobody_said_the_meeting_answer_for_what_came_before_them() {
    let events = [
        of_meeting(Event::MeetingHeld, 1, "2026-10-05"),
        of_meeting(Event::MeetingHeld, 2, "2026-11-09"),
        of_meeting(Event::MinutesSent, 0, "2026-10-08"),
    ];
    assert_eq!(met(MINUTES, &events), [on("2026-10-08"), None]);
}

#[test]
fn an_agenda_sent_for_a_meeting_is_not_that_of_the_next_one() {
    let mut events = vec![
        of_meeting(Event::MeetingHeld, 1, "2026-11-02"),
        of_meeting(Event::AgendaSent, 2, "2026-10-20"),
        of_meeting(Event::MeetingHeld, 2, "2026-11-09"),
    ];
    assert_eq!(met(AGENDA, &events), [None, on("2026-10-20")]);
    events.push(of_meeting(Event::AgendaSent, 1, "2026-10-22"));
    assert_eq!(met(AGENDA, &events), [on("2026-10-22"), on("2026-10-20")]);
}
