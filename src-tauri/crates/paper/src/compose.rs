//! The Note of Visit to blocks: its order, its words, and what is said where nothing was written.
//!
//! It is separate because this is all that the documents differ in. It must not know sizes or
//! pages.

pub(crate) mod alert;
pub(crate) mod brief;
pub(crate) mod official;
pub(crate) mod parts;
pub(crate) mod recovery;
pub(crate) mod statement;
mod tables;

use crate::block::{Block, Footer, Sheet};
use crate::compose::parts::{
    changes, circulation, labelled, lead, or_not_recorded, section, sign_off, titled,
};
use crate::dates::{long, with_weekday};
use crate::note::{NoteOfVisit, NoteStanding};
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
    blocks.extend(changes(note.changes.as_deref(), note.standing));
    blocks.push(lead("Summary", &note.summary));
    blocks.push(tables::agreed(&note.actions));
    blocks.extend(tables::judgements(&note.judgements));
    blocks.extend(note.sections.iter().map(section));
    blocks.extend(sign_off(&note.sign_off));
    blocks.extend(circulation(&note.circulation));
    blocks
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
