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
    let open = others.iter().filter(|it| it.standing.is_open());
    // Few are open, and the others are not looked up.
    let mut was: HashMap<_, Option<Option<NaiveDate>>> = open
        .clone()
        .filter_map(|it| Some((it.start()?, None)))
        .collect();
    for it in own {
        if let Some(was) = it.start().and_then(|start| was.get_mut(&start)) {
            *was = Some(it.due_on);
        }
    }
    open.filter_map(|it| {
        let was_due_on = was.get(&it.start()?).copied()??;
        (was_due_on != it.due_on).then_some(Shifted {
            line: it,
            was_due_on,
        })
    })
    .collect()
}
