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
    /// The note as it is recorded, without what only a later version has.
    pub(crate) fn compose_page(
        &self,
        page: &VisitPage,
        standing: NoteStanding,
        circulation: Vec<String>,
    ) -> Result<NoteOfVisit, AppError> {
        let framework = self.shelf.get(&page.visit.framework)?;
        let adviser = self.adviser()?;
        Ok(compose(page, framework, &adviser, standing, circulation))
    }

    /// With what changed since the version before, and what the school said of it.
    pub(crate) fn compose_version(
        &self,
        page: &VisitPage,
        mut note: NoteOfVisit,
    ) -> Result<Composed, AppError> {
        let passages = printed::passages(&note);
        if let Some(last) = page.notes.last() {
            let before = passages_of(self.book()?.read(), last)?;
            note.changes = Some(printed::changes(&before, &passages));
            note.sections.splice(0..0, objection(last));
        }
        Ok(Composed { note, passages })
    }
}

/// What a version said; nothing for one issued before that was kept.
pub(crate) fn passages_of(reading: Reading<'_>, note: &NoteRow) -> Result<Vec<Passage>, AppError> {
    let mut known = reading.fields(note.id.entity())?;
    let state = known.remove(fields::note::composed).unwrap_or_default();
    let bytes = match state.value {
        Some(Value::Blob(hash)) => reading.blob(hash)?,
        Some(_) | None => None,
    };
    Ok(bytes.map(|it| printed::from_bytes(&it)).unwrap_or_default())
}

/// What the school found inaccurate in the version before, if it did.
fn objection(last: &NoteRow) -> Option<Section> {
    (last.state() == NoteState::Inaccurate).then(|| Section {
        heading: format!("What the school said of version {}", last.version),
        judgements: Vec::new(),
        parts: vec![Part {
            label: String::new(),
            text: last.answer_text.clone(),
        }],
        sources: Vec::new(),
    })
}
