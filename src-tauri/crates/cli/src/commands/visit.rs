//! Visits: planning, holding, recording, showing; and what became of support.

use std::path::Path;

use app::SupportOutcome;
use chrono::NaiveDate;
use domain::id::VisitId;
use serde::Serialize;

use super::{identifier, record_file, visit_page};
use crate::{
    args::{Shared, Support, Visit},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Serialize)]
struct Answer {
    visit: String,
}

pub(crate) fn run(shared: &Shared, output: Output, command: &Visit) -> Result<(), Refusal> {
    match command {
        Visit::Plan { school, kind, on } => plan(shared, output, *school, kind, *on),
        Visit::Hold { visit, on } => {
            let visit: VisitId = identifier(visit)?;
            session::unlocked(shared)?.hold_visit(visit, *on)?;
            done(output, visit)
        }
        Visit::Record { visit, from } => record(shared, output, identifier(visit)?, from),
        Visit::Show { visit } => {
            let page = session::unlocked(shared)?.show_visit(identifier(visit)?)?;
            visit_page::show(output, page)
        }
    }
}

fn plan(
    shared: &Shared,
    output: Output,
    urn: u32,
    kind: &str,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = app.find_school_by_urn(urn)?;
    done(output, app.plan_visit(school.id, kind, on)?)
}

fn record(shared: &Shared, output: Output, visit: VisitId, from: &Path) -> Result<(), Refusal> {
    let text = session::read_text(from)?;
    let entry = record_file::read(&text, visit)
        .map_err(|what| Refusal::Failed(format!("{}: {what}", from.display())))?;
    session::unlocked(shared)?.record_visit(visit, &entry)?;
    done(output, visit)
}

pub(crate) fn support(shared: &Shared, output: Output, command: &Support) -> Result<(), Refusal> {
    let (visit, outcome, on) = match command {
        Support::Actioned { visit, on } => (visit, SupportOutcome::Actioned, on),
        Support::NotNeeded { visit, on } => (visit, SupportOutcome::NotNeeded, on),
    };
    let visit: VisitId = identifier(visit)?;
    session::unlocked(shared)?.record_support(visit, outcome, *on)?;
    done(output, visit)
}

fn done(output: Output, visit: VisitId) -> Result<(), Refusal> {
    output.answer(
        &Answer {
            visit: visit.to_string(),
        },
        |it| vec![it.visit.clone()],
    )
}
