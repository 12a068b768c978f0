//! The frameworks that can be used, and where each is.

use std::collections::BTreeMap;

use domain::id::SchoolId;
use framework::{Framework, Problem};
use sha2::{Digest, Sha256};

use crate::{App, error::AppError, framework_refusal::FrameworkRefusal};

/// A framework of the shelf, or one of the book that has problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrameworkEntry {
    /// Its id.
    pub id: String,
    /// The framework; nothing for one with problems.
    pub framework: Option<Framework>,
    /// Whether it is the adviser’s own, in the book.
    pub is_own: bool,
    /// What keeps it from being used.
    pub problems: Vec<Problem>,
    /// The SHA-256 of the file it is given away as, in hexadecimal digits.
    pub digest: String,
    /// Where records of the book name it, in words; empty without a book.
    pub uses: Vec<String>,
}

impl App {
    /// Every framework that ships or is in the book.
    ///
    /// # Errors
    /// What the store says.
    pub fn list_frameworks(&self) -> Result<Vec<FrameworkEntry>, AppError> {
        let shelf = self.shelf.all().iter().map(|it| it.id.as_str());
        let unfinished = self.shelf.own().iter().filter(|it| !it.problems.is_empty());
        let ids = shelf.chain(unfinished.map(|it| it.row.framework.as_str()));
        ids.map(|id| self.framework_entry(id)).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// [`AppError::NoFramework`], and what the store says.
    pub fn framework_entry(&self, id: &str) -> Result<FrameworkEntry, AppError> {
        let (_, text) = self.export_framework(id)?;
        let own = self.shelf.own_of(id);
        let problems = own.map(|it| it.problems.clone()).unwrap_or_default();
        let framework = self.shelf.get(id).ok().filter(|_| problems.is_empty());
        Ok(FrameworkEntry {
            id: id.to_owned(),
            framework: framework.cloned(),
            is_own: own.is_some(),
            problems,
            digest: digest(&text),
            uses: self.framework_uses(id)?,
        })
    }

    /// Where records of the open book name a framework, in words.
    pub(crate) fn framework_uses(&self, id: &str) -> Result<Vec<String>, AppError> {
        let Some(book) = &self.book else {
            return Ok(Vec::new());
        };
        let reading = book.read();
        let mut of_kind: BTreeMap<String, (u32, BTreeMap<SchoolId, u32>)> = BTreeMap::new();
        for row in reading.framework_uses(id)? {
            let (all, schools) = of_kind.entry(row.kind).or_default();
            *all += row.number;
            if let Some(school) = row.school {
                *schools.entry(school).or_default() += row.number;
            }
        }
        let mut words = Vec::new();
        for (kind, (number, schools)) in of_kind {
            let only = schools.keys().next().filter(|_| schools.len() == 1);
            let school = only.map(|it| reading.find_school(*it)).transpose()?;
            let place = match school.flatten() {
                Some(school) => format!(" at {}", school.name),
                None if schools.is_empty() => String::new(),
                None => format!(" at {} schools", schools.len()),
            };
            words.push(format!("{}{place}", in_words(&kind, number)));
        }
        Ok(words)
    }

    /// Refuses what would change a framework that ships, or one that records were made under.
    pub(crate) fn free_to_change(&self, id: &str) -> Result<(), AppError> {
        let id = id.to_owned();
        if self.shelf.own_of(&id).is_none() {
            self.shelf.get(&id)?;
            return Err(FrameworkRefusal::Shipped { id }.into());
        }
        let uses = self.framework_uses(&id)?;
        if uses.is_empty() {
            return Ok(());
        }
        Err(FrameworkRefusal::InUse { id, uses }.into())
    }
}

/// So many records of a kind.
fn in_words(kind: &str, number: u32) -> String {
    let (one, several) = match kind {
        "adviser" => return "the usual framework of this book".to_owned(),
        "adoption" => ("move of schools", "moves of schools"),
        "visit" => ("visit", "visits"),
        "decision" => ("decision on a category", "decisions on categories"),
        "sheet" => ("category sheet", "category sheets"),
        "answer" => ("answer", "answers"),
        "purchase" => ("purchase", "purchases"),
        "concern" => ("concern", "concerns"),
        "membership" => ("seat in a group", "seats in groups"),
        "meeting" => ("meeting", "meetings"),
        "paper" => ("paper", "papers"),
        _ => ("record", "records"),
    };
    match number {
        1 => format!("1 {one}"),
        _ => format!("{number} {several}"),
    }
}

fn digest(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
