//! Paragraphs to lines of a given width, by the rules of UAX #14.
//!
//! It is separate because every block breaks its text in the same way. It must not know pages.

use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

use crate::text::faces::Weight;
use crate::text::shape::{Cluster, Shaped, shape};
use crate::text::words::Words;

/// A line of glyphs, with the space at its end if the text has one there.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Line {
    pub(crate) weight: Weight,
    pub(crate) clusters: Vec<Cluster>,
    /// In thousandths of the font size, without the space at the end.
    pub(crate) width: i32,
}

/// Breaks one paragraph; `size` and `width` in points. An empty text has no lines.
pub(crate) fn break_lines(
    words: &mut Words,
    text: &str,
    weight: Weight,
    size: f32,
    width: f32,
) -> Vec<Line> {
    let limit = (width * 1000.0 / size) as i32;
    let shaped = words.shape(text, weight);
    let counts = counts(&shaped);
    let mut rest = shaped.clusters.into_iter();
    let mut lines = Vec::new();
    let mut line: Vec<Cluster> = Vec::new();
    for count in counts {
        let mut piece: Vec<Cluster> = rest.by_ref().take(count).collect();
        let wide = printed(&piece);
        if !line.is_empty() && printed(&line) + spaced(&line) + wide > limit {
            lines.push(finish(std::mem::take(&mut line), weight));
        }
        if wide > limit {
            split_long(piece, &shaped.text, limit, weight, &mut line, &mut lines);
        } else {
            line.append(&mut piece);
        }
    }
    if !line.is_empty() {
        lines.push(finish(line, weight));
    }
    lines
}

/// A text on one line, however long: for short texts whose width decides their place.
pub(crate) fn single_line(text: &str, weight: Weight) -> Line {
    finish(shape(text, weight).clusters, weight)
}

/// How many clusters stand between two opportunities to break, spaces at the end of each.
fn counts(shaped: &Shaped) -> Vec<usize> {
    let mut rest = shaped.clusters.as_slice();
    let mut found = Vec::new();
    for (at, _) in linebreaks(&shaped.text) {
        let count = rest.partition_point(|it| it.start < at);
        if count > 0 {
            found.push(count);
        }
        rest = &rest[count..];
    }
    found
}

/// A word longer than the line: broken between graphemes, the remainder left in `line`.
fn split_long(
    piece: Vec<Cluster>,
    text: &str,
    limit: i32,
    weight: Weight,
    line: &mut Vec<Cluster>,
    lines: &mut Vec<Line>,
) {
    let starts: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).collect();
    let mut wide: i32 = line.iter().map(|it| it.advance).sum();
    for cluster in piece {
        let may_break = starts.binary_search(&cluster.start).is_ok() && !cluster.is_space();
        if may_break && !line.is_empty() && wide + cluster.advance > limit {
            lines.push(finish(std::mem::take(line), weight));
            wide = 0;
        }
        wide += cluster.advance;
        line.push(cluster);
    }
}

fn printed(clusters: &[Cluster]) -> i32 {
    let kept = clusters
        .iter()
        .rposition(|it| !it.is_space())
        .map_or(0, |it| it + 1);
    clusters[..kept].iter().map(|it| it.advance).sum()
}

fn spaced(clusters: &[Cluster]) -> i32 {
    clusters
        .iter()
        .rev()
        .take_while(|it| it.is_space())
        .map(|it| it.advance)
        .sum()
}

fn finish(clusters: Vec<Cluster>, weight: Weight) -> Line {
    let width = printed(&clusters);
    Line {
        weight,
        clusters,
        width,
    }
}

#[cfg(test)]
mod tests {
    use super::{Cluster, Line, Words, break_lines};
    use crate::text::faces::Weight;

    fn texts(lines: &[Line]) -> Vec<String> {
        let text = |it: &Line| it.clusters.iter().map(Cluster::text).collect();
        lines.iter().map(text).collect()
    }

    fn broken(text: &str, width: f32) -> Vec<String> {
        texts(&break_lines(
            &mut Words::default(),
            text,
            Weight::Regular,
            10.0,
            width,
        ))
    }

    #[test]
    fn lines_keep_the_space_at_their_end_so_that_copied_words_stay_apart() {
        let lines = broken("one two three four five six", 60.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.concat(), "one two three four five six");
        assert!(lines[..lines.len() - 1].iter().all(|it| it.ends_with(' ')));
    }

    #[test]
    fn no_line_is_wider_than_asked() {
        let word = "x".repeat(300);
        let lines = break_lines(
            &mut Words::default(),
            &format!("a {word} b"),
            Weight::Regular,
            10.0,
            100.0,
        );
        assert!(lines.len() > 10);
        assert!(
            lines.iter().all(|it| it.width <= 10_000),
            "300 letters do not fit on one line"
        );
        assert_eq!(texts(&lines).concat(), format!("a {word} b"));
    }

    #[test]
    fn a_date_with_no_break_spaces_stays_together() {
        let lines = broken("seen on 26\u{a0}November\u{a0}2026", 90.0);
        assert_eq!(lines, ["seen on ", "26 November 2026"]);
    }

    #[test]
    fn a_double_name_breaks_after_its_hyphen() {
        assert_eq!(broken("Łukasz-O’Neill", 40.0), ["Łukasz-", "O’Neill"]);
    }

    #[test]
    fn an_empty_text_has_no_lines() {
        assert!(broken("", 100.0).is_empty());
    }
}
