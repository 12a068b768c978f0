//! The commands that look back: what was done, undoing it, the history of a field, the record of a
//! school, and what became of an issued version.

use app::NewDecision;
use framework::category::Need;

use super::Reply;
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{
        CheckNote, ChoiceHistory, DecideCategory, DeedRow, HistoryEntry, NotePage, Nothing,
        OneNote, OneVisit, Saved, SavedNote, SchoolRecord, ShowSchool, TextHistory, UndoDeed,
        UndoneDeed,
    },
};

/// How many deeds a list shows.
const LATEST: u32 = 30;

pub(super) fn list_deeds(inner: &Inner, _: Nothing) -> Reply<Vec<DeedRow>> {
    let deeds = inner.app.deeds(LATEST)?;
    Ok(deeds.into_iter().map(convert::deed_row).collect())
}

pub(super) fn undo_deed(inner: &mut Inner, args: UndoDeed) -> Reply<UndoneDeed> {
    Ok(convert::undone(inner.app.undo(args.deed)?))
}

pub(super) fn show_text_history(inner: &Inner, args: TextHistory) -> Reply<Vec<HistoryEntry>> {
    let place = convert::place(args.place)?;
    let past = inner
        .app
        .text_history(&place, convert::text_field(args.field))?;
    Ok(convert::history(past))
}

pub(super) fn show_choice_history(inner: &Inner, args: ChoiceHistory) -> Reply<Vec<HistoryEntry>> {
    let place = convert::place(args.place)?;
    let past = inner
        .app
        .choice_history(&place, convert::choice_field(args.field))?;
    Ok(convert::history(past))
}

pub(super) fn show_record(inner: &Inner, args: ShowSchool) -> Reply<SchoolRecord> {
    let school = identifier(&args.school)?;
    let record = inner.app.show_school_record(school)?;
    let framework = inner.app.present_framework(Some(school))?;
    Ok(convert::school_record(record, framework, inner.app.shelf()))
}

pub(super) fn decide_category(inner: &mut Inner, args: DecideCategory) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let school = identifier(&args.school)?;
    let met = args.met.iter().map(|word| {
        let need = Need::from_word(word);
        need.ok_or_else(|| WireError::invalid(format!("no framework wants “{word}” first")))
    });
    let met = met.collect::<Result<Vec<_>, _>>()?;
    let new = NewDecision {
        met: &met,
        agreed_with: &args.agreed_with,
        agreed_on: args.agreed_on.as_deref().map(convert::day).transpose()?,
        waived_why: &args.waived_why,
        sheet: args.sheet.as_deref().map(identifier).transpose()?,
        concern: args.concern,
        direction: args.direction.map(convert::direction),
        ..NewDecision::new(&args.category, on, args.reason.trim())
    };
    let saved_at = inner.app.decide_category(school, &new)?;
    Ok(Saved { saved_at })
}

pub(super) fn show_note(inner: &Inner, args: OneNote) -> Reply<NotePage> {
    Ok(convert::note_page(
        inner.app.show_note(identifier(&args.note)?)?,
    ))
}

pub(super) fn open_alert(inner: &Inner, args: CheckNote) -> Reply<SavedNote> {
    let path = inner.app.open_alert(identifier(&args.visit)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

pub(super) fn open_brief(inner: &Inner, args: OneVisit) -> Reply<SavedNote> {
    let path = inner.app.open_brief(identifier(&args.visit)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}
