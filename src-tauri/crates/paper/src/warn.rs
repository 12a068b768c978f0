//! What of a document the fonts cannot print, and where it stands.
//!
//! It is separate because the screen asks before anything is laid out. It must not know pages.

use crate::block::{Block, Item, Labelled, Sheet};
use crate::compose::{self, compose};
use crate::note::NoteOfVisit;
use crate::official::OfficialPaper;
use crate::text::clean::clean;
use crate::text::shape::uncovered;

/// A grapheme that is printed as a box, with the words for the place it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    /// What was typed.
    pub grapheme: String,
    /// Where, in the words of the printed page, such as "What we agreed, row 2".
    pub place: String,
}

/// Every grapheme of a text that the fonts cannot print, each once: for warnings before issuing.
#[must_use]
pub fn unprintable(text: &str) -> Vec<String> {
    uncovered(&clean(text))
}

/// The same for every text of a Note, each once per place.
#[must_use]
pub fn unprintable_in(note: &NoteOfVisit) -> Vec<Unprintable> {
    unprintable_on(&compose(note))
}

/// The same for every text of a paper of a framework.
#[must_use]
pub fn unprintable_in_paper(paper: &OfficialPaper) -> Vec<Unprintable> {
    unprintable_on(&compose::official::compose(paper))
}

/// The same for any document.
pub(crate) fn unprintable_on(sheet: &Sheet) -> Vec<Unprintable> {
    let mut found = Found(Vec::new());
    for block in &sheet.blocks {
        found.block(block);
    }
    found.text("Foot of the page", &sheet.footer.running);
    found.text("Foot of the page", &sheet.footer.confidentiality);
    found.0
}

struct Found(Vec<Unprintable>);

impl Found {
    fn text(&mut self, place: &str, text: &str) {
        for grapheme in uncovered(text) {
            let place = place.to_owned();
            let one = Unprintable { grapheme, place };
            if !self.0.contains(&one) {
                self.0.push(one);
            }
        }
    }

    fn texts<'a>(&mut self, place: &str, texts: impl IntoIterator<Item = &'a String>) {
        for text in texts {
            self.text(place, text);
        }
    }

    fn labelled(&mut self, place: impl Fn(&str) -> String, labelled: &Labelled) {
        let place = place(&labelled.label);
        self.text(&place, &labelled.label);
        self.text(&place, &labelled.value);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Letterhead {
                title,
                body,
                standing,
            } => self.texts("Letterhead", [title, body, standing]),
            Block::Title { text, below } => self.texts("School", [text, below]),
            Block::Facts(facts) => {
                for fact in facts {
                    self.labelled(str::to_owned, fact);
                }
            }
            Block::Side {
                heading,
                notes,
                body,
                lead: _,
            } => self.side(heading, notes, body),
            Block::Table {
                heading,
                columns,
                rows,
            } => {
                self.text(heading, heading);
                for column in columns {
                    self.text(heading, &column.title);
                }
                for (i, row) in rows.iter().enumerate() {
                    self.texts(&format!("{heading}, row {}", i + 1), row);
                }
            }
            Block::Groups {
                heading,
                before,
                groups,
                after,
            } => {
                self.side(heading, &[], before);
                self.texts(heading, groups);
                self.side(heading, &[], after);
            }
            Block::Picture {
                heading,
                squares: _,
                instead: _,
                below,
            } => self.side(heading, &[], below),
            Block::SignOff {
                heading,
                signatories,
            } => self.texts(heading, signatories),
        }
    }

    fn side(&mut self, heading: &str, notes: &[Labelled], body: &[Item]) {
        self.text(heading, heading);
        for note in notes {
            self.labelled(|label| format!("{heading}, {label}"), note);
        }
        let mut place = heading.to_owned();
        for item in body {
            match item {
                Item::Label(label) => {
                    place = format!("{heading}, {label}");
                    self.text(&place, label);
                }
                Item::Paragraph { text, apart: _ } => self.text(&place, text),
                Item::Bullets(texts) | Item::Steps(texts) => self.texts(&place, texts),
            }
        }
    }
}
