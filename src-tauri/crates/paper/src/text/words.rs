//! Words that a document has shown already, so that the same word is shaped once.
//!
//! It is separate because it changes what shaping costs and nothing of what comes out. It lives as
//! long as one document: no word outlasts it. It must not know line widths.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::text::faces::{self, Weight};
use crate::text::shape::{Cluster, Shaped, shape};

/// The words of one document, each with the spaces behind it.
#[derive(Debug, Default)]
pub(crate) struct Words {
    regular: Shapes,
    semi_bold: Shapes,
}

type Shapes = HashMap<String, Vec<Cluster>, RandomState>;

impl Words {
    /// Shapes one paragraph (cleaned text without line ends), as [`shape`] does.
    ///
    /// Neither face sets a letter nearer to a space before it, so that a text can be cut behind its
    /// spaces; one with marks or characters that no face covers is shaped whole.
    pub(crate) fn shape(&mut self, text: &str, weight: Weight) -> Shaped {
        if !faces::covers_plainly(text) {
            return shape(text, weight);
        }
        let shapes = match weight {
            Weight::Regular => &mut self.regular,
            Weight::SemiBold => &mut self.semi_bold,
        };
        let mut clusters = Vec::with_capacity(text.len());
        let mut start = 0;
        for word in text.split_inclusive(' ') {
            if !shapes.contains_key(word) {
                shapes.insert(word.to_owned(), shape(word, weight).clusters);
            }
            clusters.extend(shapes[word].iter().map(|it| Cluster {
                start: it.start + start,
                ..it.clone()
            }));
            start += word.len();
        }
        Shaped {
            text: text.to_owned(),
            clusters,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::text::faces::{Weight, covers_plainly};
    use crate::text::shape::shape;

    #[test]
    fn every_character_stands_the_same_behind_a_space_as_at_the_beginning() {
        for weight in Weight::ALL {
            let space = shape(" ", weight).clusters;
            for c in ('\u{20}'..='\u{ffff}').filter(|it| covers_plainly(&it.to_string())) {
                let alone = shape(&c.to_string(), weight).clusters;
                let behind = shape(&format!(" {c}"), weight).clusters;
                let drawn = |it: &[_]| -> Vec<_> {
                    let clusters: &[super::Cluster] = it;
                    clusters.iter().flat_map(|it| it.glyphs.clone()).collect()
                };
                assert_eq!(
                    drawn(&behind),
                    [drawn(&space), drawn(&alone)].concat(),
                    "{c:?}"
                );
            }
        }
    }

    #[test]
    fn a_text_of_known_words_is_shaped_as_a_new_one() {
        let texts = [
            "AV To We  Ta. Ty, “Yes” – “No” 1/2 £5 – 10, Łukasz-O’Neill fi ffl",
            " To We Ta. Ty, ",
            "26\u{a0}November\u{a0}2026 at 10 o’clock",
            "an emoji 👩🏽‍🏫 and w\u{303}x with AV To",
            "",
        ];
        let mut words = Words::default();
        for text in texts.iter().chain(&texts) {
            for weight in Weight::ALL {
                assert_eq!(words.shape(text, weight), shape(text, weight), "{text}");
            }
        }
    }
}
