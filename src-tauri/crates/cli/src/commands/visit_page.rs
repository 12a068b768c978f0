//! Everything recorded at a visit, written out.

use std::collections::BTreeMap;

use app::{ActionEntry, HeadingEntry, NotAsked, VisitPage};
use domain::id::NoteId;
use serde::Serialize;
use store::{circulations::CirculationRow, notes::NoteRow};

use super::{
    due::DueRow,
    entitlement::EntitlementShown,
    particulars::{CarriedShown, ParticularsShown, carried, particulars},
};
use crate::{output::Output, refusal::Refusal};

#[derive(Serialize)]
struct Shown {
    visit: String,
    school_urn: Option<u32>,
    school: String,
    framework: String,
    kind: String,
    state: &'static str,
    planned_on: Option<String>,
    held_on: Option<String>,
    cancelled_why: Option<String>,
    half_days: Option<String>,
    /// Whether the half days include preparing and writing.
    includes_writing: bool,
    time_in: Option<String>,
    time_out: Option<String>,
    summary: String,
    alert: String,
    number_this_year: usize,
    visits_due: Option<u32>,
    entitlements: Vec<EntitlementShown>,
    #[serde(flatten)]
    particulars: ParticularsShown,
    progress_on_actions: Vec<CarriedShown>,
    people: Vec<PersonShown>,
    responses: Vec<ResponseShown>,
    /// Headings that are not for this school.
    not_asked: Vec<NotAskedShown>,
    actions: Vec<ActionShown>,
    notes: Vec<NoteShown>,
    deadlines: Vec<DueRow>,
}

#[derive(Serialize)]
struct PersonShown {
    name: String,
    role: String,
}

#[derive(Serialize)]
struct ResponseShown {
    heading: String,
    school_view: String,
    evidence: String,
    sources: Vec<String>,
    judgement: Option<String>,
    school_judgement: Option<String>,
    strengths: String,
    areas: String,
    disagreement: String,
    private_remark: String,
}

#[derive(Serialize)]
struct NotAskedShown {
    heading: String,
    only_for: String,
}

#[derive(Serialize)]
struct ActionShown {
    id: String,
    what: String,
    who: String,
    due_on: Option<String>,
    measure: String,
    done_on: Option<String>,
}

#[derive(Serialize)]
struct NoteShown {
    note: String,
    version: u32,
    state: &'static str,
    answer_text: String,
    answered_on: Option<String>,
    circulation: Vec<CopyShown>,
    issued_on: Option<String>,
    sent_on: Option<String>,
    sha256: String,
    pages: u32,
}

#[derive(Serialize)]
struct CopyShown {
    to: String,
    by: String,
    on: Option<String>,
}

pub(crate) fn show(
    output: Output,
    page: VisitPage,
    mut copies: BTreeMap<NoteId, Vec<CirculationRow>>,
) -> Result<(), Refusal> {
    let first = |values: Vec<String>| values.into_iter().next();
    let day = |on: Option<chrono::NaiveDate>| on.map(|it| it.to_string());
    let shown = Shown {
        visit: page.visit.id.to_string(),
        school_urn: page.school.urn,
        state: page.visit.state().word(),
        school: page.school.name,
        framework: page.visit.framework,
        kind: page.visit.kind,
        planned_on: day(page.visit.planned_on),
        held_on: day(page.visit.held_on),
        cancelled_why: page.visit.cancelled_why,
        half_days: first(page.half_days.values),
        time_in: first(page.time_in.values),
        time_out: first(page.time_out.values),
        summary: page.summary.text,
        alert: page.alert.text,
        number_this_year: page.number,
        visits_due: page.visits_due,
        entitlements: page
            .entitlements
            .into_iter()
            .map(EntitlementShown::from)
            .collect(),
        particulars: particulars(page.particulars),
        progress_on_actions: page.carried.into_iter().map(carried).collect(),
        people: page
            .people
            .into_iter()
            .map(|it| PersonShown {
                name: it.name.text,
                role: it.role.text,
            })
            .collect(),
        includes_writing: page.includes_writing,
        not_asked: page.not_asked.into_iter().map(not_asked).collect(),
        responses: page.headings.into_iter().map(response).collect(),
        actions: page.actions.into_iter().map(action).collect(),
        notes: page
            .notes
            .into_iter()
            .map(|it| {
                let sent = copies.remove(&it.id).unwrap_or_default();
                note(it, sent)
            })
            .collect(),
        deadlines: page.deadlines.into_iter().map(DueRow::from).collect(),
    };
    output.answer(&shown, lines)
}

