//! Visits: planning, holding, recording, showing; and what became of support.

use std::path::Path;

use app::{App, DayFor, SupportOutcome};
use chrono::NaiveDate;
use domain::id::VisitId;
use serde::Serialize;

use super::{identifier, record_file, visit_page};
use crate::{
    args::{SchoolKey, Shared, Support, Visit},
    document,
    output::{Output, table},
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
            let mut app = session::unlocked(shared)?;
            app.hold_visit(visit, *on)?;
            on_a_day(output, &app, visit, *on, DayFor::Held)
        }
        Visit::Move { visit, on } => {
            let visit: VisitId = identifier(visit)?;
            let mut app = session::unlocked(shared)?;
            app.move_visit(visit, *on)?;
            on_a_day(output, &app, visit, *on, DayFor::Planned)
        }
        Visit::Cancel { visit, why } => {
            let visit: VisitId = identifier(visit)?;
            session::unlocked(shared)?.cancel_visit(visit, why)?;
            done(output, visit)
        }
        Visit::Record { visit, from } => record(shared, output, identifier(visit)?, from),
        Visit::List { school } => list(shared, output, *school),
        Visit::Alert { visit, pdf } => alert(shared, output, identifier(visit)?, pdf),
        Visit::Show { visit } => {
            let app = session::unlocked(shared)?;
            let page = app.show_visit(identifier(visit)?)?;
            let copies = page
                .notes
                .iter()
                .map(|it| Ok((it.id, app.list_circulations(it.id)?)))
                .collect::<Result<_, Refusal>>()?;
            visit_page::show(output, page, copies)
        }
    }
}

fn plan(
    shared: &Shared,
    output: Output,
    school: SchoolKey,
    kind: &str,
    on: NaiveDate,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, school)?;
    let odd = app.odd_about_kind(school.id, kind)?;
    let visit = app.plan_visit(school.id, kind, on)?;
    let warnings = odd
        .into_iter()
        .chain(app.odd_about_visit(visit, on, DayFor::Planned)?);
    tell(output, visit, warnings.collect())
}

#[derive(Serialize)]
struct OnADay {
    visit: String,
    warnings: Vec<String>,
}

/// What is odd about the day is said and forbids nothing.
fn on_a_day(
    output: Output,
    app: &App,
    visit: VisitId,
    on: NaiveDate,
    day_for: DayFor,
) -> Result<(), Refusal> {
    tell(output, visit, app.odd_about_visit(visit, on, day_for)?)
}

fn tell(output: Output, visit: VisitId, warnings: Vec<String>) -> Result<(), Refusal> {
    let answer = OnADay {
        visit: visit.to_string(),
        warnings,
    };
    answer.warnings.iter().for_each(|it| output.remark(it));
    output.answer(&answer, |it| vec![it.visit.clone()])
}

#[derive(Serialize)]
struct Listed {
    visit: String,
    kind: String,
    state: &'static str,
    on: Option<String>,
}

fn list(shared: &Shared, output: Output, school: SchoolKey) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, school)?;
    let visits = app.show_school(school.id, true)?.visits;
    let rows: Vec<Listed> = visits
        .into_iter()
        .map(|it| Listed {
            visit: it.id.to_string(),
            state: it.state().word(),
            on: it.on().map(|on| on.to_string()),
            kind: it.kind,
        })
        .collect();
    output.answer(&rows, |rows| {
        let cells = rows.iter().map(|it| {
            let on = it.on.clone().unwrap_or_else(|| "no date".to_owned());
            vec![on, it.state.to_owned(), it.kind.clone(), it.visit.clone()]
        });
        table(&cells.collect::<Vec<_>>())
    })
}

#[derive(Serialize)]
struct Alert {
    pdf: String,
    pages: usize,
}

fn alert(shared: &Shared, output: Output, visit: VisitId, pdf: &Path) -> Result<(), Refusal> {
    let rendered = session::unlocked(shared)?.print_alert(visit)?;
    document::write(pdf, &rendered.bytes)?;
    let answer = Alert {
        pdf: pdf.display().to_string(),
        pages: rendered.pages,
    };
    output.answer(&answer, |it| vec![it.pdf.clone()])
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
