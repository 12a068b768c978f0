//! What a visit holds beside its headings, written out with the keys of the recorded file.

use app::{CarriedAction, Particulars};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct ParticularsShown {
    second_adviser: String,
    foci: String,
    foci_with: String,
    foci_on: Option<String>,
    school_part: String,
    progress: String,
    to_share: String,
    support: String,
    direction: String,
    category_proposed: Option<String>,
    category_reasons: String,
    next_visit_on: Option<String>,
    next_focus: String,
    head_comments: String,
}

pub(super) fn particulars(it: Particulars) -> ParticularsShown {
    let first = |values: Vec<String>| values.into_iter().next();
    ParticularsShown {
        second_adviser: it.second_adviser.text,
        foci: it.foci.text,
        foci_with: it.foci_with.text,
        foci_on: first(it.foci_on.values),
        school_part: it.school_part.text,
        progress: it.progress.text,
        to_share: it.to_share.text,
        support: it.support_agreed.text,
        direction: it.direction.text,
        category_proposed: first(it.category_proposed.values),
        category_reasons: it.category_reasons.text,
        next_visit_on: first(it.next_visit_on.values),
        next_focus: it.next_focus.text,
        head_comments: it.head_comments.text,
    }
}

#[derive(Serialize)]
pub(super) struct CarriedShown {
    id: String,
    visit: String,
    pub(super) what: String,
    who: String,
    pub(super) due_on: Option<String>,
    pub(super) done_on: Option<String>,
}

pub(super) fn carried(CarriedAction { action, .. }: CarriedAction) -> CarriedShown {
    CarriedShown {
        id: action.id.to_string(),
        visit: action.visit.to_string(),
        what: action.what,
        who: action.who,
        due_on: action.due_on.map(|it| it.to_string()),
        done_on: action.done_on.map(|it| it.to_string()),
    }
}
