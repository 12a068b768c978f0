//! Events that have no record of their own: what happened, when, at which school and visit.

use chrono::NaiveDate;
use domain::id::{EventId, SchoolId, VisitId};
use rusqlite::Row;

use crate::{error::StoreError, projection::day, reading::Reading};

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
}

impl Reading<'_> {
    /// Every event, by day.
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
        Ok(rows.collect::<Result<_, _>>()?)
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
        all.sort_by_key(|it| it.happened_on);
        Ok(all)
    }
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
    }))
}
