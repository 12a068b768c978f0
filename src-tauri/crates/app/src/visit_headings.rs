//! Which headings a visit asks about at its school, and what was written under each.
//!
//! A heading that is not for the school is not asked about. What was written under it all the same
//! is shown like any other: the adviser decides, and no sentence is hidden.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use domain::id::VisitId;
use framework::{Framework, heading::Heading, selector::SchoolFacts};
use store::{fields, reading::Reading, visits::VisitRow};

use crate::{
    error::AppError,
    record_view::RecordView,
    show_visit::{ActionEntry, HeadingEntry, LastTime},
};

/// A heading of the visit's kind that is not for its school, with nothing written under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAsked {
    /// What can be written under it all the same.
    pub entry: HeadingEntry,
    /// The schools it is for: “schools with a sixth form”.
    pub only_for: String,
}

/// The headings of a visit.
#[derive(Debug, Default)]
pub(crate) struct VisitHeadings {
    /// In the framework's order.
    pub(crate) asked: Vec<HeadingEntry>,
    pub(crate) not_asked: Vec<NotAsked>,
}

impl VisitHeadings {
    pub(crate) fn read(
        reading: Reading<'_>,
        framework: &Framework,
        visit: &VisitRow,
        before: Option<&VisitRow>,
        about: (&SchoolFacts, NaiveDate),
        actions: &[ActionEntry],
    ) -> Result<Self, AppError> {
        let (school, on) = about;
        let mut found = Self::default();
        for heading in headings_of(framework, visit) {
            let entry = heading_entry(reading, visit.id, before, &heading.id)?;
            let is_out = heading.schools.rules_out(school, on);
            let only_for = heading.schools.in_words(framework);
            match only_for.filter(|_| is_out && !is_used(&entry, actions)) {
                Some(only_for) => found.not_asked.push(NotAsked { entry, only_for }),
                None => found.asked.push(entry),
            }
        }
        Ok(found)
    }
}

/// Whether anything at all was written under a heading, for the note or not.
fn is_used(entry: &HeadingEntry, actions: &[ActionEntry]) -> bool {
    let mut under = actions.iter().flat_map(|it| &it.under.values);
    !entry.is_empty()
        || !entry.private_remark.text.trim().is_empty()
        || under.any(|id| *id == entry.heading)
}

/// The headings of a visit's kind, in the framework's order.
fn headings_of<'a>(
    framework: &'a Framework,
    visit: &VisitRow,
) -> impl Iterator<Item = &'a Heading> + use<'a> {
    let wanted: BTreeSet<&str> = framework
        .visit_kind(&visit.kind)
        .map(|kind| kind.headings.iter().map(String::as_str).collect())
        .unwrap_or_default();
    framework
        .headings
        .iter()
        .filter(move |it| wanted.contains(it.id.as_str()))
}

fn heading_entry(
    reading: Reading<'_>,
    visit: VisitId,
    before: Option<&VisitRow>,
    heading: &str,
) -> Result<HeadingEntry, AppError> {
    use store::fields::response;
    let own = RecordView::read(reading, fields::response_entity(visit, heading))?;
    let remark = RecordView::read(reading, fields::remark_entity(visit, heading))?;
    Ok(HeadingEntry {
        heading: heading.to_owned(),
        school_view: own.text(response::school_view),
        evidence: own.text(response::evidence),
        strengths: own.text(response::strengths),
        areas: own.text(response::areas),
        disagreement: own.text(response::disagreement),
        private_remark: remark.text(fields::remark::text),
        sources: own.choice(response::sources),
        judgement: own.choice(response::judgement),
        school_judgement: own.choice(response::school_judgement),
        last: before
            .map(|visit| last_time(reading, visit, heading))
            .transpose()?
            .flatten(),
    })
}

fn last_time(
    reading: Reading<'_>,
    visit: &VisitRow,
    heading: &str,
) -> Result<Option<LastTime>, AppError> {
    use store::fields::response;
    let then = RecordView::read(reading, fields::response_entity(visit.id, heading))?;
    let last = LastTime {
        visit: visit.clone(),
        judgement: then.chosen(response::judgement),
        school_view: then.words(response::school_view),
        evidence: then.words(response::evidence),
        areas: then.words(response::areas),
    };
    let said = last.judgement.is_some()
        || [&last.school_view, &last.evidence, &last.areas]
            .iter()
            .any(|it| !it.is_empty());
    Ok(said.then_some(last))
}
