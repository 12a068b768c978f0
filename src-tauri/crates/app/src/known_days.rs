//! What the open book knows of days: newer bank holidays, office closures, term dates.
//!
//! The one place where the official list that ships and what the adviser added become the calendar
//! that deadlines are counted on.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::{
    calendar::{
        BankHoliday, WorkingDays,
        counting::OfficeClosure,
        terms::{HalfTerm, Terms},
    },
    id::SchoolId,
};
use store::{
    calendar::{BankHolidaysRow, ClosureRow, HalfTermRow},
    reading::Reading,
};

use crate::{App, error::AppError};

/// Office closures and term dates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownDays {
    /// When the adviser's office is closed.
    pub office: Vec<OfficeClosure>,
    own: BTreeMap<SchoolId, Terms>,
    all: Terms,
}

impl KnownDays {
    pub(crate) fn read(reading: Reading<'_>) -> Result<Self, AppError> {
        Ok(Self::of(reading.closures()?, &reading.half_terms()?))
    }

    pub(crate) fn of(closures: Vec<ClosureRow>, half_terms: &[HalfTermRow]) -> Self {
        let mut office: Vec<OfficeClosure> = closures.into_iter().map(closed).collect();
        office.sort_by_key(|it| (it.from, it.to));
        let mut own: BTreeMap<SchoolId, Vec<HalfTerm>> = BTreeMap::new();
        let mut all = Vec::new();
        for row in half_terms {
            let half_term = HalfTerm {
                term: row.term,
                from: row.first_day,
                to: row.last_day,
            };
            match row.school {
                Some(school) => own.entry(school).or_default().push(half_term),
                None => all.push(half_term),
            }
        }
        Self {
            office,
            own: own
                .into_iter()
                .map(|(id, it)| (id, Terms::new(it)))
                .collect(),
            all: Terms::new(all),
        }
    }

    /// A school's own term dates; where it has none, those that were entered for every school.
    #[must_use]
    pub fn terms_of(&self, school: SchoolId) -> &Terms {
        self.own.get(&school).unwrap_or(&self.all)
    }

    /// The term dates that were entered for every school.
    #[must_use]
    pub fn terms_of_all(&self) -> &Terms {
        &self.all
    }
}

fn closed(row: ClosureRow) -> OfficeClosure {
    OfficeClosure {
        from: row.first_day,
        to: row.last_day,
        title: row.title,
    }
}

impl App {
    /// What the open book knows of office closures and term dates.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says.
    pub fn known_days(&self) -> Result<KnownDays, AppError> {
        KnownDays::read(self.book()?.read())
    }

    /// Lays the newer lists of the open book over the calendar that ships; after every write that
    /// may touch one, and when a book is opened.
    pub(crate) fn refresh_calendar(&mut self) -> Result<(), AppError> {
        let rows = match &self.book {
            Some(book) => book.read().bank_holidays()?,
            None => Vec::new(),
        };
        self.calendar = (!rows.is_empty()).then(|| laid_over(self.shelf.calendar(), &rows));
        Ok(())
    }
}

/// A calendar with newer lists on it. The one that reaches furthest is laid last, so that the order
/// in which two laptops took them does not matter; of two that reach as far, the one taken later. One
/// that a later version of the program has overtaken is passed over.
pub(crate) fn laid_over(shipped: &WorkingDays, rows: &[BankHolidaysRow]) -> WorkingDays {
    let mut lists: Vec<_> = rows
        .iter()
        .map(|row| (read_list(&row.list), row.born, row.entity))
        .collect();
    lists.sort_by_key(|(list, born, entity)| (list.iter().map(|it| it.on).max(), *born, *entity));
    shipped.with_each_newer(lists.into_iter().map(|(list, _, _)| list))
}

/// A list as the book keeps it: a day a line.
pub(crate) fn write_list(list: &[BankHoliday]) -> String {
    list.iter()
        .map(|it| format!("{} {}\n", it.on, it.title.replace(['\r', '\n'], " ")))
        .collect()
}

fn read_list(text: &str) -> Vec<BankHoliday> {
    let days = text.lines().filter_map(|line| {
        let (on, title) = line.split_once(' ')?;
        Some(BankHoliday {
            on: on.parse::<NaiveDate>().ok()?,
            title: title.to_owned(),
        })
    });
    days.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use changes::id::EntityId;
    use domain::calendar::rules;

    fn list(years: std::ops::RangeInclusive<i32>) -> Vec<BankHoliday> {
        let rules = years.filter_map(rules::england_and_wales);
        rules.flatten().collect()
    }

    fn row(number: u8, list: &[BankHoliday], known_on: &str) -> BankHolidaysRow {
        BankHolidaysRow {
            entity: EntityId([number; 16]),
            list: write_list(list),
            known_on: known_on.parse().ok(),
            moved: String::new(),
            dismissed_on: None,
            born: known_on.bytes().map(i64::from).sum(),
        }
    }

    #[test]
    fn a_list_reads_back_as_it_was_written() {
        let list = list(2029..=2029);
        assert_eq!(read_list(&write_list(&list)), list);
    }

    #[test]
    fn of_two_lists_that_reach_as_far_the_one_taken_later_is_the_truth() {
        let shipped = WorkingDays::of_england(list(2012..=2028));
        let mut without = list(2027..=2029);
        without.retain(|it| it.on.to_string() != "2028-05-01");
        let day = "2028-05-01".parse().unwrap();
        for is_later in [false, true] {
            let mut rows = [
                row(1, &without, "2027-01-01"),
                row(2, &list(2027..=2029), "2027-01-02"),
            ];
            if is_later {
                rows[0].born = rows[1].born + 1;
            }
            let calendar = laid_over(&shipped, &rows);
            assert_eq!(calendar.is_working_day(day), Ok(is_later));
        }
    }

    #[test]
    fn the_list_that_reaches_furthest_is_the_truth_whichever_was_taken_last() {
        let shipped = WorkingDays::of_england(list(2012..=2028));
        let mut longer = list(2027..=2031);
        longer.retain(|it| it.on.to_string() != "2030-08-26");
        let shorter = list(2027..=2030);
        for (first, last) in [("2027-01-01", "2028-01-01"), ("2028-01-01", "2027-01-01")] {
            let rows = [row(1, &longer, first), row(2, &shorter, last)];
            let calendar = laid_over(&shipped, &rows);
            assert_eq!(calendar.announced_until(), Some(2031));
            let summer = "2030-08-26".parse().unwrap();
            assert_eq!(calendar.is_working_day(summer), Ok(true), "{first}");
        }
    }
}
