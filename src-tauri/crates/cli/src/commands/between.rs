//! What happens between visits: actions done, reminders, new headteachers and chairs.

use chrono::NaiveDate;
use domain::id::{ActionId, ReminderId};
use serde::Serialize;

use super::identifier;
use crate::{
    args::{Action, Chair, Headship, Reminder, SchoolKey, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Serialize)]
struct ActionDone {
    action: String,
}

pub(crate) fn action(shared: &Shared, output: Output, command: &Action) -> Result<(), Refusal> {
    let Action::Done { action, on } = command;
    let id: ActionId = identifier(action)?;
    session::unlocked(shared)?.finish_action(id, *on)?;
    let answer = ActionDone {
        action: id.to_string(),
    };
    output.answer(&answer, |it| vec![it.action.clone()])
}

#[derive(Serialize)]
struct Reminded {
    reminder: String,
}

fn reminded(output: Output, id: ReminderId) -> Result<(), Refusal> {
    let answer = Reminded {
        reminder: id.to_string(),
    };
    output.answer(&answer, |it| vec![it.reminder.clone()])
}

pub(crate) fn remind(
    shared: &Shared,
    output: Output,
    key: SchoolKey,
    on: NaiveDate,
    what: &str,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, key)?;
    reminded(output, app.set_reminder(school.id, on, what)?)
}

pub(crate) fn reminder(shared: &Shared, output: Output, command: &Reminder) -> Result<(), Refusal> {
    let Reminder::Done { reminder, on } = command;
    let id: ReminderId = identifier(reminder)?;
    session::unlocked(shared)?.finish_reminder(id, *on)?;
    reminded(output, id)
}

#[derive(Serialize)]
struct Headed {
    school_urn: Option<u32>,
    head: String,
}

pub(crate) fn headship(shared: &Shared, output: Output, command: &Headship) -> Result<(), Refusal> {
    let Headship::Begin {
        urn,
        name,
        on,
        first,
    } = command;
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, *urn)?;
    app.begin_headship(school.id, name, *on, *first)?;
    let answer = Headed {
        school_urn: school.urn,
        head: name.clone(),
    };
    output.answer(&answer, |it| vec![it.head.clone()])
}

#[derive(Serialize)]
struct Chaired {
    school_urn: Option<u32>,
    chair: String,
}

pub(crate) fn chair(shared: &Shared, output: Output, command: &Chair) -> Result<(), Refusal> {
    let Chair::Begin { urn, name, on } = command;
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, *urn)?;
    app.begin_chair(school.id, name, *on)?;
    let answer = Chaired {
        school_urn: school.urn,
        chair: name.clone(),
    };
    output.answer(&answer, |it| vec![it.chair.clone()])
}
