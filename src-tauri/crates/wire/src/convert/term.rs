//! A term on one page.

use app::{MetBy, Promise, Shelf, TermDay as Day, TermItem as Item, TermPage as Page};
use domain::visit::VisitState;
use framework::Framework;
use store::{events::EventRow, schools::SchoolRow, visits::VisitRow};

use super::{
    calendar::{day_kind, term_word},
    days,
    deadlines::stands,
    events,
    schools::school_ref,
    visits::kind_words,
};
use crate::shapes::{DayItem, DayItemKind, TermDay, TermPage};

pub(crate) fn term_page(page: Page, own: &Framework, shelf: &Shelf) -> TermPage {
    let Page {
        term,
        year,
        dates,
        days: all,
    } = page;
    let all = all.into_iter();
    TermPage {
        term: term_word(term),
        year,
        from: days(dates.map(|it| it.0)),
        to: days(dates.map(|it| it.1)),
        days: all.map(|it| term_day(it, own, shelf)).collect(),
    }
}

fn term_day(day: Day, own: &Framework, shelf: &Shelf) -> TermDay {
    let Day {
        on,
        off,
        items,
        further,
    } = day;
    let (kind, title) = day_kind(off);
    let items = items.into_iter();
    TermDay {
        on: on.to_string(),
        kind,
        title,
        items: items.map(|it| day_item(it, own, shelf)).collect(),
        further,
    }
}

fn day_item(item: Item, own: &Framework, shelf: &Shelf) -> DayItem {
    match item {
        Item::Visit(school, visit) => DayItem {
            words: kind_words(&visit, shelf),
            ..of_visit(visit_kind(visit.state()), &school, &visit, "visit")
        },
        Item::Note(school, visit) => DayItem {
            words: "Note of Visit issued".to_owned(),
            ..of_visit(DayItemKind::NoteIssued, &school, &visit, "note issued")
        },
        Item::Event(school, event) => happened(school.as_ref(), &event, own, shelf),
        Item::Promise(promise) => promised(*promise),
    }
}

fn visit_kind(state: VisitState) -> DayItemKind {
    match state {
        VisitState::Planned | VisitState::Cancelled => DayItemKind::VisitPlanned,
        VisitState::Held | VisitState::Noted => DayItemKind::VisitHeld,
    }
}

fn of_visit(kind: DayItemKind, school: &SchoolRow, visit: &VisitRow, short: &str) -> DayItem {
    DayItem {
        kind,
        school: Some(school_ref(school)),
        visit: Some(visit.id.to_string()),
        words: String::new(),
        short: short.to_owned(),
        standing: None,
        standing_words: String::new(),
    }
}

fn happened(
    school: Option<&SchoolRow>,
    event: &EventRow,
    own: &Framework,
    shelf: &Shelf,
) -> DayItem {
    DayItem {
        kind: DayItemKind::Event,
        school: school.map(school_ref),
        visit: event.visit.map(|it| it.to_string()),
        short: events::short(event, own, shelf),
        words: events::words(event, own, shelf),
        standing: None,
        standing_words: String::new(),
    }
}

fn promised(promise: Promise) -> DayItem {
    let met_by = promise.met_by();
    let deadline = promise.deadline;
    DayItem {
        kind: DayItemKind::Promise,
        school: promise.school.as_ref().map(school_ref),
        visit: deadline.visit.map(|it| it.to_string()),
        words: deadline.what,
        short: match met_by {
            MetBy::Note => "note due".to_owned(),
            MetBy::Support => "support due".to_owned(),
            MetBy::Action(_) => "action due".to_owned(),
            MetBy::Reminder(_) => "reminder".to_owned(),
            MetBy::Provision(_) => "support planned".to_owned(),
            MetBy::Category => "category due".to_owned(),
            MetBy::Visit => "visit due".to_owned(),
            MetBy::Headship => "new head".to_owned(),
            MetBy::Inspection => "inspection".to_owned(),
            MetBy::Event(_) => format!("{} due", events::bare(&deadline.met_noun)),
        },
        standing: Some(stands(deadline.standing)),
        standing_words: deadline.standing_words,
    }
}
