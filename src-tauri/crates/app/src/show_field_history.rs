//! The history of a field where it stands: asked for by its place, as the window knows it.

use crate::{
    App,
    error::AppError,
    place::{ChoiceField, Place, TextField, choice_target, text_target},
    show_history::{HistoryEntry, entry},
};

impl App {
    /// Every change of a text, oldest first.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::WrongPlace`], and what the store says.
    pub fn text_history(
        &self,
        place: &Place,
        field: TextField,
    ) -> Result<Vec<HistoryEntry>, AppError> {
        let reading = self.book()?.read();
        let target = text_target(reading, place, field)?;
        let past = reading.history(target.entity, target.field)?;
        Ok(past.into_iter().map(entry).collect())
    }

    /// Every change of a choice, oldest first; chosen ids as they are recorded.
    ///
    /// # Errors
    /// As [`text_history`](Self::text_history).
    pub fn choice_history(
        &self,
        place: &Place,
        field: ChoiceField,
    ) -> Result<Vec<HistoryEntry>, AppError> {
        let reading = self.book()?.read();
        let target = choice_target(reading, place, field)?;
        let past = reading.history(target.entity, target.field)?;
        Ok(past.into_iter().map(entry).collect())
    }
}
