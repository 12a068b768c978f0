//! Conflicts: both versions side by side, and the decision.

use app::{ConflictEntry, Resolution};
use serde::Serialize;

use super::history::utc;
use crate::{
    args::{Conflicts, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Serialize)]
struct Conflict {
    id: String,
    record: String,
    field: String,
    school: Option<String>,
    versions: Vec<Version>,
}

#[derive(Serialize)]
struct Version {
    writer: String,
    at: String,
    value: Option<String>,
}

#[derive(Serialize)]
struct Resolved {
    resolved: String,
}

pub(crate) fn run(shared: &Shared, output: Output, command: &Conflicts) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    match command {
        Conflicts::List => {
            let all = app.list_conflicts()?.into_iter();
            let all: Vec<Conflict> = all.map(conflict).collect();
            output.answer(&all, |all| all.iter().flat_map(lines).collect())
        }
        Conflicts::Resolve { id, how } => {
            let resolution = match (how.take, &how.text) {
                (Some(number), _) => Resolution::Take(number),
                (None, text) => Resolution::Text(text.clone().unwrap_or_default()),
            };
            app.resolve_conflict(id, &resolution)?;
            output.answer(
                &Resolved {
                    resolved: id.clone(),
                },
                |it| vec![format!("Conflict {} is decided.", it.resolved)],
            )
        }
    }
}

fn conflict(entry: ConflictEntry) -> Conflict {
    let versions = entry.versions.into_iter().map(|it| Version {
        writer: it.writer,
        at: utc(it.at),
        value: it.value,
    });
    Conflict {
        id: entry.id,
        record: entry.record,
        field: entry.field,
        school: entry.school_name,
        versions: versions.collect(),
    }
}

fn lines(it: &Conflict) -> Vec<String> {
    let school = it.school.as_deref().unwrap_or("your own settings");
    let head = format!("{}  {school}, {} of {}", it.id, it.field, it.record);
    let versions = it.versions.iter().enumerate().map(|(at, it)| {
        let value = it.value.as_deref().unwrap_or("(cleared)");
        format!("  {}. {} ({}): {value}", at + 1, it.writer, it.at)
    });
    std::iter::once(head).chain(versions).collect()
}
