//! What of a Note the fonts cannot print, and where it stands.
//!
//! It is separate because the screen asks before anything is laid out. It must not know pages.

use crate::note::NoteOfVisit;
use crate::text::clean::clean;
use crate::text::shape::uncovered;

/// A grapheme that is printed as a box, with the words for the place it stands in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    /// What was typed.
    pub grapheme: String,
    /// Where, in the words of the printed page, such as "What we agreed, row 2".
    pub place: String,
}

/// Every grapheme of a text that the fonts cannot print, each once: for warnings before issuing.
#[must_use]
pub fn unprintable(text: &str) -> Vec<String> {
    uncovered(&clean(text))
}

/// The same for every text of a Note, each once per place.
#[must_use]
pub fn unprintable_in(note: &NoteOfVisit) -> Vec<Unprintable> {
    let mut found: Vec<Unprintable> = Vec::new();
    for (place, text) in places(note) {
        for grapheme in unprintable(text) {
            let one = Unprintable {
                grapheme,
                place: place.clone(),
            };
            if !found.contains(&one) {
                found.push(one);
            }
        }
    }
    found
}

fn places(note: &NoteOfVisit) -> Vec<(String, &str)> {
    let mut places: Vec<(String, &str)> = vec![
        ("Title".to_owned(), &note.title),
        ("Letterhead".to_owned(), &note.body),
        ("School".to_owned(), &note.school),
    ];
    for fact in &note.facts {
        places.push((fact.label.clone(), &fact.label));
        places.push((fact.label.clone(), &fact.value));
    }
    places.push(("Summary".to_owned(), &note.summary));
    for (i, action) in note.actions.iter().enumerate() {
        let place = format!("What we agreed, row {}", i + 1);
        places
            .extend([&action.what, &action.who, &action.measure].map(|it| (place.clone(), &**it)));
    }
    for section in &note.sections {
        places.push((section.heading.clone(), &section.heading));
        for fact in &section.judgements {
            let place = format!("{}, {}", section.heading, fact.label);
            places.extend([&fact.label, &fact.value].map(|it| (place.clone(), &**it)));
        }
        for part in &section.parts {
            let place = format!("{}, {}", section.heading, part.label);
            places.extend([&part.label, &part.text].map(|it| (place.clone(), &**it)));
        }
        let place = format!("{}, Evidence considered", section.heading);
        places.extend(section.sources.iter().map(|it| (place.clone(), &**it)));
    }
    places.push(("Foot of the page".to_owned(), &note.confidentiality));
    places.extend(
        note.circulation
            .iter()
            .map(|it| ("Circulation".to_owned(), &**it)),
    );
    places
}
