//! What a school buys, and what it is not owed.

use app::{NotOwed, OfferUse};
use store::purchases::PurchaseRow;

use super::days;
use crate::shapes::{NotOwedRow, OfferRow, Purchase};

pub(super) fn purchase((row, what): (PurchaseRow, String)) -> Purchase {
    Purchase {
        purchase: row.id.to_string(),
        what,
        from: row.began_on.to_string(),
        until: days(row.ended_on),
        note: row.note,
    }
}

pub(super) fn offer(of: OfferUse) -> OfferRow {
    OfferRow {
        id: of.entitlement,
        what: of.what,
        cost: of.cost.word().to_owned(),
        only_for: of.only_for,
        bought: of.now.is_some(),
        words: of.words,
        note: of.now.map(|it| it.note).unwrap_or_default(),
        source: of.source,
        why: of.why,
        ruling: of.ruling,
    }
}

pub(crate) fn not_owed(of: NotOwed) -> NotOwedRow {
    NotOwedRow {
        duty: of.duty,
        what: of.what,
        because: of.because,
        source: of.source,
    }
}
