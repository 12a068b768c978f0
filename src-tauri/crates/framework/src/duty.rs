//! A rule of the framework: on an event, for some schools, something is owed within a time.
//!
//! Separate from its evaluation, since it is also printed and listed. It must not know any school.

use chrono::NaiveDate;

use domain::school::Governance;

use crate::{event::Event, vocabulary::vocabulary};

vocabulary! {
    /// What the time of a duty is counted in.
    Unit {
        /// Every day.
        Days = "days",
        /// Monday to Friday without bank holidays.
        WorkingDays = "working-days",
        /// Seven days each.
        Weeks = "weeks",
        /// To the same day of a later month, or that month's last.
        Months = "months",
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

/// A time after an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Within {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

/// One thing that the framework promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Duty {
    /// Its id within the pack.
    pub id: String,
    /// What is to be done; `{on}` stands for the day of the event.
    pub what: String,
    /// The id of the actor who owes it.
    pub owed_by: String,
    /// The ids of the actors to whom it is owed.
    pub to: Vec<String>,
    /// The event that starts it.
    pub on: Event,
    /// For which schools it is.
    pub governance: Vec<Governance>,
    /// The time given.
    pub within: Within,
    /// The event that meets it.
    pub met_by: Event,
    /// The events after which it is not owed any more, unless it was met before.
    pub voided_by: Vec<Event>,
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
}

/// A worked example of a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Example {
    /// What happened when, at one school and, where it is of a visit, at one visit.
    pub given: Vec<(Event, NaiveDate)>,
    /// The school's governance.
    pub governance: Governance,
    /// The day it is due; `None` when nothing is owed.
    pub due_on: Option<NaiveDate>,
    /// The reason, for readers.
    pub because: String,
}
