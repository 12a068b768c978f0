//! Meetings of groups: when they are set for, when they were held. Who was there is read from the
//! record where it is shown.

use changes::id::EntityId;
use chrono::NaiveDate;
use domain::id::{EventId, MeetingId, SchoolId};
use rusqlite::{Params, Row};

use crate::{error::StoreError, events::EventRow, projection::day, reading::Reading};

/// What the frameworks call the moments of a meeting.
const CALLED: &str = "meeting-called";
const HELD: &str = "meeting-held";

/// A meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingRow {
    /// Its id.
    pub id: MeetingId,
    /// The school that the group is of: the one that stays, when it was merged into another. Nothing
    /// when it is of the whole caseload.
    pub school: Option<SchoolId>,
    /// The school it was called for, in whose space its records live for ever.
    pub home: Option<SchoolId>,
    /// The framework of the group.
    pub framework: String,
    /// The framework’s id of the group.
    pub group: String,
    /// The day it is set for.
    pub set_for: Option<NaiveDate>,
    /// The time of the day, "14:00"; may be empty.
    pub time: String,
    /// Where; may be empty.
    pub place: String,
    /// When it was held.
    pub held_on: Option<NaiveDate>,
    /// Why it does not take place.
    pub cancelled_why: Option<String>,
}

impl MeetingRow {
    /// The day it was held, else the day it is set for.
    #[must_use]
    pub fn on(&self) -> Option<NaiveDate> {
        self.held_on.or(self.set_for)
    }

    /// What happened with it, each with its day: that it is set for a day, that it was held.
    pub(crate) fn happened(&self) -> impl Iterator<Item = EventRow> {
        let days = [(CALLED, self.set_for), (HELD, self.held_on)];
        let counts = self.cancelled_why.is_none();
        let days = days.into_iter().filter(move |_| counts);
        days.filter_map(|(event, on)| Some(self.event(event, on?)))
    }

    fn event(&self, kind: &str, on: NaiveDate) -> EventRow {
        let day = on.to_string();
        let parts = [&self.id.0[..], kind.as_bytes(), day.as_bytes()];
        EventRow {
            id: EventId(EntityId::derived("happened", &parts).0),
            school: self.school,
            visit: None,
            kind: kind.to_owned(),
            of: Some(self.group.clone()),
            happened_on: on,
            note: String::new(),
            paper: None,
            meeting: Some(self.id),
            concern: None,
        }
    }
}

impl Reading<'_> {
    /// Every meeting, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn meetings(&self) -> Result<Vec<MeetingRow>, StoreError> {
        self.meeting_rows(include_str!("sql/meeting/list.sql"), [])
    }

    /// The meetings of groups of one school, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn meetings_of(&self, school: SchoolId) -> Result<Vec<MeetingRow>, StoreError> {
        let mut all = Vec::new();
        for one in self.merges()?.family(school) {
            all.extend(self.meeting_rows(include_str!("sql/meeting/of_school.sql"), [one.0])?);
        }
        all.sort_by_key(MeetingRow::on);
        Ok(all)
    }

    /// The meetings of groups of the whole caseload, by day.
    ///
    /// # Errors
    /// What the disk says.
    pub fn meetings_for_all(&self) -> Result<Vec<MeetingRow>, StoreError> {
        self.meeting_rows(include_str!("sql/meeting/for_all.sql"), [])
    }

    /// One meeting.
    ///
    /// # Errors
    /// What the disk says.
    pub fn find_meeting(&self, id: MeetingId) -> Result<Option<MeetingRow>, StoreError> {
        let rows = self.meeting_rows(include_str!("sql/meeting/by_id.sql"), [id.0])?;
        Ok(rows.into_iter().next())
    }

    fn meeting_rows(&self, sql: &str, params: impl Params) -> Result<Vec<MeetingRow>, StoreError> {
        self.of_groups(sql, params, row_to_meeting, |row, merges| {
            row.school = row.home.map(|it| merges.stays(it));
        })
    }
}

fn row_to_meeting(row: &Row<'_>) -> rusqlite::Result<MeetingRow> {
    let school = row.get::<_, Option<[u8; 16]>>(1)?.map(SchoolId);
    Ok(MeetingRow {
        id: MeetingId(row.get(0)?),
        school,
        home: school,
        framework: row.get(2)?,
        group: row.get(3)?,
        set_for: day(row.get(4)?),
        time: row.get(5)?,
        place: row.get(6)?,
        held_on: day(row.get(7)?),
        cancelled_why: row.get(8)?,
    })
}
