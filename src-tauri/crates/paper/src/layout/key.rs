//! A key to type from and to scan: numbered groups in a grid, and a picture of squares.
//!
//! It is separate because nothing else of the page is set to be copied by hand or by a camera. It
//! must not know what the key opens.

use crate::block::{Item, Squares};
use crate::layout::flow::{Flow, SIDE, TEXT_COLUMN};
use crate::layout::measures::{
    GAP, GROUP, GROUP_NUMBER, HEADING, INK, TEXT, TEXT_LEFT, TEXT_WIDTH,
};
use crate::layout::page::{Mark, Owner, Placed};
use crate::layout::strip::{Piece, Strip, hang, paragraph, side_by_side, whole};
use crate::layout::tree::{NodeId, Numbering, Role, Tree};

/// Groups beside each other.
const ACROSS: usize = 5;
const NUMBER_WIDTH: f32 = 15.0;
/// A side of the smallest square: 1.1 mm, which a camera still reads off a poor print.
const SQUARE: f32 = 3.2;
/// Neighbours overlap a little, so that no viewer draws a light line between them.
const OVERLAP: f32 = 0.1;

impl Flow {
    pub(crate) fn groups(
        &mut self,
        heading: &str,
        before: &[Item],
        groups: &[String],
        after: &[Item],
    ) {
        let (section, side) = self.section(heading);
        let mut text = self.items(section, before, TEXT);
        text.extend(self.grid(section, groups));
        text.extend(self.items(section, after, TEXT));
        self.push(vec![whole(hang(side, text))], GAP);
    }

    pub(crate) fn picture(
        &mut self,
        heading: &str,
        squares: &Squares,
        instead: &str,
        below: &[Item],
    ) {
        let (section, side) = self.section(heading);
        let figure = self.tree.add_figure(section, instead);
        let mut text = vec![drawn(figure, squares)];
        text.extend(self.items(section, below, TEXT));
        self.push(vec![whole(hang(side, text))], GAP);
    }

    fn section(&mut self, heading: &str) -> (NodeId, Vec<Strip>) {
        let section = self.tree.add(Tree::ROOT, Role::Section);
        let node = self.heading(section, 2, heading);
        (
            section,
            paragraph(&mut self.words, node, heading, HEADING, SIDE),
        )
    }

    fn grid(&mut self, section: NodeId, groups: &[String]) -> Vec<Strip> {
        let list = self.tree.add(section, Role::List(Numbering::Numbered));
        let width = TEXT_WIDTH / ACROSS as f32;
        let mut strips = Vec::new();
        for (row, groups) in groups.chunks(ACROSS).enumerate() {
            let mut cells = Vec::new();
            for (column, group) in groups.iter().enumerate() {
                let item = self.tree.add(list, Role::Item);
                let label = self.tree.add(item, Role::ItemLabel);
                let body = self.tree.add(item, Role::ItemBody);
                let x = TEXT_COLUMN.0 + column as f32 * width;
                let number = format!("{} ", row * ACROSS + column + 1);
                let beside = (x + NUMBER_WIDTH, width - NUMBER_WIDTH);
                cells.push(paragraph(
                    &mut self.words,
                    label,
                    &number,
                    GROUP_NUMBER,
                    (x, NUMBER_WIDTH),
                ));
                cells.push(paragraph(&mut self.words, body, group, GROUP, beside));
            }
            strips.extend(side_by_side(cells));
        }
        strips
    }
}

/// One band: a rule for every run of dark squares.
fn drawn(figure: NodeId, squares: &Squares) -> Strip {
    let mut pieces = Vec::new();
    for (row, line) in squares.rows.iter().enumerate() {
        for (from, length) in runs(line) {
            let mark = Mark::Rule {
                x: TEXT_LEFT + from as f32 * SQUARE,
                width: length as f32 * SQUARE + OVERLAP,
                thickness: SQUARE + OVERLAP,
                colour: INK,
            };
            let y = row as f32 * SQUARE;
            pieces.push(Piece {
                owner: Owner::Node(figure),
                placed: Placed { y, mark },
            });
        }
    }
    Strip {
        height: squares.rows.len() as f32 * SQUARE + GAP / 2.0,
        pieces,
        ..Strip::default()
    }
}

/// Where dark squares begin, and how many they are.
fn runs(line: &[bool]) -> Vec<(usize, usize)> {
    let mut found: Vec<(usize, usize)> = Vec::new();
    for (at, _) in line.iter().enumerate().filter(|(_, dark)| **dark) {
        match found.last_mut() {
            Some((from, length)) if *from + *length == at => *length += 1,
            Some(_) | None => found.push((at, 1)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::runs;

    #[test]
    fn neighbouring_dark_squares_are_one_rule() {
        let line = [true, true, false, true, false, false, true];
        assert_eq!(runs(&line), [(0, 2), (3, 1), (6, 1)]);
        assert_eq!(runs(&[false, false]), []);
    }
}
