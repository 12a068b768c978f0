//! Events: recording, listing, and the words there are.

use app::{EventEntry, NewEvent};
use domain::id::VisitId;
use serde::Serialize;

use super::identifier;
use crate::{
    args::{Event, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Event) -> Result<(), Refusal> {
    match command {
        Event::Record {
            event,
            on,
            school,
            visit,
            note,
        } => {
            let visit: Option<VisitId> = visit.as_deref().map(identifier).transpose()?;
            let mut app = session::unlocked(shared)?;
            let school = school.map(|urn| app.find_school_by_urn(urn)).transpose()?;
            let new = NewEvent {
                kind: event,
                on: *on,
                school: school.map(|it| it.id),
                visit,
                note,
            };
            let (id, _) = app.record_event(&new)?;
            let answer = Recorded {
                event: id.map(|it| it.to_string()),
                kind: event.clone(),
                happened_on: on.to_string(),
            };
            output.answer(&answer, |it| {
                vec![it.event.clone().unwrap_or_else(|| it.kind.clone())]
            })
        }
        Event::List { school } => list(shared, output, *school),
        Event::Kinds => kinds(output),
    }
}

#[derive(Serialize)]
struct Recorded {
    event: Option<String>,
    kind: String,
    happened_on: String,
}

#[derive(Serialize)]
struct Listed {
    event: String,
    kind: String,
    happened_on: String,
    school_urn: Option<u32>,
    school: Option<String>,
    visit: Option<String>,
    note: String,
}

impl From<EventEntry> for Listed {
    fn from(EventEntry { event, school }: EventEntry) -> Self {
        Self {
            event: event.id.to_string(),
            kind: event.kind,
            happened_on: event.happened_on.to_string(),
            school_urn: school.as_ref().and_then(|it| it.urn),
            school: school.map(|it| it.name),
            visit: event.visit.map(|it| it.to_string()),
            note: event.note,
        }
    }
}

fn list(shared: &Shared, output: Output, urn: Option<u32>) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = urn.map(|urn| app.find_school_by_urn(urn)).transpose()?;
    let rows: Vec<Listed> = app
        .list_events(school.map(|it| it.id))?
        .into_iter()
        .map(Listed::from)
        .collect();
    output.answer(&rows, |rows| {
        let cells = rows.iter().map(|it| {
            let school = it.school.clone();
            vec![
                it.happened_on.clone(),
                it.kind.clone(),
                school.unwrap_or_else(|| "every school".to_owned()),
                it.note.clone(),
            ]
        });
        table(&cells.collect::<Vec<_>>())
    })
}

#[derive(Serialize)]
struct Kind {
    event: &'static str,
    meaning: &'static str,
    of_a_visit: bool,
}

fn kinds(output: Output) -> Result<(), Refusal> {
    let kinds: Vec<Kind> = app::recordable_events()
        .map(|it| Kind {
            event: it.word(),
            meaning: it.meaning(),
            of_a_visit: it.is_of_a_visit(),
        })
        .collect();
    output.answer(&kinds, |kinds| {
        let cells = kinds
            .iter()
            .map(|it| vec![it.event.to_owned(), it.meaning.to_owned()]);
        table(&cells.collect::<Vec<_>>())
    })
}
