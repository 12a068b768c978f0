//! Issuing: the note is sealed as it is, and its first copy to the school stops the clock.

use changes::{id::EntityId, space::Space, value::Value};
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{NoteId, VisitId},
};
use paper::{NoteOfVisit, NoteStanding, Rendered};
use sha2::{Digest, Sha256};
use store::{
    fields::{self, AsEntity, circulation, note},
    notes::SCHOOL,
    writing::Writing,
};

use crate::{
    App,
    check_note::{Concern, ConcernKind, NoteCheck, next_version},
    check_pupil_names::{Denied, NamesFound},
    error::AppError,
    printed,
    record_fields::record_fields,
    show_visit::VisitPage,
};

/// What was issued.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteReceipt {
    /// The sealed version.
    pub note: NoteId,
    /// 1, 2, 3 …
    pub version: u32,
    /// Of the PDF: 64 hexadecimal digits.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// The day it was sealed.
    pub issued_on: NaiveDate,
    /// The day its first copy went to the school; nothing when it has not gone yet.
    pub sent_on: Option<NaiveDate>,
    /// When it was due; nothing when the framework gives no time.
    pub due_on: Option<NaiveDate>,
    /// Whether the school had a version in time; nothing without a due day.
    pub on_time: Option<bool>,
    /// What had been noticed and was issued all the same.
    pub warnings: Vec<Concern>,
}

/// When the first copy goes to the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstCopy {
    /// The day the note is issued.
    SameDay,
    /// On this day.
    On(NaiveDate),
    /// Later: it will be recorded when it goes.
    NotYet,
}

/// How a version is to be issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Issuing {
    /// The day; nothing means today.
    pub on: Option<NaiveDate>,
    /// Its first copy.
    pub copy: FirstCopy,
    /// The adviser says that none of the likely names is a pupil's.
    pub no_pupil_names: bool,
    /// The adviser has seen that two versions of a field stand, and goes on with the later one.
    pub despite_conflicts: bool,
}

struct Sealed {
    version: u32,
    issued_on: NaiveDate,
    sent_on: Option<NaiveDate>,
    passages: Vec<u8>,
    /// Of the PDF: 64 hexadecimal digits.
    sha256: String,
    rendered: Rendered,
}

/// A version that only has to be written.
struct Prepared {
    sealed: Sealed,
    /// The names that the adviser says are no pupils'.
    denied: Option<Denied>,
    /// What was noticed and is issued all the same.
    warnings: Vec<Concern>,
}

impl Sealed {
    fn pages(&self) -> u32 {
        u32::try_from(self.rendered.pages).unwrap_or(u32::MAX)
    }
}

impl App {
    /// Seals the next version: its bytes stay in the book and never change. What is being typed
    /// becomes part of the record first.
    ///
    /// # Errors
    /// [`AppError::Stopped`] with every hard stop, [`AppError::NoVisit`], [`AppError::Paper`], and
    /// what the store says; nothing is sealed then.
    pub fn issue_note(&mut self, visit: VisitId, how: Issuing) -> Result<NoteReceipt, AppError> {
        self.issue_note_with(visit, how, |_| Ok(()))
    }

    /// The same, where `copy` is handed the sealed bytes before the version is durable: when the
    /// copy cannot be made, nothing is sealed.
    ///
    /// # Errors
    /// As [`issue_note`](Self::issue_note), and what `copy` says.
    pub fn issue_note_with(
        &mut self,
        visit: VisitId,
        how: Issuing,
        copy: impl FnOnce(&[u8]) -> Result<(), AppError>,
    ) -> Result<NoteReceipt, AppError> {
        self.issue_note_as_of(visit, how, self.today(), copy)
    }

