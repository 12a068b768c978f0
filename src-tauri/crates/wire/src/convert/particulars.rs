//! What a visit holds beside its headings.

use app::{CarriedAction as Carried, Particulars as Held};

use super::{
    days,
    visits::{choice, text},
};
use crate::shapes::{CarriedAction, Particulars};

pub(super) fn particulars(held: Held) -> Particulars {
    let Held {
        second_adviser,
        foci,
        foci_with,
        foci_on,
        school_part,
        progress,
        to_share,
        support_agreed,
        direction,
        category_proposed,
        category_reasons,
        next_visit_on,
        next_focus,
        head_comments,
    } = held;
    Particulars {
        second_adviser: text(second_adviser),
        foci: text(foci),
        foci_with: text(foci_with),
        foci_on: choice(foci_on),
        school_part: text(school_part),
        progress: text(progress),
        to_share: text(to_share),
        support_agreed: text(support_agreed),
        direction: text(direction),
        category_proposed: choice(category_proposed),
        category_reasons: text(category_reasons),
        next_visit_on: choice(next_visit_on),
        next_focus: text(next_focus),
        head_comments: text(head_comments),
    }
}

pub(super) fn carried(Carried { action, .. }: Carried) -> CarriedAction {
    CarriedAction {
        action: action.id.to_string(),
        visit: action.visit.to_string(),
        what: action.what,
        who: action.who,
        due_on: days(action.due_on),
        done_on: days(action.done_on),
    }
}
