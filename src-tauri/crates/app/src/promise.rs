//! A deadline of any origin: a framework's duty, an action agreed at a visit, a reminder. Where it
//! stands is worked out every time and never stored.

use chrono::NaiveDate;
use domain::{
    calendar::{
        WorkingDays,
        words::{full_date, long_date},
    },
    deadline::Standing,
    id::{ActionId, ProvisionId, ReminderId, VisitId},
};
use framework::{Named, answer::AnswerKind, evaluate, event::Event};
use store::{
    answers::AnswerRow, provisions::ProvisionRow, reminders::ReminderRow,
    resolutions::ResolutionRow, schools::SchoolRow, targets::TargetRow, timeline::DatedAction,
};

/// What the adviser does to meet a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetBy {
    /// Issue and send the note.
    Note,
    /// Record what became of support.
    Support,
    /// Record that this agreed action was done.
    Action(ActionId),
    /// Tick this reminder off.
    Reminder(ReminderId),
    /// Record that this was given, which was planned.
    Provision(ProvisionId),
    /// Decide the category.
    Category,
    /// Hold a visit.
    Visit,
    /// Record that this happened.
    Event(Event),
    /// Record that a headteacher began.
    Headship,
    /// Record an inspection.
    Inspection,
}

/// What is owed, by when, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// For which visit.
    pub visit: Option<VisitId>,
    /// The id of the framework's duty; [`AGREED_ACTION`] or [`REMINDER`].
    pub duty: String,
    /// What is to be done.
    pub what: String,
    /// When it is due; nothing when that cannot be said.
    pub due_on: Option<NaiveDate>,
    /// Where it stands.
    pub standing: Standing,
    /// When it was met.
    pub met_on: Option<NaiveDate>,
    /// What meets it.
    pub met_by: MetBy,
    /// The kinds of visit, groups or letters that meet it; empty where any will do.
    pub met_of: Vec<Named>,
    /// How a sentence names the event that meets it; empty for what no framework promises.
    pub met_noun: String,
    /// The day of the event that started it, or the first day of its period.
    pub started_on: Option<NaiveDate>,
    /// What may be answered instead of doing it, as long as it is open.
    pub answer: Option<AnswerKind>,
    /// What was answered.
    pub answered: Option<AnswerRow>,
    /// Where it comes from.
    pub source: String,
    /// How the day was found.
    pub counted: String,
    /// Where it stands, in a few words.
    pub standing_words: String,
    /// Why it is promised; empty for what no framework promises.
    pub why: String,
    /// What was decided where the framework is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A deadline with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// The school; nothing when it is owed for the whole caseload.
    pub school: Option<SchoolRow>,
    /// What is owed, by when, and why.
    pub deadline: Deadline,
}

impl Promise {
    /// Where it is met.
    #[must_use]
    pub fn met_by(&self) -> MetBy {
        self.deadline.met_by
    }

    /// Whether somebody still has to do something about it.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.deadline.standing.is_open()
    }
}

/// Stands in a deadline's place for a duty, where an action was agreed.
pub const AGREED_ACTION: &str = "agreed-action";
/// Stands in a deadline's place for a duty, where a plan has a target.
pub const PLAN_TARGET: &str = "plan-target";
/// Stands in a deadline's place for a duty, where the adviser wants to be reminded.
pub const REMINDER: &str = "reminder";
/// Stands in a deadline's place for a duty, where something was planned that a school may have.
pub const PLANNED: &str = "planned";

