//! Likely names of pupils in a text: a capitalised name that is no known person or place, within
//! six words of a word for a pupil.
//!
//! Separate because it is a rule of thumb with a list of cases to keep it honest. It must not know
//! where a text comes from or what is done about a name.

use std::collections::BTreeSet;

mod ordinary;

/// How many words may lie between a name and the word for a pupil.
const NEAR: usize = 6;

/// A likely name in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikelyName {
    /// The name, with every part of it: “Jacob Okafor”.
    pub name: String,
    /// The words around it, to find it by.
    pub around: String,
}

/// Words that are known to be no pupil's name: those of people, schools, places and frameworks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct KnownWords(BTreeSet<String>);

impl KnownWords {
    /// Makes every word of a text known.
    pub fn add(&mut self, text: &str) {
        let words = split(text).into_iter().map(|it| base(it.text));
        self.0.extend(words);
    }

    /// Makes known what others know.
    pub fn add_all(&mut self, others: &Self) {
        self.0.extend(others.0.iter().cloned());
    }

    fn has(&self, word: &str) -> bool {
        self.0.contains(word)
    }
}

/// The likely names of pupils in a text, each once, in the order of reading.
///
/// ```
/// use domain::pupil_names::{KnownWords, likely_names};
///
/// let mut known = KnownWords::default();
/// known.add("Ms Ilse Tarrant");
/// let found = likely_names("Ms Tarrant listened to Jacob, a pupil in Year 4.", &known);
/// assert_eq!(found.len(), 1);
/// assert_eq!(found[0].name, "Jacob");
/// ```
#[must_use]
pub fn likely_names(text: &str, known: &KnownWords) -> Vec<LikelyName> {
    let mut found: Vec<LikelyName> = Vec::new();
    for paragraph in text.lines() {
        for it in in_paragraph(paragraph, known) {
            if !found.iter().any(|other| other.name == it.name) {
                found.push(it);
            }
        }
    }
    found
}

/// Whether a text has a word near one for a pupil that would be part of a name if nothing else were
/// known. Where it says no, [`likely_names`] finds nothing, whatever words become known besides: so
/// a whole book need not be asked for its people because of most notes.
#[must_use]
pub fn may_name_pupils(text: &str, known: &KnownWords) -> bool {
    text.lines().any(|paragraph| {
        let words = split(paragraph);
        let pupils = pupils_in(&words);
        (0..words.len()).any(|at| is_near(&pupils, at) && could_be_name(&words, at, known))
    })
}

struct Word<'a> {
    text: &'a str,
    from: usize,
    /// Nothing but a capital can stand here: the first word of a sentence or an item.
    is_first: bool,
}

fn in_paragraph(paragraph: &str, known: &KnownWords) -> Vec<LikelyName> {
    let words = split(paragraph);
    let pupils = pupils_in(&words);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = run(&words, at, known);
        let near = (at..end).any(|it| is_near(&pupils, it));
        if near && !is_explained(&words, at, end) {
            found.push(name_of(paragraph, &words, at, end));
        }
        at = end.max(at + 1);
    }
    found
}

