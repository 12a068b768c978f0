//! What a letter, a statement, a plan or another paper of a framework says, ready to be printed.
//!
//! It is separate from the note because it tells of no visit: it rests on indicators, has points or
//! targets, and is addressed to somebody. It must not know frameworks, the book, pages or PDF.

use chrono::NaiveDate;

use crate::note::{Fact, NoteStanding, Part, Section, Signatory};

/// A paper that a framework has a model for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfficialPaper {
    /// What the framework calls it, printed in the letterhead.
    pub title: String,
    /// Whose strategy it is, printed in the letterhead. May be empty.
    pub body: String,
    /// Draft, or sealed under a number and a date.
    pub standing: NoteStanding,
    /// The school's name, or what stands for all of them.
    pub about: String,
    /// The day below the title, where there is one.
    pub on: Option<NaiveDate>,
    /// The list under the title: to whom, from whom, category.
    pub facts: Vec<Fact>,
    /// What is different from the version before, a line each: nothing where there is none, an
    /// empty list where no text differs.
    pub changes: Option<Vec<String>>,
    /// What it rests on, each with the evidence that met it; nothing where it rests on nothing
    /// that could be ticked, an empty list where nothing was.
    pub rests_on: Option<Vec<Part>>,
    /// Its points, in order; nothing where it is not made of points.
    pub points: Option<Vec<String>>,
    /// A row for each school; nothing where it is no table.
    pub table: Option<SchoolTable>,
    /// Its sections.
    pub sections: Vec<Section>,
    /// The items of a meeting, in order. Empty where it is of none.
    pub items: Vec<MeetingItem>,
    /// What the meeting decided; nothing where it is no minutes.
    pub decided: Option<Vec<Decided>>,
    /// The targets of a plan; nothing where it is none.
    pub targets: Option<Vec<PlannedTarget>>,
    /// What reviews found, a section each.
    pub reviews: Vec<Section>,
    /// Who signs it.
    pub sign_off: Vec<Signatory>,
    /// The line at the foot of every page.
    pub confidentiality: String,
    /// Who receives it, a line each. May be empty.
    pub circulation: Vec<String>,
    /// Who wrote it: kept in the properties of the file, not printed.
    pub author: String,
}

/// How schools stand, a row each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolTable {
    /// The heads of the columns; the first is of the school.
    pub columns: Vec<String>,
    /// As many cells as there are columns, for each school.
    pub rows: Vec<Vec<String>>,
}

/// An item of an agenda or of minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingItem {
    /// Its heading, with its number.
    pub heading: String,
    /// What is written under it. May be empty.
    pub text: String,
    /// What comes under it, each with its own heading; a text may be empty.
    pub under: Vec<Part>,
    /// Printed where nothing is written under it; nothing where its heading says enough.
    pub otherwise: Option<String>,
}

/// A row of the table of decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub what: String,
    /// Who does it. May be empty.
    pub who: String,
    /// By when, where there is a day.
    pub due_on: Option<NaiveDate>,
}

/// A row of the table of targets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedTarget {
    /// What is to be reached.
    pub aim: String,
    /// What is done for it.
    pub steps: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How it will be known that it was reached.
    pub measure: String,
}
