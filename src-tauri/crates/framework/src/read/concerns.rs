//! `concerns.toml`: kinds of concern and their path.
//!
//! Separate as each file of a pack has its own reader. It must not know the other files.

use std::collections::BTreeSet;

use crate::concern::{Concern, ConcernStep};

use super::{
    fields::Fields,
    names::{Names, Subject},
    papers, selectors,
};

pub(super) fn read(fields: &mut Fields<'_>, names: &mut Names) -> Vec<Concern> {
    let concerns = fields.tables("concern");
    if concerns.is_empty() {
        fields.miss("concern");
    }
    let concerns = concerns.into_iter();
    concerns.map(|it| read_concern(it, names)).collect()
}

fn read_concern(mut fields: Fields<'_>, names: &mut Names) -> Concern {
    let concern = Concern {
        id: names.define(Subject::Concern, &mut fields),
        title: fields.text("title"),
        schools: selectors::read(&mut fields, "for", names),
        indicators: papers::read_indicators(&mut fields),
        steps: read_steps(&mut fields, names),
        redirect: mentioned_if_any(Subject::Paper, "redirect", &mut fields, names),
        marks: fields.flag_if_any("marks").unwrap_or(true),
        source: fields.text("source"),
        why: fields.text("why"),
        ruling: fields.text_if_any("ruling").map(|it| it.0),
    };
    check_path(&concern, &fields);
    fields.finish();
    concern
}

fn read_steps(fields: &mut Fields<'_>, names: &mut Names) -> Vec<ConcernStep> {
    let mut seen = BTreeSet::new();
    let steps = fields.tables("steps").into_iter();
    let read = steps.map(|mut it| {
        let step = ConcernStep {
            id: papers::read_id(&mut it, "step", &mut seen),
            title: it.text("title"),
            duty: mentioned_if_any(Subject::Duty, "duty", &mut it, names),
            paper: mentioned_if_any(Subject::Paper, "paper", &mut it, names),
            group: mentioned_if_any(Subject::Group, "group", &mut it, names),
            one_of: names.mentioned_any(Subject::Actor, "one_of", &mut it),
        };
        it.finish();
        step
    });
    read.collect()
}

fn mentioned_if_any(
    subject: Subject,
    key: &'static str,
    fields: &mut Fields<'_>,
    names: &mut Names,
) -> Option<String> {
    let (id, at) = fields.text_if_any(key)?;
    names.mention(subject, &id, fields.place(at));
    Some(id)
}

/// A concern is taken step by step or handed on, and one of the two.
fn check_path(concern: &Concern, fields: &Fields<'_>) {
    let (what, hint) = match (concern.steps.is_empty(), &concern.redirect) {
        (true, None) => (
            format!("the concern `{}` leads nowhere", concern.id),
            "give it `steps`, or the paper that hands it on in `redirect`",
        ),
        (false, Some(_)) => (
            format!(
                "the concern `{}` is taken in steps and handed on",
                concern.id
            ),
            "leave `steps` or `redirect` away",
        ),
        (true, Some(_)) | (false, None) => return,
    };
    fields.report_at_start(what, Some(hint.to_owned()));
}
