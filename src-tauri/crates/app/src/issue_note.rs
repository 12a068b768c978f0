//! Issuing: the note is sealed as it is, and its first copy to the school stops the clock.

use changes::value::Value;
use chrono::NaiveDate;
use domain::{
    calendar::words::full_date,
    id::{NoteId, VisitId},
};
use paper::{NoteStanding, Rendered};
use sha2::{Digest, Sha256};
use store::{
    fields::{self, AsEntity, circulation, note},
    notes::SCHOOL,
    writing::{Edit, Writing},
};

use crate::{App, check_note::Concern, compose_note::compose, error::AppError};

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
    /// The day its first copy went to the school.
    pub sent_on: NaiveDate,
    /// When it was due; nothing when the framework gives no time.
    pub due_on: Option<NaiveDate>,
    /// Whether the school had a version in time; nothing without a due day.
    pub on_time: Option<bool>,
    /// What had been noticed and was issued all the same.
    pub warnings: Vec<Concern>,
}

struct Sealed {
    version: u32,
    issued_on: NaiveDate,
    sent_on: NaiveDate,
    sha256: String,
    rendered: Rendered,
}

impl Sealed {
    fn pages(&self) -> u32 {
        u32::try_from(self.rendered.pages).unwrap_or(u32::MAX)
    }
}

impl App {
    /// Seals the next version: its bytes stay in the book and never change. What is being typed
    /// becomes part of the record first. Issued today and sent the same day unless said otherwise.
    ///
    /// # Errors
    /// [`AppError::Stopped`] with every hard stop, [`AppError::NoVisit`], [`AppError::Paper`], and
    /// what the store says; nothing is sealed then.
    pub fn issue_note(
        &mut self,
        visit: VisitId,
        issued_on: Option<NaiveDate>,
        sent_on: Option<NaiveDate>,
    ) -> Result<NoteReceipt, AppError> {
        self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?))?;
        let check = self.check_note(visit)?;
        if !check.stops.is_empty() {
            return Err(AppError::Stopped { stops: check.stops });
        }
        let issued_on = issued_on.unwrap_or_else(|| self.env.today());
        let sent_on = sent_on.unwrap_or(issued_on);
        let sealed = self.seal(visit, check.next_version, issued_on, sent_on)?;
        let school = crate::place::school_of(self.book()?.read(), visit)?;
        let (note, _) = self.write_as("Note issued", |writing| {
            keep(writing, fields::shared(school), visit, &sealed)
        })?;
        let promise = self.note_promise(visit)?;
        Ok(NoteReceipt {
            note,
            version: sealed.version,
            pages: sealed.pages(),
            sha256: sealed.sha256,
            issued_on,
            sent_on,
            due_on: promise.as_ref().and_then(|it| it.deadline.due_on),
            on_time: promise.and_then(|it| Some(it.deadline.met_on? <= it.deadline.due_on?)),
            warnings: check.warnings,
        })
    }

    fn seal(
        &self,
        visit: VisitId,
        version: u32,
        issued_on: NaiveDate,
        sent_on: NaiveDate,
    ) -> Result<Sealed, AppError> {
        let page = self.show_visit(visit)?;
        let framework = self.shelf.get(&page.visit.framework)?;
        let standing = NoteStanding::Issued {
            version,
            on: issued_on,
        };
        let to = format!("{}, {}", page.school.name, full_date(sent_on));
        let note = compose(&page, framework, &self.adviser()?, standing, vec![to]);
        let rendered = paper::render_note(&note)?;
        let sha256 = Sha256::digest(&rendered.bytes)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        Ok(Sealed {
            version,
            issued_on,
            sent_on,
            sha256,
            rendered,
        })
    }
}

/// The bytes, the version's record and the first circulation: all of it or none.
fn keep(
    writing: &mut Writing<'_>,
    space: changes::space::Space,
    visit: VisitId,
    sealed: &Sealed,
) -> Result<NoteId, AppError> {
    let pdf = writing.keep_blob(&sealed.rendered.bytes)?;
    let id = NoteId(writing.new_id());
    let values = [
        (note::visit, Value::Entity(visit.entity())),
        (note::version, Value::Whole(sealed.version.into())),
        (note::issued_on, Value::Day(sealed.issued_on)),
        (note::pdf, Value::Blob(pdf)),
        (note::sha256, Value::Text(sealed.sha256.clone())),
        (note::pages, Value::Whole(sealed.pages().into())),
    ];
    let copy = changes::id::EntityId(writing.new_id());
    let sent = [
        (circulation::note, Value::Entity(id.entity())),
        (circulation::recipient, Value::Text(SCHOOL.to_owned())),
        (circulation::circulated_on, Value::Day(sealed.sent_on)),
    ];
    let of_note = values.into_iter().map(|it| (id.entity(), it));
    for (entity, (field, value)) in of_note.chain(sent.into_iter().map(|it| (copy, it))) {
        writing.record(
            &Edit {
                entity,
                space,
                field,
                seen: None,
            },
            Some(value),
        )?;
    }
    Ok(id)
}
