//! Typing: a draft at every pause, one change when the field is left.

use domain::id::{PaperId, SheetId, VisitId};
use store::{StoreError, log::Seen, rescue::Said};

use crate::{
    App,
    error::AppError,
    paper_refusal::PaperRefusal,
    place::{self, MarkPlace, PiecePlace, Place, TextField},
    sheet_refusal::SheetRefusal,
};

impl App {
    /// Keeps what is being typed; on disk when this returns. Answers with the moment, in
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// [`AppError::NoVisit`], [`AppError::NoHeading`], [`AppError::WrongPlace`];
    /// [`AppError::NotSaved`] with what the store says and where the words lie then.
    pub fn keep_draft(
        &mut self,
        place: &Place,
        field: TextField,
        text: &str,
        seen: &Seen,
    ) -> Result<i64, AppError> {
        let name = place::text_field(field);
        match self.keep_in_book(place, field, text, seen) {
            Ok(at) => {
                self.forget_unsaved(place, Some(name));
                Ok(at)
            }
            // A text over the limit never fits; it stays where it was typed.
            Err(AppError::Store(why)) if !matches!(why, StoreError::TooLarge { .. }) => {
                let said = Said::Words(text.to_owned());
                Err(self.rescue((place, name, said, seen), why))
            }
            Err(error) => Err(error),
        }
    }

    fn keep_in_book(
        &mut self,
        place: &Place,
        field: TextField,
        text: &str,
        seen: &Seen,
    ) -> Result<i64, AppError> {
        self.known_place(place)?;
        let target = place::text_target(self.book()?.read(), place, field)?;
        let ((), at) = self.write_as("Typing", |writing| {
            target.anchor(writing)?;
            Ok(writing.keep_draft(target.entity, target.field, text, seen)?)
        })?;
        Ok(at)
    }

    /// Makes one change of the draft. Answers with what the editor has now been shown, and the
    /// moment. Without a draft nothing changes.
    ///
    /// # Errors
    /// As [`keep_draft`](Self::keep_draft).
    pub fn settle_draft(
        &mut self,
        place: &Place,
        field: TextField,
    ) -> Result<(Seen, i64), AppError> {
        let target = place::text_target(self.book()?.read(), place, field)?;
        self.write_as("Typing", |writing| {
            match writing.settle_draft(target.entity, target.space, target.field)? {
                Some(seen) => Ok(seen),
                None => {
                    let mut fields = writing.read().fields(target.entity)?;
                    Ok(fields.remove(target.field).unwrap_or_default().seen)
                }
            }
        })
    }

    /// Refuses a heading that the visit's framework does not have, a piece that the paper's model
    /// does not have, and a mark on a sheet that has no such place or was decided from.
    pub(crate) fn known_place(&self, place: &Place) -> Result<(), AppError> {
        match place {
            Place::Heading(visit, heading) => self.known_heading(*visit, heading),
            Place::Piece(paper, name) => self.known_piece(*paper, name),
            Place::Mark(sheet, name) => self.known_mark(*sheet, name),
            Place::Visit(_)
            | Place::Action(..)
            | Place::Person(..)
            | Place::Paper(_)
            | Place::Target(..) => Ok(()),
        }
    }

    fn known_piece(&self, paper: PaperId, name: &str) -> Result<(), AppError> {
        let (_, model) = self.paper_and_model(paper)?;
        let piece = PiecePlace::named(name).filter(|it| it.is_of(model));
        piece
            .map(|_| ())
            .ok_or_else(|| PaperRefusal::NoPiece(name.to_owned()).into())
    }

    fn known_mark(&self, sheet: SheetId, name: &str) -> Result<(), AppError> {
        let row = self.open_sheet(sheet)?;
        let framework = self.shelf.get(&row.framework)?;
        let place = MarkPlace::named(name).filter(|it| it.is_of(framework));
        place
            .map(|_| ())
            .ok_or_else(|| SheetRefusal::NoMark(name.to_owned()).into())
    }

    fn known_heading(&self, visit: VisitId, heading: &str) -> Result<(), AppError> {
        let row = self
            .book()?
            .read()
            .find_visit(visit)?
            .ok_or(AppError::NoVisit)?;
        match self.shelf.get(&row.framework)?.heading(heading) {
            Some(_) => Ok(()),
            None => Err(AppError::NoHeading(heading.to_owned())),
        }
    }
}
