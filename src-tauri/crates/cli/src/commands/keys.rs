//! What opens the book: the passphrase and the recovery sheet.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Write},
    path::Path,
};

use app::App;
use serde::Serialize;

use crate::{
    args::{Passphrase, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

#[derive(Serialize)]
struct Sheet {
    recovery: String,
}

pub(crate) fn recovery(shared: &Shared, output: Output, sheet: &Path) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    SheetFile::begin(sheet)?.write(&mut app)?;
    let recovery = sheet.display().to_string();
    output.answer(&Sheet { recovery }, |it| vec![it.recovery.clone()])
}

#[derive(Serialize)]
struct Changed {
    changed: bool,
}

pub(crate) fn passphrase(
    shared: &Shared,
    output: Output,
    asked: &Passphrase,
) -> Result<(), Refusal> {
    match asked {
        Passphrase::Change {
            new_passphrase_file,
        } => {
            let present = session::passphrase(shared)?;
            let mut app = session::program(shared)?;
            app.unlock_book(&present)?;
            let new = session::new_passphrase(new_passphrase_file.as_deref())?;
            app.change_passphrase(&present, &new)?;
        }
        Passphrase::Reset { recovery_file } => {
            let sheet = session::read_text(recovery_file)?;
            let new = session::passphrase(shared)?;
            session::program(shared)?.recover_book(&sheet, &new)?;
        }
    }
    output.answer(&Changed { changed: true }, |_| {
        vec!["The book now opens with the new passphrase.".to_owned()]
    })
}

/// A sheet's file, made before anything is changed. It never takes the place of another file,
/// which may be the only sheet; without its text it is taken away again.
pub(crate) struct SheetFile<'a> {
    path: &'a Path,
    file: File,
    is_written: bool,
}

impl<'a> SheetFile<'a> {
    pub(crate) fn begin(path: &'a Path) -> Result<Self, Refusal> {
        let mut options = File::options();
        options.write(true).create_new(true);
        #[cfg(unix)]
        {
            use std::os::unix::fs::OpenOptionsExt;
            options.mode(0o600);
        }
        match options.open(path) {
            Ok(file) => Ok(Self {
                path,
                file,
                is_written: false,
            }),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                Err(Refusal::Failed(format!(
                    "{} exists; name a new file for the recovery sheet",
                    path.display()
                )))
            }
            Err(source) => Err(unwritable(path, source)),
        }
    }

    /// Gives the book a new recovery key and writes its sheet.
    pub(crate) fn write(mut self, app: &mut App) -> Result<(), Refusal> {
        let text = app.make_recovery()?;
        self.file
            .write_all(text.as_bytes())
            .and_then(|()| self.file.sync_all())
            .map_err(|source| unwritable(self.path, source))?;
        self.is_written = true;
        Ok(())
    }
}

impl Drop for SheetFile<'_> {
    fn drop(&mut self) {
        if !self.is_written {
            // The refusal that is under way says what happened; an empty file says nothing.
            let _ = fs::remove_file(self.path);
        }
    }
}

fn unwritable(sheet: &Path, source: io::Error) -> Refusal {
    Refusal::File {
        doing: "write",
        path: sheet.to_owned(),
        source,
    }
}
