//! A document on its way to the disk: whole under another name, then under its own. What cannot be
//! written is known before anything in the book depends on it.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use app::AppError;

use crate::refusal::Refusal;

/// A document beside its place. Dropped before it is placed, it leaves nothing behind.
#[derive(Debug)]
pub(crate) struct Document<'a> {
    path: &'a Path,
    beside: PathBuf,
    is_placed: bool,
}

impl<'a> Document<'a> {
    /// Writes all of it beside its place.
    pub(crate) fn write(path: &'a Path, bytes: &[u8]) -> Result<Self, AppError> {
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".part");
        let document = Self {
            path,
            beside: path.with_file_name(name),
            is_placed: false,
        };
        // Asked before, because a folder cannot be replaced by a file afterwards.
        let written = if path.is_dir() {
            Err(io::ErrorKind::IsADirectory.into())
        } else {
            File::create(&document.beside)
                .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        };
        match written {
            Ok(()) => Ok(document),
            Err(source) => Err(AppError::Document {
                doing: "writing",
                path: path.to_owned(),
                source,
            }),
        }
    }

    /// Puts it in its place, over an older document of that name.
    pub(crate) fn place(mut self) -> Result<(), Refusal> {
        fs::rename(&self.beside, self.path).map_err(|source| Refusal::File {
            doing: "write",
            path: self.path.to_owned(),
            source,
        })?;
        self.is_placed = true;
        Ok(())
    }
}

impl Drop for Document<'_> {
    fn drop(&mut self) {
        if !self.is_placed {
            // The refusal under way says what happened.
            let _ = fs::remove_file(&self.beside);
        }
    }
}

/// Writes a document whole: no half of it ever stands under its name.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
    Document::write(path, bytes)?.place()
}
