//! Undoing the last steps. New changes say again what was said before; the history keeps both.

use store::{
    deeds::Deed,
    fields::{self, pack},
    undo::PutBack,
    writing::Writing,
};

use crate::{App, error::AppError, framework_refusal::FrameworkRefusal, show_history::in_words};

/// What has left the book is corrected by another version, never undone.
const SEALED: &[&str] = &["note", "circulation", "edition", "sending"];

/// What an undoing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The step that was undone, as it was asked for.
    pub deed: Deed,
    /// The undoing's own number: undone in its turn, it does the step again.
    pub by: i64,
    /// Every field put back.
    pub fields: Vec<PutBackField>,
}

/// One field put back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PutBackField {
    /// The record's id.
    pub record: String,
    /// The field's name.
    pub field: &'static str,
    /// What the step had left there.
    pub from: Option<String>,
    /// What stands there again; several when they stood side by side.
    pub to: Vec<String>,
}

impl App {
    /// The latest steps, newest first.
    ///
    /// # Errors
    /// What the store says.
    pub fn deeds(&self, limit: u32) -> Result<Vec<Deed>, AppError> {
        Ok(self.book()?.read().deeds(limit)?)
    }

    /// Undoes a step, or the latest one that still holds. Undoing an undoing does the step again.
    ///
    /// # Errors
    /// [`AppError::NothingToUndo`], and [`store::StoreError::CannotUndo`] with the reason.
    pub fn undo(&mut self, deed: Option<i64>) -> Result<Undone, AppError> {
        let number = match deed {
            Some(number) => number,
            None => {
                let latest = self.book()?.read().latest_deed()?;
                latest.ok_or(AppError::NothingToUndo)?
            }
        };
        let (fields, _) = self.write_as("Undone", |writing| {
            let fields = writing.undo(number, SEALED)?;
            refuse_in_use(writing, &fields)?;
            Ok(fields)
        })?;
        self.refresh_calendar()?;
        self.refresh_shelf()?;
        let by = self.deeds(1)?.first().map_or(0, |it| it.number);
        let deed = self.book()?.read().deed(number)?;
        Ok(Undone {
            deed: deed.ok_or(AppError::NothingToUndo)?,
            by,
            fields: fields.into_iter().map(put_back).collect(),
        })
    }
}

/// A framework that records name stays as it is.
fn refuse_in_use(writing: &Writing<'_>, fields: &[PutBack]) -> Result<(), AppError> {
    if !fields.iter().any(|it| it.field == pack::text) {
        return Ok(());
    }
    for id in writing.read().named_frameworks()? {
        let entity = fields::pack_entity(&id);
        if fields.iter().any(|it| it.entity == entity) {
            return Err(FrameworkRefusal::Needed { id }.into());
        }
    }
    Ok(())
}

fn put_back(field: PutBack) -> PutBackField {
    PutBackField {
        record: field
            .entity
            .0
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        field: field.field,
        from: field.from.as_ref().map(in_words),
        to: field.to.iter().flatten().map(in_words).collect(),
    }
}
