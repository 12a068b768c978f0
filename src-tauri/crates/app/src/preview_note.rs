//! The note as it would look now: a draft, marked as one. Nothing is written.

use domain::id::VisitId;
use paper::{NoteStanding, Rendered};

use crate::{App, check_note::NoteCheck, error::AppError};

/// A draft and what was noticed about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The pages.
    pub rendered: Rendered,
    /// What was noticed.
    pub check: NoteCheck,
}

impl App {
    /// The pages alone: quick enough to follow somebody who types.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::Paper`], and what the store says.
    pub fn draft_note(&self, visit: VisitId) -> Result<Rendered, AppError> {
        let page = self.show_visit(visit)?;
        let note = self.compose_page(&page, NoteStanding::Draft, Vec::new())?;
        let composed = self.compose_version(&page, note)?;
        Ok(paper::render_note(&composed.note)?)
    }

    /// Lays the note out as a draft.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::Paper`], and what the store says.
    pub fn preview_note(&self, visit: VisitId) -> Result<Preview, AppError> {
        let page = self.show_visit(visit)?;
        let note = self.compose_page(&page, NoteStanding::Draft, Vec::new())?;
        let names = self.names_in(&page)?;
        let check = self.check_page(&page, &note, &names, self.today())?;
        let composed = self.compose_version(&page, note)?;
        Ok(Preview {
            rendered: paper::render_note(&composed.note)?,
            check,
        })
    }
}
