//! Horizontal bands of the page that are never cut: the unit in which pages are filled.
//!
//! It is separate because columns, tables and paragraphs all reduce to it. It must not know
//! blocks or pages.

use crate::layout::measures::{Colour, Style};
use crate::layout::page::{Artifact, Mark, Owner, Placed, Run};
use crate::layout::tree::NodeId;
use crate::text::breaking::break_lines;
use crate::text::words::Words;

/// A band, as high as what stands in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strip {
    /// Free space above, left out at the top of a page.
    pub(crate) gap: f32,
    pub(crate) height: f32,
    /// What hangs below the band beside later ones needs this much room from its top.
    pub(crate) room: f32,
    /// Not the last band of a page if it can be helped.
    pub(crate) keep: bool,
    /// The head that is repeated when a page begins with this band.
    pub(crate) head: Option<usize>,
    pub(crate) pieces: Vec<Piece>,
}

/// A mark, its owner, and its place from the top of the band.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    pub(crate) owner: Owner,
    pub(crate) placed: Placed,
}

impl Strip {
    pub(crate) fn rule(
        height: f32,
        at: f32,
        (x, width): (f32, f32),
        (thickness, colour): (f32, Colour),
    ) -> Self {
        let mark = Mark::Rule {
            x,
            width,
            thickness,
            colour,
        };
        let piece = Piece {
            owner: Owner::Artifact(Artifact::Rule),
            placed: Placed { y: at, mark },
        };
        Self {
            height,
            pieces: vec![piece],
            ..Self::default()
        }
    }
}

/// A paragraph: a band per line, at least two lines together at either end of it.
pub(crate) fn paragraph(
    words: &mut Words,
    node: NodeId,
    text: &str,
    style: Style,
    (x, width): (f32, f32),
) -> Vec<Strip> {
    let lines = break_lines(words, text, style.weight, style.size, width);
    let count = lines.len();
    let strip = |(i, line)| Strip {
        height: style.leading,
        keep: i + 1 < count && (i == 0 || i + 2 == count),
        pieces: vec![Piece {
            owner: Owner::Node(node),
            placed: Placed {
                y: style.baseline(),
                mark: Mark::Text(Run { x, style, line }),
            },
        }],
        ..Strip::default()
    };
    lines.into_iter().enumerate().map(strip).collect()
}

/// Columns of lines that begin at the same height.
pub(crate) fn side_by_side(columns: Vec<Vec<Strip>>) -> Vec<Strip> {
    let mut rows: Vec<Strip> = Vec::new();
    for column in columns {
        for (i, strip) in column.into_iter().enumerate() {
            match rows.get_mut(i) {
                Some(row) => {
                    row.height = row.height.max(strip.height);
                    row.gap = row.gap.max(strip.gap);
                    row.keep |= strip.keep;
                    row.pieces.extend(strip.pieces);
                }
                None => rows.push(strip),
            }
        }
    }
    rows
}

/// Bands that must stay on one page, as one.
pub(crate) fn whole(strips: Vec<Strip>) -> Strip {
    let mut one = Strip::default();
    for strip in strips {
        one.height += strip.gap;
        one.pieces.extend(moved(strip.pieces, one.height));
        one.height += strip.height;
    }
    one
}

/// A side column hung beside the first band of the text column.
pub(crate) fn hang(side: Vec<Strip>, mut text: Vec<Strip>) -> Vec<Strip> {
    let side = whole(side);
    let beside = height(&text);
    let Some(first) = text.first_mut() else {
        return vec![side];
    };
    first.room = side.height;
    first.pieces.splice(0..0, side.pieces);
    if beside < side.height {
        text.push(Strip {
            height: side.height - beside,
            ..Strip::default()
        });
    }
    text
}

/// A head as later pages show it: for the eye only, as the reader has already heard it.
pub(crate) fn repeated(mut head: Strip) -> Strip {
    for piece in &mut head.pieces {
        piece.owner = Owner::Artifact(Artifact::RepeatedHead);
    }
    head
}

pub(crate) fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|it| it.gap + it.height).sum()
}

pub(crate) fn moved(pieces: Vec<Piece>, by: f32) -> impl Iterator<Item = Piece> {
    pieces.into_iter().map(move |mut it| {
        it.placed.y += by;
        it
    })
}
