//! Concerns and their path.

use app::{ConcernChoice, ConcernPage, StepEntry};
use framework::Framework;

use super::{days, deadlines::deadline_row};
use crate::shapes::{ConcernKind, ConcernRow, ConcernStep, MetIndicator, Titled};

pub(crate) fn concern_row(page: ConcernPage, framework: &Framework) -> ConcernRow {
    let row = page.concern;
    let met = page.met.into_iter();
    let steps = page.steps.into_iter();
    ConcernRow {
        concern: row.id.to_string(),
        title: page.kind.title,
        raised_on: row.raised_on.to_string(),
        words: row.words,
        settled_on: days(row.settled_on),
        outcome: row.outcome,
        met: met
            .map(|(indicator, evidence)| MetIndicator {
                indicator,
                evidence,
            })
            .collect(),
        steps: steps.map(|it| step(it, framework)).collect(),
        redirect: page.kind.redirect,
        source: page.source,
        ruling: page.kind.ruling,
    }
}

fn step(entry: StepEntry, framework: &Framework) -> ConcernStep {
    let one_of = entry.step.one_of.into_iter().map(|id| Titled {
        title: framework
            .actor(&id)
            .map_or_else(|| id.clone(), |it| it.title.clone()),
        id,
    });
    ConcernStep {
        step: entry.step.id,
        title: entry.step.title,
        done_on: days(entry.done_on),
        toward: entry.toward,
        note: entry.note,
        is_open: entry.is_open,
        paper: entry.step.paper,
        group: entry.step.group,
        one_of: one_of.collect(),
        owed: entry.owed.map(deadline_row),
    }
}

pub(crate) fn concern_kind(choice: ConcernChoice) -> ConcernKind {
    let indicators = choice.kind.indicators.into_iter().map(|it| Titled {
        id: it.id,
        title: it.text,
    });
    ConcernKind {
        id: choice.kind.id,
        title: choice.kind.title,
        is_for: choice.is_for,
        indicators: indicators.collect(),
        why: choice.kind.why,
    }
}
