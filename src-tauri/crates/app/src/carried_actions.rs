//! Actions that a visit looks back on: all of the last visit's, and what is open from before it.

use domain::id::VisitId;
use store::{actions::ActionRow, reading::Reading, visits::VisitRow};

use crate::error::AppError;

/// An action agreed at an earlier visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarriedAction {
    /// The action, with the day it was done if it was.
    pub action: ActionRow,
    /// Whether it was agreed at the visit before and not at one before that.
    pub from_last_visit: bool,
}

/// What `visit` looks back on; `before` is the visit before it.
pub(crate) fn carried(
    reading: Reading<'_>,
    visit: &VisitRow,
    before: Option<&VisitRow>,
) -> Result<Vec<CarriedAction>, AppError> {
    let Some(before) = before else {
        return Ok(Vec::new());
    };
    let earlier = |id: VisitId, action: &ActionRow| {
        id != visit.id && action.held_on.is_some() && action.held_on <= before.on()
    };
    let agreed = reading.actions_agreed_with(visit.school)?;
    Ok(agreed
        .into_iter()
        .filter(|it| earlier(it.visit, it) && !it.what.trim().is_empty())
        .map(|action| CarriedAction {
            from_last_visit: action.visit == before.id,
            action,
        })
        // Older ones that were still open when the last visit was held are told once more.
        .filter(|it| {
            it.from_last_visit || it.action.done_on.is_none_or(|on| Some(on) > before.on())
        })
        .collect())
}
