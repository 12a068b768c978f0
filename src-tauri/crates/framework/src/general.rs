//! A framework as a whole: who issued it, for when, in which words.
//!
//! Separate because it is what the floors above hold on to. It must not know the form of its files.

use chrono::NaiveDate;

use domain::calendar::WorkingDays;

use crate::{
    category::{Category, Deciding},
    concern::Concern,
    duty::Duty,
    entitlement::{Entitlement, Indicator, SupportItem},
    group::Group,
    heading::{EvidenceSource, Heading, Scale, VisitKind},
    occasion::Occasion,
    paper::Paper,
    problem::{PackFile, Problem},
    read,
    selector::SchoolFacts,
    vocabulary::vocabulary,
};

vocabulary! {
    /// Whose bank holidays count. England and Wales share one list.
    Nation {
        /// England.
        England = "england",
        /// Wales.
        Wales = "wales",
    }
}

/// What this framework calls our things.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The adviser's title.
    pub adviser: String,
    /// The document that a visit leads to.
    pub note: String,
}

/// The line that every document of a visit carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confidentiality {
    /// The sentence.
    pub text: String,
    /// Section of the paper.
    pub source: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Somebody who owes something or to whom it is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// Its id within the pack.
    pub id: String,
    /// What they are called.
    pub title: String,
}

/// A council's, trust's or inspectorate's strategy, read from a pack and found without fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// Its id, which names one dated version.
    pub id: String,
    /// The title of the strategy.
    pub title: String,
    /// A short form of the title for sources: “Example 2026-27”.
    pub citation: String,
    /// Who issued it.
    pub body: String,
    /// The years it is for, as people say them: “2026-27”.
    pub year: String,
    /// Whose bank holidays count.
    pub nation: Nation,
    /// The first day it is in force.
    pub since: NaiveDate,
    /// The last day it is in force, where that is known.
    pub until: Option<NaiveDate>,
    /// The id of the version it takes the place of.
    pub replaces: Option<String>,
    /// What was decided here about the paper as a whole, such as the day it begins.
    pub ruling: Option<String>,
    /// Whether the sample book is shown under it unless another one is asked for.
    pub in_sample: bool,
    /// What it calls our things.
    pub words: Words,
    /// The line its documents carry.
    pub confidentiality: Confidentiality,
    /// Everybody its duties name.
    pub actors: Vec<Actor>,
    /// The scales of its headings.
    pub scales: Vec<Scale>,
    /// What its visits look at.
    pub headings: Vec<Heading>,
    /// The evidence its visits draw on.
    pub evidence: Vec<EvidenceSource>,
    /// Its kinds of visit, the usual one first.
    pub visit_kinds: Vec<VisitKind>,
    /// Its categories, the least support first.
    pub categories: Vec<Category>,
    /// How a category is decided.
    pub deciding: Deciding,
    /// What it promises.
    pub duties: Vec<Duty>,
    /// What schools may have.
    pub entitlements: Vec<Entitlement>,
    /// The support that categories bring.
    pub support: Vec<SupportItem>,
    /// What it measures itself by.
    pub indicators: Vec<Indicator>,
    /// The groups it provides for.
    pub groups: Vec<Group>,
    /// The documents it has models for.
    pub papers: Vec<Paper>,
    /// The models of agendas and minutes, which follow from its groups.
    pub meeting_papers: Vec<Paper>,
    /// Its kinds of concern, each with its path.
    pub concerns: Vec<Concern>,
    /// What it calls happenings that no other event names.
    pub occasions: Vec<Occasion>,
    /// Its other versions, as far as they lie beside it; see [`crate::versions::link`].
    pub versions: Vec<Version>,
}

/// Another version of a framework, as this one sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// The id of the other version.
    pub id: String,
    /// The ids of its categories, each with that of the one in its place here; those without one are
    /// left out.
    pub categories: Vec<(String, String)>,
}

impl Framework {
    /// Reads and checks a pack; the calendar is that of its nation, and its worked examples are
    /// computed on it. All problems are reported at once, in the order of files and lines.
    pub fn read(files: &[PackFile], calendar: &WorkingDays) -> Result<Self, Vec<Problem>> {
        read::read(files, calendar)
    }

    /// The actor with this id.
    #[must_use]
    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.iter().find(|it| it.id == id)
    }

    /// The scale with this id.
    #[must_use]
    pub fn scale(&self, id: &str) -> Option<&Scale> {
        self.scales.iter().find(|it| it.id == id)
    }

    /// The heading with this id.
    #[must_use]
    pub fn heading(&self, id: &str) -> Option<&Heading> {
        self.headings.iter().find(|it| it.id == id)
    }

    /// The evidence source with this id.
    #[must_use]
    pub fn evidence_source(&self, id: &str) -> Option<&EvidenceSource> {
        self.evidence.iter().find(|it| it.id == id)
    }

    /// The kind of visit with this id.
    #[must_use]
    pub fn visit_kind(&self, id: &str) -> Option<&VisitKind> {
        self.visit_kinds.iter().find(|it| it.id == id)
    }

    /// The category with this id.
    #[must_use]
    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|it| it.id == id)
    }

    /// The duty with this id.
    #[must_use]
    pub fn duty(&self, id: &str) -> Option<&Duty> {
        self.duties.iter().find(|it| it.id == id)
    }

    /// The model of a paper with this id; also that of an agenda or of minutes.
    #[must_use]
    pub fn paper(&self, id: &str) -> Option<&Paper> {
        let mut all = self.papers.iter().chain(&self.meeting_papers);
        all.find(|it| it.id == id)
    }

    /// The category that took the place of one of the version before; the one of the same id where
    /// nothing else is said.
    #[must_use]
    pub fn successor(&self, of: &str) -> Option<&Category> {
        let named = |it: &&Category| it.was.iter().any(|was| was == of);
        self.categories
            .iter()
            .find(named)
            .or_else(|| self.category(of))
    }

    /// Whether a framework of this id is another version of this one.
    #[must_use]
    pub fn is_version_of(&self, id: &str) -> bool {
        self.versions.iter().any(|it| it.id == id)
    }

    /// The category here that stands for one given under a framework: the same one, the one in its place
    /// in this version, or none. Where it was not recorded under which, it is taken for one of these.
    #[must_use]
    pub fn category_given(&self, under: &str, id: &str) -> Option<&Category> {
        if under.is_empty() || under == self.id {
            return self.category(id);
        }
        let version = self.versions.iter().find(|it| it.id == under)?;
        let (_, own) = version.categories.iter().find(|(other, _)| other == id)?;
        self.category(own)
    }

    /// The entitlement with this id.
    #[must_use]
    pub fn entitlement(&self, id: &str) -> Option<&Entitlement> {
        self.entitlements.iter().find(|it| it.id == id)
    }

    /// What schools can buy, in the pack's order.
    pub fn sold(&self) -> impl Iterator<Item = &Entitlement> {
        self.entitlements.iter().filter(|it| it.is_sold())
    }

    /// What an entitlement is, by its id; the id where there is none.
    #[must_use]
    pub fn offer_name<'a>(&'a self, id: &'a str) -> &'a str {
        self.entitlement(id).map_or(id, |it| it.what.as_str())
    }

    /// What a school may have on a day.
    pub fn entitlements_of(
        &self,
        school: &SchoolFacts,
        on: NaiveDate,
    ) -> impl Iterator<Item = &Entitlement> {
        self.entitlements
            .iter()
            .filter(move |it| it.schools.holds(school, on))
    }
}
