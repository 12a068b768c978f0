//! The measures of the page, in points, and the styles of its texts.
//!
//! It is separate so that the look of the paper can be changed in one place. It must not know
//! blocks.

use crate::text::faces::Weight;

pub(crate) const MM: f32 = 72.0 / 25.4;
pub(crate) const PAGE_WIDTH: f32 = 210.0 * MM;
pub(crate) const PAGE_HEIGHT: f32 = 297.0 * MM;
pub(crate) const LEFT: f32 = 22.0 * MM;
pub(crate) const WIDTH: f32 = PAGE_WIDTH - 2.0 * LEFT;
/// Page 1 begins higher, with the letterhead.
pub(crate) const FIRST_TOP: f32 = 16.0 * MM;
pub(crate) const TOP: f32 = 20.0 * MM;
pub(crate) const FOOT: f32 = 9.0 * MM;
/// The side column, and the text column beside it.
pub(crate) const SIDE_WIDTH: f32 = 34.0 * MM;
pub(crate) const TEXT_LEFT: f32 = LEFT + 39.0 * MM;
pub(crate) const TEXT_WIDTH: f32 = LEFT + WIDTH - TEXT_LEFT;
/// The line for a signature; the line for its date takes the rest of the text column.
pub(crate) const SIGNATURE_WIDTH: f32 = 80.0 * MM;
/// Between blocks, and half of it between parts of a block.
pub(crate) const GAP: f32 = 15.0;

/// Red, green and blue, 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Colour(pub(crate) u8, pub(crate) u8, pub(crate) u8);

pub(crate) const INK: Colour = Colour(0x1a, 0x1a, 0x1a);
pub(crate) const INK_2: Colour = Colour(0x33, 0x33, 0x33);
pub(crate) const GREY: Colour = Colour(0x55, 0x55, 0x55);
pub(crate) const HAIR: Colour = Colour(0xc9, 0xc6, 0xbf);
pub(crate) const BLUE: Colour = Colour(0x1c, 0x4f, 0x8b);
/// Pale enough to read text over it.
pub(crate) const WATERMARK: Colour = Colour(0xec, 0xec, 0xec);

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    pub(crate) leading: f32,
    pub(crate) colour: Colour,
}

impl Style {
    const fn new(weight: Weight, size: f32, leading: f32, colour: Colour) -> Self {
        Self {
            weight,
            size,
            leading,
            colour,
        }
    }

    pub(crate) const fn with_leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    /// From the top of a line to its baseline: one proportion, so that texts of different sizes
    /// with the same leading stand on one line.
    pub(crate) fn baseline(self) -> f32 {
        self.leading * 0.72
    }
}

use Weight::{Regular, SemiBold};

pub(crate) const KIND: Style = Style::new(SemiBold, 10.5, 15.0, BLUE);
pub(crate) const STANDING: Style = Style::new(Regular, 10.5, 15.0, GREY);
pub(crate) const BODY_OF: Style = Style::new(Regular, 9.5, 13.0, GREY);
pub(crate) const TITLE: Style = Style::new(SemiBold, 24.0, 30.0, INK);
pub(crate) const BELOW_TITLE: Style = Style::new(Regular, 13.0, 17.0, INK_2);
pub(crate) const HEADING: Style = Style::new(SemiBold, 11.0, 15.0, INK);
pub(crate) const LABEL: Style = Style::new(Regular, 9.5, 15.0, GREY);
pub(crate) const TEXT: Style = Style::new(Regular, 10.5, 15.0, INK);
pub(crate) const LEAD: Style = Style::new(Regular, 12.0, 16.5, INK);
pub(crate) const NOTE_LABEL: Style = Style::new(Regular, 9.5, 12.0, GREY);
pub(crate) const NOTE_VALUE: Style = Style::new(SemiBold, 9.5, 12.0, INK);
pub(crate) const TABLE_HEAD: Style = Style::new(Regular, 9.0, 12.5, GREY);
pub(crate) const CELL: Style = Style::new(Regular, 9.5, 12.5, INK);
pub(crate) const GROUP: Style = Style::new(SemiBold, 16.0, 26.0, INK);
pub(crate) const GROUP_NUMBER: Style = Style::new(Regular, 8.0, 26.0, GREY);
pub(crate) const FOOTER: Style = Style::new(Regular, 8.0, 11.0, GREY);
