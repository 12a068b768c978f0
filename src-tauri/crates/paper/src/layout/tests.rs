use std::collections::BTreeMap;

use super::measures::{LEFT, PAGE_HEIGHT, WIDTH};
use super::page::{Artifact, Mark, Owner, Page, Run};
use super::tree::{Kid, Node, NodeId, Role};
use super::{Laid, lay_out};
use crate::NoteOfVisit;
use crate::compose::compose;
use crate::notes::{draft, four_pages, hostile, issued};
use crate::text::shape::Cluster;

fn laid(note: &NoteOfVisit) -> Laid {
    lay_out(&compose(note))
}

fn samples() -> Vec<Laid> {
    [issued(), draft(), four_pages(), hostile()]
        .iter()
        .map(laid)
        .collect()
}

fn runs(page: &Page) -> impl Iterator<Item = (Owner, f32, &Run)> {
    let marks = page
        .sequences
        .iter()
        .flat_map(|it| it.marks.iter().map(|mark| (it.owner, mark)));
    marks.filter_map(|(owner, placed)| match &placed.mark {
        Mark::Text(run) => Some((owner, placed.y, run)),
        Mark::Rule { .. } | Mark::Watermark => None,
    })
}

fn text(run: &Run) -> String {
    run.line.clusters.iter().map(Cluster::text).collect()
}

/// Lines of a node by page.
fn lines(laid: &Laid, node: NodeId) -> BTreeMap<usize, usize> {
    let mut found = BTreeMap::new();
    for (i, page) in laid.pages.iter().enumerate() {
        let count = runs(page)
            .filter(|(owner, ..)| *owner == Owner::Node(node))
            .count();
        if count > 0 {
            found.insert(i, count);
        }
    }
    found
}

fn nodes(laid: &Laid) -> impl Iterator<Item = (NodeId, &Node)> {
    laid.tree
        .nodes
        .iter()
        .enumerate()
        .map(|(i, it)| (NodeId(i), it))
}

fn no_text_leaves(laid: &Laid) {
    for page in &laid.pages {
        let foot = runs(page)
            .filter(|(owner, ..)| *owner == Owner::Artifact(Artifact::Footer))
            .map(|(_, y, _)| y)
            .fold(PAGE_HEIGHT, f32::min);
        for (owner, y, run) in runs(page) {
            let right = run.x + run.line.width as f32 * run.style.size / 1000.0;
            assert!(
                run.x >= LEFT - 0.1 && right <= LEFT + WIDTH + 0.1,
                "{}",
                text(run)
            );
            assert!(y > 0.0 && y < PAGE_HEIGHT - 20.0, "{}", text(run));
            let small = run.style.size < 8.5;
            assert!(
                small || y < foot - 10.0,
                "{owner:?} runs into the foot: {}",
                text(run)
            );
        }
    }
}

#[test]
fn no_text_leaves_the_page_or_runs_into_the_foot() {
    for laid in samples() {
        no_text_leaves(&laid);
    }
}

/// A note whose table begins lower by one line with each step, so that every way in which a page
/// can end is tried: within a paragraph, a list, a table, a row of several lines, places to sign.
fn pushed_down(lines: usize) -> NoteOfVisit {
    let mut note = issued();
    note.sections.truncate(1);
    note.facts.truncate(1);
    note.summary = "Seen.\n".repeat(lines);
    note.actions[1].what = "Read the books of every class with the head. ".repeat(9);
    note
}

#[test]
fn wherever_a_page_ends_nothing_leaves_it_nothing_is_lost_and_no_row_is_cut() {
    let words = |laid: &Laid| -> usize {
        let owned = |it: &(Owner, f32, &Run)| matches!(it.0, Owner::Node(_));
        let pages = laid.pages.iter();
        let glyphs = pages.flat_map(|it| runs(it).filter(owned).map(|it| it.2.line.clusters.len()));
        glyphs.sum()
    };
    let fewest = words(&laid(&pushed_down(1)));
    let mut counts = std::collections::BTreeSet::new();
    for count in 1..=48 {
        let laid = laid(&pushed_down(count));
        no_text_leaves(&laid);
        assert_eq!(
            words(&laid),
            fewest + (count - 1) * "Seen.".len(),
            "{count}"
        );
        for (id, _) in nodes(&laid).filter(|(_, it)| matches!(it.role, Role::Cell { .. })) {
            assert_eq!(lines(&laid, id).len(), 1, "{count}: a cell is cut");
        }
        counts.insert(laid.pages.len());
    }
    assert!(counts.len() > 1, "the steps reach over a page: {counts:?}");
}

#[test]
fn a_paragraph_never_leaves_one_line_alone_on_a_page() {
    for laid in samples() {
        for (id, node) in nodes(&laid).filter(|(_, it)| it.role == Role::Paragraph) {
            let pages = lines(&laid, id);
            if pages.len() > 1 && node.parent.is_some_and(|it| it.0 != 0) {
                assert!(pages.values().all(|it| *it >= 2), "{pages:?}");
            }
        }
    }
}

