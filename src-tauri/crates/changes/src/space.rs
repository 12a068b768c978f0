//! Spaces: what travels together. Numbers run per writer and space, so sharing one school shows
//! nothing about the others, and a private remark can never ride along with a shared record.

use crate::id::EntityId;

/// The part of a book that a record lives in for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Space {
    /// What the adviser may share about one school.
    Shared(EntityId),
    /// What stays with the adviser about one school: private remarks.
    Private(EntityId),
    /// The adviser's own settings.
    Own,
}

impl Space {
    /// Seventeen bytes: the kind, then the school's id (zeros for the adviser's own).
    #[must_use]
    pub fn to_bytes(self) -> [u8; 17] {
        let (kind, school) = match self {
            Self::Shared(school) => (b's', school.0),
            Self::Private(school) => (b'p', school.0),
            Self::Own => (b'o', [0; 16]),
        };
        let mut bytes = [kind; 17];
        bytes[1..].copy_from_slice(&school);
        bytes
    }

    /// The space these bytes name, if they name one.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (kind, school) = bytes.split_first()?;
        let school = EntityId(school.try_into().ok()?);
        match kind {
            b's' => Some(Self::Shared(school)),
            b'p' => Some(Self::Private(school)),
            b'o' if school.0 == [0; 16] => Some(Self::Own),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_space_reads_back_from_its_bytes() {
        let school = EntityId([9; 16]);
        for space in [Space::Shared(school), Space::Private(school), Space::Own] {
            assert_eq!(Space::from_bytes(&space.to_bytes()), Some(space));
        }
        assert_eq!(Space::from_bytes(b"x"), None);
    }
}
