//! Frameworks, without any book.

use std::{fs, path::Path};

use framework::{Framework as Pack, PackFile, Problem, check, duty::Duty, heading::Heading};
use serde::Serialize;

use crate::{
    args::{Framework, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Framework) -> Result<(), Refusal> {
    let app = session::program(shared)?;
    match command {
        Framework::List => list(app.shelf().all(), output),
        Framework::Show { id } => show(app.shelf().get(id)?, output),
        Framework::Check { path } => {
            let problems = check(&pack_files(path)?, app.calendar());
            report(&problems, output)
        }
    }
}

#[derive(Serialize)]
struct Listed {
    id: String,
    title: String,
    body: String,
    year: String,
}

fn list(frameworks: &[Pack], output: Output) -> Result<(), Refusal> {
    let rows: Vec<Listed> = frameworks
        .iter()
        .map(|it| Listed {
            id: it.id.clone(),
            title: it.title.clone(),
            body: it.body.clone(),
            year: it.year.clone(),
        })
        .collect();
    output.answer(&rows, |rows| {
        let cells = |it: &Listed| vec![it.id.clone(), it.title.clone(), it.body.clone()];
        table(&rows.iter().map(cells).collect::<Vec<_>>())
    })
}

#[derive(Serialize)]
struct Shown {
    id: String,
    title: String,
    citation: String,
    body: String,
    year: String,
    visit_kinds: Vec<Titled>,
    headings: Vec<HeadingShown>,
    evidence: Vec<Titled>,
    categories: Vec<Titled>,
    duties: Vec<DutyShown>,
}

#[derive(Serialize)]
struct Titled {
    id: String,
    title: String,
}

#[derive(Serialize)]
struct HeadingShown {
    id: String,
    title: String,
    prompts: Vec<String>,
    source: String,
}

#[derive(Serialize)]
struct DutyShown {
    id: String,
    what: String,
    on: &'static str,
    within: u32,
    unit: &'static str,
    met_by: &'static str,
    source: String,
    why: String,
    ruling: Option<String>,
    examples: usize,
}

fn titled(id: &str, title: &str) -> Titled {
    Titled {
        id: id.to_owned(),
        title: title.to_owned(),
    }
}

fn heading(it: &Heading) -> HeadingShown {
    HeadingShown {
        id: it.id.clone(),
        title: it.title.clone(),
        prompts: it.prompts.clone(),
        source: it.source.clone(),
    }
}

fn duty(it: &Duty) -> DutyShown {
    DutyShown {
        id: it.id.clone(),
        what: it.what.clone(),
        on: it.on.word(),
        within: it.within.amount,
        unit: it.within.unit.word(),
        met_by: it.met_by.word(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
        examples: it.examples.len(),
    }
}

fn show(pack: &Pack, output: Output) -> Result<(), Refusal> {
    let shown = Shown {
        id: pack.id.clone(),
        title: pack.title.clone(),
        citation: pack.citation.clone(),
        body: pack.body.clone(),
        year: pack.year.clone(),
        visit_kinds: pack
            .visit_kinds
            .iter()
            .map(|it| titled(&it.id, &it.title))
            .collect(),
        headings: pack.headings.iter().map(heading).collect(),
        evidence: pack
            .evidence
            .iter()
            .map(|it| titled(&it.id, &it.title))
            .collect(),
        categories: pack
            .categories
            .iter()
            .map(|it| titled(&it.id, &it.label))
            .collect(),
        duties: pack.duties.iter().map(duty).collect(),
    };
    output.answer(&shown, |it| {
        let mut lines = vec![format!("{}, {}", it.title, it.body)];
        lines.extend(
            it.visit_kinds
                .iter()
                .map(|kind| format!("visit {}: {}", kind.id, kind.title)),
        );
        lines.extend(
            it.headings
                .iter()
                .map(|it| format!("heading {}: {}", it.id, it.title)),
        );
        lines.extend(it.duties.iter().map(|duty| {
            format!(
                "duty {}: {} ({} {})",
                duty.id, duty.what, duty.within, duty.unit
            )
        }));
        lines
    })
}

/// Every file of a folder that is text; what is not a pack file is passed over by the check.
fn pack_files(folder: &Path) -> Result<Vec<PackFile>, Refusal> {
    let unreadable = |source| Refusal::File {
        doing: "read",
        path: folder.to_owned(),
        source,
    };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|it| it == "toml") {
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            files.push(PackFile {
                name,
                text: session::read_text(&path)?,
            });
        }
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

#[derive(Serialize)]
struct ProblemShown {
    file: String,
    line: usize,
    column: usize,
    what: String,
    hint: Option<String>,
}

fn report(problems: &[Problem], output: Output) -> Result<(), Refusal> {
    let shown: Vec<ProblemShown> = problems
        .iter()
        .map(|it| ProblemShown {
            file: it.file.clone(),
            line: it.line,
            column: it.column,
            what: it.what.clone(),
            hint: it.hint.clone(),
        })
        .collect();
    output.answer(&shown, |_| {
        problems.iter().map(ToString::to_string).collect()
    })?;
    match problems.len() {
        0 => {
            output.remark("no problems; every worked example gives its own date");
            Ok(())
        }
        1 => Err(Refusal::Failed("1 problem".into())),
        number => Err(Refusal::Failed(format!("{number} problems"))),
    }
}
