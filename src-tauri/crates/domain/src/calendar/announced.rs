//! What an official list of bank holidays changes, when a newer one arrives.
//!
//! Separate because it compares two calendars and counts nothing. It must not know the list's
//! format, nor what is owed: which deadlines move is asked with both calendars above.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use thiserror::Error;

use super::{BankHoliday, WorkingDays, rules};

/// One difference between two lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HolidayChange {
    /// A day is a bank holiday now that was none.
    Added(BankHoliday),
    /// A day is none any more.
    Removed(BankHoliday),
    /// A holiday of the same name is kept on another day of its year.
    Moved {
        /// Where it is now, with its name.
        to: BankHoliday,
        /// Where it was.
        from: NaiveDate,
    },
}

impl HolidayChange {
    /// The first day that the change touches.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        match self {
            Self::Added(it) | Self::Removed(it) => it.on,
            Self::Moved { to, from } => to.on.min(*from),
        }
    }
}

/// Why a list cannot take the place of the one that is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NotNewer {
    /// It has no day at all.
    #[error("the list of bank holidays has no days in it")]
    Empty,
    /// It ends before the one that is known.
    #[error(
        "this list of bank holidays ends in {ends}, and one that reaches {known} is known already: \
         download the list again"
    )]
    EndsEarlier {
        /// Its last year.
        ends: i32,
        /// The last year of the list that is known.
        known: i32,
    },
    /// A year within it has too few days to be whole.
    #[error(
        "this list of bank holidays has {days} days in {year}, so a part of it is missing: download \
         the list again"
    )]
    Incomplete {
        /// The first such year.
        year: i32,
        /// How many days it has there.
        days: usize,
    },
}

/// England and Wales have eight bank holidays a year. One fewer or two may be proclaimed; a list
/// with fewer than this was cut.
const FEWEST: usize = 6;

impl WorkingDays {
    /// England and Wales: the official list in the years it covers, the rules of
    /// [`rules`] in the others from 1990 to 2100.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::WorkingDays;
    ///
    /// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
    /// let days = WorkingDays::of_england(Vec::new());
    /// assert_eq!(days.due_on(day(1999, 12, 30), 1), Ok(day(2000, 1, 4)));
    /// assert!(!days.is_announced(1999));
    /// assert_eq!(
    ///     days.is_working_day(day(2101, 1, 4)).unwrap_err().to_string(),
    ///     "the bank holidays of 2101 are not known: the list covers 1990 to 2100",
    /// );
    /// ```
    #[must_use]
    pub fn of_england(official: Vec<BankHoliday>) -> Self {
        let official = Self::new(official);
        let by_rule = rules::YEARS.filter(|it| !official.is_announced(*it));
        let mut all: Vec<BankHoliday> = by_rule
            .filter_map(rules::england_and_wales)
            .flatten()
            .collect();
        all.extend(official.holidays.iter().cloned());
        Self {
            announced: official.announced,
            ..Self::new(all)
        }
    }

    /// Whether the days of this year come from an official list, and not from rules.
    #[must_use]
    pub fn is_announced(&self, year: i32) -> bool {
        self.announced.contains(&year)
    }

    /// The last year of the official list.
    #[must_use]
    pub fn announced_until(&self) -> Option<i32> {
        self.announced.last().copied()
    }

    /// This calendar with a newer official list, which is the truth in every year it covers; and
    /// what that changes, in order of day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::{announced::HolidayChange, rules, WorkingDays};
    ///
    /// let days = WorkingDays::of_england(rules::england_and_wales(2030).unwrap());
    /// let mut newer = rules::england_and_wales(2030).unwrap();
    /// newer[3].on = NaiveDate::from_ymd_opt(2030, 5, 8).unwrap();
    /// let (_, changes) = days.with_newer(newer).unwrap();
    /// assert!(matches!(&changes[..], [HolidayChange::Moved { to, .. }] if to.title == "Early May bank holiday"));
    /// ```
    pub fn with_newer(
        &self,
        list: Vec<BankHoliday>,
    ) -> Result<(Self, Vec<HolidayChange>), NotNewer> {
        let years = years_of(list, self.announced_until())?;
        let before = self.holidays.iter();
        let before = before.filter(|it| years.contains_key(&it.on.year()));
        let after: Vec<BankHoliday> = years.values().flatten().cloned().collect();
        let changes = compare(&before.collect::<Vec<_>>(), &after);
        Ok((self.with_years(years), changes))
    }

    /// The same for several lists, each laid over those before it; a list that
    /// [`with_newer`](Self::with_newer) would refuse at its turn is passed over.
    #[must_use]
    pub fn with_each_newer(&self, lists: impl IntoIterator<Item = Vec<BankHoliday>>) -> Self {
        let (mut years, mut known) = (BTreeMap::new(), self.announced_until());
        for newer in lists {
            if let Ok(newer) = years_of(newer, known) {
                known = newer.keys().last().copied();
                years.extend(newer);
            }
        }
        self.with_years(years)
    }

    fn with_years(&self, years: BTreeMap<i32, Vec<BankHoliday>>) -> Self {
        let announced = self.announced.iter().chain(years.keys()).copied().collect();
        let kept = self.holidays.iter();
        let kept = kept.filter(|it| !years.contains_key(&it.on.year()));
        let mut all: Vec<BankHoliday> = kept.cloned().collect();
        all.extend(years.into_values().flatten());
        Self {
            announced,
            ..Self::new(all)
        }
    }
}

