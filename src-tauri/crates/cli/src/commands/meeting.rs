//! Meetings of groups: calling, holding, deciding.

pub(super) mod shown;

use app::{Attendance, MeetingCall, NewResolution};
use domain::id::{ActionId, MeetingId, PaperId};
use serde::Serialize;

use super::{group::school_id, identifier};
use crate::{
    args::{Called, Decided, Meeting, Shared},
    output::Output,
    refusal::Refusal,
    session,
};
use shown::MeetingShown;

pub(crate) fn run(shared: &Shared, output: Output, command: &Meeting) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let meeting = match command {
        Meeting::Call {
            group,
            called,
            school,
        } => {
            let school = school_id(&app, *school)?;
            app.call_meeting(school, group, &call(called))?.0
        }
        Meeting::Change { meeting, called } => {
            let id: MeetingId = identifier(meeting)?;
            app.change_meeting(id, &call(called))?;
            id
        }
        Meeting::Cancel { meeting, why } => {
            let id: MeetingId = identifier(meeting)?;
            app.cancel_meeting(id, why)?;
            id
        }
        Meeting::Held {
            meeting,
            on,
            present,
            apologies,
        } => {
            let id: MeetingId = identifier(meeting)?;
            app.hold_meeting(id, *on, Attendance { present, apologies })?;
            id
        }
        Meeting::Show { meeting } => identifier(meeting)?,
        Meeting::Agenda { meeting } => {
            let paper = app.begin_agenda(identifier(meeting)?)?;
            return begun(output, paper);
        }
        Meeting::Minutes { meeting } => {
            let paper = app.begin_minutes(identifier(meeting)?)?;
            return begun(output, paper);
        }
        Meeting::Decide { meeting, decided } => {
            let id = app.decide_at_meeting(identifier(meeting)?, &resolution(decided))?;
            return decision(output, id.0);
        }
        Meeting::Redecide {
            decision: id,
            decided,
        } => {
            let id: ActionId = identifier(id)?;
            app.correct_resolution(id, &resolution(decided))?;
            return decision(output, id);
        }
        Meeting::Undecide { decision: id } => {
            let id: ActionId = identifier(id)?;
            app.remove_resolution(id)?;
            return decision(output, id);
        }
    };
    let shown = MeetingShown::from(app.show_meeting(meeting)?.entry);
    output.answer(&shown, MeetingShown::lines)
}

fn call(called: &Called) -> MeetingCall<'_> {
    MeetingCall {
        on: called.on,
        time: &called.time,
        place: &called.place,
    }
}

fn resolution(decided: &Decided) -> NewResolution<'_> {
    NewResolution {
        under: &decided.item,
        what: &decided.what,
        who: &decided.who,
        due_on: decided.by,
    }
}

#[derive(Serialize)]
struct Begun {
    paper: String,
}

fn begun(output: Output, paper: PaperId) -> Result<(), Refusal> {
    let answer = Begun {
        paper: paper.to_string(),
    };
    output.answer(&answer, |it| vec![it.paper.clone()])
}

#[derive(Serialize)]
struct Made {
    decision: String,
}

fn decision(output: Output, id: ActionId) -> Result<(), Refusal> {
    let answer = Made {
        decision: id.to_string(),
    };
    output.answer(&answer, |it| vec![it.decision.clone()])
}
