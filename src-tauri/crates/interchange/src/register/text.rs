//! From bytes to text, whichever of the two encodings the register came in.
//!
//! Separate because the file does not say how it is encoded. It must not know what a row is.

use std::borrow::Cow;

use encoding_rs::{UTF_8, WINDOWS_1252};

use super::{LARGEST_FILE, RegisterError};

/// A byte order mark means UTF-8, and so does a text that is valid UTF-8; everything else is
/// Windows-1252, in which the register is published. Damage within a marked UTF-8 text becomes
/// U+FFFD and is reported with its row.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, RegisterError> {
    refuse(bytes)?;
    if let Some(marked) = bytes.strip_prefix(b"\xef\xbb\xbf") {
        return Ok(UTF_8.decode_without_bom_handling(marked).0);
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    })
}

fn refuse(bytes: &[u8]) -> Result<(), RegisterError> {
    if bytes.len() > LARGEST_FILE {
        return Err(RegisterError::TooLarge {
            mebibytes: bytes.len().div_ceil(1 << 20),
        });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(RegisterError::Empty);
    }
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(RegisterError::Archive);
    }
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return Err(RegisterError::Utf16);
    }
    if bytes.contains(&0) {
        return Err(RegisterError::Binary);
    }
    Ok(())
}