impl MetBy {
    /// How the adviser records an event.
    pub(crate) fn event(event: Event) -> Self {
        match event {
            Event::NoteIssued | Event::NoteSent | Event::NoteAgreed => Self::Note,
            Event::SupportActioned | Event::SupportNotNeeded => Self::Support,
            Event::VisitPlanned | Event::VisitHeld => Self::Visit,
            Event::CategoryDecided | Event::CategoryEntered | Event::CategoryLeft => Self::Category,
            Event::HeadshipBegan => Self::Headship,
            Event::InspectionHeld | Event::InspectionPublished => Self::Inspection,
            Event::FociAgreed
            | Event::SupportAgreed
            | Event::HeadshipEnded
            | Event::InspectionExpected
            | Event::MeetingCalled
            | Event::AgendaSent
            | Event::MeetingHeld
            | Event::MinutesSent
            | Event::LetterSent
            | Event::StatementAgreed
            | Event::PlanAgreed
            | Event::PlanReviewed
            | Event::PlanEnded
            | Event::ConcernRaised
            | Event::ConcernSettled
            | Event::EvidenceReceived
            | Event::MentorNamed
            | Event::ReviewHeld
            | Event::SchoolJoined
            | Event::TermBegan
            | Event::TermEnded
            | Event::YearBegan
            | Event::YearEnded
            | Event::Occasion => Self::Event(event),
        }
    }
}

impl From<evaluate::Deadline> for Deadline {
    fn from(deadline: evaluate::Deadline) -> Self {
        Self {
            visit: deadline.visit,
            duty: deadline.duty,
            what: deadline.what,
            due_on: deadline.due_on,
            standing: deadline.standing,
            met_on: deadline.met_on,
            met_by: MetBy::event(deadline.met_by),
            met_of: deadline.met_of,
            met_noun: deadline.met_noun,
            started_on: Some(deadline.started_on),
            answer: deadline.answer,
            answered: None,
            source: deadline.source,
            counted: deadline.counted,
            standing_words: deadline.standing_words,
            why: deadline.why,
            ruling: deadline.ruling,
        }
    }
}

