//! Seven words that open one file, for somebody whose device is not known here: short enough to say
//! on the telephone, and 90 bits, which no machine guesses.

use std::fmt;

use zeroize::Zeroizing;

/// The long list of the Electronic Frontier Foundation; see `assets/words`.
const LIST: &str = include_str!("../../../../assets/words/eff-large.txt");
const WORDS: usize = 7;
/// Words in the list: six to the power of five.
const LENGTH: u16 = 7776;

/// What a file made for nobody's device is opened with.
#[derive(Clone, PartialEq, Eq)]
pub struct Phrase(Zeroizing<String>);

impl fmt::Debug for Phrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phrase")
    }
}

impl Phrase {
    /// Seven words; `fill` is the system's generator.
    #[must_use]
    pub fn generate(fill: &dyn Fn(&mut [u8])) -> Self {
        let list: Vec<&str> = LIST.lines().filter_map(word).collect();
        let words = (0..WORDS).map(|_| {
            let number = usize::from(below(LENGTH, fill));
            list.get(number).copied().unwrap_or_default()
        });
        let words: Vec<&str> = words.collect();
        Self(Zeroizing::new(words.join(" ")))
    }

    /// As it was typed or read from a file: capitals and spaces do not matter. Nothing when there is
    /// no word in it.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        let line = Zeroizing::new(words.join(" ").to_lowercase());
        (!line.is_empty()).then_some(Self(line))
    }

    /// The words with a space between them.
    #[must_use]
    pub fn line(&self) -> &str {
        &self.0
    }
}

/// The throws, a tab, the word.
fn word(line: &str) -> Option<&str> {
    line.split_once('\t').map(|(_, word)| word)
}

/// A number below a limit, each as likely as every other.
fn below(limit: u16, fill: &dyn Fn(&mut [u8])) -> u16 {
    let fair = u16::MAX - u16::MAX % limit;
    loop {
        let mut drawn = [0; 2];
        fill(&mut drawn);
        let drawn = u16::from_be_bytes(drawn);
        if drawn < fair {
            return drawn % limit;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    fn counting() -> impl Fn(&mut [u8]) {
        let at = Cell::new(0_u8);
        move |bytes| {
            for byte in bytes {
                at.set(at.get().wrapping_mul(37).wrapping_add(11));
                *byte = at.get();
            }
        }
    }

    #[test]
    fn the_list_has_its_words_once_each() {
        let words: std::collections::BTreeSet<&str> = LIST.lines().filter_map(word).collect();
        assert_eq!(words.len(), usize::from(LENGTH));
        assert!(words.iter().all(|it| it.len() >= 3 && !it.contains(' ')));
    }

    #[test]
    fn a_phrase_has_seven_words_and_reads_back_however_it_is_typed() {
        let phrase = Phrase::generate(&counting());
        assert_eq!(phrase.line().split(' ').count(), 7);
        let typed = format!("  {}\n", phrase.line().to_uppercase().replace(' ', "  "));
        assert_eq!(Phrase::read(&typed), Some(phrase));
        assert_eq!(Phrase::read(" \n"), None);
    }

    #[test]
    fn what_would_favour_some_words_is_drawn_again() {
        let drawn = Cell::new(0);
        let number = below(LENGTH, &|bytes| {
            bytes.fill(if drawn.get() == 0 { 0xff } else { 0 });
            drawn.set(drawn.get() + 1);
        });
        assert_eq!((number, drawn.get()), (0, 2));
    }
}
