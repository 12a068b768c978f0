//! Kinds of concern about a school, and the path that each takes: steps one after another, or a paper
//! that hands it on to whoever it is for.
//!
//! Separate because a path is a model for people and makes nothing due by itself: steps name duties,
//! papers and groups that do. It must not know any concern that was raised.

use crate::{general::Framework, paper::PaperIndicator, selector::Selector};

/// A kind of concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Concern {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// For which schools.
    pub schools: Selector,
    /// What it rests on, each with the evidence that met it.
    pub indicators: Vec<PaperIndicator>,
    /// What is done, one after another.
    pub steps: Vec<ConcernStep>,
    /// The id of the paper with which it is handed on and settled here.
    pub redirect: Option<String>,
    /// Whether it makes the school one that causes concern.
    pub marks: bool,
    /// Section of the paper.
    pub source: String,
    /// Why it is dealt with so.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// A step of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConcernStep {
    /// Its id within the concern.
    pub id: String,
    /// What is done.
    pub title: String,
    /// The id of the duty that makes it due; nothing makes it due without one.
    pub duty: Option<String>,
    /// The id of the paper that is sent.
    pub paper: Option<String>,
    /// The id of the group that meets.
    pub group: Option<String>,
    /// The ids of the actors to one of whom it goes; nobody in particular where none is named.
    pub one_of: Vec<String>,
}

impl Concern {
    /// The indicator with this id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&PaperIndicator> {
        self.indicators.iter().find(|it| it.id == id)
    }

    /// The step with this id.
    #[must_use]
    pub fn step(&self, id: &str) -> Option<&ConcernStep> {
        self.steps.iter().find(|it| it.id == id)
    }
}

impl Framework {
    /// The kind of concern with this id.
    #[must_use]
    pub fn concern(&self, id: &str) -> Option<&Concern> {
        self.concerns.iter().find(|it| it.id == id)
    }

    /// Whether a concern of this kind makes a school one that causes concern; one whose kind was not
    /// said does.
    #[must_use]
    pub fn marks_concern(&self, kind: Option<&str>) -> bool {
        kind.and_then(|it| self.concern(it))
            .is_none_or(|it| it.marks)
    }
}
