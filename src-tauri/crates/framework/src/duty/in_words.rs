//! A duty's time in a few words, for lists and letters.
//!
//! Separate from the counting of one deadline, which has days and says how it came to them. It must
//! not know any school.

use super::{Every, Limit, NamedTerm, Period, Time, Unit, Within, YearPoint};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Time {
    /// “within 5 working days”, “1 week before”, “3 in each term”.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Within(within) => format!("within {}", within.in_words()),
            Self::Window { from, to } => {
                format!(
                    "not before {} and not after {}",
                    from.in_words(),
                    to.in_words()
                )
            }
            Self::Before(within) => format!("{} before", within.in_words()),
            Self::By(YearPoint::Day { month, day }) => format!("by {day} {}", month_name(*month)),
            Self::By(YearPoint::Last { weekday, month }) => {
                format!(
                    "by the last {} of {}",
                    day_name(*weekday),
                    month_name(*month)
                )
            }
            Self::By(YearPoint::EndOf(period)) => format!("by the end of the {}", period.noun()),
            Self::By(YearPoint::EndOfTerm(term)) => format!("by the end of the {}", term.noun()),
            Self::Every(every) => every.in_words(),
            Self::In(months) => {
                let named: Vec<&str> = months.iter().map(|it| month_name(*it)).collect();
                format!("in {}", named.join(", "))
            }
            Self::Unspecified => "no time given".to_owned(),
        }
    }
}

fn day_name(weekday: chrono::Weekday) -> &'static str {
    match weekday {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}

impl Every {
    fn in_words(self) -> String {
        let Self { times, per, limit } = self;
        let limit = match limit {
            Limit::Exactly => "",
            Limit::AtLeast => "at least ",
            Limit::UpTo => "up to ",
        };
        format!("{limit}{times} in each {}", per.noun())
    }
}

impl Within {
    /// “5 working days”.
    #[must_use]
    pub fn in_words(self) -> String {
        self.unit.count(self.amount)
    }
}

impl Unit {
    pub(crate) fn count(self, amount: u32) -> String {
        let (one, many) = match self {
            Self::Days => ("day", "days"),
            Self::WorkingDays => ("working day", "working days"),
            Self::SchoolWorkingDays => ("school working day", "school working days"),
            Self::Weeks => ("week", "weeks"),
            Self::Months => ("month", "months"),
            Self::HalfTerms => ("half term", "half terms"),
            Self::Terms => ("term", "terms"),
            Self::Years => ("year", "years"),
            Self::AcademicYears => ("whole school year", "whole school years"),
        };
        format!("{amount} {}", if amount == 1 { one } else { many })
    }
}

impl Period {
    /// How a sentence names it.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Quarter => "quarter",
            Self::HalfTerm => "half term",
            Self::Term => "term",
            Self::AcademicYear => "school year",
            Self::Year => "year",
        }
    }
}

impl NamedTerm {
    /// How a sentence names it.
    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Autumn => "autumn term",
            Self::Spring => "spring term",
            Self::Summer => "summer term",
        }
    }
}

/// The reader of packs lets no other month through.
fn month_name(month: u32) -> &'static str {
    let at = usize::try_from(month).unwrap_or_default().saturating_sub(1);
    MONTHS.get(at).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_said_in_a_few_words() {
        let within = |amount, unit| Within { amount, unit };
        let every = |times, per, limit| Time::Every(Every { times, per, limit });
        for (time, words) in [
            (
                Time::Within(within(5, Unit::WorkingDays)),
                "within 5 working days",
            ),
            (Time::Before(within(1, Unit::Weeks)), "1 week before"),
            (
                Time::Window {
                    from: within(12, Unit::Months),
                    to: within(15, Unit::Months),
                },
                "not before 12 months and not after 15 months",
            ),
            (
                Time::By(YearPoint::Day { month: 9, day: 30 }),
                "by 30 September",
            ),
            (
                Time::By(YearPoint::EndOf(Period::Term)),
                "by the end of the term",
            ),
            (
                Time::By(YearPoint::EndOfTerm(NamedTerm::Autumn)),
                "by the end of the autumn term",
            ),
            (
                every(3, Period::AcademicYear, Limit::AtLeast),
                "at least 3 in each school year",
            ),
            (
                every(1, Period::HalfTerm, Limit::UpTo),
                "up to 1 in each half term",
            ),
            (Time::In(vec![10, 1]), "in October, January"),
            (Time::Unspecified, "no time given"),
        ] {
            assert_eq!(time.in_words(), words);
        }
    }
}
