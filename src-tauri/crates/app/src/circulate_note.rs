//! Sending a copy of an issued version to somebody. The first copy to the school stops the clock.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::id::NoteId;
use store::{
    circulations::CirculationRow,
    fields::{self, AsEntity, circulation},
    notes::{NoteRow, SCHOOL},
    schools::SchoolRow,
};

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// Words that mean the school itself.
const THE_SCHOOL: &[&str] = &[
    "school",
    "the school",
    "head",
    "headteacher",
    "head teacher",
];

impl App {
    /// Records a copy: to whom, how, on which day. The school may be named by "school", by
    /// "headteacher", by its own name or by its head's. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::NoNote`], [`AppError::Missing`] without a recipient, and what the store says.
    pub fn circulate_note(
        &mut self,
        note: NoteId,
        to: &str,
        by: &str,
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let (_, school) = self.issued(note)?;
        let to = to.trim();
        if to.is_empty() {
            return Err(AppError::Missing("who receives the note"));
        }
        let to = if is_school(to, &school) { SCHOOL } else { to };
        let values = [
            (circulation::note, Some(Value::Entity(note.entity()))),
            (circulation::recipient, text_value(to)),
            (circulation::circulated_on, Some(Value::Day(on))),
            (circulation::means, text_value(by.trim())),
        ];
        let space = fields::shared(school.id);
        let ((), at) = self.write_as("Note circulated", |writing| {
            let copy = EntityId(writing.new_id());
            record_fields(writing, copy, space, values)
        })?;
        Ok(at)
    }

    /// The copies of a version that went out.
    ///
    /// # Errors
    /// What the store says.
    pub fn list_circulations(&self, note: NoteId) -> Result<Vec<CirculationRow>, AppError> {
        Ok(self.book()?.read().circulations_of(note)?)
    }

    /// An issued version and the school it is about.
    pub(crate) fn issued(&self, note: NoteId) -> Result<(NoteRow, SchoolRow), AppError> {
        let reading = self.book()?.read();
        let row = reading.find_note(note)?.ok_or(AppError::NoNote)?;
        let school = crate::place::school_of(reading, row.visit)?;
        let school = reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        Ok((row, school))
    }
}

fn is_school(to: &str, school: &SchoolRow) -> bool {
    let to = to.to_lowercase();
    THE_SCHOOL.contains(&to.as_str())
        || to == school.name.to_lowercase()
        || school
            .head
            .as_deref()
            .is_some_and(|it| it.to_lowercase() == to)
}
