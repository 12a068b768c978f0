//! A framework as the command line shows it: everything with an id, and where it comes from.
//!
//! Separate because its keys are a contract. It must not know how a pack is written.

use framework::{
    Framework,
    duty::{Duty, Time},
    entitlement::{Entitlement, Indicator, SupportItem},
    occasion::Occasion,
};
use serde::Serialize;

use crate::commands::entitlement::Amount;

mod categories;
mod concerns;
mod groups;
mod papers;
mod visits;

use categories::{CategoryShown, DecidingShown};
use papers::PaperShown;
use visits::{EvidenceShown, HeadingShown, VisitKindShown};

#[derive(Debug, Serialize)]
pub(super) struct Shown {
    id: String,
    title: String,
    citation: String,
    body: String,
    year: String,
    confidentiality: Line,
    ruling: Option<String>,
    visit_kinds: Vec<VisitKindShown>,
    headings: Vec<HeadingShown>,
    evidence: Vec<EvidenceShown>,
    categories: Vec<CategoryShown>,
    #[serde(flatten)]
    deciding: DecidingShown,
    entitlements: Vec<EntitlementShown>,
    support: Vec<Sourced>,
    duties: Vec<DutyShown>,
    groups: Vec<groups::GroupShown>,
    concerns: Vec<concerns::ConcernShown>,
    papers: Vec<PaperShown>,
    letters: Vec<PaperShown>,
    occasions: Vec<OccasionShown>,
    indicators: Vec<IndicatorShown>,
}

/// The line that every document of a visit carries.
#[derive(Debug, Serialize)]
struct Line {
    text: String,
    source: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct Sourced {
    id: String,
    title: String,
    force: &'static str,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct EntitlementShown {
    id: String,
    title: String,
    amount: Option<Amount>,
    /// The entitlement of which it is part.
    part_of: Option<String>,
    /// The amount in words.
    #[serde(skip)]
    amount_words: String,
    limit: &'static str,
    unit: &'static str,
    per: &'static str,
    cost: &'static str,
    force: &'static str,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct DutyShown {
    id: String,
    about: &'static str,
    what: String,
    owed_by: String,
    on: Option<&'static str>,
    /// Which of that event; any where none is named.
    on_of: Vec<String>,
    when: String,
    within: Option<u32>,
    unit: Option<&'static str>,
    met_by: &'static str,
    met_of: Vec<String>,
    force: &'static str,
    source: String,
    why: String,
    ruling: Option<String>,
    examples: usize,
}

#[derive(Debug, Serialize)]
struct OccasionShown {
    id: String,
    title: String,
    about: &'static str,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct IndicatorShown {
    id: String,
    title: String,
    target: String,
    source: String,
    ruling: Option<String>,
}

impl Shown {
    pub(super) fn of(pack: &Framework) -> Self {
        let kinds = pack.visit_kinds.iter();
        let headings = pack.headings.iter();
        let line = &pack.confidentiality;
        // What follows from criteria that lapse is shown with them.
        let own = pack.duties.iter().filter(|it| !it.lapses);
        Self {
            id: pack.id.clone(),
            title: pack.title.clone(),
            citation: pack.citation.clone(),
            body: pack.body.clone(),
            year: pack.year.clone(),
            confidentiality: Line {
                text: line.text.clone(),
                source: line.source.clone(),
                ruling: line.ruling.clone(),
            },
            ruling: pack.ruling.clone(),
            visit_kinds: kinds.map(|it| VisitKindShown::of(it, pack)).collect(),
            headings: headings.map(|it| HeadingShown::of(it, pack)).collect(),
            evidence: pack.evidence.iter().map(EvidenceShown::from).collect(),
            categories: pack.categories.iter().map(categories::category).collect(),
            deciding: categories::deciding(pack),
            entitlements: pack.entitlements.iter().map(entitlement).collect(),
            support: pack.support.iter().map(support).collect(),
            duties: own.map(|it| duty(it, pack)).collect(),
            groups: groups::of(pack),
            concerns: concerns::of(pack),
            papers: papers::all(pack),
            letters: papers::letters(pack),
            occasions: pack.occasions.iter().map(occasion).collect(),
            indicators: pack.indicators.iter().map(indicator).collect(),
        }
    }

