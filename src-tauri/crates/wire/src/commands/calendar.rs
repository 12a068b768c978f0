//! Commands about days.
//!
//! Separate from the list of commands to keep it readable.

use domain::calendar::terms::HalfTerm;

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        BankHolidaysReceipt, CalendarPage, DaysReceipt, DismissNotice, ImportBankHolidays,
        ImportTerms, RecordClosure, RecordHalfTerm, RemoveClosure, RemoveHalfTerm, Saved,
        ShowCalendar,
    },
};

pub(super) fn show_calendar(inner: &Inner, args: ShowCalendar) -> Reply<CalendarPage> {
    Ok(convert::calendar_page(inner.app.show_calendar(args.year)?))
}

pub(super) fn import_bank_holidays(
    inner: &mut Inner,
    args: ImportBankHolidays,
) -> Reply<BankHolidaysReceipt> {
    let bytes = inner.file(&args.file)?.to_vec();
    let receipt = inner.app.take_bank_holidays(&bytes)?;
    Ok(convert::bank_holidays_receipt(receipt))
}

pub(super) fn dismiss_notice(inner: &mut Inner, args: DismissNotice) -> Reply<Saved> {
    let saved_at = inner.app.dismiss_notice(&args.notice)?;
    Ok(Saved { saved_at })
}

pub(super) fn record_closure(inner: &mut Inner, args: RecordClosure) -> Reply<DaysReceipt> {
    let (from, to) = (convert::day(&args.from)?, convert::day(&args.to)?);
    let receipt = inner.app.record_closure(from, to, &args.title)?;
    Ok(convert::closure_receipt(&receipt))
}

pub(super) fn remove_closure(inner: &mut Inner, args: RemoveClosure) -> Reply<DaysReceipt> {
    let receipt = inner.app.remove_closure(identifier(&args.closure)?)?;
    Ok(DaysReceipt {
        added: 0,
        ..convert::closure_receipt(&receipt)
    })
}

pub(super) fn record_half_term(inner: &mut Inner, args: RecordHalfTerm) -> Reply<DaysReceipt> {
    let half_term = HalfTerm {
        term: convert::term(args.term),
        from: convert::day(&args.from)?,
        to: convert::day(&args.to)?,
    };
    let school = args.school.as_deref().map(identifier).transpose()?;
    let receipt = inner.app.record_half_term(school, half_term)?;
    Ok(convert::terms_receipt(receipt))
}

pub(super) fn import_terms(inner: &mut Inner, args: ImportTerms) -> Reply<DaysReceipt> {
    let school = args.school.as_deref().map(identifier).transpose()?;
    let bytes = inner.file(&args.file)?.to_vec();
    let receipt = inner
        .app
        .import_terms(&bytes, args.area.as_deref(), school)?;
    Ok(convert::terms_receipt(receipt))
}

pub(super) fn remove_half_term(inner: &mut Inner, args: RemoveHalfTerm) -> Reply<DaysReceipt> {
    let moved = inner.app.remove_half_term(identifier(&args.half_term)?)?;
    Ok(DaysReceipt {
        added: 0,
        remarks: Vec::new(),
        moved: convert::sentences(&moved),
    })
}
