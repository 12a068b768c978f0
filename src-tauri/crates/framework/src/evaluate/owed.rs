//! One thing owed: in days for whoever counts and chooses, in words for whoever reads.
//!
//! Separate because words cost a hundred times what days do, and most of what is owed is not shown.
//! It must not know how a day is found.

use chrono::NaiveDate;
use thiserror::Error;

use domain::{
    calendar::{WorkingDays, counting::NoDay},
    deadline::Standing,
    id::{SchoolId, VisitId},
};

use crate::{
    answer::AnswerKind,
    duty::{Duty, Force},
    event::Event,
    general::Framework,
    naming::Named,
};

use super::words;

/// Why something owed has no day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum Undated {
    /// The framework gives none.
    #[error("the paper gives no time")]
    Unspecified,
    /// It cannot be counted to.
    #[error(transparent)]
    NoDay(#[from] NoDay),
}

/// What makes something void that was owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voided {
    /// An event.
    By(Event),
    /// Somebody answered, instead of its being done.
    Answered(AnswerKind),
    /// The school is no longer among those it is for, without an event that says so.
    NotAmong,
}

/// One thing owed, without words: cheap enough for counting and choosing.
pub type Owed<'f> = OwedUnder<&'f Duty>;

/// One thing owed, with its duty named in one way or another: by reference while it is worked out,
/// by place in the framework for whoever keeps it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedUnder<D> {
    /// The rule behind it.
    pub duty: D,
    /// To or about which school.
    pub school: SchoolId,
    /// For which visit.
    pub visit: Option<VisitId>,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: NaiveDate,
    /// Which of the things that the duty names started it, by its place among them.
    pub started_of: Option<usize>,
    /// The first day on which it may be done, where that is limited.
    pub not_before: Option<NaiveDate>,
    /// When it is due, or why that cannot be said.
    pub due_on: Result<NaiveDate, Undated>,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// The day on which something took place that would meet it, had it been said which one it was.
    pub unsaid: Option<NaiveDate>,
    /// How often it was done in its period, and how often it is to be.
    pub progress: Option<(u32, u32)>,
    /// The day with which the record of the school begins, where its period had begun before.
    pub known_from: Option<NaiveDate>,
    /// The day from which the school is among those it is for, where that is after the event.
    pub among_from: Option<NaiveDate>,
    /// What made it void, and when.
    pub voided: Option<(Voided, NaiveDate)>,
    /// Where it stands.
    pub standing: Standing,
}

/// One thing owed, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// To or about which school.
    pub school: SchoolId,
    /// For which visit.
    pub visit: Option<VisitId>,
    /// The id of the duty.
    pub duty: String,
    /// What is to be done.
    pub what: String,
    /// Who owes it: the adviser, or somebody the adviser watches.
    pub owed_by: String,
    /// How strongly it is owed.
    pub force: Force,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: NaiveDate,
    /// The first day on which it may be done, where that is limited.
    pub not_before: Option<NaiveDate>,
    /// When it is due; `None` when that cannot be said.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub standing: Standing,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// Which event meets it.
    pub met_by: Event,
    /// What that event must be of; empty where any will do.
    pub met_of: Vec<Named>,
    /// How a sentence names that event: “the meeting of the Board”.
    pub met_noun: String,
    /// What may be answered instead of doing it, as long as it is open.
    pub answer: Option<AnswerKind>,
    /// Framework and section: “Example 2026-27, Appendix 1”.
    pub source: String,
    /// How it was counted, in whole sentences.
    pub counted: String,
    /// Where it stands, in a few words: “2 working days late”.
    pub standing_words: String,
    /// Why the framework promises it.
    pub why: String,
    /// What was decided in the pack where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl<D> OwedUnder<D> {
    /// The same with its duty named in another way.
    #[must_use]
    pub fn under<E>(self, name: impl FnOnce(D) -> E) -> OwedUnder<E> {
        OwedUnder {
            duty: name(self.duty),
            school: self.school,
            visit: self.visit,
            started_on: self.started_on,
            started_of: self.started_of,
            not_before: self.not_before,
            due_on: self.due_on,
            met_on: self.met_on,
            unsaid: self.unsaid,
            progress: self.progress,
            known_from: self.known_from,
            among_from: self.among_from,
            voided: self.voided,
            standing: self.standing,
        }
    }
}

impl Owed<'_> {
    /// The same in words; `today` as it was given to [`owed`](super::owed).
    #[must_use]
    pub fn explain(
        &self,
        framework: &Framework,
        calendar: &WorkingDays,
        today: NaiveDate,
    ) -> Deadline {
        Deadline {
            school: self.school,
            visit: self.visit,
            duty: self.duty.id.clone(),
            what: words::what(self, today),
            owed_by: framework
                .actor(&self.duty.owed_by)
                .map_or_else(|| self.duty.owed_by.clone(), |actor| actor.title.clone()),
            force: self.duty.force,
            started_on: self.started_on,
            not_before: self.not_before,
            due_on: self.due_on.ok(),
            standing: self.standing,
            met_on: self.met_on,
            met_by: self.duty.met_by.event,
            met_of: self.met_of(framework),
            met_noun: framework.noun(&self.duty.met_by),
            answer: self.answer(),
            source: format!("{}, {}", framework.citation, self.duty.source),
            counted: words::counted(self, framework, calendar, today),
            standing_words: words::standing(self, framework, calendar, today),
            why: self.duty.why.clone(),
            ruling: self.duty.ruling.clone(),
        }
    }

    /// What may be answered instead of doing it. Without its period it cannot be said to what.
    #[must_use]
    pub fn answer(&self) -> Option<AnswerKind> {
        let is_told_apart = !self.duty.is_recurring() || self.due_on.is_ok();
        let is_of_a_school = self.school != SchoolId::CASELOAD;
        let kind = self.duty.force.answer().filter(|_| is_of_a_school);
        kind.filter(|_| self.standing.is_open() && is_told_apart)
    }

    fn met_of(&self, framework: &Framework) -> Vec<Named> {
        let met_by = &self.duty.met_by;
        let mut named = framework.named_by(met_by.event);
        named.retain(|it| met_by.place(&it.id).is_some());
        named.sort_by_key(|it| met_by.place(&it.id));
        named
    }
}
