//! Saying which one an event was that was recorded without: whose meeting, which letter.

use domain::id::{EventId, SchoolId};
use framework::event::Event;
use store::fields::{self, AsEntity, event};

use crate::{
    App,
    error::AppError,
    record_event::which,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Says which one an event of a school was, or one of the whole caseload. Answers with the
    /// moment.
    ///
    /// # Errors
    /// [`AppError::NoEntry`], [`AppError::NoEvent`] for a word of a newer version,
    /// [`AppError::Which`], and what the store says.
    pub fn name_event(
        &mut self,
        id: EventId,
        school: Option<SchoolId>,
        of: &str,
    ) -> Result<i64, AppError> {
        let row = self.book()?.read().events()?.into_iter();
        let row = row
            .into_iter()
            .find(|it| it.id == id && it.school == school);
        let kind = row.ok_or(AppError::NoEntry)?.kind;
        let known = Event::from_word(&kind).ok_or(AppError::NoEvent(kind))?;
        which::check(self.present_framework(school)?, known, Some(of))?;
        let space = school.map_or(changes::space::Space::Own, fields::shared);
        let values = [(event::of, text_value(of))];
        let ((), at) = self.write_as("Event named", |writing| {
            record_fields(writing, id.entity(), space, values)
        })?;
        Ok(at)
    }
}
