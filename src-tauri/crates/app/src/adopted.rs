//! Which framework each school is under, and since when.
//!
//! Separate because a book may have several: the usual one, and those that schools were moved to. A
//! move of every school takes those along that are under the framework it names, so that schools of
//! another council stay where they are.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use domain::id::SchoolId;
use framework::{Framework, evaluate::Owed};
use store::{adoptions::AdoptionRow, reading::Reading};

use crate::{App, error::AppError};

/// The usual framework of the book and every move, by day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Adopted {
    usual: String,
    moves: Vec<AdoptionRow>,
}

/// The days on which a framework holds at a school; without a first or last one it always did, or goes
/// on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span<'a> {
    pub(crate) framework: &'a str,
    pub(crate) from: Option<NaiveDate>,
    pub(crate) until: Option<NaiveDate>,
}

impl Span<'_> {
    fn holds(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| on <= until)
    }
}

impl Adopted {
    pub(crate) fn read(reading: Reading<'_>) -> Result<Self, AppError> {
        let adviser = reading.adviser()?;
        Ok(Self {
            usual: adviser.map(|it| it.framework).unwrap_or_default(),
            moves: reading.adoptions()?,
        })
    }

    /// The same with one more move.
    pub(crate) fn with(&self, row: AdoptionRow) -> Self {
        let mut moves = self.moves.clone();
        moves.retain(|it| it.id != row.id);
        moves.push(row);
        moves.sort_by_key(|it| (it.began_on, it.school.is_some(), it.id));
        Self {
            usual: self.usual.clone(),
            moves,
        }
    }

    /// The frameworks of a school one after another; without a school, of one to which nothing was done
    /// by itself.
    pub(crate) fn spans(&self, school: Option<SchoolId>) -> Vec<Span<'_>> {
        let mut spans = vec![Span {
            framework: &self.usual,
            from: None,
            until: None,
        }];
        for one in &self.moves {
            let Some(last) = spans.last_mut() else { break };
            let is_its = match one.school {
                Some(own) => Some(own) == school,
                None => one.former == last.framework,
            };
            if !is_its || one.framework == last.framework {
                continue;
            }
            if last.from == Some(one.began_on) {
                // Moved on on the day of the last move: that one never came into force.
                last.framework = &one.framework;
                continue;
            }
            last.until = one.began_on.checked_sub_days(Days::new(1));
            spans.push(Span {
                framework: &one.framework,
                from: Some(one.began_on),
                until: None,
            });
        }
        spans
    }

    /// The framework of a school on a day.
    pub(crate) fn of(&self, school: Option<SchoolId>, on: NaiveDate) -> &str {
        let spans = self.spans(school).into_iter();
        let held = spans.rev().find(|it| it.holds(on));
        held.map_or(self.usual.as_str(), |it| it.framework)
    }

    /// Whether some schools were moved by themselves.
    fn is_of_some(&self) -> bool {
        self.moves.iter().any(|it| it.school.is_some())
    }

    /// When a framework holds at any of several schools, or at one to which nothing was done by itself.
    pub(crate) fn held_at(&self, schools: &[SchoolId]) -> Vec<Span<'_>> {
        let mut all = self.spans(None);
        if self.is_of_some() {
            for school in schools {
                all.extend(self.spans(Some(*school)));
            }
        }
        all
    }
}

/// Whether a framework is in force at a school: what happens at the school and not at a visit, and what
/// comes again by itself, is owed under the one of that day alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Force {
    /// The school is or was under it, from a day on; without one, from the beginning.
    Present(Option<NaiveDate>),
    /// Only visits made under it are counted.
    Former,
}

impl Force {
    pub(crate) fn of(spans: &[Span<'_>]) -> Self {
        let first = spans.first().map(|it| it.from);
        first.map_or(Self::Former, Self::Present)
    }

    /// The day with which a record begins, as far as the framework is concerned.
    pub(crate) fn known_from(self, record: NaiveDate) -> NaiveDate {
        match self {
            Self::Present(Some(from)) => record.max(from),
            Self::Present(None) | Self::Former => record,
        }
    }

    /// Whether something owed under a framework is owed in these times of it. What a visit started is
    /// owed whenever it was.
    pub(crate) fn keeps(spans: &[Span<'_>], owed: &Owed<'_>, today: NaiveDate) -> bool {
        let on = owed.duty.on.as_ref();
        if on.is_some_and(|on| on.event.is_of_a_visit()) {
            return true;
        }
        let is_at = |day| spans.iter().any(|it| it.holds(day));
        match owed.due_on {
            Ok(due) if owed.duty.is_recurring() => is_at(due),
            Err(_) if owed.duty.is_recurring() => is_at(today),
            Ok(_) | Err(_) => is_at(owed.started_on),
        }
    }
}

/// The frameworks that these spans are of.
pub(crate) fn named<'a>(spans: &[Span<'a>]) -> BTreeSet<&'a str> {
    spans.iter().map(|it| it.framework).collect()
}

