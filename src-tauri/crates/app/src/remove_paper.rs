//! Taking back a paper that went to nobody. The history keeps what it said, and the step can be
//! undone.

use domain::id::PaperId;
use store::fields::{self, AsEntity};

use crate::{App, error::AppError, paper_refusal::PaperRefusal, place};

impl App {
    /// Removes a paper with everything written in it. Answers with the moment.
    ///
    /// # Errors
    /// [`PaperRefusal::NoPaper`], [`PaperRefusal::Sent`], and what the store says.
    pub fn remove_paper(&mut self, paper: PaperId) -> Result<i64, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_paper(paper)?.ok_or(PaperRefusal::NoPaper)?;
        if row.editions > 0 {
            return Err(PaperRefusal::Sent.into());
        }
        let space = place::space_of_paper(reading, paper)?;
        let pieces = reading.pieces_of(paper)?.into_iter();
        let pieces = pieces.map(|it| fields::piece_entity(paper, &it));
        let targets = reading.targets_of(paper)?.into_iter();
        let reviews = reading.reviews_of(paper)?.into_iter();
        let all: Vec<_> = pieces
            .chain(targets.map(AsEntity::entity))
            .chain(reviews.map(|(it, _)| it.entity()))
            .chain([paper.entity()])
            .collect();
        let ((), at) = self.write_as("Paper removed", |writing| {
            for entity in all {
                writing.remove(entity, space)?;
            }
            Ok(())
        })?;
        Ok(at)
    }
}
