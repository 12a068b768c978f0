//! A paper of a framework to blocks: its order, and what is said where nothing was written.
//!
//! It is separate so that the note's order can change without it. It must not know sizes or pages.

use crate::block::{Block, Footer, Item, Sheet};
use crate::compose::parts::{
    NOT_RECORDED, changes, circulation, labelled, or_not_recorded, said, section, side, sign_off,
    titled,
};
use crate::compose::tables;
use crate::dates::{long, with_weekday};
use crate::note::{NoteStanding, Part};
use crate::official::{MeetingItem, OfficialPaper};
use crate::prose::items;
use crate::text::clean::clean_line;

/// The document that the paper becomes.
pub(crate) fn compose(paper: &OfficialPaper) -> Sheet {
    let title = titled(&paper.title, &paper.about, paper.on);
    let (title, dated, watermark) = match paper.standing {
        NoteStanding::Draft => (title + ", draft", None, Some("DRAFT".to_owned())),
        NoteStanding::Issued { on, .. } => (title, Some(on), None),
    };
    Sheet {
        title,
        author: clean_line(&paper.author),
        dated,
        watermark,
        footer: Footer {
            running: running_line(paper),
            confidentiality: clean_line(&paper.confidentiality),
        },
        blocks: blocks(paper),
    }
}

fn blocks(paper: &OfficialPaper) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead {
            title: clean_line(&paper.title),
            body: clean_line(&paper.body),
            standing: match paper.standing {
                NoteStanding::Draft => "Draft, not sent".to_owned(),
                NoteStanding::Issued { version, on } => {
                    format!("Version\u{a0}{version}, sealed {}", long(on))
                }
            },
        },
        Block::Title {
            text: or_not_recorded(&paper.about),
            below: paper
                .on
                .map_or_else(|| "Date not recorded".to_owned(), with_weekday),
        },
    ];
    if !paper.facts.is_empty() {
        blocks.push(Block::Facts(labelled(&paper.facts)));
    }
    blocks.extend(changes(paper.changes.as_deref(), paper.standing));
    blocks.extend(paper.rests_on.as_deref().map(rests_on));
    blocks.extend(paper.points.as_deref().map(points));
    blocks.extend(paper.table.as_ref().map(tables::schools));
    blocks.extend(paper.sections.iter().map(section));
    blocks.extend(paper.items.iter().map(meeting_item));
    blocks.extend(paper.decided.as_deref().map(tables::decided));
    blocks.extend(paper.targets.as_deref().map(tables::targets));
    blocks.extend(paper.reviews.iter().map(section));
    blocks.extend(sign_off(&paper.sign_off));
    blocks.extend(circulation(&paper.circulation));
    blocks
}

/// What was ticked, each with its evidence below it.
fn rests_on(met: &[Part]) -> Block {
    let mut body = Vec::new();
    for part in met {
        body.push(Item::Label(or_not_recorded(&part.label)));
        body.extend(items(&part.text));
    }
    if met.is_empty() {
        body = items("");
    }
    side("What this rests on", Vec::new(), body)
}

/// An item whose heading says enough stands alone.
fn meeting_item(item: &MeetingItem) -> Block {
    let written = |text: &str| {
        let is_blank = text.trim().is_empty();
        if is_blank { Vec::new() } else { items(text) }
    };
    let mut body = written(&item.text);
    for part in &item.under {
        body.push(Item::Label(or_not_recorded(&part.label)));
        body.extend(written(&part.text));
    }
    if body.is_empty() {
        body.extend(item.otherwise.as_deref().map(items).unwrap_or_default());
    }
    side(&or_not_recorded(&item.heading), Vec::new(), body)
}

fn points(lines: &[String]) -> Block {
    let lines: Vec<String> = said(lines).collect();
    let body = if lines.is_empty() {
        vec![Item::Paragraph {
            text: NOT_RECORDED.to_owned(),
            apart: false,
        }]
    } else {
        vec![Item::Steps(lines)]
    };
    side("Key points", Vec::new(), body)
}

fn running_line(paper: &OfficialPaper) -> String {
    let mut parts = vec![clean_line(&paper.about), clean_line(&paper.title)];
    parts.extend(paper.on.map(long));
    parts.push(match paper.standing {
        NoteStanding::Draft => "draft".to_owned(),
        NoteStanding::Issued { version, .. } => format!("version\u{a0}{version}"),
    });
    parts.retain(|it| !it.is_empty());
    parts.join(" · ")
}
