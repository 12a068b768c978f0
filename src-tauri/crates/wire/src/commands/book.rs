//! What can be asked before and about the book itself: its state, opening it, its passphrase.

use super::Reply;
use crate::{
    convert,
    session::Inner,
    shapes::{
        BookState, CreateBook, DateReading, FrameworkChoice, JudgePassphrase, Nothing, OpenSample,
        PassphraseJudgement, ReadDate, UnlockBook,
    },
};

pub(super) fn book_state(inner: &Inner, _: Nothing) -> Reply<BookState> {
    Ok(convert::book_state(
        inner.app.book_state()?,
        inner.app.shelf(),
    ))
}

pub(super) fn list_frameworks(inner: &Inner, _: Nothing) -> Reply<Vec<FrameworkChoice>> {
    Ok(inner
        .app
        .shelf()
        .all()
        .iter()
        .map(convert::framework_choice)
        .collect())
}

pub(super) fn create_book(inner: &mut Inner, args: CreateBook) -> Reply<BookState> {
    inner.app.create_book(&app::NewBook {
        name: &args.name,
        role: &args.role,
        framework: &args.framework,
        passphrase: &args.passphrase,
    })?;
    book_state(inner, Nothing {})
}

pub(super) fn unlock_book(inner: &mut Inner, args: UnlockBook) -> Reply<BookState> {
    inner.app.unlock_book(&args.passphrase)?;
    book_state(inner, Nothing {})
}

pub(super) fn lock_book(inner: &mut Inner, _: Nothing) -> Reply<BookState> {
    inner.app.lock_book()?;
    book_state(inner, Nothing {})
}

pub(super) fn judge_passphrase(_: &Inner, args: JudgePassphrase) -> Reply<PassphraseJudgement> {
    let judgement = app::judge_passphrase(&args.passphrase, &[&args.name]);
    Ok(convert::judgement(judgement))
}

pub(super) fn open_sample(inner: &mut Inner, args: OpenSample) -> Reply<BookState> {
    inner.app.open_sample(args.framework.as_deref())?;
    book_state(inner, Nothing {})
}

pub(super) fn leave_sample(inner: &mut Inner, _: Nothing) -> Reply<BookState> {
    inner.app.leave_sample()?;
    book_state(inner, Nothing {})
}

pub(super) fn read_date(inner: &Inner, args: ReadDate) -> Reply<DateReading> {
    Ok(convert::date_reading(inner.app.read_date(&args.text)))
}
