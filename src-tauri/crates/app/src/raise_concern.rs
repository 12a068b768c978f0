//! A concern about a school: raised with what gives rise to it, taken step by step, settled.

use changes::{id::EntityId, value::Value};
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{ConcernId, SchoolId},
};
use framework::{
    Framework,
    concern::{Concern, ConcernStep},
};
use store::{
    concerns::ConcernRow,
    fields::{self, AsEntity, concern, concern_step},
};
use thiserror::Error;

use crate::{
    App,
    error::AppError,
    record_fields::{record_fields, text_value},
};

/// A concern to raise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConcern<'a> {
    /// The framework's id of its kind.
    pub kind: &'a str,
    /// The day.
    pub on: NaiveDate,
    /// What it is; may be empty.
    pub words: &'a str,
    /// The indicators that are met, by id, each with the evidence, which may be empty.
    pub met: &'a [(String, String)],
}

/// A step that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepTaken<'a> {
    /// The framework's id of the step.
    pub step: &'a str,
    /// When.
    pub on: NaiveDate,
    /// To whom it went, by the framework's id of an actor; may be empty.
    pub toward: &'a str,
    /// What to remember of it; may be empty.
    pub note: &'a str,
}

/// Why something cannot be done with a concern.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConcernRefusal {
    /// The framework has no such kind of concern.
    #[error("the framework has no kind of concern “{id}”{}", known_as(known))]
    NoKind {
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// No such concern in the book.
    #[error("there is no such concern in this book")]
    NoConcern,
    /// The kind has no such step, indicator or addressee.
    #[error("“{title}” has no {what} “{id}”{}", known_as(known))]
    NotThere {
        /// What the kind is called.
        title: String,
        /// "step", "indicator".
        what: &'static str,
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// A step before the one that goes before it.
    #[error("“{before}” comes first")]
    NotYet {
        /// What the step before is called.
        before: String,
    },
    /// The concern is settled.
    #[error("the concern was settled on {}", full_date(*.0))]
    Settled(NaiveDate),
}

fn known_as(known: &[String]) -> String {
    if known.is_empty() {
        String::new()
    } else {
        format!("; it has: {}", known.join(", "))
    }
}

impl App {
    /// Raises a concern of a kind of the adviser's framework. Answers with its id and the moment.
    ///
    /// # Errors
    /// [`ConcernRefusal`], [`AppError::NoSchool`], and what the store says.
    pub fn raise_concern(
        &mut self,
        school: SchoolId,
        new: &NewConcern<'_>,
    ) -> Result<(ConcernId, i64), AppError> {
        let school = self.find_school(school)?.id;
        let framework = self.present_framework(Some(school))?;
        let kind = kind_of(framework, new.kind)?;
        for (id, _) in new.met {
            if kind.indicator(id).is_none() {
                let known = kind.indicators.iter().map(|it| it.id.clone()).collect();
                return Err(not_there(kind, "indicator", id, known).into());
            }
        }
        let met: Vec<String> = new
            .met
            .iter()
            .map(|(id, evidence)| format!("{id}={}", evidence.trim()))
            .collect();
        let values = [
            (concern::school, Some(Value::Entity(school.entity()))),
            (concern::framework, text_value(&framework.id)),
            (concern::kind, text_value(&kind.id)),
            (concern::raised_on, Some(Value::Day(new.on))),
            (concern::words, text_value(new.words.trim())),
            (concern::met, (!met.is_empty()).then_some(Value::Words(met))),
        ];
        self.write_as("Concern raised", |writing| {
            let id = ConcernId(writing.new_id());
            let said = values.into_iter().filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), fields::shared(school), said)?;
            Ok(id)
        })
    }

    /// Records that a step of a concern was taken; recording it again corrects it. Answers with the
    /// moment.
    ///
    /// # Errors
    /// [`ConcernRefusal`], and what the store says.
    pub fn take_concern_step(
        &mut self,
        id: ConcernId,
        taken: &StepTaken<'_>,
    ) -> Result<i64, AppError> {
        let (row, home) = self.open_concern(id)?;
        let kind = kind_of(self.shelf.get(&row.framework)?, &row.kind)?;
        let step = step_of(kind, taken.step)?;
        if !taken.toward.is_empty() && !step.one_of.iter().any(|it| it == taken.toward) {
            return Err(not_there(kind, "addressee", taken.toward, step.one_of.clone()).into());
        }
        let steps = self.steps_of_concern(&row, kind)?;
        let before = steps.iter().take_while(|it| it.step.id != step.id);
        if let Some(open) = before.into_iter().find(|it| it.done_on.is_none()) {
            let before = open.step.title.clone();
            return Err(ConcernRefusal::NotYet { before }.into());
        }
        let entity = EntityId::derived("concern_step", &[&id.0, taken.step.as_bytes()]);
        let values = [
            (concern_step::concern, Some(Value::Entity(id.entity()))),
            (concern_step::step, text_value(taken.step)),
            (concern_step::done_on, Some(Value::Day(taken.on))),
            (concern_step::toward, text_value(taken.toward)),
            (concern_step::note, text_value(taken.note.trim())),
        ];
        let ((), at) = self.write_as("Step of a concern recorded", |writing| {
            record_fields(writing, entity, fields::shared(home), values)
        })?;
        Ok(at)
    }

    /// Records that a concern was settled; with no day, that it is not after all. Answers with the
    /// moment.
    ///
    /// # Errors
    /// [`ConcernRefusal::NoConcern`], and what the store says.
    pub fn settle_concern(
        &mut self,
        id: ConcernId,
        on: Option<NaiveDate>,
        outcome: &str,
    ) -> Result<i64, AppError> {
        let found = self.book()?.read().find_concern(id)?;
        let (_, home) = found.ok_or(ConcernRefusal::NoConcern)?;
        let values = [
            (concern::settled_on, on.map(Value::Day)),
            (
                concern::outcome,
                on.and_then(|_| text_value(outcome.trim())),
            ),
        ];
        let ((), at) = self.write_as("Concern settled", |writing| {
            record_fields(writing, id.entity(), fields::shared(home), values)
        })?;
        Ok(at)
    }

    fn open_concern(&self, id: ConcernId) -> Result<(ConcernRow, SchoolId), AppError> {
        let found = self.book()?.read().find_concern(id)?;
        let (row, home) = found.ok_or(ConcernRefusal::NoConcern)?;
        match row.settled_on {
            Some(on) => Err(ConcernRefusal::Settled(on).into()),
            None => Ok((row, home)),
        }
    }
}

pub(crate) fn kind_of<'f>(
    framework: &'f Framework,
    id: &str,
) -> Result<&'f Concern, ConcernRefusal> {
    framework.concern(id).ok_or_else(|| ConcernRefusal::NoKind {
        id: id.to_owned(),
        known: framework.concerns.iter().map(|it| it.id.clone()).collect(),
    })
}

fn step_of<'f>(kind: &'f Concern, id: &str) -> Result<&'f ConcernStep, ConcernRefusal> {
    kind.step(id).ok_or_else(|| {
        let known = kind.steps.iter().map(|it| it.id.clone()).collect();
        not_there(kind, "step", id, known)
    })
}

fn not_there(kind: &Concern, what: &'static str, id: &str, known: Vec<String>) -> ConcernRefusal {
    ConcernRefusal::NotThere {
        title: kind.title.clone(),
        what,
        id: id.to_owned(),
        known,
    }
}
