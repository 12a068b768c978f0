//! Every command of the window on the book of ten years, search, and the pages of a draft.

mod papers;
mod reads;
mod recovery;
mod seldom;
mod writes;

use std::{collections::BTreeMap, path::PathBuf};

use serde_json::{Value, json};

use crate::{
    Stop,
    big_book::{self, BigBook},
    desk::Desk,
    machine::{self, TODAY},
    measure::{Held, Measure, Series},
    prose::Dice,
    school_year::{self, Door},
    size::Size,
};

/// What a command may take, in milliseconds; search has more.
const MOST: f64 = 16.0;
const MOST_FOR_SEARCH: f64 = 20.0;
/// The pages beside the text follow a pause in typing; painting them is the window's.
const MOST_FOR_PAGES: f64 = 150.0;

/// A window at the large book, and what each command took so far.
struct Sitting<'a> {
    desk: Desk,
    size: &'a Size,
    dice: Dice,
    took: BTreeMap<String, Series>,
    schools: Vec<String>,
    /// Where a document lies that is only opened.
    scratch: PathBuf,
}

impl<'a> Sitting<'a> {
    /// The one after another, with what it took.
    fn at(book: &BigBook, size: &'a Size, took: BTreeMap<String, Series>) -> Result<Self, Stop> {
        let desk = Desk::opened(&book.folder)?;
        Ok(Self {
            schools: desk.schools()?,
            desk,
            size,
            dice: Dice::new(4),
            took,
            scratch: machine::scratch_of(&book.folder),
        })
    }

    /// Asks once, timed under another name.
    fn ask_as(&mut self, measure: &str, name: &str, args: Value) -> Result<Value, Stop> {
        let series = self.took.entry(measure.to_owned()).or_default();
        self.desk.time(series, name, args)
    }

    /// Asks for a document once, timed.
    fn draw(&mut self, name: &str, args: Value) -> Result<(), Stop> {
        let series = self.took.entry(name.to_owned()).or_default();
        self.desk.time_document(series, name, args)
    }

    fn any_school(&mut self) -> String {
        self.dice.pick(&self.schools).clone()
    }
}

impl Door for Sitting<'_> {
    /// Asks once, timed.
    fn ask(&mut self, name: &str, args: Value) -> Result<Value, Stop> {
        self.ask_as(name, name, args)
    }
}

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let mut sitting = Sitting::at(&book, size, BTreeMap::new())?;
    reads::take(&mut sitting)?;
    writes::take(&mut sitting)?;
    papers::take(&mut sitting)?;
    recovery::take(&mut sitting)?;
    seldom::take(&mut sitting)?;
    let took = beside_visits(size, sitting.took)?;
    let missing: Vec<&str> = wire::COMMANDS
        .iter()
        .copied()
        .filter(|it| !took.keys().any(|name| name.split(' ').next() == Some(it)))
        .collect();
    let mut measures: Vec<Measure> = took
        .into_iter()
        .map(|(name, took)| {
            let measure = Measure::new(format!("commands/{name}"), "ms", took);
            match most(&name) {
                Some(most) => measure.at_most(Held::P99, most),
                None => measure.remark("a book of two years is written"),
            }
        })
        .collect();
    if let (false, Some(last)) = (missing.is_empty(), measures.last_mut()) {
        last.remark = format!("not measured: {}", missing.join(", "));
    }
    Ok(measures)
}

/// What happens at schools beside visits, in the book of the framework that provides for most of it.
fn beside_visits(
    size: &Size,
    took: BTreeMap<String, Series>,
) -> Result<BTreeMap<String, Series>, Stop> {
    let size = size.of_everything();
    let book = big_book::copy(&size)?;
    let mut sitting = Sitting::at(&book, &size, took)?;
    sitting.desk.ask("show_today", json!({"most": null}))?;
    let schools = sitting.schools.clone();
    for school in schools.iter().cycle().take(size.writes) {
        school_year::record(&mut sitting, school, TODAY)?;
    }
    Ok(sitting.took)
}

/// What a command may take; nothing for the one that writes a book of two years.
fn most(measure: &str) -> Option<f64> {
    match measure.split(' ').next() {
        Some("search") => Some(MOST_FOR_SEARCH),
        Some("draft_note" | "draft_paper") => Some(MOST_FOR_PAGES),
        Some("open_sample") => None,
        Some(_) | None => Some(MOST),
    }
}
