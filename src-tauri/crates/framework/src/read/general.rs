//! `framework.toml`: the framework as a whole.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use chrono::NaiveDate;

use crate::{
    category::lapses,
    concern::Concern,
    duty::Duty,
    entitlement::Indicator,
    general::{Actor, Confidentiality, Framework, Nation, Words},
    group::Group,
    occasion::Occasion,
    paper::Paper,
};

use super::{
    categories::Categories,
    fields::Fields,
    headings::Headings,
    names::{Names, Subject},
    offers::Offers,
};

/// The only form of packs so far.
const FORMAT: u32 = 1;

#[derive(Debug)]
pub(super) struct General {
    id: String,
    title: String,
    citation: String,
    body: String,
    year: String,
    nation: Nation,
    since: NaiveDate,
    until: Option<NaiveDate>,
    replaces: Option<String>,
    ruling: Option<String>,
    in_sample: bool,
    words: Words,
    confidentiality: Confidentiality,
    actors: Vec<Actor>,
}

/// What the other files of a pack say.
#[derive(Debug, Default)]
pub(super) struct Parts {
    pub(super) headings: Headings,
    pub(super) categories: Categories,
    pub(super) duties: Vec<Duty>,
    pub(super) offers: Offers,
    pub(super) indicators: Vec<Indicator>,
    pub(super) groups: Vec<Group>,
    pub(super) papers: Vec<Paper>,
    pub(super) concerns: Vec<Concern>,
    pub(super) occasions: Vec<Occasion>,
}

impl General {
    pub(super) fn with(self, parts: Parts) -> Framework {
        let lapses = lapses(&parts.categories.deciding.criteria, &self.actors);
        Framework {
            id: self.id,
            title: self.title,
            citation: self.citation,
            body: self.body,
            year: self.year,
            nation: self.nation,
            since: self.since,
            until: self.until,
            replaces: self.replaces,
            ruling: self.ruling,
            in_sample: self.in_sample,
            words: self.words,
            confidentiality: self.confidentiality,
            actors: self.actors,
            scales: parts.headings.scales,
            headings: parts.headings.headings,
            evidence: parts.headings.evidence,
            visit_kinds: parts.headings.visit_kinds,
            categories: parts.categories.categories,
            deciding: parts.categories.deciding,
            duties: parts.duties.into_iter().chain(lapses).collect(),
            entitlements: parts.offers.entitlements,
            support: parts.offers.support,
            indicators: parts.indicators,
            meeting_papers: parts.groups.iter().flat_map(Group::documents).collect(),
            groups: parts.groups,
            papers: parts.papers,
            concerns: parts.concerns,
            occasions: parts.occasions,
            versions: Vec::new(),
        }
    }
}

/// `None` after a problem was reported.
pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Option<General> {
    if fields
        .number("format", 1, u32::MAX)
        .is_some_and(|it| it != FORMAT)
    {
        let what = format!("only packs of format {FORMAT} are read here");
        fields.report_at_key(
            "format",
            what,
            "a newer version of this program may read it",
        );
    }
    let (id, at) = fields.placed("id");
    if !id
        .chars()
        .all(|it| it.is_ascii_lowercase() || it.is_ascii_digit() || it == '-')
    {
        let hint = "small letters, digits and hyphens, such as `example-2026`".to_owned();
        fields.report(at, format!("`{id}` is no id of a framework"), Some(hint));
    }
    let (title, citation) = (fields.text("title"), fields.text("citation"));
    let (body, year) = (fields.text("body"), fields.text("year"));
    let nation = fields.word("nation");
    let (since, until) = (fields.day("since"), fields.day_if_any("until"));
    if since.zip(until).is_some_and(|(since, until)| until < since) {
        let what = "`until` lies before `since`".to_owned();
        fields.report_at_key("until", what, "take a later day, or leave it out");
    }
    let replaces = fields.text_if_any("replaces").map(|it| it.0);
    if replaces.as_ref() == Some(&id) {
        let what = format!("`{id}` takes the place of itself");
        fields.report_at_key("replaces", what, "name the version before, or leave it out");
    }
    let ruling = fields.text_if_any("ruling").map(|it| it.0);
    let in_sample = fields.flag_if_any("sample").unwrap_or_default();
    let words = fields.table("words").map(read_words);
    let confidentiality = fields.table("confidentiality").map(read_confidentiality);
    let actors = fields
        .tables("actors")
        .into_iter()
        .map(|it| read_actor(it, names))
        .collect();
    Some(General {
        id,
        title,
        citation,
        body,
        year,
        nation: nation?,
        since: since?,
        until,
        replaces,
        ruling,
        in_sample,
        words: words?,
        confidentiality: confidentiality?,
        actors,
    })
}

fn read_words(mut fields: Fields<'_>) -> Words {
    let words = Words {
        adviser: fields.text("adviser"),
        note: fields.text("note"),
    };
    fields.finish();
    words
}

fn read_confidentiality(mut fields: Fields<'_>) -> Confidentiality {
    let line = Confidentiality {
        text: fields.text("text"),
        source: fields.text("source"),
        ruling: fields.text_if_any("ruling").map(|it| it.0),
    };
    fields.finish();
    line
}

fn read_actor(mut fields: Fields<'_>, names: &mut Names) -> Actor {
    let actor = Actor {
        id: names.define(Subject::Actor, &mut fields),
        title: fields.text("title"),
    };
    fields.finish();
    actor
}