impl App {
    /// Which framework each school of the open book is under.
    pub(crate) fn adopted(&self) -> Result<Adopted, AppError> {
        Adopted::read(self.book()?.read())
    }

    /// The framework that a school is under on a day.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn framework_of(&self, school: SchoolId, on: NaiveDate) -> Result<&Framework, AppError> {
        let school = self.book()?.read().merges()?.stays(school);
        self.shelf.get(self.adopted()?.of(Some(school), on))
    }

    /// The frameworks in force today: the usual one first, then those that other schools are under.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn frameworks_in_force(&self) -> Result<Vec<&Framework>, AppError> {
        let (adopted, today) = (self.adopted()?, self.today());
        let mut ids = vec![adopted.of(None, today)];
        if adopted.is_of_some() {
            for school in self.book()?.read().schools()? {
                let id = adopted.of(Some(school.id), today);
                if !ids.contains(&id) {
                    ids.push(id);
                }
            }
        }
        ids.into_iter().map(|id| self.shelf.get(id)).collect()
    }

    /// The framework for something of a school; of the whole caseload, the first in force that has what
    /// is asked for, else the usual one.
    pub(crate) fn framework_having(
        &self,
        school: Option<SchoolId>,
        has: impl Fn(&Framework) -> bool,
    ) -> Result<&Framework, AppError> {
        if school.is_some() {
            return self.present_framework(school);
        }
        let all = self.frameworks_in_force()?;
        let found = all.into_iter().find(|it| has(it));
        found.map_or_else(|| self.adviser_framework(), Ok)
    }

    /// The framework that a school is under today; without a school, the usual one.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn present_framework(&self, school: Option<SchoolId>) -> Result<&Framework, AppError> {
        match school {
            Some(school) => self.framework_of(school, self.today()),
            None => self.adviser_framework(),
        }
    }
}

#[cfg(test)]
mod tests {
    use store::fields;

    use super::*;

    const A: SchoolId = SchoolId([1; 16]);
    const B: SchoolId = SchoolId([2; 16]);

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn moved(school: Option<SchoolId>, (former, to): (&str, &str), on: &str) -> AdoptionRow {
        AdoptionRow {
            id: fields::adoption_entity(school, former, day(on)),
            school,
            framework: to.to_owned(),
            former: former.to_owned(),
            began_on: day(on),
        }
    }

    fn usual(moves: &[AdoptionRow]) -> Adopted {
        let none = Adopted {
            usual: "north-1".to_owned(),
            moves: Vec::new(),
        };
        moves.iter().fold(none, |all, one| all.with(one.clone()))
    }

    #[test]
    fn a_move_of_every_school_leaves_those_of_another_council_where_they_are() {
        let adopted = usual(&[
            moved(Some(B), ("north-1", "south-1"), "2026-01-01"),
            moved(None, ("north-1", "north-2"), "2027-09-01"),
        ]);
        let of = |school, on| adopted.of(Some(school), day(on));
        assert_eq!(of(A, "2027-08-31"), "north-1");
        assert_eq!(of(A, "2027-09-01"), "north-2");
        assert_eq!(of(B, "2025-12-31"), "north-1");
        assert_eq!(of(B, "2027-09-01"), "south-1");
        assert_eq!(adopted.of(None, day("2030-01-01")), "north-2");
        let spans = adopted.spans(Some(A));
        assert_eq!(spans[0].until, Some(day("2027-08-31")));
        assert_eq!(spans[1].from, Some(day("2027-09-01")));
        assert_eq!(
            named(&adopted.held_at(&[A, B])),
            BTreeSet::from(["north-1", "north-2", "south-1"])
        );
    }

    #[test]
    fn a_school_moved_back_was_under_the_other_framework_meanwhile() {
        let adopted = usual(&[
            moved(Some(A), ("north-1", "south-1"), "2026-01-01"),
            moved(Some(A), ("south-1", "north-1"), "2027-01-01"),
        ]);
        let frameworks: Vec<&str> = adopted
            .spans(Some(A))
            .iter()
            .map(|it| it.framework)
            .collect();
        assert_eq!(frameworks, ["north-1", "south-1", "north-1"]);
        assert_eq!(adopted.of(Some(A), day("2026-06-01")), "south-1");
    }

    #[test]
    fn a_move_on_the_day_of_a_move_of_all_takes_its_place() {
        let adopted = usual(&[
            moved(None, ("north-1", "north-2"), "2027-09-01"),
            moved(Some(A), ("north-1", "south-1"), "2027-09-01"),
        ]);
        assert_eq!(adopted.spans(Some(A)).len(), 2);
        assert_eq!(adopted.of(Some(A), day("2027-09-01")), "south-1");
        assert_eq!(adopted.of(Some(B), day("2027-09-01")), "north-2");
    }
}
