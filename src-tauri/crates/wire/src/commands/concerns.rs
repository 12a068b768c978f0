//! The commands about concerns: raised, taken step by step, settled.

use app::{NewConcern, StepTaken};

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{ConcernsPage, RaiseConcern, Saved, SettleConcern, ShowSchool, TakeConcernStep},
};

pub(super) fn list_concerns(inner: &Inner, args: ShowSchool) -> Reply<ConcernsPage> {
    let school = identifier(&args.school)?;
    let concerns = inner.app.list_concerns(school)?.into_iter();
    let kinds = inner.app.concern_kinds(school)?.into_iter();
    Ok(ConcernsPage {
        concerns: concerns
            .map(|it| {
                let framework = inner.app.shelf().get(&it.concern.framework)?;
                Ok(convert::concern_row(it, framework))
            })
            .collect::<Reply<_>>()?,
        kinds: kinds.map(convert::concern_kind).collect(),
    })
}

pub(super) fn raise_concern(inner: &mut Inner, args: RaiseConcern) -> Reply<Saved> {
    let met = args.met.into_iter().map(|it| (it.indicator, it.evidence));
    let new = NewConcern {
        kind: &args.kind,
        on: convert::day(&args.on)?,
        words: &args.words,
        met: &met.collect::<Vec<_>>(),
    };
    let (_, saved_at) = inner.app.raise_concern(identifier(&args.school)?, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn take_concern_step(inner: &mut Inner, args: TakeConcernStep) -> Reply<Saved> {
    let taken = StepTaken {
        step: &args.step,
        on: convert::day(&args.on)?,
        toward: &args.toward,
        note: &args.note,
    };
    let saved_at = inner
        .app
        .take_concern_step(identifier(&args.concern)?, &taken)?;
    Ok(Saved { saved_at })
}

pub(super) fn settle_concern(inner: &mut Inner, args: SettleConcern) -> Reply<Saved> {
    let on = args.on.as_deref().map(convert::day).transpose()?;
    let saved_at = inner
        .app
        .settle_concern(identifier(&args.concern)?, on, &args.outcome)?;
    Ok(Saved { saved_at })
}
