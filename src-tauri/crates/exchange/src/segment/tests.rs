//! Runs of changes written and read back.

use proptest::prelude::{
    Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

use super::*;

/// One change of a run that is being made up: what is said, about which record, over what.
#[derive(Debug, Clone)]
struct Said {
    stamp: u64,
    entity: u8,
    field: String,
    salt: [u8; 8],
    value: Option<Vec<u8>>,
    is_erased: bool,
    supersedes: Vec<(u8, u64, [u8; 8])>,
}

fn said() -> impl Strategy<Value = Said> {
    (
        0..1_u64 << 63,
        any::<u8>(),
        "[a-z_.é]{1,20}",
        any::<[u8; 8]>(),
        prop::option::of(prop::collection::vec(any::<u8>(), 0..40)),
        prop::bool::weighted(0.1),
        prop::collection::vec((any::<u8>(), 1..=limits::SEQ, any::<[u8; 8]>()), 0..4),
    )
        .prop_map(
            |(stamp, entity, field, salt, value, is_erased, supersedes)| Said {
                stamp,
                entity,
                field,
                salt,
                value,
                is_erased,
                supersedes,
            },
        )
}

fn space() -> impl Strategy<Value = Space> {
    prop_oneof![
        Just(Space::Own),
        any::<[u8; 16]>().prop_map(|it| Space::Shared(EntityId(it))),
        any::<[u8; 16]>().prop_map(|it| Space::Private(EntityId(it))),
    ]
}

fn run(space: Space, first: u64, said: Vec<Said>) -> Run {
    let writer = WriterId([9; 16]);
    let mut prev = (first > 1).then_some(ChangeId([3; 16]));
    let mut changes = Vec::new();
    for (at, it) in said.into_iter().enumerate() {
        let change = Change {
            writer,
            space,
            seq: first + at as u64,
            prev,
            stamp: Stamp(it.stamp),
            entity: EntityId([it.entity; 16]),
            field: it.field,
            salt: it.salt,
            value: it.value.as_deref().map(Value::from_bytes),
            supersedes: it
                .supersedes
                .into_iter()
                .map(|(writer, seq, id_start)| ChangeRef {
                    writer: WriterId([writer; 16]),
                    seq,
                    id_start,
                })
                .collect(),
        };
        let whole = Carried::whole(change);
        let carried = match it.is_erased {
            true => Carried::erased(whole.change, whole.commitment),
            false => whole,
        };
        prev = Some(carried.id);
        changes.push(carried);
    }
    Run {
        writer,
        space,
        changes,
    }
}

proptest! {
    #[test]
    fn every_run_reads_back_as_it_was(
        space in space(),
        first in prop_oneof![Just(1_u64), 2..1_u64 << 39],
        said in prop::collection::vec(said(), 1..20),
    ) {
        let run = run(space, first, said);
        let bytes = to_bytes(&run);
        prop_assert_eq!(from_bytes(&bytes), Ok(run));
    }

    #[test]
    fn bytes_that_are_no_run_are_refused_and_nothing_worse(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(from_bytes(&bytes).is_err());
    }

    #[test]
    fn a_run_that_is_cut_is_refused(said in prop::collection::vec(said(), 1..6), at in any::<prop::sample::Index>()) {
        let bytes = to_bytes(&run(Space::Own, 1, said));
        let cut = at.index(bytes.len());
        prop_assert!(from_bytes(&bytes[..cut]).is_err());
    }
}

#[test]
fn a_change_costs_some_fifty_bytes_beyond_its_text() {
    let said = (0..1_000_u64).map(|at| Said {
        stamp: (1_800_000_000_000 + at * 60_000) << 16,
        entity: (at % 200) as u8,
        field: "response.evidence".into(),
        salt: (at.wrapping_mul(0x9e37_79b9_7f4a_7c15)).to_be_bytes(),
        value: Some(b"tx".to_vec()),
        is_erased: false,
        supersedes: vec![(9, at + 1, [1; 8])],
    });
    let bytes = to_bytes(&run(Space::Own, 1, said.collect()));
    assert!(bytes.len() < 40 * 1_000, "{}", bytes.len());
}
