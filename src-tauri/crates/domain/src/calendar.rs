//! Working days over a given list of bank holidays, and academic years.
//!
//! Separate because every promise in this field is counted in working days, and the counting must
//! be the same wherever it is shown. It must not know where the list comes from, nor what is owed.

use std::{collections::BTreeSet, sync::Arc};

use chrono::{Datelike, Days, NaiveDate, Weekday};
use thiserror::Error;

pub mod announced;
pub mod counting;
pub mod reading;
pub mod rules;
pub mod terms;
pub mod words;

/// One day that is observed as a bank holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankHoliday {
    /// The day observed: the substitute day when the holiday itself falls on a weekend.
    pub on: NaiveDate,
    /// The official title, such as “Boxing Day”.
    pub title: String,
}

/// Why a day does not count. Which of these matter is for a rule to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or a Sunday.
    Weekend,
    /// A bank holiday, with its title.
    BankHoliday(String),
    /// The school is on holiday.
    SchoolHoliday,
    /// The adviser's office is closed; with the name of the closure.
    OfficeClosure(String),
}

/// The question needs a year for which no bank holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the bank holidays of {year} are not known: {}", coverage(*covered))]
pub struct CalendarEnded {
    /// The first year asked about that is not covered.
    pub year: i32,
    /// The first and last year of the list, or `None` when it is empty.
    pub covered: Option<(i32, i32)>,
}

fn coverage(covered: Option<(i32, i32)>) -> String {
    match covered {
        Some((first, last)) => format!("the list covers {first} to {last}"),
        None => "the list is empty".to_owned(),
    }
}

/// A day found by counting, with every day that was looked at on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// The day on which the count is complete.
    pub due_on: NaiveDate,
    /// The days that were counted, in order; the last one is `due_on`.
    pub counted: Vec<NaiveDate>,
    /// The days passed over, in order, each with its reason.
    pub skipped: Vec<(NaiveDate, DayOff)>,
}

/// The working days of one nation: Monday to Friday without its bank holidays.
///
/// It answers only for the years its list covers. A year is covered when it lies between the
/// years of the first and the last holiday of the list.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::{BankHoliday, WorkingDays};
///
/// let day = |d| NaiveDate::from_ymd_opt(2019, 12, d).unwrap();
/// let days = WorkingDays::new(vec![
///     BankHoliday { on: day(25), title: "Christmas Day".to_owned() },
///     BankHoliday { on: day(26), title: "Boxing Day".to_owned() },
/// ]);
/// // A visit on the last Friday of term: Christmas, Boxing Day and two weekends do not count.
/// assert_eq!(days.due_after(day(20), 5).unwrap().due_on, day(31));
/// // The year after is not covered, and no answer is given for it.
/// assert_eq!(days.due_after(day(20), 6).unwrap_err().year, 2020);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkingDays {
    /// Shared: a calendar stands in everything that was counted on it.
    holidays: Arc<[BankHoliday]>,
    /// The years whose days were announced, and not worked out by rule.
    announced: BTreeSet<i32>,
}

impl WorkingDays {
    /// Takes an announced list in any order; of two entries for one day the first is kept.
    #[must_use]
    pub fn new(mut holidays: Vec<BankHoliday>) -> Self {
        holidays.sort_by_key(|it| it.on);
        holidays.dedup_by_key(|it| it.on);
        let years = holidays.first().zip(holidays.last());
        let announced = years.map_or_else(BTreeSet::new, |(first, last)| {
            (first.on.year()..=last.on.year()).collect()
        });
        Self {
            holidays: holidays.into(),
            announced,
        }
    }

    /// The first and the last year covered; `None` when the list is empty.
    #[must_use]
    pub fn covered(&self) -> Option<(i32, i32)> {
        Some((
            self.holidays.first()?.on.year(),
            self.holidays.last()?.on.year(),
        ))
    }

    /// The bank holidays in order of day.
    #[must_use]
    pub fn bank_holidays(&self) -> &[BankHoliday] {
        &self.holidays
    }

    /// Whether people are at work on this day.
    pub fn is_working_day(&self, on: NaiveDate) -> Result<bool, CalendarEnded> {
        self.require(on.year())?;
        Ok(!is_weekend(on) && self.holiday(on).is_none())
    }

    /// Why this day is no working day; `None` when it is one. A bank holiday on a weekend is
    /// reported as the weekend, since its substitute day is the one observed.
    pub fn why_not(&self, on: NaiveDate) -> Result<Option<DayOff>, CalendarEnded> {
        let holiday = self.bank_holiday(on)?;
        if is_weekend(on) {
            return Ok(Some(DayOff::Weekend));
        }
        Ok(holiday)
    }

    /// The bank holiday of this day, whatever the day of the week.
    fn bank_holiday(&self, on: NaiveDate) -> Result<Option<DayOff>, CalendarEnded> {
        self.require(on.year())?;
        let holiday = self.holiday(on);
        Ok(holiday.map(|it| DayOff::BankHoliday(it.title.clone())))
    }

