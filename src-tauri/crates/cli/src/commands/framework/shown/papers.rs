//! The models of papers, as the command line shows them.
//!
//! Separate from the other parts of a framework, because a model has parts of its own.

use framework::{
    Framework,
    paper::{Paper, PaperKind},
};
use serde::Serialize;

use super::actor;

#[derive(Debug, Serialize)]
pub(super) struct PaperShown {
    pub(super) id: String,
    pub(super) kind: &'static str,
    title: String,
    about: &'static str,
    /// The event after which it is usually written.
    on: Option<&'static str>,
    on_of: Vec<String>,
    signed_by: String,
    to: Vec<String>,
    copies: Vec<String>,
    indicators: Vec<IndicatorShown>,
    /// How many indicators have to be met.
    least: u32,
    parts: Vec<PartShown>,
    columns: Vec<ColumnShown>,
    points: Option<u32>,
    after: Vec<String>,
    needs: Vec<&'static str>,
    agreed_by: Vec<String>,
    source: String,
    why: String,
    ruling: Option<String>,
}

/// What a paper rests on.
#[derive(Debug, Serialize)]
struct IndicatorShown {
    id: String,
    text: String,
}

/// A column of a table of schools.
#[derive(Debug, Serialize)]
struct ColumnShown {
    of: &'static str,
    title: String,
}

/// A section to be written.
#[derive(Debug, Serialize)]
struct PartShown {
    id: String,
    title: String,
    prompts: Vec<String>,
}

impl PaperShown {
    fn of(it: &Paper, pack: &Framework) -> Self {
        let actors = |ids: &[String]| ids.iter().map(|it| actor(it, pack)).collect();
        let indicators = it.indicators.iter().map(|it| IndicatorShown {
            id: it.id.clone(),
            text: it.text.clone(),
        });
        let parts = it.parts.iter().map(|it| PartShown {
            id: it.id.clone(),
            title: it.title.clone(),
            prompts: it.prompts.clone(),
        });
        let columns = it.columns.iter().map(|it| ColumnShown {
            of: it.of.word(),
            title: it.title.clone(),
        });
        Self {
            id: it.id.clone(),
            kind: it.kind.word(),
            title: it.title.clone(),
            about: it.about.word(),
            on: it.on.as_ref().map(|it| it.event.word()),
            on_of: it.on.as_ref().map(|it| it.of.clone()).unwrap_or_default(),
            signed_by: actor(&it.signed_by, pack),
            to: actors(&it.to),
            copies: it.copies.iter().map(|it| actor(&it.to, pack)).collect(),
            indicators: indicators.collect(),
            least: it.least,
            parts: parts.collect(),
            columns: columns.collect(),
            points: it.points,
            after: it.after.clone(),
            needs: it.needs.iter().map(|it| it.word()).collect(),
            agreed_by: actors(&it.agreed_by),
            source: it.source.clone(),
            why: it.why.clone(),
            ruling: it.ruling.clone(),
        }
    }

    /// On one line: its title, to whom it goes and what it rests on.
    pub(super) fn words(&self) -> String {
        let rests = match self.indicators.len() {
            0 => String::new(),
            all => format!("; {} of {all} indicators", self.least),
        };
        format!("{}, to {}{rests}", self.title, self.to.join(", "))
    }
}

/// Every model of the framework.
pub(super) fn all(pack: &Framework) -> Vec<PaperShown> {
    let papers = pack.papers.iter();
    papers.map(|it| PaperShown::of(it, pack)).collect()
}

/// Those that are letters.
pub(super) fn letters(pack: &Framework) -> Vec<PaperShown> {
    let letters = pack.papers.iter();
    let letters = letters.filter(|it| it.kind == PaperKind::Letter);
    letters.map(|it| PaperShown::of(it, pack)).collect()
}
