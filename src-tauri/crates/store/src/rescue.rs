//! The recovery file: words and choices that could not be written into the book, sealed under a key that follows
//! from the book's own, in whichever folder has room. It lies outside the database because it is for
//! the moment at which the database cannot be written; only the book that it belongs to opens it.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{
    book::Book,
    error::StoreError,
    fields,
    keys::{BookKey, Entropy},
    log::Seen,
    open,
};

/// Stands in front, and says which shape follows.
const MARK: &[u8] = b"visitbook recovery file 1\n";
/// From the book's key to the file's: one key is never used by two ciphers.
const CONTEXT: &str = "visitbook 2026-11-22 recovery file of words not in the book";
const NONCE: usize = 24;
/// More than every field of a long visit at its limit; what is larger is not one of ours.
const MAX_BYTES: u64 = 256 << 20;

/// What was put into one field and is not in the book.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaved {
    /// Where they were typed, as the program spells it; not read here.
    pub place: String,
    /// One of [`crate::fields`].
    pub field: &'static str,
    /// What was put in.
    pub said: Said,
    /// What the editor was shown when it was opened.
    pub seen: Seen,
    /// When it should have been kept, in milliseconds since 1970.
    pub at: i64,
}

/// What somebody put into a field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// The text as it stood on the screen.
    Words(String),
    /// What was chosen, as the program asks for it; nothing where a choice was taken back.
    Choice(Vec<String>),
}

/// A recovery file that was found.
#[derive(Debug)]
pub struct Found {
    /// Where it lies.
    pub path: PathBuf,
    /// What is in it, or why it cannot be read.
    pub words: Result<Vec<Unsaved>, StoreError>,
}

#[derive(Serialize, Deserialize)]
struct Line {
    place: String,
    field: String,
    said: Said,
    seen: Vec<u8>,
    at: i64,
}

impl Book {
    /// What a recovery file of this book is called, wherever it lies.
    #[must_use]
    pub fn rescue_name(&self) -> String {
        format!("Visitbook unsaved words {}.sealed", self.id())
    }

    /// Writes the words into the first of the folders that takes them, in place of an older
    /// recovery file, and removes those in the other folders. Durable when it returns.
    ///
    /// # Errors
    /// What the last folder said; the older files then stay.
    pub fn write_rescue(
        &self,
        folders: &[PathBuf],
        words: &[Unsaved],
        entropy: &dyn Entropy,
    ) -> Result<PathBuf, StoreError> {
        let sealed = self.seal(words, entropy)?;
        let mut refused = StoreError::Key("there is no folder for a recovery file");
        for folder in folders {
            let path = folder.join(self.rescue_name());
            match put(&path, &sealed) {
                Ok(()) => {
                    self.remove_rescues(folders, Some(&path));
                    return Ok(path);
                }
                Err(source) => {
                    refused = StoreError::File {
                        doing: "writing",
                        path,
                        source,
                    }
                }
            }
        }
        Err(refused)
    }

    /// The recovery files of this book in these folders.
    #[must_use]
    pub fn find_rescues(&self, folders: &[PathBuf]) -> Vec<Found> {
        let paths = folders.iter().map(|it| it.join(self.rescue_name()));
        paths
            .filter(|path| path.is_file())
            .map(|path| Found {
                words: self.unseal(&path),
                path,
            })
            .collect()
    }

    /// Removes the recovery files of this book but for one. One that cannot be removed holds nothing
    /// that is not in the book or in that one, and is recognised as such when it is found again.
    pub fn remove_rescues(&self, folders: &[PathBuf], except: Option<&Path>) {
        for folder in folders {
            let path = folder.join(self.rescue_name());
            if except != Some(&path) {
                let _ = fs::remove_file(&path);
            }
        }
    }

    /// Gives a recovery file that cannot be read a name of its own, so that the next one does not take
    /// its place. Answers with where it lies.
    #[must_use]
    pub fn set_rescue_aside(&self, path: &Path) -> PathBuf {
        for number in 1..=99 {
            let aside = path.with_extension(format!("unread-{number}"));
            if !aside.exists() && fs::rename(path, &aside).is_ok() {
                return aside;
            }
        }
        path.to_owned()
    }

    fn seal(&self, words: &[Unsaved], entropy: &dyn Entropy) -> Result<Vec<u8>, StoreError> {
        let lines: Vec<Line> = words.iter().map(Line::of).collect();
        let plain = serde_json::to_vec(&lines)
            .map(Zeroizing::new)
            .map_err(|_| StoreError::Key("the words could not be written down"))?;
        let mut nonce = [0; NONCE];
        entropy.fill(&mut nonce);
        let bound = self.bound();
        let payload = Payload {
            msg: &plain,
            aad: &bound,
        };
        let sealed = cipher(self.database().1)
            .encrypt(&nonce.into(), payload)
            .map_err(|_| StoreError::Key("sealing failed"))?;
        Ok([MARK, &nonce, &sealed].concat())
    }

    fn unseal(&self, path: &Path) -> Result<Vec<Unsaved>, StoreError> {
        let foreign = || StoreError::Damaged(format!("{} cannot be read", path.display()));
        let bytes = read(path).map_err(|source| StoreError::File {
            doing: "reading",
            path: path.to_owned(),
            source,
        })?;
        let rest = bytes.strip_prefix(MARK).ok_or_else(foreign)?;
        let (nonce, sealed) = rest.split_first_chunk::<NONCE>().ok_or_else(foreign)?;
        let bound = self.bound();
        let payload = Payload {
            msg: sealed,
            aad: &bound,
        };
        let plain = cipher(self.database().1)
            .decrypt(&(*nonce).into(), payload)
            .map(Zeroizing::new)
            .map_err(|_| foreign())?;
        let lines: Vec<Line> = serde_json::from_slice(&plain).map_err(|_| foreign())?;
        let words = lines.into_iter().map(Line::words).collect::<Option<_>>();
        words.ok_or_else(foreign)
    }

    /// Bound to what is sealed, so that nothing else sealed under this key passes for it.
    fn bound(&self) -> Vec<u8> {
        [MARK, self.id().as_bytes()].concat()
    }
}

impl Line {
    fn of(words: &Unsaved) -> Self {
        Self {
            place: words.place.clone(),
            field: words.field.to_owned(),
            said: words.said.clone(),
            seen: words.seen.to_bytes(),
            at: words.at,
        }
    }

    /// Nothing when a newer version has written of a field that this one does not know.
    fn words(self) -> Option<Unsaved> {
        Some(Unsaved {
            field: fields::known(&self.field)?,
            seen: Seen::from_bytes(&self.seen)?,
            place: self.place,
            said: self.said,
            at: self.at,
        })
    }
}

fn cipher(key: &BookKey) -> XChaCha20Poly1305 {
    let own = BookKey::new(blake3::derive_key(CONTEXT, key.as_slice()));
    XChaCha20Poly1305::new((&*own).into())
}

fn read(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.len() > MAX_BYTES {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    fs::read(path)
}

/// Beside its place first, so that a full disk spoils no older file; never through a link that
/// somebody else put into a shared folder.
fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let beside = path.with_extension("part");
    let _ = fs::remove_file(&beside);
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&beside).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&beside, path));
    if placed.is_err() {
        let _ = fs::remove_file(&beside);
    }
    placed?;
    // The file is there under its name; that its name outlives a power cut is tried as well.
    let _ = path.parent().map(open::sync_folder);
    Ok(())
}

#[cfg(test)]
mod tests;
