//! Days on which the adviser's office is closed: a fact of its own beside weekends, bank holidays and
//! school holidays.

use changes::{space::Space, value::Value};
use chrono::NaiveDate;
use domain::{
    calendar::{counting::OfficeClosure, words::full_date},
    id::ClosureId,
};
use store::{
    calendar::ClosureRow,
    fields::{self, AsEntity, closure as field},
    writing::Writing,
};

use crate::{
    App,
    error::AppError,
    known_days::KnownDays,
    moved_deadlines::MovedDeadline,
    record_fields::{record_fields, text_value},
};

/// What recording or removing a closure did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosureReceipt {
    /// The closure.
    pub id: ClosureId,
    /// The open deadlines that it moves.
    pub moved: Vec<MovedDeadline>,
}

impl App {
    /// Records that the office is closed from the first to the last day, both included. The same
    /// days again only get the new title.
    ///
    /// # Errors
    /// [`AppError::DaysReversed`], [`AppError::Missing`] without a title, and what the store says.
    pub fn record_closure(
        &mut self,
        first: NaiveDate,
        last: NaiveDate,
        title: &str,
    ) -> Result<ClosureReceipt, AppError> {
        in_order(first, last)?;
        let title = title.trim();
        if title.is_empty() {
            return Err(AppError::Missing("what the closure is called"));
        }
        let closure = OfficeClosure {
            from: first,
            to: last,
            title: title.to_owned(),
        };
        let id = fields::closure_entity(first, last);
        let closures = with_closures(self.closures()?, std::slice::from_ref(&closure));
        let days = KnownDays::of(closures, &self.half_terms()?);
        let moved = self.moved_by(days, "The office is closed")?;
        self.write_as("Office closure", |writing| keep_closure(writing, &closure))?;
        Ok(ClosureReceipt { id, moved })
    }

    /// Removes a closure. The history keeps it, and undoing brings it back.
    ///
    /// # Errors
    /// [`AppError::NoClosure`], and what the store says.
    pub fn remove_closure(&mut self, id: ClosureId) -> Result<ClosureReceipt, AppError> {
        let mut closures = self.closures()?;
        let known = closures.len();
        closures.retain(|it| it.id != id);
        if closures.len() == known {
            return Err(AppError::NoClosure);
        }
        let days = KnownDays::of(closures, &self.half_terms()?);
        let moved = self.moved_by(days, "The office is open")?;
        self.write_as("Office closure removed", |writing| {
            Ok(writing.remove(id.entity(), Space::Own)?)
        })?;
        Ok(ClosureReceipt { id, moved })
    }

    /// The closures, earliest first.
    ///
    /// # Errors
    /// What the store says.
    pub fn closures(&self) -> Result<Vec<ClosureRow>, AppError> {
        Ok(self.book()?.read().closures()?)
    }

    /// The open deadlines that other closures or term dates would move.
    pub(crate) fn moved_by(
        &self,
        days: KnownDays,
        what: &str,
    ) -> Result<Vec<MovedDeadline>, AppError> {
        self.moved_deadlines(self.calendar(), days, &|first, last| {
            format!(
                "{what} on days between {} and {}.",
                full_date(first),
                full_date(last)
            )
        })
    }
}

/// The closures as they are once others are recorded too: one of the same days gives way.
pub(crate) fn with_closures(
    mut known: Vec<ClosureRow>,
    others: &[OfficeClosure],
) -> Vec<ClosureRow> {
    for other in others {
        let id = fields::closure_entity(other.from, other.to);
        known.retain(|it| it.id != id);
        known.push(ClosureRow {
            id,
            first_day: other.from,
            last_day: other.to,
            title: other.title.clone(),
        });
    }
    known
}

/// Writes a closure down in the adviser's own space.
pub(crate) fn keep_closure(
    writing: &mut Writing<'_>,
    closure: &OfficeClosure,
) -> Result<(), AppError> {
    let id = fields::closure_entity(closure.from, closure.to);
    let values = [
        (field::first_day, Some(Value::Day(closure.from))),
        (field::last_day, Some(Value::Day(closure.to))),
        (field::title, text_value(&closure.title)),
    ];
    record_fields(writing, id.entity(), Space::Own, values)
}

/// Refuses a span that ends before it begins.
pub(crate) fn in_order(first: NaiveDate, last: NaiveDate) -> Result<(), AppError> {
    if last < first {
        return Err(AppError::DaysReversed { first, last });
    }
    Ok(())
}
