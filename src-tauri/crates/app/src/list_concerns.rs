//! The concerns about a school with the path of each: which steps were taken, which one is open, what it
//! rests on. A step is taken when its paper was sent or its group has met, or when that was recorded.

use chrono::NaiveDate;
use domain::id::{ConcernId, SchoolId};
use framework::{
    Framework,
    concern::{Concern, ConcernStep},
    event::Event,
};
use store::{
    concerns::{ConcernRow, StepRow},
    events::EventRow,
    fields::{AsEntity, concern as field},
    papers::PaperRow,
};

use crate::{
    App, error::AppError, promise::Promise, raise_concern::kind_of, record_view::RecordView,
};

/// A concern with its path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernPage {
    /// The concern.
    pub concern: ConcernRow,
    /// The framework's kind.
    pub kind: Concern,
    /// Framework and section.
    pub source: String,
    /// The indicators that are met, each with its evidence.
    pub met: Vec<(String, String)>,
    /// Its steps, in order.
    pub steps: Vec<StepEntry>,
}

/// A step of a concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepEntry {
    /// The framework's step.
    pub step: ConcernStep,
    /// When it was taken.
    pub done_on: Option<NaiveDate>,
    /// To whom it went; may be empty.
    pub toward: String,
    /// What to remember of it; may be empty.
    pub note: String,
    /// Whether it is the next one to take.
    pub is_open: bool,
    /// What makes it due, as long as it is open and its duty is owed.
    pub owed: Option<Promise>,
}

/// A kind of concern that can be raised about a school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernChoice {
    /// The framework's kind.
    pub kind: Concern,
    /// Whether it is for this school today.
    pub is_for: bool,
}

impl App {
    /// The concerns about a school, the latest first.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::NoFramework`], and what the store says.
    pub fn list_concerns(&self, school: SchoolId) -> Result<Vec<ConcernPage>, AppError> {
        let school = self.find_school(school)?.id;
        let mut rows = self.book()?.read().concerns_about(school)?;
        rows.reverse();
        rows.into_iter().map(|it| self.concern_page(it)).collect()
    }

    /// One concern.
    ///
    /// # Errors
    /// [`crate::ConcernRefusal::NoConcern`], and what the store says.
    pub fn show_concern(&self, id: ConcernId) -> Result<ConcernPage, AppError> {
        let found = self.book()?.read().find_concern(id)?;
        let (row, _) = found.ok_or(crate::ConcernRefusal::NoConcern)?;
        self.concern_page(row)
    }

    /// The kinds of concern of the adviser's framework, those for the school first.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn concern_kinds(&self, school: SchoolId) -> Result<Vec<ConcernChoice>, AppError> {
        let framework = self.present_framework(Some(school))?;
        let today = self.today();
        let about = self.with_school(school, |kept, _| {
            kept.record.about(framework, kept.record.known_from(today))
        })?;
        let kinds = framework.concerns.iter().map(|kind| ConcernChoice {
            is_for: !kind.schools.rules_out(&about, today),
            kind: kind.clone(),
        });
        let mut kinds: Vec<ConcernChoice> = kinds.collect();
        kinds.sort_by_key(|it| !it.is_for);
        Ok(kinds)
    }

    fn concern_page(&self, row: ConcernRow) -> Result<ConcernPage, AppError> {
        let framework = self.shelf.get(&row.framework)?;
        let kind = kind_of(framework, &row.kind)?;
        let view = RecordView::read(self.book()?.read(), row.id.entity())?;
        let met = view.choice(field::met).values.into_iter();
        let met = met.filter_map(|it| {
            let (id, evidence) = it.split_once('=')?;
            let text = kind.indicator(id).map_or(id, |it| &it.text);
            Some((text.to_owned(), evidence.to_owned()))
        });
        Ok(ConcernPage {
            met: met.collect(),
            steps: self.steps_of_concern(&row, kind)?,
            source: source(framework, kind),
            kind: kind.clone(),
            concern: row,
        })
    }

    /// The steps of a concern, each with when it was taken.
    pub(crate) fn steps_of_concern(
        &self,
        row: &ConcernRow,
        kind: &Concern,
    ) -> Result<Vec<StepEntry>, AppError> {
        let reading = self.book()?.read();
        let found = Found {
            row,
            recorded: reading.steps_of(row.id)?,
            papers: reading.papers_about(row.school)?,
            events: reading.events_at(row.school)?,
        };
        let mut owed = self.with_school(row.school, |kept, grounds| {
            kept.explain_all(grounds, |line| line.standing.is_open())
        })?;
        let mut is_next = row.settled_on.is_none();
        let steps = kind.steps.iter().map(|step| {
            let (done_on, toward, note) = found.taken(step);
            let is_open = is_next && done_on.is_none();
            is_next &= done_on.is_some();
            let at = owed
                .iter()
                .position(|it| is_open && step.duty.as_ref() == Some(&it.deadline.duty));
            StepEntry {
                step: step.clone(),
                done_on,
                toward,
                note,
                is_open,
                owed: at.map(|at| owed.swap_remove(at)),
            }
        });
        Ok(steps.collect())
    }
}

fn source(framework: &Framework, kind: &Concern) -> String {
    format!("{}, {}", framework.citation, kind.source)
}

/// What the book has beside a concern.
struct Found<'c> {
    row: &'c ConcernRow,
    recorded: Vec<StepRow>,
    papers: Vec<PaperRow>,
    events: Vec<EventRow>,
}

impl Found<'_> {
    /// When a step was taken, to whom, and what was remembered of it.
    fn taken(&self, step: &ConcernStep) -> (Option<NaiveDate>, String, String) {
        if let Some(it) = self.recorded.iter().find(|it| it.step == step.id) {
            return (Some(it.done_on), it.toward.clone(), it.note.clone());
        }
        let since = |on: &NaiveDate| *on >= self.row.raised_on;
        let sent = self.papers.iter().filter(|it| {
            step.paper.as_ref() == Some(&it.model) && it.framework == self.row.framework
        });
        let sent = sent.filter_map(|it| it.sent_on).filter(since).min();
        let met = self.events.iter().filter(|it| {
            it.kind == Event::MeetingHeld.word() && step.group.is_some() && it.of == step.group
        });
        let met = met.map(|it| it.happened_on).filter(since).min();
        (sent.or(met), String::new(), String::new())
    }
}
