//! From a closed book whose key is known to the first answer: the frameworks are read, the book is
//! opened and Today is there.

use serde_json::json;

use crate::{
    Stop, big_book,
    desk::Desk,
    measure::{Held, Measure, Series},
    size::Size,
};

const RUNS: usize = 30;

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let book = big_book::copy(size)?;
    let (mut to_state, mut to_today) = (Series::default(), Series::default());
    for _ in 0..RUNS.min(size.reads) {
        let desk = to_state.time(|| Desk::opened(&book.folder))?;
        drop(desk);
        let desk = to_today.time(|| {
            let desk = Desk::opened(&book.folder)?;
            desk.ask("show_today", json!({}))?;
            Ok::<Desk, Stop>(desk)
        })?;
        drop(desk);
    }
    Ok(vec![
        Measure::new("opening/state of the book", "ms", to_state),
        Measure::new("opening/today", "ms", to_today).at_most(Held::P99, 100.0),
    ])
}
