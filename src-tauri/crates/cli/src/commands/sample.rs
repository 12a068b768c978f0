//! The sample book.

use serde::Serialize;

use crate::{args::Shared, output::Output, refusal::Refusal, session};

#[derive(Serialize)]
struct Filled {
    book: String,
    framework: String,
    schools: usize,
    visits: usize,
    notes: usize,
}

pub(crate) fn run(
    shared: &Shared,
    output: Output,
    framework: Option<&str>,
    name: &str,
) -> Result<(), Refusal> {
    let mut app = session::program(shared)?;
    let framework = match framework {
        Some(id) => app.shelf().get(id)?,
        None => app.shelf().of_sample()?,
    };
    let framework = framework.id.clone();
    let passphrase = session::passphrase(shared)?;
    let book = app::NewBook {
        name,
        role: "",
        framework: &framework,
        passphrase: &passphrase,
    };
    let receipt = app.create_book_with(&book, app::App::fill_sample)?;
    let answer = Filled {
        book: app.book_state()?.folder.display().to_string(),
        framework,
        schools: receipt.schools,
        visits: receipt.visits,
        notes: receipt.notes,
    };
    output.answer(&answer, |it| {
        vec![format!(
            "{}: {} schools, {} visits, {} notes",
            it.book, it.schools, it.visits, it.notes
        )]
    })
}