    pub(crate) fn issue_note_as_of(
        &mut self,
        visit: VisitId,
        how: Issuing,
        today: NaiveDate,
        copy: impl FnOnce(&[u8]) -> Result<(), AppError>,
    ) -> Result<NoteReceipt, AppError> {
        self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?))?;
        let Prepared {
            sealed,
            denied,
            warnings,
        } = self.prepare_issue(visit, how, today)?;
        let school = crate::place::school_of(self.book()?.read(), visit)?;
        let (note, _) = self.write_as("Note issued", |writing| {
            denied.map_or(Ok(()), |it| it.write(writing))?;
            let note = keep(writing, fields::shared(school), visit, &sealed)?;
            copy(&sealed.rendered.bytes)?;
            Ok(note)
        })?;
        let promise = self.note_promise(visit)?;
        Ok(NoteReceipt {
            note,
            version: sealed.version,
            pages: sealed.pages(),
            sha256: sealed.sha256,
            issued_on: sealed.issued_on,
            sent_on: sealed.sent_on,
            due_on: promise.as_ref().and_then(|it| it.deadline.due_on),
            on_time: promise.and_then(|it| Some(it.deadline.met_on? <= it.deadline.due_on?)),
            warnings,
        })
    }

    /// Reads and composes once, so that what is checked is what is sealed.
    fn prepare_issue(
        &self,
        visit: VisitId,
        how: Issuing,
        today: NaiveDate,
    ) -> Result<Prepared, AppError> {
        let issued_on = how.on.unwrap_or(today);
        let sent_on = match how.copy {
            FirstCopy::SameDay => Some(issued_on),
            FirstCopy::On(day) => Some(day),
            FirstCopy::NotYet => None,
        };
        let page = self.show_visit(visit)?;
        let note = self.compose_issued(&page, issued_on, sent_on)?;
        let composed = self.compose_version(&page, note.clone())?;
        // Laid out before, or beside the check: both take their time, and neither needs the other.
        let laid_out = &self.book.as_ref().ok_or(AppError::Locked)?.laid_out;
        laid_out.begin(composed.note.clone());
        let (mut check, names) = self.check_names(&page, &note, today)?;
        let is_answered = |it: &Concern| how.no_pupil_names && it.kind == ConcernKind::PupilName;
        if !check.stops.iter().all(is_answered) {
            return Err(AppError::Stopped { stops: check.stops });
        }
        let in_conflict = |it: &&Concern| it.kind == ConcernKind::OpenConflict;
        let undecided: Vec<Concern> = check.warnings.iter().filter(in_conflict).cloned().collect();
        if !undecided.is_empty() && !how.despite_conflicts {
            return Err(AppError::Stopped { stops: undecided });
        }
        let denied = (!check.stops.is_empty()).then(|| names.denied());
        check.warnings.append(&mut check.stops);
        let begun = laid_out.take(&composed.note);
        let rendered = begun.unwrap_or_else(|| paper::render_note(&composed.note))?;
        let digest = Sha256::digest(&rendered.bytes);
        let sealed = Sealed {
            version: next_version(&page),
            issued_on,
            sent_on,
            passages: printed::to_bytes(&composed.passages),
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            rendered,
        };
        Ok(Prepared {
            sealed,
            denied,
            warnings: check.warnings,
        })
    }

    pub(crate) fn compose_issued(
        &self,
        page: &VisitPage,
        on: NaiveDate,
        sent_on: Option<NaiveDate>,
    ) -> Result<NoteOfVisit, AppError> {
        let version = next_version(page);
        let to = sent_on.map(|on| format!("{}, {}", page.school.name, full_date(on)));
        let to = to.into_iter().collect();
        self.compose_page(page, NoteStanding::Issued { version, on }, to)
    }

    fn check_names(
        &self,
        page: &VisitPage,
        note: &NoteOfVisit,
        today: NaiveDate,
    ) -> Result<(NoteCheck, NamesFound), AppError> {
        let names = self.names_in(page)?;
        Ok((self.check_page(page, note, &names, today)?, names))
    }
}

/// The bytes, the version's record and the first circulation: all of it or none.
fn keep(
    writing: &mut Writing<'_>,
    space: Space,
    visit: VisitId,
    sealed: &Sealed,
) -> Result<NoteId, AppError> {
    let pdf = writing.keep_blob(&sealed.rendered.bytes)?;
    let composed = writing.keep_blob(&sealed.passages)?;
    let id = NoteId(writing.new_id());
    let values = [
        (note::visit, Value::Entity(visit.entity())),
        (note::version, Value::Whole(sealed.version.into())),
        (note::issued_on, Value::Day(sealed.issued_on)),
        (note::pdf, Value::Blob(pdf)),
        (note::sha256, Value::Text(sealed.sha256.clone())),
        (note::pages, Value::Whole(sealed.pages().into())),
        (note::composed, Value::Blob(composed)),
    ];
    let values = values.map(|(field, value)| (field, Some(value)));
    record_fields(writing, id.entity(), space, values)?;
    if let Some(on) = sealed.sent_on {
        let sent = [
            (circulation::note, Some(Value::Entity(id.entity()))),
            (circulation::recipient, Some(Value::Text(SCHOOL.to_owned()))),
            (circulation::circulated_on, Some(Value::Day(on))),
        ];
        let copy = EntityId(writing.new_id());
        record_fields(writing, copy, space, sent)?;
    }
    Ok(id)
}
