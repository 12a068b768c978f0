//! What the book remembers of one school, and what became of an issued version.

use app::{
    CategoryOutlook, Direction as Way, NotePage as Page, SchoolRecord as Record, Shelf, left_open,
};
use framework::{Framework, Named, category::Category, event::Event};
use store::{
    actions::ActionRow, chairs::ChairRow, circulations::CirculationRow, decisions::DecisionRow,
    events::EventRow, headships::HeadshipRow, notes::NoteRow, reminders::ReminderRow as Reminder,
    visits::VisitRow,
};

use super::{
    answers, days, events, inspections, ledger, notes::note_version, offers, schools::way,
    visits::kind_words,
};
use crate::shapes::{
    AgreedAction, CategoryCautions, CategoryChoice, CategoryNeed, CategoryOutlook as Outlook,
    Chair, CorrectedFact, Decided, Headship, NoteCopy, NotePage, ReminderRow, SchoolEvent,
    SchoolNote, SchoolRecord, SuggestedCategory, Titled,
};

pub(crate) fn school_record(record: Record, framework: &Framework, shelf: &Shelf) -> SchoolRecord {
    let Record {
        categories,
        decisions,
        headships,
        chairs,
        corrected,
        actions,
        notes,
        reminders,
        answers: answered,
        purchases,
        provisions,
        inspections: inspected,
        forecasts,
        events,
    } = record;
    SchoolRecord {
        is_weighed: app::is_weighed(framework),
        categories: categories.iter().map(category_choice).collect(),
        decisions: decisions
            .into_iter()
            .map(|it| decided(it, framework))
            .collect(),
        headships: headships.into_iter().map(headship).collect(),
        chairs: chairs.into_iter().map(chair).collect(),
        corrected: corrected
            .into_iter()
            .map(|(fact, on)| CorrectedFact {
                fact,
                on: on.to_string(),
            })
            .collect(),
        actions: actions.into_iter().map(action).collect(),
        notes: notes.into_iter().map(|it| note(it, shelf)).collect(),
        reminders: reminders.into_iter().map(reminder).collect(),
        answers: answered.into_iter().map(answers::given).collect(),
        purchases: purchases.into_iter().map(offers::purchase).collect(),
        provisions: provisions.into_iter().map(ledger::provision).collect(),
        inspections: inspected.into_iter().map(inspections::inspection).collect(),
        forecasts: forecasts
            .into_iter()
            .filter_map(inspections::forecast)
            .collect(),
        events: events
            .into_iter()
            .map(|it| event(it, framework, shelf))
            .collect(),
        event_kinds: events::kinds(framework),
    }
}

fn event(row: EventRow, framework: &Framework, shelf: &Shelf) -> SchoolEvent {
    let words = events::words(&row, framework, shelf);
    let EventRow {
        id,
        school,
        visit,
        kind,
        of,
        happened_on,
        note,
        paper,
        meeting,
        concern,
    } = row;
    let event = Event::from_word(&kind).filter(|it| !it.is_of_a_visit());
    let which = event.map(|it| framework.named_by(it)).unwrap_or_default();
    SchoolEvent {
        event: id.to_string(),
        words,
        of,
        which: which.into_iter().map(titled).collect(),
        on: happened_on.to_string(),
        note,
        visit: visit.map(|it| it.to_string()),
        paper: paper.map(|it| it.to_string()),
        meeting: meeting.map(|it| it.to_string()),
        concern: concern.map(|it| it.to_string()),
        everywhere: school.is_none(),
    }
}

/// Something by its framework's id and title.
pub(super) fn titled(it: Named) -> Titled {
    let Named { id, title } = it;
    Titled { id, title }
}

/// On a line of its own a sentence needs no full stop.
pub(super) fn sentence(words: &str) -> String {
    words.trim_end_matches('.').to_owned()
}

pub(crate) fn category_choice(category: &Category) -> CategoryChoice {
    CategoryChoice {
        id: category.id.clone(),
        name: category.name(),
        short: category.short(),
        colour: category.colour.clone(),
        may_mark: category.may_mark_concern,
        needs: category
            .needs
            .iter()
            .map(|it| CategoryNeed {
                id: it.word().to_owned(),
                title: it.in_words().to_owned(),
                waivable: category.waive.contains(it),
            })
            .collect(),
    }
}

pub(super) fn outlook(of: CategoryOutlook) -> Outlook {
    let cautions = of.cautions.into_iter();
    Outlook {
        suggested: of.suggested.map(|it| SuggestedCategory {
            category: it.category,
            name: it.name,
            on: it.on.to_string(),
            because: it.because,
            reason: it.reason,
        }),
        cautions: cautions
            .map(|(category, words)| CategoryCautions { category, words })
            .collect(),
    }
}

fn decided(decision: DecisionRow, framework: &Framework) -> Decided {
    let open = left_open(&decision, framework).into_iter();
    let heading = decision.direction.as_deref().and_then(Way::from_word);
    Decided {
        left_open: open.map(str::to_owned).collect(),
        agreed_with: decision.agreed_with,
        agreed_on: days(decision.agreed_on),
        waived_why: decision.waived_why,
        sheet: decision.sheet.map(|it| it.to_string()),
        concern: decision.concern,
        direction: heading.map(way),
        decision: decision.id.to_string(),
        category: decision.category,
        on: days(decision.decided_on).unwrap_or_default(),
        reason: decision.reason,
    }
}

fn headship(headship: HeadshipRow) -> Headship {
    Headship {
        headship: headship.id.to_string(),
        name: headship.name,
        began_on: days(headship.began_on).unwrap_or_default(),
        first: headship.first,
    }
}

fn chair(chair: ChairRow) -> Chair {
    Chair {
        chair: chair.id.to_string(),
        name: chair.name,
        began_on: days(chair.began_on).unwrap_or_default(),
    }
}

fn action(action: ActionRow) -> AgreedAction {
    AgreedAction {
        action: action.id.to_string(),
        visit: action.visit.to_string(),
        agreed_on: days(action.held_on),
        what: action.what,
        who: action.who,
        due_on: days(action.due_on),
        done_on: days(action.done_on),
    }
}

fn note((visit, note): (VisitRow, NoteRow), shelf: &Shelf) -> SchoolNote {
    SchoolNote {
        visit: visit.id.to_string(),
        kind: kind_words(&visit, shelf),
        held_on: days(visit.held_on),
        version: note_version(note),
    }
}

fn reminder(reminder: Reminder) -> ReminderRow {
    ReminderRow {
        reminder: reminder.id.to_string(),
        what: reminder.what,
        due_on: reminder.due_on.to_string(),
        done_on: days(reminder.done_on),
    }
}

pub(crate) fn note_page(page: Page) -> NotePage {
    let Page { changes, copies } = page;
    let copy = |it: CirculationRow| NoteCopy {
        to: it.recipient,
        by: it.means,
        on: days(it.circulated_on),
    };
    NotePage {
        changes,
        copies: copies.into_iter().map(copy).collect(),
    }
}
