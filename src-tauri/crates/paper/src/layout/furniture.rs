//! What every page carries besides the text: its foot, its number, the word DRAFT behind it.
//!
//! It is separate because it is drawn last, when the number of pages is known. It must not know
//! blocks.

use crate::block::Footer;
use crate::layout::measures::{FOOT, FOOTER, HAIR, LEFT, PAGE_HEIGHT, WIDTH};
use crate::layout::page::{Artifact, Mark, Owner, Page, Placed, Run, Sequence};
use crate::layout::tree::{Role, Tree};
use crate::text::breaking::{Line, break_lines, single_line};
use crate::text::words::Words;

/// Between the rule of the foot and its text, and between the text of the page and the rule.
const BELOW_RULE: f32 = 4.0;
const ABOVE_RULE: f32 = 10.0;
/// Kept free for "Page 10 of 12".
const NUMBER_WIDTH: f32 = 70.0;

/// The foot, measured before the pages are filled.
#[derive(Debug)]
pub(crate) struct Furniture {
    running: Vec<Line>,
    confidentiality: Vec<Line>,
}

impl Furniture {
    pub(crate) fn measure(footer: &Footer) -> Self {
        let mut words = Words::default();
        let mut broken = |text| {
            break_lines(
                &mut words,
                text,
                FOOTER.weight,
                FOOTER.size,
                WIDTH - NUMBER_WIDTH,
            )
        };
        Self {
            running: broken(&footer.running),
            confidentiality: broken(&footer.confidentiality),
        }
    }

    /// Where the text of a page must end.
    pub(crate) fn body_bottom(&self) -> f32 {
        self.rule_top() - ABOVE_RULE
    }

    fn rule_top(&self) -> f32 {
        let lines = self.running.len() + self.confidentiality.len();
        PAGE_HEIGHT - FOOT - lines as f32 * FOOTER.leading - BELOW_RULE
    }

    pub(crate) fn place(self, watermark: bool, pages: &mut [Page], tree: &mut Tree) {
        let count = pages.len();
        for (i, page) in pages.iter_mut().enumerate() {
            if watermark {
                let mark = Placed {
                    y: PAGE_HEIGHT / 2.0,
                    mark: Mark::Watermark,
                };
                let owner = Owner::Artifact(Artifact::Watermark);
                page.sequences.insert(
                    0,
                    Sequence {
                        owner,
                        marks: vec![mark],
                    },
                );
            }
            let mut foot = vec![self.rule()];
            foot.extend(self.number(i + 1, count));
            foot.extend(self.lines(&self.running, 0));
            let confidentiality = self.lines(&self.confidentiality, self.running.len());
            // It stands nowhere else in the text, so it is read aloud once, at the end.
            let owner = if i == 0 && !self.confidentiality.is_empty() {
                let tagged = |it: &&Sequence| matches!(it.owner, Owner::Node(_));
                let node = tree.add(Tree::ROOT, Role::Paragraph);
                tree.add_marks(node, 0, page.sequences.iter().filter(tagged).count());
                Owner::Node(node)
            } else {
                Owner::Artifact(Artifact::Footer)
            };
            let owned = Owner::Artifact(Artifact::Footer);
            page.sequences.push(Sequence {
                owner: owned,
                marks: foot,
            });
            page.sequences.push(Sequence {
                owner,
                marks: confidentiality,
            });
        }
    }

    fn rule(&self) -> Placed {
        let mark = Mark::Rule {
            x: LEFT,
            width: WIDTH,
            thickness: 0.5,
            colour: HAIR,
        };
        Placed {
            y: self.rule_top(),
            mark,
        }
    }

    fn number(&self, page: usize, count: usize) -> Vec<Placed> {
        let line = single_line(&format!("Page {page} of {count}"), FOOTER.weight);
        let x = LEFT + WIDTH - line.width as f32 * FOOTER.size / 1000.0;
        vec![self.at(
            0,
            Run {
                x,
                style: FOOTER,
                line,
            },
        )]
    }

    fn lines(&self, lines: &[Line], from: usize) -> Vec<Placed> {
        let run = |line: &Line| Run {
            x: LEFT,
            style: FOOTER,
            line: line.clone(),
        };
        lines
            .iter()
            .enumerate()
            .map(|(i, line)| self.at(from + i, run(line)))
            .collect()
    }

    fn at(&self, line: usize, run: Run) -> Placed {
        let top = self.rule_top() + BELOW_RULE + line as f32 * FOOTER.leading;
        Placed {
            y: top + FOOTER.baseline(),
            mark: Mark::Text(run),
        }
    }
}
