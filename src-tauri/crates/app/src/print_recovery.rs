//! The prepared recovery sheet on its way to the printer: opened as a file that does not stay.

use std::path::PathBuf;

use crate::{App, error::AppError};

/// What the file is called while the system's viewer has it.
const NAME: &str = "Visitbook recovery sheet.pdf";

impl App {
    /// Writes the prepared sheet into a scratch folder and opens it with the system's own viewer.
    /// The file goes when the key is kept or given up.
    ///
    /// # Errors
    /// [`AppError::NothingPrepared`], and [`AppError::Document`].
    pub fn open_recovery_sheet(&mut self) -> Result<PathBuf, AppError> {
        let Self { env, recovery, .. } = self;
        let prepared = recovery.as_mut().ok_or(AppError::NothingPrepared)?;
        let folder = prepared
            .printed_in
            .get_or_insert_with(|| env.scratch_folder());
        let refused = |doing, path: PathBuf| {
            move |source| AppError::Document {
                doing,
                path,
                source,
            }
        };
        let path = env
            .save_document(Some(folder), NAME, &prepared.pdf)
            .map_err(refused("writing", folder.join(NAME)))?;
        env.open_document(&path)
            .map_err(refused("opening", path.clone()))?;
        Ok(path)
    }

    /// Removes the printed file and forgets the prepared key.
    ///
    /// # Errors
    /// [`AppError::Document`] when the file could not be removed, which the adviser then has to do.
    pub(crate) fn forget_prepared_sheet(&mut self) -> Result<(), AppError> {
        let Some(folder) = self.recovery.take().and_then(|it| it.printed_in) else {
            return Ok(());
        };
        self.env
            .discard_folder(&folder)
            .map_err(|source| AppError::Document {
                doing: "removing",
                path: folder,
                source,
            })
    }
}
