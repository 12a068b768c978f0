//! Every command of the window on the book of ten years, search, and the pages of a draft.

mod papers;
mod reads;
mod seldom;
mod writes;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::{
    Stop, big_book,
    desk::Desk,
    measure::{Held, Measure, Series},
    prose::Dice,
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
}

impl Sitting<'_> {
    /// Asks once, timed.
    fn ask(&mut self, name: &str, args: Value) -> Result<Value, Stop> {
        self.ask_as(name, name, args)
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

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let desk = Desk::opened(&book.folder)?;
    let mut sitting = Sitting {
        schools: desk.schools()?,
        desk,
        size,
        dice: Dice::new(4),
        took: BTreeMap::new(),
    };
    reads::take(&mut sitting)?;
    writes::take(&mut sitting)?;
    papers::take(&mut sitting)?;
    seldom::take(&mut sitting)?;
    let missing: Vec<&str> = wire::COMMANDS
        .iter()
        .copied()
        .filter(|it| {
            !sitting
                .took
                .keys()
                .any(|name| name.split(' ').next() == Some(it))
        })
        .collect();
    let mut measures: Vec<Measure> = sitting
        .took
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

/// What a command may take; nothing for the one that writes a book of two years.
fn most(measure: &str) -> Option<f64> {
    match measure.split(' ').next() {
        Some("search") => Some(MOST_FOR_SEARCH),
        Some("draft_note" | "draft_paper") => Some(MOST_FOR_PAGES),
        Some("open_sample") => None,
        Some(_) | None => Some(MOST),
    }
}
