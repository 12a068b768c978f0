//! Commands about the account of a school year, and what a school is given other than by a visit.

use app::{NewProvision, Provided};
use framework::entitlement::Halves;

use super::Reply;
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{GiveProvision, LedgerPage, RecordProvision, Saved, SavedNote, ShowLedger},
};

pub(super) fn show_ledger(inner: &Inner, args: ShowLedger) -> Reply<LedgerPage> {
    let school = identifier(&args.school)?;
    Ok(convert::ledger_page(
        inner.app.show_ledger(school, args.year)?,
    ))
}

pub(super) fn open_ledger(inner: &Inner, args: ShowLedger) -> Reply<SavedNote> {
    let school = identifier(&args.school)?;
    let path = inner.app.open_ledger(school, args.year)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

pub(super) fn record_provision(inner: &mut Inner, args: RecordProvision) -> Reply<Saved> {
    let of = match (&args.entitlement, &args.support) {
        (Some(id), None) => Provided::Entitlement(id),
        (None, Some(id)) => Provided::Support(id),
        (_, _) => {
            let words = "say either an entitlement or a kind of support";
            return Err(WireError::invalid(words.to_owned()));
        }
    };
    let new = NewProvision {
        of,
        on: convert::day(&args.on)?,
        given: args.given,
        amount: Some(amount(&args.amount)?),
        half_days: args.half_days.into(),
        who: &args.who,
        note: &args.note,
    };
    let (_, saved_at) = inner
        .app
        .record_provision(identifier(&args.school)?, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn give_provision(inner: &mut Inner, args: GiveProvision) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let id = identifier(&args.provision)?;
    let saved_at = inner.app.give_provision(id, Some(on))?;
    Ok(Saved { saved_at })
}

/// "1", "1.5" or "1½".
fn amount(text: &str) -> Reply<Halves> {
    let plain = text.trim().replace('½', ".5");
    let plain = if plain.starts_with('.') {
        format!("0{plain}")
    } else {
        plain
    };
    Halves::from_text(&plain).ok_or_else(|| {
        WireError::invalid(format!(
            "“{text}” is no number, whole or with a half: 1, 1.5"
        ))
    })
}
