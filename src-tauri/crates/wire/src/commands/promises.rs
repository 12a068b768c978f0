//! Commands about what is owed that no visit's page carries: how much is late, and what is recorded
//! so that a promise is met.

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{LateCount, Nothing, RecordEvent, Saved},
};

pub(super) fn count_late(inner: &Inner, _: Nothing) -> Reply<LateCount> {
    let (today, late) = inner.app.count_late()?;
    Ok(LateCount {
        today: today.to_string(),
        late,
    })
}

pub(super) fn record_event(inner: &mut Inner, args: RecordEvent) -> Reply<Saved> {
    let (_, saved_at) = inner.app.record_event(&app::NewEvent {
        kind: &args.event,
        on: convert::day(&args.on)?,
        school: args.school.as_deref().map(identifier).transpose()?,
        visit: args.visit.as_deref().map(identifier).transpose()?,
        of: args.of.as_deref(),
        note: &args.note,
    })?;
    Ok(Saved { saved_at })
}
