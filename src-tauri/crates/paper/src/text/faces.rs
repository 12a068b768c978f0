//! The two faces of the printed page, and which characters they cover.
//!
//! It is separate because both shaping and embedding read the font files. It must not know lines
//! or pages.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Direction, Face, Feature, ShapePlan, script};

static REGULAR: &[u8] = include_bytes!("../../../../../assets/fonts/SourceSans3-Regular.ttf");
static SEMIBOLD: &[u8] = include_bytes!("../../../../../assets/fonts/SourceSans3-SemiBold.ttf");

static LOADED: LazyLock<[LoadedFace; 2]> =
    LazyLock::new(|| [LoadedFace::load(REGULAR), LoadedFace::load(SEMIBOLD)]);

/// Shown in place of what the fonts cannot print.
pub(crate) const PLACEHOLDER: char = '\u{25a1}';

/// The weight of a run of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    Regular,
    SemiBold,
}

impl Weight {
    pub(crate) const ALL: [Self; 2] = [Self::Regular, Self::SemiBold];

    pub(crate) fn face(self) -> &'static LoadedFace {
        match self {
            Self::Regular => &LOADED[0],
            Self::SemiBold => &LOADED[1],
        }
    }

    /// The name inside the PDF.
    pub(crate) fn font_name(self) -> &'static str {
        match self {
            Self::Regular => "SourceSans3-Regular",
            Self::SemiBold => "SourceSans3-SemiBold",
        }
    }
}

/// A parsed font file with its shaping plan.
pub(crate) struct LoadedFace {
    pub(crate) bytes: &'static [u8],
    pub(crate) face: Face<'static>,
    pub(crate) plan: ShapePlan,
    /// One character per glyph: what copying that glyph gives back.
    canonical: BTreeMap<u16, char>,
}

impl fmt::Debug for LoadedFace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("LoadedFace")
            .field("bytes", &self.bytes.len())
            .finish_non_exhaustive()
    }
}

impl LoadedFace {
    fn load(bytes: &'static [u8]) -> Self {
        let face = Face::from_slice(bytes, 0).expect("the embedded font is a valid font file");
        let plan = ShapePlan::new(
            &face,
            Direction::LeftToRight,
            Some(script::LATIN),
            None,
            &features(),
        );
        let canonical = canonical(&face);
        Self {
            bytes,
            face,
            plan,
            canonical,
        }
    }

    /// What copying the glyph gives back; `None` for glyphs that only shaping reaches.
    pub(crate) fn canonical(&self, glyph: u16) -> Option<char> {
        self.canonical.get(&glyph).copied()
    }

    pub(crate) fn advance(&self, glyph: u16) -> u16 {
        self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0)
    }

    fn covers_char(&self, c: char) -> bool {
        is_joiner(c) || (!is_private(c) && self.face.glyph_index(c).is_some_and(|it| it.0 != 0))
    }
}

/// Ligatures are off: a glyph per letter keeps copied and searched text exact.
pub(crate) fn features() -> [Feature; 2] {
    [
        Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(b"liga"), 0, ..),
        Feature::new(rustybuzz::ttf_parser::Tag::from_bytes(b"clig"), 0, ..),
    ]
}

/// Whether both faces can print the grapheme, so that a text may move between weights.
pub(crate) fn covers(grapheme: &str) -> bool {
    grapheme.chars().any(|it| !is_joiner(it))
        && Weight::ALL
            .iter()
            .all(|weight| grapheme.chars().all(|it| weight.face().covers_char(it)))
}

/// Whether every character is a grapheme of its own that both faces print: true of nearly every
/// text, and much quicker to tell than by graphemes.
pub(crate) fn covers_plainly(text: &str) -> bool {
    static PLAIN: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let all = (0..FIRST_COMBINING).filter_map(char::from_u32);
        all.map(|it| !it.is_control() && it != '\u{ad}' && covers(it.encode_utf8(&mut [0; 4])))
            .collect()
    });
    text.chars()
        .all(|it| PLAIN.get(it as usize).copied().unwrap_or(false) || is_punctuation(it))
}

/// Below it no character joins with the one before.
const FIRST_COMBINING: u32 = 0x300;

/// The dashes and quotation marks of ordinary text, which the tests say are covered.
fn is_punctuation(c: char) -> bool {
    matches!(c, '‘' | '’' | '“' | '”' | '–' | '—' | '…' | '•')
}

/// Joiners and variation selectors print nothing themselves.
pub(crate) fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// Private-use characters mean nothing outside the font that invented them.
pub(crate) fn is_private(c: char) -> bool {
    matches!(u32::from(c), 0xe000..=0xf8ff | 0xf_0000..=0x10_ffff)
}

fn canonical(face: &Face<'_>) -> BTreeMap<u16, char> {
    let mut found: BTreeMap<u16, char> = BTreeMap::new();
    for subtable in face.tables().cmap.iter().flat_map(|it| it.subtables) {
        if !subtable.is_unicode() {
            continue;
        }
        subtable.codepoints(|code| {
            let Some(c) = char::from_u32(code).filter(|it| !it.is_control() && !is_private(*it))
            else {
                return;
            };
            if let Some(glyph) = subtable.glyph_index(code).filter(|it| it.0 != 0) {
                found
                    .entry(glyph.0)
                    .and_modify(|it| *it = (*it).min(c))
                    .or_insert(c);
            }
        });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{PLACEHOLDER, Weight, covers, covers_plainly};

    #[test]
    fn welsh_polish_and_common_signs_are_covered() {
        for c in "ŵŷŴŶâêîôûáéłŁżźćńśąęó’‘“”–—£€½°•·…".chars()
        {
            assert!(covers(&c.to_string()), "{c} is not covered");
        }
    }

    #[test]
    fn the_placeholder_itself_can_be_printed() {
        assert!(covers(&PLACEHOLDER.to_string()));
    }

    #[test]
    fn what_is_plainly_covered_is_covered_grapheme_by_grapheme() {
        let plain = |it: &char| covers_plainly(&it.to_string());
        for c in ('\u{0}'..='\u{ffff}').filter(plain) {
            assert!(covers(&c.to_string()), "{c:?} is not covered");
        }
        assert!(covers_plainly("Siân Ŵyn Łukasz-O’Neill – £5\u{a0}a day…"));
        assert!(
            !covers_plainly("e\u{301}"),
            "a combining mark needs the longer look"
        );
        assert!(!covers_plainly("two\nlines"));
    }

    #[test]
    fn emoji_and_private_use_characters_are_not_covered() {
        assert!(!covers("👩🏽‍🏫"));
        assert!(!covers("\u{e000}"));
    }

    #[test]
    fn fonts_have_a_thousand_units_per_em_so_that_widths_stay_whole() {
        for weight in Weight::ALL {
            assert_eq!(weight.face().face.units_per_em(), 1000);
        }
    }

    #[test]
    fn the_space_glyph_copies_as_a_plain_space() {
        let face = Weight::Regular.face();
        let glyph = face.face.glyph_index('\u{a0}').map(|it| it.0).unwrap();
        assert_eq!(face.canonical(glyph), Some(' '));
    }
}