    /// The day `n` working days after an event. The event's own day is day 0 and is not counted,
    /// whether or not it is a working day; with `n` = 0 the answer is the event's day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::{BankHoliday, DayOff, WorkingDays};
    ///
    /// let day = |d| NaiveDate::from_ymd_opt(2026, 5, d).unwrap();
    /// let spring = BankHoliday { on: day(25), title: "Spring bank holiday".to_owned() };
    /// let count = WorkingDays::new(vec![spring]).due_after(day(22), 2).unwrap();
    /// assert_eq!(count.due_on, day(27));
    /// assert_eq!(count.counted, [day(26), day(27)]);
    /// assert_eq!(count.skipped[2], (day(25), DayOff::BankHoliday("Spring bank holiday".to_owned())));
    /// ```
    pub fn due_after(&self, event: NaiveDate, n: u32) -> Result<Counted, CalendarEnded> {
        let (mut counted, mut skipped) = (Vec::new(), Vec::new());
        let mut due_on = event;
        while counted.len() < n as usize {
            due_on = next_day(due_on);
            match self.why_not(due_on)? {
                Some(reason) => skipped.push((due_on, reason)),
                None => counted.push(due_on),
            }
        }
        Ok(Counted {
            due_on,
            counted,
            skipped,
        })
    }

    /// The day alone that [`due_after`](Self::due_after) finds, worked out without walking to it.
    pub fn due_on(&self, event: NaiveDate, n: u32) -> Result<NaiveDate, CalendarEnded> {
        if n == 0 {
            return Ok(event);
        }
        self.require(next_day(event).year())?;
        let mut count = weekdays_up_to(event) + i64::from(n);
        let mut passed = self.holidays.partition_point(|it| it.on <= event);
        loop {
            let day = nth_weekday(count);
            self.require_up_to(day)?;
            // Each bank holiday on the way puts the day off by one, which may pass further ones.
            let put_off = &self.holidays[passed..];
            let put_off = &put_off[..put_off.partition_point(|it| it.on <= day)];
            if put_off.is_empty() {
                return Ok(day);
            }
            passed += put_off.len();
            count += put_off.iter().filter(|it| !is_weekend(it.on)).count() as i64;
        }
    }

    /// How many working days lie strictly after `after` and not after `up_to`; 0 when there is no
    /// day between. Worked out, not walked: ten years take no longer than a week.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::{BankHoliday, WorkingDays};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    /// let days = WorkingDays::new(vec![BankHoliday { on: day(12, 25), title: "Christmas Day".to_owned() }]);
    /// assert_eq!(days.working_days_between(day(11, 27), day(12, 1)), Ok(2));
    /// assert_eq!(days.working_days_between(day(12, 24), day(12, 27)), Ok(0));
    /// ```
    pub fn working_days_between(
        &self,
        after: NaiveDate,
        up_to: NaiveDate,
    ) -> Result<u32, CalendarEnded> {
        if after >= up_to {
            return Ok(0);
        }
        self.require(next_day(after).year())?;
        self.require(up_to.year())?;
        let first = self.holidays.partition_point(|it| it.on <= after);
        let end = self.holidays.partition_point(|it| it.on <= up_to);
        let off = self.holidays[first..end]
            .iter()
            .filter(|it| !is_weekend(it.on))
            .count();
        let worked = weekdays_up_to(up_to) - weekdays_up_to(after) - off as i64;
        Ok(u32::try_from(worked).unwrap_or(0))
    }

    fn require(&self, year: i32) -> Result<(), CalendarEnded> {
        let covered = self.covered();
        match covered {
            Some((first, last)) if (first..=last).contains(&year) => Ok(()),
            Some(_) | None => Err(CalendarEnded { year, covered }),
        }
    }

    /// For a day that counting from a covered day leads to: the first year missing is the next one.
    fn require_up_to(&self, day: NaiveDate) -> Result<(), CalendarEnded> {
        let covered = self.covered();
        match covered {
            Some((_, last)) if day.year() > last => Err(CalendarEnded {
                year: last + 1,
                covered,
            }),
            Some(_) | None => Ok(()),
        }
    }

    fn holiday(&self, on: NaiveDate) -> Option<&BankHoliday> {
        let found = self.holidays.binary_search_by_key(&on, |it| it.on).ok()?;
        self.holidays.get(found)
    }
}

/// The year in which the academic year of this day began: September to August.
///
/// ```
/// use chrono::NaiveDate;
/// use domain::calendar::academic_year;
///
/// let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d).unwrap();
/// assert_eq!(academic_year(day(2026, 8, 31)), 2025);
/// assert_eq!(academic_year(day(2026, 9, 1)), 2026);
/// ```
#[must_use]
pub fn academic_year(on: NaiveDate) -> i32 {
    if on.month() >= 9 {
        on.year()
    } else {
        on.year() - 1
    }
}

fn is_weekend(on: NaiveDate) -> bool {
    matches!(on.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The calendar of the type ends in the year 262142, where the list has long ended: staying there
/// makes `require` answer instead of an overflow.
fn next_day(on: NaiveDate) -> NaiveDate {
    on.checked_add_days(Days::new(1)).unwrap_or(NaiveDate::MAX)
}

/// Mondays to Fridays from Monday 1 January of year 1 up to and including this day.
fn weekdays_up_to(on: NaiveDate) -> i64 {
    let day = i64::from(on.num_days_from_ce());
    day.div_euclid(7) * 5 + day.rem_euclid(7).min(5)
}

/// The day up to which [`weekdays_up_to`] counts this many.
fn nth_weekday(count: i64) -> NaiveDate {
    let before = count - 1;
    let day = before.div_euclid(5) * 7 + before.rem_euclid(5) + 1;
    let day = i32::try_from(day)
        .ok()
        .and_then(NaiveDate::from_num_days_from_ce_opt);
    day.unwrap_or(NaiveDate::MAX)
}

#[cfg(test)]
mod tests;
