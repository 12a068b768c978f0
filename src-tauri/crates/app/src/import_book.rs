//! Taking a file in. It is opened and proved before the book is touched; a preview is the import
//! itself, rolled back, so that what is shown is what comes.

use std::collections::BTreeSet;

use changes::{carried::Run, space::Space, value::Value};
use domain::id::SchoolId;
use exchange::{Bundle, Contents, Key, Phrase};
use store::{
    devices::{Named, Receipt},
    fields::{self, school},
    take_in::Taken,
    travel::Document,
    writing::{Moment, Writing},
};

use crate::{
    App,
    env::Randomness,
    error::AppError,
    exchange_refusal::ExchangeRefusal,
    export_book::{is_about, said_of, schools_of},
    own_device::hex,
    pair_device::DeviceKind,
};

/// A school that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskedSchool {
    /// By its number in the national register.
    Urn(u32),
    /// By its id.
    Id(SchoolId),
}

/// Who made a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportSender {
    /// The adviser's name, as the file says.
    pub adviser: String,
    /// The device's name, as the file says.
    pub device: String,
    /// The fingerprint of the key that signed it.
    pub fingerprint: String,
    /// What that device is here; nothing when it was never paired, so that the names are only said.
    pub known_as: Option<DeviceKind>,
}

/// What came of a file, or would come of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// Whether it is in the book now; a preview is not.
    pub is_applied: bool,
    /// Who made it.
    pub from: ImportSender,
    /// When, in milliseconds since 1970, by the sender's clock.
    pub made_at: i64,
    /// Changes that are new.
    pub new: u64,
    /// Changes that are here.
    pub already: u64,
    /// Fields in which different versions stand after it.
    pub conflicts: u64,
    /// Records that it removes.
    pub deleted: u64,
    /// Changes that are not taken: private or of the adviser's own, from somebody else, or of a record
    /// that lives elsewhere.
    pub rejected: u64,
    /// New changes of fields that this version does not know; kept all the same.
    pub unknown: u64,
    /// New changes stamped more than a day ahead of this machine's clock.
    pub ahead: u64,
    /// Of which schools, by name, and how many changes are new of each.
    pub schools: Vec<(String, u64)>,
    /// Writers of which two copies were at work: the first eight figures of their ids.
    pub doubled: Vec<String>,
    /// This book had gone on elsewhere under the same id, and has another one now.
    pub is_own_future: bool,
}

/// A file that was opened, with what of it may come in.
struct Opened {
    from: ImportSender,
    contents: Contents,
    refused: u64,
    documents: Vec<Document>,
}

impl App {
    /// Says what a file would bring, and changes nothing.
    ///
    /// # Errors
    /// [`ExchangeRefusal`] when the file cannot be taken in, and what the store says.
    pub fn preview_import(
        &mut self,
        file: &[u8],
        phrase: Option<&Phrase>,
        schools: &[AskedSchool],
    ) -> Result<Imported, AppError> {
        let opened = self.open_file(file, phrase, schools)?;
        let Self { env, book, .. } = self;
        let book = book.as_mut().ok_or(AppError::Locked)?;
        let entropy = Randomness(&**env);
        let moment = Moment {
            millis: env.now_millis(),
            entropy: &entropy,
        };
        let taken = book.try_out(&moment, |writing| {
            Ok::<_, AppError>(writing.take_in(&opened.contents.runs, &opened.documents)?)
        })?;
        self.imported(opened, &taken, false)
    }

    /// Takes a file in: all of it or, where schools are named, what is about them.
    ///
    /// # Errors
    /// As [`preview_import`](Self::preview_import); nothing was changed then.
    pub fn import_book(
        &mut self,
        file: &[u8],
        phrase: Option<&Phrase>,
        schools: &[AskedSchool],
    ) -> Result<Imported, AppError> {
        let opened = self.open_file(file, phrase, schools)?;
        let (taken, _) = self.write_as("Import", |writing| take(writing, &opened))?;
        self.refresh_calendar()?;
        self.imported(opened, &taken, true)
    }

    fn open_file(
        &mut self,
        file: &[u8],
        phrase: Option<&Phrase>,
        schools: &[AskedSchool],
    ) -> Result<Opened, AppError> {
        let (_, keys) = self.own_card()?;
        let key = match phrase {
            Some(phrase) => Key::Phrase(phrase.clone()),
            None => Key::Device(&keys),
        };
        let bundle = Bundle::open(file, &key).map_err(ExchangeRefusal::from)?;
        let mut contents = bundle.contents;
        let from = self.sender(&contents)?;
        let is_self = matches!(from.known_as, Some(DeviceKind::This | DeviceKind::Own));
        if !schools.is_empty() {
            let wanted = self.wanted(&contents.runs, schools)?;
            contents.runs.retain(|it| is_about(it, &wanted));
        }
        let before = changes_in(&contents.runs);
        // What is private or the adviser's own comes from the same adviser or not at all.
        contents
            .runs
            .retain(|it| is_self || matches!(it.space, Space::Shared(_)));
        let documents = std::mem::take(&mut contents.blobs).into_iter();
        let documents = documents.map(|it| Document {
            hash: it.hash,
            bytes: it.bytes,
        });
        Ok(Opened {
            from,
            refused: before - changes_in(&contents.runs),
            documents: documents.collect(),
            contents,
        })
    }

