//! The blocks and words that every document has in common.
//!
//! It is separate so that the note, the alert, the brief and other papers say the same thing in the same way. It
//! must not know any of them.

use chrono::NaiveDate;

use crate::block::{Block, Item, Labelled};
use crate::dates::long;
use crate::note::{Fact, NoteStanding, Section, Signatory};
use crate::prose::items;
use crate::text::clean::clean_line;

pub(crate) const NOT_RECORDED: &str = "Not recorded";

pub(crate) fn section(section: &Section) -> Block {
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
    side(
        &or_not_recorded(&section.heading),
        labelled(&section.judgements),
        body,
    )
}

/// What is different from the version before. A version that is known to change nothing says so.
pub(crate) fn changes(changes: Option<&[String]>, standing: NoteStanding) -> Option<Block> {
    let lines: Vec<String> = said(changes?).collect();
    let before = match standing {
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

/// Places to sign; nothing is printed for nobody.
pub(crate) fn sign_off(signatories: &[Signatory]) -> Option<Block> {
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

/// Who gets a copy; nothing is printed for nobody.
pub(crate) fn circulation(lines: &[String]) -> Option<Block> {
    if lines.is_empty() {
        return None;
    }
    let body: Vec<Item> = said(lines)
        .map(|text| Item::Paragraph { text, apart: false })
        .collect();
    let body = if body.is_empty() { items("") } else { body };
    Some(side("Circulation", Vec::new(), body))
}

pub(crate) fn side(heading: &str, notes: Vec<Labelled>, body: Vec<Item>) -> Block {
    Block::Side {
        heading: heading.to_owned(),
        notes,
        body,
        lead: false,
    }
}

/// The first text of a document, set larger.
pub(crate) fn lead(heading: &str, text: &str) -> Block {
    Block::Side {
        heading: heading.to_owned(),
        notes: Vec::new(),
        body: items(text),
        lead: true,
    }
}

/// The title of the file: "Note of Visit: Ferrisham Primary School, 26 November 2026".
pub(crate) fn titled(title: &str, school: &str, visited_on: Option<NaiveDate>) -> String {
    let mut title = format!("{}: {}", clean_line(title), clean_line(school));
    if let Some(day) = visited_on {
        title.push_str(", ");
        title.push_str(&long(day).replace('\u{a0}', " "));
    }
    title
}

/// The lines that say something.
pub(crate) fn said(lines: &[String]) -> impl Iterator<Item = String> {
    lines
        .iter()
        .map(|it| clean_line(it))
        .filter(|it| !it.is_empty())
}

/// Sources that contain commas stay apart by semicolons.
fn sentence(sources: &[String]) -> Option<String> {
    let sources: Vec<String> = said(sources).collect();
    let text = sources.join("; ");
    match text.chars().last() {
        None => None,
        Some('.' | '?' | '!') => Some(text),
        Some(_) => Some(text + "."),
    }
}

pub(crate) fn labelled(facts: &[Fact]) -> Vec<Labelled> {
    let one = |fact: &Fact| Labelled {
        label: clean_line(&fact.label),
        value: or_not_recorded(&fact.value),
    };
    facts.iter().map(one).collect()
}

pub(crate) fn or_not_recorded(text: &str) -> String {
    let text = clean_line(text);
    if text.is_empty() {
        NOT_RECORDED.to_owned()
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn sources_form_one_sentence() {
        let sources = [
            "six books".to_owned(),
            " ".to_owned(),
            "two lessons".to_owned(),
        ];
        assert_eq!(
            sentence(&sources).as_deref(),
            Some("six books; two lessons.")
        );
        assert_eq!(sentence(&[]), None);
    }
}
