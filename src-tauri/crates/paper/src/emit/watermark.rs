//! The word behind the text of a draft, as outlines.
//!
//! It is separate because as text it would be copied, searched and read aloud on every page. It
//! must not know pages.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use printpdf::{DictItem, ExternalStream, ExternalXObject, XObject};
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::layout::measures::{Colour, PAGE_HEIGHT, PAGE_WIDTH, WATERMARK};
use crate::text::breaking::single_line;
use crate::text::faces::Weight;

/// The name under which pages draw it.
pub(crate) const NAME: &str = "Watermark";

const WEIGHT: Weight = Weight::SemiBold;
/// How long the word is, in points, and how steeply it rises.
const LENGTH: f32 = 560.0;
const ANGLE: f32 = 0.95;

/// The word across the whole page, to be drawn without any transformation.
pub(crate) fn form(word: &str) -> XObject {
    let line = single_line(word, WEIGHT);
    let face = &WEIGHT.face().face;
    let scale = LENGTH / line.width.max(1) as f32;
    let height = f32::from(face.capital_height().unwrap_or(660));
    let middle = (line.width as f32 / 2.0, height / 2.0);
    let mut path = Path {
        out: String::new(),
        scale,
        pen: 0.0,
        middle,
        current: (0.0, 0.0),
    };
    let Colour(r, g, b) = WATERMARK;
    let [r, g, b] = [r, g, b].map(|it| f32::from(it) / 255.0);
    path.put(format_args!("{r:.2} {g:.2} {b:.2} rg\n"));
    for glyph in line.clusters.iter().flat_map(|it| &it.glyphs) {
        // A glyph without an outline, such as a space, draws nothing.
        let _bounds = face.outline_glyph(GlyphId(glyph.id), &mut path);
        path.pen += glyph.advance as f32;
    }
    path.put(format_args!("f\n"));
    let number = DictItem::Real;
    let bounds = vec![
        number(0.0),
        number(0.0),
        number(PAGE_WIDTH),
        number(PAGE_HEIGHT),
    ];
    let name = |it: &str| DictItem::Name(it.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("FormType".to_owned(), DictItem::Int(1)),
        ("BBox".to_owned(), DictItem::Array(bounds)),
        (
            "Resources".to_owned(),
            DictItem::Dict {
                map: BTreeMap::new(),
            },
        ),
    ]);
    let stream = ExternalStream {
        dict,
        content: path.out.into_bytes(),
        compress: true,
    };
    XObject::External(ExternalXObject {
        stream,
        width: None,
        height: None,
        dpi: None,
    })
}

/// Outlines turned and moved to the middle of the page.
struct Path {
    out: String,
    scale: f32,
    pen: f32,
    middle: (f32, f32),
    /// Where the outline has come to, in the font's own units.
    current: (f32, f32),
}

impl Path {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        self.out
            .write_fmt(text)
            .expect("writing to a string cannot fail");
    }

    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        let (x, y) = (x + self.pen - self.middle.0, y - self.middle.1);
        let (sin, cos) = ANGLE.sin_cos();
        let turned = (x * cos - y * sin, x * sin + y * cos);
        (
            PAGE_WIDTH / 2.0 + turned.0 * self.scale,
            PAGE_HEIGHT / 2.0 + turned.1 * self.scale,
        )
    }

    fn last(&mut self, x: f32, y: f32, operator: &str) {
        self.current = (x, y);
        let (x, y) = self.at(x, y);
        self.put(format_args!("{x:.1} {y:.1} {operator}\n"));
    }

    fn control(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.put(format_args!("{x:.1} {y:.1} "));
    }
}

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.last(x, y, "m");
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.last(x, y, "l");
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        // TrueType curves have one control point, those of PDF two: each lies two thirds of the
        // way from an end to the one.
        let towards = |from: f32, to: f32| from + (to - from) * 2.0 / 3.0;
        let (x0, y0) = self.current;
        self.control(towards(x0, x1), towards(y0, y1));
        self.control(towards(x, x1), towards(y, y1));
        self.last(x, y, "c");
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.control(x1, y1);
        self.control(x2, y2);
        self.last(x, y, "c");
    }

    fn close(&mut self) {
        self.put(format_args!("h\n"));
    }
}
