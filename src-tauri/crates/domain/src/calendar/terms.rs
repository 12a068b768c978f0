//! A school's half terms, where they are known.
//!
//! Separate because schools set their own dates and no national rule stands behind them. It must not
//! know bank holidays or weekends: a school holiday is a fact of its own.

use chrono::NaiveDate;
use thiserror::Error;

/// One of the three terms of a school year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// September to December.
    Autumn,
    /// January to Easter.
    Spring,
    /// Easter to July.
    Summer,
}

impl Term {
    /// Every term of a school year, in order.
    pub const ALL: [Self; 3] = [Self::Autumn, Self::Spring, Self::Summer];

    /// The word in the book, in files and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Autumn => "autumn",
            Self::Spring => "spring",
            Self::Summer => "summer",
        }
    }

    /// The value whose [`word`](Self::word) this is.
    ///
    /// ```
    /// use domain::calendar::terms::Term;
    /// assert_eq!(Term::from_word("spring"), Some(Term::Spring));
    /// assert_eq!(Term::from_word("winter"), None);
    /// ```
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// One unbroken stretch of school, first and last day included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HalfTerm {
    /// The term it is part of.
    pub term: Term,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
}

/// The question needs term dates that were not entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the school’s term dates around {on} are not known: enter them to have a day")]
pub struct TermsUnknown {
    /// The first day they were needed for.
    pub on: NaiveDate,
}

/// Half terms in order. A day before the first or after the last is not known to be anything.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::terms::{HalfTerm, Term, Terms};
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
/// let terms = Terms::new(vec![
///     HalfTerm { term: Term::Autumn, from: day(9, 2), to: day(10, 23) },
///     HalfTerm { term: Term::Autumn, from: day(11, 2), to: day(12, 18) },
/// ]);
/// assert_eq!(terms.is_holiday(day(10, 28)), Ok(true));
/// assert_eq!(terms.is_holiday(day(11, 2)), Ok(false));
/// assert_eq!(terms.end_of_half_term(day(10, 28), 1), Ok(day(12, 18)));
/// assert!(terms.is_holiday(day(12, 19)).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    half_terms: Vec<HalfTerm>,
}

impl Terms {
    /// Takes half terms in any order. One that ends before it begins, or begins before the one
    /// before it has ended, is left out: dates that contradict each other say nothing.
    #[must_use]
    pub fn new(mut half_terms: Vec<HalfTerm>) -> Self {
        half_terms.retain(|it| it.from <= it.to);
        half_terms.sort_by_key(|it| it.from);
        let mut kept: Vec<HalfTerm> = Vec::with_capacity(half_terms.len());
        for it in half_terms {
            if kept.last().is_none_or(|last| last.to < it.from) {
                kept.push(it);
            }
        }
        Self { half_terms: kept }
    }

    /// The half terms in order.
    #[must_use]
    pub fn half_terms(&self) -> &[HalfTerm] {
        &self.half_terms
    }

    /// The terms in order, each with its half terms put together.
    #[must_use]
    pub fn terms(&self) -> Vec<HalfTerm> {
        let same = |one: &HalfTerm, next: &HalfTerm| {
            one.term == next.term && (next.from - one.to).num_days() < 60
        };
        let terms = self.half_terms.chunk_by(same).filter_map(|it| {
            let (first, last) = (it.first()?, it.last()?);
            Some(HalfTerm {
                to: last.to,
                ..*first
            })
        });
        terms.collect()
    }

    /// Whether the school is on holiday, as far as its dates are known.
    pub fn is_holiday(&self, on: NaiveDate) -> Result<bool, TermsUnknown> {
        let known = self.half_terms.first().zip(self.half_terms.last());
        if known.is_none_or(|(first, last)| on < first.from || on > last.to) {
            return Err(TermsUnknown { on });
        }
        Ok(!self
            .half_terms
            .iter()
            .any(|it| (it.from..=it.to).contains(&on)))
    }

    /// The last day of the `n`th half term from a day on: the one under way counts as the first,
    /// and in a holiday the next one does.
    pub fn end_of_half_term(&self, on: NaiveDate, n: u32) -> Result<NaiveDate, TermsUnknown> {
        end_of(&self.half_terms, on, n)
    }

    /// The same for whole terms.
    pub fn end_of_term(&self, on: NaiveDate, n: u32) -> Result<NaiveDate, TermsUnknown> {
        end_of(&self.terms(), on, n)
    }

