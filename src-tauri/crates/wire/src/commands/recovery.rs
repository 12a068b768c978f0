//! The recovery sheet: made, typed back, used in place of the passphrase.

use super::{Reply, book_state};
use crate::{
    convert,
    session::Inner,
    shapes::{BookState, KeepRecovery, Nothing, RecoverBook, RecoverySheet},
};

pub(super) fn recover_book(inner: &mut Inner, args: RecoverBook) -> Reply<BookState> {
    inner.app.recover_book(&args.key, &args.passphrase)?;
    book_state(inner, Nothing {})
}

pub(super) fn prepare_recovery(inner: &mut Inner, _: Nothing) -> Reply<RecoverySheet> {
    Ok(convert::recovery_sheet(inner.app.prepare_recovery()?))
}

pub(super) fn open_recovery_sheet(inner: &mut Inner, _: Nothing) -> Reply<BookState> {
    inner.app.open_recovery_sheet()?;
    book_state(inner, Nothing {})
}

pub(super) fn keep_recovery(inner: &mut Inner, args: KeepRecovery) -> Reply<BookState> {
    let [first, second] = &args.typed;
    inner.app.keep_typed_recovery([first, second])?;
    book_state(inner, Nothing {})
}
