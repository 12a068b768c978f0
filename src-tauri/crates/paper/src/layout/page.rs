//! A finished page: marks in sequences, each belonging to a node of the structure or to none.
//!
//! It is separate because it is all that the writer of the PDF may see of the layout. It must not
//! know how anything came to its place.

use crate::layout::measures::{Colour, Style};
use crate::layout::tree::NodeId;
use crate::text::breaking::Line;

/// Sequences in the order in which they are drawn.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) sequences: Vec<Sequence>,
}

/// Everything that one owner draws on one page.
#[derive(Debug)]
pub(crate) struct Sequence {
    pub(crate) owner: Owner,
    pub(crate) marks: Vec<Placed>,
}

/// To whom a mark belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Owner {
    Node(NodeId),
    Artifact(Artifact),
}

/// What is on the page but not in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Artifact {
    Rule,
    RepeatedHead,
    Footer,
    Watermark,
}

/// A mark and its distance from the top of the page.
#[derive(Debug, Clone)]
pub(crate) struct Placed {
    pub(crate) y: f32,
    pub(crate) mark: Mark,
}

#[derive(Debug, Clone)]
pub(crate) enum Mark {
    /// `y` is the baseline.
    Text(Run),
    /// `y` is its upper edge.
    Rule {
        x: f32,
        width: f32,
        thickness: f32,
        colour: Colour,
    },
    /// The word of the document, large and slanted, in the middle of the page.
    Watermark,
}

/// A line of text.
#[derive(Debug, Clone)]
pub(crate) struct Run {
    pub(crate) x: f32,
    pub(crate) style: Style,
    pub(crate) line: Line,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Bookmark {
    /// 1 is the title of the document.
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) page: usize,
    pub(crate) y: f32,
}

/// A heading that becomes a bookmark once its place is known.
#[derive(Debug)]
pub(crate) struct Heading {
    pub(crate) level: u8,
    pub(crate) title: String,
    pub(crate) node: NodeId,
}

impl Heading {
    pub(crate) fn locate(&self, pages: &[Page]) -> Option<Bookmark> {
        let owner = Owner::Node(self.node);
        pages.iter().enumerate().find_map(|(page, it)| {
            let sequence = it.sequences.iter().find(|it| it.owner == owner)?;
            let y = sequence.marks.first()?.y - 24.0;
            Some(Bookmark {
                level: self.level,
                title: self.title.clone(),
                page,
                y: y.max(0.0),
            })
        })
    }
}
