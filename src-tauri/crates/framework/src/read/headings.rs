//! `headings.toml`: scales, headings, evidence and kinds of visit.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use std::collections::BTreeSet;

use crate::heading::{EvidenceSource, Grade, Heading, Scale, VisitKind};

use super::{
    fields::{Fields, Placed},
    names::{Names, Subject},
    selectors,
};

/// More half days than any visit takes.
const MOST_HALF_DAYS: u32 = 20;

#[derive(Debug, Default)]
pub(super) struct Headings {
    pub(super) scales: Vec<Scale>,
    pub(super) headings: Vec<Heading>,
    pub(super) evidence: Vec<EvidenceSource>,
    pub(super) visit_kinds: Vec<VisitKind>,
}

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Headings {
    let scales = fields.tables("scale");
    let headings = fields.some_tables("heading");
    let evidence = fields.tables("evidence");
    let visit_kinds = fields.some_tables("visit_kind");
    Headings {
        scales: scales.into_iter().map(|it| read_scale(it, names)).collect(),
        headings: headings
            .into_iter()
            .map(|it| read_heading(it, names))
            .collect(),
        evidence: evidence
            .into_iter()
            .map(|it| read_evidence(it, names))
            .collect(),
        visit_kinds: visit_kinds
            .into_iter()
            .map(|it| read_visit_kind(it, names))
            .collect(),
    }
}

fn read_scale(mut fields: Fields<'_>, names: &mut Names) -> Scale {
    let scale = Scale {
        id: names.define(Subject::Scale, &mut fields),
        title: fields.text("title"),
        grades: read_grades(&mut fields),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(text),
    };
    fields.finish();
    scale
}

fn read_grades(fields: &mut Fields<'_>) -> Vec<Grade> {
    let grades = fields.tables("grades");
    if grades.len() < 2 {
        let what = "a scale has at least two `grades`".to_owned();
        let hint = "add `{ id = \"…\", label = \"…\", tone = \"good\" }`";
        fields.report_at_key("grades", what, hint);
    }
    let mut seen = BTreeSet::new();
    let read = grades.into_iter().filter_map(|mut grade| {
        let (id, at) = grade.placed("id");
        if !seen.insert(id.clone()) {
            grade.report(
                at,
                format!("there is another grade with the id `{id}`"),
                Some("give one of them another id".to_owned()),
            );
        }
        let (label, tone) = (grade.text("label"), grade.word("tone"));
        grade.finish();
        Some(Grade {
            id,
            label,
            tone: tone?,
        })
    });
    read.collect()
}

fn read_heading(mut fields: Fields<'_>, names: &mut Names) -> Heading {
    let id = names.define(Subject::Heading, &mut fields);
    let scale = fields.text_if_any("scale").map(|(scale, at)| {
        names.mention(Subject::Scale, &scale, fields.place(at));
        scale
    });
    let heading = Heading {
        id,
        title: fields.text("title"),
        scale,
        schools: selectors::read(&mut fields, "for", names),
        prompts: fields.some_texts("prompts").into_iter().map(text).collect(),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(text),
    };
    fields.finish();
    heading
}

fn read_evidence(mut fields: Fields<'_>, names: &mut Names) -> EvidenceSource {
    let evidence = EvidenceSource {
        id: names.define(Subject::Evidence, &mut fields),
        title: fields.text("title"),
        source: fields.text("source"),
        ruling: fields.text_if_any("ruling").map(text),
    };
    fields.finish();
    evidence
}

fn read_visit_kind(mut fields: Fields<'_>, names: &mut Names) -> VisitKind {
    let id = names.define(Subject::VisitKind, &mut fields);
    let headings = fields.some_texts("headings");
    for (heading, at) in &headings {
        names.mention(Subject::Heading, heading, fields.place(*at));
    }
    let half_days = fields.table_if_any("counts").and_then(|mut counts| {
        let half_days = counts.number("half_days", 1, MOST_HALF_DAYS);
        counts.finish();
        half_days
    });
    let kind = VisitKind {
        id,
        title: fields.text("title"),
        headings: headings.into_iter().map(text).collect(),
        includes_writing: fields.flag_if_any("includes_writing").unwrap_or_default(),
        extra_foci: fields.flag("extra_foci"),
        schools: selectors::read(&mut fields, "for", names),
        half_days: half_days.and_then(|it| u8::try_from(it).ok()),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(text),
    };
    fields.finish();
    kind
}

fn text((text, _): Placed) -> String {
    text
}
