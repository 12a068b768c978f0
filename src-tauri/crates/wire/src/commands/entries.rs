//! Commands that correct or remove what was recorded of a school with a day.

use app::{CorrectedEntry, DatedEntry};

use super::Reply;
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{CorrectDatedEntry, EntryKind, RemoveDatedEntry, Saved},
};

pub(super) fn correct_dated_entry(inner: &mut Inner, args: CorrectDatedEntry) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let school = identifier(&args.school)?;
    let entry = dated_entry(args.kind, &args.entry)?;
    let corrected = CorrectedEntry {
        on,
        words: &args.words,
        of: args.of.as_deref(),
    };
    let saved_at = inner.app.correct_dated_entry(school, entry, &corrected)?;
    Ok(Saved { saved_at })
}

pub(super) fn remove_dated_entry(inner: &mut Inner, args: RemoveDatedEntry) -> Reply<Saved> {
    let school = identifier(&args.school)?;
    let entry = dated_entry(args.kind, &args.entry)?;
    let saved_at = inner.app.remove_dated_entry(school, entry)?;
    Ok(Saved { saved_at })
}

fn dated_entry(kind: EntryKind, id: &str) -> Result<DatedEntry, WireError> {
    Ok(match kind {
        EntryKind::Event => DatedEntry::Event(identifier(id)?),
        EntryKind::Decision => DatedEntry::Decision(identifier(id)?),
        EntryKind::Headship => DatedEntry::Headship(identifier(id)?),
        EntryKind::Chair => DatedEntry::Chair(identifier(id)?),
        EntryKind::Reminder => DatedEntry::Reminder(identifier(id)?),
        EntryKind::Answer => DatedEntry::Answer(identifier(id)?),
        EntryKind::Purchase => DatedEntry::Purchase(identifier(id)?),
        EntryKind::Provision => DatedEntry::Provision(identifier(id)?),
        EntryKind::Inspection => DatedEntry::Inspection(identifier(id)?),
        EntryKind::Forecast => DatedEntry::Forecast(identifier(id)?),
    })
}
