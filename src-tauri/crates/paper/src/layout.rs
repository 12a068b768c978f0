//! Blocks to pages: what stands where, and how it is tagged.
//!
//! It is separate because every decision a reader notices is made here, where it can be tested
//! without a PDF. It must not know PDF.

mod flow;
mod furniture;
mod key;
pub(crate) mod measures;
pub(crate) mod page;
mod paginate;
mod side;
mod sign_off;
mod strip;
mod table;
pub(crate) mod tree;

use crate::block::Sheet;
use crate::layout::flow::Flow;
use crate::layout::furniture::Furniture;
use crate::layout::page::{Bookmark, Page};
use crate::layout::tree::Tree;

/// A document whose every mark has its place.
#[derive(Debug)]
pub(crate) struct Laid {
    pub(crate) pages: Vec<Page>,
    pub(crate) tree: Tree,
    pub(crate) bookmarks: Vec<Bookmark>,
}

/// Lays the document out on A4.
pub(crate) fn lay_out(sheet: &Sheet) -> Laid {
    let furniture = Furniture::measure(&sheet.footer);
    let mut flow = Flow::new(furniture.body_bottom());
    for block in &sheet.blocks {
        flow.block(block);
    }
    let (mut pages, mut tree) =
        paginate::paginate(flow.strips, &flow.heads, flow.tree, flow.bottom);
    furniture.place(sheet.watermark.is_some(), &mut pages, &mut tree);
    let bookmarks = flow
        .headings
        .iter()
        .filter_map(|it| it.locate(&pages))
        .collect();
    Laid {
        pages,
        tree,
        bookmarks,
    }
}

#[cfg(test)]
mod tests;
