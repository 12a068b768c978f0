//! What became of an issued version: what it changed and who received it.

use domain::id::NoteId;
use store::{circulations::CirculationRow, notes::NoteRow};

use crate::{App, compose_version::passages_of, error::AppError, printed};

/// An issued version, as it is asked about later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotePage {
    /// What it says otherwise than the version before; nothing in a first version.
    pub changes: Vec<String>,
    /// The copies that went out, first to last.
    pub copies: Vec<CirculationRow>,
}

impl App {
    /// What an issued version changed and who received it.
    ///
    /// # Errors
    /// [`AppError::NoNote`], and what the store says.
    pub fn show_note(&self, note: NoteId) -> Result<NotePage, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_note(note)?.ok_or(AppError::NoNote)?;
        let before = |it: &&NoteRow| it.version < row.version;
        let versions = reading.notes_of(row.visit)?;
        let changes = match versions.iter().rfind(before) {
            Some(last) => {
                printed::changes(&passages_of(reading, last)?, &passages_of(reading, &row)?)
            }
            None => Vec::new(),
        };
        Ok(NotePage {
            changes,
            copies: reading.circulations_of(note)?,
        })
    }
}
