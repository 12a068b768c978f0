//! Conflicts: what stands twice, and one's decision, which is an ordinary change in place of all of it.

use changes::{space::Space, value::Value};
use domain::id::SchoolId;
use store::conflicts::Conflict;

use crate::{
    App, error::AppError, exchange_refusal::ExchangeRefusal, own_device::hex,
    show_history::in_words,
};

/// One version of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictVersion {
    /// Who wrote it: "Alex Example, the old laptop", or the first eight figures of the writer's id.
    pub writer: String,
    /// Whether that was this book.
    pub is_own: bool,
    /// When, in milliseconds since 1970, by the writer's clock.
    pub at: i64,
    /// What it says; nothing when the field was cleared or the record removed.
    pub value: Option<String>,
    /// Whether it is prose, so that a third text can take its place.
    pub is_text: bool,
}

/// A field in which different versions stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictEntry {
    /// Names it as it stands: another version makes it another conflict.
    pub id: String,
    /// The record's id.
    pub record: String,
    /// The field: "response.evidence".
    pub field: String,
    /// The school it is about; nothing of the adviser's own.
    pub school: Option<SchoolId>,
    /// Its name.
    pub school_name: Option<String>,
    /// The versions, oldest first.
    pub versions: Vec<ConflictVersion>,
}

/// How a conflict is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// The version of this number, from 1.
    Take(usize),
    /// A third text.
    Text(String),
}

impl App {
    /// Every conflict of the book.
    ///
    /// # Errors
    /// [`AppError::Locked`], and what the store says.
    pub fn list_conflicts(&self) -> Result<Vec<ConflictEntry>, AppError> {
        let reading = self.book()?.read();
        let authors = reading.authors()?;
        let own = self.book()?.writer();
        let mut entries = Vec::new();
        for conflict in reading.conflicts()? {
            let school = school_of(&conflict);
            let row = match school {
                Some(id) => reading.find_school(id)?,
                None => None,
            };
            let versions = conflict.versions.iter().map(|it| {
                let author = authors.iter().find(|author| author.writer == it.writer);
                ConflictVersion {
                    writer: author.map_or_else(
                        || hex(&it.writer.0[..4]),
                        |author| format!("{}, {}", author.adviser, author.device),
                    ),
                    is_own: it.writer == own,
                    at: it.stamp.millis(),
                    value: it.value.as_ref().map(in_words),
                    is_text: matches!(it.value, Some(Value::Text(_)) | None),
                }
            });
            entries.push(ConflictEntry {
                versions: versions.collect(),
                id: conflict.id,
                record: hex(&conflict.entity.0),
                field: conflict.field,
                school,
                school_name: row.map(|it| it.name),
            });
        }
        Ok(entries)
    }

    /// Decides a conflict. It is an ordinary change: undone like any other, and the versions stay in
    /// the history of the field.
    ///
    /// # Errors
    /// [`ExchangeRefusal`] when the conflict is another one by now or has no such version, and what
    /// the store says.
    pub fn resolve_conflict(&mut self, id: &str, how: &Resolution) -> Result<i64, AppError> {
        let conflicts = self.book()?.read().conflicts()?;
        let conflict = conflicts
            .into_iter()
            .find(|it| it.id == id)
            .ok_or_else(|| ExchangeRefusal::NoConflict(id.to_owned()))?;
        let value = chosen(&conflict, how)?;
        let (_, saved_at) = self.write_as("Conflict resolved", |writing| {
            Ok(writing.resolve(&conflict, value)?)
        })?;
        self.refresh_calendar()?;
        Ok(saved_at)
    }
}

fn school_of(conflict: &Conflict) -> Option<SchoolId> {
    match conflict.space {
        Space::Shared(school) | Space::Private(school) => Some(SchoolId(school.0)),
        Space::Own => None,
    }
}

fn chosen(conflict: &Conflict, how: &Resolution) -> Result<Option<Value>, ExchangeRefusal> {
    match how {
        Resolution::Take(number) => {
            let version = number
                .checked_sub(1)
                .and_then(|it| conflict.versions.get(it));
            let versions = conflict.versions.len();
            let version = version.ok_or(ExchangeRefusal::NoVersion { versions })?;
            Ok(version.value.clone())
        }
        Resolution::Text(text) => {
            let mut versions = conflict.versions.iter();
            match versions.any(|it| matches!(it.value, Some(Value::Text(_)))) {
                true => Ok((!text.is_empty()).then(|| Value::Text(text.clone()))),
                false => Err(ExchangeRefusal::NotText(conflict.field.clone())),
            }
        }
    }
}
