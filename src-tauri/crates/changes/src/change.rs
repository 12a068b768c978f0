//! One change: who wrote which field when, on top of what.

use crate::{
    clock::Stamp,
    id::{ChangeId, EntityId, WriterId, first_sixteen},
    space::Space,
    value::Value,
};

/// The most changes one change may supersede.
pub const MAX_SUPERSEDED: usize = 1024;

/// Names a change of the same space: writer, number, and the first eight bytes of its id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ChangeRef {
    /// Who wrote it.
    pub writer: WriterId,
    /// Its number among that writer's changes in the space.
    pub seq: u64,
    /// The first eight bytes of its id.
    pub id_start: [u8; 8],
}

/// One edit of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Who wrote it.
    pub writer: WriterId,
    /// Where the record lives.
    pub space: Space,
    /// 1, 2, 3 … per writer and space.
    pub seq: u64,
    /// The writer's previous change in the space; nothing before the first.
    pub prev: Option<ChangeId>,
    /// For display order only.
    pub stamp: Stamp,
    /// The record.
    pub entity: EntityId,
    /// The field, "response.evidence"; at most 64 bytes.
    pub field: String,
    /// Random, so that a commitment does not give a short value away.
    pub salt: [u8; 8],
    /// The new value; nothing when the field was cleared or the record deleted.
    pub value: Option<Value>,
    /// The changes its author was shown and put this in place of.
    pub supersedes: Vec<ChangeRef>,
}

impl Change {
    /// The first sixteen bytes of BLAKE3(salt ‖ value).
    #[must_use]
    pub fn commitment(&self) -> [u8; 16] {
        commitment(
            self.salt,
            self.value.as_ref().map(Value::to_bytes).as_deref(),
        )
    }

    /// The id: a hash of everything, with the commitment in place of the value.
    #[must_use]
    pub fn id(&self) -> ChangeId {
        self.id_with(self.commitment())
    }

    /// The id when only the commitment is left, after an erasure.
    #[must_use]
    pub fn id_with(&self, commitment: [u8; 16]) -> ChangeId {
        let mut hasher = blake3::Hasher::new_derive_key("visitbook change 1");
        hasher.update(&self.writer.0);
        hasher.update(&self.space.to_bytes());
        hasher.update(&self.seq.to_be_bytes());
        hasher.update(&self.prev.map_or([0; 16], |id| id.0));
        hasher.update(&self.stamp.0.to_be_bytes());
        hasher.update(&self.entity.0);
        hasher.update(&(self.field.len() as u64).to_be_bytes());
        hasher.update(self.field.as_bytes());
        hasher.update(&commitment);
        hasher.update(&supersedes_to_bytes(&self.supersedes));
        ChangeId(first_sixteen(&hasher.finalize()))
    }

    /// How other changes name this one.
    #[must_use]
    pub fn reference(&self) -> ChangeRef {
        reference(self.writer, self.seq, self.id())
    }
}

/// How a change with this id is named by others.
#[must_use]
pub fn reference(writer: WriterId, seq: u64, id: ChangeId) -> ChangeRef {
    let mut id_start = [0; 8];
    id_start.copy_from_slice(&id.0[..8]);
    ChangeRef {
        writer,
        seq,
        id_start,
    }
}

/// The first sixteen bytes of BLAKE3(salt ‖ value); nothing hashes apart from an empty value.
#[must_use]
pub fn commitment(salt: [u8; 8], value: Option<&[u8]>) -> [u8; 16] {
    let mut hasher = blake3::Hasher::new_derive_key("visitbook commitment 1");
    hasher.update(&salt);
    hasher.update(&[u8::from(value.is_some())]);
    hasher.update(value.unwrap_or_default());
    first_sixteen(&hasher.finalize())
}

/// 32 bytes for each, one after the other.
#[must_use]
pub fn supersedes_to_bytes(all: &[ChangeRef]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(all.len() * 32);
    for it in all {
        bytes.extend_from_slice(&it.writer.0);
        bytes.extend_from_slice(&it.seq.to_be_bytes());
        bytes.extend_from_slice(&it.id_start);
    }
    bytes
}

/// Reads what [`supersedes_to_bytes`] wrote; nothing when the length is wrong or over the limit.
#[must_use]
pub fn supersedes_from_bytes(bytes: &[u8]) -> Option<Vec<ChangeRef>> {
    if !bytes.len().is_multiple_of(32) || bytes.len() / 32 > MAX_SUPERSEDED {
        return None;
    }
    bytes.chunks_exact(32).map(read_reference).collect()
}

fn read_reference(bytes: &[u8]) -> Option<ChangeRef> {
    Some(ChangeRef {
        writer: WriterId(bytes.get(..16)?.try_into().ok()?),
        seq: u64::from_be_bytes(bytes.get(16..24)?.try_into().ok()?),
        id_start: bytes.get(24..32)?.try_into().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Change {
        Change {
            writer: WriterId([1; 16]),
            space: Space::Own,
            seq: 7,
            prev: Some(ChangeId([2; 16])),
            stamp: Stamp(99),
            entity: EntityId([3; 16]),
            field: "adviser.name".into(),
            salt: [4; 8],
            value: Some(Value::Text("A. Sample".into())),
            supersedes: vec![ChangeRef {
                writer: WriterId([1; 16]),
                seq: 2,
                id_start: [5; 8],
            }],
        }
    }

    #[test]
    fn the_id_depends_on_every_part() {
        let edits: [fn(&mut Change); 10] = [
            |it| it.writer = WriterId([0; 16]),
            |it| it.space = Space::Shared(EntityId([0; 16])),
            |it| it.seq = 8,
            |it| it.prev = None,
            |it| it.stamp = Stamp(100),
            |it| it.entity = EntityId([0; 16]),
            |it| it.field.push('s'),
            |it| it.salt = [0; 8],
            |it| it.value = None,
            |it| it.supersedes.clear(),
        ];
        for (n, edit) in edits.iter().enumerate() {
            let mut changed = sample();
            edit(&mut changed);
            assert_ne!(changed.id(), sample().id(), "edit {n} must change the id");
        }
    }

    #[test]
    fn an_erased_value_leaves_the_id_verifiable() {
        let whole = sample();
        let commitment = whole.commitment();
        let erased = Change {
            value: None,
            salt: [0; 8],
            ..whole.clone()
        };
        assert_eq!(erased.id_with(commitment), whole.id());
    }

    #[test]
    fn cleared_and_empty_are_told_apart() {
        assert_ne!(commitment([0; 8], None), commitment([0; 8], Some(b"")));
    }

    #[test]
    fn references_read_back_and_wrong_lengths_are_refused() {
        let all = sample().supersedes;
        assert_eq!(supersedes_from_bytes(&supersedes_to_bytes(&all)), Some(all));
        assert_eq!(supersedes_from_bytes(&[0; 31]), None);
        assert_eq!(
            supersedes_from_bytes(&vec![0; 32 * (MAX_SUPERSEDED + 1)]),
            None
        );
    }
}
