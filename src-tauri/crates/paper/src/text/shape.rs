//! A paragraph to glyphs with their advances, in clusters that remember their text.
//!
//! It is separate because coverage and copying are decided here, once, for every later step. It
//! must not know line widths.

use rustybuzz::{UnicodeBuffer, script, shape_with_plan};
use smallvec::{SmallVec, smallvec};
use unicode_segmentation::UnicodeSegmentation;

use crate::text::faces::{self, PLACEHOLDER, Weight};

/// The smallest piece of text that can be placed alone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cluster {
    /// Where it begins in the shaped text, in bytes.
    pub(crate) start: usize,
    /// One, but for letters with marks that the font sets apart.
    pub(crate) glyphs: SmallVec<[Glyph; 1]>,
    /// In thousandths of the font size.
    pub(crate) advance: i32,
    /// What the reader should copy and hear, where the glyphs alone would not give it back.
    pub(crate) spelled: Option<String>,
}

impl Cluster {
    pub(crate) fn is_space(&self) -> bool {
        match &self.spelled {
            Some(text) => text.chars().all(|it| it == ' '),
            None => self.glyphs.iter().all(|it| it.canonical == ' '),
        }
    }

    /// Whether it is drawn alone, with its text beside it: glyphs that do not tell it, or that stand
    /// off the baseline.
    pub(crate) fn is_alone(&self) -> bool {
        self.spelled.is_some() || self.glyphs.iter().any(|it| it.dy != 0)
    }

    /// What the reader copies and hears.
    pub(crate) fn text(&self) -> String {
        let copied = self.glyphs.iter().map(|it| it.canonical);
        self.spelled.clone().unwrap_or_else(|| copied.collect())
    }
}

/// A glyph and where it stands, in thousandths of the font size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: i32,
    pub(crate) dx: i32,
    pub(crate) dy: i32,
    /// What the font's own map gives back for the glyph.
    pub(crate) canonical: char,
}

/// A text as it will be drawn: what no font covers has become a visible box.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Shaped {
    pub(crate) text: String,
    pub(crate) clusters: Vec<Cluster>,
}

/// Shapes one paragraph (cleaned text without line ends).
pub(crate) fn shape(text: &str, weight: Weight) -> Shaped {
    let (text, replaced) = replace_uncovered(text);
    let loaded = weight.face();
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&text);
    buffer.set_direction(rustybuzz::Direction::LeftToRight);
    buffer.set_script(script::LATIN);
    let shaped = shape_with_plan(&loaded.face, &loaded.plan, buffer);
    let mut clusters: Vec<Cluster> = Vec::new();
    for (info, position) in shaped.glyph_infos().iter().zip(shaped.glyph_positions()) {
        let start = info.cluster as usize;
        let id = u16::try_from(info.glyph_id).unwrap_or(0);
        let glyph = Glyph {
            id,
            advance: position.x_advance,
            dx: position.x_offset,
            dy: position.y_offset,
            canonical: loaded.canonical(id).unwrap_or(PLACEHOLDER),
        };
        match clusters.last_mut() {
            Some(last) if last.start == start => {
                last.advance += glyph.advance;
                last.glyphs.push(glyph);
            }
            _ => clusters.push(Cluster {
                start,
                glyphs: smallvec![glyph],
                advance: glyph.advance,
                spelled: None,
            }),
        }
    }
    spell(&text, &replaced, &mut clusters);
    Shaped { text, clusters }
}

/// Every grapheme that no face covers, each once, in the order of the text.
pub(crate) fn uncovered(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    if faces::covers_plainly(text) {
        return found;
    }
    for grapheme in text.graphemes(true) {
        if grapheme != "\n" && !faces::covers(grapheme) && !found.iter().any(|it| it == grapheme) {
            found.push(grapheme.to_owned());
        }
    }
    found
}

/// The text with boxes, and per box where it stands and what it stands for.
fn replace_uncovered(text: &str) -> (String, Vec<(usize, String)>) {
    if faces::covers_plainly(text) {
        return (text.to_owned(), Vec::new());
    }
    let mut out = String::with_capacity(text.len());
    let mut replaced = Vec::new();
    for grapheme in text.graphemes(true) {
        if faces::covers(grapheme) {
            out.extend(grapheme.chars().filter(|it| !faces::is_joiner(*it)));
        } else {
            replaced.push((out.len(), spoken(grapheme)));
            out.push(PLACEHOLDER);
        }
    }
    (out, replaced)
}

/// PDF/A refuses private-use characters as replacement text, too.
fn spoken(grapheme: &str) -> String {
    grapheme
        .chars()
        .map(|it| {
            if faces::is_private(it) {
                '\u{fffd}'
            } else {
                it
            }
        })
        .collect()
}

fn spell(text: &str, replaced: &[(usize, String)], clusters: &mut [Cluster]) {
    let mut end = text.len();
    for cluster in clusters.iter_mut().rev() {
        let own = &text[cluster.start..end];
        end = cluster.start;
        let copied = cluster.glyphs.iter().map(|it| it.canonical);
        let spoken = replaced.binary_search_by_key(&cluster.start, |it| it.0);
        cluster.spelled = match spoken.map(|found| &replaced[found].1) {
            Ok(spoken) => (!copied.eq(spoken.chars())).then(|| spoken.clone()),
            Err(_) => {
                (!copied.eq(own.chars().map(plain))).then(|| own.chars().map(plain).collect())
            }
        };
    }
}

/// A space that holds words together is copied as any other.
fn plain(letter: char) -> char {
    if letter == '\u{a0}' { ' ' } else { letter }
}

#[cfg(test)]
mod tests {
    use super::{Cluster, shape, uncovered};
    use crate::text::faces::Weight;

    fn read_back(text: &str) -> String {
        shape(text, Weight::Regular)
            .clusters
            .iter()
            .map(Cluster::text)
            .collect()
    }

    #[test]
    fn every_grapheme_can_be_read_back() {
        for text in [
            "Siân Ŵyn Łukasz-O’Neill",
            "office flow £5 – 10",
            "box 👩🏽‍🏫 end",
            "w\u{303}x",
        ] {
            assert_eq!(read_back(text), text);
        }
    }

    #[test]
    fn letters_that_could_form_a_ligature_keep_a_glyph_each() {
        let shaped = shape("office", Weight::Regular);
        assert_eq!(shaped.clusters.len(), 6);
        assert!(shaped.clusters.iter().all(|it| it.spelled.is_none()));
    }

    #[test]
    fn an_emoji_becomes_one_spelled_out_box() {
        let shaped = shape("👩🏽‍🏫", Weight::SemiBold);
        assert_eq!(shaped.clusters.len(), 1);
        assert!(shaped.clusters[0].spelled.is_some());
        assert_eq!(shaped.text, "□");
    }

    #[test]
    fn private_use_characters_are_never_spoken() {
        assert_eq!(read_back("a\u{e123}b"), "a\u{fffd}b");
    }

    #[test]
    fn kerning_brings_letters_together() {
        let pair: i32 = shape("AV", Weight::Regular)
            .clusters
            .iter()
            .map(|it| it.advance)
            .sum();
        let alone: i32 = ["A", "V"]
            .iter()
            .map(|it| shape(it, Weight::Regular).clusters[0].advance)
            .sum();
        assert!(pair < alone);
    }

    #[test]
    fn what_cannot_be_printed_is_named_once() {
        assert_eq!(uncovered("a 🎉 b 🎉\nc 你"), ["🎉", "你"]);
    }
}
