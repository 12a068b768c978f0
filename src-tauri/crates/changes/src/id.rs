//! Ids of the change log: sixteen bytes each, a type for each kind.

use std::fmt;

macro_rules! define_id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(
            /// The sixteen bytes.
            pub [u8; 16],
        );

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "("))?;
                self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))?;
                f.write_str(")")
            }
        }
    };
}

define_id! {
    /// One installation that writes; a restored or copied book gets a new one.
    WriterId
}
define_id! {
    /// What a field belongs to: a school, a visit, a response, an action …
    EntityId
}
define_id! {
    /// One change: the first sixteen bytes of the BLAKE3 of everything in it, with the commitment
    /// in place of the value, so that an erased value leaves the chain verifiable.
    ChangeId
}

impl EntityId {
    /// The id of an entity that is fully named by other things, so that two devices that record
    /// the same thing without knowing of each other mean the same entity.
    ///
    /// ```
    /// use changes::id::EntityId;
    /// let visit = [1; 16];
    /// let here = EntityId::derived("response", &[&visit, b"achievement"]);
    /// let there = EntityId::derived("response", &[&visit, b"achievement"]);
    /// assert_eq!(here, there);
    /// ```
    #[must_use]
    pub fn derived(kind: &str, parts: &[&[u8]]) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("visitbook entity 1");
        for part in std::iter::once(kind.as_bytes()).chain(parts.iter().copied()) {
            hasher.update(&(part.len() as u64).to_be_bytes());
            hasher.update(part);
        }
        Self(first_sixteen(&hasher.finalize()))
    }
}

pub(crate) fn first_sixteen(hash: &blake3::Hash) -> [u8; 16] {
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.as_bytes()[..16]);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_derived_id_cannot_run_into_each_other() {
        assert_ne!(
            EntityId::derived("response", &[b"ab", b"c"]),
            EntityId::derived("response", &[b"a", b"bc"])
        );
    }
}
