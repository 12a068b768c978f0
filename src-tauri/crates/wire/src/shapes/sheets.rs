//! The sheet on which the category of a school is weighed.

use serde::{Deserialize, Serialize};

use super::{Choice, SchoolRef, Text, Titled};

/// Asks for a sheet of a school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ShowCategorySheet {
    /// The school’s id.
    pub school: String,
    /// An earlier sheet; the open one without it.
    pub sheet: Option<String>,
}

/// Begins a sheet, or finds the open one.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct BeginCategorySheet {
    /// The school’s id.
    pub school: String,
    /// Whether it begins with what stood on the last one.
    pub from_last: bool,
}

/// A sheet that was begun or found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BegunCategorySheet {
    /// The sheet.
    pub sheet: String,
}

/// A sheet with everything on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CategorySheetPage {
    /// The school.
    pub school: SchoolRef,
    /// The framework by which it weighs, as sources name it.
    pub framework: String,
    /// The sheet; nothing before it was begun.
    pub sheet: Option<String>,
    /// When it was begun.
    pub begun_on: Option<String>,
    /// What was decided from it: it stays as it was then.
    pub decided: Option<SheetDecision>,
    /// The categories that have criteria, the least support first.
    pub columns: Vec<SheetColumn>,
    /// The areas that are graded.
    pub areas: Vec<SheetArea>,
    /// What the ticks or the grades speak for; the adviser decides.
    pub speaks_for: Vec<SheetSuggestion>,
    /// The areas without whose grades nothing follows.
    pub lacks: Vec<String>,
    /// Every sheet of the school under this framework, latest first.
    pub all: Vec<SheetListed>,
}

/// What was decided from a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetDecision {
    /// What the category is called.
    pub name: String,
    /// From which day.
    pub on: String,
}

/// A category with its criteria.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetColumn {
    /// The framework’s id of the category.
    pub category: String,
    /// What it is called.
    pub name: String,
    /// Its colour, "#rrggbb".
    pub colour: String,
    /// How many criteria it has.
    pub of: usize,
    /// How many of them are ticked.
    pub ticked: usize,
    /// What the framework makes of that: “one is enough: 2 ticked”.
    pub words: String,
    /// Its criteria, by area.
    pub groups: Vec<SheetGroup>,
}

/// The criteria of a category in one area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetGroup {
    /// What the area is called.
    pub area: String,
    /// In the framework’s order.
    pub criteria: Vec<SheetCriterion>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetCriterion {
    /// Its place.
    pub mark: String,
    /// The sentence.
    pub text: String,
    /// Section of the paper.
    pub source: String,
    /// "yes" when the school fits it.
    pub ticked: Choice,
    /// What the tick rests on.
    pub evidence: Text,
    /// What the book itself knows of it.
    pub known: Option<SheetKnown>,
}

/// What the book itself knows of a criterion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetKnown {
    /// Whether it holds today.
    pub holds: bool,
    /// Until when, and after what.
    pub words: String,
}

/// An area that is graded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetArea {
    /// The framework’s id of it.
    pub area: String,
    /// What it is called.
    pub title: String,
    /// Section of the paper, where the area has one of its own.
    pub source: Option<String>,
    /// The grades of its scale, best first.
    pub scale: Vec<Titled>,
    /// One for each who grades it.
    pub grades: Vec<SheetGrade>,
    /// What the grade that counts is called.
    pub counts: Option<String>,
}

/// The grade that somebody gives an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetGrade {
    /// Its place.
    pub mark: String,
    /// Who gives it.
    pub by: String,
    /// The grade’s id.
    pub grade: Choice,
    /// What it rests on.
    pub evidence: Text,
}

/// A category that a sheet speaks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetSuggestion {
    /// The framework’s id of the category.
    pub category: String,
    /// What it is called.
    pub name: String,
    /// Why, in a sentence.
    pub because: String,
}

/// A sheet in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetListed {
    /// The sheet.
    pub sheet: String,
    /// When it was begun.
    pub begun_on: String,
    /// What was decided from it.
    pub decided: Option<SheetDecision>,
}
