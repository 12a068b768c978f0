//! Answering what a framework offers or has considered, instead of doing it: the school declined, or
//! it is not needed. It can be answered anew, and taken back.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{
    calendar::{academic_year, words::full_date},
    id::{AnswerId, SchoolId, VisitId},
};
use framework::answer::AnswerKind;
use store::{
    answers::AnswerRow,
    fields::{self, AsEntity, answer},
};
use thiserror::Error;

use crate::{
    App,
    entitlement::first_day,
    error::AppError,
    kept_school::{Grounds, KeptSchool},
    record_fields::{record_fields, text_value},
};

/// What is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answered<'a> {
    /// Something owed at the school.
    Duty {
        /// The framework's id of the duty.
        id: &'a str,
        /// The visit it follows, where it follows one.
        visit: Option<VisitId>,
        /// The day on which it began; nothing where only one is open.
        started_on: Option<NaiveDate>,
    },
    /// Something the school may have, in the school year under way.
    Entitlement {
        /// The framework's id of it.
        id: &'a str,
    },
}

/// The answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewAnswer<'a> {
    /// When it was given.
    pub on: NaiveDate,
    /// Who gave it; needed of a school that declines.
    pub who: &'a str,
    /// Why; needed where something is found not to be needed.
    pub reason: &'a str,
}

/// Why something is not to be answered.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum AnswerError {
    /// Nothing by this name is open at the school.
    #[error("nothing “{0}” is open at this school")]
    NotOpen(String),
    /// The framework does not leave it to anybody.
    #[error("“{0}” must be done: the framework neither offers it nor has it considered")]
    MustBeDone(String),
    /// Several times it is owed.
    #[error("it is open more than once: say which one, begun on {}", days(.0))]
    Several(Vec<NaiveDate>),
}

fn days(days: &[NaiveDate]) -> String {
    let days: Vec<String> = days.iter().map(|it| full_date(*it)).collect();
    days.join(" or ")
}

/// What is missing when an answer of this kind has no reason; nothing where it may have none.
pub(crate) fn reason_needed(kind: &str) -> Option<&'static str> {
    match AnswerKind::from_word(kind) {
        Some(AnswerKind::NotNeeded) => Some("the reason"),
        Some(AnswerKind::Declined) | None => None,
    }
}

/// One time that something was offered or considered, found and open.
struct Open {
    framework: String,
    kind: AnswerKind,
    visit: Option<VisitId>,
    started_on: NaiveDate,
}

impl App {
    /// Records that a school declined what was offered, or that what was considered is not needed:
    /// which of the two follows from the framework. Answers with the id and the moment.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], [`AppError::Answer`], [`AppError::Missing`] without the words that
    /// such an answer needs, and what the store says.
    pub fn answer(
        &mut self,
        school: SchoolId,
        what: &Answered<'_>,
        new: &NewAnswer<'_>,
    ) -> Result<(AnswerId, i64), AppError> {
        let open = match what {
            Answered::Duty {
                id,
                visit,
                started_on,
            } => self.with_school(school, |kept, grounds| {
                open_duty(kept, grounds, id, (*visit, *started_on))
            })??,
            Answered::Entitlement { id } => self.open_entitlement(school, id)?,
        };
        let (who, reason) = (new.who.trim(), new.reason.trim());
        if open.kind == AnswerKind::Declined && who.is_empty() {
            return Err(AppError::Missing("who declined it"));
        }
        if let Some(needed) = reason_needed(open.kind.word()).filter(|_| reason.is_empty()) {
            return Err(AppError::Missing(needed));
        }
        let (subject, id) = match what {
            Answered::Duty { id, .. } => (answer::duty, *id),
            Answered::Entitlement { id } => (answer::entitlement, *id),
        };
        let began = (open.visit, open.started_on);
        let answer = fields::answer_entity(school, &open.framework, (subject, id), began);
        let values = [
            (answer::school, Some(Value::Entity(school.entity()))),
            (answer::framework, text_value(&open.framework)),
            (subject, text_value(id)),
            (
                answer::visit,
                open.visit.map(|it| Value::Entity(it.entity())),
            ),
            (answer::started_on, Some(Value::Day(open.started_on))),
            (answer::kind, text_value(open.kind.word())),
            (answer::answered_on, Some(Value::Day(new.on))),
            (answer::who, text_value(who)),
            (answer::reason, text_value(reason)),
        ];
        let ((), at) = self.write_as("Answer recorded", |writing| {
            record_fields(writing, answer.entity(), fields::shared(school), values)
        })?;
        Ok((answer, at))
    }

    /// What was answered at a school, by day, each with what it answers, in the framework's words.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_answers(&self, school: SchoolId) -> Result<Vec<(AnswerRow, String)>, AppError> {
        let reading = self.book()?.read();
        reading.find_school(school)?.ok_or(AppError::NoSchool)?;
        let answers = reading.answers_at(school)?.into_iter();
        Ok(answers
            .map(|it| (self.answered_words(&it), it))
            .map(|(words, it)| (it, words))
            .collect())
    }

    /// What an answer answers, in the words of its framework; its id where that is not there.
    fn answered_words(&self, row: &AnswerRow) -> String {
        let framework = self.shelf.get(&row.framework).ok();
        let duty = row.duty.as_deref();
        let duty = duty.and_then(|id| framework?.duty(id));
        if let Some(duty) = duty {
            return duty.what.replace("{on}", &full_date(row.started_on));
        }
        let entitlements = framework.map_or(&[][..], |it| &it.entitlements);
        let id = row.entitlement.as_ref();
        let entitlement = entitlements.iter().find(|it| Some(&it.id) == id);
        let named = row.duty.clone().or_else(|| row.entitlement.clone());
        entitlement.map_or_else(|| named.unwrap_or_default(), |it| it.what.clone())
    }

    fn open_entitlement(&self, school: SchoolId, id: &str) -> Result<Open, AppError> {
        let framework = self.present_framework(Some(school))?;
        self.with_school(school, |kept, grounds| {
            let about = kept.record.about(framework, grounds.today);
            let mut had = framework.entitlements_of(&about, grounds.today);
            let entitlement = had
                .find(|it| it.id == id)
                .ok_or_else(|| AnswerError::NotOpen(id.to_owned()))?;
            let kind = entitlement.force.answer();
            let kind = kind.ok_or_else(|| AnswerError::MustBeDone(entitlement.what.clone()))?;
            Ok(Open {
                framework: framework.id.clone(),
                kind,
                visit: None,
                started_on: first_day(academic_year(grounds.today)).unwrap_or(grounds.today),
            })
        })?
    }
}

fn open_duty(
    kept: &KeptSchool,
    grounds: Grounds<'_>,
    id: &str,
    (visit, started_on): (Option<VisitId>, Option<NaiveDate>),
) -> Result<Open, AppError> {
    let found: Vec<_> = kept
        .answerable(id, grounds)
        .filter(|(_, it)| visit.is_none_or(|visit| it.visit == Some(visit)))
        .filter(|(_, it)| started_on.is_none_or(|on| it.started_on == on))
        .collect();
    let [(framework, owed)] = found.as_slice() else {
        let days = found.iter().map(|(_, it)| it.started_on).collect();
        return Err(if found.is_empty() {
            AnswerError::NotOpen(id.to_owned()).into()
        } else {
            AnswerError::Several(days).into()
        });
    };
    let kind = owed.answer();
    let kind = kind.ok_or_else(|| AnswerError::MustBeDone(owed.duty.what.clone()))?;
    Ok(Open {
        framework: (*framework).to_owned(),
        kind,
        visit: owed.visit,
        started_on: owed.started_on,
    })
}
