//! Notes: a draft to look at, a sealed version to send.

use std::path::Path;

use app::{
    NoteAnswer,
    check_note::Concern,
    issue_note::{FirstCopy, Issuing},
};
use domain::id::{NoteId, VisitId};
use serde::Serialize;

use super::identifier;
use crate::{
    args::{Note, Shared},
    document::{self, Document},
    output::Output,
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Note) -> Result<(), Refusal> {
    match command {
        Note::Preview { visit, pdf } => preview(shared, output, identifier(visit)?, pdf),
        Note::Issue {
            visit,
            on,
            sent_on,
            no_pupil_names,
            despite_conflicts,
            not_sent,
            pdf,
        } => {
            let copy = match (sent_on, not_sent) {
                (Some(day), _) => FirstCopy::On(*day),
                (None, true) => FirstCopy::NotYet,
                (None, false) => FirstCopy::SameDay,
            };
            let how = Issuing {
                on: *on,
                copy,
                no_pupil_names: *no_pupil_names,
                despite_conflicts: *despite_conflicts,
            };
            issue(shared, output, identifier(visit)?, how, pdf)
        }
        Note::Export { note, pdf } => export(shared, output, identifier(note)?, pdf),
        Note::Circulate { note, to, by, on } => {
            let id: NoteId = identifier(note)?;
            session::unlocked(shared)?.circulate_note(id, to, by, *on)?;
            done(output, id)
        }
        Note::Answer { note, answer, on } => {
            let id: NoteId = identifier(note)?;
            let answer = match &answer.inaccurate {
                Some(text) => NoteAnswer::Inaccurate(text.clone()),
                None => NoteAnswer::Accurate,
            };
            session::unlocked(shared)?.answer_note(id, &answer, *on)?;
            done(output, id)
        }
    }
}

#[derive(Serialize)]
struct Previewed {
    pdf: String,
    pages: usize,
    stops: Vec<String>,
    warnings: Vec<String>,
}

fn preview(shared: &Shared, output: Output, visit: VisitId, pdf: &Path) -> Result<(), Refusal> {
    let preview = session::unlocked(shared)?.preview_note(visit)?;
    document::write(pdf, &preview.rendered.bytes)?;
    let answer = Previewed {
        pdf: pdf.display().to_string(),
        pages: preview.rendered.pages,
        stops: messages(preview.check.stops),
        warnings: messages(preview.check.warnings),
    };
    output.answer(&answer, |it| {
        let first = format!("{} ({} pages, draft)", it.pdf, it.pages);
        [vec![first], it.stops.clone(), it.warnings.clone()].concat()
    })
}

#[derive(Serialize)]
struct Issued {
    note: String,
    version: u32,
    sha256: String,
    pages: u32,
    issued_on: String,
    sent_on: Option<String>,
    due_on: Option<String>,
    on_time: Option<bool>,
    warnings: Vec<String>,
}

fn issue(
    shared: &Shared,
    output: Output,
    visit: VisitId,
    how: Issuing,
    pdf: &Path,
) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    // The pages are on disk before the version is sealed: a full disk issues nothing.
    let mut copy = None;
    let receipt = app.issue_note_with(visit, how, |bytes| {
        copy = Some(Document::write(pdf, bytes)?);
        Ok(())
    })?;
    copy.map_or(Ok(()), Document::place)?;
    let answer = Issued {
        note: receipt.note.to_string(),
        version: receipt.version,
        sha256: receipt.sha256,
        pages: receipt.pages,
        issued_on: receipt.issued_on.to_string(),
        sent_on: receipt.sent_on.map(|it| it.to_string()),
        due_on: receipt.due_on.map(|it| it.to_string()),
        on_time: receipt.on_time,
        warnings: messages(receipt.warnings),
    };
    output.answer(&answer, |it| {
        let first = format!(
            "version {}, {} pages, SHA-256 {}",
            it.version, it.pages, it.sha256
        );
        [vec![first], it.warnings.clone()].concat()
    })
}

#[derive(Serialize)]
struct Exported {
    note: String,
    pdf: String,
}

fn export(shared: &Shared, output: Output, note: NoteId, pdf: &Path) -> Result<(), Refusal> {
    let bytes = session::unlocked(shared)?.note_pdf(note)?;
    document::write(pdf, &bytes)?;
    let answer = Exported {
        note: note.to_string(),
        pdf: pdf.display().to_string(),
    };
    output.answer(&answer, |it| vec![it.pdf.clone()])
}

#[derive(Serialize)]
struct Recorded {
    note: String,
}

fn done(output: Output, note: NoteId) -> Result<(), Refusal> {
    let answer = Recorded {
        note: note.to_string(),
    };
    output.answer(&answer, |it| vec![it.note.clone()])
}

fn messages(concerns: Vec<Concern>) -> Vec<String> {
    concerns.into_iter().map(|it| it.message).collect()
}
