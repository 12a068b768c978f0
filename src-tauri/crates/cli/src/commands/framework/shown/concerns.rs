//! Kinds of concern of a pack, as `framework show` has them. Their keys are a contract.

use framework::{Framework, concern::Concern};
use serde::Serialize;

use super::actor;

#[derive(Debug, Serialize)]
pub(super) struct ConcernShown {
    pub(super) id: String,
    title: String,
    #[serde(rename = "for")]
    only_for: Option<String>,
    marks: bool,
    indicators: Vec<String>,
    steps: Vec<StepShown>,
    redirect: Option<String>,
    source: String,
    why: String,
    ruling: Option<String>,
}

#[derive(Debug, Serialize)]
struct StepShown {
    id: String,
    title: String,
    duty: Option<String>,
    paper: Option<String>,
    group: Option<String>,
    one_of: Vec<String>,
}

pub(super) fn of(pack: &Framework) -> Vec<ConcernShown> {
    pack.concerns.iter().map(|it| concern(it, pack)).collect()
}

impl ConcernShown {
    pub(super) fn words(&self) -> String {
        let leads = match &self.redirect {
            Some(paper) => format!("handed on with {paper}"),
            None => {
                let steps: Vec<&str> = self.steps.iter().map(|it| it.title.as_str()).collect();
                steps.join("; ")
            }
        };
        format!("{} ({leads})", self.title)
    }
}

fn concern(it: &Concern, pack: &Framework) -> ConcernShown {
    let steps = it.steps.iter().map(|it| StepShown {
        id: it.id.clone(),
        title: it.title.clone(),
        duty: it.duty.clone(),
        paper: it.paper.clone(),
        group: it.group.clone(),
        one_of: it.one_of.iter().map(|it| actor(it, pack)).collect(),
    });
    ConcernShown {
        id: it.id.clone(),
        title: it.title.clone(),
        only_for: it.schools.in_words(pack),
        marks: it.marks,
        indicators: it.indicators.iter().map(|it| it.text.clone()).collect(),
        steps: steps.collect(),
        redirect: it.redirect.clone(),
        source: it.source.clone(),
        why: it.why.clone(),
        ruling: it.ruling.clone(),
    }
}
