//! One school in memory: what the book has of it, and everything owed there in days only. Words are
//! made of what is shown, when it is shown.

use std::{num::NonZero, panic::resume_unwind, thread};

use chrono::NaiveDate;
use domain::{
    calendar::{WorkingDays, academic_year},
    deadline::Standing,
    id::{SchoolId, VisitId},
};
use foldhash::HashMap;
use framework::{
    Framework,
    duty::Duty,
    evaluate::{self, Owed, OwedUnder, Voided},
};
use store::{answers::AnswerRow, events::EventRow, resolutions::ResolutionRow};

use crate::{
    adopted::{Adopted, Force, Span},
    error::AppError,
    frameworks::Shelf,
    known_days::KnownDays,
    promise::{self, Deadline, MetBy, Promise},
    school_record::SchoolRecord,
};

mod in_words;
mod own_days;
mod shifted;

use in_words::{explain_duty, explain_provision, explain_resolution};
pub(crate) use shifted::{Shifted, shifted};

/// More threads than this gain nothing on the caseload of one adviser.
const MOST_THREADS: usize = 4;

/// Where a duty stands: the framework on the shelf, and the duty in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct DutyAt {
    framework: usize,
    duty: usize,
}

/// What a deadline is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Basis {
    Duty(OwedUnder<DutyAt>),
    /// The action at this place of the record, of a visit held on a day.
    Action(usize, NaiveDate),
    /// The reminder at this place of the record.
    Reminder(usize),
    /// A decision of a meeting, due on a day.
    Resolution(Box<ResolutionRow>, NaiveDate),
    /// The target of a plan, at this place of the record.
    Target(usize),
    /// Something planned, at this place of the record.
    Provision(usize),
}

/// A deadline without words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) due_on: Option<NaiveDate>,
    pub(crate) standing: Standing,
    pub(crate) visit: Option<VisitId>,
    pub(crate) met_by: MetBy,
    /// Whether it comes again by itself.
    pub(crate) is_recurring: bool,
    basis: Basis,
}

impl Line {
    /// Something owed under a framework, by its place on the shelf.
    pub(crate) fn of(at: usize, framework: &Framework, owed: Owed<'_>) -> Option<Self> {
        let mut duties = framework.duties.iter();
        let duty = duties.position(|own| std::ptr::eq(own, owed.duty))?;
        Some(Self {
            due_on: owed.due_on.ok(),
            standing: owed.standing,
            visit: owed.visit,
            met_by: MetBy::event(owed.duty.met_by.event),
            is_recurring: owed.duty.is_recurring(),
            basis: Basis::Duty(owed.under(|_| DutyAt {
                framework: at,
                duty,
            })),
        })
    }

    /// A decision of a meeting; nothing for one without a day.
    pub(crate) fn of_resolution(row: &ResolutionRow, grounds: Grounds<'_>) -> Option<Self> {
        let due_on = row.due_on?;
        let standing = promise::stands(due_on, row.done_on, grounds.calendar, grounds.today);
        Some(Self {
            due_on: Some(due_on),
            standing,
            visit: None,
            met_by: MetBy::Action(row.id),
            is_recurring: false,
            basis: Basis::Resolution(Box::new(row.clone()), due_on),
        })
    }

    /// What it says in words, where no record of a school is asked for it.
    pub(crate) fn explain_alone(&self, grounds: Grounds<'_>) -> Option<Deadline> {
        match &self.basis {
            Basis::Duty(owed) => Some(explain_duty(owed, grounds)),
            Basis::Resolution(row, due_on) => Some(explain_resolution((row, *due_on), grounds)),
            Basis::Action(..) | Basis::Reminder(_) | Basis::Target(_) | Basis::Provision(_) => None,
        }
    }

    /// What started it and under which duty; nothing for what has no duty behind it.
    fn start(&self) -> Option<(DutyAt, Option<VisitId>, NaiveDate)> {
        match &self.basis {
            Basis::Duty(owed) => Some((owed.duty, owed.visit, owed.started_on)),
            Basis::Action(..)
            | Basis::Reminder(_)
            | Basis::Resolution(..)
            | Basis::Target(_)
            | Basis::Provision(_) => None,
        }
    }

    /// What tells it from other promises, whatever framework it is of: the duty, the visit, the day it
    /// began.
    pub(crate) fn key(&self, shelf: &Shelf) -> Option<(String, Option<VisitId>, NaiveDate)> {
        let (at, visit, on) = self.start()?;
        let duty = &shelf.all()[at.framework].duties[at.duty];
        Some((duty.id.clone(), visit, on))
    }

    /// The day it was started on; nothing for what has no duty behind it.
    pub(crate) fn started_on(&self) -> Option<NaiveDate> {
        self.start().map(|(_, _, on)| on)
    }

    /// What has no day comes last.
    pub(crate) fn order(&self) -> (bool, Option<NaiveDate>) {
        (self.due_on.is_none(), self.due_on)
    }
}

