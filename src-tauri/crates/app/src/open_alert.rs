//! Taking the alert to the council out of the book, as a document of its own.

use std::path::PathBuf;

use domain::id::VisitId;

use crate::{App, compose_note::day_words, error::AppError, save_note::file_name};

impl App {
    /// Saves the alert where the adviser keeps documents and opens it with the system's own viewer.
    ///
    /// # Errors
    /// As [`print_alert`](Self::print_alert), and [`AppError::Document`].
    pub fn open_alert(&self, visit: VisitId) -> Result<PathBuf, AppError> {
        let bytes = self.print_alert(visit)?.bytes;
        let page = self.show_visit(visit)?;
        let day = day_words(page.visit.held_on);
        let name = file_name(&format!(
            "{} - Alert to the council {day}",
            page.school.name
        ));
        self.open_as_document(&name, &bytes)
    }

    /// Saves a document that was just made and opens it with the system's own viewer.
    pub(crate) fn open_as_document(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError> {
        let path = self.keep_document(name, bytes)?;
        self.env
            .open_document(&path)
            .map_err(|source| AppError::Document {
                doing: "opening",
                path: path.clone(),
                source,
            })?;
        Ok(path)
    }
}
