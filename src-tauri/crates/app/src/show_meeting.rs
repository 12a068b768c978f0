//! One meeting of a group: when and where, who was there, its papers, what it decided.

use domain::id::MeetingId;
use framework::{group::Group, paper::PaperKind};
use store::{
    fields::{AsEntity, meeting as field},
    meetings::MeetingRow,
    papers::PaperRow,
    reading::Reading,
    resolutions::ResolutionRow,
    schools::SchoolRow,
};

use crate::{App, error::AppError, group_refusal::GroupRefusal, record_view::RecordView};

/// A meeting with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingEntry {
    /// The meeting.
    pub meeting: MeetingRow,
    /// Those who were there, by name.
    pub present: Vec<String>,
    /// Those who sent apologies, by name.
    pub apologies: Vec<String>,
    /// Its agenda, once it was begun.
    pub agenda: Option<PaperRow>,
    /// Its minutes, once they were begun.
    pub minutes: Option<PaperRow>,
    /// What it decided, in the order it was entered.
    pub resolutions: Vec<ResolutionRow>,
}

/// A meeting with its group and school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingPage {
    /// The school; nothing for a group of the whole caseload.
    pub school: Option<SchoolRow>,
    /// The group.
    pub group: Group,
    /// The meeting.
    pub entry: MeetingEntry,
}

impl App {
    /// One meeting.
    ///
    /// # Errors
    /// [`GroupRefusal::NoMeeting`], [`AppError::NoFramework`], and what the store says.
    pub fn show_meeting(&self, id: MeetingId) -> Result<MeetingPage, AppError> {
        let reading = self.book()?.read();
        let row = reading.find_meeting(id)?.ok_or(GroupRefusal::NoMeeting)?;
        let school = row.school.map(|it| self.find_school(it)).transpose()?;
        let framework = self.shelf.get(&row.framework)?;
        let group = framework.group(&row.group).ok_or(GroupRefusal::NoMeeting)?;
        let about = About::of(reading, &row)?;
        Ok(MeetingPage {
            school,
            group: group.clone(),
            entry: about.entry(reading, row)?,
        })
    }
}

/// What was written about the meetings of one school, or of the whole caseload.
pub(crate) struct About {
    pub(crate) papers: Vec<PaperRow>,
    pub(crate) resolutions: Vec<ResolutionRow>,
}

impl About {
    /// Beside a meeting.
    pub(crate) fn of(reading: Reading<'_>, row: &MeetingRow) -> Result<Self, AppError> {
        Ok(match row.school {
            Some(school) => Self {
                papers: reading.papers_about(school)?,
                resolutions: reading.resolutions_at(school)?,
            },
            None => Self {
                papers: reading.papers_for_all()?,
                resolutions: reading.resolutions_for_all()?,
            },
        })
    }

    pub(crate) fn entry(
        &self,
        reading: Reading<'_>,
        meeting: MeetingRow,
    ) -> Result<MeetingEntry, AppError> {
        let view = RecordView::read(reading, meeting.id.entity())?;
        let paper = |kind: PaperKind| {
            let mut papers = self.papers.iter();
            papers
                .rfind(|it| it.meeting == Some(meeting.id) && it.kind == kind.word())
                .cloned()
        };
        let own = self
            .resolutions
            .iter()
            .filter(|it| it.meeting == meeting.id);
        Ok(MeetingEntry {
            present: view.choice(field::present).values,
            apologies: view.choice(field::apologies).values,
            agenda: paper(PaperKind::Agenda),
            minutes: paper(PaperKind::Minutes),
            resolutions: own.cloned().collect(),
            meeting,
        })
    }
}
