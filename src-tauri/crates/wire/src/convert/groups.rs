//! Groups and meetings.

use app::{GroupPage as Page, MeetingEntry, PaperEntry, SeatEntry};
use framework::Framework;
use store::{memberships::MembershipRow, resolutions::ResolutionRow, schools::SchoolRow};

use super::{days, deadlines::deadline_rows, papers::paper_row, schools::school_ref};
use crate::shapes::{GroupMember, GroupPage, GroupSeat, Meeting, MeetingDecision, Titled};

pub(crate) fn group_page(page: Page, framework: &Framework) -> GroupPage {
    let school = page.school.as_ref();
    let minutes = framework.paper(&page.group.minutes_id());
    let items = minutes.map(|it| it.parts.as_slice()).unwrap_or_default();
    let meetings = page.meetings.into_iter();
    GroupPage {
        items: items
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.title.clone(),
            })
            .collect(),
        meetings: meetings.map(|it| meeting(it, school)).collect(),
        school: school.map(school_ref),
        group: page.group.id,
        title: page.group.title,
        meets: page.meets,
        functions: page.group.functions,
        confidential: page.group.is_confidential,
        is_for: page.is_for,
        seats: page.seats.into_iter().map(seat).collect(),
        also_held: page.also_held.iter().map(ToString::to_string).collect(),
        next: deadline_rows(page.next),
        source: page.source,
        why: page.group.why,
        ruling: page.group.ruling,
    }
}

fn seat(entry: SeatEntry) -> GroupSeat {
    GroupSeat {
        seat: entry.seat,
        title: entry.title,
        part: entry.part,
        chairs: entry.chairs,
        free: entry.free,
        people: entry.people.into_iter().map(member).collect(),
        former: entry.former.into_iter().map(member).collect(),
    }
}

fn member(row: MembershipRow) -> GroupMember {
    GroupMember {
        member: row.id.to_string(),
        name: row.name,
        from: days(row.began_on),
        until: days(row.ended_on),
    }
}

fn meeting(entry: MeetingEntry, school: Option<&SchoolRow>) -> Meeting {
    let row = entry.meeting;
    let paper = |paper| {
        paper_row(PaperEntry {
            paper,
            school: school.cloned(),
        })
    };
    Meeting {
        meeting: row.id.to_string(),
        set_for: days(row.set_for),
        time: row.time,
        place: row.place,
        held_on: days(row.held_on),
        cancelled_why: row.cancelled_why,
        present: entry.present,
        apologies: entry.apologies,
        agenda: entry.agenda.map(paper),
        minutes: entry.minutes.map(paper),
        decisions: entry.resolutions.into_iter().map(decision).collect(),
    }
}

fn decision(row: ResolutionRow) -> MeetingDecision {
    MeetingDecision {
        decision: row.id.to_string(),
        item: row.under,
        what: row.what,
        who: row.who,
        due_on: days(row.due_on),
        done_on: days(row.done_on),
    }
}
