//! Taking the sealed PDF out of the book: the very bytes that were issued.

use std::path::PathBuf;

use domain::id::NoteId;
use store::StoreError;

use crate::{App, compose_note::day_words, error::AppError};

impl App {
    /// The bytes of an issued version.
    ///
    /// # Errors
    /// [`AppError::NoNote`], and damage.
    pub fn note_pdf(&self, note: NoteId) -> Result<Vec<u8>, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_note(note)?.ok_or(AppError::NoNote)?;
        let bytes = reading.blob(row.pdf)?;
        let lost = || StoreError::Damaged("the sealed document is missing".into());
        Ok(bytes.ok_or_else(lost)?)
    }

    /// Saves a copy where the adviser keeps documents. Saving again gives the same file.
    ///
    /// # Errors
    /// [`AppError::NoNote`], [`AppError::Document`], and damage.
    pub fn save_note(&self, note: NoteId) -> Result<PathBuf, AppError> {
        let bytes = self.note_pdf(note)?;
        let name = self.file_name(note)?;
        self.keep_document(&name, &bytes)
    }

    /// Writes a copy where the adviser keeps documents; one of the sample goes when the sample does.
    pub(crate) fn keep_document(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, AppError> {
        let folder = self.is_sample().then(|| self.folder.join("documents"));
        self.env
            .save_document(folder.as_deref(), name, bytes)
            .map_err(|source| AppError::Document {
                doing: "saving",
                path: name.into(),
                source,
            })
    }

    /// Saves a copy and opens it with the system's own viewer.
    ///
    /// # Errors
    /// As [`save_note`](Self::save_note).
    pub fn open_note(&self, note: NoteId) -> Result<PathBuf, AppError> {
        let bytes = self.note_pdf(note)?;
        let name = self.file_name(note)?;
        self.open_as_document(&name, &bytes)
    }

    fn file_name(&self, note: NoteId) -> Result<String, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_note(note)?.ok_or(AppError::NoNote)?;
        let visit = reading.find_visit(row.visit)?.ok_or(AppError::NoVisit)?;
        let school = reading
            .find_school(visit.school)?
            .ok_or(AppError::NoSchool)?;
        let title = &self.shelf.get(&visit.framework)?.words.note;
        let day = day_words(visit.held_on);
        Ok(file_name(&format!(
            "{} - {title} {day} v{}",
            school.name, row.version
        )))
    }
}

/// A name that every system takes: no reserved characters, no dot or blank at the end.
pub(crate) fn file_name(words: &str) -> String {
    let safe: String = words
        .chars()
        .map(|it| {
            if it.is_control() || "<>:\"/\\|?*\u{a0}".contains(it) {
                ' '
            } else {
                it
            }
        })
        .take(150)
        .collect();
    let joined = safe.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}.pdf", joined.trim_end_matches(['.', ' ']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_has_nothing_that_windows_refuses() {
        assert_eq!(
            file_name("St John’s: A/B\u{a0}School. - v1."),
            "St John’s A B School. - v1.pdf"
        );
        assert!(file_name(&"x".repeat(400)).len() < 160);
    }
}
