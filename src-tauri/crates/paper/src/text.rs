//! Words to glyphs: clean, check against the fonts, shape, break into lines.
//!
//! It is separate because nothing of it depends on pages. It must not know documents or PDF.

pub(crate) mod breaking;
pub(crate) mod clean;
pub(crate) mod faces;
pub(crate) mod shape;
pub(crate) mod words;
