//! Deadlines: the table, and the row that other commands show too.

use app::{MetBy, NotOwed, Promise};
use serde::Serialize;

use super::days;
use crate::{
    args::{SchoolKey, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

/// A deadline as it is written out.
#[derive(Serialize)]
pub(crate) struct DueRow {
    school_urn: Option<u32>,
    school: String,
    subject: String,
    duty: String,
    what: String,
    due_on: Option<String>,
    standing: &'static str,
    standing_words: String,
    source: String,
    counted: String,
    met_on: Option<String>,
    /// What the event must be of that meets it; any where none is named.
    met_of: Vec<String>,
    /// When what it is counted from took place or began.
    started_on: Option<String>,
    /// What may be answered instead of doing it.
    answer: Option<&'static str>,
    why: String,
    ruling: Option<String>,
}

impl From<Promise> for DueRow {
    fn from(promise: Promise) -> Self {
        let Promise { school, deadline } = promise;
        let subject = match deadline.met_by {
            MetBy::Action(action) => action.to_string(),
            MetBy::Reminder(reminder) => reminder.to_string(),
            MetBy::Provision(planned) => planned.to_string(),
            MetBy::Note
            | MetBy::Support
            | MetBy::Category
            | MetBy::Visit
            | MetBy::Event(_)
            | MetBy::Headship
            | MetBy::Inspection => deadline
                .visit
                .map(|it| it.to_string())
                .or_else(|| school.as_ref().map(|it| it.id.to_string()))
                .unwrap_or_else(|| "caseload".to_owned()),
        };
        Self {
            school_urn: school.as_ref().and_then(|it| it.urn),
            school: school.map_or_else(|| "The whole caseload".to_owned(), |it| it.name),
            subject,
            duty: deadline.duty,
            what: deadline.what,
            due_on: deadline.due_on.map(|it| it.to_string()),
            standing: deadline.standing.word(),
            standing_words: deadline.standing_words,
            source: deadline.source,
            counted: deadline.counted,
            met_on: deadline.met_on.map(|it| it.to_string()),
            met_of: deadline.met_of.into_iter().map(|it| it.id).collect(),
            started_on: deadline.started_on.map(|it| it.to_string()),
            answer: deadline.answer.map(|it| it.word()),
            why: deadline.why,
            ruling: deadline.ruling,
        }
    }
}

pub(crate) fn run(
    shared: &Shared,
    output: Output,
    school: Option<SchoolKey>,
) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = school
        .map(|key| session::school(&app, key))
        .transpose()?
        .map(|it| it.id);
    days::remark_notices(&app, output)?;
    let rows: Vec<DueRow> = app
        .show_deadlines(school)?
        .into_iter()
        .map(DueRow::from)
        .collect();
    output.answer(&rows, |rows| {
        let head = ["Due", "Standing", "School", "Promise", "Source"]
            .map(str::to_owned)
            .to_vec();
        let lines = rows.iter().map(|it| {
            vec![
                it.due_on.clone().unwrap_or_else(|| "no date".to_owned()),
                it.standing_words.clone(),
                it.school.clone(),
                it.what.clone(),
                it.source.clone(),
            ]
        });
        table(&std::iter::once(head).chain(lines).collect::<Vec<_>>())
    })
}

/// A promise that a school is not owed.
#[derive(Serialize)]
struct NotOwedRow {
    duty: String,
    what: String,
    because: String,
    source: String,
}

impl From<NotOwed> for NotOwedRow {
    fn from(of: NotOwed) -> Self {
        Self {
            duty: of.duty,
            what: of.what,
            because: of.because,
            source: of.source,
        }
    }
}

pub(crate) fn not_owed(shared: &Shared, output: Output, school: SchoolKey) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, school)?.id;
    let found = app.list_not_owed(school)?.into_iter();
    let rows: Vec<NotOwedRow> = found.map(NotOwedRow::from).collect();
    output.answer(&rows, |rows| {
        let lines = rows.iter();
        table(
            &lines
                .map(|it| vec![it.what.clone(), it.because.clone()])
                .collect::<Vec<_>>(),
        )
    })
}
