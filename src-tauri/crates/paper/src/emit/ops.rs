//! A page to drawing operations, every mark inside its marked content.
//!
//! It is separate because it alone speaks the operations of `printpdf`. It must not know the
//! structure beyond the role of a mark's owner.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Op, PaintMode, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder,
    XObjectId, XObjectTransform,
};

use crate::emit::fonts::{Embedded, handle};
use crate::emit::structure::role_name;
use crate::emit::watermark;
use crate::layout::measures::{Colour, PAGE_HEIGHT, Style};
use crate::layout::page::{Artifact, Mark, Owner, Page, Placed, Run};
use crate::layout::tree::Tree;
use crate::text::shape::{Cluster, Glyph};

/// All operations of a page.
pub(crate) fn page(page: &Page, tree: &Tree, fonts: &Embedded) -> Vec<Op> {
    let mut pen = Pen {
        ops: Vec::new(),
        fonts,
        style: None,
        colour: None,
    };
    let mut number = 0;
    for sequence in &page.sequences {
        let (tag, properties) = match sequence.owner {
            Owner::Node(node) => {
                number += 1;
                (
                    role_name(tree.nodes[node.0].role),
                    entry("MCID", DictItem::Int(number - 1)),
                )
            }
            Owner::Artifact(kind) => ("Artifact", artifact(kind)),
        };
        pen.begin(tag, properties);
        for placed in &sequence.marks {
            pen.draw(placed);
        }
        pen.ops.push(Op::EndMarkedContentWithProperties);
    }
    pen.ops
}

fn artifact(kind: Artifact) -> BTreeMap<String, DictItem> {
    let (kind, subtype) = match kind {
        Artifact::Rule => ("Layout", None),
        Artifact::RepeatedHead => ("Pagination", None),
        Artifact::Footer => ("Pagination", Some("Footer")),
        Artifact::Watermark => ("Pagination", Some("Watermark")),
    };
    let mut properties = entry("Type", name(kind));
    properties.extend(subtype.map(|it| ("Subtype".to_owned(), name(it))));
    properties
}

struct Pen<'a> {
    ops: Vec<Op>,
    fonts: &'a Embedded,
    style: Option<Style>,
    colour: Option<Colour>,
}

impl Pen<'_> {
    fn begin(&mut self, tag: &str, properties: BTreeMap<String, DictItem>) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map: properties },
        });
    }

    fn draw(&mut self, placed: &Placed) {
        match &placed.mark {
            Mark::Text(run) => self.text(run, PAGE_HEIGHT - placed.y),
            Mark::Rule {
                x,
                width,
                thickness,
                colour,
            } => {
                self.colour(*colour);
                let rectangle = Rect {
                    x: point(*x),
                    y: point(PAGE_HEIGHT - placed.y - thickness),
                    width: point(*width),
                    height: point(*thickness),
                    mode: Some(PaintMode::Fill),
                    winding_order: Some(WindingOrder::NonZero),
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
            Mark::Watermark => {
                let id = XObjectId(watermark::NAME.to_owned());
                self.ops.push(Op::UseXobject {
                    id,
                    transform: XObjectTransform::default(),
                });
            }
        }
    }

    fn text(&mut self, run: &Run, y: f32) {
        self.colour(run.style.colour);
        self.ops.push(Op::StartTextSection);
        if self
            .style
            .is_none_or(|it| (it.weight, it.size) != (run.style.weight, run.style.size))
        {
            self.style = Some(run.style);
            let size = Pt(run.style.size);
            self.ops.push(Op::SetFont {
                font: handle(run.style.weight),
                size,
            });
        }
        let em = run.style.size / 1000.0;
        let mut shown: Vec<Glyph> = Vec::new();
        let (mut start, mut at) = (0, 0);
        for cluster in &run.line.clusters {
            if cluster.is_alone() {
                self.show(&shown, (run.x + start as f32 * em, y), run.style);
                shown.clear();
                self.spelled(cluster, (run.x + at as f32 * em, y), run.style);
                start = at + cluster.advance;
            } else {
                shown.extend(&cluster.glyphs);
            }
            at += cluster.advance;
        }
        self.show(&shown, (run.x + start as f32 * em, y), run.style);
        self.ops.push(Op::EndTextSection);
    }

    /// Glyphs whose text cannot be told from the glyphs, or that stand off the baseline.
    fn spelled(&mut self, cluster: &Cluster, (x, y): (f32, f32), style: Style) {
        let text = cluster.text();
        let data = [0xfe, 0xff]
            .into_iter()
            .chain(text.encode_utf16().flat_map(u16::to_be_bytes));
        let text = DictItem::String {
            data: data.collect(),
            literal: false,
        };
        self.begin("Span", entry("ActualText", text));
        let em = style.size / 1000.0;
        let mut at = 0;
        for glyph in &cluster.glyphs {
            let place = (x + at as f32 * em, y + glyph.dy as f32 * em);
            self.show(std::slice::from_ref(glyph), place, style);
            at += glyph.advance;
        }
        self.ops.push(Op::EndMarkedContentWithProperties);
    }

    fn show(&mut self, glyphs: &[Glyph], (x, y): (f32, f32), style: Style) {
        let Some(first) = glyphs.first() else { return };
        let x = x + first.dx as f32 * style.size / 1000.0;
        let matrix = TextMatrix::Translate(point(x), point(y));
        self.ops.push(Op::SetTextMatrix { matrix });
        let face = style.weight.face();
        let mut codes = Vec::with_capacity(glyphs.len());
        for (i, glyph) in glyphs.iter().enumerate() {
            // How far the pen of the viewer, which adds up plain widths, is ahead of ours.
            let next = glyphs.get(i + 1);
            let ahead = next.map_or(0, |it| {
                glyph.dx + i32::from(face.advance(glyph.id)) - glyph.advance - it.dx
            });
            codes.push(Codepoint {
                gid: self.fonts.number(style.weight, glyph.id),
                offset: ahead as f32,
                cid: Some(glyph.canonical.to_string()),
            });
        }
        self.ops.push(Op::ShowText {
            items: vec![TextItem::GlyphIds(codes)],
        });
    }

    fn colour(&mut self, colour: Colour) {
        if self.colour != Some(colour) {
            self.colour = Some(colour);
            let Colour(r, g, b) = colour;
            let [r, g, b] = [r, g, b].map(|it| (f32::from(it) / 2.55).round() / 100.0);
            let col = Color::Rgb(Rgb::new(r, g, b, None));
            self.ops.push(Op::SetFillColor { col });
        }
    }
}

/// Hundredths of a point are finer than any printer.
fn point(value: f32) -> Pt {
    Pt((value * 100.0).round() / 100.0)
}

fn name(name: &str) -> DictItem {
    DictItem::Name(name.as_bytes().to_vec())
}

fn entry(key: &str, value: DictItem) -> BTreeMap<String, DictItem> {
    BTreeMap::from([(key.to_owned(), value)])
}