#[test]
fn a_heading_is_never_the_last_on_its_page() {
    for laid in samples() {
        for page in &laid.pages {
            let text_runs = runs(page)
                .filter(|(owner, _, run)| matches!(owner, Owner::Node(_)) && run.style.size > 8.5);
            let lowest = text_runs.fold(None, |low: Option<(Owner, f32)>, (owner, y, _)| {
                // Text on the same line as a heading beside it is what follows the heading.
                let heading = matches!(owner, Owner::Node(it) if matches!(
                    laid.tree.nodes[it.0].role,
                    Role::Heading(_)
                ));
                if low.is_some_and(|it| it.1 > y || (it.1 >= y && heading)) {
                    low
                } else {
                    Some((owner, y))
                }
            });
            let Some((Owner::Node(node), _)) = lowest else {
                panic!("an empty page")
            };
            assert!(!matches!(laid.tree.nodes[node.0].role, Role::Heading(_)));
        }
    }
}

#[test]
fn rows_stay_whole_unless_they_are_longer_than_a_page() {
    let mut note = four_pages();
    for action in &mut note.actions {
        action.what = "Read the books of every class with the head. ".repeat(9);
    }
    let laid = laid(&note);
    for (id, _) in nodes(&laid).filter(|(_, it)| matches!(it.role, Role::Cell { .. })) {
        assert_eq!(lines(&laid, id).len(), 1, "cell {id:?} lies on one page");
    }
}

#[test]
fn a_row_longer_than_a_page_is_printed_to_its_last_line() {
    let laid = laid(&hostile());
    let longest = nodes(&laid)
        .map(|(id, _)| lines(&laid, id))
        .max_by_key(BTreeMap::len)
        .unwrap();
    assert!(longest.len() > 2, "over several pages: {longest:?}");
    assert_eq!(longest.values().sum::<usize>(), 130, "a sentence a line");
}

#[test]
fn the_table_head_returns_on_every_page_of_the_table_and_is_read_once() {
    let laid = laid(&four_pages());
    let repeated = Owner::Artifact(Artifact::RepeatedHead);
    let mut going_on = 0;
    let first = nodes(&laid).find_map(|(_, it)| {
        if let Role::ColumnHead { table, .. } = it.role {
            return Some(table);
        }
        None
    });
    let actions = |role| matches!(role, Role::Cell { table, .. } if Some(table) == first);
    let heads = |role| matches!(role, Role::ColumnHead { table, .. } if Some(table) == first);
    let on_page = |page: usize, wanted: &dyn Fn(Role) -> bool| {
        nodes(&laid)
            .filter(|(_, it)| wanted(it.role))
            .any(|(id, _)| lines(&laid, id).contains_key(&page))
    };
    for (i, page) in laid.pages.iter().enumerate() {
        let (cells, own) = (on_page(i, &actions), on_page(i, &heads));
        let again = runs(page).any(|(owner, _, run)| owner == repeated && text(run) == "Action");
        assert_eq!(again, cells && !own, "page {i}");
        going_on += usize::from(again);
    }
    assert!(going_on > 0, "the sample's table goes over a page");
}

#[test]
fn a_section_that_goes_on_is_named_again_for_the_eye_only() {
    let laid = laid(&issued());
    let again: Vec<(Owner, String)> = runs(&laid.pages[1])
        .filter(|(_, _, run)| run.x < LEFT + 1.0)
        .map(|(owner, _, run)| (owner, text(run)))
        .take(2)
        .collect();
    let owner = Owner::Artifact(Artifact::RepeatedHead);
    let expected = [
        (owner, "Achievement ".to_owned()),
        (owner, "(continued)".to_owned()),
    ];
    assert_eq!(again, expected);
}

#[test]
fn every_page_is_numbered_out_of_all() {
    let laid = laid(&hostile());
    for (i, page) in laid.pages.iter().enumerate() {
        let wanted = format!("Page {} of {}", i + 1, laid.pages.len());
        assert!(
            runs(page).any(|(_, _, run)| text(run) == wanted),
            "{wanted}"
        );
    }
}

#[test]
fn who_may_read_it_is_read_aloud_once_and_printed_on_every_page() {
    let note = issued();
    let laid = laid(&note);
    let spoken = |page: &Page| {
        runs(page)
            .filter(|(_, _, run)| text(run) == note.confidentiality)
            .map(|(owner, ..)| matches!(owner, Owner::Node(_)))
            .collect::<Vec<_>>()
    };
    let all: Vec<Vec<bool>> = laid.pages.iter().map(spoken).collect();
    assert_eq!(all[0], [true]);
    assert!(all[1..].iter().all(|it| it == &[false]));
}

#[test]
fn every_node_that_has_marks_was_given_them_in_the_order_of_the_pages() {
    for laid in samples() {
        for (_, node) in nodes(&laid) {
            let pages: Vec<usize> = node
                .kids
                .iter()
                .filter_map(|it| match it {
                    Kid::Marks { page, .. } => Some(*page),
                    Kid::Node(_) => None,
                })
                .collect();
            assert!(pages.is_sorted(), "{pages:?}");
        }
    }
}
