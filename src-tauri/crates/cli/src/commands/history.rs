//! What was there before: the history of a field, and undoing the latest steps.

use chrono::{DateTime, Local, SecondsFormat, Utc};
use serde::Serialize;

use crate::{
    args::Shared,
    output::{Output, table},
    refusal::Refusal,
    session,
};

/// How many steps are listed.
const LISTED: u32 = 20;

#[derive(Serialize)]
struct Entry {
    at: String,
    writer: String,
    own: bool,
    before: Vec<String>,
    after: Option<String>,
    stands: bool,
    #[serde(skip)]
    millis: i64,
}

pub(crate) fn history(
    shared: &Shared,
    output: Output,
    record: &str,
    field: &str,
) -> Result<(), Refusal> {
    let entries: Vec<Entry> = session::unlocked(shared)?
        .history(record, field)?
        .into_iter()
        .map(|it| Entry {
            at: utc(it.at),
            writer: it.writer,
            own: it.is_own,
            before: it.before,
            after: it.after,
            stands: it.stands,
            millis: it.at,
        })
        .collect();
    output.answer(&entries, |all| all.iter().map(line).collect())
}

fn line(entry: &Entry) -> String {
    let who = if entry.own {
        "this book".to_owned()
    } else {
        format!("device {}", entry.writer)
    };
    let before = match entry.before.as_slice() {
        [] => String::new(),
        before => format!("“{}” → ", before.join("” and “")),
    };
    let after = match &entry.after {
        Some(after) => format!("“{after}”"),
        None => "cleared".to_owned(),
    };
    format!("{}  {who}: {before}{after}", local(entry.millis))
}

#[derive(Serialize)]
struct Step {
    step: i64,
    name: String,
    at: String,
    undoes: Option<i64>,
    holds: bool,
    #[serde(skip)]
    millis: i64,
}

#[derive(Serialize)]
struct Undone {
    undone: i64,
    name: String,
    by: i64,
    fields: Vec<Field>,
}

#[derive(Serialize)]
struct Field {
    record: String,
    field: &'static str,
    before: Option<String>,
    after: Vec<String>,
}

pub(crate) fn undo(
    shared: &Shared,
    output: Output,
    step: Option<i64>,
    list: bool,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    if list {
        let steps: Vec<Step> = app
            .deeds(LISTED)?
            .into_iter()
            .map(|it| Step {
                step: it.number,
                name: it.name,
                at: utc(it.at),
                undoes: it.undoes,
                holds: it.holds,
                millis: it.at,
            })
            .collect();
        return output.answer(&steps, |all| steps_in_words(all));
    }
    let done = app.undo(step)?;
    let undone = Undone {
        undone: done.deed.number,
        name: done.deed.name,
        by: done.by,
        fields: done
            .fields
            .into_iter()
            .map(|it| Field {
                record: it.record,
                field: it.field,
                before: it.from,
                after: it.to,
            })
            .collect(),
    };
    output.answer(&undone, |it| {
        vec![format!(
            "Step {} ({}) is undone, {} fields; `undo {}` does it again.",
            it.undone,
            it.name,
            it.fields.len(),
            it.by
        )]
    })
}

fn steps_in_words(all: &[Step]) -> Vec<String> {
    let head = ["Step", "When", "What", "Holds"].map(ToOwned::to_owned);
    let rows = all.iter().map(|it| {
        let name = match it.undoes {
            Some(step) => format!("{} (step {step})", it.name),
            None => it.name.clone(),
        };
        let holds = if it.holds { "yes" } else { "no" };
        vec![
            it.step.to_string(),
            local(it.millis),
            name,
            holds.to_owned(),
        ]
    });
    table(
        &std::iter::once(head.to_vec())
            .chain(rows)
            .collect::<Vec<_>>(),
    )
}

pub(crate) fn utc(millis: i64) -> String {
    moment(millis).to_rfc3339_opts(SecondsFormat::Millis, true)
}

fn local(millis: i64) -> String {
    let at = moment(millis).with_timezone(&Local);
    at.format("%-d %b %Y %H:%M").to_string()
}

fn moment(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}