    /// The day before the `n`th full term begins, counted back from a day: a term is full when it has
    /// ended by that day.
    pub fn day_before_full_terms(&self, on: NaiveDate, n: u32) -> Result<NaiveDate, TermsUnknown> {
        let unknown = TermsUnknown { on };
        let terms = self.terms();
        // Long after the last term that is known there may have been others.
        let last = terms.last().filter(|it| (on - it.to).num_days() < 60);
        last.ok_or(unknown)?;
        let ended = terms.partition_point(|it| it.to <= on);
        let nth = ended.checked_sub(n.max(1) as usize).ok_or(unknown)?;
        let first = terms.get(nth).and_then(|it| it.from.pred_opt());
        first.ok_or(unknown)
    }
}

fn end_of(parts: &[HalfTerm], on: NaiveDate, n: u32) -> Result<NaiveDate, TermsUnknown> {
    let unknown = TermsUnknown { on };
    if parts.first().is_none_or(|it| on < it.from) {
        return Err(unknown);
    }
    let first = parts.partition_point(|it| it.to < on);
    let nth = (n.max(1) as usize - 1).saturating_add(first);
    parts.get(nth).map(|it| it.to).ok_or(unknown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn half(term: Term, from: &str, to: &str) -> HalfTerm {
        HalfTerm {
            term,
            from: day(from),
            to: day(to),
        }
    }

    fn year() -> Terms {
        Terms::new(vec![
            half(Term::Spring, "2027-01-04", "2027-02-12"),
            half(Term::Autumn, "2026-09-02", "2026-10-23"),
            half(Term::Autumn, "2026-11-02", "2026-12-18"),
            half(Term::Spring, "2027-02-22", "2027-03-25"),
            half(Term::Autumn, "2027-09-01", "2027-10-22"),
        ])
    }

    #[test]
    fn a_full_term_is_counted_back_from_a_day_to_the_day_before_it_begins() {
        let back = |on: &str, n: u32| year().day_before_full_terms(day(on), n);
        assert_eq!(back("2027-03-25", 1), Ok(day("2027-01-03")));
        assert_eq!(back("2027-03-24", 1), Ok(day("2026-09-01")), "not full yet");
        assert_eq!(back("2027-04-05", 2), Ok(day("2026-09-01")));
        assert!(
            back("2027-04-05", 3).is_err(),
            "nobody knows the term before"
        );
        assert!(
            back("2028-07-31", 1).is_err(),
            "terms between are not known"
        );
    }

    #[test]
    fn two_halves_make_a_term_and_the_next_year_is_another() {
        let spans: Vec<_> = year().terms().iter().map(|it| (it.from, it.to)).collect();
        assert_eq!(
            spans,
            [
                (day("2026-09-02"), day("2026-12-18")),
                (day("2027-01-04"), day("2027-03-25")),
                (day("2027-09-01"), day("2027-10-22")),
            ]
        );
        let two = Terms::new(vec![
            half(Term::Autumn, "2026-09-02", "2026-10-23"),
            half(Term::Autumn, "2027-09-01", "2027-10-22"),
        ]);
        assert_eq!(two.terms().len(), 2);
    }

    #[test]
    fn the_part_under_way_is_the_first_one_counted() {
        let terms = year();
        assert_eq!(
            terms.end_of_half_term(day("2026-09-10"), 1),
            Ok(day("2026-10-23"))
        );
        assert_eq!(
            terms.end_of_half_term(day("2026-12-25"), 2),
            Ok(day("2027-03-25"))
        );
        assert_eq!(
            terms.end_of_term(day("2026-09-10"), 2),
            Ok(day("2027-03-25"))
        );
        let on = day("2027-09-10");
        assert_eq!(terms.end_of_term(on, 2), Err(TermsUnknown { on }));
        let on = day("2026-08-01");
        assert_eq!(terms.end_of_term(on, 1), Err(TermsUnknown { on }));
    }

    #[test]
    fn dates_that_contradict_each_other_are_left_out() {
        let terms = Terms::new(vec![
            half(Term::Autumn, "2026-09-02", "2026-10-23"),
            half(Term::Autumn, "2026-10-20", "2026-12-18"),
            half(Term::Spring, "2027-02-12", "2027-01-04"),
        ]);
        assert_eq!(terms.half_terms().len(), 1);
    }
}
