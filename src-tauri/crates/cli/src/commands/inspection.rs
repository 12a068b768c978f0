//! Inspections: recording, correcting, listing, and what schools are judged by.

use app::{App, DatedEntry, NewInspection, found_words};
use domain::id::{InspectionId, SchoolId};
use framework::inspection::{self, InspectionFramework, Judgement};
use serde::Serialize;
use store::inspections::InspectionRow;

use super::identifier;
use crate::{
    args::{Found, Inspection, SchoolKey, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Inspection) -> Result<(), Refusal> {
    match command {
        Inspection::Record { urn, found } => record(shared, output, *urn, None, found),
        Inspection::Correct {
            urn,
            inspection,
            found,
        } => {
            let known: InspectionId = identifier(inspection)?;
            record(shared, output, *urn, Some(known), found)
        }
        Inspection::List { urn } => {
            let app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            show(&app, output, school, None)
        }
        Inspection::Remove { urn, inspection } => {
            let id: InspectionId = identifier(inspection)?;
            let mut app = session::unlocked(shared)?;
            let school = session::school(&app, *urn)?.id;
            app.remove_dated_entry(school, DatedEntry::Inspection(id))?;
            show(&app, output, school, None)
        }
        Inspection::Framework { on } => {
            let all = inspection::all().iter();
            let wanted = all.filter(|it| {
                on.is_none_or(|on| inspection::on(on).is_some_and(|then| then.id == it.id))
            });
            let shown: Vec<FrameworkShown<'_>> = wanted.map(FrameworkShown::from).collect();
            output.answer(&shown, |shown| shown.iter().flat_map(lines).collect())
        }
    }
}

#[derive(Serialize)]
struct Shown {
    inspection: String,
    framework: String,
    held_on: String,
    published_on: Option<String>,
    overall: Option<String>,
    concern: Option<String>,
    ungraded: Option<String>,
    safeguarding: Option<String>,
    areas: Vec<Graded>,
    found: String,
    note: String,
}

#[derive(Serialize)]
struct Graded {
    area: String,
    grade: String,
}

impl From<InspectionRow> for Shown {
    fn from(row: InspectionRow) -> Self {
        Self {
            found: found_words(&row),
            inspection: row.id.to_string(),
            framework: row.framework,
            held_on: row.held_on.to_string(),
            published_on: row.published_on.map(|it| it.to_string()),
            overall: row.overall,
            concern: row.concern,
            ungraded: row.ungraded,
            safeguarding: row.safeguarding,
            areas: row
                .grades
                .into_iter()
                .map(|(area, grade)| Graded { area, grade })
                .collect(),
            note: row.note,
        }
    }
}

fn record(
    shared: &Shared,
    output: Output,
    urn: SchoolKey,
    known: Option<InspectionId>,
    found: &Found,
) -> Result<(), Refusal> {
    let grades = found.area.iter().map(|it| {
        let usage = || Refusal::Usage(format!("“{it}” is not AREA=GRADE"));
        it.split_once('=').ok_or_else(usage)
    });
    let grades = grades.collect::<Result<Vec<_>, _>>()?;
    let new = NewInspection {
        held_on: found.held,
        published_on: found.published,
        overall: found.overall.as_deref(),
        concern: found.concern.as_deref(),
        ungraded: found.ungraded.as_deref(),
        safeguarding: found.safeguarding.as_deref(),
        grades: &grades,
        note: &found.note,
    };
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let (id, _) = app.record_inspection(school, known, &new)?;
    show(&app, output, school, Some(id))
}

/// All of them, or the one that was recorded.
fn show(
    app: &App,
    output: Output,
    school: SchoolId,
    only: Option<InspectionId>,
) -> Result<(), Refusal> {
    let rows = app.list_inspections(school)?.into_iter();
    let rows = rows.filter(|it| only.is_none_or(|id| it.id == id));
    let shown: Vec<Shown> = rows.map(Shown::from).collect();
    output.answer(&shown, |shown| {
        let rows = shown.iter().map(|it| {
            let report = it.published_on.as_ref();
            let report =
                report.map_or_else(|| "no report yet".to_owned(), |on| format!("report {on}"));
            vec![
                it.held_on.clone(),
                report,
                it.found.clone(),
                it.inspection.clone(),
            ]
        });
        table(&rows.collect::<Vec<_>>())
    })
}

#[derive(Serialize)]
struct FrameworkShown<'a> {
    id: &'a str,
    title: &'a str,
    from: String,
    until: Option<String>,
    overall: bool,
    grades: Vec<&'a str>,
    areas: Vec<&'a str>,
    concern: Vec<&'a str>,
    ungraded: Vec<&'a str>,
    safeguarding: Vec<&'a str>,
    basis: &'a str,
}

impl<'a> From<&'a InspectionFramework> for FrameworkShown<'a> {
    fn from(of: &'a InspectionFramework) -> Self {
        let ids = |words: &'a [Judgement]| words.iter().map(|it| it.id.as_str()).collect();
        Self {
            id: &of.id,
            title: &of.title,
            from: of.from.to_string(),
            until: of.until.map(|it| it.to_string()),
            overall: of.overall,
            grades: ids(&of.grades),
            areas: of.areas.iter().map(|it| it.id.as_str()).collect(),
            concern: ids(&of.concern),
            ungraded: ids(&of.ungraded),
            safeguarding: of.safeguarding.iter().map(|it| it.word()).collect(),
            basis: &of.basis,
        }
    }
}

fn lines(of: &FrameworkShown<'_>) -> Vec<String> {
    let until = of.until.as_ref();
    let until = until.map_or_else(|| "now".to_owned(), Clone::clone);
    let parts = [
        ("grades", &of.grades),
        ("areas", &of.areas),
        ("concern", &of.concern),
        ("ungraded", &of.ungraded),
        ("safeguarding", &of.safeguarding),
    ];
    let parts = parts.iter().filter(|(_, words)| !words.is_empty());
    let parts = parts.map(|(name, words)| format!("  {name}: {}", words.join(" ")));
    let head = format!("{}, {} to {until}", of.title, of.from);
    std::iter::once(head).chain(parts).collect()
}
