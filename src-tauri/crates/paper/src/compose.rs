//! The Note of Visit to blocks: its order, its words, and what is said where nothing was written.
//!
//! It is separate because this is all that the documents differ in. It must not know sizes or
//! pages.

pub(crate) mod alert;
pub(crate) mod brief;
pub(crate) mod parts;
pub(crate) mod recovery;
mod tables;

use crate::block::{Block, Footer, Item, Sheet};
use crate::compose::parts::{
    circulation, labelled, lead, or_not_recorded, said, section, side, titled,
};
use crate::dates::{long, with_weekday};
use crate::note::{NoteOfVisit, NoteStanding, Signatory};
use crate::text::clean::clean_line;

/// The document that the Note becomes.
pub(crate) fn compose(note: &NoteOfVisit) -> Sheet {
    Sheet {
        title: file_title(note),
        author: clean_line(&note.author),
        dated: match note.standing {
            NoteStanding::Draft => None,
            NoteStanding::Issued { on, .. } => Some(on),
        },
        watermark: match note.standing {
            NoteStanding::Draft => Some("DRAFT".to_owned()),
            NoteStanding::Issued { .. } => None,
        },
        footer: Footer {
            running: running_line(note),
            confidentiality: clean_line(&note.confidentiality),
        },
        blocks: blocks(note),
    }
}

fn blocks(note: &NoteOfVisit) -> Vec<Block> {
    let mut blocks = vec![
        Block::Letterhead {
            title: clean_line(&note.title),
            body: clean_line(&note.body),
            standing: match note.standing {
                NoteStanding::Draft => "Draft, not issued".to_owned(),
                NoteStanding::Issued { version, on } => {
                    format!("Version\u{a0}{version}, issued {}", long(on))
                }
            },
        },
        Block::Title {
            text: or_not_recorded(&note.school),
            below: note
                .visited_on
                .map_or_else(|| "Date not recorded".to_owned(), with_weekday),
        },
    ];
    if !note.facts.is_empty() {
        blocks.push(Block::Facts(labelled(&note.facts)));
    }
    blocks.extend(changes(note));
    blocks.push(lead("Summary", &note.summary));
    blocks.push(tables::agreed(&note.actions));
    blocks.extend(tables::judgements(&note.judgements));
    blocks.extend(note.sections.iter().map(section));
    blocks.extend(sign_off(&note.sign_off));
    blocks.extend(circulation(&note.circulation));
    blocks
}

/// A version that is known to change nothing says so.
fn changes(note: &NoteOfVisit) -> Option<Block> {
    let lines: Vec<String> = said(note.changes.as_ref()?).collect();
    let before = match note.standing {
        NoteStanding::Draft => None,
        NoteStanding::Issued { version, .. } => version.checked_sub(1).filter(|it| *it > 0),
    };
    let heading = before.map_or_else(
        || "Changed since the version before".to_owned(),
        |before| format!("Changed since version\u{a0}{before}"),
    );
    let body = if lines.is_empty() {
        Item::Paragraph {
            text: "Nothing in the text".to_owned(),
            apart: false,
        }
    } else {
        Item::Bullets(lines)
    };
    Some(side(&heading, Vec::new(), vec![body]))
}

fn sign_off(signatories: &[Signatory]) -> Option<Block> {
    let one = |it: &Signatory| {
        let mut parts = vec![clean_line(&it.name), clean_line(&it.role)];
        parts.retain(|it| !it.is_empty());
        or_not_recorded(&parts.join(", "))
    };
    (!signatories.is_empty()).then(|| Block::SignOff {
        heading: "Sign-off".to_owned(),
        signatories: signatories.iter().map(one).collect(),
    })
}

fn file_title(note: &NoteOfVisit) -> String {
    let title = titled(&note.title, &note.school, note.visited_on);
    match note.standing {
        NoteStanding::Draft => title + ", draft",
        NoteStanding::Issued { .. } => title,
    }
}

fn running_line(note: &NoteOfVisit) -> String {
    let mut parts = vec![clean_line(&note.school), clean_line(&note.title)];
    parts.extend(note.visited_on.map(long));
    parts.push(match note.standing {
        NoteStanding::Draft => "draft".to_owned(),
        NoteStanding::Issued { version, .. } => format!("version\u{a0}{version}"),
    });
    parts.retain(|it| !it.is_empty());
    parts.join(" · ")
}

#[cfg(test)]
mod tests;
