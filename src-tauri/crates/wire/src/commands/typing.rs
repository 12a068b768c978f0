//! The commands of what is typed and chosen in a visit or a paper: kept, settled, removed.

use super::Reply;
use crate::{
    convert,
    session::Inner,
    shapes::{KeepDraft, RecordChoice, RemoveEntry, Saved, SettleDraft, Settled},
};

pub(super) fn keep_draft(inner: &mut Inner, args: KeepDraft) -> Reply<Saved> {
    let place = convert::place(args.place)?;
    let seen = convert::seen(&args.seen)?;
    let field = convert::text_field(args.field);
    let saved_at = inner.app.keep_draft(&place, field, &args.text, &seen)?;
    Ok(Saved { saved_at })
}

pub(super) fn settle_draft(inner: &mut Inner, args: SettleDraft) -> Reply<Settled> {
    let place = convert::place(args.place)?;
    let settled = inner
        .app
        .settle_draft(&place, convert::text_field(args.field))?;
    Ok(convert::settled(settled))
}

pub(super) fn record_choice(inner: &mut Inner, args: RecordChoice) -> Reply<Settled> {
    let place = convert::place(args.place)?;
    let seen = convert::seen(&args.seen)?;
    let field = convert::choice_field(args.field);
    let settled = inner
        .app
        .record_choice(&place, field, &args.values, Some(&seen))?;
    Ok(convert::settled(settled))
}

pub(super) fn remove_entry(inner: &mut Inner, args: RemoveEntry) -> Reply<Saved> {
    let saved_at = inner.app.remove_entry(&convert::place(args.place)?)?;
    Ok(Saved { saved_at })
}
