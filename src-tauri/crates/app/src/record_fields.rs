//! Several fields of one record in one go, whatever stands in them now. It knows no use case.

use changes::{id::EntityId, space::Space, value::Value};
use store::writing::{Edit, Writing};

use crate::error::AppError;

/// Records each value; nothing clears its field.
pub(crate) fn record_fields(
    writing: &mut Writing<'_>,
    entity: EntityId,
    space: Space,
    values: impl IntoIterator<Item = (&'static str, Option<Value>)>,
) -> Result<(), AppError> {
    for (field, value) in values {
        let edit = Edit {
            entity,
            space,
            field,
            seen: None,
        };
        writing.record(&edit, value)?;
    }
    Ok(())
}

/// A text as a field keeps it: an empty one is none.
pub(crate) fn text_value(text: &str) -> Option<Value> {
    (!text.is_empty()).then(|| Value::Text(text.to_owned()))
}