/// One school and what is owed there.
pub(crate) struct KeptSchool {
    pub(crate) record: SchoolRecord,
    /// In order of the day it is due.
    pub(crate) lines: Vec<Line>,
}

/// What lines are made of and told with.
#[derive(Clone, Copy)]
pub(crate) struct Grounds<'a> {
    pub(crate) shelf: &'a Shelf,
    /// With the newer lists of the book.
    pub(crate) calendar: &'a WorkingDays,
    /// Office closures and term dates.
    pub(crate) days: &'a KnownDays,
    /// What happened for the whole caseload, by day.
    pub(crate) for_all: &'a [EventRow],
    /// What meetings of the whole caseload decided.
    pub(crate) decided_for_all: &'a [ResolutionRow],
    /// Which framework each school is under.
    pub(crate) adopted: &'a Adopted,
    pub(crate) today: NaiveDate,
}

impl<'a> Grounds<'a> {
    /// The framework that a school is under today.
    pub(crate) fn framework_of(&self, kept: &KeptSchool) -> Result<&'a Framework, AppError> {
        self.shelf.get(self.adopted.of(Some(kept.id()), self.today))
    }
}

impl KeptSchool {
    pub(crate) fn new(record: SchoolRecord, grounds: Grounds<'_>) -> Result<Self, AppError> {
        let lines = lines_of(&record, grounds)?;
        Ok(Self { record, lines })
    }

    /// Several schools, in their order.
    pub(crate) fn of_each(
        records: Vec<SchoolRecord>,
        grounds: Grounds<'_>,
    ) -> Result<Vec<Self>, AppError> {
        let read: Vec<&SchoolRecord> = records.iter().collect();
        let lines = lines_of_each(&read, grounds)?;
        let kept = records.into_iter().zip(lines);
        Ok(kept.map(|(record, lines)| Self { record, lines }).collect())
    }

    pub(crate) fn id(&self) -> SchoolId {
        self.record.school.id
    }

    /// Whether anything is or was owed under a duty, as far as it is still told.
    pub(crate) fn has_line_of(&self, duty: &Duty, framework: usize, shelf: &Shelf) -> bool {
        self.lines.iter().any(|it| match &it.basis {
            Basis::Duty(owed) => {
                let DutyAt {
                    framework: at,
                    duty: own,
                } = owed.duty;
                at == framework && std::ptr::eq(&shelf.all()[at].duties[own], duty)
            }
            Basis::Action(..)
            | Basis::Reminder(_)
            | Basis::Resolution(..)
            | Basis::Target(_)
            | Basis::Provision(_) => false,
        })
    }

    /// One of its lines in words.
    pub(crate) fn explain(&self, line: &Line, grounds: Grounds<'_>) -> Promise {
        let Grounds {
            calendar, today, ..
        } = grounds;
        let deadline = match &line.basis {
            Basis::Duty(owed) => Deadline {
                answered: self.answer_to(owed, grounds).cloned(),
                ..explain_duty(owed, grounds)
            },
            Basis::Action(at, held_on) => {
                promise::of_action(&self.record.actions[*at], *held_on, calendar, today)
            }
            Basis::Reminder(at) => {
                promise::of_reminder(&self.record.reminders[*at], calendar, today)
            }
            Basis::Resolution(row, due_on) => explain_resolution((row, *due_on), grounds),
            Basis::Target(at) => promise::of_target(&self.record.targets[*at], calendar, today),
            Basis::Provision(at) => explain_provision(&self.record.provisions[*at], grounds),
        };
        Promise {
            school: Some(self.record.school.clone()),
            deadline,
        }
    }

    /// What was answered to something owed that an answer has ended.
    fn answer_to(&self, owed: &OwedUnder<DutyAt>, grounds: Grounds<'_>) -> Option<&AnswerRow> {
        let Some((Voided::Answered(_), on)) = owed.voided else {
            return None;
        };
        let framework = &grounds.shelf.all()[owed.duty.framework];
        let duty = &framework.duties[owed.duty.duty];
        // Term dates may have been corrected since.
        let period = owed.due_on.ok().filter(|_| duty.is_recurring());
        let span = owed.started_on..=period.unwrap_or(owed.started_on);
        self.record.answers.iter().find(|it| {
            let began = it.visit.is_some() || span.contains(&it.started_on);
            it.framework == framework.id
                && it.duty.as_ref() == Some(&duty.id)
                && (it.visit, it.answered_on) == (owed.visit, on)
                && began
        })
    }

