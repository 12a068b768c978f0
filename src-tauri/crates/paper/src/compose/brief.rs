//! The brief for a visit to blocks: its title, its order, and whom it is for.
//!
//! It is separate so that the note's order can change without it. It must not know sizes or pages.

use crate::block::{Block, Footer, Sheet};
use crate::brief::VisitBrief;
use crate::compose::parts::{labelled, or_not_recorded, section, titled};
use crate::dates::{long, with_weekday};
use crate::text::clean::clean_line;

const TITLE: &str = "Brief for a visit";

/// The document that the brief becomes.
pub(crate) fn compose(brief: &VisitBrief) -> Sheet {
    Sheet {
        title: titled(TITLE, &brief.school, brief.planned_on),
        author: clean_line(&brief.author),
        dated: Some(brief.printed_on),
        watermark: None,
        footer: Footer {
            running: format!("{} · {TITLE}", clean_line(&brief.school)),
            confidentiality: "For the adviser’s own use".to_owned(),
        },
        blocks: blocks(brief),
    }
}

fn blocks(brief: &VisitBrief) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead {
            title: TITLE.to_owned(),
            body: clean_line(&brief.body),
            standing: format!("Printed {}", long(brief.printed_on)),
        },
        Block::Title {
            text: or_not_recorded(&brief.school),
            below: brief
                .planned_on
                .map_or_else(|| "No day is planned".to_owned(), with_weekday),
        },
    ];
    if !brief.facts.is_empty() {
        blocks.push(Block::Facts(labelled(&brief.facts)));
    }
    blocks.extend(brief.sections.iter().map(section));
    blocks
}
