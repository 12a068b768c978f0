//! The next version of a note: what is recorded now, and what changed since the version before.

use changes::value::Value;
use domain::note::NoteState;
use paper::{NoteOfVisit, NoteStanding, Part, Section};
use store::{
    fields::{self, AsEntity},
    notes::NoteRow,
    reading::Reading,
};

use crate::{
    App,
    compose_note::compose,
    error::AppError,
    printed::{self, Passage},
    show_visit::VisitPage,
};

/// A note ready to be laid out, and its passages without the list of changes.
pub(crate) struct Composed {
    pub(crate) note: NoteOfVisit,
    pub(crate) passages: Vec<Passage>,
}

impl App {
    pub(crate) fn compose_version(
        &self,
        page: &VisitPage,
        standing: NoteStanding,
        circulation: Vec<String>,
    ) -> Result<Composed, AppError> {
        let framework = self.shelf.get(&page.visit.framework)?;
        let adviser = self.adviser()?;
        let mut note = compose(page, framework, &adviser, standing, circulation);
        let passages = printed::passages(&note);
        if let Some(last) = page.notes.last() {
            let before = passages_of(self.book()?.read(), last)?;
            note.sections
                .insert(0, what_changed(last, &before, &passages));
        }
        Ok(Composed { note, passages })
    }
}

/// What a version said; nothing for one issued before that was kept.
fn passages_of(reading: Reading<'_>, note: &NoteRow) -> Result<Vec<Passage>, AppError> {
    let mut known = reading.fields(note.id.entity())?;
    let state = known.remove(fields::note::composed).unwrap_or_default();
    let bytes = match state.value {
        Some(Value::Blob(hash)) => reading.blob(hash)?,
        Some(_) | None => None,
    };
    Ok(bytes.map(|it| printed::from_bytes(&it)).unwrap_or_default())
}

fn what_changed(last: &NoteRow, before: &[Passage], now: &[Passage]) -> Section {
    let mut lines = printed::changes(before, now);
    if lines.is_empty() {
        lines.push("Nothing in the text.".to_owned());
    }
    let list: Vec<String> = lines.iter().map(|it| format!("- {it}")).collect();
    let answer = (last.state() == NoteState::Inaccurate).then(|| Part {
        label: format!("What the school said of version {}", last.version),
        text: last.answer_text.clone(),
    });
    let changes = Part {
        label: String::new(),
        text: list.join("\n"),
    };
    Section {
        heading: format!("What changed since version {}", last.version),
        judgements: Vec::new(),
        parts: answer.into_iter().chain([changes]).collect(),
        sources: Vec::new(),
    }
}
