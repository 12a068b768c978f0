//! A selector in words: “maintained schools with a sixth form”.
//!
//! Separate because only people read it. It must not know what is for those schools.

use domain::school::Governance;

use super::{Phase, Selector, Trait};
use crate::{
    general::Framework,
    inspection::{self, Safeguarding},
};

impl Selector {
    /// Whom it chooses, in words; nothing where it asks nothing. Categories are named as the
    /// framework labels them.
    #[must_use]
    pub fn in_words(&self, framework: &Framework) -> Option<String> {
        (!self.is_empty()).then(|| {
            let phase = self.phase.iter().map(|it| phase_word(*it));
            let category = self.category.iter().map(|id| {
                let known = framework.category(id);
                known.map_or(id.as_str(), |it| it.label.as_str())
            });
            let judged = lower(&self.judged);
            let graded = lower(&self.graded);
            let safe = self.safeguarding.iter().map(|it| it.clause());
            let traits = self.traits.iter();
            let offers = |ids: &[String]| {
                let named = ids.iter().map(|id| framework.offer_name(id));
                let quoted: Vec<String> = named.map(|it| format!("“{it}”")).collect();
                any(quoted.iter().map(String::as_str))
            };
            let who = self.governance.iter().map(|it| governance_noun(*it));
            let who = any(who).unwrap_or_else(|| "schools".to_owned());
            let begin = any(phase).map_or(who.clone(), |phase| format!("{phase} {who}"));
            let clauses = [
                any(category).map(|it| format!("in the category {it}")),
                judged.map(|it| format!("judged {it} at the last inspection")),
                graded.map(|it| format!("with an area graded {it} at the last inspection")),
                any(safe).map(|it| format!("whose last inspection found {it}")),
                offers(&self.buys).map(|it| format!("that buy {it}")),
                offers(&self.buys_not).map(|it| format!("that do not buy {it}")),
            ];
            let clauses = clauses.into_iter().flatten();
            let clauses = clauses.chain(traits.map(|(it, is_so)| clause(*it, *is_so).to_owned()));
            let clauses: Vec<String> = clauses.collect();
            if clauses.is_empty() {
                begin
            } else {
                format!("{begin} {}", clauses.join(" and "))
            }
        })
    }
}

/// What inspections call these, within a sentence: “good or special measures”.
fn lower(ids: &[String]) -> Option<String> {
    let titles: Vec<String> = ids
        .iter()
        .map(|it| inspection::title_of(it).to_lowercase())
        .collect();
    any(titles.iter().map(String::as_str))
}

impl Safeguarding {
    fn clause(self) -> &'static str {
        match self {
            Self::Effective => "that safeguarding is effective",
            Self::NotEffective => "that safeguarding is not effective",
            Self::Met => "that safeguarding standards are met",
            Self::NotMet => "that safeguarding standards are not met",
        }
    }
}

/// “One”, “one or other”, “one, two or three”; nothing for none.
fn any<'a>(words: impl Iterator<Item = &'a str>) -> Option<String> {
    let words: Vec<&str> = words.collect();
    match words.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [first @ .., last] => Some(format!("{} or {last}", first.join(", "))),
    }
}

fn governance_noun(of: Governance) -> &'static str {
    match of {
        Governance::Maintained => "maintained schools",
        Governance::Academy => "academies",
        Governance::Independent => "independent schools",
        Governance::Other => "schools of another kind",
    }
}

fn phase_word(of: Phase) -> &'static str {
    match of {
        Phase::Nursery => "nursery",
        Phase::Primary => "primary",
        Phase::Middle => "middle",
        Phase::Secondary => "secondary",
        Phase::AllThrough => "all-through",
        Phase::Special => "special",
        Phase::Alternative => "alternative",
        Phase::Post16 => "post-16",
    }
}

fn clause(of: Trait, is_so: bool) -> &'static str {
    match (of, is_so) {
        (Trait::EarlyYears, true) => "with early years",
        (Trait::EarlyYears, false) => "without early years",
        (Trait::SixthForm, true) => "with a sixth form",
        (Trait::SixthForm, false) => "without a sixth form",
        (Trait::NewHead, true) => "whose headteacher is new to the school",
        (Trait::NewHead, false) => "whose headteacher is not new to the school",
        (Trait::FirstHeadship, true) => "whose headteacher is new to headship",
        (Trait::FirstHeadship, false) => "whose headteacher is not new to headship",
        (Trait::Securely, true) => "that hold their judgement securely",
        (Trait::Securely, false) => "that do not hold their judgement securely",
        (Trait::CausingConcern, true) => "that cause concern",
        (Trait::CausingConcern, false) => "that do not cause concern",
        (Trait::HasPlan, true) => "with an open plan",
        (Trait::HasPlan, false) => "without an open plan",
    }
}
