//! What is kept in days only, in words: made when it is shown.
//!
//! Separate from the lines, which are worked out for every school at once.

use chrono::NaiveDate;
use framework::evaluate::OwedUnder;
use store::{provisions::ProvisionRow, resolutions::ResolutionRow};

use super::{DutyAt, Grounds};
use crate::{
    promise::{self, Deadline},
    record_provision,
};

/// What is owed under a duty, in words.
pub(super) fn explain_duty(owed: &OwedUnder<DutyAt>, grounds: Grounds<'_>) -> Deadline {
    let framework = &grounds.shelf.all()[owed.duty.framework];
    let owed = owed.clone().under(|at| &framework.duties[at.duty]);
    Deadline::from(owed.explain(framework, grounds.calendar, grounds.today))
}

/// A decision of a meeting in words. A group that the framework no longer has keeps its id.
pub(super) fn explain_resolution(
    (row, due_on): (&ResolutionRow, NaiveDate),
    grounds: Grounds<'_>,
) -> Deadline {
    let framework = grounds.shelf.get(&row.framework).ok();
    let group = framework.and_then(|it| it.group(&row.group));
    let group = group.map_or(row.group.as_str(), |it| &it.title);
    promise::of_resolution((row, due_on), group, grounds.calendar, grounds.today)
}

/// Something planned in words. What the framework no longer has keeps its id.
pub(super) fn explain_provision(row: &ProvisionRow, grounds: Grounds<'_>) -> Deadline {
    let framework = grounds.shelf.get(&row.framework).ok();
    let (what, section) = record_provision::named(row, framework);
    let cited = framework.zip(section);
    let cited = cited.map(|(it, section)| format!("{}, {section}", it.citation));
    let source = cited.unwrap_or_else(|| row.framework.clone());
    promise::of_provision(row, (&what, source), grounds.calendar, grounds.today)
}
