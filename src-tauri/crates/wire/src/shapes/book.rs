//! The book itself: state, creating, unlocking; and reading a typed date.

use serde::{Deserialize, Serialize};

/// A command that needs to be told nothing.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// Where the book stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum BookStanding {
    /// There is none.
    None,
    /// There is one; it is locked.
    Locked,
    /// It is open.
    Open,
}

/// The book as the first screen needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BookState {
    /// None, locked or open.
    pub state: BookStanding,
    /// Where it lies or will lie.
    pub folder: String,
    /// Today’s date.
    pub today: String,
    /// Whose it is, when open.
    pub adviser: Option<String>,
    /// Their role, when open.
    pub role: Option<String>,
    /// The framework in use, when open.
    pub framework: Option<FrameworkChoice>,
    /// Who else copies or holds the folder: "OneDrive", "a network share". No book is made there.
    pub held_by: Option<String>,
    /// Whether the open book has a recovery sheet.
    pub has_sheet: bool,
    /// Whether it is the sample book, which nobody keeps.
    pub sample: bool,
    /// What recovery files held when the book was opened.
    pub words_back: Option<WordsBack>,
}

/// What became of words that could not be saved and lay in a recovery file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WordsBack {
    /// The visits to which words came back.
    pub visits: Vec<VisitBack>,
    /// The papers to which words came back.
    pub papers: Vec<PaperBack>,
    /// The sheets to which words came back.
    pub sheets: Vec<SheetBack>,
    /// Fields whose words the book could not take yet.
    pub waiting: usize,
    /// The recovery file that has them.
    pub waits_in: Option<String>,
    /// Recovery files that are damaged and are still there.
    pub unreadable: Vec<String>,
}

/// A sheet to which words came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SheetBack {
    /// The sheet.
    pub sheet: String,
    /// Its school.
    pub school: Option<String>,
    /// Its school’s name.
    pub name: String,
    /// How many of its fields.
    pub fields: usize,
    /// In how many of them a newer text stood; both are there.
    pub both: usize,
    /// In how many of them a newer choice stands; the older one is in the history of its field.
    pub older: usize,
}

/// A paper to which words came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PaperBack {
    /// The paper.
    pub paper: String,
    /// What it is called.
    pub title: String,
    /// Its school’s name; empty when it is about the whole caseload.
    pub school: String,
    /// How many of its fields.
    pub fields: usize,
    /// In how many of them a newer text stood; both are there.
    pub both: usize,
    /// In how many of them a newer choice stands; the older one is in the history of its field.
    pub older: usize,
}

/// A visit to which words came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VisitBack {
    /// The visit.
    pub visit: String,
    /// Its school’s name.
    pub school: String,
    /// Its day.
    pub on: Option<String>,
    /// How many of its fields.
    pub fields: usize,
    /// In how many of them a newer text stood; both are there.
    pub both: usize,
    /// In how many of them a newer choice stands; the older one is in the history of its field.
    pub older: usize,
}

/// A framework to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FrameworkChoice {
    /// Its id.
    pub id: String,
    /// The strategy’s title.
    pub title: String,
    /// Who issues it.
    pub body: String,
    /// Its short name, as it stands beside every promise.
    pub citation: String,
}

/// Makes a new book.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CreateBook {
    /// The adviser’s name.
    pub name: String,
    /// Their role; empty for the framework’s own word.
    pub role: String,
    /// The framework’s id.
    pub framework: String,
    /// At least twelve characters.
    pub passphrase: String,
}

/// Unlocks the book.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct UnlockBook {
    /// The passphrase.
    pub passphrase: String,
}

/// Asks how good a passphrase is.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct JudgePassphrase {
    /// The passphrase as typed so far.
    pub passphrase: String,
    /// The adviser’s name, which an attacker would try first.
    pub name: String,
}

/// How good a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// Found within a day.
    Weak,
    /// Found within a year.
    Fair,
    /// Withstands more than a year.
    Good,
    /// Withstands more than a century.
    Strong,
}

/// What is said of a passphrase while it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PassphraseJudgement {
    /// In one word.
    pub strength: Strength,
    /// How long guessing it would take, as a sentence.
    pub words: String,
}

/// Opens the sample book.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OpenSample {
    /// The framework to show it under; nothing for the first.
    pub framework: Option<String>,
}

/// Reads a typed date.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct ReadDate {
    /// "18 dec", "friday", "3/12/2026".
    pub text: String,
}

/// Asks what is odd about a day for a visit.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct OddDay {
    /// The school’s id.
    pub school: String,
    /// The day.
    pub on: String,
    /// Whether the visit was held then; else it is planned.
    pub held: bool,
}

/// What a typed date was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DateReading {
    /// The day, if it could be read.
    pub on: Option<String>,
    /// The day in words, or what to type.
    pub words: String,
    /// What is odd about the day.
    pub notes: Vec<String>,
}
