//! Which open deadlines have another day on other grounds.
//!
//! Separate from the lines themselves, since only a change of days asks for it.

use chrono::NaiveDate;
use foldhash::HashMap;

use super::Line;

/// An open deadline that has another day than before.
pub(crate) struct Shifted<'l> {
    /// As it is now.
    pub(crate) line: &'l Line,
    /// The day it was due.
    pub(crate) was_due_on: Option<NaiveDate>,
}

/// The open ones among `others` that have another day than in `own`: the same, on other grounds.
pub(crate) fn shifted<'l>(own: &[Line], others: &'l [Line]) -> Vec<Shifted<'l>> {
    let own = own.iter();
    let own: HashMap<_, _> = own
        .filter_map(|it| Some((it.start()?, it.due_on)))
        .collect();
    let open = others.iter().filter(|it| it.standing.is_open());
    open.filter_map(|it| {
        let was_due_on = own.get(&it.start()?).copied()?;
        (was_due_on != it.due_on).then_some(Shifted {
            line: it,
            was_due_on,
        })
    })
    .collect()
}
