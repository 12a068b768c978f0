//! Term dates: of one school, or of every school that has none of its own.
//!
//! A council's dates bind its community schools and most others follow them, but academies and
//! voluntary aided schools may set their own, so the adviser says whose they are.

use changes::{space::Space, value::Value};
use chrono::NaiveDate;
use domain::{
    calendar::terms::{HalfTerm, Term},
    id::{HalfTermId, SchoolId},
};
use interchange::term_dates::{self, TermDates};
use store::{
    calendar::HalfTermRow,
    fields::{self, AsEntity, half_term as field},
    writing::Writing,
};

use crate::{
    App,
    error::AppError,
    known_days::KnownDays,
    moved_deadlines::MovedDeadline,
    record_closure::{in_order, keep_closure, with_closures},
    record_fields::{record_fields, text_value},
};

/// What recording term dates did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TermsReceipt {
    /// The half terms that are new.
    pub added: Vec<HalfTerm>,
    /// Half terms that were known just so.
    pub known: usize,
    /// Half terms of the book that gave way, because the new ones share days with them.
    pub replaced: Vec<HalfTermRow>,
    /// Office closures of the file, which are recorded too.
    pub closures: usize,
    /// What of a file was left out, a sentence each.
    pub left_out: Vec<String>,
    /// The open deadlines that move.
    pub moved: Vec<MovedDeadline>,
}

impl App {
    /// Records one half term by hand.
    ///
    /// # Errors
    /// [`AppError::DaysReversed`], [`AppError::NoSchool`], [`AppError::TermsOverlap`] with another
    /// one of the same schools, and what the store says.
    pub fn record_half_term(
        &mut self,
        school: Option<SchoolId>,
        half_term: HalfTerm,
    ) -> Result<TermsReceipt, AppError> {
        let HalfTerm { from, to, .. } = half_term;
        in_order(from, to)?;
        let school = self.known_school(school)?;
        let rows = self.half_terms()?;
        let other = rows
            .iter()
            .find(|it| it.school == school && shares_days(it, &half_term) && !same(it, &half_term));
        if let Some(other) = other {
            return Err(AppError::TermsOverlap {
                first: other.first_day,
                last: other.last_day,
            });
        }
        let dates = TermDates {
            half_terms: vec![half_term],
            ..TermDates::default()
        };
        self.take_terms(school, dates)
    }

    /// Takes the term dates of a file, and the office closures in it. Those of the book that share days with the new ones give way.
    ///
    /// # Errors
    /// [`AppError::TermDates`], [`AppError::NoSchool`], and what the store says.
    pub fn import_terms(
        &mut self,
        bytes: &[u8],
        area: Option<&str>,
        school: Option<SchoolId>,
    ) -> Result<TermsReceipt, AppError> {
        let dates = term_dates::read(bytes, area)?;
        let school = self.known_school(school)?;
        self.take_terms(school, dates)
    }

    fn take_terms(
        &mut self,
        school: Option<SchoolId>,
        dates: TermDates,
    ) -> Result<TermsReceipt, AppError> {
        let TermDates {
            half_terms,
            closures,
            left_out,
        } = dates;
        let all: Vec<HalfTermRow> = self.half_terms()?;
        let rows: Vec<&HalfTermRow> = all.iter().filter(|it| it.school == school).collect();
        let (known, added): (Vec<HalfTerm>, Vec<HalfTerm>) = half_terms
            .into_iter()
            .partition(|it| rows.iter().any(|row| same(row, it)));
        let replaced: Vec<HalfTermRow> = rows
            .into_iter()
            .filter(|row| added.iter().any(|it| shares_days(row, it)))
            .copied()
            .collect();
        let mut after = all;
        after.retain(|row| !replaced.contains(row));
        after.extend(added.iter().map(|it| row_of(school, it)));
        let days = KnownDays::of(with_closures(self.closures()?, &closures), &after);
        let moved = self.moved_by(days, "The term dates differ")?;
        self.write_as("Term dates", |writing| {
            for row in &replaced {
                writing.remove(row.id.entity(), space_of(row.school))?;
            }
            added
                .iter()
                .try_for_each(|it| record(writing, school, it))?;
            closures.iter().try_for_each(|it| keep_closure(writing, it))
        })?;
        Ok(TermsReceipt {
            added,
            known: known.len(),
            replaced,
            closures: closures.len(),
            left_out,
            moved,
        })
    }

    /// Removes a half term. The history keeps it, and undoing brings it back.
    ///
    /// # Errors
    /// [`AppError::NoHalfTerm`], and what the store says.
    pub fn remove_half_term(&mut self, id: HalfTermId) -> Result<Vec<MovedDeadline>, AppError> {
        let mut rows = self.half_terms()?;
        let row = rows.iter().find(|it| it.id == id);
        let space = space_of(row.ok_or(AppError::NoHalfTerm)?.school);
        rows.retain(|it| it.id != id);
        let days = KnownDays::of(self.closures()?, &rows);
        let moved = self.moved_by(days, "The term dates differ")?;
        self.write_as("Term dates removed", |writing| {
            Ok(writing.remove(id.entity(), space)?)
        })?;
        Ok(moved)
    }

    /// The half terms of all schools, earliest first.
    ///
    /// # Errors
    /// What the store says.
    pub fn half_terms(&self) -> Result<Vec<HalfTermRow>, AppError> {
        Ok(self.book()?.read().half_terms()?)
    }

    fn known_school(&self, school: Option<SchoolId>) -> Result<Option<SchoolId>, AppError> {
        let Some(id) = school else {
            return Ok(None);
        };
        let row = self.book()?.read().find_school(id)?;
        Ok(Some(row.ok_or(AppError::NoSchool)?.id))
    }
}

fn record(
    writing: &mut Writing<'_>,
    school: Option<SchoolId>,
    half_term: &HalfTerm,
) -> Result<(), AppError> {
    let HalfTerm { term, from, to } = *half_term;
    let values = [
        (field::school, school.map(|it| Value::Entity(it.entity()))),
        (field::term, text_value(Term::word(term))),
        (field::first_day, Some(Value::Day(from))),
        (field::last_day, Some(Value::Day(to))),
    ];
    let id = fields::half_term_entity(school, from, to);
    record_fields(writing, id.entity(), space_of(school), values)
}

fn row_of(school: Option<SchoolId>, half_term: &HalfTerm) -> HalfTermRow {
    let HalfTerm { term, from, to } = *half_term;
    HalfTermRow {
        id: fields::half_term_entity(school, from, to),
        school,
        term,
        first_day: from,
        last_day: to,
    }
}

/// A school's own dates live with the school; those for all are the adviser's.
fn space_of(school: Option<SchoolId>) -> Space {
    school.map_or(Space::Own, fields::shared)
}

fn shares_days(row: &HalfTermRow, other: &HalfTerm) -> bool {
    let span = |from: NaiveDate, to: NaiveDate| from..=to;
    span(row.first_day, row.last_day).contains(&other.from)
        || span(other.from, other.to).contains(&row.first_day)
}

fn same(row: &HalfTermRow, other: &HalfTerm) -> bool {
    (row.term, row.first_day, row.last_day) == (other.term, other.from, other.to)
}
