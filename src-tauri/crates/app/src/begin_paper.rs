//! Beginning a paper from its model: a letter, a statement, a plan, for one school or for all.

use changes::{space::Space, value::Value};
use domain::{
    id::{PaperId, SchoolId},
    paper::PaperState,
};
use framework::{Framework, event::Event, occasion::About, paper::Paper};
use store::{
    fields::{self, AsEntity, paper},
    papers::PaperRow,
};

use crate::{
    App,
    error::AppError,
    paper_refusal::PaperRefusal,
    record_fields::{record_fields, text_value},
};

impl App {
    /// Begins a paper of the adviser's framework, dated today; for no school when its model is about
    /// the whole caseload.
    ///
    /// # Errors
    /// [`PaperRefusal::NoModel`], [`AppError::NoSchool`], [`PaperRefusal::OtherReach`], and what the
    /// store says.
    pub fn begin_paper(
        &mut self,
        school: Option<SchoolId>,
        model: &str,
    ) -> Result<PaperId, AppError> {
        let framework = self.framework_having(school, |it| it.paper(model).is_some())?;
        let model = model_of(framework, model)?;
        if model.kind.is_of_a_meeting() {
            let kind = model.kind.noun();
            return Err(PaperRefusal::OfMeeting { kind }.into());
        }
        check_reach(model, school)?;
        let home = match school {
            Some(school) => Some(self.find_school(school)?.id),
            None => None,
        };
        let values = [
            (paper::school, home.map(|it| Value::Entity(it.entity()))),
            (paper::framework, text_value(&framework.id)),
            (paper::model, text_value(&model.id)),
            (paper::kind, text_value(model.kind.word())),
            (paper::title, text_value(&model.title)),
            (paper::begun_on, Some(Value::Day(self.today()))),
        ];
        let space = home.map_or(Space::Own, fields::shared);
        let (id, _) = self.write_as("Paper begun", |writing| {
            let id = PaperId(writing.new_id());
            let said = values.into_iter().filter(|(_, value)| value.is_some());
            record_fields(writing, id.entity(), space, said)?;
            Ok(id)
        })?;
        Ok(id)
    }

    /// The paper with which something owed is met: one of this model that is under way, else a new
    /// one. `event` is what meets it, by the frameworks' word.
    ///
    /// # Errors
    /// As [`begin_paper`](Self::begin_paper), and [`AppError::NoEvent`].
    pub fn find_or_begin_paper(
        &mut self,
        school: Option<SchoolId>,
        model: &str,
        event: &str,
    ) -> Result<PaperId, AppError> {
        let event = Event::from_word(event).ok_or_else(|| AppError::NoEvent(event.to_owned()))?;
        let framework = self
            .framework_having(school, |it| it.paper(model).is_some())?
            .id
            .clone();
        let reading = self.book()?.read();
        let papers = match school {
            Some(school) => reading.papers_about(school)?,
            None => reading.papers_for_all()?,
        };
        let own = |it: &&PaperRow| it.framework == framework && it.model == model;
        let under_way = papers.iter().filter(own).rfind(|it| leads_to(it, event));
        match under_way {
            Some(paper) => Ok(paper.id),
            None => self.begin_paper(school, model),
        }
    }

    /// The model that a paper was begun from.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], [`PaperRefusal::NoModel`].
    pub fn model_of_paper(&self, paper: &PaperRow) -> Result<&Paper, AppError> {
        model_of(self.shelf.get(&paper.framework)?, &paper.model)
    }

    /// A paper with its model.
    pub(crate) fn paper_and_model(&self, id: PaperId) -> Result<(PaperRow, &Paper), AppError> {
        let row = self.book()?.read().find_paper(id)?;
        let row = row.ok_or(PaperRefusal::NoPaper)?;
        let model = self.model_of_paper(&row)?;
        Ok((row, model))
    }
}

/// Whether the event is still to come for a paper.
fn leads_to(paper: &PaperRow, event: Event) -> bool {
    let is_open = paper.state() != PaperState::Ended;
    match event {
        Event::LetterSent => is_open && paper.sent_on.is_none(),
        Event::PlanAgreed | Event::StatementAgreed => is_open && paper.agreed_on.is_none(),
        Event::PlanReviewed | Event::PlanEnded => is_open && paper.agreed_on.is_some(),
        Event::VisitPlanned
        | Event::VisitHeld
        | Event::FociAgreed
        | Event::NoteIssued
        | Event::NoteSent
        | Event::NoteAgreed
        | Event::SupportAgreed
        | Event::SupportActioned
        | Event::SupportNotNeeded
        | Event::CategoryDecided
        | Event::CategoryEntered
        | Event::CategoryLeft
        | Event::HeadshipBegan
        | Event::HeadshipEnded
        | Event::InspectionExpected
        | Event::InspectionHeld
        | Event::InspectionPublished
        | Event::MeetingCalled
        | Event::AgendaSent
        | Event::MeetingHeld
        | Event::MinutesSent
        | Event::ConcernRaised
        | Event::ConcernSettled
        | Event::EvidenceReceived
        | Event::MentorNamed
        | Event::ReviewHeld
        | Event::SchoolJoined
        | Event::TermBegan
        | Event::TermEnded
        | Event::YearBegan
        | Event::YearEnded
        | Event::Occasion => false,
    }
}

/// The model of this id.
pub(crate) fn model_of<'f>(framework: &'f Framework, id: &str) -> Result<&'f Paper, AppError> {
    let model = framework.paper(id).ok_or_else(|| PaperRefusal::NoModel {
        id: id.to_owned(),
        known: framework.papers.iter().map(|it| it.id.clone()).collect(),
    })?;
    Ok(model)
}

fn check_reach(model: &Paper, school: Option<SchoolId>) -> Result<(), AppError> {
    let how = match (model.about, school) {
        (About::School, None) => "about one school: name it",
        (About::Caseload, Some(_)) => "about the whole caseload: name no school",
        (About::School, Some(_)) | (About::Caseload, None) => return Ok(()),
    };
    Err(PaperRefusal::OtherReach {
        title: model.title.clone(),
        how,
    }
    .into())
}
