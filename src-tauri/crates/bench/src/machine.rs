//! The port to the machine while measuring: a day that can be turned, a small cost for keys, and
//! documents that are written but not opened.
//!
//! Apart from `host` because a passphrase is derived there at its real cost, a third of a second,
//! which would hide everything else that opening a book does.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI32, Ordering},
    },
    time::{SystemTime, UNIX_EPOCH},
};

use app::{App, Env, Pack};
use chrono::{Datelike, NaiveDate};
use store::keys::WorkFactor;

use crate::Stop;

/// Not what ships: see the head of this file.
const WORK_FACTOR: WorkFactor = WorkFactor {
    memory_kib: 64,
    passes: 1,
};

/// The day on which everything is looked at: a Thursday of term.
pub(crate) const TODAY: NaiveDate = match NaiveDate::from_ymd_opt(2026, 11, 19) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Today, for a program that is led through years.
#[derive(Debug, Clone)]
pub(crate) struct Day(Arc<AtomicI32>);

impl Day {
    pub(crate) fn new(on: NaiveDate) -> Self {
        Self(Arc::new(AtomicI32::new(on.num_days_from_ce())))
    }

    pub(crate) fn turn_to(&self, on: NaiveDate) {
        self.0.store(on.num_days_from_ce(), Ordering::Relaxed);
    }

    fn get(&self) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(self.0.load(Ordering::Relaxed)).unwrap_or(TODAY)
    }
}

/// Where the documents of a book in this folder lie.
fn documents_of(folder: &Path) -> PathBuf {
    folder.with_extension("documents")
}

/// Where those of them lie that do not stay.
pub(crate) fn scratch_of(folder: &Path) -> PathBuf {
    documents_of(folder).join("scratch")
}

/// A program over a book in this folder; its documents go beside it.
pub(crate) fn program(folder: &Path, day: &Day) -> Result<App, Stop> {
    let machine = Machine {
        day: day.clone(),
        documents: documents_of(folder),
        scratch: scratch_of(folder),
    };
    Ok(App::new(Box::new(machine), folder.to_owned())?)
}

struct Machine {
    day: Day,
    documents: PathBuf,
    scratch: PathBuf,
}

impl Env for Machine {
    fn today(&self) -> NaiveDate {
        self.day.get()
    }

    fn now_millis(&self) -> i64 {
        let since = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }

    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the system gives randomness; without it nothing is safe");
    }

    fn work_factor(&self) -> WorkFactor {
        WORK_FACTOR
    }

    fn program(&self) -> &'static str {
        "bench"
    }

    fn packs(&self) -> Vec<Pack> {
        host::shipped_packs()
    }

    fn bank_holidays(&self) -> &str {
        host::BANK_HOLIDAYS
    }

    fn holder_of(&self, _: &Path) -> Option<String> {
        None
    }

    fn scratch_folder(&self) -> PathBuf {
        self.scratch.clone()
    }

    fn spare_folders(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn machine_name(&self) -> String {
        "a laptop".to_owned()
    }

    fn machine_token(&self, _: &str) -> Option<String> {
        None
    }

    fn keep_machine_token(&self, _: &str, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn discard_folder(&self, folder: &Path) -> io::Result<()> {
        fs::remove_dir_all(folder)
    }

    fn save_document(
        &self,
        folder: Option<&Path>,
        name: &str,
        bytes: &[u8],
    ) -> io::Result<PathBuf> {
        let folder = folder.unwrap_or(&self.documents);
        fs::create_dir_all(folder)?;
        let path = folder.join(name);
        fs::write(&path, bytes)?;
        fs::File::open(&path)?.sync_all()?;
        Ok(path)
    }

    fn open_document(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}