    fn sender(&mut self, contents: &Contents) -> Result<ImportSender, AppError> {
        let (own, _) = self.own_card()?;
        let from = &contents.manifest.from;
        let fingerprint = from.fingerprint();
        let devices = self.book()?.read().devices()?;
        let paired = devices
            .iter()
            .find(|it| it.fingerprint == fingerprint.to_string());
        let known_as = match paired {
            _ if own.fingerprint() == fingerprint => Some(DeviceKind::This),
            Some(it) if it.is_own => Some(DeviceKind::Own),
            Some(_) => Some(DeviceKind::Colleague),
            None => None,
        };
        Ok(ImportSender {
            // Of a device that was compared, what was said then.
            adviser: paired.map_or(&from.adviser, |it| &it.adviser).clone(),
            device: paired.map_or(&from.device, |it| &it.name).clone(),
            fingerprint: fingerprint.to_string(),
            known_as,
        })
    }

    /// The schools that were asked for, as the file or the book knows them.
    fn wanted(&self, runs: &[Run], asked: &[AskedSchool]) -> Result<BTreeSet<SchoolId>, AppError> {
        let inside = schools_of(runs);
        let reading = self.book()?.read();
        let merges = reading.merges()?;
        let mut wanted = BTreeSet::new();
        for it in asked {
            let found: BTreeSet<SchoolId> = match it {
                AskedSchool::Id(id) => merges.family(*id).into_iter().collect(),
                AskedSchool::Urn(urn) => {
                    let number = Some(Value::Whole(i64::from(*urn)));
                    let has_it = |it: &&SchoolId| said_of(runs, **it, school::urn) == number;
                    let of_file = inside.iter().filter(has_it).copied();
                    let of_book = reading.find_school_by_urn(*urn)?;
                    let of_book = of_book.into_iter().flat_map(|it| merges.family(it.id));
                    let registered = fields::registered_school(*urn);
                    of_file.chain(of_book).chain([registered]).collect()
                }
            };
            if found.is_disjoint(&inside) {
                let name = match it {
                    AskedSchool::Urn(urn) => urn.to_string(),
                    AskedSchool::Id(id) => id.to_string(),
                };
                return Err(ExchangeRefusal::SchoolNotInFile(name).into());
            }
            wanted.extend(found);
        }
        Ok(wanted)
    }

    fn imported(
        &self,
        opened: Opened,
        taken: &Taken,
        is_applied: bool,
    ) -> Result<Imported, AppError> {
        let mut schools: Vec<(String, u64)> = Vec::new();
        for id in schools_of(&opened.contents.runs) {
            let new = [fields::shared(id), fields::private(id)];
            let new: u64 = new.iter().filter_map(|it| taken.new.get(it)).sum();
            let said = said_of(&opened.contents.runs, id, school::name);
            let name = match said {
                Some(Value::Text(name)) => name,
                Some(_) | None => {
                    let known = self.book()?.read().find_school(id)?;
                    known.map_or_else(|| id.to_string(), |it| it.name)
                }
            };
            if new > 0 {
                schools.push((name, new));
            }
        }
        schools.sort();
        Ok(Imported {
            is_applied,
            from: opened.from,
            made_at: opened.contents.manifest.made_at,
            new: taken.all_new(),
            already: taken.already,
            conflicts: taken.conflicts,
            deleted: taken.deleted,
            rejected: taken.rejected + opened.refused,
            unknown: taken.unknown,
            ahead: taken.ahead,
            schools,
            doubled: taken.doubled.iter().map(|it| hex(&it.0[..4])).collect(),
            is_own_future: taken.is_own_future,
        })
    }
}

fn take(writing: &mut Writing<'_>, opened: &Opened) -> Result<Taken, AppError> {
    let taken = writing.take_in(&opened.contents.runs, &opened.documents)?;
    for it in &opened.contents.manifest.authors {
        let named = Named {
            writer: it.writer(),
            adviser: it.adviser.clone(),
            device: it.device.clone(),
        };
        writing.name_writer(&named, false)?;
    }
    let receipt = Receipt {
        at: writing.millis(),
        sender: opened.from.fingerprint.clone(),
        adviser: opened.from.adviser.clone(),
        device: opened.from.device.clone(),
        new: taken.all_new(),
        already: taken.already,
        conflicts: taken.conflicts,
        deleted: taken.deleted,
        rejected: taken.rejected + opened.refused,
    };
    writing.log_import(opened.contents.manifest.bundle, &receipt)?;
    Ok(taken)
}

fn changes_in(runs: &[Run]) -> u64 {
    runs.iter().map(|it| it.changes.len() as u64).sum()
}
