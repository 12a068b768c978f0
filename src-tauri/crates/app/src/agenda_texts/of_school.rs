//! What happened at one school since a group last met.

use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{SchoolId, VisitId},
};
use framework::{group::Fill, paper::PaperKind};
use store::{
    fields::{self, response},
    inspections::InspectionRow,
    meetings::MeetingRow,
    papers::PaperRow,
    reading::Reading,
    resolutions::ResolutionRow,
    visits::VisitRow,
};

use super::{Facts, Span};
use crate::{
    App, error::AppError, record_inspection::found_words, record_view::RecordView,
    school_record::SchoolRecord,
};

impl App {
    pub(super) fn facts_of_school(
        &self,
        school: SchoolId,
        row: &MeetingRow,
        span: Span,
    ) -> Result<Facts, AppError> {
        let reading = self.book()?.read();
        let mut facts = Facts::default();
        let since = span.in_words();
        let held = self.with_school(school, |kept, _| {
            let record = &kept.record;
            let held = held_in(record, span);
            let visits = held.iter().map(|(visit, on)| {
                let kind = self.kind_of(visit);
                let sent = first_sent(record, visit.id);
                let sent = sent.map_or_else(String::new, |it| {
                    format!("; its note was sent on {}", full_date(it))
                });
                format!("{kind}, {}{sent}", full_date(*on))
            });
            facts.put(Fill::Visits, &format!("Visits {since}"), visits.collect());
            let decided = self.decided(record, span);
            facts.put(
                Fill::Categories,
                &format!("Decisions on the category {since}"),
                decided,
            );
            let inspected = record.inspections.iter();
            let inspected = inspected.flat_map(|it| inspection(it, span)).collect();
            facts.put(
                Fill::Inspections,
                &format!("Inspections {since}"),
                inspected,
            );
            held.into_iter()
                .map(|(visit, on)| (visit.clone(), on))
                .collect::<Vec<_>>()
        })?;
        for (visit, on) in &held {
            facts.judged.extend(self.judged_at(reading, visit, *on)?);
        }
        let lines = facts.judged.iter().map(|(_, line)| line.clone()).collect();
        facts.put(Fill::Judgements, &format!("Judgements {since}"), lines);
        let papers = reading.papers_about(school)?;
        let sent = papers.iter().filter_map(|it| paper(it, span)).collect();
        facts.put(Fill::Papers, &format!("Papers {since}"), sent);
        let mut actions = self.actions_of_visits(reading, school, span)?;
        let resolutions = reading.resolutions_at(school)?;
        let own = resolutions
            .iter()
            .filter(|it| it.group == row.group && it.meeting != row.id);
        actions.extend(own.filter_map(|it| resolution(it, span)));
        facts.put(
            Fill::Actions,
            &format!("Actions open, and done {since}"),
            actions,
        );
        Ok(facts)
    }

    /// What a kind of visit is called; its id where its framework no longer has it.
    fn kind_of(&self, visit: &VisitRow) -> String {
        let framework = self.shelf.get(&visit.framework).ok();
        let kind = framework.and_then(|it| it.visit_kind(&visit.kind));
        kind.map_or_else(|| visit.kind.clone(), |it| it.title.clone())
    }

    fn decided(&self, record: &SchoolRecord, span: Span) -> Vec<String> {
        let decided = record.decisions.iter().filter_map(|it| {
            let on = it.decided_on.filter(|on| span.holds(*on))?;
            let name = self.shelf.name_given(it);
            Some(format!("{name}, decided on {}", full_date(on)))
        });
        decided.collect()
    }

    /// The judgements made at a visit, by heading, as they were agreed.
    fn judged_at(
        &self,
        reading: Reading<'_>,
        visit: &VisitRow,
        on: NaiveDate,
    ) -> Result<Vec<(String, String)>, AppError> {
        let Ok(framework) = self.shelf.get(&visit.framework) else {
            return Ok(Vec::new());
        };
        let mut judged = Vec::new();
        for heading in &framework.headings {
            let scale = heading.scale.as_deref().and_then(|it| framework.scale(it));
            let Some(scale) = scale else { continue };
            let entity = fields::response_entity(visit.id, &heading.id);
            let given = RecordView::read(reading, entity)?.chosen(response::judgement);
            let grade = given.and_then(|id| scale.grades.iter().find(|it| it.id == id));
            if let Some(grade) = grade {
                let line = format!("{}: {}, {}", heading.title, grade.label, full_date(on));
                judged.push((heading.id.clone(), line));
            }
        }
        Ok(judged)
    }

