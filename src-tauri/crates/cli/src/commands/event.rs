//! Events: recording, listing, and the words there are.

use app::{AppError, EventEntry, NewEvent};
use domain::id::{EventId, VisitId};
use framework::Named;
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
            of,
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
                of: of.as_deref(),
                note,
            };
            if let Some(it) = app.out_of_force(new.school, *on)? {
                output.remark(&it);
            }
            let (id, _) = app.record_event(&new)?;
            let answer = Recorded {
                event: id.map(|it| it.to_string()),
                kind: event.clone(),
                of: of.clone(),
                happened_on: on.to_string(),
            };
            output.answer(&answer, |it| {
                vec![it.event.clone().unwrap_or_else(|| it.kind.clone())]
            })
        }
        Event::List { school } => list(shared, output, *school),
        Event::Name { event, of } => name(shared, output, event, of),
        Event::Kinds { framework } => kinds(shared, output, framework.as_deref()),
    }
}

#[derive(Serialize)]
struct Recorded {
    event: Option<String>,
    kind: String,
    of: Option<String>,
    happened_on: String,
}

#[derive(Serialize)]
struct Listed {
    event: String,
    kind: String,
    of: Option<String>,
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
            of: event.of,
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
                it.of
                    .as_ref()
                    .map_or_else(|| it.kind.clone(), |of| format!("{} {of}", it.kind)),
                school.unwrap_or_else(|| "every school".to_owned()),
                it.note.clone(),
            ]
        });
        table(&cells.collect::<Vec<_>>())
    })
}

/// Says which one an event was; its day and its words stay.
fn name(shared: &Shared, output: Output, event: &str, of: &str) -> Result<(), Refusal> {
    let id: EventId = identifier(event)?;
    let mut app = session::unlocked(shared)?;
    let all = app.list_events(None)?;
    let entry = all.into_iter().find(|it| it.event.id == id);
    let EventEntry { event, school } = entry.ok_or(AppError::NoEntry)?;
    let school = school.map(|it| it.id);
    app.name_event(id, school, of)?;
    let answer = Recorded {
        event: Some(id.to_string()),
        kind: event.kind,
        of: Some(of.to_owned()),
        happened_on: event.happened_on.to_string(),
    };
    output.answer(&answer, |_| vec![format!("recorded: {of}")])
}

#[derive(Serialize)]
struct Kind {
    event: &'static str,
    meaning: &'static str,
    of_a_visit: bool,
    /// What `--of` may name under the framework asked for.
    of: Vec<NamedKind>,
}

#[derive(Serialize)]
struct NamedKind {
    id: String,
    title: String,
}

fn kinds(shared: &Shared, output: Output, framework: Option<&str>) -> Result<(), Refusal> {
    let app = session::program(shared)?;
    let framework = framework.map(|it| app.shelf().get(it)).transpose()?;
    let named = |it: framework::event::Event| {
        let own = framework.filter(|_| !it.is_of_a_visit());
        let named = own.map(|own| own.named_by(it)).unwrap_or_default();
        let of = named
            .into_iter()
            .map(|Named { id, title }| NamedKind { id, title });
        of.collect()
    };
    let kinds: Vec<Kind> = app::recordable_events()
        .map(|it| Kind {
            event: it.word(),
            meaning: it.meaning(),
            of_a_visit: it.is_of_a_visit(),
            of: named(it),
        })
        .collect();
    output.answer(&kinds, |kinds| {
        let cells = kinds.iter().flat_map(|it| {
            let own = vec![it.event.to_owned(), it.meaning.to_owned()];
            let named = it.of.iter();
            let named = named.map(|of| vec![format!("  --of {}", of.id), of.title.clone()]);
            std::iter::once(own).chain(named)
        });
        table(&cells.collect::<Vec<_>>())
    })
}
