//! Full-text search over what the adviser wrote and the names of schools. The index keeps no text
//! of its own; what is shown of a hit is read from the record.

use changes::value::Value;
use domain::id::{PaperId, SchoolId, SheetId, VisitId};
use rusqlite::Connection;

use crate::{error::StoreError, reading::Reading};

/// Of more hits than this the latest are ranked.
const RANKED: u32 = 500;

/// A place where the words were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The field's name, "response.evidence".
    pub field: String,
    /// The whole text of the field.
    pub text: String,
    /// The school it is about, when the record leads to one.
    pub school: Option<SchoolId>,
    /// The visit it belongs to.
    pub visit: Option<VisitId>,
    /// The heading it stands under.
    pub heading: Option<String>,
    /// The paper it belongs to.
    pub paper: Option<PaperId>,
    /// The sheet it belongs to.
    pub sheet: Option<SheetId>,
}

/// Fields that hold prose or names; ids, words of state and dates are not searched.
pub(crate) const SEARCHED: &[&str] = &[
    "school.name",
    "school.head",
    "school.town",
    "visit.summary",
    "visit.second_adviser",
    "visit.foci",
    "visit.foci_with",
    "visit.school_part",
    "visit.progress",
    "visit.to_share",
    "visit.support_agreed",
    "visit.direction",
    "visit.category_reasons",
    "visit.next_focus",
    "visit.head_comments",
    "response.school_view",
    "response.evidence",
    "response.strengths",
    "response.areas",
    "response.disagreement",
    "remark.text",
    "alert.text",
    "action.what",
    "action.who",
    "action.measure",
    "person.name",
    "person.role",
    "reminder.what",
    "event.note",
    "answer.who",
    "answer.reason",
    "decision.agreed_with",
    "decision.waived_why",
    "mark.evidence",
    "purchase.note",
    "provision.who",
    "provision.note",
    "concern.words",
    "concern.outcome",
    "concern_step.note",
    "membership.name",
    "meeting.place",
    "inspection.note",
    "forecast.note",
    "piece.text",
    "target.aim",
    "target.steps",
    "target.measure",
];

pub(crate) fn is_searched(field: &str) -> bool {
    SEARCHED.contains(&field)
}

/// Puts a field's text into the index, in place of what was there.
pub(crate) fn index(
    conn: &Connection,
    entity: i64,
    field: i64,
    text: Option<&str>,
) -> Result<(), StoreError> {
    let key = (entity, field);
    match text {
        Some(text) => {
            conn.prepare_cached(include_str!("sql/search/number.sql"))?
                .execute(key)?;
            conn.prepare_cached(include_str!("sql/search/put.sql"))?
                .execute((entity, field, text))?;
        }
        None => {
            conn.prepare_cached(include_str!("sql/search/remove.sql"))?
                .execute(key)?;
            conn.prepare_cached(include_str!("sql/search/forget.sql"))?
                .execute(key)?;
        }
    }
    Ok(())
}

impl Reading<'_> {
    /// The fields in which all the words begin something, best first, at most `limit`. A single
    /// letter or digit begins nothing: it is looked for as a word. Of very many hits the latest
    /// are ranked.
    ///
    /// # Errors
    /// What the disk says.
    pub fn search(&self, words: &str, limit: u32) -> Result<Vec<Found>, StoreError> {
        let query = query(words);
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self
            .conn
            .prepare_cached(include_str!("sql/search/find.sql"))?;
        let found = statement.query_map((query, limit, RANKED), |row| {
            let value: Option<Vec<u8>> = row.get(1)?;
            let text = match value.as_deref().map(Value::from_bytes) {
                Some(Value::Text(text)) => text,
                Some(_) | None => String::new(),
            };
            Ok(Found {
                field: row.get(0)?,
                text,
                school: row.get::<_, Option<[u8; 16]>>(2)?.map(SchoolId),
                visit: row.get::<_, Option<[u8; 16]>>(3)?.map(VisitId),
                heading: row.get(4)?,
                paper: row.get::<_, Option<[u8; 16]>>(5)?.map(PaperId),
                sheet: row.get::<_, Option<[u8; 16]>>(6)?.map(SheetId),
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }
}

/// Each word quoted, so that nothing the adviser types is taken for search syntax.
fn query(words: &str) -> String {
    words
        .split(|it: char| !it.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(16)
        .map(|word| match word.chars().nth(1) {
            Some(_) => format!("\"{word}\"*"),
            None => format!("\"{word}\""),
        })
        .collect::<Vec<_>>()
        .join(" ")
}
