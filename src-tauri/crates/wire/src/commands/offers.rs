//! Commands about what a school buys, and what it is not owed.

use app::NewPurchase;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{BuyOffer, NotOwedRow, Saved, ShowSchool, StopOffer},
};

pub(super) fn buy_offer(inner: &mut Inner, args: BuyOffer) -> Reply<Saved> {
    let new = NewPurchase {
        offer: &args.offer,
        from: convert::day(&args.from)?,
        until: args.until.as_deref().map(convert::day).transpose()?,
        note: &args.note,
    };
    let (_, saved_at) = inner.app.buy_offer(identifier(&args.school)?, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn stop_offer(inner: &mut Inner, args: StopOffer) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let school = identifier(&args.school)?;
    let saved_at = inner.app.stop_offer(school, &args.offer, on)?;
    Ok(Saved { saved_at })
}

pub(super) fn show_not_owed(inner: &Inner, args: ShowSchool) -> Reply<Vec<NotOwedRow>> {
    let found = inner.app.list_not_owed(identifier(&args.school)?)?;
    Ok(found.into_iter().map(convert::not_owed).collect())
}
