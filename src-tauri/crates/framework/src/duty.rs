//! A rule of the framework: on an event, for some schools, something is owed within a time.
//!
//! Separate from its evaluation, since it is also printed and listed. It must not know any school.

mod in_words;

use chrono::NaiveDate;

use domain::calendar::{counting::Skip, terms::Term};

use crate::{
    event::{Event, EventRef},
    occasion::About,
    selector::{SchoolFacts, Selector},
    vocabulary::vocabulary,
};

vocabulary! {
    /// What the time of a duty is counted in.
    Unit {
        /// Every day.
        Days = "days",
        /// Monday to Friday without bank holidays.
        WorkingDays = "working-days",
        /// Working days of the school's terms.
        SchoolWorkingDays = "school-working-days",
        /// Seven days each.
        Weeks = "weeks",
        /// To the same day of a later month, or that month's last.
        Months = "months",
        /// To the end of a half term; the one under way is the first.
        HalfTerms = "half-terms",
        /// To the end of a term; the one under way is the first.
        Terms = "terms",
        /// Twelve months each.
        Years = "years",
        /// To the 31 August that ends so many school years after the one under way.
        AcademicYears = "academic-years",
    }
}

impl Unit {
    /// What a count in this unit leaves out unless the duty says otherwise.
    #[must_use]
    pub fn skips(self) -> &'static [Skip] {
        match self {
            Self::WorkingDays => &[Skip::Weekends, Skip::BankHolidays],
            Self::SchoolWorkingDays => &[Skip::Weekends, Skip::BankHolidays, Skip::SchoolHolidays],
            Self::Days
            | Self::Weeks
            | Self::Months
            | Self::HalfTerms
            | Self::Terms
            | Self::Years
            | Self::AcademicYears => &[],
        }
    }
}

vocabulary! {
    /// How strongly something is owed.
    Force {
        /// It must be done.
        Required = "required",
        /// It must be offered, the school may decline.
        Offered = "offered",
        /// It must be thought about.
        Considered = "considered",
        /// It may be done.
        Optional = "optional",
    }
}

impl Force {
    /// “Required”, “Offered”.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Required => "Required",
            Self::Offered => "Offered",
            Self::Considered => "Considered",
            Self::Optional => "Optional",
        }
    }
}

vocabulary! {
    /// How a number limits.
    Limit {
        /// No more and no fewer.
        Exactly = "exactly",
        /// More may follow.
        AtLeast = "at-least",
        /// Fewer will do.
        UpTo = "up-to",
    }
}

vocabulary! {
    /// A stretch of time that comes again.
    Period {
        /// Monday to Sunday.
        Week = "week",
        /// A calendar month.
        Month = "month",
        /// January to March and so on.
        Quarter = "quarter",
        /// A half term of the school.
        HalfTerm = "half-term",
        /// A term of the school.
        Term = "term",
        /// September to August.
        AcademicYear = "academic-year",
        /// January to December.
        Year = "year",
    }
}

vocabulary! {
    /// A term by its name.
    NamedTerm {
        /// The autumn term of the school.
        Autumn = "autumn-term",
        /// The spring term of the school.
        Spring = "spring-term",
        /// The summer term of the school.
        Summer = "summer-term",
    }
}

impl NamedTerm {
    /// The same among a school's term dates.
    #[must_use]
    pub fn term(self) -> Term {
        match self {
            Self::Autumn => Term::Autumn,
            Self::Spring => Term::Spring,
            Self::Summer => Term::Summer,
        }
    }
}

/// A time counted from an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

impl Period {
    /// No such period has more days.
    pub(crate) fn most_days(self) -> u64 {
        match self {
            Self::Week => 7,
            Self::Month => 31,
            Self::Quarter => 92,
            Self::HalfTerm => 120,
            Self::Term => 180,
            Self::AcademicYear | Self::Year => 366,
        }
    }
}

/// A point that every year has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearPoint {
    /// A day of a month.
    Day {
        /// The month, from 1.
        month: u32,
        /// The day of the month; the month's last where it has no such day.
        day: u32,
    },
    /// The last day of a period.
    EndOf(Period),
    /// The last day of a term that comes once a year.
    EndOfTerm(NamedTerm),
    /// The last such day of the week in a month.
    Last {
        /// The day of the week.
        weekday: chrono::Weekday,
        /// From 1 to 12.
        month: u32,
    },
}

