//! Concerns: raising, steps, settling, listing.

use app::{ConcernChoice, ConcernPage, NewConcern, StepEntry, StepTaken};
use domain::id::ConcernId;
use serde::Serialize;

use super::identifier;
use crate::{
    args::{Concern, Shared},
    output::{Output, table},
    refusal::Refusal,
    session,
};

pub(crate) fn run(shared: &Shared, output: Output, command: &Concern) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let concern: ConcernId = match command {
        Concern::Kinds { urn } => {
            let school = session::school(&app, *urn)?.id;
            let kinds = app.concern_kinds(school)?.into_iter();
            let kinds: Vec<Kind> = kinds.map(Kind::from).collect();
            return output.answer(&kinds, |kinds| {
                table(&kinds.iter().map(Kind::row).collect::<Vec<_>>())
            });
        }
        Concern::List { urn } => {
            let school = session::school(&app, *urn)?.id;
            return show(output, app.list_concerns(school)?);
        }
        Concern::Raise {
            urn,
            kind,
            on,
            what,
            met,
        } => {
            let school = session::school(&app, *urn)?.id;
            let new = NewConcern {
                kind,
                on: *on,
                words: what,
                met: &evidence(met),
            };
            app.raise_concern(school, &new)?.0
        }
        Concern::Step {
            concern,
            step,
            on,
            to,
            note,
        } => {
            let id = identifier(concern)?;
            let taken = StepTaken {
                step,
                on: *on,
                toward: to,
                note,
            };
            app.take_concern_step(id, &taken)?;
            id
        }
        Concern::Settle {
            concern,
            on,
            outcome,
            reopen: _,
        } => {
            let id = identifier(concern)?;
            app.settle_concern(id, *on, outcome)?;
            id
        }
    };
    show(output, vec![app.show_concern(concern)?])
}

/// "falling=Results fell" as an indicator with its evidence.
fn evidence(met: &[String]) -> Vec<(String, String)> {
    let split = met.iter().map(|it| it.split_once('=').unwrap_or((it, "")));
    split
        .map(|(id, evidence)| (id.to_owned(), evidence.to_owned()))
        .collect()
}

#[derive(Serialize)]
struct Kind {
    kind: String,
    title: String,
    is_for: bool,
    marks: bool,
    redirect: Option<String>,
    indicators: Vec<Indicator>,
    steps: Vec<String>,
    why: String,
}

#[derive(Serialize)]
struct Indicator {
    id: String,
    text: String,
}

impl From<ConcernChoice> for Kind {
    fn from(choice: ConcernChoice) -> Self {
        let kind = choice.kind;
        let indicators = kind.indicators.into_iter().map(|it| Indicator {
            id: it.id,
            text: it.text,
        });
        Self {
            kind: kind.id,
            title: kind.title,
            is_for: choice.is_for,
            marks: kind.marks,
            redirect: kind.redirect,
            indicators: indicators.collect(),
            steps: kind.steps.into_iter().map(|it| it.id).collect(),
            why: kind.why,
        }
    }
}

impl Kind {
    fn row(&self) -> Vec<String> {
        let leads = match &self.redirect {
            Some(paper) => format!("handed on with {paper}"),
            None => self.steps.join(", "),
        };
        let other = if self.is_for { "" } else { "for other schools" };
        vec![
            self.kind.clone(),
            self.title.clone(),
            leads,
            other.to_owned(),
        ]
    }
}

#[derive(Serialize)]
struct Shown {
    concern: String,
    kind: String,
    title: String,
    raised_on: String,
    what: String,
    settled_on: Option<String>,
    outcome: String,
    redirect: Option<String>,
    met: Vec<Met>,
    steps: Vec<Step>,
    source: String,
    ruling: Option<String>,
}

#[derive(Serialize)]
struct Met {
    indicator: String,
    evidence: String,
}

#[derive(Serialize)]
struct Step {
    step: String,
    title: String,
    done_on: Option<String>,
    to: String,
    note: String,
    is_open: bool,
    paper: Option<String>,
    group: Option<String>,
    one_of: Vec<String>,
    /// What makes it due now: the duty, and its day where it has one.
    duty: Option<String>,
    due_on: Option<String>,
}

impl From<StepEntry> for Step {
    fn from(it: StepEntry) -> Self {
        let due_on = it.owed.as_ref().and_then(|it| it.deadline.due_on);
        Self {
            step: it.step.id,
            title: it.step.title,
            done_on: it.done_on.map(|it| it.to_string()),
            to: it.toward,
            note: it.note,
            is_open: it.is_open,
            paper: it.step.paper,
            group: it.step.group,
            one_of: it.step.one_of,
            duty: it.owed.map(|it| it.deadline.duty),
            due_on: due_on.map(|it| it.to_string()),
        }
    }
}

impl From<ConcernPage> for Shown {
    fn from(page: ConcernPage) -> Self {
        let row = page.concern;
        let met = page.met.into_iter().map(|(indicator, evidence)| Met {
            indicator,
            evidence,
        });
        Self {
            concern: row.id.to_string(),
            kind: row.kind,
            title: page.kind.title,
            raised_on: row.raised_on.to_string(),
            what: row.words,
            settled_on: row.settled_on.map(|it| it.to_string()),
            outcome: row.outcome,
            redirect: page.kind.redirect,
            met: met.collect(),
            steps: page.steps.into_iter().map(Step::from).collect(),
            source: page.source,
            ruling: page.kind.ruling,
        }
    }
}

impl Shown {
    fn lines(&self) -> Vec<String> {
        let stands = match &self.settled_on {
            Some(on) => format!("settled {on}"),
            None => "open".to_owned(),
        };
        let first = format!(
            "{}  {} {} ({stands})",
            self.concern, self.raised_on, self.title
        );
        let met = self.met.iter();
        let met = met.map(|it| format!("  {}: {}", it.indicator, it.evidence));
        let steps = self.steps.iter().map(|it| {
            let stands = match (&it.done_on, it.is_open) {
                (Some(on), _) => on.as_str(),
                (None, true) => "next",
                (None, false) => "later",
            };
            format!("  {}: {} ({stands})", it.step, it.title)
        });
        [first].into_iter().chain(met).chain(steps).collect()
    }
}

fn show(output: Output, pages: Vec<ConcernPage>) -> Result<(), Refusal> {
    let shown: Vec<Shown> = pages.into_iter().map(Shown::from).collect();
    output.answer(&shown, |shown| {
        shown.iter().flat_map(Shown::lines).collect()
    })
}
