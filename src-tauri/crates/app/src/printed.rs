//! What an issued version said, passage by passage, and what a later one says instead.
//!
//! Kept beside the sealed bytes, so that a later version can list what changed without reading a
//! PDF and without the frameworks and names of that day. It knows nothing of records.

use domain::calendar::words::full_date;
use paper::{AgreedAction, Fact, NoteOfVisit, Part, Section};

use crate::compose_note::short;

/// Texts up to this many characters are quoted in the list of changes.
const QUOTED: usize = 80;

/// A passage of a note: where it stands, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Passage {
    pub(crate) place: String,
    pub(crate) text: String,
}

/// Every passage of a note, in the order of reading.
pub(crate) fn passages(note: &NoteOfVisit) -> Vec<Passage> {
    let facts = note
        .facts
        .iter()
        .map(|it| (it.label.clone(), it.value.clone()));
    let summary = [("Summary".to_owned(), note.summary.clone())];
    let actions = note.actions.iter().map(action);
    let sections = note.sections.iter().flat_map(of_section);
    numbered(facts.chain(summary).chain(actions).chain(sections))
}

/// Passages by their places. A place that occurs again is numbered.
pub(crate) fn numbered(all: impl Iterator<Item = (String, String)>) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for (place, text) in all {
        let same = format!("{place} (");
        let again = passages
            .iter()
            .filter(|it| it.place == place || it.place.starts_with(&same))
            .count();
        let place = if again == 0 {
            place
        } else {
            format!("{place} ({})", again + 1)
        };
        passages.push(Passage { place, text });
    }
    passages
}

fn action(action: &AgreedAction) -> (String, String) {
    let due_on = action.due_on.map(full_date).unwrap_or_default();
    let parts = [action.who.clone(), due_on, action.measure.clone()];
    (
        format!("Action “{}”", short(&action.what)),
        parts.join("; "),
    )
}

/// The passages of a section.
pub(crate) fn of_section(section: &Section) -> impl Iterator<Item = (String, String)> {
    let place = |label: &str| match label {
        "" => section.heading.clone(),
        label => format!("{}, {}", section.heading, lower(label)),
    };
    let judgements = section
        .judgements
        .iter()
        .map(|Fact { label, value }| (place(label), value.clone()));
    let parts = section
        .parts
        .iter()
        .map(|Part { label, text }| (place(label), text.clone()));
    let sources = [(place("Sources of evidence"), section.sources.join("; "))];
    let all: Vec<_> = judgements.chain(parts).chain(sources).collect();
    all.into_iter()
}

fn lower(label: &str) -> String {
    let mut letters = label.chars();
    letters
        .next()
        .into_iter()
        .flat_map(char::to_lowercase)
        .chain(letters)
        .collect()
}

/// One sentence for every passage that was added, changed or taken out.
pub(crate) fn changes(before: &[Passage], now: &[Passage]) -> Vec<String> {
    let text_at = |passages: &[Passage], place: &str| {
        let found = passages.iter().find(|it| it.place == place);
        found
            .map(|it| it.text.trim().to_owned())
            .unwrap_or_default()
    };
    let is_action = |place: &str| place.starts_with("Action “");
    let mut changes = Vec::new();
    for Passage { place, text } in now {
        let is_new = is_action(place) && !before.iter().any(|it| it.place == *place);
        let (old, new) = (text_at(before, place), text.trim());
        if is_new || (old.is_empty() && !new.is_empty()) {
            changes.push(format!("{place}: added."));
        } else if old != new {
            changes.push(format!("{place}: {}", change(&old, new)));
        }
    }
    let gone = before
        .iter()
        .filter(|old| !now.iter().any(|it| it.place == old.place));
    changes.extend(
        gone.filter(|it| is_action(&it.place) || !it.text.trim().is_empty())
            .map(|it| format!("{}: taken out.", it.place)),
    );
    changes
}

fn change(old: &str, new: &str) -> String {
    let quotable = |text: &str| text.chars().count() <= QUOTED && !text.contains('\n');
    if new.is_empty() {
        "taken out.".to_owned()
    } else if quotable(old) && quotable(new) {
        format!("now “{new}”, before “{old}”.")
    } else {
        "changed.".to_owned()
    }
}

/// A line a passage, so that the bytes are the same for the same passages.
pub(crate) fn to_bytes(passages: &[Passage]) -> Vec<u8> {
    let lines = passages
        .iter()
        .map(|it| format!("{}\t{}\n", escape(&it.place), escape(&it.text)));
    lines.collect::<String>().into_bytes()
}

/// Reads what [`to_bytes`] wrote.
pub(crate) fn from_bytes(bytes: &[u8]) -> Vec<Passage> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter_map(|line| line.split_once('\t'));
    lines
        .map(|(place, text)| Passage {
            place: unescape(place),
            text: unescape(text),
        })
        .collect()
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => escaped.push_str("\\\\"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\t' => escaped.push_str("\\t"),
            other => escaped.push(other),
        }
    }
    escaped
}

fn unescape(text: &str) -> String {
    let mut letters = text.chars();
    let mut plain = String::with_capacity(text.len());
    while let Some(letter) = letters.next() {
        match (letter == '\\').then(|| letters.next()).flatten() {
            None => plain.push(letter),
            Some('n') => plain.push('\n'),
            Some('r') => plain.push('\r'),
            Some('t') => plain.push('\t'),
            Some(other) => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passage(place: &str, text: &str) -> Passage {
        Passage {
            place: place.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn passages_come_back_from_their_bytes_as_they_went_in() {
        let all = [
            passage("Achievement, evidence", "one\ntwo\t\\n three\r\n"),
            passage("Summary", ""),
        ];
        assert_eq!(from_bytes(&to_bytes(&all)), all);
    }

    #[test]
    fn every_change_is_named_once_and_short_ones_are_quoted() {
        let long = "x".repeat(100);
        let before = [
            passage("Judgement", "Good"),
            passage("Evidence", &long),
            passage("Areas", "Feedback"),
            passage("Action “Agree it”", ""),
            passage("Same", "as it was"),
        ];
        let now = [
            passage("Judgement", "Outstanding"),
            passage("Evidence", "short"),
            passage("Areas", ""),
            passage("Strengths", "Phonics"),
            passage("Action “Do it”", ""),
            passage("Same", "as it was"),
        ];
        assert_eq!(
            changes(&before, &now),
            [
                "Judgement: now “Outstanding”, before “Good”.",
                "Evidence: changed.",
                "Areas: taken out.",
                "Strengths: added.",
                "Action “Do it”: added.",
                "Action “Agree it”: taken out.",
            ]
        );
        assert!(changes(&now, &now).is_empty());
    }
}