    /// The same for reading: a line each.
    pub(super) fn lines(&self) -> Vec<String> {
        let mut lines = vec![format!("{}, {}", self.title, self.body)];
        let mut say = |kind: &str, id: &str, what: String| {
            lines.push(format!("{kind} {id}: {what}"));
        };
        for it in &self.visit_kinds {
            say("visit", &it.id, it.words());
        }
        for it in &self.headings {
            say("heading", &it.id, it.words());
        }
        for it in &self.categories {
            say("category", &it.id, it.title.clone());
        }
        for it in &self.deciding.criteria {
            say("criterion", &it.id, it.title.clone());
        }
        for it in &self.entitlements {
            say("entitlement", &it.id, it.words());
        }
        for it in &self.support {
            say("support", &it.id, format!("{} ({})", it.title, it.force));
        }
        for it in &self.duties {
            let what = format!("{} ({}; {})", it.what, it.when, it.owed_by);
            say("duty", &it.id, what);
        }
        for it in &self.groups {
            say("group", &it.id, it.words());
        }
        for it in &self.concerns {
            say("concern", &it.id, it.words());
        }
        for it in &self.papers {
            say(it.kind, &it.id, it.words());
        }
        for it in &self.occasions {
            say("occasion", &it.id, it.title.clone());
        }
        for it in &self.indicators {
            say("indicator", &it.id, format!("{}: {}", it.title, it.target));
        }
        lines
    }
}

impl EntitlementShown {
    fn words(&self) -> String {
        format!(
            "{} ({} {} {} per {}, {})",
            self.title, self.limit, self.amount_words, self.unit, self.per, self.cost
        )
    }
}

fn entitlement(it: &Entitlement) -> EntitlementShown {
    EntitlementShown {
        id: it.id.clone(),
        title: it.what.clone(),
        amount: it.amount.map(Amount::from),
        part_of: it.part_of.clone(),
        amount_words: it
            .amount
            .map_or_else(|| "no number given".to_owned(), |it| it.to_string()),
        limit: it.limit.word(),
        unit: it.unit.word(),
        per: it.per.word(),
        cost: it.cost.word(),
        force: it.force.word(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

fn support(it: &SupportItem) -> Sourced {
    Sourced {
        id: it.id.clone(),
        title: it.title.clone(),
        force: it.force.word(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

fn duty(it: &Duty, pack: &Framework) -> DutyShown {
    let within = match it.time {
        Time::Within(within) => Some(within),
        Time::Window { .. }
        | Time::Before(_)
        | Time::By(_)
        | Time::Every(_)
        | Time::In(_)
        | Time::Unspecified => None,
    };
    DutyShown {
        id: it.id.clone(),
        about: it.about.word(),
        what: it.what.clone(),
        owed_by: actor(&it.owed_by, pack),
        on: it.on.as_ref().map(|it| it.event.word()),
        on_of: it.on.as_ref().map(|it| it.of.clone()).unwrap_or_default(),
        when: it.time.in_words(),
        within: within.map(|it| it.amount),
        unit: within.map(|it| it.unit.word()),
        met_by: it.met_by.event.word(),
        met_of: it.met_by.of.clone(),
        force: it.force.word(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
        examples: it.examples.len(),
    }
}

fn occasion(it: &Occasion) -> OccasionShown {
    OccasionShown {
        id: it.id.clone(),
        title: it.title.clone(),
        about: it.about.word(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}

fn indicator(it: &Indicator) -> IndicatorShown {
    IndicatorShown {
        id: it.id.clone(),
        title: it.title.clone(),
        target: it.target.clone(),
        source: it.source.clone(),
        ruling: it.ruling.clone(),
    }
}

/// The actor's title; every actor a pack names is defined in it.
fn actor(id: &str, pack: &Framework) -> String {
    pack.actor(id)
        .map_or_else(|| id.to_owned(), |it| it.title.clone())
}
