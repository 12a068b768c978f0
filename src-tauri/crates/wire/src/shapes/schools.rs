//! Schools and the register.

use serde::{Deserialize, Serialize};

use super::{DeadlineRow, EntitlementRow, Titled, VisitRow};

/// A school by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolRef {
    /// Its id.
    pub id: String,
    /// Its number in the register.
    pub urn: Option<u32>,
    /// Its name.
    pub name: String,
}

/// A school of the caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolRow {
    /// Which.
    pub school: SchoolRef,
    /// "Primary" …
    pub phase: String,
    /// Who maintains it.
    pub governance: String,
    /// "Open" …
    pub status: String,
    /// The head, as written.
    pub head: Option<String>,
    /// The latest day a visit was held.
    pub last_visit: Option<String>,
    /// The earliest day one is planned for.
    pub next_visit: Option<String>,
    /// The open promise that is due first.
    pub next_due: Option<DeadlineRow>,
    /// The framework’s id of its category today.
    pub category: Option<String>,
    /// What it may have of the adviser’s time this school year.
    pub entitlement: Option<EntitlementRow>,
}

/// Asks for one school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowSchool {
    /// Its id.
    pub school: String,
}

/// A school’s page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SchoolPage {
    /// Which.
    pub school: SchoolRef,
    /// "Primary" …
    pub phase: String,
    /// Who maintains it.
    pub governance: String,
    /// "Open" …
    pub status: String,
    /// The council’s name.
    pub council: String,
    /// The head, as written.
    pub head: Option<String>,
    /// Postal town.
    pub town: String,
    /// Postcode.
    pub postcode: String,
    /// Latest first.
    pub visits: Vec<VisitRow>,
    /// Open ones first.
    pub deadlines: Vec<DeadlineRow>,
    /// Kinds of visit that can be planned.
    pub visit_kinds: Vec<Titled>,
    /// The framework’s id of its category today.
    pub category: Option<String>,
    /// The categories there are.
    pub categories: Vec<Titled>,
    /// What it may have of the adviser’s time this school year.
    pub entitlements: Vec<EntitlementRow>,
}

/// Looks into a register file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewRegister {
    /// The token of the file handed in.
    pub file: String,
}

/// Takes schools from a register file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportRegister {
    /// The token of the file handed in.
    pub file: String,
    /// The schools to take.
    pub urns: Vec<u32>,
}

/// A council in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CouncilCount {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Rows of it.
    pub schools: usize,
}

/// What taking a row would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RowChange {
    /// The school is not in the book.
    New,
    /// Something about it differs.
    Changed,
    /// It is there, just so.
    Unchanged,
}

/// A row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterRow {
    /// The school’s number.
    pub urn: u32,
    /// Its name.
    pub name: String,
    /// The council’s code.
    pub council: String,
    /// "Primary" …
    pub phase: String,
    /// Who maintains it.
    pub governance: String,
    /// "Open" …
    pub status: String,
    /// Postal town.
    pub town: String,
    /// What taking it would do.
    pub change: RowChange,
}

/// A row that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Rejected {
    /// Its line in the file.
    pub line: u32,
    /// Why.
    pub reason: String,
}

/// What a register file holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterPreview {
    /// The token of the file.
    pub file: String,
    /// Rows in it.
    pub read: usize,
    /// The councils in it.
    pub councils: Vec<CouncilCount>,
    /// Readable rows.
    pub rows: Vec<RegisterRow>,
    /// Rows that cannot be taken.
    pub rejected: Vec<Rejected>,
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterReceipt {
    /// Rows in the file.
    pub read: usize,
    /// Schools that were new.
    pub new: usize,
    /// Schools that changed.
    pub changed: usize,
    /// Schools that were there, just so.
    pub unchanged: usize,
    /// Rows that could not be taken.
    pub rejected: Vec<Rejected>,
}
