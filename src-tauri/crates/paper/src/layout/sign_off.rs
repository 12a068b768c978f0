//! Places to sign: a name, a line for the signature and a line for the date.
//!
//! It is separate because nothing else of the page is left empty to be written on. It must not
//! know who signs.

use crate::layout::flow::{Flow, SIDE, TEXT_COLUMN};
use crate::layout::measures::{
    GAP, GREY, HEADING, NOTE_LABEL, SIGNATURE_WIDTH, TEXT, TEXT_LEFT, TEXT_WIDTH,
};
use crate::layout::strip::{Strip, hang, paragraph, side_by_side, whole};
use crate::layout::tree::{NodeId, Role, Tree};

/// Room to write in above the line.
const ROOM: f32 = 24.0;
const BELOW_LINE: f32 = 2.5;

impl Flow {
    pub(crate) fn sign_off(&mut self, heading: &str, signatories: &[String]) {
        let section = self.tree.add(Tree::ROOT, Role::Section);
        let node = self.heading(section, 2, heading);
        let side = paragraph(&mut self.words, node, heading, HEADING, SIDE);
        let mut text: Vec<Strip> = signatories
            .iter()
            .map(|it| self.signatory(section, it))
            .collect();
        let count = text.len();
        for (i, strip) in text.iter_mut().enumerate() {
            strip.gap = if i > 0 { GAP * 0.75 } else { 0.0 };
            strip.keep = i + 1 < count;
        }
        self.push(hang(side, text), GAP);
    }

    /// One band, so that no name is parted from its line.
    fn signatory(&mut self, section: NodeId, name: &str) -> Strip {
        let node = self.tree.add(section, Role::Paragraph);
        let mut strips = paragraph(&mut self.words, node, name, TEXT, TEXT_COLUMN);
        let signature = (TEXT_LEFT, SIGNATURE_WIDTH);
        let date_left = TEXT_LEFT + SIGNATURE_WIDTH + GAP;
        let date = (date_left, TEXT_LEFT + TEXT_WIDTH - date_left);
        let rule = |place| vec![Strip::rule(ROOM + BELOW_LINE, ROOM, place, (0.5, GREY))];
        strips.extend(side_by_side(vec![rule(signature), rule(date)]));
        let mut label = |text, place| {
            let node = self.tree.add(section, Role::Paragraph);
            paragraph(&mut self.words, node, text, NOTE_LABEL, place)
        };
        strips.extend(side_by_side(vec![
            label("Signature", signature),
            label("Date", date),
        ]));
        whole(strips)
    }
}
