//! Visits.

use app::{
    ActionEntry as Action, Choice as Chosen, HeadingEntry, LastTime as Last, PersonEntry as Person,
    Shelf, Text as Written, VisitPage as Page,
};
use domain::visit::VisitState as State;
use framework::Framework;
use store::{schools::SchoolRow as School, visits::VisitRow as Visit};

use super::{
    asked::seen_text,
    days,
    deadlines::{deadline_rows, entitlement_row},
    notes::note_version,
    particulars::{carried, particulars},
    record::category_choice,
    schools::school_ref,
};
use crate::{
    error::WireError,
    shapes::{
        ActionEntry, CategoryChoice, Choice, HeadingPage, LastTime, NotAsked, PersonEntry, Text,
        Titled, VisitPage, VisitRow, VisitState,
    },
};

/// A visit's kind in the words of its own framework.
pub(crate) fn kind_words(visit: &Visit, shelf: &Shelf) -> String {
    let framework = shelf.get(&visit.framework).ok();
    let kind = framework.and_then(|it| it.visit_kind(&visit.kind));
    kind.map_or_else(|| visit.kind.clone(), |it| it.title.clone())
}

pub(crate) fn visit_row(school: &School, visit: &Visit, kind: String) -> VisitRow {
    VisitRow {
        visit: visit.id.to_string(),
        school: school_ref(school),
        kind,
        state: state(visit.state()),
        on: days(visit.on()).unwrap_or_default(),
    }
}

fn state(state: State) -> VisitState {
    match state {
        State::Planned => VisitState::Planned,
        State::Held => VisitState::Held,
        State::Noted => VisitState::Noted,
        State::Cancelled => VisitState::Cancelled,
    }
}

pub(crate) fn visit_page(page: Page, shelf: &Shelf) -> Result<VisitPage, WireError> {
    let framework = shelf.get(&page.visit.framework)?;
    let kind = kind_words(&page.visit, shelf);
    Ok(VisitPage {
        visit: page.visit.id.to_string(),
        school: school_ref(&page.school),
        kind: Titled {
            id: page.visit.kind.clone(),
            title: kind,
        },
        state: state(page.visit.state()),
        planned_on: days(page.visit.planned_on),
        held_on: days(page.visit.held_on),
        cancelled_why: page.visit.cancelled_why,
        number: page.number,
        visits_due: page.visits_due,
        entitlements: page.entitlements.into_iter().map(entitlement_row).collect(),
        half_days: choice(page.half_days),
        time_in: choice(page.time_in),
        time_out: choice(page.time_out),
        summary: text(page.summary),
        alert: text(page.alert),
        particulars: particulars(page.particulars),
        carried: page.carried.into_iter().map(carried).collect(),
        headings: page
            .headings
            .into_iter()
            .map(|it| heading_page(it, framework))
            .collect(),
        not_asked: page
            .not_asked
            .into_iter()
            .map(|it| NotAsked {
                heading: heading_page(it.entry, framework),
                only_for: it.only_for,
            })
            .collect(),
        includes_writing: page.includes_writing,
        evidence_sources: framework
            .evidence
            .iter()
            .map(|it| Titled {
                id: it.id.clone(),
                title: it.title.clone(),
            })
            .collect(),
        categories: categories(framework),
        category: page.category.map(|it| it.category),
        people: page.people.into_iter().map(person).collect(),
        actions: page.actions.into_iter().map(action).collect(),
        notes: page.notes.into_iter().map(note_version).collect(),
        deadlines: deadline_rows(page.deadlines),
    })
}

fn categories(framework: &Framework) -> Vec<CategoryChoice> {
    let mut categories: Vec<_> = framework.categories.iter().collect();
    categories.sort_by_key(|it| it.order);
    categories.into_iter().map(category_choice).collect()
}

fn heading_page(entry: HeadingEntry, framework: &Framework) -> HeadingPage {
    let heading = framework.heading(&entry.heading);
    let scale = heading
        .and_then(|it| it.scale.as_deref())
        .and_then(|it| framework.scale(it));
    let grades: Vec<Titled> = scale
        .map(|it| &it.grades[..])
        .unwrap_or_default()
        .iter()
        .map(|it| Titled {
            id: it.id.clone(),
            title: it.label.clone(),
        })
        .collect();
    HeadingPage {
        title: heading.map_or_else(|| entry.heading.clone(), |it| it.title.clone()),
        prompts: heading.map(|it| it.prompts.clone()).unwrap_or_default(),
        source: heading
            .map(|it| format!("{}, {}", framework.citation, it.source))
            .unwrap_or_default(),
        scale_title: scale.map(|it| it.title.clone()).unwrap_or_default(),
        school_view: text(entry.school_view),
        evidence: text(entry.evidence),
        strengths: text(entry.strengths),
        areas: text(entry.areas),
        disagreement: text(entry.disagreement),
        private_remark: text(entry.private_remark),
        sources: choice(entry.sources),
        judgement: choice(entry.judgement),
        school_judgement: choice(entry.school_judgement),
        last: entry.last.map(|last| last_time(last, &grades)),
        scale: grades,
        id: entry.heading,
    }
}

fn last_time(last: Last, grades: &[Titled]) -> LastTime {
    let Last {
        visit,
        judgement,
        school_view,
        evidence,
        areas,
    } = last;
    let label = |id: String| {
        grades
            .iter()
            .find(|it| it.id == id)
            .map_or_else(|| id.clone(), |it| it.title.clone())
    };
    LastTime {
        on: days(visit.on()).unwrap_or_default(),
        visit: visit.id.to_string(),
        judgement: judgement.map(label),
        school_view,
        evidence,
        areas,
    }
}

fn person(Person { person, name, role }: Person) -> PersonEntry {
    PersonEntry {
        person: person.to_string(),
        name: text(name),
        role: text(role),
    }
}

fn action(
    Action {
        action,
        what,
        who,
        measure,
        due_on,
        under,
        done_on,
    }: Action,
) -> ActionEntry {
    ActionEntry {
        action: action.to_string(),
        what: text(what),
        who: text(who),
        measure: text(measure),
        due_on: choice(due_on),
        under: choice(under),
        done_on: done_on.values.into_iter().next(),
    }
}

pub(super) fn text(Written { text, seen, draft }: Written) -> Text {
    Text {
        text,
        seen: seen_text(&seen),
        draft,
    }
}

pub(super) fn choice(Chosen { values, seen }: Chosen) -> Choice {
    Choice {
        values,
        seen: seen_text(&seen),
    }
}
