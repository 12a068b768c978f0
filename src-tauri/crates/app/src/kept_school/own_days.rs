//! What has a day of its own and no duty: targets of plans, what was planned for a school.
//!
//! Separate from what frameworks count, because its day was agreed or chosen.

use chrono::NaiveDate;
use domain::{deadline::Standing, id::ActionId};

use super::{Basis, Grounds, Line};
use crate::{
    promise::{self, MetBy},
    school_record::SchoolRecord,
};

/// Those of a school, in the order of its record.
pub(super) fn of(record: &SchoolRecord, grounds: Grounds<'_>) -> Vec<Line> {
    let stands =
        |due_on, done_on| promise::stands(due_on, done_on, grounds.calendar, grounds.today);
    let targets = record.targets.iter().enumerate().map(|(at, target)| {
        // A target is ticked off like an action.
        let met_by = MetBy::Action(ActionId(target.id.0));
        let standing = stands(target.due_on, target.done_on);
        line((target.due_on, standing), met_by, Basis::Target(at))
    });
    let planned = record.provisions.iter().enumerate();
    let planned = planned.filter(|(_, it)| !it.given).map(|(at, it)| {
        let standing = stands(it.set_for, None);
        let met_by = MetBy::Provision(it.id);
        line((it.set_for, standing), met_by, Basis::Provision(at))
    });
    targets.chain(planned).collect()
}

fn line((due_on, standing): (NaiveDate, Standing), met_by: MetBy, basis: Basis) -> Line {
    Line {
        due_on: Some(due_on),
        standing,
        visit: None,
        met_by,
        is_recurring: false,
        basis,
    }
}
