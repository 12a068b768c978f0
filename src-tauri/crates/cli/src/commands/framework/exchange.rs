//! Frameworks of the adviser's own: taking one in, giving one away, taking one out.

use std::{fs, path::Path};

use app::{App, FrameworkFile};
use framework::{Framework as Pack, bundle};
use serde::Serialize;

use super::{pack_files, report};
use crate::{args::Shared, output::Output, refusal::Refusal, session};

#[derive(Serialize)]
struct Exported {
    id: String,
    file: String,
    /// The SHA-256 of the file.
    digest: String,
}

pub(super) fn export(app: &App, output: Output, id: &str, to: &Path) -> Result<(), Refusal> {
    let (_, text) = app.export_framework(id)?;
    fs::write(to, &text).map_err(|source| Refusal::File {
        doing: "write",
        path: to.to_owned(),
        source,
    })?;
    let exported = Exported {
        id: id.to_owned(),
        file: to.display().to_string(),
        digest: app.framework_entry(id)?.digest,
    };
    output.answer(&exported, |it| vec![format!("{} {}", it.digest, it.file)])
}

#[derive(Serialize)]
struct Imported {
    id: String,
    /// Whether the very same was there already.
    known: bool,
}

pub(super) fn import(shared: &Shared, output: Output, path: &Path) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    let bytes = match path.is_dir() {
        // Told with the files of the folder and their lines; taken in as one.
        true => {
            let files = pack_files(path)?;
            if let Err(problems) = Pack::read(&files, app.calendar()) {
                return report(&problems, output);
            }
            bundle::write(&files).into_bytes()
        }
        false => session::read_bytes(path)?,
    };
    let file: FrameworkFile = match app.read_framework(&name_of(path), &bytes) {
        Ok(file) => file,
        Err(problems) => return report(&problems, output),
    };
    let receipt = app.import_framework(&file)?;
    let imported = Imported {
        id: receipt.id,
        known: receipt.is_known,
    };
    output.answer(&imported, |it| {
        let what = match it.known {
            true => "is there already; nothing was done",
            false => "was imported",
        };
        vec![format!("{} {what}", it.id)]
    })
}

#[derive(Serialize)]
struct Removed<'a> {
    removed: &'a str,
}

pub(super) fn remove(shared: &Shared, output: Output, id: &str) -> Result<(), Refusal> {
    let mut app = session::unlocked(shared)?;
    app.remove_framework(id)?;
    let removed = Removed { removed: id };
    output.answer(&removed, |it| vec![format!("{} was removed", it.removed)])
}

/// What problems call the file.
pub(super) fn name_of(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
