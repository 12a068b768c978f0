//! The commands about groups: members, meetings, what they decide, their papers.

use app::{Attendance, MeetingCall, NewMember, NewResolution};
use domain::id::SchoolId;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        BeginMeetingPaper, BegunPaper, CallMeeting, CancelMeeting, ChangeMeeting, DecideAtMeeting,
        GroupPage, HoldMeeting, ListGroups, OneDecision, OneGroup, OneMember, Saved, SeatMember,
        UnseatMember,
    },
};

fn school_of(school: Option<&str>) -> Reply<Option<SchoolId>> {
    school.map(identifier).transpose()
}

pub(super) fn list_groups(inner: &Inner, args: ListGroups) -> Reply<Vec<GroupPage>> {
    let pages = inner.app.list_groups(school_of(args.school.as_deref())?)?;
    let pages = pages.into_iter();
    pages.map(|it| group_page(inner, it)).collect()
}

pub(super) fn show_group(inner: &Inner, args: OneGroup) -> Reply<GroupPage> {
    let school = school_of(args.school.as_deref())?;
    let page = inner.app.show_group(school, &args.group)?;
    group_page(inner, page)
}

fn group_page(inner: &Inner, page: app::GroupPage) -> Reply<GroupPage> {
    let framework = inner.app.shelf().get(&page.framework)?;
    Ok(convert::group_page(page, framework))
}

pub(super) fn seat_member(inner: &mut Inner, args: SeatMember) -> Reply<Saved> {
    let new = NewMember {
        group: &args.group,
        seat: &args.seat,
        name: &args.name,
        from: convert::day(&args.from)?,
    };
    let school = school_of(args.school.as_deref())?;
    let (_, saved_at) = inner.app.seat_member(school, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn unseat_member(inner: &mut Inner, args: UnseatMember) -> Reply<Saved> {
    let last = args.on.as_deref().map(convert::day).transpose()?;
    let saved_at = inner.app.unseat_member(identifier(&args.member)?, last)?;
    Ok(Saved { saved_at })
}

pub(super) fn remove_member(inner: &mut Inner, args: OneMember) -> Reply<Saved> {
    let saved_at = inner.app.remove_member(identifier(&args.member)?)?;
    Ok(Saved { saved_at })
}

pub(super) fn call_meeting(inner: &mut Inner, args: CallMeeting) -> Reply<Saved> {
    let call = MeetingCall {
        on: convert::day(&args.on)?,
        time: &args.time,
        place: &args.place,
    };
    let school = school_of(args.school.as_deref())?;
    let (_, saved_at) = inner.app.call_meeting(school, &args.group, &call)?;
    Ok(Saved { saved_at })
}

pub(super) fn change_meeting(inner: &mut Inner, args: ChangeMeeting) -> Reply<Saved> {
    let call = MeetingCall {
        on: convert::day(&args.on)?,
        time: &args.time,
        place: &args.place,
    };
    let saved_at = inner
        .app
        .change_meeting(identifier(&args.meeting)?, &call)?;
    Ok(Saved { saved_at })
}

pub(super) fn cancel_meeting(inner: &mut Inner, args: CancelMeeting) -> Reply<Saved> {
    let saved_at = inner
        .app
        .cancel_meeting(identifier(&args.meeting)?, &args.why)?;
    Ok(Saved { saved_at })
}

pub(super) fn hold_meeting(inner: &mut Inner, args: HoldMeeting) -> Reply<Saved> {
    let who = Attendance {
        present: &args.present,
        apologies: &args.apologies,
    };
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .hold_meeting(identifier(&args.meeting)?, on, who)?;
    Ok(Saved { saved_at })
}

pub(super) fn decide_at_meeting(inner: &mut Inner, args: DecideAtMeeting) -> Reply<Saved> {
    let new = NewResolution {
        under: &args.item,
        what: &args.what,
        who: &args.who,
        due_on: args.due_on.as_deref().map(convert::day).transpose()?,
    };
    let (_, saved_at) = inner
        .app
        .decide_at_meeting(identifier(&args.meeting)?, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn remove_resolution(inner: &mut Inner, args: OneDecision) -> Reply<Saved> {
    let saved_at = inner.app.remove_resolution(identifier(&args.decision)?)?;
    Ok(Saved { saved_at })
}

pub(super) fn begin_meeting_paper(inner: &mut Inner, args: BeginMeetingPaper) -> Reply<BegunPaper> {
    let meeting = identifier(&args.meeting)?;
    let paper = if args.minutes {
        inner.app.begin_minutes(meeting)?
    } else {
        inner.app.begin_agenda(meeting)?
    };
    Ok(BegunPaper {
        paper: paper.to_string(),
    })
}
