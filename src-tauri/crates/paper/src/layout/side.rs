//! A heading in the side column, its notes below it, and the text beside both.
//!
//! It is separate because it is the form of every section of the text. It must not know pages.

use crate::block::{Item, Labelled};
use crate::layout::flow::{Flow, SIDE, TEXT_COLUMN, WHOLE_WIDTH};
use crate::layout::measures::{
    GAP, HEADING, LABEL, LEAD, NOTE_LABEL, NOTE_VALUE, Style, TEXT, TEXT_LEFT, TEXT_WIDTH,
};
use crate::layout::strip::{Strip, hang, height, paragraph, repeated, side_by_side, whole};
use crate::layout::tree::{NodeId, Numbering, Role, Tree};
use crate::text::words::Words;

/// A side column higher than this is set above its text instead of beside it.
const HIGHEST_SIDE: f32 = 280.0;
const BULLET_INDENT: f32 = 11.0;

impl Flow {
    pub(crate) fn side(&mut self, heading: &str, notes: &[Labelled], body: &[Item], lead: bool) {
        let section = self.tree.add(Tree::ROOT, Role::Section);
        let node = self.heading(section, 2, heading);
        let noted: Vec<(NodeId, &Labelled)> = notes
            .iter()
            .map(|it| (self.tree.add(section, Role::Paragraph), it))
            .collect();
        let style = if lead { LEAD } else { TEXT };
        let head = HEADING.with_leading(style.leading);
        let column = |words: &mut Words, place| {
            let heading = paragraph(words, node, heading, head, place);
            side_column(words, heading, &noted, place)
        };
        let mut text = self.items(section, body, style);
        keep_ends_together(&mut text);
        let side = column(&mut self.words, SIDE);
        let strips = if height(&side) > HIGHEST_SIDE {
            let mut above = column(&mut self.words, WHOLE_WIDTH);
            if let Some(last) = above.last_mut() {
                last.keep = true;
            }
            above.extend(text);
            above
        } else {
            self.continued(node, heading, head, &mut text);
            hang(side, text)
        };
        self.push(strips, GAP);
    }

    /// When a later band begins a page, its section is named again beside it, for the eye only.
    fn continued(&mut self, node: NodeId, heading: &str, style: Style, text: &mut [Strip]) {
        let style = Style {
            leading: style.leading,
            ..LABEL
        };
        let again = paragraph(
            &mut self.words,
            node,
            &format!("{heading} (continued)"),
            style,
            SIDE,
        );
        let number = self.heads.len();
        self.heads.push(Strip {
            height: 0.0,
            ..repeated(whole(again))
        });
        for strip in text.iter_mut().skip(1) {
            strip.head = Some(number);
        }
    }

    pub(super) fn items(&mut self, section: NodeId, body: &[Item], style: Style) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut labelled = false;
        for item in body {
            let (mut own, gap) = match item {
                Item::Label(text) => (self.label(section, text), GAP / 2.0),
                Item::Paragraph { text, apart } => {
                    let node = self.tree.add(section, Role::Paragraph);
                    let gap = if *apart && !labelled { GAP / 2.0 } else { 0.0 };
                    (
                        paragraph(&mut self.words, node, text, style, TEXT_COLUMN),
                        gap,
                    )
                }
                Item::Bullets(texts) => {
                    let labelled = texts.iter().map(|it| ("• ".to_owned(), it.as_str()));
                    let list = self.list(section, Numbering::Dotted, labelled, style);
                    (list, 0.0)
                }
                Item::Steps(texts) => {
                    let labelled = (1..)
                        .zip(texts)
                        .map(|(i, it)| (format!("{i}. "), it.as_str()));
                    let list = self.list(section, Numbering::Numbered, labelled, style);
                    (list, 0.0)
                }
            };
            labelled = matches!(item, Item::Label(_));
            if let Some(first) = own.first_mut().filter(|_| !strips.is_empty()) {
                first.gap = gap;
            }
            strips.extend(own);
        }
        strips
    }

    fn label(&mut self, section: NodeId, text: &str) -> Vec<Strip> {
        let node = self.tree.add(section, Role::Heading(3));
        let mut strips = paragraph(&mut self.words, node, text, LABEL, TEXT_COLUMN);
        for strip in &mut strips {
            strip.keep = true;
        }
        strips
    }

    fn list<'a>(
        &mut self,
        section: NodeId,
        numbering: Numbering,
        texts: impl Iterator<Item = (String, &'a str)>,
        style: Style,
    ) -> Vec<Strip> {
        let list = self.tree.add(section, Role::List(numbering));
        let place = (TEXT_LEFT + BULLET_INDENT, TEXT_WIDTH - BULLET_INDENT);
        let mut strips = Vec::new();
        for (label, text) in texts {
            let item = self.tree.add(list, Role::Item);
            let dot = self.tree.add(item, Role::ItemLabel);
            let body = self.tree.add(item, Role::ItemBody);
            let dot = paragraph(
                &mut self.words,
                dot,
                &label,
                style,
                (TEXT_LEFT, BULLET_INDENT),
            );
            strips.extend(side_by_side(vec![
                dot,
                paragraph(&mut self.words, body, text, style, place),
            ]));
        }
        strips
    }
}

/// Neither the first nor the last line of a section stands alone on a page.
fn keep_ends_together(strips: &mut [Strip]) {
    let count = strips.len();
    if count > 1 {
        strips[0].keep = true;
        strips[count - 2].keep = true;
    }
}

/// The heading and its notes. The space behind a label keeps it apart from its value when read.
fn side_column(
    words: &mut Words,
    mut strips: Vec<Strip>,
    notes: &[(NodeId, &Labelled)],
    place: (f32, f32),
) -> Vec<Strip> {
    for (node, note) in notes {
        let mut own = paragraph(words, *node, &format!("{} ", note.label), NOTE_LABEL, place);
        own.extend(paragraph(words, *node, &note.value, NOTE_VALUE, place));
        let count = own.len();
        for strip in own.iter_mut().take(count.saturating_sub(1)) {
            strip.keep = true;
        }
        if let Some(first) = own.first_mut() {
            first.gap = 4.0;
        }
        strips.extend(own);
    }
    strips
}
