//! Papers of frameworks as the projection has them: letters, statements, plans, and what became of
//! each. What a paper says is read from its pieces, so that a draft can be laid over it.

mod editions;
mod happened;

pub use editions::{EditionRow, SendingRow};

use chrono::NaiveDate;
use domain::{
    id::{MeetingId, PaperId, ReviewId, SchoolId, TargetId},
    paper::PaperState,
};
use rusqlite::{Params, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// A paper, without what it says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperRow {
    /// Its id.
    pub id: PaperId,
    /// The school it is about: the one that stays, when it was merged into another. Nothing when it
    /// is about the whole caseload.
    pub school: Option<SchoolId>,
    /// The school it was begun for, in whose space its records live for ever.
    pub home: Option<SchoolId>,
    /// The framework of its model.
    pub framework: String,
    /// The framework's id of the model.
    pub model: String,
    /// What kind of paper it is, by the frameworks' word: "plan".
    pub kind: String,
    /// What the model was called when it was begun.
    pub title: String,
    /// When it was begun.
    pub begun_on: Option<NaiveDate>,
    /// When its parties agreed to it.
    pub agreed_on: Option<NaiveDate>,
    /// When it came to its end.
    pub ended_on: Option<NaiveDate>,
    /// When it first went to somebody.
    pub sent_on: Option<NaiveDate>,
    /// How many sealed versions it has.
    pub editions: u32,
    /// The days of its reviews, in the order they were recorded.
    pub reviewed_on: Vec<NaiveDate>,
    /// The meeting whose agenda or minutes it is.
    pub meeting: Option<MeetingId>,
    /// The framework’s id of the group that meets.
    pub group: Option<String>,
}

impl PaperRow {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> PaperState {
        match (self.ended_on, self.sent_on, self.agreed_on) {
            (Some(_), _, _) => PaperState::Ended,
            (None, Some(_), _) => PaperState::Sent,
            (None, None, Some(_)) => PaperState::Agreed,
            (None, None, None) => PaperState::Drafted,
        }
    }
}

impl Reading<'_> {
    /// Every paper, by the day it was begun.
    ///
    /// # Errors
    /// What the disk says.
    pub fn papers(&self) -> Result<Vec<PaperRow>, StoreError> {
        self.paper_rows(include_str!("sql/paper/list.sql"), [])
    }

    /// The papers about one school, by the day they were begun.
    ///
    /// # Errors
    /// What the disk says.
    pub fn papers_about(&self, school: SchoolId) -> Result<Vec<PaperRow>, StoreError> {
        let mut all = Vec::new();
        for one in self.merges()?.family(school) {
            all.extend(self.paper_rows(include_str!("sql/paper/of_school.sql"), [one.0])?);
        }
        all.sort_by_key(|it| it.begun_on);
        Ok(all)
    }

    /// The papers about the whole caseload, by the day they were begun.
    ///
    /// # Errors
    /// What the disk says.
    pub fn papers_for_all(&self) -> Result<Vec<PaperRow>, StoreError> {
        self.paper_rows(include_str!("sql/paper/for_all.sql"), [])
    }

    /// One paper.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_paper(&self, id: PaperId) -> Result<Option<PaperRow>, StoreError> {
        let rows = self.paper_rows(include_str!("sql/paper/by_id.sql"), [id.0])?;
        Ok(rows.into_iter().next())
    }

    /// The places in which something was written of a paper: "part:actions".
    ///
    /// # Errors
    /// What the disk says.
    pub fn pieces_of(&self, paper: PaperId) -> Result<Vec<String>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/piece/of_paper.sql"))?;
        let places = statement.query_map([paper.0], |row| row.get(0))?;
        Ok(places.collect::<Result<_, _>>()?)
    }

    /// The targets of a plan, in the order they were entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn targets_of(&self, paper: PaperId) -> Result<Vec<TargetId>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/target/of_paper.sql"))?;
        let ids = statement.query_map([paper.0], |row| row.get(0).map(TargetId))?;
        Ok(ids.collect::<Result<_, _>>()?)
    }

    /// The reviews of a plan, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn reviews_of(&self, paper: PaperId) -> Result<Vec<(ReviewId, NaiveDate)>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/review/of_paper.sql"))?;
        let rows = statement.query_map([paper.0], |row| {
            Ok((ReviewId(row.get(0)?), day(row.get(1)?)))
        })?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        let dated = rows.into_iter().filter_map(|(id, on)| Some((id, on?)));
        Ok(dated.collect())
    }

    fn paper_rows(&self, sql: &str, params: impl Params) -> Result<Vec<PaperRow>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, row_to_paper)?;
        let mut papers = rows.collect::<Result<Vec<_>, _>>()?;
        if papers.is_empty() {
            return Ok(papers);
        }
        let merges = self.merges()?;
        for paper in &mut papers {
            paper.school = paper.home.map(|it| merges.stays(it));
        }
        Ok(papers)
    }
}

fn row_to_paper(row: &Row<'_>) -> rusqlite::Result<PaperRow> {
    let school = row.get::<_, Option<[u8; 16]>>(1)?.map(SchoolId);
    let reviewed: Option<String> = row.get(11)?;
    let reviewed = reviewed.unwrap_or_default();
    let reviewed = reviewed.split(',').map(|it| day(Some(it.to_owned())));
    Ok(PaperRow {
        id: PaperId(row.get(0)?),
        school,
        home: school,
        framework: row.get(2)?,
        model: row.get(3)?,
        kind: row.get(4)?,
        title: row.get(5)?,
        begun_on: day(row.get(6)?),
        agreed_on: day(row.get(7)?),
        ended_on: day(row.get(8)?),
        sent_on: day(row.get(9)?),
        editions: row.get(10)?,
        reviewed_on: reviewed.flatten().collect(),
        meeting: row.get::<_, Option<[u8; 16]>>(12)?.map(MeetingId),
        group: row.get(13)?,
    })
}
