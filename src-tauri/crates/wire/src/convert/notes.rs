//! Notes and search hits.

use app::{
    SearchHit as Hit,
    check_note::{Concern, ConcernKind, NoteCheck as Check},
    issue_note::NoteReceipt as Receipt,
};
use chrono::NaiveDate;
use domain::note::NoteState as Stands;
use store::notes::NoteRow;

use super::{asked::place_shown, days, schools::school_ref};
use crate::shapes::{
    ConcernCode, NoteCheck, NoteConcern, NoteReceipt, NoteState, NoteVersion, SearchHit,
};

pub(crate) fn note_version(note: NoteRow) -> NoteVersion {
    NoteVersion {
        state: match note.state() {
            Stands::Issued => NoteState::Issued,
            Stands::Sent => NoteState::Sent,
            Stands::Accurate => NoteState::Accurate,
            Stands::Inaccurate => NoteState::Inaccurate,
            Stands::Superseded => NoteState::Superseded,
        },
        answer_text: note.answer_text,
        answered_on: days(note.answered_on),
        note: note.id.to_string(),
        version: note.version,
        issued_on: days(note.issued_on).unwrap_or_default(),
        sent_on: days(note.sent_on),
        sha256: note.sha256,
        pages: note.pages,
    }
}

pub(crate) fn note_check(check: Check, due_on: Option<NaiveDate>) -> NoteCheck {
    let Check {
        stops,
        warnings,
        next_version,
    } = check;
    NoteCheck {
        stops: stops.into_iter().map(concern).collect(),
        warnings: warnings.into_iter().map(concern).collect(),
        next_version,
        due_on: days(due_on),
    }
}

pub(super) fn concern(
    Concern {
        kind,
        message,
        place,
    }: Concern,
) -> NoteConcern {
    let code = match kind {
        ConcernKind::NotHeld => ConcernCode::NotHeld,
        ConcernKind::NoDate => ConcernCode::NoDate,
        ConcernKind::PupilName => ConcernCode::PupilName,
        ConcernKind::EmptyHeading => ConcernCode::EmptyHeading,
        ConcernKind::NoEvidence => ConcernCode::NoEvidence,
        ConcernKind::ActionWithoutOwner => ConcernCode::ActionWithoutOwner,
        ConcernKind::ActionWithoutDate => ConcernCode::ActionWithoutDate,
        ConcernKind::ActionWithoutMeasure => ConcernCode::ActionWithoutMeasure,
        ConcernKind::OpenConflict => ConcernCode::OpenConflict,
        ConcernKind::Unprintable => ConcernCode::Unprintable,
        ConcernKind::TooFewIndicators => ConcernCode::TooFewIndicators,
        ConcernKind::EmptyPart => ConcernCode::EmptyPart,
        ConcernKind::WrongPoints => ConcernCode::WrongPoints,
        ConcernKind::NoTarget => ConcernCode::NoTarget,
        ConcernKind::EarlierPaper => ConcernCode::EarlierPaper,
        ConcernKind::NeedNotMet => ConcernCode::NeedNotMet,
        ConcernKind::NotAgreed => ConcernCode::NotAgreed,
        ConcernKind::NotForSchool => ConcernCode::NotForSchool,
        ConcernKind::MeetingNotSaid => ConcernCode::MeetingNotSaid,
    };
    NoteConcern {
        code,
        message,
        place: place.map(place_shown),
    }
}

pub(crate) fn note_receipt(receipt: Receipt) -> NoteReceipt {
    let Receipt {
        note,
        version,
        sha256,
        pages,
        issued_on,
        sent_on,
        due_on,
        on_time,
        warnings,
    } = receipt;
    NoteReceipt {
        note: note.to_string(),
        version,
        sha256,
        pages,
        issued_on: issued_on.to_string(),
        // The window issues a note and sends it in one step.
        sent_on: days(sent_on).unwrap_or_default(),
        due_on: days(due_on),
        on_time,
        warnings: warnings.into_iter().map(|it| it.message).collect(),
    }
}

pub(crate) fn search_hit(hit: Hit) -> SearchHit {
    let Hit {
        school,
        visit,
        on,
        heading,
        paper,
        sheet,
        label,
        before,
        hit,
        after,
    } = hit;
    SearchHit {
        school: school.as_ref().map(school_ref),
        visit: visit.map(|it| it.to_string()),
        on: days(on),
        heading,
        paper: paper.map(|it| it.to_string()),
        sheet: sheet.map(|it| it.to_string()),
        label: label.to_owned(),
        before,
        hit,
        after,
    }
}
