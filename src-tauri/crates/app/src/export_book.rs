//! Handing work over: everything to one's own other laptop, or some schools to a colleague.
//!
//! What is private never leaves for anybody else: a private remark lives in a space of its own, and only
//! a device of the same adviser is ever handed one.

use std::collections::BTreeSet;

use changes::{carried::Run, id::WriterId, space::Space};
use domain::id::SchoolId;
use exchange::{Author, Blob, Card, Contents, DeviceKeys, Lock, Manifest, Phrase, Purpose, Sender};
use store::{
    devices::Device,
    fields::{self, AsEntity},
};

use crate::{App, error::AppError, exchange_refusal::ExchangeRefusal};

/// The least length of a phrase that somebody made up, in characters.
const LEAST_PHRASE: usize = 16;

/// For whom a file is.
#[derive(Debug, Clone)]
pub enum ExportFor {
    /// Every other device of this adviser.
    OwnDevices,
    /// One device, by its fingerprint, the beginning of it, or its name.
    Device(String),
    /// Whoever knows the phrase.
    Phrase(Phrase),
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Its bytes.
    pub file: Vec<u8>,
    /// For whom: names of devices; none for a phrase.
    pub to: Vec<String>,
    /// Changes in it.
    pub changes: usize,
    /// Sealed documents in it.
    pub documents: usize,
    /// Schools of which something is in it.
    pub schools: usize,
    /// Whether private remarks and the adviser's own settings are in it.
    pub with_private: bool,
}

/// Who opens a file, and what may be in it.
struct Recipients {
    lock: Lock,
    names: Vec<String>,
    fingerprints: Vec<String>,
    are_own: bool,
}

impl App {
    /// Makes a file of everything, or of some schools. What is being typed becomes part of the record
    /// first.
    ///
    /// # Errors
    /// [`ExchangeRefusal`] when there is nobody to make it for, [`AppError::NoSchool`], and what the
    /// store says.
    pub fn export_book(
        &mut self,
        to: &ExportFor,
        schools: &[SchoolId],
    ) -> Result<Exported, AppError> {
        self.settle_unsaved();
        self.write_as("Typing", |writing| Ok(writing.settle_all_drafts()?))?;
        let (card, keys) = self.own_card()?;
        let recipients = self.recipients(to, &card)?;
        let spaces = self.spaces_for(schools, recipients.are_own)?;
        let mut bundle = [0; 16];
        self.env.fill(&mut bundle);
        let manifest = self.manifest(Purpose::Exchange, bundle, &card, &recipients.fingerprints);
        let contents = self.contents(manifest, &spaces)?;
        let file = seal(&contents, &keys, &recipients.lock)?;
        let changes = contents.runs.iter().map(|it| it.changes.len()).sum();
        let spaces: Vec<Space> = spaces.into_iter().collect();
        self.write_as("Export", |writing| {
            let to = &recipients.fingerprints;
            Ok(writing.log_export(bundle, to, changes, &spaces)?)
        })?;
        Ok(Exported {
            file,
            to: recipients.names,
            changes,
            documents: contents.blobs.len(),
            schools: schools_of(&contents.runs).len(),
            with_private: recipients.are_own,
        })
    }

    /// Seven words for a file of one's own making.
    #[must_use]
    pub fn new_phrase(&self) -> Phrase {
        Phrase::generate(&|bytes| self.env.fill(bytes))
    }

    fn recipients(&self, to: &ExportFor, own: &Card) -> Result<Recipients, AppError> {
        let devices = match to {
            ExportFor::OwnDevices => {
                let own: Vec<Device> = self.book()?.read().devices()?;
                let own: Vec<Device> = own.into_iter().filter(|it| it.is_own).collect();
                if own.is_empty() {
                    return Err(ExchangeRefusal::NobodyPaired.into());
                }
                own
            }
            ExportFor::Device(asked) => vec![self.find_device(asked)?],
            ExportFor::Phrase(phrase) => {
                let found = phrase.line().chars().count();
                if found < LEAST_PHRASE {
                    let least = LEAST_PHRASE;
                    return Err(ExchangeRefusal::WeakPhrase { least, found }.into());
                }
                return Ok(Recipients {
                    lock: Lock::Phrase(phrase.clone()),
                    names: Vec::new(),
                    fingerprints: Vec::new(),
                    are_own: false,
                });
            }
        };
        let are_own = devices.iter().all(|it| it.is_own);
        let keys = devices.iter().map(|it| it.recipient.clone());
        // The own device and the own recovery key always open what was made here.
        let always = [
            Some(own.recipient.clone()),
            self.book()?.recovery_recipient(),
        ];
        Ok(Recipients {
            lock: Lock::Recipients(keys.chain(always.into_iter().flatten()).collect()),
            fingerprints: devices.iter().map(|it| it.fingerprint.clone()).collect(),
            names: devices.into_iter().map(|it| it.name).collect(),
            are_own,
        })
    }

