//! Commands that answer what a framework offers or has considered.

use app::{Answered, NewAnswer};

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{AnswerDuty, AnswerEntitlement, Saved},
};

pub(super) fn answer_duty(inner: &mut Inner, args: AnswerDuty) -> Reply<Saved> {
    let what = Answered::Duty {
        id: &args.duty,
        visit: args.visit.as_deref().map(identifier).transpose()?,
        started_on: args.started_on.as_deref().map(convert::day).transpose()?,
    };
    let new = NewAnswer {
        on: convert::day(&args.on)?,
        who: &args.who,
        reason: &args.reason,
    };
    let (_, saved_at) = inner.app.answer(identifier(&args.school)?, &what, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn answer_entitlement(inner: &mut Inner, args: AnswerEntitlement) -> Reply<Saved> {
    let what = Answered::Entitlement {
        id: &args.entitlement,
    };
    let new = NewAnswer {
        on: convert::day(&args.on)?,
        who: &args.who,
        reason: &args.reason,
    };
    let (_, saved_at) = inner.app.answer(identifier(&args.school)?, &what, &new)?;
    Ok(Saved { saved_at })
}
