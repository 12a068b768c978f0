//! The bookmarks of the file, nested by level.
//!
//! It is separate because those of `printpdf` are flat and sorted by name. It must not know the
//! structure tree.

use lopdf::{Document, Object, ObjectId, dictionary, text_string};

use crate::layout::measures::{LEFT, PAGE_HEIGHT};
use crate::layout::page::Bookmark;

/// Writes the outline and gives back its root; none without bookmarks.
pub(crate) fn add(
    doc: &mut Document,
    bookmarks: &[Bookmark],
    pages: &[ObjectId],
) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = doc.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| doc.new_object_id()).collect();
    let parents: Vec<Option<usize>> = (0..bookmarks.len()).map(|i| parent(bookmarks, i)).collect();
    let children = |of: Option<usize>| -> Vec<usize> {
        (0..bookmarks.len()).filter(|i| parents[*i] == of).collect()
    };
    for (i, bookmark) in bookmarks.iter().enumerate() {
        let siblings = children(parents[i]);
        let at = siblings.iter().position(|it| *it == i).unwrap_or(0);
        let y = PAGE_HEIGHT - bookmark.y;
        let place: Vec<Object> = vec![
            pages[bookmark.page].into(),
            "XYZ".into(),
            LEFT.into(),
            y.round().into(),
            Object::Null,
        ];
        let mut entry = dictionary! {
            "Title" => text_string(&bookmark.title),
            "Parent" => parents[i].map_or(root, |it| ids[it]),
            "Dest" => place,
        };
        let sibling = |it: Option<usize>| it.and_then(|it| siblings.get(it)).map(|it| ids[*it]);
        if let Some(before) = sibling(at.checked_sub(1)) {
            entry.set("Prev", before);
        }
        if let Some(after) = sibling(Some(at + 1)) {
            entry.set("Next", after);
        }
        let own = children(Some(i));
        if let (Some(first), Some(last)) = (own.first(), own.last()) {
            entry.set("First", ids[*first]);
            entry.set("Last", ids[*last]);
            entry.set("Count", own.len() as i64);
        }
        doc.set_object(ids[i], entry);
    }
    let top = children(None);
    let (first, last) = (top.first()?, top.last()?);
    let outlines = dictionary! {
        "Type" => "Outlines",
        "First" => ids[*first],
        "Last" => ids[*last],
        "Count" => bookmarks.len() as i64,
    };
    doc.set_object(root, outlines);
    Some(root)
}

/// The nearest bookmark before this one that stands above it.
fn parent(bookmarks: &[Bookmark], i: usize) -> Option<usize> {
    bookmarks[..i]
        .iter()
        .rposition(|it| it.level < bookmarks[i].level)
}
