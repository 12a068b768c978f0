//! Frameworks, without any book.

use std::{fs, path::Path};

use app::App;
use framework::{Framework as Pack, PackFile, Problem, versions};
use serde::Serialize;

use crate::{
    args::{Framework, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

mod shown;

use shown::Shown;

pub(crate) fn run(shared: &Shared, output: Output, command: &Framework) -> Result<(), Refusal> {
    let app = session::program(shared)?;
    match command {
        Framework::List => list(app.shelf().all(), output),
        Framework::Show { id } => show(app.shelf().get(id)?, output),
        Framework::Check { path } => {
            let files = pack_files(path)?;
            let problems = match Pack::read(&files, app.calendar()) {
                Ok(pack) => between_versions(&pack, &files, path, &app),
                Err(problems) => problems,
            };
            report(&problems, output)
        }
    }
}

#[derive(Serialize)]
struct Listed {
    id: String,
    title: String,
    citation: String,
    body: String,
    year: String,
    sample: bool,
}

fn list(frameworks: &[Pack], output: Output) -> Result<(), Refusal> {
    let rows: Vec<Listed> = frameworks
        .iter()
        .map(|it| Listed {
            id: it.id.clone(),
            title: it.title.clone(),
            citation: it.citation.clone(),
            body: it.body.clone(),
            year: it.year.clone(),
            sample: it.in_sample,
        })
        .collect();
    output.answer(&rows, |rows| {
        let cells = |it: &Listed| vec![it.id.clone(), it.title.clone(), it.body.clone()];
        table(&rows.iter().map(cells).collect::<Vec<_>>())
    })
}

fn show(pack: &Pack, output: Output) -> Result<(), Refusal> {
    output.answer(&Shown::of(pack), Shown::lines)
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

/// What is wrong between a pack and the version whose place it takes, where that one ships or lies
/// beside it. Of a version that is nowhere nothing can be said.
fn between_versions(pack: &Pack, files: &[PackFile], path: &Path, app: &App) -> Vec<Problem> {
    let beside = path.parent().and_then(|it| fs::read_dir(it).ok());
    let folders = beside.into_iter().flatten().flatten();
    let read = |folder: &Path| Pack::read(&pack_files(folder).ok()?, app.calendar()).ok();
    let mut others: Vec<Pack> = folders.filter_map(|it| read(&it.path())).collect();
    others.extend(app.shelf().all().iter().cloned());
    versions::problem_of(pack, files, &others)
        .into_iter()
        .collect()
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
