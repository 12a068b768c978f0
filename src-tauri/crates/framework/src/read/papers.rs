//! `papers.toml`: models of the documents that the framework provides for.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use std::collections::BTreeSet;

use crate::{
    occasion::About,
    paper::{Paper, PaperIndicator, PaperKind, PaperPart},
};

mod columns;

use super::{
    duties, events,
    fields::{Fields, Placed},
    names::{Names, Subject},
    selectors,
};

/// More points than anybody reads: a larger number is a slip.
const MOST_POINTS: u32 = 20;

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Paper> {
    let papers = fields.some_tables("paper");
    let papers = papers.into_iter();
    papers.filter_map(|it| read_paper(it, names)).collect()
}

/// `None` after a problem was reported.
fn read_paper(mut fields: Fields<'_>, names: &mut Names) -> Option<Paper> {
    let id = names.define(Subject::Paper, &mut fields);
    let kind: Option<PaperKind> = fields.word("kind");
    define_by_kind(&id, kind, names);
    check_kind(&mut fields, kind);
    let about = fields.word_if_any("about").unwrap_or(About::School);
    check_reach(&mut fields, about);
    let indicators = read_indicators(&mut fields);
    let least = read_least(&mut fields, indicators.len());
    let points = read_points(&mut fields, kind);
    let columns = columns::read(&mut fields, kind, about);
    let agreed_by = read_parties(&mut fields, kind, names);
    let paper = Paper {
        kind: kind?,
        title: fields.text("title"),
        about,
        schools: selectors::read(&mut fields, "for", names),
        on: events::read_if_any(&mut fields, "on", names),
        signed_by: names.mentioned(Subject::Actor, "signed_by", &mut fields),
        to: names.mentioned_some(Subject::Actor, "to", &mut fields),
        copies: duties::read_copies(&mut fields, names),
        indicators,
        least,
        parts: read_parts(&mut fields),
        columns,
        points,
        after: read_after(&mut fields, &id, names),
        needs: fields.words("needs"),
        agreed_by,
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(|it| it.0),
        id,
    };
    check_use(&paper, &fields);
    fields.finish();
    Some(paper)
}

/// Plans and statements are also known by what they are, because only they can be agreed.
fn define_by_kind(id: &str, kind: Option<PaperKind>, names: &mut Names) {
    let subject = match kind {
        Some(PaperKind::Plan) => Subject::Plan,
        Some(PaperKind::Statement) => Subject::Statement,
        Some(
            PaperKind::Letter
            | PaperKind::KeyPoints
            | PaperKind::Report
            | PaperKind::Alert
            | PaperKind::Table
            | PaperKind::Agenda
            | PaperKind::Minutes,
        )
        | None => return,
    };
    names.define_too(subject, id);
}

fn check_kind(fields: &mut Fields<'_>, kind: Option<PaperKind>) {
    let Some(kind) = kind.filter(|it| it.is_of_a_meeting()) else {
        return;
    };
    let hint = Some("every group has its agenda and minutes: write the `agenda` there".to_owned());
    let what = format!("`{}` follows from its group and is no paper", kind.word());
    fields.report_at_start(what, hint);
}

fn check_reach(fields: &mut Fields<'_>, about: About) {
    if about == About::Caseload && fields.has("for") {
        let hint = "leave `for` away, or say `about = \"school\"`";
        let what = "a paper about the caseload is for no school, so `for` means nothing";
        fields.report_at_key("for", what.to_owned(), hint);
    }
}

pub(super) fn read_indicators(fields: &mut Fields<'_>) -> Vec<PaperIndicator> {
    let mut seen = BTreeSet::new();
    let tables = fields.tables("indicators").into_iter();
    let read = tables.map(|mut it| {
        let indicator = PaperIndicator {
            id: read_id(&mut it, "indicator", &mut seen),
            text: it.text("text"),
        };
        it.finish();
        indicator
    });
    read.collect()
}

