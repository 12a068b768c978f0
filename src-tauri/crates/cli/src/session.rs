//! Opening the program and its book for one command.

use std::{fs, path::Path};

use app::{App, WordsBack};

use store::schools::SchoolRow;

use crate::{
    args::{SchoolKey, Shared},
    output::Output,
    refusal::Refusal,
};

const PROGRAM: &str = "visitbook-cli";

/// The program without a book.
pub(crate) fn program(shared: &Shared) -> Result<App, Refusal> {
    let options = host::Options {
        book: shared.book.clone(),
        today: shared.today,
        program: PROGRAM,
        ..host::Options::default()
    };
    Ok(host::open(&options)?)
}

/// The program with its book unlocked.
pub(crate) fn unlocked(shared: &Shared) -> Result<App, Refusal> {
    let mut app = program(shared)?;
    app.unlock_book(&passphrase(shared)?)?;
    if let Some(back) = app.book_state()?.words_back {
        Output::new(shared.json).remark(&told(&back));
    }
    Ok(app)
}

/// What recovery files held, on one line or several.
fn told(back: &WordsBack) -> String {
    let mut lines = Vec::new();
    for it in &back.visits {
        let (fields, school, visit) = (it.fields.all, &it.school, it.visit);
        lines.push(format!(
            "What could not be saved is back: {school}, visit {visit}, fields: {fields}."
        ));
    }
    for it in &back.papers {
        let (fields, school, paper) = (it.fields.all, &it.school, it.paper);
        let title = &it.title;
        lines.push(format!(
            "What could not be saved is back: {title} {school}, paper {paper}, fields: {fields}."
        ));
    }
    for it in &back.sheets {
        let (fields, name, sheet) = (it.fields.all, &it.name, it.sheet);
        lines.push(format!(
            "What could not be saved is back: {name}, sheet {sheet}, fields: {fields}."
        ));
    }
    if let Some(file) = &back.waits_in {
        lines.push(format!(
            "The book cannot be written; words wait in {}.",
            file.display()
        ));
    }
    for file in &back.unreadable {
        lines.push(format!(
            "The recovery file {} is damaged and was left there.",
            file.display()
        ));
    }
    lines.join("\n")
}

/// A school of the book as it was typed: the one that stays, when it was merged into another.
pub(crate) fn school(app: &App, key: SchoolKey) -> Result<SchoolRow, Refusal> {
    Ok(match key {
        SchoolKey::Urn(urn) => app.find_school_by_urn(urn)?,
        SchoolKey::Id(id) => app.find_school(id)?,
    })
}

/// The same, merged or not.
pub(crate) fn entered_school(app: &App, key: SchoolKey) -> Result<SchoolRow, Refusal> {
    Ok(match key {
        SchoolKey::Urn(urn) => app.entered_school(Some(urn), None)?,
        SchoolKey::Id(id) => app.entered_school(None, Some(id))?,
    })
}

/// Whether a passphrase was given without anybody being asked.
pub(crate) fn is_passphrase_at_hand(shared: &Shared) -> bool {
    let given = std::env::var_os("VISITBOOK_PASSPHRASE");
    shared.passphrase_file.is_some() || given.is_some_and(|it| !it.is_empty())
}

/// From the file, the environment, or the person at the keyboard.
pub(crate) fn passphrase(shared: &Shared) -> Result<String, Refusal> {
    if let Some(path) = &shared.passphrase_file {
        return first_line(path);
    }
    match std::env::var("VISITBOOK_PASSPHRASE") {
        Ok(passphrase) if !passphrase.is_empty() => Ok(passphrase),
        Ok(_) | Err(_) => ask(
            "Passphrase: ",
            "give --passphrase-file or VISITBOOK_PASSPHRASE",
        ),
    }
}

/// A passphrase that is to take the place of the present one: from the file, or asked.
pub(crate) fn new_passphrase(file: Option<&Path>) -> Result<String, Refusal> {
    match file {
        Some(path) => first_line(path),
        None => ask("New passphrase: ", "give --new-passphrase-file"),
    }
}

fn first_line(path: &Path) -> Result<String, Refusal> {
    let text = read_text(path)?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

pub(crate) fn ask(prompt: &str, instead: &str) -> Result<String, Refusal> {
    rpassword::prompt_password(prompt)
        .map_err(|error| Refusal::Failed(format!("no passphrase: {error}; {instead}")))
}

pub(crate) fn read_text(path: &Path) -> Result<String, Refusal> {
    fs::read_to_string(path).map_err(|source| unreadable(path, source))
}

pub(crate) fn read_bytes(path: &Path) -> Result<Vec<u8>, Refusal> {
    fs::read(path).map_err(|source| unreadable(path, source))
}

fn unreadable(path: &Path, source: std::io::Error) -> Refusal {
    Refusal::File {
        doing: "read",
        path: path.to_owned(),
        source,
    }
}
