//! Groups of frameworks, their members and meetings.

use serde::{Deserialize, Serialize};

use super::{DeadlineRow, PaperRow, SchoolRef, Titled};

/// Asks for the groups of one school, or with nothing for those of the whole caseload.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ListGroups {
    /// The school’s id.
    pub school: Option<String>,
}

/// One group.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneGroup {
    /// The school’s id; nothing for a group of the whole caseload.
    pub school: Option<String>,
    /// The framework’s id of the group.
    pub group: String,
}

/// A group with what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GroupPage {
    /// The school; nothing for a group of the whole caseload.
    pub school: Option<SchoolRef>,
    /// The framework’s id of it.
    pub group: String,
    /// What it is called.
    pub title: String,
    /// How often it meets.
    pub meets: String,
    /// What it does.
    pub functions: Vec<String>,
    /// Whether what is said in it stays in it.
    pub confidential: bool,
    /// Whether the framework means it for this school today.
    pub is_for: bool,
    /// Its seats.
    pub seats: Vec<GroupSeat>,
    /// Its meetings, by day.
    pub meetings: Vec<Meeting>,
    /// The days of meetings that were recorded as events alone.
    pub also_held: Vec<String>,
    /// What is owed next: a meeting, an agenda, minutes.
    pub next: Vec<DeadlineRow>,
    /// The items of its agenda, under which decisions stand.
    pub items: Vec<Titled>,
    /// Framework and section.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A seat with whoever sits in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GroupSeat {
    /// The framework’s id of the actor.
    pub seat: String,
    /// What the actor is called.
    pub title: String,
    /// What they are in the group.
    pub part: String,
    /// Whether they chair it.
    pub chairs: bool,
    /// How many more people it is for; nothing where it is full or has no number.
    pub free: Option<u32>,
    /// Who is in it or will be.
    pub people: Vec<GroupMember>,
    /// Who was in it before.
    pub former: Vec<GroupMember>,
}

/// Somebody’s time in a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct GroupMember {
    /// Its id.
    pub member: String,
    /// The name.
    pub name: String,
    /// The first day.
    pub from: Option<String>,
    /// The last day.
    pub until: Option<String>,
}

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Meeting {
    /// Its id.
    pub meeting: String,
    /// The day it is set for.
    pub set_for: Option<String>,
    /// The time of the day, "14:00"; may be empty.
    pub time: String,
    /// Where; may be empty.
    pub place: String,
    /// When it was held.
    pub held_on: Option<String>,
    /// Why it does not take place.
    pub cancelled_why: Option<String>,
    /// Those who were there.
    pub present: Vec<String>,
    /// Those who sent apologies.
    pub apologies: Vec<String>,
    /// Its agenda, once it was begun.
    pub agenda: Option<PaperRow>,
    /// Its minutes, once they were begun.
    pub minutes: Option<PaperRow>,
    /// What it decided.
    pub decisions: Vec<MeetingDecision>,
}

/// Something decided at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MeetingDecision {
    /// Its id, which `finish_action` takes.
    pub decision: String,
    /// The item of the agenda; may be empty.
    pub item: String,
    /// What was decided.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due_on: Option<String>,
    /// When it was done.
    pub done_on: Option<String>,
}

/// Somebody takes a seat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SeatMember {
    /// The school’s id; nothing for a group of the whole caseload.
    pub school: Option<String>,
    /// The framework’s id of the group.
    pub group: String,
    /// The framework’s id of the actor whose seat it is.
    pub seat: String,
    /// The name.
    pub name: String,
    /// The first day.
    pub from: String,
}

/// Somebody leaves a seat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UnseatMember {
    /// Their time in the seat.
    pub member: String,
    /// The last day; nothing when they stay after all.
    pub on: Option<String>,
}

/// Somebody’s time in a seat.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneMember {
    /// Its id.
    pub member: String,
}

/// Calls a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CallMeeting {
    /// The school’s id; nothing for a group of the whole caseload.
    pub school: Option<String>,
    /// The framework’s id of the group.
    pub group: String,
    /// The day.
    pub on: String,
    /// The time of the day, "14:00"; may be empty.
    pub time: String,
    /// Where; may be empty.
    pub place: String,
}

/// Sets a meeting for another day, time or place.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChangeMeeting {
    /// The meeting.
    pub meeting: String,
    /// The day.
    pub on: String,
    /// The time of the day, "14:00"; may be empty.
    pub time: String,
    /// Where; may be empty.
    pub place: String,
}

/// Calls a meeting off.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CancelMeeting {
    /// The meeting.
    pub meeting: String,
    /// Why.
    pub why: String,
}

/// A meeting was held.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct HoldMeeting {
    /// The meeting.
    pub meeting: String,
    /// The day.
    pub on: String,
    /// Those who were there.
    pub present: Vec<String>,
    /// Those who sent apologies.
    pub apologies: Vec<String>,
}

/// Records what a meeting decided.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DecideAtMeeting {
    /// The meeting.
    pub meeting: String,
    /// The item of the agenda; may be empty.
    pub item: String,
    /// What was decided.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when.
    pub due_on: Option<String>,
}

/// A decision of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OneDecision {
    /// Its id.
    pub decision: String,
}

/// Begins the agenda or the minutes of a meeting, or finds those that were begun.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BeginMeetingPaper {
    /// The meeting.
    pub meeting: String,
    /// The minutes, and not the agenda.
    pub minutes: bool,
}
