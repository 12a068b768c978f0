//! Events: what happened, when, at which school and visit. Most have no record of their own; what
//! happened with a paper or a meeting follows from it.

use chrono::NaiveDate;
use domain::id::{ConcernId, EventId, MeetingId, PaperId, SchoolId, VisitId};
use rusqlite::Row;

use crate::{
    concerns::ConcernRow, error::StoreError, meetings::MeetingRow, papers::PaperRow,
    projection::day, reading::Reading,
};

/// Something that happened on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// Its id.
    pub id: EventId,
    /// The school; nothing when it happened for the whole caseload.
    pub school: Option<SchoolId>,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// What happened, by the frameworks’ word: "meeting-held".
    pub kind: String,
    /// Which one it was, by the framework’s id: "review-group". Nothing where that was not said.
    pub of: Option<String>,
    /// When.
    pub happened_on: NaiveDate,
    /// What the adviser wants to remember of it; may be empty.
    pub note: String,
    /// The paper that it happened with; nothing for what was recorded as an event.
    pub paper: Option<PaperId>,
    /// The meeting that it was; nothing for what was recorded as an event.
    pub meeting: Option<MeetingId>,
    /// The concern that it is of; nothing for what was recorded as an event.
    pub concern: Option<ConcernId>,
}

impl Reading<'_> {
    /// Every event, by day, with what happened with papers and meetings.
    ///
    /// # Errors
    /// What the disk says.
    pub fn events(&self) -> Result<Vec<EventRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/event/list.sql"))?;
        let rows = statement.query_map([], row_to_event)?;
        let mut events = rows
            .filter_map(Result::transpose)
            .collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        for event in &mut events {
            event.school = event.school.map(|it| merges.stays(it));
        }
        add(
            &mut events,
            (&self.papers()?, &self.meetings()?, &self.concerns()?),
        );
        Ok(events)
    }

    /// What happened for the whole caseload, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn events_for_all(&self) -> Result<Vec<EventRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/event/for_all.sql"))?;
        let rows = statement.query_map([], row_to_event)?;
        let rows = rows.filter_map(Result::transpose);
        let mut events = rows.collect::<Result<Vec<_>, _>>()?;
        add(
            &mut events,
            (&self.papers_for_all()?, &self.meetings_for_all()?, &[]),
        );
        Ok(events)
    }

    /// What happened at one school and for the whole caseload, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn events_at(&self, school: SchoolId) -> Result<Vec<EventRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/event/of_school.sql"))?;
        let family = self.merges()?.family(school);
        let mut all: Vec<EventRow> = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_event)?;
            for row in rows.filter_map(Result::transpose) {
                let row = row?;
                // One of the whole caseload comes with every school.
                if all.iter().all(|it| it.id != row.id) {
                    let school = row.school.map(|_| family[0]);
                    all.push(EventRow { school, ..row });
                }
            }
        }
        let mut papers = self.papers_about(school)?;
        papers.extend(self.papers_for_all()?);
        let mut meetings = self.meetings_of(school)?;
        meetings.extend(self.meetings_for_all()?);
        let concerns = self.concerns_about(school)?;
        add(&mut all, (&papers, &meetings, &concerns));
        all.sort_by_key(|it| it.happened_on);
        Ok(all)
    }
}

/// What has days of its own.
type Happening<'a> = (&'a [PaperRow], &'a [MeetingRow], &'a [ConcernRow]);

/// What happened with papers, meetings and concerns takes its place by day. What was recorded by hand of the
/// same one on the same day is the same and told once.
fn add(events: &mut Vec<EventRow>, (papers, meetings, concerns): Happening<'_>) {
    let of_papers = papers.iter().flat_map(PaperRow::happened);
    let of_meetings = meetings.iter().flat_map(MeetingRow::happened);
    let of_concerns = concerns.iter().flat_map(ConcernRow::happened);
    let all = of_papers.chain(of_meetings).chain(of_concerns);
    let happened: Vec<EventRow> = all.collect();
    if happened.is_empty() {
        return;
    }
    events.retain(|it| {
        let is_same = |of: &EventRow| {
            (of.school, &of.kind, &of.of, of.happened_on)
                == (it.school, &it.kind, &it.of, it.happened_on)
        };
        !happened.iter().any(is_same)
    });
    events.extend(happened);
    events.sort_by_key(|it| it.happened_on);
}

/// Nothing for one whose day cannot be read.
fn row_to_event(row: &Row<'_>) -> rusqlite::Result<Option<EventRow>> {
    let Some(happened_on) = day(row.get(4)?) else {
        return Ok(None);
    };
    Ok(Some(EventRow {
        id: EventId(row.get(0)?),
        school: row.get::<_, Option<[u8; 16]>>(1)?.map(SchoolId),
        visit: row.get::<_, Option<[u8; 16]>>(2)?.map(VisitId),
        kind: row.get(3)?,
        happened_on,
        note: row.get(5)?,
        of: row.get(6)?,
        paper: None,
        meeting: None,
        concern: None,
    }))
}
