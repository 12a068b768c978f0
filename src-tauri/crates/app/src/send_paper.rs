//! Sending a paper: what it says is sealed, and who received it is recorded. Sending it again as it is
//! records further copies; after a change it seals the next version.

use changes::{id::EntityId, space::Space, value::Value};
use chrono::NaiveDate;
use domain::id::{EditionId, PaperId};
use paper::{NoteStanding, Rendered};
use sha2::{Digest, Sha256};
use store::{
    fields::{self, AsEntity, concern, edition, sending},
    papers::EditionRow,
    reading::Reading,
    writing::Writing,
};

use crate::{
    App,
    check_note::{Concern, ConcernKind},
    check_paper::kept,
    check_pupil_names::Denied,
    compose_paper::{called, passages, recipients},
    error::AppError,
    paper_refusal::PaperRefusal,
    place,
    printed::{self, Passage},
    record_fields::{record_fields, text_value},
    show_paper::PaperPage,
};

/// How a paper goes out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// To whom, by the framework's id of an actor or by name; those chosen for the paper when empty.
    pub to: Vec<String>,
    /// How: "by email". May be empty.
    pub means: String,
    /// The day; nothing means today.
    pub on: Option<NaiveDate>,
    /// The adviser says that none of the likely names is a pupil's.
    pub no_pupil_names: bool,
}

/// What was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperReceipt {
    /// The sealed version.
    pub edition: EditionId,
    /// 1, 2, 3 …
    pub version: u32,
    /// Whether it was sealed now, and not sent before as it is.
    pub is_new: bool,
    /// Of the PDF: 64 hexadecimal digits.
    pub sha256: String,
    /// Pages.
    pub pages: u32,
    /// Who received it.
    pub sent_to: Vec<String>,
    /// When.
    pub sent_on: NaiveDate,
    /// What had been noticed and was sent all the same.
    pub warnings: Vec<Concern>,
}

/// A version that only has to be written.
struct Sealed {
    version: u32,
    on: NaiveDate,
    rendered: Rendered,
    sha256: String,
    passages: Vec<u8>,
    warnings: Vec<Concern>,
}

