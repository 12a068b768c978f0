//! Promises and Today.

use app::{Deadline, MetBy, Promise, Shelf, TodayPage as Page};
use domain::deadline::Standing as Stands;

use super::{
    days,
    schools::school_ref,
    visits::{kind_words, visit_row},
};
use crate::shapes::{CalendarNotice, DeadlineRow, MeetingStep, NotesOnTime, Standing, TodayPage};

pub(crate) fn deadline_row(promise: Promise) -> DeadlineRow {
    let meets = match promise.met_by() {
        MetBy::Note => Some(MeetingStep::IssueNote),
        MetBy::Support => Some(MeetingStep::RecordSupport),
        MetBy::Action(_) => Some(MeetingStep::FinishAction),
        MetBy::Reminder(_) => Some(MeetingStep::FinishReminder),
        MetBy::Other => None,
    };
    let subject = match promise.met_by() {
        MetBy::Action(action) => Some(action.to_string()),
        MetBy::Reminder(reminder) => Some(reminder.to_string()),
        MetBy::Note | MetBy::Support | MetBy::Other => None,
    };
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
    } = deadline;
    DeadlineRow {
        school: school_ref(&school),
        visit: visit.map(|it| it.to_string()),
        duty,
        what,
        due_on: days(due_on),
        standing: stands(standing),
        standing_words,
        source,
        counted,
        met_on: days(met_on),
        meets,
        subject,
    }
}

pub(crate) fn deadline_rows(promises: Vec<Promise>) -> Vec<DeadlineRow> {
    promises.into_iter().map(deadline_row).collect()
}

fn stands(standing: Stands) -> Standing {
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
        visits,
        notes_on_time,
        notes_due,
    } = page;
    TodayPage {
        today: today.to_string(),
        late: deadline_rows(late),
        due_today: deadline_rows(due_today),
        this_week: deadline_rows(this_week),
        next: deadline_rows(next),
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