fn response(entry: HeadingEntry) -> ResponseShown {
    ResponseShown {
        heading: entry.heading,
        school_view: entry.school_view.text,
        evidence: entry.evidence.text,
        sources: entry.sources.values,
        judgement: entry.judgement.values.into_iter().next(),
        school_judgement: entry.school_judgement.values.into_iter().next(),
        strengths: entry.strengths.text,
        areas: entry.areas.text,
        disagreement: entry.disagreement.text,
        private_remark: entry.private_remark.text,
    }
}

fn not_asked(it: NotAsked) -> NotAskedShown {
    NotAskedShown {
        heading: it.entry.heading,
        only_for: it.only_for,
    }
}

fn action(entry: ActionEntry) -> ActionShown {
    ActionShown {
        id: entry.action.to_string(),
        what: entry.what.text,
        who: entry.who.text,
        due_on: entry.due_on.values.into_iter().next(),
        measure: entry.measure.text,
        done_on: entry.done_on.values.into_iter().next(),
    }
}

fn note(row: NoteRow, copies: Vec<CirculationRow>) -> NoteShown {
    NoteShown {
        state: row.state().word(),
        circulation: copies.into_iter().map(copy).collect(),
        answered_on: row.answered_on.map(|it| it.to_string()),
        answer_text: row.answer_text,
        note: row.id.to_string(),
        version: row.version,
        issued_on: row.issued_on.map(|it| it.to_string()),
        sent_on: row.sent_on.map(|it| it.to_string()),
        sha256: row.sha256,
        pages: row.pages,
    }
}

fn copy(row: CirculationRow) -> CopyShown {
    CopyShown {
        to: row.recipient,
        by: row.means,
        on: row.circulated_on.map(|it| it.to_string()),
    }
}

fn lines(it: &Shown) -> Vec<String> {
    let mut lines = vec![format!("{} · {} · {}", it.school, it.kind, it.state)];
    let said = |label: &str, text: &str| (!text.is_empty()).then(|| format!("  {label}: {text}"));
    lines.extend(
        it.cancelled_why
            .as_deref()
            .and_then(|why| said("Cancelled", why)),
    );
    if let (1.., Some(due)) = (it.number_this_year, it.visits_due) {
        let number = it.number_this_year;
        lines.push(format!("  Visit {number} of {due} in its school year"));
    }
    let entitlements = it.entitlements.iter();
    lines.extend(entitlements.filter_map(|it| said("Entitlement", &it.words)));
    lines.extend(said("Summary", &it.summary));
    for action in &it.progress_on_actions {
        let state = match (&action.done_on, &action.due_on) {
            (Some(on), _) => format!("done {on}"),
            (None, Some(on)) => format!("open, due {on}"),
            (None, None) => "open".to_owned(),
        };
        lines.push(format!("Last time: {} ({state})", action.what));
    }
    for response in &it.responses {
        lines.push(response.heading.clone());
        let parts = [
            ("The school’s view", &response.school_view),
            ("Evidence", &response.evidence),
            ("Strengths", &response.strengths),
            ("To develop", &response.areas),
            ("Disagreement", &response.disagreement),
            ("Private remark", &response.private_remark),
        ];
        lines.extend(
            parts
                .into_iter()
                .filter_map(|(label, text)| said(label, text)),
        );
    }
    let left = it.not_asked.iter();
    lines.extend(left.map(|it| format!("Not asked: {}, only for {}", it.heading, it.only_for)));
    lines.extend(
        it.actions
            .iter()
            .map(|action| format!("Action: {}", action.what)),
    );
    lines.extend(
        it.notes
            .iter()
            .map(|note| format!("Version {}, {}: {}", note.version, note.state, note.sha256)),
    );
    lines
}
