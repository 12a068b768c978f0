//! The commands about the Note of Visit: looking over, issuing, sending, the answer, taking out.

use app::{
    NoteAnswer,
    issue_note::{FirstCopy, Issuing},
};

use super::Reply;
use crate::{
    convert::{self, identifier},
    session::Inner,
    shapes::{
        AnswerNote, CheckNote, CirculateNote, IssueNote, NoteCheck, NoteReceipt, OneNote, Saved,
        SavedNote,
    },
};

pub(super) fn check_note(inner: &Inner, args: CheckNote) -> Reply<NoteCheck> {
    let visit = identifier(&args.visit)?;
    let check = inner.app.check_note(visit)?;
    let due_on = inner.app.note_due_on(visit)?;
    Ok(convert::note_check(check, due_on))
}

pub(super) fn issue_note(inner: &mut Inner, args: IssueNote) -> Reply<NoteReceipt> {
    let how = Issuing {
        on: None,
        copy: FirstCopy::On(convert::day(&args.sent_on)?),
        no_pupil_names: false,
        // The window shows conflicts beside the button, first of what to look at before issuing.
        despite_conflicts: true,
    };
    let receipt = inner.app.issue_note(identifier(&args.visit)?, how)?;
    Ok(convert::note_receipt(receipt))
}

pub(super) fn circulate_note(inner: &mut Inner, args: CirculateNote) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .circulate_note(identifier(&args.note)?, &args.to, &args.by, on)?;
    Ok(Saved { saved_at })
}

pub(super) fn answer_note(inner: &mut Inner, args: AnswerNote) -> Reply<Saved> {
    let answer = match args.inaccurate {
        Some(text) => NoteAnswer::Inaccurate(text),
        None => NoteAnswer::Accurate,
    };
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .answer_note(identifier(&args.note)?, &answer, Some(on))?;
    Ok(Saved { saved_at })
}

pub(super) fn save_note(inner: &Inner, args: OneNote) -> Reply<SavedNote> {
    let path = inner.app.save_note(identifier(&args.note)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

pub(super) fn open_note(inner: &Inner, args: OneNote) -> Reply<SavedNote> {
    let path = inner.app.open_note(identifier(&args.note)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

pub(super) fn deny_pupil_names(inner: &mut Inner, args: CheckNote) -> Reply<Saved> {
    let saved_at = inner.app.deny_pupil_names(identifier(&args.visit)?)?;
    Ok(Saved { saved_at })
}
