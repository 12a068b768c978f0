//! The port over the real machine: clock, randomness, folders, and what ships with the program.
//!
//! It is its own room so that the window and the command line run on the same machine in the same
//! way. It does not know what a command is.
#![deny(missing_docs)]

mod documents;
mod elsewhere;
mod machine;
mod packs;
pub mod raise;

use std::{
    io,
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use app::{App, AppError, Env, Pack};
use chrono::{Local, NaiveDate};
use store::keys::WorkFactor;

pub use packs::{BANK_HOLIDAYS, shipped as shipped_packs};

/// Argon2id with 64 MiB and three passes: 0.2 to 0.4 seconds on a council laptop.
const WORK_FACTOR: WorkFactor = WorkFactor {
    memory_kib: 64 * 1024,
    passes: 3,
};

/// How the program is started.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The book's folder; else the environment's `VISITBOOK_DIR`, else the system's data folder.
    pub book: Option<PathBuf>,
    /// A day to take for today, instead of the machine's.
    pub today: Option<NaiveDate>,
    /// Where a recovery file goes when the book's folder takes none; the system's own folders when
    /// none is named.
    pub spare: Vec<PathBuf>,
    /// Frameworks to know beside those that ship.
    pub beside: Vec<Pack>,
    /// What the program calls itself to another that finds the book in use.
    pub program: &'static str,
}

/// The program over this machine; no book is opened yet.
///
/// # Errors
/// When what ships with the program cannot be read.
pub fn open(options: &Options) -> Result<App, AppError> {
    App::new(
        Box::new(Machine {
            today: options.today,
            spare: options.spare.clone(),
            beside: options.beside.clone(),
            program: options.program,
        }),
        folder(options),
    )
}

/// The book's folder.
fn folder(options: &Options) -> PathBuf {
    options.book.clone().unwrap_or_else(book_folder)
}

/// Where the book lies unless told otherwise: never a folder that roams or is synchronised.
fn book_folder() -> PathBuf {
    if let Some(folder) = std::env::var_os("VISITBOOK_DIR").filter(|it| !it.is_empty()) {
        return folder.into();
    }
    dirs::data_local_dir()
        .unwrap_or_else(|| PathBuf::from("."))
        .join("Visitbook")
        .join("book")
}

struct Machine {
    today: Option<NaiveDate>,
    spare: Vec<PathBuf>,
    beside: Vec<Pack>,
    program: &'static str,
}

impl Env for Machine {
    fn today(&self) -> NaiveDate {
        self.today.unwrap_or_else(|| Local::now().date_naive())
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

    fn program(&self) -> &str {
        self.program
    }

    fn packs(&self) -> Vec<Pack> {
        let mut packs = packs::shipped();
        packs.extend(self.beside.iter().cloned());
        packs
    }

    fn bank_holidays(&self) -> &str {
        packs::BANK_HOLIDAYS
    }

    fn holder_of(&self, folder: &Path) -> Option<String> {
        elsewhere::holder(folder)
    }

    fn scratch_folder(&self) -> PathBuf {
        let mut number = [0; 8];
        self.fill(&mut number);
        let number = u64::from_le_bytes(number);
        std::env::temp_dir().join(format!("visitbook-{number:016x}"))
    }

    /// The program's own folder outlives a restart; the one for temporary files may be the only one
    /// with room.
    fn spare_folders(&self) -> Vec<PathBuf> {
        if !self.spare.is_empty() {
            return self.spare.clone();
        }
        let own = dirs::data_local_dir().map(|it| it.join("Visitbook"));
        let own = own.filter(|it| std::fs::create_dir_all(it).is_ok());
        own.into_iter().chain([std::env::temp_dir()]).collect()
    }

    fn machine_name(&self) -> String {
        machine::name()
    }

    fn machine_token(&self, name: &str) -> Option<String> {
        machine::token(name)
    }

    fn keep_machine_token(&self, name: &str, token: &str) -> io::Result<()> {
        machine::keep_token(name, token)
    }

    fn discard_folder(&self, folder: &Path) -> io::Result<()> {
        match std::fs::remove_dir_all(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn save_document(
        &self,
        folder: Option<&Path>,
        name: &str,
        bytes: &[u8],
    ) -> io::Result<PathBuf> {
        match folder {
            Some(folder) => documents::save(folder, name, bytes),
            None => documents::save(&documents::folder()?, name, bytes),
        }
    }

    fn open_document(&self, path: &Path) -> io::Result<()> {
        open::that_detached(path)
    }
}
