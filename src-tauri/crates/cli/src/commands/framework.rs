//! Frameworks: what there is, what each holds, and whether one is right.

use std::{fs, path::Path};

use app::{App, BookStanding, FrameworkEntry};
use framework::{Framework as Pack, PackFile, Problem, versions};
use serde::Serialize;

use crate::{
    args::{Framework, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

mod exchange;
mod moves;
mod shown;

use shown::Shown;

pub(crate) fn run(shared: &Shared, output: Output, command: &Framework) -> Result<(), Refusal> {
    match command {
        Framework::List => list(&with_book_if_any(shared)?, output),
        Framework::Show { id } => {
            let app = knowing(shared, id)?;
            show(app.shelf().get(id)?, output)
        }
        Framework::Check { path } => check(&session::program(shared)?, output, path),
        Framework::Export { id, to } => exchange::export(&knowing(shared, id)?, output, id, to),
        Framework::Import { path } => exchange::import(shared, output, path),
        Framework::Move(it) => moves::run(shared, output, it),
        Framework::Remove { id } => exchange::remove(shared, output, id),
    }
}

/// With the book where there is one and a passphrase is at hand; nobody is asked for one.
fn with_book_if_any(shared: &Shared) -> Result<App, Refusal> {
    let app = session::program(shared)?;
    let is_there = app.book_state()?.standing != BookStanding::None;
    if is_there && session::is_passphrase_at_hand(shared) {
        return session::unlocked(shared);
    }
    Ok(app)
}

/// The program that knows a framework: without a book where it ships.
fn knowing(shared: &Shared, id: &str) -> Result<App, Refusal> {
    let app = session::program(shared)?;
    let is_there = app.book_state()?.standing != BookStanding::None;
    if app.shelf().get(id).is_err() && is_there {
        return session::unlocked(shared);
    }
    Ok(app)
}

fn check(app: &App, output: Output, path: &Path) -> Result<(), Refusal> {
    if !path.is_dir() {
        let read = app.read_framework(&exchange::name_of(path), &session::read_bytes(path)?);
        return report(&read.err().unwrap_or_default(), output);
    }
    let files = pack_files(path)?;
    let problems = match Pack::read(&files, app.calendar()) {
        Ok(pack) => between_versions(&pack, &files, path, app),
        Err(problems) => problems,
    };
    report(&problems, output)
}

#[derive(Serialize)]
struct Listed {
    id: String,
    title: String,
    citation: String,
    body: String,
    year: String,
    sample: bool,
    /// Whether it is the adviser’s own, in the book.
    own: bool,
    /// How many problems keep it from being used.
    problems: usize,
    /// The SHA-256 of its one file.
    digest: String,
    /// Where records of the book name it.
    uses: Vec<String>,
}

impl From<FrameworkEntry> for Listed {
    fn from(entry: FrameworkEntry) -> Self {
        let known = entry.framework.as_ref();
        let said = |of: fn(&Pack) -> &String| known.map(of).cloned().unwrap_or_default();
        Self {
            title: said(|it| &it.title),
            citation: said(|it| &it.citation),
            body: said(|it| &it.body),
            year: said(|it| &it.year),
            sample: known.is_some_and(|it| it.in_sample),
            own: entry.is_own,
            problems: entry.problems.len(),
            digest: entry.digest,
            uses: entry.uses,
            id: entry.id,
        }
    }
}

fn list(app: &App, output: Output) -> Result<(), Refusal> {
    let entries = app.list_frameworks()?.into_iter();
    let rows: Vec<Listed> = entries.map(Listed::from).collect();
    output.answer(&rows, |rows| {
        let cells = |it: &Listed| {
            let standing = match (it.own, it.problems) {
                (false, _) => String::new(),
                (true, 0) => "own".to_owned(),
                (true, _) => "own, unfinished".to_owned(),
            };
            vec![
                it.id.clone(),
                it.title.clone(),
                it.body.clone(),
                standing,
                it.uses.join(", "),
            ]
        };
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
