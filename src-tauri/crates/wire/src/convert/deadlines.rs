//! Promises and Today.

use app::{Deadline, EntitlementUse, MetBy, Promise, Shelf, TodayPage as Page};
use domain::deadline::Standing as Stands;
use framework::{
    Named,
    event::{Event, Which},
};

use super::{
    answers, days,
    record::titled,
    schools::school_ref,
    visits::{kind_words, visit_row},
};
use crate::shapes::{
    CalendarNotice, DeadlineRow, EntitlementRow, MeetingEvent, MeetingStep, NotesOnTime, Standing,
    TodayPage, Untold,
};

pub(crate) fn deadline_row(promise: Promise) -> DeadlineRow {
    let (step, subject, event) = meeting(promise.met_by());
    let meets = by_name(event, &promise.deadline.met_of).unwrap_or(step);
    let Promise { school, deadline } = promise;
    let Deadline {
        visit,
        duty,
        what,
        due_on,
        standing,
        met_on,
        source,
        counted,
        standing_words,
        met_by: _,
        met_of,
        met_noun,
        started_on,
        answer,
        answered,
        why,
        ruling,
    } = deadline;
    DeadlineRow {
        school: school.as_ref().map(school_ref),
        visit: visit.map(|it| it.to_string()),
        duty,
        what: what.clone(),
        due_on: days(due_on),
        standing: stands(standing),
        standing_words,
        source,
        counted,
        met_on: days(met_on),
        meets: Some(meets),
        subject,
        event: event.map(|it| MeetingEvent {
            id: it.word().to_owned(),
            noun: met_noun,
        }),
        of: met_of.into_iter().map(titled).collect(),
        started_on: days(started_on),
        answer: answer.map(answers::kind),
        answered: answered.map(|it| answers::given((it, what.clone()))),
        why,
        ruling,
    }
}

pub(crate) fn entitlement_row(of: EntitlementUse) -> EntitlementRow {
    EntitlementRow {
        words: of.words(),
        left: of.left_words(),
        whole: of.whole(),
        id: of.entitlement,
        what: of.what.clone(),
        year: of.year,
        used: of.used,
        planned: of.planned,
        answer: of.answer.map(answers::kind),
        answered: of.answered.map(|it| answers::given((it, of.what.clone()))),
        source: of.source,
        why: of.why,
        ruling: of.ruling,
    }
}

/// What the adviser does, on which record, or which event is recorded.
fn meeting(met_by: MetBy) -> (MeetingStep, Option<String>, Option<Event>) {
    match met_by {
        MetBy::Note => (MeetingStep::IssueNote, None, None),
        MetBy::Support => (MeetingStep::RecordSupport, None, None),
        MetBy::Action(it) => (MeetingStep::FinishAction, Some(it.to_string()), None),
        MetBy::Reminder(it) => (MeetingStep::FinishReminder, Some(it.to_string()), None),
        MetBy::Provision(it) => (MeetingStep::GiveProvision, Some(it.to_string()), None),
        MetBy::Category => (MeetingStep::DecideCategory, None, None),
        MetBy::Visit => (MeetingStep::PlanVisit, None, None),
        MetBy::Event(it) => (MeetingStep::RecordEvent, None, Some(it)),
        MetBy::Headship => (MeetingStep::BeginHeadship, None, None),
        MetBy::Inspection => (MeetingStep::RecordInspection, None, None),
    }
}

/// What is done where the framework names a paper or a group that meets it: a paper is written and a
/// meeting called, and not only recorded.
fn by_name(event: Option<Event>, of: &[Named]) -> Option<MeetingStep> {
    match event.and_then(Event::which).filter(|_| !of.is_empty())? {
        Which::Paper | Which::Plan | Which::Statement => Some(MeetingStep::WritePaper),
        Which::Group => Some(MeetingStep::Meet),
        Which::VisitKind | Which::Category | Which::Occasion | Which::Concern => None,
    }
}

pub(crate) fn deadline_rows(promises: Vec<Promise>) -> Vec<DeadlineRow> {
    promises.into_iter().map(deadline_row).collect()
}

pub(super) fn stands(standing: Stands) -> Standing {
    match standing {
        Stands::Upcoming => Standing::Upcoming,
        Stands::DueSoon => Standing::DueSoon,
        Stands::DueToday => Standing::DueToday,
        Stands::Overdue => Standing::Overdue,
        Stands::Met => Standing::Met,
        Stands::MetLate => Standing::MetLate,
        Stands::Void => Standing::Void,
        Stands::Undated => Standing::Undated,
    }
}

pub(crate) fn today_page(
    page: Page,
    notices: Vec<CalendarNotice>,
    calendar_ends: Option<String>,
    shelf: &Shelf,
) -> TodayPage {
    let Page {
        today,
        late,
        due_today,
        this_week,
        next,
        late_in_all,
        untold,
        further,
        visits,
        notes_on_time,
        notes_due,
    } = page;
    let [untold_late, untold_today, untold_week, untold_next] = untold;
    TodayPage {
        today: today.to_string(),
        late: deadline_rows(late),
        due_today: deadline_rows(due_today),
        this_week: deadline_rows(this_week),
        next: deadline_rows(next),
        late_in_all,
        untold: Untold {
            late: untold_late,
            due_today: untold_today,
            this_week: untold_week,
            next: untold_next,
        },
        further,
        visits: visits
            .into_iter()
            .map(|(school, visit)| visit_row(&school, &visit, kind_words(&visit, shelf)))
            .collect(),
        notices,
        calendar_ends,
        met_this_year: NotesOnTime {
            on_time: notes_on_time,
            all: notes_due,
        },
    }
}
