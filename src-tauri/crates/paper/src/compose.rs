//! The Note of Visit to blocks: its order, its words, and what is said where nothing was written.
//!
//! It is separate because this is all that the documents differ in. It must not know sizes or
//! pages.

use crate::block::{Block, Column, Footer, Item, Labelled, Sheet};
use crate::dates::{long, short, with_weekday};
use crate::note::{AgreedAction, Fact, NoteOfVisit, NoteStanding, Section};
use crate::prose::items;
use crate::text::clean::clean_line;

pub(crate) const NOT_RECORDED: &str = "Not recorded";

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
    blocks.push(Block::Side {
        heading: "Summary".to_owned(),
        notes: Vec::new(),
        body: items(&note.summary),
        lead: true,
    });
    blocks.push(agreed(&note.actions));
    blocks.extend(note.sections.iter().map(section));
    if !note.circulation.is_empty() {
        blocks.push(circulation(&note.circulation));
    }
    blocks
}

fn agreed(actions: &[AgreedAction]) -> Block {
    let heading = "What we agreed".to_owned();
    if actions.is_empty() {
        return Block::Side {
            heading,
            notes: Vec::new(),
            body: items(""),
            lead: false,
        };
    }
    let columns = [
        ("Action", 0.43),
        ("Who", 0.17),
        ("By", 0.145),
        ("How we shall know", 0.255),
    ];
    let columns = columns
        .map(|(title, share)| Column {
            title: title.to_owned(),
            share,
        })
        .into_iter();
    let row = |action: &AgreedAction| {
        vec![
            or_not_recorded(&action.what),
            or_not_recorded(&action.who),
            action.due_on.map_or_else(|| NOT_RECORDED.to_owned(), short),
            or_not_recorded(&action.measure),
        ]
    };
    Block::Table {
        heading,
        columns: columns.collect(),
        rows: actions.iter().map(row).collect(),
    }
}

fn section(section: &Section) -> Block {
    let mut body = Vec::new();
    for part in &section.parts {
        let label = clean_line(&part.label);
        if !label.is_empty() {
            body.push(Item::Label(label));
        }
        body.extend(items(&part.text));
    }
    if section.parts.is_empty() {
        body.extend(items(""));
    }
    if let Some(sources) = sentence(&section.sources) {
        body.push(Item::Label("Evidence considered".to_owned()));
        body.push(Item::Paragraph {
            text: sources,
            apart: false,
        });
    }
    Block::Side {
        heading: or_not_recorded(&section.heading),
        notes: labelled(&section.judgements),
        body,
        lead: false,
    }
}

fn circulation(lines: &[String]) -> Block {
    let lines = lines
        .iter()
        .map(|it| clean_line(it))
        .filter(|it| !it.is_empty());
    let body: Vec<Item> = lines
        .map(|text| Item::Paragraph { text, apart: false })
        .collect();
    let body = if body.is_empty() { items("") } else { body };
    Block::Side {
        heading: "Circulation".to_owned(),
        notes: Vec::new(),
        body,
        lead: false,
    }
}

/// Sources that contain commas stay apart by semicolons.
fn sentence(sources: &[String]) -> Option<String> {
    let sources: Vec<String> = sources
        .iter()
        .map(|it| clean_line(it))
        .filter(|it| !it.is_empty())
        .collect();
    let text = sources.join("; ");
    match text.chars().last() {
        None => None,
        Some('.' | '?' | '!') => Some(text),
        Some(_) => Some(text + "."),
    }
}

fn labelled(facts: &[Fact]) -> Vec<Labelled> {
    let one = |fact: &Fact| Labelled {
        label: clean_line(&fact.label),
        value: or_not_recorded(&fact.value),
    };
    facts.iter().map(one).collect()
}

fn or_not_recorded(text: &str) -> String {
    let text = clean_line(text);
    if text.is_empty() {
        NOT_RECORDED.to_owned()
    } else {
        text
    }
}

fn file_title(note: &NoteOfVisit) -> String {
    let mut title = format!("{}: {}", clean_line(&note.title), clean_line(&note.school));
    if let Some(day) = note.visited_on {
        title.push_str(", ");
        title.push_str(&long(day).replace('\u{a0}', " "));
    }
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
