//! The endless column cut into pages.
//!
//! It is separate because where a page ends depends on heights alone. It must not know what the
//! bands hold.

use crate::layout::measures::{FIRST_TOP, TOP};
use crate::layout::page::{Owner, Page, Sequence};
use crate::layout::strip::{Piece, Strip, moved};
use crate::layout::tree::Tree;

/// Fills pages down to `bottom`, and tells the tree which marks came to which page.
pub(crate) fn paginate(
    strips: Vec<Strip>,
    heads: &[Strip],
    tree: Tree,
    bottom: f32,
) -> (Vec<Page>, Tree) {
    let mut press = Press {
        pages: vec![Page::default()],
        tree,
        y: FIRST_TOP,
        fresh: true,
        bottom,
        heads,
    };
    let mut chunk: Vec<Strip> = Vec::new();
    for strip in strips {
        let goes_on = strip.keep;
        chunk.push(strip);
        if !goes_on {
            press.place_chunk(std::mem::take(&mut chunk));
        }
    }
    press.place_chunk(chunk);
    (press.pages, press.tree)
}

struct Press<'a> {
    pages: Vec<Page>,
    tree: Tree,
    y: f32,
    /// Nothing stands on the page yet.
    fresh: bool,
    bottom: f32,
    heads: &'a [Strip],
}

impl Press<'_> {
    /// Bands that belong together: on this page if all fit, else from the top of the next, else
    /// cut wherever a page ends.
    fn place_chunk(&mut self, chunk: Vec<Strip>) {
        if !self.fresh && self.y + needed(&chunk) > self.bottom {
            self.turn(chunk.first().and_then(|it| it.head));
        }
        for strip in chunk {
            if !self.fresh && self.y + strip.gap + strip.height > self.bottom {
                self.turn(strip.head);
            }
            self.place(strip);
        }
    }

    fn turn(&mut self, head: Option<usize>) {
        self.pages.push(Page::default());
        self.y = TOP;
        self.fresh = true;
        if let Some(head) = head {
            let head = self.heads[head].clone();
            self.place(head);
            // A band that follows only the repeated head is still the first of its page.
            self.fresh = true;
        }
    }

    fn place(&mut self, strip: Strip) {
        if !self.fresh {
            self.y += strip.gap;
        }
        for piece in moved(strip.pieces, self.y) {
            self.draw(piece);
        }
        self.y += strip.height;
        self.fresh = false;
    }

    fn draw(&mut self, piece: Piece) {
        let number = self.pages.len() - 1;
        let page = &mut self.pages[number];
        if let Some(sequence) = page
            .sequences
            .iter_mut()
            .rev()
            .find(|it| it.owner == piece.owner)
        {
            sequence.marks.push(piece.placed);
            return;
        }
        let tagged = |it: &&Sequence| matches!(it.owner, Owner::Node(_));
        if let Owner::Node(node) = piece.owner {
            self.tree
                .add_marks(node, number, page.sequences.iter().filter(tagged).count());
        }
        page.sequences.push(Sequence {
            owner: piece.owner,
            marks: vec![piece.placed],
        });
    }
}

fn needed(chunk: &[Strip]) -> f32 {
    let mut y = 0.0_f32;
    let mut lowest = 0.0_f32;
    for strip in chunk {
        y += strip.gap;
        lowest = lowest.max(y + strip.room.max(strip.height));
        y += strip.height;
    }
    lowest
}
