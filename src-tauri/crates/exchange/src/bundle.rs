//! A file as a whole: made from changes and documents, or opened, proved and taken apart.

use std::collections::BTreeMap;

use changes::{carried::Run, id::WriterId};

use crate::{
    envelope::{self, Key, Lock},
    error::ExchangeError,
    frames::{self, Framer},
    keys::DeviceKeys,
    limits,
    manifest::Manifest,
    segment,
};

/// A sealed document, named by the BLAKE3 of its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blob {
    /// Its name.
    pub hash: [u8; 32],
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// What goes into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// What the file says of itself.
    pub manifest: Manifest,
    /// Runs of changes.
    pub runs: Vec<Run>,
    /// The documents that they name.
    pub blobs: Vec<Blob>,
}

/// A file that was opened and proved to the last byte: every id worked out, every document compared
/// with its name, the signature held against the key that the manifest names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// What came in.
    pub contents: Contents,
    /// Parts of a newer version that may be passed over.
    pub passed_over: usize,
}

impl Contents {
    /// Makes the file: signs with the device's key, and seals so that the lock opens it.
    ///
    /// # Errors
    /// [`ExchangeError::NoRecipient`], [`ExchangeError::BadKey`], [`ExchangeError::TooLarge`] and
    /// [`ExchangeError::NotSealed`].
    pub fn seal(&self, keys: &DeviceKeys, lock: &Lock) -> Result<Vec<u8>, ExchangeError> {
        let mut first = Vec::new();
        let mut framer = Framer::begin(&mut first);
        framer.put(&mut first, frames::MANIFEST, &self.manifest.to_bytes()?)?;
        let mut parts = vec![first];
        let mut by_writer: BTreeMap<WriterId, Vec<&Run>> = BTreeMap::new();
        for it in &self.runs {
            by_writer.entry(it.writer).or_default().push(it);
        }
        // What one party wrote is never compressed together with what another did.
        for runs in by_writer.into_values() {
            let mut part = Vec::new();
            for it in runs.into_iter().filter(|it| !it.changes.is_empty()) {
                framer.put(&mut part, frames::SEGMENT, &segment::to_bytes(it))?;
            }
            parts.push(part);
        }
        for it in &self.blobs {
            let mut part = Vec::new();
            framer.put(
                &mut part,
                frames::BLOB,
                &[&it.hash, it.bytes.as_slice()].concat(),
            )?;
            parts.push(part);
        }
        let mut last = Vec::new();
        framer.finish(&mut last, &keys.signing)?;
        parts.push(last);
        let expanded: usize = parts.iter().map(Vec::len).sum();
        let sealed = envelope::seal(&parts, lock)?;
        match expanded > limits::expanded(sealed.len()) {
            true => Err(ExchangeError::TooLarge("more than a file may expand to")),
            false => Ok(sealed),
        }
    }
}

impl Bundle {
    /// Opens a file and proves all of it.
    ///
    /// # Errors
    /// Everything of [`ExchangeError`] that is about a file.
    pub fn open(file: &[u8], key: &Key<'_>) -> Result<Self, ExchangeError> {
        Self::read(&envelope::open(file, key)?)
    }

    fn read(plain: &[u8]) -> Result<Self, ExchangeError> {
        let read = frames::read(plain)?;
        let mut parts = read.frames.iter();
        let manifest = match parts.next() {
            Some(it) if it.kind == frames::MANIFEST => Manifest::from_bytes(it.payload)?,
            Some(_) | None => return Err(ExchangeError::Damaged("it does not say what it is")),
        };
        read.prove(&manifest.from.signing)?;
        let mut bundle = Self {
            contents: Contents {
                manifest,
                runs: Vec::new(),
                blobs: Vec::new(),
            },
            passed_over: 0,
        };
        for it in parts {
            match it.kind {
                frames::SEGMENT => {
                    bundle.contents.runs.push(segment::from_bytes(it.payload)?);
                }
                frames::BLOB => {
                    let (hash, bytes) = frames::read_blob(it.payload)?;
                    let bytes = bytes.to_vec();
                    bundle.contents.blobs.push(Blob { hash, bytes });
                }
                frames::MANIFEST => {
                    return Err(ExchangeError::Damaged("it says twice what it is"));
                }
                // A newer version would have called it critical if it could not be passed over.
                _ => bundle.passed_over += 1,
            }
        }
        Ok(bundle)
    }

    /// The number of changes in it.
    #[must_use]
    pub fn changes(&self) -> usize {
        self.contents.runs.iter().map(|it| it.changes.len()).sum()
    }
}

#[cfg(test)]
mod tests;
