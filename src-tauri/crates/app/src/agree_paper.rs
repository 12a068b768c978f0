//! The parties of a statement or a plan agree to it, a plan is reviewed, a plan ends.

use changes::value::Value;
use chrono::NaiveDate;
use domain::id::{PaperId, ReviewId};
use framework::paper::{Paper, PaperKind};
use store::fields::{AsEntity, paper as field, review};

use crate::{
    App, error::AppError, paper_refusal::PaperRefusal, place, record_fields::record_fields,
};

impl App {
    /// Records who agreed and when, by the framework's id of an actor or by name; everybody whom the
    /// model names when nobody is named. Recording it again corrects it. Answers with the moment.
    ///
    /// # Errors
    /// [`PaperRefusal::NoPaper`], [`PaperRefusal::NotDone`] for what is only sent, and what the store
    /// says.
    pub fn agree_paper(
        &mut self,
        paper: PaperId,
        by: &[String],
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let (_, model) = self.paper_and_model(paper)?;
        if !model.kind.is_agreed() {
            return Err(not_done(model, "agreed: it is sent"));
        }
        let named = by.iter().map(|it| it.trim().to_owned());
        let mut named: Vec<String> = named.filter(|it| !it.is_empty()).collect();
        if named.is_empty() {
            named.clone_from(&model.agreed_by);
        }
        let space = place::space_of_paper(self.book()?.read(), paper)?;
        let values = [
            (field::agreed_on, Some(Value::Day(on))),
            (field::agreed_by, Some(Value::Words(named))),
        ];
        let ((), at) = self.write_as("Paper agreed", |writing| {
            record_fields(writing, paper.entity(), space, values)
        })?;
        Ok(at)
    }

    /// Records that a plan was reviewed; what was found is written afterwards. Answers with the
    /// review's id and the moment.
    ///
    /// # Errors
    /// [`PaperRefusal::NoPaper`], [`PaperRefusal::NotDone`] for what is no plan, and what the store says.
    pub fn review_paper(
        &mut self,
        paper: PaperId,
        on: NaiveDate,
    ) -> Result<(ReviewId, i64), AppError> {
        self.is_plan(paper, "reviewed")?;
        let space = place::space_of_paper(self.book()?.read(), paper)?;
        self.write_as("Plan reviewed", |writing| {
            let id = ReviewId(writing.new_id());
            let values = [
                (review::paper, Some(Value::Entity(paper.entity()))),
                (review::reviewed_on, Some(Value::Day(on))),
            ];
            record_fields(writing, id.entity(), space, values)?;
            Ok(id)
        })
    }

    /// Records that a plan came to its end, or with nothing that it has not. Answers with the
    /// moment.
    ///
    /// # Errors
    /// As [`review_paper`](Self::review_paper).
    pub fn end_paper(&mut self, paper: PaperId, on: Option<NaiveDate>) -> Result<i64, AppError> {
        self.is_plan(paper, "ended")?;
        let space = place::space_of_paper(self.book()?.read(), paper)?;
        let values = [(field::ended_on, on.map(Value::Day))];
        let ((), at) = self.write_as("Plan ended", |writing| {
            record_fields(writing, paper.entity(), space, values)
        })?;
        Ok(at)
    }

    fn is_plan(&self, paper: PaperId, what: &'static str) -> Result<(), AppError> {
        let (_, model) = self.paper_and_model(paper)?;
        match model.kind {
            PaperKind::Plan => Ok(()),
            PaperKind::Letter
            | PaperKind::Statement
            | PaperKind::KeyPoints
            | PaperKind::Report
            | PaperKind::Alert
            | PaperKind::Table
            | PaperKind::Agenda
            | PaperKind::Minutes => Err(not_done(model, what)),
        }
    }
}

fn not_done(model: &Paper, what: &'static str) -> AppError {
    PaperRefusal::NotDone {
        kind: model.kind.noun(),
        what,
    }
    .into()
}
