//! Who sits in which seat of a group, and from when to when.

use chrono::NaiveDate;
use domain::id::{MembershipId, SchoolId};
use rusqlite::{Params, Row};

use crate::{error::StoreError, projection::day, reading::Reading};

/// Somebody's time in a seat of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembershipRow {
    /// Its id.
    pub id: MembershipId,
    /// The school that the group is of: the one that stays, when it was merged into another. Nothing
    /// when it is of the whole caseload.
    pub school: Option<SchoolId>,
    /// The school it was recorded for, in whose space it lies for ever.
    pub home: Option<SchoolId>,
    /// The framework of the group.
    pub framework: String,
    /// The framework’s id of the group.
    pub group: String,
    /// The framework’s id of the actor whose seat it is.
    pub seat: String,
    /// The name.
    pub name: String,
    /// The first day.
    pub began_on: Option<NaiveDate>,
    /// The last day; without one it goes on.
    pub ended_on: Option<NaiveDate>,
}

impl MembershipRow {
    /// Whether somebody is a member on a day.
    #[must_use]
    pub fn holds(&self, on: NaiveDate) -> bool {
        self.began_on.is_none_or(|it| it <= on) && self.ended_on.is_none_or(|it| on <= it)
    }
}

impl Reading<'_> {
    /// Everybody who is or was in a group of one school, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn members_at(&self, school: SchoolId) -> Result<Vec<MembershipRow>, StoreError> {
        let mut all = Vec::new();
        for one in self.merges()?.family(school) {
            all.extend(self.member_rows(include_str!("sql/membership/of_school.sql"), [one.0])?);
        }
        all.sort_by_key(|it| it.began_on);
        Ok(all)
    }

    /// Everybody who is or was in a group of the whole caseload, by first day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn members_for_all(&self) -> Result<Vec<MembershipRow>, StoreError> {
        self.member_rows(include_str!("sql/membership/for_all.sql"), [])
    }

    /// One membership.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_member(&self, id: MembershipId) -> Result<Option<MembershipRow>, StoreError> {
        let rows = self.member_rows(include_str!("sql/membership/by_id.sql"), [id.0])?;
        Ok(rows.into_iter().next())
    }

    fn member_rows(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<MembershipRow>, StoreError> {
        self.of_groups(sql, params, row_to_member, |row, merges| {
            row.school = row.home.map(|it| merges.stays(it));
        })
    }
}

fn row_to_member(row: &Row<'_>) -> rusqlite::Result<MembershipRow> {
    let school = row.get::<_, Option<[u8; 16]>>(1)?.map(SchoolId);
    Ok(MembershipRow {
        id: MembershipId(row.get(0)?),
        school,
        home: school,
        framework: row.get(2)?,
        group: row.get(3)?,
        seat: row.get(4)?,
        name: row.get(5)?,
        began_on: day(row.get(6)?),
        ended_on: day(row.get(7)?),
    })
}
