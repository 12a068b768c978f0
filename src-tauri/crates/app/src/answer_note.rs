//! What the school says of the note it was sent: accurate, or not and why.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{id::NoteId, note::NoteState};
use store::{
    fields::{self, AsEntity, note as field},
    notes::{ACCURATE, INACCURATE},
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// The school's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoteAnswer {
    /// The note is accurate.
    Accurate,
    /// Something is not, in the school's words.
    Inaccurate(String),
}

impl App {
    /// Records the answer and its day; today when no day is given. Answering again corrects the
    /// answer. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoNote`], [`AppError::NotSent`], [`AppError::Superseded`],
    /// [`AppError::Missing`] when nothing is said to be inaccurate, and what the store says.
    pub fn answer_note(
        &mut self,
        note: NoteId,
        answer: &NoteAnswer,
        on: Option<NaiveDate>,
    ) -> Result<i64, AppError> {
        let (row, school) = self.issued(note)?;
        match row.state() {
            NoteState::Issued => return Err(AppError::NotSent),
            NoteState::Superseded => return Err(AppError::Superseded(row.version)),
            NoteState::Sent | NoteState::Accurate | NoteState::Inaccurate => {}
        }
        let (word, text) = match answer {
            NoteAnswer::Accurate => (ACCURATE, ""),
            NoteAnswer::Inaccurate(text) if text.trim().is_empty() => {
                return Err(AppError::Missing("what is not accurate"));
            }
            NoteAnswer::Inaccurate(text) => (INACCURATE, text.trim()),
        };
        let on = on.unwrap_or_else(|| self.today());
        let values = [
            (field::answer, text_value(word)),
            (field::answer_text, text_value(text)),
            (field::answered_on, Some(Value::Day(on))),
        ];
        let space = fields::shared(school.id);
        let ((), at) = self.write_as("Note answered", |writing| {
            record_fields(writing, note.entity(), space, values)
        })?;
        Ok(at)
    }
}
