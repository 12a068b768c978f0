//! Counting days when a rule says itself which days do not count.
//!
//! Separate from [`WorkingDays`], which knows two of the four facts about a day. Weekend, bank
//! holiday, school holiday and office closure are told apart here, and a day may be several of them.
//! It must not know any rule.

use chrono::NaiveDate;
use thiserror::Error;

use super::{
    CalendarEnded, Counted, DayOff, WorkingDays, is_weekend, next_day,
    terms::{Terms, TermsUnknown},
};

/// A fact about days for which a rule may leave them out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Skip {
    /// Saturdays and Sundays.
    Weekends,
    /// The bank holidays of the nation.
    BankHolidays,
    /// Days between the school's half terms.
    SchoolHolidays,
    /// Days on which the adviser's office is closed.
    OfficeClosures,
}

impl Skip {
    /// Every value, in the order in which reasons are given.
    pub const ALL: [Self; 4] = [
        Self::Weekends,
        Self::BankHolidays,
        Self::OfficeClosures,
        Self::SchoolHolidays,
    ];

    /// The word in packs and on the command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Weekends => "weekends",
            Self::BankHolidays => "bank-holidays",
            Self::SchoolHolidays => "school-holidays",
            Self::OfficeClosures => "office-closures",
        }
    }

    /// The value whose [`word`](Self::word) this is.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// Days on which an office is closed, first and last included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficeClosure {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// What it is called: “Christmas closure”.
    pub title: String,
}

/// Why no day can be counted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoDay {
    /// The bank holidays of a year are not known.
    #[error(transparent)]
    CalendarEnded(#[from] CalendarEnded),
    /// The school's term dates are not known.
    #[error(transparent)]
    TermsUnknown(#[from] TermsUnknown),
}

/// What is known of days around one school.
#[derive(Debug, Clone, Copy)]
pub struct Days<'a> {
    /// Weekends and bank holidays.
    pub working_days: &'a WorkingDays,
    /// The school's half terms.
    pub terms: &'a Terms,
    /// When the adviser's office is closed.
    pub office: &'a [OfficeClosure],
}

impl Days<'_> {
    /// Why a day is left out under a rule that skips these; `None` when it counts. Nothing is asked
    /// of bank holidays or terms that a rule does not skip.
    pub fn why_not(&self, on: NaiveDate, skips: &[Skip]) -> Result<Option<DayOff>, NoDay> {
        for skip in Skip::ALL.iter().filter(|it| skips.contains(it)) {
            let off = match skip {
                Skip::Weekends => is_weekend(on).then_some(DayOff::Weekend),
                Skip::BankHolidays => self.working_days.bank_holiday(on)?,
                Skip::OfficeClosures => self.closure(on),
                Skip::SchoolHolidays => self.terms.is_holiday(on)?.then_some(DayOff::SchoolHoliday),
            };
            if off.is_some() {
                return Ok(off);
            }
        }
        Ok(None)
    }

    /// The day `n` counted days after an event, whose own day is day 0.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::{counting::{Days, OfficeClosure, Skip}, terms::Terms, WorkingDays};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    /// let office = [OfficeClosure { from: day(12, 29), to: day(12, 31), title: "Closed".to_owned() }];
    /// let days = Days {
    ///     working_days: &WorkingDays::of_england(Vec::new()),
    ///     terms: &Terms::default(),
    ///     office: &office,
    /// };
    /// let due = |skips: &[Skip]| days.due_after(day(12, 24), 1, skips).unwrap().due_on.to_string();
    /// assert_eq!(due(&[]), "2026-12-25");
    /// assert_eq!(due(&[Skip::BankHolidays]), "2026-12-26");
    /// assert_eq!(due(&[Skip::Weekends, Skip::BankHolidays]), "2026-12-29");
    /// assert_eq!(due(&[Skip::Weekends, Skip::BankHolidays, Skip::OfficeClosures]), "2027-01-04");
    /// // Nobody knows the school's holidays here, and nothing is guessed.
    /// assert!(days.due_after(day(12, 24), 1, &[Skip::SchoolHolidays]).is_err());
    /// ```
    pub fn due_after(&self, event: NaiveDate, n: u32, skips: &[Skip]) -> Result<Counted, NoDay> {
        let (mut counted, mut skipped) = (Vec::new(), Vec::new());
        let mut due_on = event;
        while counted.len() < n as usize && due_on < NaiveDate::MAX {
            due_on = next_day(due_on);
            match self.why_not(due_on, skips)? {
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

    /// The day on which exactly `n` counted days are left before an event, the event’s own day not
    /// among them: the `n`th counted day looking back. With `n` = 0 it is the event’s day.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use domain::calendar::{counting::{Days, Skip}, terms::Terms, WorkingDays};
    ///
    /// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
    /// let days = Days { working_days: &WorkingDays::of_england(Vec::new()), terms: &Terms::default(), office: &[] };
    /// assert_eq!(days.due_before(day(11, 24), 7, &[]), Ok(day(11, 17)));
    /// // Before Tuesday 26 May lie a bank holiday and a weekend.
    /// assert_eq!(days.due_before(day(5, 26), 1, &[Skip::Weekends, Skip::BankHolidays]), Ok(day(5, 22)));
    /// ```
    pub fn due_before(&self, event: NaiveDate, n: u32, skips: &[Skip]) -> Result<NaiveDate, NoDay> {
        let (mut due_on, mut left) = (event, n);
        while left > 0 && due_on > NaiveDate::MIN {
            due_on = due_on.pred_opt().unwrap_or(NaiveDate::MIN);
            left -= u32::from(self.why_not(due_on, skips)?.is_none());
        }
        Ok(due_on)
    }

    fn closure(&self, on: NaiveDate) -> Option<DayOff> {
        let closed = self
            .office
            .iter()
            .find(|it| (it.from..=it.to).contains(&on))?;
        Some(DayOff::OfficeClosure(closed.title.clone()))
    }
}