    /// The spaces that go: of all schools or of those named, the private ones only to oneself.
    fn spaces_for(&self, schools: &[SchoolId], are_own: bool) -> Result<BTreeSet<Space>, AppError> {
        let reading = self.book()?.read();
        let merges = reading.merges()?;
        let named: BTreeSet<SchoolId> = schools.iter().flat_map(|it| merges.family(*it)).collect();
        let goes = |it: &Space| match it {
            Space::Shared(school) => named.is_empty() || named.contains(&SchoolId(school.0)),
            Space::Private(school) => {
                are_own && (named.is_empty() || named.contains(&SchoolId(school.0)))
            }
            Space::Own => are_own && named.is_empty(),
        };
        Ok(reading.spaces()?.into_iter().filter(goes).collect())
    }

    pub(crate) fn manifest(
        &self,
        purpose: Purpose,
        bundle: [u8; 16],
        card: &Card,
        to: &[String],
    ) -> Manifest {
        Manifest {
            format: 1,
            critical: Vec::new(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            bundle,
            purpose,
            made_at: self.env.now_millis(),
            from: Sender {
                adviser: card.adviser.clone(),
                device: card.device.clone(),
                recipient: card.recipient.clone(),
                signing: card.signing,
            },
            to: to.to_vec(),
            authors: Vec::new(),
        }
    }

    /// Everything of these spaces, with the documents and the names of who wrote in them.
    pub(crate) fn contents(
        &self,
        manifest: Manifest,
        spaces: &BTreeSet<Space>,
    ) -> Result<Contents, AppError> {
        let reading = self.book()?.read();
        let runs = reading.runs(spaces)?;
        let documents = reading.blobs_of(&runs)?.into_iter();
        let blobs = documents.map(|it| Blob {
            hash: it.hash,
            bytes: it.bytes,
        });
        let writers: BTreeSet<WriterId> = runs.iter().map(|it| it.writer).collect();
        let authors = reading.authors()?.into_iter();
        let authors = authors.filter(|it| writers.contains(&it.writer));
        let authors = authors.map(|it| Author::new(it.writer, &it.adviser, &it.device));
        Ok(Contents {
            manifest: Manifest {
                authors: authors.collect(),
                ..manifest
            },
            blobs: blobs.collect(),
            runs,
        })
    }
}

pub(crate) fn seal(
    contents: &Contents,
    keys: &DeviceKeys,
    lock: &Lock,
) -> Result<Vec<u8>, AppError> {
    Ok(contents.seal(keys, lock).map_err(ExchangeRefusal::from)?)
}

/// The schools in whose spaces something is.
pub(crate) fn schools_of(runs: &[Run]) -> BTreeSet<SchoolId> {
    let school = |it: &Run| match it.space {
        Space::Shared(school) | Space::Private(school) => Some(SchoolId(school.0)),
        Space::Own => None,
    };
    runs.iter().filter_map(school).collect()
}

/// Whether a run is about one of these schools.
pub(crate) fn is_about(run: &Run, schools: &BTreeSet<SchoolId>) -> bool {
    match run.space {
        Space::Shared(school) | Space::Private(school) => schools.contains(&SchoolId(school.0)),
        Space::Own => false,
    }
}

/// The record of a school as the file has it: a field's last value.
pub(crate) fn said_of(
    runs: &[Run],
    school: SchoolId,
    field: &str,
) -> Option<changes::value::Value> {
    let mut changes = runs
        .iter()
        .filter(|it| it.space == fields::shared(school))
        .flat_map(|it| it.changes.iter().rev());
    let found = changes.find(|it| it.change.entity == school.entity() && it.change.field == field);
    found.and_then(|it| it.change.value.clone())
}
