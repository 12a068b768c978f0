//! The pages of a paper: as a draft, and as they were sealed.

use std::path::PathBuf;

use changes::value::Value;
use domain::id::{EditionId, PaperId};
use paper::{NoteStanding, Rendered};
use store::{
    StoreError,
    fields::{AsEntity, edition},
};

use crate::{
    App,
    check_paper::PaperCheck,
    compose_note::day_words,
    compose_paper::{ALL_SCHOOLS, passages},
    error::AppError,
    paper_refusal::PaperRefusal,
    printed,
    save_note::file_name,
    send_paper::passages_of,
    show_paper::PaperPage,
};

impl App {
    /// The pages as they would look now, marked as a draft. Nothing is written.
    ///
    /// # Errors
    /// [`PaperRefusal::NoPaper`], [`AppError::Paper`], and what the store says.
    pub fn draft_paper(&self, id: PaperId) -> Result<Rendered, AppError> {
        self.render_draft(&self.show_paper(id)?)
    }

    /// The same with what was noticed.
    ///
    /// # Errors
    /// As [`draft_paper`](Self::draft_paper).
    pub fn preview_paper(&self, id: PaperId) -> Result<(Rendered, PaperCheck), AppError> {
        let page = self.show_paper(id)?;
        Ok((self.render_draft(&page)?, self.check_paper(id)?))
    }

    fn render_draft(&self, page: &PaperPage) -> Result<Rendered, AppError> {
        let mut composed = self.compose_paper(page, NoteStanding::Draft, self.today())?;
        if let Some((last, _)) = page.editions.last() {
            let before = passages_of(self.book()?.read(), last)?;
            composed.changes = Some(printed::changes(&before, &passages(&composed)));
        }
        Ok(paper::render_paper(&composed)?)
    }

    /// The bytes of a sealed version: the very ones that were sent.
    ///
    /// # Errors
    /// [`PaperRefusal::NoEdition`], and damage.
    pub fn paper_pdf(&self, id: EditionId) -> Result<Vec<u8>, AppError> {
        let bytes = self.book()?.read().blob(self.edition(id)?.pdf)?;
        let lost = || StoreError::Damaged("the sealed document is missing".into());
        Ok(bytes.ok_or_else(lost)?)
    }

    /// What had been noticed and was sent all the same.
    ///
    /// # Errors
    /// What the store says.
    pub fn warnings_of(&self, id: EditionId) -> Result<Vec<String>, AppError> {
        let mut known = self.book()?.read().fields(id.entity())?;
        let state = known.remove(edition::warnings).unwrap_or_default();
        Ok(match state.value {
            Some(Value::Words(lines)) => lines,
            Some(_) | None => Vec::new(),
        })
    }

    /// Saves a copy where the adviser keeps documents. Saving again gives the same file.
    ///
    /// # Errors
    /// [`PaperRefusal::NoEdition`], [`AppError::Document`], and damage.
    pub fn save_paper(&self, id: EditionId) -> Result<PathBuf, AppError> {
        let bytes = self.paper_pdf(id)?;
        self.keep_document(&self.paper_file_name(id)?, &bytes)
    }

    /// Saves a copy and opens it with the system's own viewer.
    ///
    /// # Errors
    /// As [`save_paper`](Self::save_paper).
    pub fn open_paper(&self, id: EditionId) -> Result<PathBuf, AppError> {
        let bytes = self.paper_pdf(id)?;
        self.open_as_document(&self.paper_file_name(id)?, &bytes)
    }

    fn paper_file_name(&self, id: EditionId) -> Result<String, AppError> {
        let row = self.edition(id)?;
        let paper = self.book()?.read().find_paper(row.paper)?;
        let paper = paper.ok_or(PaperRefusal::NoPaper)?;
        let about = match paper.school {
            Some(school) => self.find_school(school)?.name,
            None => ALL_SCHOOLS.to_owned(),
        };
        Ok(file_name(&format!(
            "{about} - {} {} v{}",
            paper.title,
            day_words(row.sealed_on),
            row.version
        )))
    }
}