/// An agreed action of a visit held on a day as a deadline.
pub(crate) fn of_action(
    action: &DatedAction,
    held_on: NaiveDate,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Deadline {
    let due_on = action.due_on;
    let (standing, standing_words) = standing(due_on, action.done_on, calendar, today);
    let what = match action.who.as_str() {
        "" => action.what.clone(),
        who => format!("{} ({who})", action.what),
    };
    Deadline {
        visit: Some(action.visit),
        duty: AGREED_ACTION.to_owned(),
        what,
        due_on: Some(due_on),
        standing,
        met_on: action.done_on,
        met_by: MetBy::Action(action.id),
        met_of: Vec::new(),
        met_noun: String::new(),
        started_on: None,
        answer: None,
        answered: None,
        source: format!("Agreed at the visit on {}", full_date(held_on)),
        counted: "The day that was agreed with the school.".to_owned(),
        standing_words,
        why: String::new(),
        ruling: None,
    }
}

/// A target of a plan as a deadline.
pub(crate) fn of_target(row: &TargetRow, calendar: &WorkingDays, today: NaiveDate) -> Deadline {
    let (standing, standing_words) = standing(row.due_on, row.done_on, calendar, today);
    let what = match row.who.as_str() {
        "" => row.aim.clone(),
        who => format!("{} ({who})", row.aim),
    };
    Deadline {
        visit: None,
        duty: PLAN_TARGET.to_owned(),
        what,
        due_on: Some(row.due_on),
        standing,
        met_on: row.done_on,
        met_by: MetBy::Action(ActionId(row.id.0)),
        met_of: Vec::new(),
        met_noun: String::new(),
        started_on: None,
        answer: None,
        answered: None,
        source: format!("{}, agreed on {}", row.plan, full_date(row.agreed_on)),
        counted: "The day that the plan sets.".to_owned(),
        standing_words,
        why: String::new(),
        ruling: None,
    }
}

/// A decision of a meeting that is due on a day, as a deadline.
pub(crate) fn of_resolution(
    (row, due_on): (&ResolutionRow, NaiveDate),
    group: &str,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Deadline {
    let (standing, standing_words) = standing(due_on, row.done_on, calendar, today);
    let what = match row.who.as_str() {
        "" => row.what.clone(),
        who => format!("{} ({who})", row.what),
    };
    let on = row.decided_on.map(|it| format!(" on {}", full_date(it)));
    Deadline {
        visit: None,
        duty: AGREED_ACTION.to_owned(),
        what,
        due_on: Some(due_on),
        standing,
        met_on: row.done_on,
        met_by: MetBy::Action(row.id),
        met_of: Vec::new(),
        met_noun: String::new(),
        started_on: None,
        answer: None,
        answered: None,
        source: format!("Decided by the {group}{}", on.unwrap_or_default()),
        counted: "The day that the meeting set.".to_owned(),
        standing_words,
        why: String::new(),
        ruling: None,
    }
}

/// A reminder as a deadline.
pub(crate) fn of_reminder(
    reminder: &ReminderRow,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Deadline {
    let (standing, standing_words) = standing(reminder.due_on, reminder.done_on, calendar, today);
    Deadline {
        visit: None,
        duty: REMINDER.to_owned(),
        what: reminder.what.clone(),
        due_on: Some(reminder.due_on),
        standing,
        met_on: reminder.done_on,
        met_by: MetBy::Reminder(reminder.id),
        met_of: Vec::new(),
        met_noun: String::new(),
        started_on: None,
        answer: None,
        answered: None,
        source: "Your own reminder".to_owned(),
        counted: "The day you chose.".to_owned(),
        standing_words,
        why: String::new(),
        ruling: None,
    }
}

/// Something planned that a school may have, as a deadline.
pub(crate) fn of_provision(
    row: &ProvisionRow,
    (what, source): (&str, String),
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Deadline {
    let (standing, standing_words) = standing(row.set_for, None, calendar, today);
    let what = match row.who.as_str() {
        "" => what.to_owned(),
        who => format!("{what} ({who})"),
    };
    Deadline {
        visit: None,
        duty: PLANNED.to_owned(),
        what,
        due_on: Some(row.set_for),
        standing,
        met_on: None,
        met_by: MetBy::Provision(row.id),
        met_of: Vec::new(),
        met_noun: String::new(),
        started_on: None,
        answer: None,
        answered: None,
        source,
        counted: "The day that was planned.".to_owned(),
        standing_words,
        why: String::new(),
        ruling: None,
    }
}

/// Where something with a day of its own stands.
pub(crate) fn stands(
    due_on: NaiveDate,
    done_on: Option<NaiveDate>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> Standing {
    // Outside the calendar days cannot be counted: then there is time enough, and no number.
    let left = calendar.working_days_between(today, due_on);
    Standing::of(due_on, done_on, today, left.unwrap_or(u32::MAX))
}

fn standing(
    due_on: NaiveDate,
    done_on: Option<NaiveDate>,
    calendar: &WorkingDays,
    today: NaiveDate,
) -> (Standing, String) {
    let standing = stands(due_on, done_on, calendar, today);
    let between = |from, to| calendar.working_days_between(from, to).ok();
    let days = |from, to, words: &str| {
        let number = between(from, to).filter(|it| *it > 0)?;
        let unit = if number == 1 { "day" } else { "days" };
        Some(format!("{number} working {unit} {words}"))
    };
    let done = done_on.map(full_date).unwrap_or_default();
    let late_on = done_on.unwrap_or(today);
    let words = match standing {
        Standing::Met => format!("Done on {done}"),
        Standing::MetLate => days(due_on, late_on, "late").map_or_else(
            || format!("Done late, on {done}"),
            |it| format!("Done {it}, on {done}"),
        ),
        Standing::Overdue => days(due_on, today, "late")
            .unwrap_or_else(|| format!("Late: it was due on {}", long_date(due_on))),
        Standing::DueToday => "Due today".to_owned(),
        Standing::DueSoon | Standing::Upcoming => {
            days(today, due_on, "left").unwrap_or_else(|| format!("Due on {}", long_date(due_on)))
        }
        Standing::Void | Standing::Undated => String::new(),
    };
    (standing, words)
}
