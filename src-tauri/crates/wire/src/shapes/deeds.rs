//! What was done, and undoing it.

use serde::{Deserialize, Serialize};

use super::{ChoiceField, Place, TextField};

/// Something done, newest first in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeedRow {
    /// 1, 2, 3 … in the order they were done.
    #[cfg_attr(test, ts(type = "number"))]
    pub number: i64,
    /// "Visit planned".
    pub name: String,
    /// Milliseconds since 1970.
    #[cfg_attr(test, ts(type = "number"))]
    pub at: i64,
    /// The one it takes back.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub undoes: Option<i64>,
    /// Whether what it did holds now.
    pub holds: bool,
}

/// Undoes something; undoing an undoing does it again.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UndoDeed {
    /// Which; nothing for the latest that holds.
    #[cfg_attr(test, ts(type = "number | null"))]
    pub deed: Option<i64>,
}

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UndoneDeed {
    /// What.
    pub deed: DeedRow,
    /// The undoing’s own number.
    #[cfg_attr(test, ts(type = "number"))]
    pub by: i64,
    /// Every field put back.
    pub fields: Vec<PutBackField>,
}

/// A field put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PutBackField {
    /// Its name.
    pub field: String,
    /// What stood there.
    pub from: Option<String>,
    /// What stands there again.
    pub to: Vec<String>,
}

/// Asks for the history of a text.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct TextHistory {
    /// Where.
    pub place: Place,
    /// Which field.
    pub field: TextField,
}

/// Asks for the history of a choice.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ChoiceHistory {
    /// Where.
    pub place: Place,
    /// Which field.
    pub field: ChoiceField,
}

/// One change of a field, oldest first in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HistoryEntry {
    /// Milliseconds since 1970, by the writer’s clock.
    #[cfg_attr(test, ts(type = "number"))]
    pub at: i64,
    /// Whether this book wrote it.
    pub own: bool,
    /// What stood there before.
    pub before: Vec<String>,
    /// What it says; nothing when it was cleared.
    pub after: Option<String>,
    /// Whether it stands now.
    pub stands: bool,
}
