//! From a closed book whose key is known to the first answer: the frameworks are read, the book is
//! opened and Today is there.

use serde_json::json;

use crate::{
    Stop, big_book,
    desk::{self, Desk},
    measure::{Held, Measure, Series},
    size::Size,
};

const RUNS: usize = 30;

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let (mut to_state, mut to_today) = (Series::default(), Series::default());
    for _ in 0..RUNS.min(size.reads) {
        let begun = std::time::Instant::now();
        let desk = Desk::at(&book.folder)?;
        desk.ask("unlock_book", json!({"passphrase": desk::PASSPHRASE}))?;
        to_state.add_time(begun.elapsed());
        desk.ask("show_today", json!({}))?;
        to_today.add_time(begun.elapsed());
    }
    Ok(vec![
        Measure::new("opening/state of the book", "ms", to_state),
        Measure::new("opening/today", "ms", to_today).at_most(Held::P99, 100.0),
    ])
}
