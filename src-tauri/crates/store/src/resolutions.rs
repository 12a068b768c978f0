//! What meetings decided. A decision is an action whose record names a meeting and not a visit; with
//! a day it is a promise like any other.

use chrono::NaiveDate;
use domain::id::{ActionId, MeetingId, SchoolId};
use rusqlite::{Params, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// Something decided at a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResolutionRow {
    /// Its id.
    pub id: ActionId,
    /// The meeting.
    pub meeting: MeetingId,
    /// The school: the one that stays, when it was merged into another. Nothing when the group is of
    /// the whole caseload.
    pub school: Option<SchoolId>,
    /// The school in whose space it lies for ever.
    pub home: Option<SchoolId>,
    /// The framework of the group.
    pub framework: String,
    /// The framework’s id of the group.
    pub group: String,
    /// The day of the meeting.
    pub decided_on: Option<NaiveDate>,
    /// The item of the agenda under which it was decided, by its place; may be empty.
    pub under: String,
    /// What was decided.
    pub what: String,
    /// Who does it; may be empty.
    pub who: String,
    /// By when; nothing where there is nothing to do.
    pub due_on: Option<NaiveDate>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

impl Reading<'_> {
    /// What meetings about schools decided, in the order it was entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn resolutions(&self) -> Result<Vec<ResolutionRow>, StoreError> {
        self.resolution_rows(include_str!("sql/resolution/list.sql"), [])
    }

    /// What meetings about one school decided, in the order it was entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn resolutions_at(&self, school: SchoolId) -> Result<Vec<ResolutionRow>, StoreError> {
        let mut all = Vec::new();
        for one in self.merges()?.family(school) {
            let sql = include_str!("sql/resolution/of_school.sql");
            all.extend(self.resolution_rows(sql, [one.0])?);
        }
        Ok(all)
    }

    /// What meetings of the whole caseload decided, in the order it was entered.
    ///
    /// # Errors
    /// What the disk says.
    pub fn resolutions_for_all(&self) -> Result<Vec<ResolutionRow>, StoreError> {
        self.resolution_rows(include_str!("sql/resolution/for_all.sql"), [])
    }

    /// One decision of a meeting.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_resolution(&self, id: ActionId) -> Result<Option<ResolutionRow>, StoreError> {
        let rows = self.resolution_rows(include_str!("sql/resolution/by_id.sql"), [id.0])?;
        Ok(rows.into_iter().next())
    }

    fn resolution_rows(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<ResolutionRow>, StoreError> {
        self.of_groups(sql, params, row_to_resolution, |row, merges| {
            row.school = row.home.map(|it| merges.stays(it));
        })
    }
}

fn row_to_resolution(row: &Row<'_>) -> rusqlite::Result<ResolutionRow> {
    let school = row.get::<_, Option<[u8; 16]>>(2)?.map(SchoolId);
    Ok(ResolutionRow {
        id: ActionId(row.get(0)?),
        meeting: MeetingId(row.get(1)?),
        school,
        home: school,
        framework: row.get(3)?,
        group: row.get(4)?,
        decided_on: day(row.get(5)?),
        under: row.get(6)?,
        what: row.get(7)?,
        who: row.get(8)?,
        due_on: day(row.get(9)?),
        done_on: day(row.get(10)?),
    })
}
