//! Taking an action or a person off a visit, or a target off a plan. The history keeps what was there.

use store::fields::{self, AsEntity};

use crate::{
    App,
    error::AppError,
    place::{self, Place, Whole},
};

impl App {
    /// Removes an action, a person or a target. Answers with the moment.
    ///
    /// # Errors
    /// [`AppError::WrongPlace`] for anything else, [`AppError::NoVisit`],
    /// [`crate::PaperRefusal::NoPaper`], and what the store says.
    pub fn remove_entry(&mut self, place: &Place) -> Result<i64, AppError> {
        let entity = match place {
            Place::Action(_, action) => action.entity(),
            Place::Person(_, person) => person.entity(),
            Place::Target(_, target) => target.entity(),
            Place::Visit(_)
            | Place::Heading(_, _)
            | Place::Paper(_)
            | Place::Piece(_, _)
            | Place::Mark(_, _) => {
                return Err(AppError::WrongPlace { field: "removal" });
            }
        };
        let reading = self.book()?.read();
        let space = match place.whole() {
            Whole::Visit(visit) => fields::shared(place::school_of(reading, visit)?),
            Whole::Paper(paper) => place::space_of_paper(reading, paper)?,
            Whole::Sheet(sheet) => place::space_of_sheet(reading, sheet)?,
        };
        let ((), at) =
            self.write_as(
                "Entry removed",
                |writing| Ok(writing.remove(entity, space)?),
            )?;
        self.forget_unsaved(place, None);
        Ok(at)
    }
}
