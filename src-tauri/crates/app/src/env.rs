//! The port to the machine: clock, randomness, folders and what ships with the program.

use std::{
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use framework::PackFile;
use store::keys::{Entropy, WorkFactor};

/// The machine, as far as the program may know it.
pub trait Env: Send + Sync {
    /// Today's civil date where the adviser is.
    fn today(&self) -> NaiveDate;
    /// Milliseconds since 1970.
    fn now_millis(&self) -> i64;
    /// Fills the bytes from the system's generator.
    fn fill(&self, bytes: &mut [u8]);
    /// How dear a guess at the passphrase is made.
    fn work_factor(&self) -> WorkFactor;
    /// What this program calls itself to others that find the book in use.
    fn program(&self) -> &str;
    /// The framework packs that ship with the program.
    fn packs(&self) -> Vec<Pack>;
    /// The official list of bank holidays, as published (JSON).
    fn bank_holidays(&self) -> &str;
    /// Who else copies or holds a folder: a synchronising service or a network share, in words that
    /// fit "… holds this folder".
    fn holder_of(&self, folder: &Path) -> Option<String>;
    /// A folder that is not there yet, for a book that nobody keeps.
    fn scratch_folder(&self) -> PathBuf;
    /// Folders for a sealed recovery file when the book's own takes none, the best first.
    fn spare_folders(&self) -> Vec<PathBuf>;
    /// What this machine is called, for a first name of the device.
    fn machine_name(&self) -> String;
    /// What was kept beside the system's own data of this machine under a name; nothing when nothing
    /// was, or when it cannot be read.
    fn machine_token(&self, name: &str) -> Option<String>;
    /// Keeps a token there, where no copy of a book's folder takes it along.
    ///
    /// # Errors
    /// What the system says.
    fn keep_machine_token(&self, name: &str, token: &str) -> io::Result<()>;
    /// Removes such a folder with all that is in it; one that is gone already is no error.
    ///
    /// # Errors
    /// What the system says.
    fn discard_folder(&self, folder: &Path) -> io::Result<()>;
    /// Writes a copy of a document into a folder, or where the adviser keeps documents; never over
    /// another file.
    ///
    /// # Errors
    /// What the system says.
    fn save_document(&self, folder: Option<&Path>, name: &str, bytes: &[u8])
    -> io::Result<PathBuf>;
    /// Opens a file with the program the system has for it.
    ///
    /// # Errors
    /// What the system says.
    fn open_document(&self, path: &Path) -> io::Result<()>;
}

/// One framework's files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The folder's name, which is the framework's id.
    pub id: String,
    /// Its files.
    pub files: Vec<PackFile>,
}

/// The machine's randomness, as the store wants it.
pub(crate) struct Randomness<'a>(pub(crate) &'a dyn Env);

impl Entropy for Randomness<'_> {
    fn fill(&self, bytes: &mut [u8]) {
        self.0.fill(bytes);
    }
}
