//! What opens the book: the passphrase and the recovery sheet.

use std::{
    fs::{self, File},
    io::{self, ErrorKind, Read, Write},
    path::Path,
};

use app::App;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::{
    args::{Passphrase, Shared},
    output::Output,
    refusal::Refusal,
    session,
};

/// A sheet is shorter; what comes without end on standard input is none.
const LONGEST: u64 = 64 * 1024;

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
            let sheet = typed_key(recovery_file.as_deref())?;
            let new = session::passphrase(shared)?;
            session::program(shared)?.recover_book(&sheet, &new)?;
        }
    }
    output.answer(&Changed { changed: true }, |_| {
        vec!["The book now opens with the new passphrase.".to_owned()]
    })
}

/// The key in whatever form it comes.
fn typed_key(file: Option<&Path>) -> Result<Zeroizing<String>, Refusal> {
    let Some(file) = file else {
        let asked = session::ask("Recovery key: ", "give --recovery-file")?;
        return Ok(Zeroizing::new(asked));
    };
    if file == Path::new("-") {
        let mut typed = Zeroizing::new(String::new());
        io::stdin()
            .take(LONGEST)
            .read_to_string(&mut typed)
            .map_err(|error| Refusal::Failed(format!("no recovery key: {error}")))?;
        return Ok(typed);
    }
    let bytes = Zeroizing::new(session::read_bytes(file)?);
    if bytes.starts_with(b"%PDF") {
        return Err(Refusal::Failed(format!(
            "{} is the sheet as a page; leave --recovery-file out and type the key from it",
            file.display()
        )));
    }
    Ok(Zeroizing::new(String::from_utf8_lossy(&bytes).into_owned()))
}

/// A sheet's file, made before anything is changed. It never takes the place of another file,
/// which may be the only sheet; while its key opens nothing it is taken away again.
pub(crate) struct SheetFile<'a> {
    path: &'a Path,
    file: File,
    is_kept: bool,
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
                is_kept: false,
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

    /// Writes the sheet of a new recovery key, and only then puts the key in force: a sheet that
    /// could not be written must not take the place of an older one.
    pub(crate) fn write(mut self, app: &mut App) -> Result<(), Refusal> {
        let sheet = app.prepare_recovery()?;
        let ending = self.path.extension().unwrap_or_default();
        let bytes = if ending.eq_ignore_ascii_case("pdf") {
            sheet.pdf.as_slice()
        } else {
            sheet.text.as_bytes()
        };
        self.file
            .write_all(bytes)
            .and_then(|()| self.file.sync_all())
            .map_err(|source| unwritable(self.path, source))?;
        app.keep_recovery()?;
        self.is_kept = true;
        Ok(())
    }
}

impl Drop for SheetFile<'_> {
    fn drop(&mut self) {
        if !self.is_kept {
            // The refusal that is under way says what happened; this sheet opens nothing.
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