    /// What of a duty may be answered: the framework's id, and what is open.
    pub(crate) fn answerable<'g>(
        &'g self,
        duty: &'g str,
        grounds: Grounds<'g>,
    ) -> impl Iterator<Item = (&'g str, Owed<'g>)> {
        let frameworks = grounds.shelf.all();
        self.lines.iter().filter_map(move |line| {
            let Basis::Duty(owed) = &line.basis else {
                return None;
            };
            let framework = &frameworks[owed.duty.framework];
            let owed = owed.clone().under(|at| &framework.duties[at.duty]);
            (owed.duty.id == duty && line.standing.is_open())
                .then_some((framework.id.as_str(), owed))
        })
    }

    /// Those of its lines that are wanted, in words.
    pub(crate) fn explain_all(
        &self,
        grounds: Grounds<'_>,
        wanted: impl Fn(&Line) -> bool,
    ) -> Vec<Promise> {
        let lines = self.lines.iter().filter(|it| wanted(it));
        lines.map(|it| self.explain(it, grounds)).collect()
    }

    /// Notes sent in time, and notes that were due, since the academic year began.
    pub(crate) fn notes_on_time(&self, today: NaiveDate) -> (usize, usize) {
        let year = academic_year(today);
        let of_this_year = |it: &&Line| {
            it.met_by == MetBy::Note && it.due_on.is_some_and(|on| academic_year(on) == year)
        };
        let lines = self.lines.iter().filter(of_this_year);
        lines.fold((0, 0), |(met, all), it| match it.standing {
            Standing::Met => (met + 1, all + 1),
            Standing::MetLate | Standing::Overdue => (met, all + 1),
            Standing::Upcoming
            | Standing::DueSoon
            | Standing::DueToday
            | Standing::Void
            | Standing::Undated => (met, all),
        })
    }
}

/// What is owed at each school, in their order; several are worked out at a time, as none needs
/// another.
pub(crate) fn lines_of_each(
    records: &[&SchoolRecord],
    grounds: Grounds<'_>,
) -> Result<Vec<Vec<Line>>, AppError> {
    let work = |part: &[&SchoolRecord]| -> Result<Vec<Vec<Line>>, AppError> {
        part.iter().map(|it| lines_of(it, grounds)).collect()
    };
    let at_a_time = thread::available_parallelism().map_or(1, NonZero::get);
    let share = records.len().div_ceil(at_a_time.min(MOST_THREADS)).max(1);
    let (own, others) = records.split_at(share.min(records.len()));
    thread::scope(|scope| {
        let others: Vec<_> = others
            .chunks(share)
            .map(|part| scope.spawn(move || work(part)))
            .collect();
        let mut lines = work(own)?;
        for other in others {
            lines.extend(other.join().unwrap_or_else(|stop| resume_unwind(stop))?);
        }
        Ok(lines)
    })
}

/// What is owed at a school, in order of the day it is due.
fn lines_of(record: &SchoolRecord, grounds: Grounds<'_>) -> Result<Vec<Line>, AppError> {
    let Grounds {
        calendar, today, ..
    } = grounds;
    let mut lines = duties(record, grounds)?;
    // Before the visit was held an action is a plan and no promise.
    let visits = record.visits.iter().filter(|it| it.cancelled_why.is_none());
    let held: HashMap<VisitId, NaiveDate> =
        visits.filter_map(|it| Some((it.id, it.held_on?))).collect();
    for (at, action) in record.actions.iter().enumerate() {
        if let Some(held_on) = held.get(&action.visit).copied() {
            let standing = promise::stands(action.due_on, action.done_on, calendar, today);
            lines.push(Line {
                due_on: Some(action.due_on),
                standing,
                visit: Some(action.visit),
                met_by: MetBy::Action(action.id),
                is_recurring: false,
                basis: Basis::Action(at, held_on),
            });
        }
    }
    let decided = record.resolutions.iter();
    lines.extend(decided.filter_map(|it| Line::of_resolution(it, grounds)));
    for (at, reminder) in record.reminders.iter().enumerate() {
        let standing = promise::stands(reminder.due_on, reminder.done_on, calendar, today);
        lines.push(Line {
            due_on: Some(reminder.due_on),
            standing,
            visit: None,
            met_by: MetBy::Reminder(reminder.id),
            is_recurring: false,
            basis: Basis::Reminder(at),
        });
    }
    lines.extend(own_days::of(record, grounds));
    lines.sort_by_key(Line::order);
    Ok(lines)
}

/// What frameworks promise: those that the school is or was under, and those that visits were made
/// under.
fn duties(record: &SchoolRecord, grounds: Grounds<'_>) -> Result<Vec<Line>, AppError> {
    let Grounds {
        shelf,
        calendar,
        days,
        today,
        ..
    } = grounds;
    let spans = grounds.adopted.spans(Some(record.school.id));
    let mut ids = record.frameworks();
    ids.extend(spans.iter().map(|it| it.framework));
    let mut lines = Vec::new();
    for id in ids {
        let at = shelf.place(id)?;
        let framework = &shelf.all()[at];
        let own = spans.iter().filter(|it| it.framework == id).copied();
        let own: Vec<Span<'_>> = own.collect();
        let facts = record.facts(framework, Force::of(&own), today, days);
        let mut owed = evaluate::owed(framework, &facts, calendar, today);
        owed.retain(|it| Force::keeps(&own, it, today) && record.is_under(it, id));
        let owed = owed.into_iter();
        lines.extend(owed.filter_map(|it| Line::of(at, framework, it)));
    }
    Ok(lines)
}