/// Where a paragraph speaks of pupils.
fn pupils_in(words: &[Word<'_>]) -> Vec<usize> {
    (0..words.len()).filter(|at| is_pupil(words, *at)).collect()
}

fn is_near(pupils: &[usize], at: usize) -> bool {
    pupils.iter().any(|pupil| pupil.abs_diff(at) <= NEAR)
}

/// Where the name that begins at a word ends; at the word itself when none begins there.
fn run(words: &[Word<'_>], from: usize, known: &KnownWords) -> usize {
    let mut end = from;
    while end < words.len() && could_be_name(words, end, known) {
        if end > from && words[end].is_first {
            break;
        }
        end += 1;
    }
    end
}

/// Whether the words around say that it is a grown-up, a place, a class or a thing.
fn is_explained(words: &[Word<'_>], from: usize, end: usize) -> bool {
    let before = from.checked_sub(1).and_then(|it| words.get(it));
    let after = words.get(end).filter(|it| !it.is_first);
    before.is_some_and(|it| ordinary::is_title(it.text) || ordinary::is_role(&base(it.text)))
        || after.is_some_and(|it| ordinary::is_place(&base(it.text)))
}

fn could_be_name(words: &[Word<'_>], at: usize, known: &KnownWords) -> bool {
    let Word { text, is_first, .. } = words[at];
    let is_capitalised = text.chars().next().is_some_and(char::is_uppercase)
        && text.chars().any(char::is_lowercase)
        && text.chars().filter(|it| it.is_alphabetic()).count() > 1;
    // Most words have no capital, and the lists are long.
    if !is_capitalised {
        return false;
    }
    let word = base(text);
    let is_ordinary = known.has(&word)
        || ordinary::is_capitalised_word(&word)
        || (is_first && ordinary::begins_sentences(&word));
    !is_ordinary
}

fn name_of(paragraph: &str, words: &[Word<'_>], from: usize, end: usize) -> LikelyName {
    let parts: Vec<&str> = words[from..end]
        .iter()
        .map(|it| without_s(it.text))
        .collect();
    let begin = words[from.saturating_sub(4)].from;
    let last = &words[(end + 3).min(words.len() - 1)];
    LikelyName {
        name: parts.join(" "),
        around: paragraph[begin..last.from + last.text.len()].to_owned(),
    }
}

/// Whether a word speaks of a pupil: “pupils”, “the child's”, “Year 4”, “Y4”.
fn is_pupil(words: &[Word<'_>], at: usize) -> bool {
    const PUPILS: &[&str] = &[
        "pupil",
        "pupils",
        "child",
        "children",
        "girl",
        "girls",
        "boy",
        "boys",
        "schoolchild",
        "schoolchildren",
        "schoolboy",
        "schoolgirl",
    ];
    let word = base(words[at].text);
    let is_number = |text: &str| text.bytes().all(|it| it.is_ascii_digit()) && text.len() <= 2;
    let follows = words.get(at + 1).is_some_and(|it| is_number(it.text));
    PUPILS.contains(&word.as_str())
        || (["year", "years", "yr"].contains(&word.as_str()) && follows)
        || word
            .strip_prefix('y')
            .is_some_and(|it| !it.is_empty() && is_number(it))
}

/// The words of a text: letters and digits with the marks that names have inside them.
fn split(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut is_first = true;
    let mut from = None;
    let inside = |at: usize, it: char| {
        it.is_alphanumeric()
            || (['’', '\'', '-'].contains(&it)
                && text[at + it.len_utf8()..]
                    .chars()
                    .next()
                    .is_some_and(char::is_alphanumeric))
    };
    for (at, letter) in text.char_indices().chain([(text.len(), ' ')]) {
        if at < text.len() && inside(at, letter) && (from.is_some() || letter.is_alphanumeric()) {
            from.get_or_insert(at);
            continue;
        }
        if let Some(start) = from.take() {
            words.push(Word {
                text: &text[start..at],
                from: start,
                is_first: std::mem::take(&mut is_first),
            });
        }
        // “Mr. Okafor” goes on; “read. Leaders” begins anew, and so does what is quoted.
        let after_title = words.last().is_some_and(|it| ordinary::is_title(it.text));
        if ['!', '?', ':', ';', '•', '“', '"', '‘', '(', '/'].contains(&letter)
            || (letter == '.' && !after_title)
        {
            is_first = true;
        }
    }
    words
}

/// The word in small letters and without “’s”.
fn base(word: &str) -> String {
    without_s(word).to_lowercase().replace('’', "'")
}

fn without_s(word: &str) -> &str {
    word.strip_suffix("’s")
        .or_else(|| word.strip_suffix("'s"))
        .unwrap_or(word)
}

#[cfg(test)]
mod tests;
