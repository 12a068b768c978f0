use proptest::prelude::*;

use super::*;
use crate::id::WriterId;

fn change(writer: u8, seq: u64) -> ChangeRef {
    ChangeRef {
        writer: WriterId([writer; 16]),
        seq,
        id_start: [writer; 8],
    }
}

fn link(change: ChangeRef, supersedes: &[ChangeRef]) -> Link<'static> {
    Link {
        change,
        entity: EntityId([0; 16]),
        field: "response.evidence",
        supersedes: supersedes.to_vec(),
    }
}

fn only_field(links: &[Link<'static>]) -> Vec<ChangeRef> {
    standing(links).into_values().flatten().collect()
}

#[test]
fn an_edit_of_what_was_shown_stands_alone() {
    let links = [link(change(1, 1), &[]), link(change(1, 2), &[change(1, 1)])];
    assert_eq!(only_field(&links), [change(1, 2)]);
}

#[test]
fn two_edits_that_did_not_know_of_each_other_both_stand() {
    let first = change(1, 1);
    let links = [
        link(first, &[]),
        link(change(1, 2), &[first]),
        link(change(2, 1), &[first]),
    ];
    assert_eq!(only_field(&links), [change(1, 2), change(2, 1)]);
}

#[test]
fn a_change_that_arrives_after_its_successor_does_not_stand() {
    let links = [link(change(1, 2), &[change(1, 1)]), link(change(1, 1), &[])];
    assert_eq!(only_field(&links), [change(1, 2)]);
}

#[test]
fn the_same_number_under_another_id_is_another_change() {
    let twin = ChangeRef {
        id_start: [9; 8],
        ..change(1, 1)
    };
    let links = [
        link(change(1, 1), &[]),
        link(twin, &[]),
        link(change(1, 2), &[change(1, 1)]),
    ];
    assert_eq!(only_field(&links), [twin, change(1, 2)]);
}

proptest! {
    #[test]
    fn order_and_doubles_do_not_matter(
        parents in prop::collection::vec(prop::collection::vec(0usize..12, 0..3), 1..12),
        order in prop::collection::vec(0usize..12, 0..30),
    ) {
        let links: Vec<_> = parents.iter().enumerate().map(|(n, above)| {
            let above: Vec<_> = above.iter().filter(|it| **it < n).map(|it| change(1, *it as u64)).collect();
            link(change(1, n as u64), &above)
        }).collect();
        let mut shuffled: Vec<_> = order.iter().filter_map(|n| links.get(*n).cloned()).collect();
        shuffled.extend(links.iter().rev().cloned());
        prop_assert_eq!(standing(&links), standing(&shuffled));
    }
}
