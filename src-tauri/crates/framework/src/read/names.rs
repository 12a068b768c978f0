//! Which ids a pack defines and which it mentions.
//!
//! Separate because a name may be defined in one file and mentioned in another. It must not know
//! what the named things are.

use std::collections::{BTreeMap, BTreeSet};

use crate::problem::{Problem, hint_at};

use super::{
    fields::{Fields, Placed},
    page::Place,
};

/// What an id is the id of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Subject {
    Actor,
    Scale,
    Heading,
    Evidence,
    VisitKind,
    Category,
    Duty,
    Entitlement,
    /// An entitlement that schools buy.
    Offer,
    Support,
    Indicator,
    Group,
    Paper,
    Plan,
    Statement,
    Area,
    Criterion,
    Occasion,
    Concern,
}

impl Subject {
    fn word(self) -> &'static str {
        match self {
            Self::Actor => "actor",
            Self::Scale => "scale",
            Self::Heading => "heading",
            Self::Evidence => "evidence source",
            Self::VisitKind => "kind of visit",
            Self::Category => "category",
            Self::Duty => "duty",
            Self::Entitlement => "entitlement",
            Self::Offer => "entitlement that schools buy,",
            Self::Support => "support",
            Self::Indicator => "indicator",
            Self::Group => "group",
            Self::Paper => "paper",
            Self::Plan => "plan",
            Self::Statement => "statement",
            Self::Area => "area",
            Self::Criterion => "criterion",
            Self::Occasion => "occasion",
            Self::Concern => "concern",
        }
    }

    /// Where one is defined.
    fn defined_in(self) -> &'static str {
        match self {
            Self::Actor => "`actors` in framework.toml",
            Self::Scale => "`[[scale]]` in headings.toml",
            Self::Heading => "`[[heading]]` in headings.toml",
            Self::Evidence => "`[[evidence]]` in headings.toml",
            Self::VisitKind => "`[[visit_kind]]` in headings.toml",
            Self::Category => "`[[category]]` in categories.toml",
            Self::Area => "`[[area]]` in categories.toml",
            Self::Criterion => "`[[criterion]]` in categories.toml",
            Self::Duty => "`[[duty]]` in duties.toml",
            Self::Entitlement | Self::Offer => "`[[entitlement]]` in entitlements.toml",
            Self::Support => "`[[support]]` in entitlements.toml",
            Self::Indicator => "`[[indicator]]` in indicators.toml",
            Self::Group => "`[[group]]` in groups.toml",
            Self::Paper | Self::Plan | Self::Statement => "`[[paper]]` in papers.toml",
            Self::Occasion => "`[[occasion]]` in occasions.toml",
            Self::Concern => "`[[concern]]` in concerns.toml",
        }
    }

    /// What is wrong with one that nothing mentions, where that is wrong.
    fn unused(self) -> Option<&'static str> {
        match self {
            Self::Scale => Some("no heading or area is graded on it"),
            Self::Heading => Some("no kind of visit uses it"),
            Self::Occasion => Some("no duty, group, paper or category names it"),
            Self::Actor
            | Self::Evidence
            | Self::VisitKind
            | Self::Category
            | Self::Duty
            | Self::Entitlement
            | Self::Offer
            | Self::Support
            | Self::Indicator
            | Self::Group
            | Self::Paper
            | Self::Plan
            | Self::Statement
            | Self::Area
            | Self::Criterion
            | Self::Concern => None,
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Names {
    defined: Vec<(Subject, String, Place)>,
    mentioned: Vec<(Subject, String, Place)>,
}

impl Names {
    /// Reads the `id` of a table and keeps it.
    pub(super) fn define(&mut self, kind: Subject, fields: &mut Fields<'_>) -> String {
        let (id, at) = fields.placed("id");
        if !id.chars().all(|it| it.is_ascii_alphanumeric() || it == '-') {
            let hint = "an id has letters a to z, digits and hyphens".to_owned();
            fields.report(at, format!("`{id}` is no id"), Some(hint));
        }
        if !id.is_empty() {
            self.defined.push((kind, id.clone(), fields.place(at)));
        }
        id
    }

    /// Keeps that something defined by this id is of another kind too.
    pub(super) fn define_too(&mut self, kind: Subject, id: &str) {
        let mut defined = self.defined.iter().rev();
        if let Some((_, _, place)) = defined.find(|it| it.1 == id).cloned() {
            self.defined.push((kind, id.to_owned(), place));
        }
    }

    /// Keeps that an id was mentioned.
    pub(super) fn mention(&mut self, kind: Subject, id: &str, place: Place) {
        if !id.is_empty() {
            self.mentioned.push((kind, id.to_owned(), place));
        }
    }

    /// Reads an id under a key, which must be there.
    pub(super) fn mentioned(
        &mut self,
        kind: Subject,
        key: &'static str,
        fields: &mut Fields<'_>,
    ) -> String {
        let (id, at) = fields.placed(key);
        self.mention(kind, &id, fields.place(at));
        id
    }

    /// Reads ids under a key, of which there must be one.
    pub(super) fn mentioned_some(
        &mut self,
        kind: Subject,
        key: &'static str,
        fields: &mut Fields<'_>,
    ) -> Vec<String> {
        let ids = fields.some_texts(key);
        self.mention_all(kind, ids, fields)
    }

    /// Reads ids under a key, which may be missing.
    pub(super) fn mentioned_any(
        &mut self,
        kind: Subject,
        key: &'static str,
        fields: &mut Fields<'_>,
    ) -> Vec<String> {
        let ids = fields.texts(key);
        self.mention_all(kind, ids, fields)
    }

    fn mention_all(&mut self, kind: Subject, ids: Vec<Placed>, fields: &Fields<'_>) -> Vec<String> {
        let mention = |(id, at): Placed| {
            self.mention(kind, &id, fields.place(at));
            id
        };
        ids.into_iter().map(mention).collect()
    }

    /// Ids defined twice, mentioned but not defined, defined but of no use.
    pub(super) fn check(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut known: BTreeMap<Subject, Vec<&str>> = BTreeMap::new();
        let mut seen = BTreeSet::new();
        for (kind, id, place) in &self.defined {
            if seen.insert((*kind, id)) {
                known.entry(*kind).or_default().push(id);
            } else if *kind != Subject::Offer {
                let what = format!("there is another {} with the id `{id}`", kind.word());
                let hint = Some("give one of them another id".to_owned());
                problems.push(place.problem(what, hint));
            }
        }
        let mut used = BTreeSet::new();
        for (kind, id, place) in &self.mentioned {
            used.insert((*kind, id));
            if *kind == Subject::Offer && seen.contains(&(Subject::Entitlement, id)) {
                if !seen.contains(&(*kind, id)) {
                    problems.push(place.problem(format!("`{id}` is not bought"), not_bought()));
                }
            } else if !seen.contains(&(*kind, id)) {
                let hint = hint_at(id, known.get(kind).map_or(&[], Vec::as_slice))
                    .unwrap_or_else(|| format!("add it with {}", kind.defined_in()));
                problems
                    .push(place.problem(format!("there is no {} `{id}`", kind.word()), Some(hint)));
            }
        }
        for (kind, id, place) in &self.defined {
            if let Some(why) = kind.unused().filter(|_| !used.contains(&(*kind, id))) {
                let what = format!("the {} `{id}` is of no use: {why}", kind.word());
                let hint = Some("name it there, or leave it out".to_owned());
                problems.push(place.problem(what, hint));
            }
        }
        problems
    }
}

fn not_bought() -> Option<String> {
    let hint =
        "its `cost` must be `charged` or `nominal`, and it comes with nothing else that is bought";
    Some(hint.to_owned())
}
