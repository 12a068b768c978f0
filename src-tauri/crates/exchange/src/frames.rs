//! The plain inside of a file: a mark, frames, and a trailer that is signed. What every frame says is
//! part of one digest, so nothing of it can be left out, doubled or moved.

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

use crate::{bytes::Reader, error::ExchangeError, limits};

/// Stands in front, and says which shape follows.
const MARK: &[u8] = b"visitbook bundle 1\n";
/// What every version's mark begins with.
const ANY_MARK: &[u8] = b"visitbook bundle ";
const SIGNED: &[u8] = b"visitbook bundle signature 1\n";

pub(crate) const MANIFEST: u8 = b'M';
pub(crate) const SEGMENT: u8 = b'S';
pub(crate) const BLOB: u8 = b'B';
const TRAILER: u8 = b'T';
/// Kind and length.
const HEAD: usize = 5;

/// One frame as read.
pub(crate) struct Frame<'a> {
    pub(crate) kind: u8,
    pub(crate) payload: &'a [u8],
}

/// Writes frames one after another and keeps their digest.
pub(crate) struct Framer {
    digest: blake3::Hasher,
    frames: u64,
}

impl Framer {
    /// Begins; the mark goes in front of the first frame.
    pub(crate) fn begin(to: &mut Vec<u8>) -> Self {
        to.extend_from_slice(MARK);
        let mut digest = blake3::Hasher::new_derive_key("visitbook bundle frames 1");
        digest.update(MARK);
        Self { digest, frames: 0 }
    }

    pub(crate) fn put(
        &mut self,
        to: &mut Vec<u8>,
        kind: u8,
        payload: &[u8],
    ) -> Result<(), ExchangeError> {
        let length = u32::try_from(payload.len())
            .map_err(|_| ExchangeError::TooLarge("a part of more than 4 GiB"))?;
        let head = [&[kind][..], &length.to_be_bytes()].concat();
        for bytes in [&head[..], payload] {
            self.digest.update(bytes);
            to.extend_from_slice(bytes);
        }
        self.frames += 1;
        Ok(())
    }

    /// The trailer: how many frames, their digest, and the signature over both.
    pub(crate) fn finish(self, to: &mut Vec<u8>, key: &SigningKey) -> Result<(), ExchangeError> {
        let signed = signed(self.frames, &self.digest.finalize());
        let signature = key
            .try_sign(&signed)
            .map_err(|_| ExchangeError::NotSealed("signing failed"))?;
        to.push(TRAILER);
        to.extend_from_slice(signed.get(SIGNED.len()..).unwrap_or_default());
        to.extend_from_slice(&signature.to_bytes());
        Ok(())
    }
}

fn signed(frames: u64, digest: &blake3::Hash) -> Vec<u8> {
    [SIGNED, &frames.to_be_bytes(), digest.as_bytes()].concat()
}

/// What was read, not yet believed.
pub(crate) struct Unproved<'a> {
    pub(crate) frames: Vec<Frame<'a>>,
    signed: Vec<u8>,
    signature: Signature,
}

/// Takes a plain inside apart. Nothing may stand after the trailer.
pub(crate) fn read(plain: &[u8]) -> Result<Unproved<'_>, ExchangeError> {
    if !plain.starts_with(MARK) {
        return Err(match plain.starts_with(ANY_MARK) {
            true => ExchangeError::Newer,
            false => ExchangeError::Damaged("it is of another kind"),
        });
    }
    let mut reader = Reader::new(plain);
    let mut digest = blake3::Hasher::new_derive_key("visitbook bundle frames 1");
    digest.update(reader.take(MARK.len())?);
    let mut frames = Vec::new();
    loop {
        let mut ahead = reader.clone();
        let kind = ahead.byte()?;
        if kind == TRAILER {
            reader = ahead;
            break;
        }
        let length = u32::from_be_bytes(ahead.array()?) as usize;
        digest.update(reader.take(HEAD)?);
        let payload = reader.take(length)?;
        digest.update(payload);
        frames.push(Frame { kind, payload });
    }
    let counted = u64::from_be_bytes(reader.array()?);
    let kept: [u8; 32] = reader.array()?;
    let signature = Signature::from_bytes(&reader.array::<64>()?);
    let found = digest.finalize();
    if counted != frames.len() as u64 || found != kept || !reader.is_empty() {
        return Err(ExchangeError::Damaged("its parts are not what was written"));
    }
    Ok(Unproved {
        frames,
        signed: signed(counted, &found),
        signature,
    })
}

impl Unproved<'_> {
    /// Whether the holder of this key signed exactly these frames.
    pub(crate) fn prove(&self, key: &[u8; 32]) -> Result<(), ExchangeError> {
        VerifyingKey::from_bytes(key)
            .and_then(|it| it.verify_strict(&self.signed, &self.signature))
            .map_err(|_| ExchangeError::BadSignature)
    }
}

/// A sealed document: its name and its bytes.
pub(crate) fn read_blob(payload: &[u8]) -> Result<([u8; 32], &[u8]), ExchangeError> {
    let mut reader = Reader::new(payload);
    let hash: [u8; 32] = reader.array()?;
    let length = reader.left();
    if length > limits::BLOB {
        return Err(ExchangeError::TooLarge("a document of more than 64 MiB"));
    }
    let bytes = reader.take(length)?;
    match *blake3::hash(bytes).as_bytes() == hash {
        true => Ok((hash, bytes)),
        false => Err(ExchangeError::Damaged("a document is not what was sealed")),
    }
}
