//! The history of a field: who wrote what when, and what was there before.

use changes::{id::EntityId, value::Value};
use domain::{
    id::{SchoolId, VisitId},
    school::Urn,
};
use store::{
    fields::{self, AsEntity},
    history::Past,
};

use crate::{App, error::AppError};

/// One change of a field, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryEntry {
    /// When, in milliseconds since 1970, by the writer's clock.
    pub at: i64,
    /// The writer: the first eight figures of its id.
    pub writer: String,
    /// Whether that was this book.
    pub is_own: bool,
    /// What was there before; several when versions were brought together.
    pub before: Vec<String>,
    /// What it says; nothing when the field was cleared.
    pub after: Option<String>,
    /// Whether it stands at present.
    pub stands: bool,
}

impl App {
    /// The history of a field, oldest first. The record is a school's number, an id as printed,
    /// or a visit's id, a slash and a heading; the field may be named without its kind.
    ///
    /// # Errors
    /// [`AppError::WrongValue`] when the record or the field is not there, and what the store
    /// says.
    pub fn history(&self, record: &str, field: &str) -> Result<Vec<HistoryEntry>, AppError> {
        let reading = self.book()?.read();
        let mut candidates = records(record, field)?.into_iter();
        let (entity, name) = loop {
            let Some(entity) = candidates.next() else {
                return Err(AppError::WrongValue {
                    value: field.to_owned(),
                    wanted: "a field of that record with something in its history",
                });
            };
            let known = reading.fields(entity)?;
            let is_it = |it: &&String| {
                it.as_str() == field || it.split_once('.').is_some_and(|(_, it)| it == field)
            };
            if let Some(name) = known.keys().find(is_it) {
                break (entity, name.clone());
            }
        };
        Ok(reading
            .history(entity, &name)?
            .into_iter()
            .map(entry)
            .collect())
    }
}

/// The records that may be meant; a heading has a response and a private remark, a visit an alert.
fn records(record: &str, field: &str) -> Result<Vec<EntityId>, AppError> {
    let wrong = || AppError::WrongValue {
        value: record.to_owned(),
        wanted: "a school’s number, the id of a record, or VISIT/HEADING",
    };
    if let Some((visit, heading)) = record.split_once('/') {
        let visit: VisitId = visit.parse().map_err(|_| wrong())?;
        let response = fields::response_entity(visit, heading);
        let remark = fields::remark_entity(visit, heading);
        return Ok(match field {
            "private_remark" => vec![remark],
            _ => vec![response, remark],
        });
    }
    if let Some(urn) = record.parse().ok().and_then(Urn::new) {
        return Ok(vec![fields::registered_school(urn.number()).entity()]);
    }
    let id: SchoolId = record.parse().map_err(|_| wrong())?;
    Ok(vec![id.entity(), fields::alert_entity(VisitId(id.0))])
}

pub(crate) fn entry(past: Past) -> HistoryEntry {
    let writer = past.writer.0.iter().take(4);
    HistoryEntry {
        at: past.stamp.millis(),
        writer: writer.map(|byte| format!("{byte:02x}")).collect(),
        is_own: past.is_own,
        before: past.before.iter().flatten().map(in_words).collect(),
        after: past.after.as_ref().map(in_words),
        stands: past.stands,
    }
}

/// A value for the eye.
pub(crate) fn in_words(value: &Value) -> String {
    let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    match value {
        Value::Text(text) => text.clone(),
        Value::Whole(number) => number.to_string(),
        Value::Flag(true) => "yes".to_owned(),
        Value::Flag(false) => "no".to_owned(),
        Value::Day(day) => day.to_string(),
        Value::Entity(id) => hex(&id.0),
        Value::Words(words) => words.join(", "),
        Value::Blob(hash) => hex(hash),
        Value::Unknown(_) => "(written by a newer version)".to_owned(),
    }
}
