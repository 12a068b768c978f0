//! A change on its way from one book to another: whole or, after an erasure, its skeleton. Its id
//! is worked out where it is read and goes with it, because everything that follows asks for it.

use crate::{
    change::{Change, ChangeRef, reference},
    id::{ChangeId, WriterId},
    space::Space,
};

/// Changes that follow one another: same writer, same space, numbers and predecessors in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Whose.
    pub writer: WriterId,
    /// Where.
    pub space: Space,
    /// The changes, oldest first; never none.
    pub changes: Vec<Carried>,
}

/// A change as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    /// The change; without salt and value when these were erased.
    pub change: Change,
    /// What salt and value come or came to.
    pub commitment: [u8; 16],
    /// Whether salt and value were erased, so that the commitment alone is left.
    pub is_erased: bool,
    /// Its id.
    pub id: ChangeId,
}

impl Carried {
    /// A change with everything that was said in it.
    #[must_use]
    pub fn whole(change: Change) -> Self {
        let commitment = change.commitment();
        Self {
            id: change.id_with(commitment),
            commitment,
            is_erased: false,
            change,
        }
    }

    /// What an erasure left of a change.
    #[must_use]
    pub fn erased(change: Change, commitment: [u8; 16]) -> Self {
        let change = Change {
            salt: [0; 8],
            value: None,
            ..change
        };
        Self {
            id: change.id_with(commitment),
            commitment,
            is_erased: true,
            change,
        }
    }

    /// How other changes name this one.
    #[must_use]
    pub fn reference(&self) -> ChangeRef {
        reference(self.change.writer, self.change.seq, self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{clock::Stamp, id::EntityId, value::Value};

    #[test]
    fn an_erased_change_keeps_its_id_and_nothing_of_what_was_said() {
        let change = Change {
            writer: WriterId([1; 16]),
            space: Space::Own,
            seq: 1,
            prev: None,
            stamp: Stamp(1),
            entity: EntityId([2; 16]),
            field: "adviser.name".into(),
            salt: [3; 8],
            value: Some(Value::Text("A. Sample".into())),
            supersedes: Vec::new(),
        };
        let whole = Carried::whole(change.clone());
        let erased = Carried::erased(change, whole.commitment);
        assert_eq!(erased.id, whole.id);
        assert_eq!((erased.change.value, erased.change.salt), (None, [0; 8]));
    }
}