/// So many in each period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    /// How many.
    pub times: u32,
    /// In each of what.
    pub per: Period,
    /// Whether more or fewer will do.
    pub limit: Limit,
}

/// When a duty is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Time {
    /// Within a time after the event.
    Within(Within),
    /// Not before one time after the event and not after another.
    Window {
        /// The earliest.
        from: Within,
        /// The latest.
        to: Within,
    },
    /// So long before the day that the event is set for.
    Before(Within),
    /// By the next such point of the year; after the event, or every year where there is none.
    By(YearPoint),
    /// So many in each period, without any event.
    Every(Every),
    /// Once in each of these months of every year, from 1.
    In(Vec<u32>),
    /// The paper gives no time.
    Unspecified,
}

/// Somebody who gets a copy, and on which event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyTo {
    /// The id of the actor.
    pub to: String,
    /// The event after which it is sent; with the original where none is said.
    pub when: Option<Event>,
}

/// One thing that the framework promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Its id within the pack.
    pub id: String,
    /// Whether it is owed at each school or once for all of them.
    pub about: About,
    /// What is to be done; `{on}` stands for the day of the event.
    pub what: String,
    /// The id of the actor who owes it.
    pub owed_by: String,
    /// The ids of the actors to whom it is owed.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub copies: Vec<CopyTo>,
    /// The event that starts it; none for what comes again by itself.
    pub on: Option<EventRef>,
    /// For which schools it is.
    pub schools: Selector,
    /// What must be so for as long as it is owed.
    pub only_while: Selector,
    /// The time given.
    pub time: Time,
    /// How much of the term under way must be left for it to count as the first; as little as there
    /// is where nothing is said.
    pub if_left: Option<Within>,
    /// Which facts about a day leave it out of a count of days.
    pub skips: Vec<Skip>,
    /// The event that meets it.
    pub met_by: EventRef,
    /// The events after which it is not owed any more, unless it was met before.
    pub voided_by: Vec<EventRef>,
    /// The events that do the same only until it is due: “unless … in the meantime”.
    pub unless: Vec<EventRef>,
    /// How strongly it is owed.
    pub force: Force,
    /// Section of the paper.
    pub source: String,
    /// Why it is promised.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
    /// Worked examples, which reading the pack runs.
    pub examples: Vec<Example>,
    /// Whether it follows from a criterion that lapses: it is due on the last day on which that
    /// holds, and what meets it counts from six weeks before.
    pub lapses: bool,
}

impl Duty {
    /// Every event that it asks something of.
    pub(crate) fn events(&self) -> impl Iterator<Item = Event> {
        let voiding = self.voided_by.iter().chain(&self.unless);
        let all = self.on.iter().chain([&self.met_by]).chain(voiding);
        all.map(|it| it.event)
    }

    /// Whether it comes again by itself and needs no event.
    #[must_use]
    pub fn is_recurring(&self) -> bool {
        match self.time {
            Time::Every(_) | Time::In(_) => true,
            Time::By(_) => self.on.is_none(),
            Time::Within(_) | Time::Window { .. } | Time::Before(_) | Time::Unspecified => false,
        }
    }

    /// The first id that it names for an event, in whichever part it does.
    pub(crate) fn names_first(&self, event: Event) -> Option<&str> {
        let asked = self.on.iter().chain([&self.met_by]);
        let asked = asked.chain(&self.voided_by).chain(&self.unless);
        let mut named = asked.filter(|it| it.event == event);
        named.find_map(|it| it.of.first()).map(String::as_str)
    }
}

/// Something that a worked example says happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// What.
    pub event: Event,
    /// Which one; where that is not said, the first that the duty names.
    pub of: Option<String>,
    /// When.
    pub on: NaiveDate,
}

/// What a worked example says comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Due on a day.
    Due(NaiveDate),
    /// Owed without a day.
    Undated,
    /// Met, for what is counted in a period: due on a day and done.
    Met(NaiveDate),
    /// Nothing is owed.
    Nothing,
}

/// A worked example of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What happened when, at one school and, where it is of a visit, at one visit.
    pub given: Vec<Given>,
    /// What is known of the school.
    pub school: SchoolFacts,
    /// The day on which it is asked.
    pub asked_on: Option<NaiveDate>,
    /// What comes out.
    pub outcome: Outcome,
    /// The reason, for readers.
    pub because: String,
}
