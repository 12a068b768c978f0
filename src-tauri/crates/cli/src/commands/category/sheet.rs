//! The sheet on which the category of a school is weighed, as the command line shows and marks it.

use app::{App, NewMark, SheetPage};
use domain::id::SheetId;
use framework::Framework;
use serde::Serialize;

use crate::{
    args::{SchoolKey, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Debug, Serialize)]
struct Shown {
    urn: Option<u32>,
    sheet: Option<String>,
    framework: String,
    begun_on: Option<String>,
    /// What was decided from it.
    decided: Option<Decided>,
    columns: Vec<Column>,
    criteria: Vec<Criterion>,
    areas: Vec<Area>,
    speaks_for: Vec<SpokenFor>,
    /// The areas without which grades come to nothing.
    lacks: Vec<String>,
    /// Every sheet of the school, earliest first.
    sheets: Vec<Listed>,
}

#[derive(Debug, Serialize)]
struct Decided {
    category: String,
    on: Option<String>,
}

#[derive(Debug, Serialize)]
struct Column {
    category: String,
    name: String,
    fits: &'static str,
    of: usize,
    ticked: usize,
    words: String,
}

#[derive(Debug, Serialize)]
struct Criterion {
    id: String,
    area: String,
    category: String,
    text: String,
    ticked: bool,
    evidence: String,
    /// What the book itself knows of it.
    known: Option<Known>,
}

#[derive(Debug, Serialize)]
struct Known {
    holds: bool,
    words: String,
}

#[derive(Debug, Serialize)]
struct Area {
    id: String,
    title: String,
    grades: Vec<Grade>,
    /// The grade that counts.
    counts: Option<String>,
}

#[derive(Debug, Serialize)]
struct Grade {
    by: String,
    grade: Option<String>,
    evidence: String,
}

#[derive(Debug, Serialize)]
struct SpokenFor {
    category: String,
    name: String,
    because: String,
}

#[derive(Debug, Serialize)]
struct Listed {
    sheet: String,
    begun_on: String,
    decided: Option<Decided>,
}

pub(super) fn show(
    shared: &Shared,
    output: Output,
    urn: SchoolKey,
    sheet: Option<SheetId>,
) -> Result<(), Refusal> {
    let app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    answer(&app, output, app.show_sheet(school, sheet)?)
}

pub(super) fn begin(
    shared: &Shared,
    output: Output,
    urn: SchoolKey,
    from_last: bool,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let sheet = app.begin_sheet(school, from_last)?;
    answer(&app, output, app.show_sheet(school, Some(sheet))?)
}

pub(super) fn mark(
    shared: &Shared,
    output: Output,
    urn: SchoolKey,
    (mark, evidence): (NewMark<'_>, Option<&str>),
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let school = session::school(&app, urn)?.id;
    let sheet = app.mark_sheet(school, mark, evidence)?;
    answer(&app, output, app.show_sheet(school, Some(sheet))?)
}

fn answer(app: &App, output: Output, page: SheetPage) -> Result<(), Refusal> {
    let framework = app.shelf().get(&page.framework)?;
    output.answer(&shown(page, framework), Shown::lines)
}

fn shown(page: SheetPage, framework: &Framework) -> Shown {
    Shown {
        urn: page.school.urn,
        sheet: page.sheet.as_ref().map(|it| it.id.to_string()),
        begun_on: page.sheet.as_ref().map(|it| it.begun_on.to_string()),
        decided: page.decided.map(decided),
        columns: page
            .columns
            .into_iter()
            .map(|it| Column {
                name: name(&it.category, framework),
                category: it.category,
                fits: it.fits.word(),
                of: it.of,
                ticked: it.ticked,
                words: it.words,
            })
            .collect(),
        criteria: criteria(page.criteria, framework),
        areas: areas(page.areas, framework),
        speaks_for: page
            .speaks_for
            .into_iter()
            .map(|it| SpokenFor {
                name: name(&it.category, framework),
                category: it.category,
                because: it.because,
            })
            .collect(),
        lacks: page.lacks,
        sheets: page
            .all
            .into_iter()
            .map(|(row, by)| Listed {
                sheet: row.id.to_string(),
                begun_on: row.begun_on.to_string(),
                decided: by.map(decided),
            })
            .collect(),
        framework: page.framework,
    }
}

fn decided(row: store::decisions::DecisionRow) -> Decided {
    Decided {
        category: row.category,
        on: row.decided_on.map(|it| it.to_string()),
    }
}

fn name(category: &str, framework: &Framework) -> String {
    let category_of = framework.category(category);
    category_of.map_or_else(|| category.to_owned(), framework::category::Category::name)
}

/// Both lists are in the framework's order.
fn criteria(entries: Vec<app::CriterionEntry>, framework: &Framework) -> Vec<Criterion> {
    let entries = entries.into_iter().zip(&framework.deciding.criteria);
    let criteria = entries.map(|(it, criterion)| Criterion {
        id: it.criterion,
        area: criterion.area.clone(),
        category: criterion.category.clone(),
        text: criterion.text.clone(),
        ticked: !it.ticked.values.is_empty(),
        evidence: it.evidence.text,
        known: it.known.map(|(holds, words)| Known { holds, words }),
    });
    criteria.collect()
}

fn areas(entries: Vec<app::AreaEntry>, framework: &Framework) -> Vec<Area> {
    let entries = entries.into_iter().zip(framework.graded_areas());
    let areas = entries.map(|(it, area)| Area {
        id: it.area,
        title: area.title.clone(),
        grades: it
            .grades
            .into_iter()
            .map(|it| Grade {
                by: it.by,
                grade: it.grade.values.into_iter().next(),
                evidence: it.evidence.text,
            })
            .collect(),
        counts: it.counts,
    });
    areas.collect()
}

impl Shown {
    /// For reading: what was said, then what it comes to.
    fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        lines.push(match (&self.begun_on, &self.decided) {
            (None, _) => "no sheet is begun".to_owned(),
            (Some(on), None) => format!("sheet of {on}"),
            (Some(on), Some(it)) => format!("sheet of {on}, decided: {}", it.category),
        });
        for it in &self.columns {
            lines.push(format!("{}: {}", it.name, it.words));
        }
        for it in &self.criteria {
            let known = it.known.as_ref();
            let known = known.map_or_else(String::new, |it| format!(" [{}]", it.words));
            let evidence = match it.evidence.as_str() {
                "" => String::new(),
                said => format!(" ({said})"),
            };
            let mark = if it.ticked { "x" } else { " " };
            if it.ticked || !known.is_empty() || !evidence.is_empty() {
                lines.push(format!("[{mark}] {}: {}{evidence}{known}", it.id, it.text));
            }
        }
        for it in &self.areas {
            let said = it.grades.iter().map(|by| {
                let grade = by.grade.as_deref().unwrap_or("no grade");
                format!("{} {grade}", by.by)
            });
            let said: Vec<String> = said.collect();
            lines.push(format!("{}: {}", it.title, said.join(", ")));
        }
        if !self.lacks.is_empty() {
            lines.push(format!("no grade yet: {}", self.lacks.join(", ")));
        }
        for it in &self.speaks_for {
            lines.push(format!("speaks for {}: {}", it.name, it.because));
        }
        lines
    }
}
