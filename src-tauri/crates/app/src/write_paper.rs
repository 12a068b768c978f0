//! Writing much of a paper in one step: how the command line writes. All of it or none.

use changes::id::EntityId;
use domain::id::{PaperId, TargetId};

use crate::{
    App,
    error::AppError,
    paper_refusal::PaperRefusal,
    record_visit::{ChoiceMade, TextSaid, put},
};

/// What is to be written; what is not named stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PaperWords {
    /// Texts; an empty one clears its field.
    pub texts: Vec<TextSaid>,
    /// Choices; none clears the field.
    pub choices: Vec<ChoiceMade>,
}

impl App {
    /// The target of this name in a plan: an id as printed, or a word of the writer's own choice
    /// that will mean the same target next time.
    #[must_use]
    pub fn target_named(paper: PaperId, name: &str) -> TargetId {
        name.parse().unwrap_or_else(|_| {
            TargetId(EntityId::derived("target", &[&paper.0, name.as_bytes()]).0)
        })
    }

    /// Writes everything in one step.
    ///
    /// # Errors
    /// As [`record_choice`](Self::record_choice) and [`keep_draft`](Self::keep_draft); nothing is
    /// written then.
    pub fn write_paper(&mut self, paper: PaperId, words: &PaperWords) -> Result<(), AppError> {
        let row = self.book()?.read().find_paper(paper)?;
        let row = row.ok_or(PaperRefusal::NoPaper)?;
        let values = self.values_of(&row.framework, (&words.texts, &words.choices))?;
        self.write_as("Paper written", |writing| {
            values
                .into_iter()
                .try_for_each(|(target, value)| put(writing, &target, value))
        })?;
        Ok(())
    }
}
