//! Blocks to bands and structure, in reading order.
//!
//! It is separate because it knows blocks and not yet pages: the bands are cut into pages later.
//! It must not know how many pages there are.

use crate::block::{Block, Labelled};
use crate::layout::measures::{
    BELOW_TITLE, BLUE, BODY_OF, GAP, KIND, LABEL, LEFT, SIDE_WIDTH, STANDING, TEXT, TEXT_LEFT,
    TEXT_WIDTH, TITLE, WIDTH,
};
use crate::layout::page::{Heading, Mark, Owner, Placed, Run};
use crate::layout::strip::{Piece, Strip, paragraph, side_by_side};
use crate::layout::tree::{NodeId, Numbering, Role, Tree};
use crate::text::breaking::single_line;
use crate::text::words::Words;

pub(crate) const WHOLE_WIDTH: (f32, f32) = (LEFT, WIDTH);
pub(crate) const SIDE: (f32, f32) = (LEFT, SIDE_WIDTH);
pub(crate) const TEXT_COLUMN: (f32, f32) = (TEXT_LEFT, TEXT_WIDTH);

/// The document as one endless column.
#[derive(Debug)]
pub(crate) struct Flow {
    pub(crate) tree: Tree,
    pub(crate) words: Words,
    pub(crate) strips: Vec<Strip>,
    /// What is repeated at the top of later pages: heads of tables, names of sections.
    pub(crate) heads: Vec<Strip>,
    pub(crate) headings: Vec<Heading>,
    /// Where the text of a page ends.
    pub(crate) bottom: f32,
}

impl Flow {
    pub(crate) fn new(bottom: f32) -> Self {
        Self {
            tree: Tree::new(),
            words: Words::default(),
            strips: Vec::new(),
            heads: Vec::new(),
            headings: Vec::new(),
            bottom,
        }
    }

    pub(crate) fn block(&mut self, block: &Block) {
        match block {
            Block::Letterhead {
                title,
                body,
                standing,
            } => self.letterhead(title, body, standing),
            Block::Title { text, below } => self.title(text, below),
            Block::Facts(facts) => self.facts(facts),
            Block::Side {
                heading,
                notes,
                body,
                lead,
            } => self.side(heading, notes, body, *lead),
            Block::Table {
                heading,
                columns,
                rows,
            } => self.table(heading, columns, rows),
            Block::Groups {
                heading,
                before,
                groups,
                after,
            } => self.groups(heading, before, groups, after),
            Block::Picture {
                heading,
                squares,
                instead,
                below,
            } => self.picture(heading, squares, instead, below),
            Block::SignOff {
                heading,
                signatories,
            } => self.sign_off(heading, signatories),
        }
    }

    /// Adds bands, set off from what stands above them.
    pub(crate) fn push(&mut self, mut strips: Vec<Strip>, gap: f32) {
        if let Some(first) = strips.first_mut() {
            first.gap = gap;
        }
        self.strips.extend(strips);
    }

    pub(crate) fn heading(&mut self, parent: NodeId, level: u8, title: &str) -> NodeId {
        let node = self.tree.add(parent, Role::Heading(level));
        self.headings.push(Heading {
            level,
            title: title.to_owned(),
            node,
        });
        node
    }

    fn letterhead(&mut self, title: &str, body: &str, standing: &str) {
        let kind = self.tree.add(Tree::ROOT, Role::Paragraph);
        let right = self.tree.add(Tree::ROOT, Role::Paragraph);
        let line = single_line(standing, STANDING.weight);
        let wide = line.width as f32 * STANDING.size / 1000.0;
        let run = Run {
            x: LEFT + WIDTH - wide,
            style: STANDING,
            line,
        };
        let placed = Placed {
            y: STANDING.baseline(),
            mark: Mark::Text(run),
        };
        let piece = Piece {
            owner: Owner::Node(right),
            placed,
        };
        let standing = Strip {
            height: STANDING.leading,
            pieces: vec![piece],
            ..Strip::default()
        };
        let left = paragraph(
            &mut self.words,
            kind,
            title,
            KIND,
            (LEFT, WIDTH - wide - GAP),
        );
        let mut strips = side_by_side(vec![left, vec![standing]]);
        if !body.is_empty() {
            let node = self.tree.add(Tree::ROOT, Role::Paragraph);
            strips.extend(paragraph(&mut self.words, node, body, BODY_OF, WHOLE_WIDTH));
        }
        for strip in &mut strips {
            strip.keep = true;
        }
        strips.push(Strip {
            keep: true,
            ..Strip::rule(6.5, 5.0, WHOLE_WIDTH, (1.5, BLUE))
        });
        self.push(strips, 0.0);
    }

    fn title(&mut self, text: &str, below: &str) {
        let node = self.heading(Tree::ROOT, 1, text);
        let mut strips = paragraph(&mut self.words, node, text, TITLE, WHOLE_WIDTH);
        for strip in &mut strips {
            strip.keep = true;
        }
        let node = self.tree.add(Tree::ROOT, Role::Paragraph);
        strips.extend(paragraph(
            &mut self.words,
            node,
            below,
            BELOW_TITLE,
            WHOLE_WIDTH,
        ));
        self.push(strips, GAP);
    }

    fn facts(&mut self, facts: &[Labelled]) {
        let list = self.tree.add(Tree::ROOT, Role::List(Numbering::Labelled));
        let mut strips = Vec::new();
        for fact in facts {
            let item = self.tree.add(list, Role::Item);
            let mut columns = Vec::new();
            if !fact.label.is_empty() {
                let label = self.tree.add(item, Role::ItemLabel);
                columns.push(paragraph(&mut self.words, label, &fact.label, LABEL, SIDE));
            }
            let value = self.tree.add(item, Role::ItemBody);
            columns.push(paragraph(
                &mut self.words,
                value,
                &fact.value,
                TEXT,
                TEXT_COLUMN,
            ));
            strips.extend(side_by_side(columns));
        }
        self.push(strips, GAP);
    }
}
