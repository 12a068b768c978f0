//! The register of papers, of one school and of the whole caseload, and which papers can be begun.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::id::SchoolId;
use framework::{Framework, event::Event, occasion::About, paper::Paper};
use store::{
    decisions::DecisionRow, events::EventRow, inspections::InspectionRow, papers::PaperRow,
    schools::SchoolRow,
};

use crate::{App, error::AppError};

/// What happened, of which one, and when.
type Happened = (Event, Option<String>, NaiveDate);

/// A paper with its school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperEntry {
    /// The paper.
    pub paper: PaperRow,
    /// Its school; nothing when it is about the whole caseload.
    pub school: Option<SchoolRow>,
}

/// A model that a paper can be begun from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelChoice {
    /// Its id in the framework.
    pub model: String,
    /// What it is called.
    pub title: String,
    /// What kind of paper it is, by the frameworks' word.
    pub kind: &'static str,
    /// What it is for.
    pub why: String,
    /// The section of the framework's paper.
    pub source: String,
    /// Whether it is for this school today.
    pub is_for: bool,
    /// What asks for it, and when that was: nothing when nothing does, or when one was begun since.
    pub asked_for: Option<(String, NaiveDate)>,
}

impl App {
    /// Every paper, by the day it was begun, or those about one school.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_papers(&self, school: Option<SchoolId>) -> Result<Vec<PaperEntry>, AppError> {
        let reading = self.book()?.read();
        let papers = match school {
            Some(school) => reading.papers_about(self.find_school(school)?.id)?,
            None => reading.papers()?,
        };
        let schools: BTreeMap<SchoolId, SchoolRow> = reading
            .schools()?
            .into_iter()
            .map(|it| (it.id, it))
            .collect();
        let merges = reading.merges()?;
        let entries = papers.into_iter().map(|paper| {
            let school = paper
                .school
                .map(|it| schools.get(&merges.stays(it)).cloned());
            let school = school.map(|it| it.ok_or(AppError::NoSchool)).transpose()?;
            Ok(PaperEntry { paper, school })
        });
        entries.collect()
    }

    /// The models of the adviser's framework that a paper about a school, or about the whole
    /// caseload, can be begun from: first those that something asks for, last those that are not
    /// for this school.
    ///
    /// # Errors
    /// [`AppError::NoSchool`], and what the store says.
    pub fn list_models(&self, school: Option<SchoolId>) -> Result<Vec<ModelChoice>, AppError> {
        let frameworks = match school {
            Some(_) => vec![self.present_framework(school)?],
            None => self.frameworks_in_force()?,
        };
        let choices = frameworks
            .into_iter()
            .map(|it| self.models_under(it, school));
        let choices: Result<Vec<Vec<ModelChoice>>, AppError> = choices.collect();
        let mut choices = choices?.concat();
        choices.sort_by_key(|it| (!it.is_for, it.asked_for.is_none()));
        Ok(choices)
    }

    fn models_under(
        &self,
        framework: &Framework,
        school: Option<SchoolId>,
    ) -> Result<Vec<ModelChoice>, AppError> {
        let today = self.today();
        let (about, happened, papers) = match school {
            Some(school) => self
                .with_school(school, |kept, _| {
                    let record = &kept.record;
                    let about = record.about(framework, record.known_from(today));
                    let mut happened: Vec<Happened> =
                        record.events.iter().filter_map(plain).collect();
                    happened.extend(entered(&record.decisions));
                    happened.extend(inspected(&record.inspections));
                    (Some(about), happened)
                })
                .and_then(|(about, happened)| {
                    let papers = self.book()?.read().papers_about(school)?;
                    Ok((about, happened, papers))
                })?,
            None => {
                let reading = self.book()?.read();
                let events = reading.events_for_all()?;
                let happened = events.iter().filter_map(plain).collect();
                (None, happened, reading.papers_for_all()?)
            }
        };
        let reach = about.as_ref().map_or(About::Caseload, |_| About::School);
        let models = framework.papers.iter().filter(|it| it.about == reach);
        let choices = models.map(|model| {
            let is_for = about
                .as_ref()
                .is_none_or(|it| !model.schools.rules_out(it, today));
            let asks = is_for.then(|| asked_for(framework, model, &happened, &papers));
            choice(model, is_for, asks.flatten())
        });
        Ok(choices.collect())
    }
}

fn choice(model: &Paper, is_for: bool, asked_for: Option<(String, NaiveDate)>) -> ModelChoice {
    ModelChoice {
        model: model.id.clone(),
        title: model.title.clone(),
        kind: model.kind.word(),
        why: model.why.clone(),
        source: model.source.clone(),
        is_for,
        asked_for,
    }
}

/// Nothing for a word of a newer version.
fn plain(row: &EventRow) -> Option<Happened> {
    Some((
        Event::from_word(&row.kind)?,
        row.of.clone(),
        row.happened_on,
    ))
}

/// The days on which the school came into another category than before.
fn entered(decisions: &[DecisionRow]) -> impl Iterator<Item = Happened> {
    let before = std::iter::once(None).chain(decisions.iter().map(Some));
    let moves = decisions.iter().zip(before);
    moves
        .filter(|(now, before)| before.is_none_or(|it| it.category != now.category))
        .filter_map(|(now, _)| {
            let of = Some(now.category.clone());
            Some((Event::CategoryEntered, of, now.decided_on?))
        })
}

/// The first days of inspections, and the days on which their reports came out.
fn inspected(inspections: &[InspectionRow]) -> impl Iterator<Item = Happened> {
    inspections.iter().flat_map(|it| {
        let held = (Event::InspectionHeld, None, it.held_on);
        let published = it
            .published_on
            .map(|on| (Event::InspectionPublished, None, on));
        std::iter::once(held).chain(published)
    })
}

/// The last time that what it is usually written after took place, as long as none was begun since.
fn asked_for(
    framework: &Framework,
    model: &Paper,
    happened: &[Happened],
    papers: &[PaperRow],
) -> Option<(String, NaiveDate)> {
    let on = model.on.as_ref()?;
    let meant = happened
        .iter()
        .filter(|(event, of, _)| *event == on.event && on.takes(of.as_deref()));
    let (_, _, last) = meant.max_by_key(|(_, _, day)| *day)?;
    let own = papers
        .iter()
        .filter(|it| (&it.framework, &it.model) == (&framework.id, &model.id));
    let since = own.filter_map(|it| it.begun_on).max();
    let is_open = since.is_none_or(|it| it < *last);
    is_open.then(|| (framework.noun(on), *last))
}
