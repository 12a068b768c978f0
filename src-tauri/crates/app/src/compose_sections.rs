//! The sections of a note around the framework's headings, each left out when nothing was said.

use domain::calendar::words::full_date;
use framework::Framework;
use paper::{Fact, Part, Section};

use crate::{
    carried_actions::CarriedAction,
    compose_note::{chosen_day, said},
    show_visit::VisitPage,
};

/// What was agreed beforehand and what became of last time's actions.
pub(crate) fn sections_before(page: &VisitPage) -> impl Iterator<Item = Section> {
    [beforehand(page), progress(page)]
        .into_iter()
        .filter_map(|(heading, parts)| section(heading, Vec::new(), parts))
}

/// What follows from the visit.
pub(crate) fn sections_after(
    page: &VisitPage,
    framework: &Framework,
) -> impl Iterator<Item = Section> {
    let it = &page.particulars;
    let whole = |text: String| vec![part("", text)];
    let next_on = chosen_day(&it.next_visit_on.values).map(full_date);
    let next = vec![
        part("Date", next_on.unwrap_or_default()),
        part("Focus", said(&it.next_focus)),
    ];
    let proposed = it.category_proposed.values.first().map(|id| Fact {
        label: "Category proposed".to_owned(),
        value: framework.category(id).map_or_else(
            || id.clone(),
            |category| format!("{id}, {}", category.label),
        ),
    });
    let reasons = vec![part("Reasons", said(&it.category_reasons))];
    [
        ("Practice to share", None, whole(said(&it.to_share))),
        ("Support", None, whole(said(&it.support_agreed))),
        ("Direction of travel", None, whole(said(&it.direction))),
        ("Category", proposed, reasons),
        ("Next visit", None, next),
        ("The head’s comments", None, whole(said(&it.head_comments))),
    ]
    .into_iter()
    .filter_map(|(heading, judgement, parts)| {
        section(heading, judgement.into_iter().collect(), parts)
    })
}

fn beforehand(page: &VisitPage) -> (&'static str, Vec<Part>) {
    let it = &page.particulars;
    let on = chosen_day(&it.foci_on.values).map(full_date);
    let agreed = match (said(&it.foci_with).as_str(), on) {
        ("", None) => String::new(),
        ("", Some(on)) => format!("On {on}"),
        (with, None) => with.to_owned(),
        (with, Some(on)) => format!("{with}, on {on}"),
    };
    let parts = vec![
        part("Focus agreed", said(&it.foci)),
        part("Agreed with", agreed),
        part("The school’s own account", said(&it.school_part)),
    ];
    ("Before the visit", parts)
}

fn progress(page: &VisitPage) -> (&'static str, Vec<Part>) {
    let told = part("", said(&page.particulars.progress));
    let carried = page.carried.iter().map(carried_part);
    let parts = [told].into_iter().chain(carried).collect();
    ("Progress on actions from last time", parts)
}

fn carried_part(carried: &CarriedAction) -> Part {
    let action = &carried.action;
    let label = match action.who.trim() {
        "" => action.what.trim().to_owned(),
        who => format!("{} ({who})", action.what.trim()),
    };
    let text = match (action.done_on, action.due_on) {
        (Some(on), _) => format!("Done on {}.", full_date(on)),
        (None, Some(on)) => format!("Not yet done; due on {}.", full_date(on)),
        (None, None) => "Not yet done.".to_owned(),
    };
    Part { label, text }
}

fn part(label: &str, text: String) -> Part {
    Part {
        label: label.to_owned(),
        text,
    }
}

fn section(heading: &str, judgements: Vec<Fact>, mut parts: Vec<Part>) -> Option<Section> {
    parts.retain(|it| !it.text.is_empty());
    (!parts.is_empty() || !judgements.is_empty()).then(|| Section {
        heading: heading.to_owned(),
        judgements,
        parts,
        sources: Vec::new(),
    })
}
