//! Schools and the register.

use serde::{Deserialize, Serialize};

use super::{
    CategoryChoice, CategoryOutlook, DeadlineRow, EntitlementRow, KindChoice, OfferRow, Titled,
    VisitRow,
};

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
    /// That category in words and with its colour, where it is one of the adviser’s framework.
    pub tag: Option<CategoryChoice>,
    /// The way from the category before.
    pub direction: Option<Direction>,
    /// Postal town.
    pub town: String,
    /// What it may have of the adviser’s time this school year.
    pub entitlement: Option<EntitlementRow>,
}

/// Which columns of the caseload are shown beside the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CaseloadColumns {
    /// Of "phase", "category", "last", "next", "used" and "due".
    pub columns: Vec<String>,
}

/// Where a school is heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// It needs less support than before.
    Improving,
    /// It was given the same category again.
    Unchanged,
    /// It needs more support than before.
    Declining,
}

/// Asks for one school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowSchool {
    /// Its id.
    pub school: String,
}

/// Asks for a school’s page.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ShowSchoolPage {
    /// Its id.
    pub school: String,
    /// Leaves out promises that are met or no longer owed; of ten years these are most.
    #[serde(default)]
    pub open_only: bool,
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
    /// Telephone, as written.
    pub telephone: String,
    /// Website, as written.
    pub website: String,
    /// The schools that are seen under this one.
    pub merged: Vec<MergedSchool>,
    /// Latest first.
    pub visits: Vec<VisitRow>,
    /// Open ones first.
    pub deadlines: Vec<DeadlineRow>,
    /// How many that are met or no longer owed are left out; agreed actions and reminders are not
    /// counted.
    pub untold: usize,
    /// Kinds of visit that can be planned.
    pub visit_kinds: Vec<KindChoice>,
    /// The framework’s id of its category today.
    pub category: Option<String>,
    /// The categories there are.
    pub categories: Vec<Titled>,
    /// What it may have of the adviser’s time this school year.
    pub entitlements: Vec<EntitlementRow>,
    /// What is to be known before its category is decided.
    pub outlook: CategoryOutlook,
    /// What it can buy, and whether it does.
    pub offers: Vec<OfferRow>,
}

/// A school that is seen under another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MergedSchool {
    /// Which.
    pub school: SchoolRef,
    /// Whether it was there before, and not the same one entered twice.
    pub predecessor: bool,
}

/// Adds a school by hand.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddSchool {
    /// Its name.
    pub name: String,
    /// Its number in the register.
    pub urn: Option<u32>,
    /// "Primary" …
    pub phase: String,
    /// "maintained", "academy", "independent" or "other".
    pub governance: String,
    /// Postal town.
    pub town: String,
    /// The head.
    pub head: String,
}

/// A school was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddedSchool {
    /// Its id.
    pub school: String,
}

/// Merges a school that was entered twice into another.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MergeSchools {
    /// The id of the school that goes.
    pub school: String,
    /// The id of the school that stays.
    pub into: String,
    /// Whether it was there before, and not the same one entered twice.
    pub predecessor: bool,
}

/// Looks into a register file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct PreviewRegister {
    /// The token of the file handed in.
    pub file: String,
    /// The token of the file of links, if one was handed in.
    #[serde(default)]
    pub links: Option<String>,
}

/// Takes schools from a register file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ImportRegister {
    /// The token of the file handed in.
    pub file: String,
    /// The token of the file of links, if one was handed in.
    #[serde(default)]
    pub links: Option<String>,
    /// The schools to take.
    pub urns: Vec<u32>,
    /// Of those, fields that stay as they are.
    #[serde(default)]
    pub left_fields: Vec<LeftFields>,
    /// Of those, the ones that take over their predecessors.
    #[serde(default)]
    pub take_over: Vec<u32>,
}

/// Fields of one school that an import leaves as they are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct LeftFields {
    /// The school.
    pub urn: u32,
    /// The fields.
    pub fields: Vec<String>,
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
    /// What it says otherwise than the book.
    pub differences: Vec<RegisterDifference>,
    /// Whether it says that a school has closed which is open in the book.
    pub closes: bool,
    /// The schools of the book that it takes the place of.
    pub predecessors: Vec<Predecessor>,
}

/// One field that a newer register gives otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RegisterDifference {
    /// The field.
    pub field: String,
    /// What the screen calls it.
    pub label: String,
    /// What the book has.
    pub before: Option<String>,
    /// What the register has.
    pub after: String,
    /// Whether the book’s word is the adviser’s correction, which stays unless this is taken.
    pub corrected: bool,
}

/// A school of the book before another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Predecessor {
    /// Which.
    pub school: SchoolRef,
    /// Whether the file of links says so; else it only stands at the same place.
    pub linked: bool,
}

/// A row that can be taken although something in it is damaged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DamagedRow {
    /// Its line in the file.
    pub line: u32,
    /// The school.
    pub urn: u32,
    /// What is damaged.
    pub reason: String,
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
    /// Rows that can be taken although something in them is damaged.
    pub damaged: Vec<DamagedRow>,
    /// Lines of the file of links that say nothing.
    pub links_rejected: Vec<Rejected>,
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
    /// Schools of the book that another has taken over.
    pub taken_over: usize,
    /// Rows that could not be taken.
    pub rejected: Vec<Rejected>,
}
