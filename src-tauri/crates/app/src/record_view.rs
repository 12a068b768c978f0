//! A record as an editor sees it: what stands, with what is being typed laid over it.

use std::collections::BTreeMap;

use changes::{id::EntityId, value::Value};
use store::{
    drafts::Draft,
    log::{FieldState, Seen},
    reading::Reading,
};

use crate::error::AppError;

/// A text field for an editor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// What the field shows.
    pub text: String,
    /// What its reader has been shown.
    pub seen: Seen,
    /// Typed and on disk, not yet part of the record.
    pub draft: bool,
}

/// A chosen value for an editor.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// None, one or several, in text form.
    pub values: Vec<String>,
    /// What its reader has been shown.
    pub seen: Seen,
}

pub(crate) struct RecordView {
    fields: BTreeMap<String, FieldState>,
    drafts: Vec<Draft>,
}

impl RecordView {
    pub(crate) fn read(reading: Reading<'_>, entity: EntityId) -> Result<Self, AppError> {
        Ok(Self {
            fields: reading.fields(entity)?,
            drafts: reading.drafts_of(entity)?,
        })
    }

    pub(crate) fn text(&self, field: &str) -> Text {
        if let Some(draft) = self.drafts.iter().find(|draft| draft.field == field) {
            return Text {
                text: draft.text.clone(),
                seen: draft.seen.clone(),
                draft: true,
            };
        }
        let Some(state) = self.fields.get(field) else {
            return Text::default();
        };
        let text = match &state.value {
            Some(Value::Text(text)) => text.clone(),
            Some(_) | None => String::new(),
        };
        Text {
            text,
            seen: state.seen.clone(),
            draft: false,
        }
    }

    pub(crate) fn choice(&self, field: &str) -> Choice {
        let Some(state) = self.fields.get(field) else {
            return Choice::default();
        };
        let values = match &state.value {
            Some(Value::Text(text)) => vec![text.clone()],
            Some(Value::Words(words)) => words.clone(),
            Some(Value::Whole(number)) => vec![number.to_string()],
            Some(Value::Day(day)) => vec![day.to_string()],
            Some(Value::Flag(true)) => vec!["yes".to_owned()],
            Some(Value::Flag(false) | Value::Entity(_) | Value::Blob(_) | Value::Unknown(_))
            | None => Vec::new(),
        };
        Choice {
            values,
            seen: state.seen.clone(),
        }
    }

    /// The text of a field, trimmed; for composing a document.
    pub(crate) fn words(&self, field: &str) -> String {
        self.text(field).text.trim().to_owned()
    }

    /// The one chosen value, if there is one.
    pub(crate) fn chosen(&self, field: &str) -> Option<String> {
        self.choice(field).values.into_iter().next()
    }
}
