//! Taking an action or a person off a visit. The history keeps what was there.

use store::fields::{self, AsEntity};

use crate::{
    App,
    error::AppError,
    place::{self, Place},
};

impl App {
    /// Removes an action or a person. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::WrongPlace`] for anything else, [`AppError::NoVisit`], and what the store says.
    pub fn remove_entry(&mut self, place: &Place) -> Result<i64, AppError> {
        let entity = match place {
            Place::Action(_, action) => action.entity(),
            Place::Person(_, person) => person.entity(),
            Place::Visit(_) | Place::Heading(_, _) => {
                return Err(AppError::WrongPlace { field: "removal" });
            }
        };
        let school = place::school_of(self.book()?.read(), place.visit())?;
        let ((), at) = self.write_as("Entry removed", |writing| {
            Ok(writing.remove(entity, fields::shared(school))?)
        })?;
        self.forget_unsaved(place, None);
        Ok(at)
    }
}
