//! The faces in use, reduced to the glyphs in use.
//!
//! It is separate because `printpdf` embeds whole fonts unless it is handed a subset. It must not
//! know pages beyond the glyphs on them.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{
    FontId, FontMetrics, FontType, ParsedFont, PdfFont, PdfFontHandle, PdfFontMetricsStub,
};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::PaperError;
use crate::layout::page::{Mark, Page};
use crate::text::faces::Weight;

/// Subsets by weight, with the new number of every glyph.
#[derive(Debug)]
pub(crate) struct Embedded {
    subsets: BTreeMap<Weight, Subset>,
}

#[derive(Debug)]
struct Subset {
    bytes: Vec<u8>,
    /// From the number in the font file to the number in the subset.
    numbers: BTreeMap<u16, u16>,
}

impl Embedded {
    pub(crate) fn collect(pages: &[Page]) -> Result<Self, PaperError> {
        let mut subsets = BTreeMap::new();
        for (weight, glyphs) in used(pages) {
            let glyphs: Vec<u16> = glyphs.into_iter().collect();
            let remapper = GlyphRemapper::new_from_glyphs_sorted(&glyphs);
            let bytes = subsetter::subset(weight.face().bytes, 0, &remapper).map_err(|source| {
                PaperError::Font {
                    font: weight.font_name(),
                    source,
                }
            })?;
            let numbers = glyphs
                .iter()
                .filter_map(|it| Some((*it, remapper.get(*it)?)))
                .collect();
            subsets.insert(weight, Subset { bytes, numbers });
        }
        Ok(Self { subsets })
    }

    /// The number of the glyph in the embedded subset.
    pub(crate) fn number(&self, weight: Weight, glyph: u16) -> u16 {
        self.subsets
            .get(&weight)
            .and_then(|it| it.numbers.get(&glyph))
            .copied()
            .unwrap_or(0)
    }

    pub(crate) fn resources(&self) -> BTreeMap<FontId, PdfFont> {
        self.subsets
            .iter()
            .map(|(weight, subset)| (id(*weight), PdfFont::new(parsed(*weight, subset))))
            .collect()
    }
}

pub(crate) fn handle(weight: Weight) -> PdfFontHandle {
    PdfFontHandle::External(id(weight))
}

/// Chosen here, because the library counts its own names up over the life of the process.
fn id(weight: Weight) -> FontId {
    FontId(
        match weight {
            Weight::Regular => "R",
            Weight::SemiBold => "S",
        }
        .to_owned(),
    )
}

fn used(pages: &[Page]) -> BTreeMap<Weight, BTreeSet<u16>> {
    let mut found: BTreeMap<Weight, BTreeSet<u16>> = BTreeMap::new();
    for placed in pages
        .iter()
        .flat_map(|it| &it.sequences)
        .flat_map(|it| &it.marks)
    {
        if let Mark::Text(run) = &placed.mark {
            let glyphs = run
                .line
                .clusters
                .iter()
                .flat_map(|it| &it.glyphs)
                .map(|it| it.id);
            found.entry(run.line.weight).or_default().extend(glyphs);
        }
    }
    found
}

fn parsed(weight: Weight, subset: &Subset) -> ParsedFont {
    let face = weight.face();
    let bounds = face.face.global_bounding_box();
    let widths = subset
        .numbers
        .iter()
        .map(|(old, new)| (*new, face.advance(*old)))
        .collect();
    ParsedFont {
        original_bytes: subset.bytes.clone(),
        font_index: 0,
        font_name: Some(format!("{}+{}", tag(subset), weight.font_name())),
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: 1000,
        font_metrics: FontMetrics {
            ascent: face.face.ascender(),
            descent: face.face.descender(),
        },
        font_type: FontType::TrueType,
        pdf_font_metrics: PdfFontMetricsStub {
            units_per_em: 1000,
            x_min: bounds.x_min,
            y_min: bounds.y_min,
            x_max: bounds.x_max,
            y_max: bounds.y_max,
            caret_slope_rise: 1,
            caret_slope_run: 0,
            us_weight_class: face.face.weight().to_number(),
        },
    }
}

/// Six letters that name the subset by its content.
fn tag(subset: &Subset) -> String {
    let digest = Sha256::digest(&subset.bytes);
    digest
        .iter()
        .take(6)
        .map(|it| char::from(b'A' + it % 26))
        .collect()
}