fn read_parts(fields: &mut Fields<'_>) -> Vec<PaperPart> {
    let mut seen = BTreeSet::new();
    let tables = fields.tables("parts").into_iter();
    let read = tables.map(|mut it| {
        let part = PaperPart {
            id: read_id(&mut it, "part", &mut seen),
            title: it.text("title"),
            prompts: it.texts("prompts").into_iter().map(|it| it.0).collect(),
            is_under: false,
        };
        it.finish();
        part
    });
    read.collect()
}

/// An id that no other of the same paper or concern has.
pub(super) fn read_id(fields: &mut Fields<'_>, what: &str, seen: &mut BTreeSet<String>) -> String {
    let (id, at) = fields.placed("id");
    if !id.chars().all(|it| it.is_ascii_alphanumeric() || it == '-') {
        let hint = "an id has letters a to z, digits and hyphens".to_owned();
        fields.report(at, format!("`{id}` is no id"), Some(hint));
    }
    if !id.is_empty() && !seen.insert(id.clone()) {
        let hint = Some("give one of them another id".to_owned());
        fields.report(at, format!("there is another {what} `{id}` here"), hint);
    }
    id
}

/// One where nothing is said and there are indicators.
fn read_least(fields: &mut Fields<'_>, indicators: usize) -> u32 {
    let there_are = u32::try_from(indicators).unwrap_or(u32::MAX);
    if indicators == 0 && fields.has("least") {
        let what = "`least` means nothing in a paper without indicators".to_owned();
        fields.report_at_key("least", what, "leave it out, or add `indicators`");
        return 0;
    }
    let least = fields.number_if_any("least", 1, there_are.max(1));
    least.unwrap_or(1).min(there_are)
}

fn read_points(fields: &mut Fields<'_>, kind: Option<PaperKind>) -> Option<u32> {
    match kind {
        Some(PaperKind::KeyPoints) => fields.number("points", 1, MOST_POINTS),
        Some(
            PaperKind::Letter
            | PaperKind::Statement
            | PaperKind::Plan
            | PaperKind::Report
            | PaperKind::Alert
            | PaperKind::Table
            | PaperKind::Agenda
            | PaperKind::Minutes,
        ) => {
            if fields.has("points") {
                let hint = "write `kind = \"key-points\"`, or `parts`";
                let what = "`points` are of key points and of no other paper".to_owned();
                fields.report_at_key("points", what, hint);
            }
            None
        }
        None => fields.number_if_any("points", 1, MOST_POINTS),
    }
}

/// Who agrees to it: somebody where the kind is agreed, and nobody where it is not.
fn read_parties(
    fields: &mut Fields<'_>,
    kind: Option<PaperKind>,
    names: &mut Names,
) -> Vec<String> {
    match kind {
        Some(kind) if kind.is_agreed() => names.mentioned_some(Subject::Actor, "agreed_by", fields),
        Some(kind) if fields.has("agreed_by") => {
            let hint = "leave it out: only a `statement` or a `plan` is agreed";
            let what = format!("nobody agrees to a paper of the kind `{}`", kind.word());
            fields.report_at_key("agreed_by", what, hint);
            Vec::new()
        }
        Some(_) | None => names.mentioned_any(Subject::Actor, "agreed_by", fields),
    }
}

fn read_after(fields: &mut Fields<'_>, id: &str, names: &mut Names) -> Vec<String> {
    let after: Vec<Placed> = fields.texts("after");
    for (earlier, at) in &after {
        if earlier == id {
            let hint = Some("name the paper that goes before".to_owned());
            fields.report(*at, format!("the paper `{id}` comes after itself"), hint);
        }
        names.mention(Subject::Paper, earlier, fields.place(*at));
    }
    after.into_iter().map(|it| it.0).collect()
}

/// A paper in which nothing can be written is none. A plan has its targets.
fn check_use(paper: &Paper, fields: &Fields<'_>) {
    let is_empty = paper.parts.is_empty() && paper.indicators.is_empty() && paper.points.is_none();
    if is_empty && !matches!(paper.kind, PaperKind::Plan | PaperKind::Table) {
        let what = format!(
            "the paper `{}` is of no use: nothing is written in it",
            paper.id
        );
        let hint = Some("give it `parts` or `indicators`".to_owned());
        fields.report_at_start(what, hint);
    }
}