impl App {
    /// Seals the paper as it is, unless it was sealed like this before, and records who received it.
    /// What is being typed becomes part of the record first.
    ///
    /// # Errors
    /// [`PaperRefusal::Stopped`] with every hard stop, [`PaperRefusal::NoPaper`],
    /// [`AppError::Missing`] when it goes to nobody, [`AppError::Paper`], and what the store says;
    /// nothing is sealed then.
    pub fn send_paper(&mut self, id: PaperId, how: &Sending) -> Result<PaperReceipt, AppError> {
        self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?))?;
        let page = self.show_paper(id)?;
        let (denied, warnings) = self.look_over(&page, how.no_pupil_names)?;
        let on = how.on.unwrap_or_else(|| self.today());
        let sent_to = self.receivers(&page, &how.to)?;
        let (last, sealed) = self.seal(&page, on, warnings)?;
        let space = place::space_of_paper(self.book()?.read(), id)?;
        let handed_on = self.concerns_handed_on(&page, on)?;
        let (edition, _) = self.write_as("Paper sent", |writing| {
            denied.map_or(Ok(()), |it| it.write(writing))?;
            let edition = match (&sealed, &last) {
                (Some(sealed), _) => keep(writing, (id, space), sealed)?,
                (None, Some(last)) => last.id,
                (None, None) => return Err(PaperRefusal::NoEdition.into()),
            };
            for recipient in &sent_to {
                let values = [
                    (sending::edition, Some(Value::Entity(edition.entity()))),
                    (sending::recipient, text_value(recipient)),
                    (sending::sent_on, Some(Value::Day(on))),
                    (sending::means, text_value(how.means.trim())),
                ];
                let said = values.into_iter().filter(|(_, value)| value.is_some());
                record_fields(writing, EntityId(writing.new_id()), space, said)?;
            }
            for (concern, space) in handed_on {
                let settled = [(concern::settled_on, Some(Value::Day(on)))];
                record_fields(writing, concern, space, settled)?;
            }
            Ok(edition)
        })?;
        let row = self.edition(edition)?;
        Ok(PaperReceipt {
            edition,
            version: row.version,
            is_new: sealed.is_some(),
            sha256: row.sha256,
            pages: row.pages,
            sent_to,
            sent_on: on,
            warnings: sealed.map(|it| it.warnings).unwrap_or_default(),
        })
    }

    /// Whether the last version that was sealed says what the paper says now.
    ///
    /// # Errors
    /// What the store says.
    pub fn is_sent_as_is(&self, page: &PaperPage) -> Result<bool, AppError> {
        let Some((last, _)) = page.editions.last() else {
            return Ok(false);
        };
        let composed = self.compose_paper(page, NoteStanding::Draft, self.today())?;
        let before = passages_of(self.book()?.read(), last)?;
        Ok(before == passages(&composed))
    }

    /// The open concerns of the school that this paper hands on: they are settled when it is sent.
    fn concerns_handed_on(
        &self,
        page: &PaperPage,
        on: NaiveDate,
    ) -> Result<Vec<(EntityId, Space)>, AppError> {
        let Some(school) = page.paper.school else {
            return Ok(Vec::new());
        };
        let framework = self.shelf.get(&page.paper.framework)?;
        let reading = self.book()?.read();
        let mut handed_on = Vec::new();
        for it in reading.concerns_about(school)? {
            let kind = framework.concern(&it.kind);
            let is_by_this = kind.is_some_and(|it| it.redirect.as_ref() == Some(&page.paper.model));
            let is_open = it.settled_on.is_none() && it.raised_on <= on;
            if is_by_this && is_open && it.framework == framework.id {
                let home = reading
                    .find_concern(it.id)?
                    .map_or(school, |(_, home)| home);
                handed_on.push((it.id.entity(), fields::shared(home)));
            }
        }
        Ok(handed_on)
    }

    /// What stops it and what is worth a look; a stop that the adviser answered is a warning.
    fn look_over(
        &self,
        page: &PaperPage,
        no_pupil_names: bool,
    ) -> Result<(Option<Denied>, Vec<Concern>), AppError> {
        let composed = self.compose_paper(page, NoteStanding::Draft, self.today())?;
        let names = self.names_in_paper(page)?;
        let mut check = self.check_paper_page(page, &composed, &names)?;
        let is_answered = |it: &Concern| no_pupil_names && it.kind == ConcernKind::PupilName;
        if !check.stops.iter().all(is_answered) {
            return Err(PaperRefusal::Stopped { stops: check.stops }.into());
        }
        let denied = (!check.stops.is_empty()).then(|| names.denied());
        check.warnings.append(&mut check.stops);
        Ok((denied, check.warnings))
    }

    fn receivers(&self, page: &PaperPage, to: &[String]) -> Result<Vec<String>, AppError> {
        let framework = self.shelf.get(&page.paper.framework)?;
        let (_, model) = self.paper_and_model(page.paper.id)?;
        let named = to.iter().map(|it| it.trim()).filter(|it| !it.is_empty());
        let mut named: Vec<String> = named.map(|it| called(it, framework)).collect();
        if named.is_empty() {
            named = recipients(page, model, framework);
        }
        if named.is_empty() {
            return Err(AppError::Missing("who receives the paper"));
        }
        Ok(named)
    }

    /// The last version, and the next one where the paper says something else than it.
    fn seal(
        &self,
        page: &PaperPage,
        on: NaiveDate,
        warnings: Vec<Concern>,
    ) -> Result<(Option<EditionRow>, Option<Sealed>), AppError> {
        let last = page.editions.last().map(|(row, _)| row.clone());
        let version = last.as_ref().map_or(0, |it| it.version) + 1;
        let standing = NoteStanding::Issued { version, on };
        let mut composed = self.compose_paper(page, standing, on)?;
        let now = passages(&composed);
        if let Some(last) = &last {
            let before = passages_of(self.book()?.read(), last)?;
            if before == now {
                return Ok((Some(last.clone()), None));
            }
            composed.changes = Some(printed::changes(&before, &now));
        }
        let rendered = paper::render_paper(&composed)?;
        let digest = Sha256::digest(&rendered.bytes);
        let sealed = Sealed {
            version,
            on,
            sha256: digest.iter().map(|byte| format!("{byte:02x}")).collect(),
            rendered,
            passages: printed::to_bytes(&now),
            warnings,
        };
        Ok((last, Some(sealed)))
    }
}

/// What a version said.
pub(crate) fn passages_of(
    reading: Reading<'_>,
    row: &EditionRow,
) -> Result<Vec<Passage>, AppError> {
    let mut known = reading.fields(row.id.entity())?;
    let state = known.remove(edition::composed).unwrap_or_default();
    let bytes = match state.value {
        Some(Value::Blob(hash)) => reading.blob(hash)?,
        Some(_) | None => None,
    };
    Ok(bytes.map(|it| printed::from_bytes(&it)).unwrap_or_default())
}

/// The bytes and the version's record.
fn keep(
    writing: &mut Writing<'_>,
    (paper, space): (PaperId, changes::space::Space),
    sealed: &Sealed,
) -> Result<EditionId, AppError> {
    let pdf = writing.keep_blob(&sealed.rendered.bytes)?;
    let composed = writing.keep_blob(&sealed.passages)?;
    let id = EditionId(writing.new_id());
    let pages = i64::try_from(sealed.rendered.pages).unwrap_or(i64::MAX);
    let values = [
        (edition::paper, Some(Value::Entity(paper.entity()))),
        (edition::version, Some(Value::Whole(sealed.version.into()))),
        (edition::sealed_on, Some(Value::Day(sealed.on))),
        (edition::pdf, Some(Value::Blob(pdf))),
        (edition::sha256, Some(Value::Text(sealed.sha256.clone()))),
        (edition::pages, Some(Value::Whole(pages))),
        (edition::composed, Some(Value::Blob(composed))),
        (edition::warnings, kept(&sealed.warnings)),
    ];
    let said = values.into_iter().filter(|(_, value)| value.is_some());
    record_fields(writing, id.entity(), space, said)?;
    Ok(id)
}
