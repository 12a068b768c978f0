//! What a field can hold. Each kind has one byte form, so equal values have equal commitments on
//! every device; a kind of a newer version is kept as its bytes and passed on unchanged.

use chrono::{Datelike, NaiveDate};

/// The value of a field.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Value {
    /// Prose or a word.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    Flag(bool),
    /// A civil date.
    Day(NaiveDate),
    /// Another record.
    Entity(crate::id::EntityId),
    /// Several words, in order: ids of ticked evidence sources.
    Words(Vec<String>),
    /// The BLAKE3 of bytes kept beside the log: a sealed PDF.
    Blob([u8; 32]),
    /// A kind this version does not know, with its bytes.
    Unknown(Vec<u8>),
}

impl Value {
    /// The largest value a field may hold, in bytes.
    pub const MAX_BYTES: usize = 1 << 20;

    /// One byte for the kind, then the value.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Self::Text(text) => tagged(b't', text.as_bytes()),
            Self::Whole(number) => tagged(b'n', &number.to_be_bytes()),
            Self::Flag(yes) => tagged(b'f', &[u8::from(*yes)]),
            Self::Day(day) => tagged(b'd', &day.num_days_from_ce().to_be_bytes()),
            Self::Entity(id) => tagged(b'e', &id.0),
            Self::Words(words) => tagged(b'w', &join(words)),
            Self::Blob(hash) => tagged(b'b', hash),
            Self::Unknown(bytes) => bytes.clone(),
        }
    }

    /// What these bytes hold. Never fails: what is not understood is [`Value::Unknown`].
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Self {
        Self::known(bytes).unwrap_or_else(|| Self::Unknown(bytes.to_vec()))
    }

    fn known(bytes: &[u8]) -> Option<Self> {
        let (kind, rest) = bytes.split_first()?;
        Some(match kind {
            b't' => Self::Text(std::str::from_utf8(rest).ok()?.to_owned()),
            b'n' => Self::Whole(i64::from_be_bytes(rest.try_into().ok()?)),
            b'f' => match rest {
                [0] => Self::Flag(false),
                [1] => Self::Flag(true),
                _ => return None,
            },
            b'd' => Self::Day(NaiveDate::from_num_days_from_ce_opt(i32::from_be_bytes(
                rest.try_into().ok()?,
            ))?),
            b'e' => Self::Entity(crate::id::EntityId(rest.try_into().ok()?)),
            b'w' => Self::Words(split(rest)?),
            b'b' => Self::Blob(rest.try_into().ok()?),
            _ => return None,
        })
    }
}

fn tagged(kind: u8, bytes: &[u8]) -> Vec<u8> {
    let mut all = Vec::with_capacity(bytes.len() + 1);
    all.push(kind);
    all.extend_from_slice(bytes);
    all
}

fn join(words: &[String]) -> Vec<u8> {
    let mut all = Vec::new();
    for word in words {
        all.extend_from_slice(&(word.len() as u64).to_be_bytes());
        all.extend_from_slice(word.as_bytes());
    }
    all
}

fn split(mut rest: &[u8]) -> Option<Vec<String>> {
    let mut words = Vec::new();
    while !rest.is_empty() {
        let (length, after) = rest.split_at_checked(8)?;
        let length = usize::try_from(u64::from_be_bytes(length.try_into().ok()?)).ok()?;
        let (word, after) = after.split_at_checked(length)?;
        words.push(std::str::from_utf8(word).ok()?.to_owned());
        rest = after;
    }
    Some(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_value_reads_back_from_its_bytes() {
        let values = [
            Value::Text("Siân’s view\r\n– good".into()),
            Value::Whole(-3),
            Value::Flag(true),
            Value::Day(NaiveDate::from_ymd_opt(2026, 12, 3).unwrap()),
            Value::Entity(crate::id::EntityId([4; 16])),
            Value::Words(vec!["books".into(), String::new(), "talk".into()]),
            Value::Words(Vec::new()),
            Value::Blob([7; 32]),
        ];
        for value in values {
            assert_eq!(Value::from_bytes(&value.to_bytes()), value);
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_kept_to_the_byte() {
        for bytes in [
            &b"zfuture"[..],
            b"",
            b"f\x02",
            b"w\xff\xff\xff\xff\xff\xff\xff\xff",
            b"t\xff",
        ] {
            let value = Value::from_bytes(bytes);
            assert_eq!(value, Value::Unknown(bytes.to_vec()));
            assert_eq!(value.to_bytes(), bytes);
        }
    }
}
