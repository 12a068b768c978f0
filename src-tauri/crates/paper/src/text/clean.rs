//! Text as people type and paste it, made fit for print.
//!
//! It is separate because titles, bookmarks and metadata need the same cleaning as printed text.
//! It must not know fonts.

use unicode_normalization::UnicodeNormalization;

/// Composed characters, `\n` as the only line end, nothing invisible that could reorder or
/// silently split words.
pub(crate) fn clean(text: &str) -> String {
    let lines = text.replace("\r\n", "\n");
    lines.chars().filter_map(visible).nfc().collect()
}

/// [`clean`], and on one line: for titles, names, table heads and metadata.
pub(crate) fn clean_line(text: &str) -> String {
    let text = clean(text);
    let words: Vec<&str> = text
        .split(['\n', ' '])
        .filter(|it| !it.is_empty())
        .collect();
    words.join(" ")
}

fn visible(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        // Soft hyphens, zero-width spaces and marks that reorder text.
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2061}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => None,
        c if c.is_control() || is_noncharacter(c) => None,
        c => Some(c),
    }
}

fn is_noncharacter(c: char) -> bool {
    let code = u32::from(c);
    code & 0xfffe == 0xfffe || (0xfdd0..=0xfdef).contains(&code)
}

#[cfg(test)]
mod tests {
    use super::{clean, clean_line};

    #[test]
    fn line_ends_of_every_system_become_one_kind() {
        assert_eq!(clean("a\r\nb\rc\nd"), "a\nb\nc\nd");
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(clean("Sia\u{302}n W\u{302}yn"), "Siân Ŵyn");
    }

    #[test]
    fn invisible_characters_are_dropped_and_no_break_spaces_kept() {
        assert_eq!(
            clean("well\u{ad}known\u{202e}\u{0}\u{feff} 4\u{a0}May"),
            "wellknown 4\u{a0}May"
        );
    }

    #[test]
    fn a_title_stays_on_one_line() {
        assert_eq!(
            clean_line(" Ferrisham \r\n  Primary\tSchool "),
            "Ferrisham Primary School"
        );
    }
}
