//! The book itself: making, proving, comparing, searching.

use std::path::Path;

use serde::Serialize;

use super::keys::SheetFile;
use crate::{args::Shared, output::Output, refusal::Refusal, session};

/// What a new book begins with, as typed.
pub(crate) struct Beginning<'a> {
    pub(crate) framework: &'a str,
    pub(crate) name: &'a str,
    pub(crate) role: &'a str,
    pub(crate) recovery: Option<&'a Path>,
}

#[derive(Serialize)]
struct Made {
    book: String,
    framework: String,
    recovery: Option<String>,
}

pub(crate) fn init(shared: &Shared, output: Output, new: &Beginning<'_>) -> Result<(), Refusal> {
    let mut app = session::program(shared)?;
    let passphrase = session::passphrase(shared)?;
    let sheet = new.recovery.map(SheetFile::begin).transpose()?;
    let book = app::NewBook {
        name: new.name,
        role: new.role,
        framework: new.framework,
        passphrase: &passphrase,
    };
    // A book whose sheet was asked for and is not there would be half of what was asked.
    app.create_book_with(&book, |app| sheet.map_or(Ok(()), |sheet| sheet.write(app)))?;
    let book = app.book_state()?.folder.display().to_string();
    output.answer(
        &Made {
            book,
            framework: new.framework.to_owned(),
            recovery: new.recovery.map(|it| it.display().to_string()),
        },
        |made| {
            std::iter::once(&made.book)
                .chain(&made.recovery)
                .cloned()
                .collect()
        },
    )
}

#[derive(Serialize)]
struct Proof {
    ok: bool,
    changes: usize,
    fields: usize,
    documents: usize,
    problems: Vec<String>,
}

pub(crate) fn verify(shared: &Shared, output: Output) -> Result<(), Refusal> {
    let found = session::unlocked(shared)?.verify_book()?;
    let proof = Proof {
        ok: found.problems.is_empty(),
        changes: found.changes,
        fields: found.fields,
        documents: found.documents,
        problems: found.problems,
    };
    output.answer(&proof, |it| {
        let summary = format!(
            "{} changes, {} fields, {} sealed documents: {}",
            it.changes,
            it.fields,
            it.documents,
            if it.ok {
                "all as written"
            } else {
                "not as written"
            }
        );
        [vec![summary], it.problems.clone()].concat()
    })?;
    match proof.problems.len() {
        0 => Ok(()),
        number => Err(Refusal::Failed(format!(
            "{number} problems; keep the folder as it is and restore a backup beside it"
        ))),
    }
}

#[derive(Serialize)]
struct Digest {
    digest: String,
}

pub(crate) fn digest(shared: &Shared, output: Output) -> Result<(), Refusal> {
    let digest = session::unlocked(shared)?.digest()?;
    output.answer(&Digest { digest }, |it| vec![it.digest.clone()])
}

#[derive(Serialize)]
struct Hit {
    school: String,
    visit: Option<String>,
    heading: Option<String>,
    label: String,
    text: String,
}

pub(crate) fn search(shared: &Shared, output: Output, words: &str) -> Result<(), Refusal> {
    let hits: Vec<Hit> = session::unlocked(shared)?
        .search_book(words)?
        .into_iter()
        .map(|it| Hit {
            school: it
                .school
                .map_or_else(|| "The whole caseload".to_owned(), |it| it.name),
            visit: it.visit.map(|visit| visit.to_string()),
            heading: it.heading,
            label: it.label.to_owned(),
            text: format!("{}{}{}", it.before, it.hit, it.after),
        })
        .collect();
    output.answer(&hits, |hits| {
        hits.iter()
            .map(|it| format!("{} · {}: {}", it.school, it.label, it.text))
            .collect()
    })
}