    fn actions_of_visits(
        &self,
        reading: Reading<'_>,
        school: SchoolId,
        span: Span,
    ) -> Result<Vec<String>, AppError> {
        let agreed = reading.actions_agreed_with(school)?.into_iter();
        let agreed = agreed.filter(|it| it.held_on.is_some_and(|on| on <= span.to));
        let lines =
            agreed.filter_map(|it| action(&it.what, &it.who, (it.due_on, it.done_on), span));
        Ok(lines.collect())
    }
}

/// Visits held in a span, by day.
pub(super) fn held_in(record: &SchoolRecord, span: Span) -> Vec<(&VisitRow, NaiveDate)> {
    let visits = record.visits.iter().filter(|it| it.cancelled_why.is_none());
    let held = visits.filter_map(|it| Some((it, it.held_on.filter(|on| span.holds(*on))?)));
    held.collect()
}

fn first_sent(record: &SchoolRecord, visit: VisitId) -> Option<NaiveDate> {
    let own = record.notes.iter().filter(|it| it.visit == visit);
    own.filter_map(|it| it.sent_on).min()
}

/// That it was held, and that its report came out with what it found.
pub(super) fn inspection(row: &InspectionRow, span: Span) -> Vec<String> {
    let held = span.holds(row.held_on);
    let held = held.then(|| format!("Inspected on {}", full_date(row.held_on)));
    let published = row.published_on.filter(|it| span.holds(*it)).map(|on| {
        let found = found_words(row);
        let found = if found.is_empty() {
            found
        } else {
            format!(": {found}")
        };
        format!(
            "Report of the inspection of {}, published on {}{found}",
            full_date(row.held_on),
            full_date(on)
        )
    });
    held.into_iter().chain(published).collect()
}

/// A paper that was agreed or sent. What alerts others is theirs, and agendas and minutes are of
/// meetings.
pub(super) fn paper(row: &PaperRow, span: Span) -> Option<String> {
    let kind = PaperKind::from_word(&row.kind)?;
    if kind.is_of_a_meeting() || kind == PaperKind::Alert {
        return None;
    }
    let moments = [
        ("agreed", row.agreed_on),
        ("sent", row.sent_on),
        ("ended", row.ended_on),
    ];
    let said = moments.into_iter().filter_map(|(what, on)| {
        let on = on.filter(|it| span.holds(*it))?;
        Some(format!("{what} on {}", full_date(on)))
    });
    let said: Vec<String> = said.collect();
    (!said.is_empty()).then(|| format!("{}, {}", row.title, said.join(", ")))
}

pub(super) fn resolution(row: &ResolutionRow, span: Span) -> Option<String> {
    // What has nobody and no day was decided and is not to be done.
    (row.due_on.is_some() || row.done_on.is_some())
        .then(|| action(&row.what, &row.who, (row.due_on, row.done_on), span))
        .flatten()
}

/// One that is open, or was done in the span.
fn action(
    what: &str,
    who: &str,
    (due_on, done_on): (Option<NaiveDate>, Option<NaiveDate>),
    span: Span,
) -> Option<String> {
    let what = what.trim();
    if what.is_empty() {
        return None;
    }
    let stands = match (done_on, due_on) {
        (Some(done), _) if span.holds(done) => format!("done on {}", full_date(done)),
        (Some(_), _) => return None,
        (None, Some(due)) if due < span.to => format!("open, was due on {}", full_date(due)),
        (None, Some(due)) => format!("open, due on {}", full_date(due)),
        (None, None) => "open".to_owned(),
    };
    let who = who.trim();
    let who = if who.is_empty() {
        String::new()
    } else {
        format!(" ({who})")
    };
    Some(format!("{what}{who}: {stands}"))
}