/// A list by its years, which follow each other without a gap, when it is whole and reaches as far
/// as what is known.
fn years_of(
    list: Vec<BankHoliday>,
    known_until: Option<i32>,
) -> Result<BTreeMap<i32, Vec<BankHoliday>>, NotNewer> {
    let newer = WorkingDays::new(list);
    let ends = newer.announced_until().ok_or(NotNewer::Empty)?;
    if let Some(known) = known_until.filter(|known| ends < *known) {
        return Err(NotNewer::EndsEarlier { ends, known });
    }
    let years = newer.announced.iter().map(|year| (*year, Vec::new()));
    let mut years: BTreeMap<i32, Vec<BankHoliday>> = years.collect();
    for day in newer.holidays.iter() {
        years.entry(day.on.year()).or_default().push(day.clone());
    }
    match years.iter().find(|(_, days)| days.len() < FEWEST) {
        Some((year, days)) => Err(NotNewer::Incomplete {
            year: *year,
            days: days.len(),
        }),
        None => Ok(years),
    }
}

/// A title that changes while its day does not is no change: nothing is counted otherwise for it.
fn compare(before: &[&BankHoliday], after: &[BankHoliday]) -> Vec<HolidayChange> {
    let days = |list: &mut dyn Iterator<Item = NaiveDate>| list.collect::<BTreeSet<_>>();
    let old_days = days(&mut before.iter().map(|it| it.on));
    let new_days = days(&mut after.iter().map(|it| it.on));
    let mut gone: Vec<&BankHoliday> = before
        .iter()
        .copied()
        .filter(|it| !new_days.contains(&it.on))
        .collect();
    let mut changes = Vec::new();
    for it in after.iter().filter(|it| !old_days.contains(&it.on)) {
        let was = gone
            .iter()
            .position(|old| old.title == it.title && old.on.year() == it.on.year());
        changes.push(match was {
            Some(at) => HolidayChange::Moved {
                to: it.clone(),
                from: gone.remove(at).on,
            },
            None => HolidayChange::Added(it.clone()),
        });
    }
    changes.extend(gone.into_iter().cloned().map(HolidayChange::Removed));
    changes.sort_by_key(HolidayChange::on);
    changes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(years: std::ops::RangeInclusive<i32>) -> Vec<BankHoliday> {
        years
            .filter_map(rules::england_and_wales)
            .flatten()
            .collect()
    }

    #[test]
    fn the_official_list_is_the_truth_in_its_years_even_against_the_rules() {
        let mut official = list(2026..=2027);
        official.retain(|it| it.on.to_string() != "2026-05-04");
        let days = WorkingDays::of_england(official);
        let monday = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(days.is_working_day(monday("2026-05-04")), Ok(true));
        assert_eq!(days.is_working_day(monday("2028-05-01")), Ok(false));
        assert_eq!(days.covered(), Some((1990, 2100)));
        assert_eq!(days.announced_until(), Some(2027));
    }

    #[test]
    fn a_newer_list_says_what_it_adds_takes_away_and_moves() {
        let days = WorkingDays::of_england(list(2020..=2021));
        let mut newer = list(2021..=2023);
        newer.retain(|it| it.title != "Summer bank holiday" || it.on.year() != 2021);
        let (after, changes) = days.with_newer(newer.clone()).unwrap();
        let removed = |it: &HolidayChange| matches!(it, HolidayChange::Removed(it) if it.on.to_string() == "2021-08-30");
        assert!(changes.len() == 1 && removed(&changes[0]), "{changes:?}");
        assert_eq!(after.announced_until(), Some(2023));
        assert!(after.is_announced(2020));
        newer.push(BankHoliday {
            on: "2022-11-01".parse().unwrap(),
            title: "One more".to_owned(),
        });
        let changes = after.with_newer(newer).unwrap().1;
        assert!(
            matches!(&changes[..], [HolidayChange::Added(it)] if it.title == "One more"),
            "{changes:?}"
        );
    }

    #[test]
    fn an_older_list_is_refused_and_says_until_when_more_is_known() {
        let days = WorkingDays::of_england(list(2012..=2028));
        let refused = days.with_newer(list(2012..=2019)).unwrap_err();
        assert_eq!(
            refused,
            NotNewer::EndsEarlier {
                ends: 2019,
                known: 2028
            }
        );
        assert_eq!(days.with_newer(Vec::new()), Err(NotNewer::Empty));
    }

    #[test]
    fn a_list_with_a_year_missing_in_its_middle_is_refused() {
        let days = WorkingDays::of_england(list(2012..=2028));
        let mut holes = list(2027..=2031);
        holes.retain(|it| it.on.year() != 2030);
        let refused = days.with_newer(holes).unwrap_err();
        assert_eq!(
            refused,
            NotNewer::Incomplete {
                year: 2030,
                days: 0
            }
        );
        let cut = list(2027..=2029)[..18].to_vec();
        assert_eq!(
            days.with_newer(cut).unwrap_err(),
            NotNewer::Incomplete {
                year: 2029,
                days: 2
            }
        );
    }

    #[test]
    fn the_same_list_again_changes_nothing() {
        let days = WorkingDays::of_england(list(2012..=2028));
        assert_eq!(
            days.with_newer(list(2012..=2028)),
            Ok((days.clone(), vec![]))
        );
    }
}
