//! Visits as the projection has them.

use chrono::NaiveDate;
use domain::{
    id::{SchoolId, VisitId},
    visit::VisitState,
};
use rusqlite::{OptionalExtension, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// A visit, without what was recorded under its headings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VisitRow {
    /// Its id.
    pub id: VisitId,
    /// The school visited: the one that stays, when it was merged into another.
    pub school: SchoolId,
    /// The school it was planned for, in whose space its records live for ever.
    pub home: SchoolId,
    /// The framework it was planned under.
    pub framework: String,
    /// The kind, by the framework's id.
    pub kind: String,
    /// The day it is or was planned for.
    pub planned_on: Option<NaiveDate>,
    /// The day it was held.
    pub held_on: Option<NaiveDate>,
    /// Why it was called off; nothing when it was not.
    pub cancelled_why: Option<String>,
    /// What became of support: "actioned", "not_needed", or not said.
    pub support: Option<String>,
    /// When that was.
    pub support_on: Option<NaiveDate>,
    /// When extra foci were agreed.
    pub foci_on: Option<NaiveDate>,
    /// How many versions of its note were issued.
    pub notes: u32,
    /// How many half-days it took, where that was recorded.
    pub half_days: Option<u8>,
}

impl VisitRow {
    /// Where it stands.
    #[must_use]
    pub fn state(&self) -> VisitState {
        match (self.cancelled_why.is_some(), self.held_on, self.notes) {
            (true, _, _) => VisitState::Cancelled,
            (false, None, _) => VisitState::Planned,
            (false, Some(_), 0) => VisitState::Held,
            (false, Some(_), 1..) => VisitState::Noted,
        }
    }

    /// The day that says when it is or was: held, else planned.
    #[must_use]
    pub fn on(&self) -> Option<NaiveDate> {
        self.held_on.or(self.planned_on)
    }
}

impl Reading<'_> {
    /// Every visit, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn visits(&self) -> Result<Vec<VisitRow>, StoreError> {
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/visit/list.sql"))?;
        let rows = statement.query_map([], row_to_visit)?;
        let mut visits = rows.collect::<Result<Vec<_>, _>>()?;
        let merges = self.merges()?;
        if !merges.is_empty() {
            for visit in &mut visits {
                visit.school = merges.stays(visit.home);
            }
        }
        Ok(visits)
    }

    /// The visits to one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn visits_to(&self, school: SchoolId) -> Result<Vec<VisitRow>, StoreError> {
        let family = self.merges()?.family(school);
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/visit/of_school.sql"))?;
        let mut visits: Vec<VisitRow> = Vec::new();
        for one in &family {
            let rows = statement.query_map([one.0], row_to_visit)?;
            visits.extend(rows.collect::<Result<Vec<_>, _>>()?);
        }
        if family.len() > 1 {
            for visit in &mut visits {
                visit.school = family[0];
            }
            visits.sort_by_key(|it| (it.on(), it.id));
        }
        Ok(visits)
    }

    /// One visit.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_visit(&self, id: VisitId) -> Result<Option<VisitRow>, StoreError> {
        let mut found = self
            .conn
            .prepare_cached(include_str!("sql/visit/by_id.sql"))?
            .query_row([id.0], row_to_visit)
            .optional()?;
        if let Some(visit) = &mut found {
            visit.school = self.merges()?.stays(visit.home);
        }
        Ok(found)
    }
}

fn row_to_visit(row: &Row<'_>) -> rusqlite::Result<VisitRow> {
    Ok(VisitRow {
        id: VisitId(row.get(0)?),
        school: SchoolId(row.get(1)?),
        home: SchoolId(row.get(1)?),
        framework: row.get(2)?,
        kind: row.get(3)?,
        planned_on: day(row.get(4)?),
        held_on: day(row.get(5)?),
        cancelled_why: row.get(6)?,
        support: row.get(7)?,
        support_on: day(row.get(8)?),
        foci_on: day(row.get(9)?),
        notes: row.get(10)?,
        half_days: row.get(11)?,
    })
}
