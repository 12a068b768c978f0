//! Laws of the text: what was typed is what a reader's software gets back.

use lopdf::Document;
use unicode_segmentation::UnicodeSegmentation;

use super::reading::in_reading_order;
use super::samples;
use crate::notes::{alert, issued};
use crate::text::clean::{clean, clean_line};
use crate::{NoteOfVisit, Rendered, render_alert, render_note};

fn words(rendered: &Rendered) -> Vec<String> {
    let doc = Document::load_mem(&rendered.bytes).unwrap();
    let words = in_reading_order(&doc);
    words.iter().map(|it| it.trim_end().to_owned()).collect()
}

/// What is read where this is the summary.
fn read_back(summary: &str) -> Vec<String> {
    let note = NoteOfVisit {
        summary: summary.into(),
        ..issued()
    };
    words(&render_note(&note).unwrap())
}

#[test]
fn every_grapheme_of_a_hard_text_comes_back_out_of_the_file() {
    let endless: String = ('a'..='z').cycle().take(300).collect();
    for text in [
        "Siân Ŵyn Łukasz-O’Neill",
        "£1,250 – £1,400",
        "“Ysgol” ŷ Ŷ â ê î ô û – ½ day • 20 °C…",
        "office fluff, well-known AVATAR To",
        endless.as_str(),
        "Party 🎉 for 👩🏽‍🏫 and 你好",
        "w\u{303}ith a tilde that no key has",
    ] {
        let read = read_back(text);
        assert!(
            read.iter().any(|it| it == text),
            "{text} came back as {read:?}"
        );
    }
}

#[test]
fn every_letter_of_the_european_languages_comes_back_or_is_reported() {
    let letters: String = ('\u{a1}'..='\u{24f}')
        .filter(|it| it.is_alphabetic())
        .collect();
    let read = read_back(&letters).concat();
    for grapheme in clean(&letters).graphemes(true) {
        assert!(read.contains(grapheme), "{grapheme} is lost");
    }
}

#[test]
fn a_box_is_drawn_reported_and_read_as_what_was_typed() {
    let note = NoteOfVisit {
        summary: "Well done 🎉".into(),
        ..issued()
    };
    let rendered = render_note(&note).unwrap();
    assert_eq!(rendered.unprintable.len(), 1);
    assert_eq!(rendered.unprintable[0].grapheme, "🎉");
    assert!(words(&rendered).contains(&"Well done 🎉".to_owned()));
}

#[test]
fn private_use_characters_are_read_as_unknown_and_nothing_else_is_lost_with_them() {
    assert!(read_back("a\u{e123}b").contains(&"a\u{fffd}b".to_owned()));
}

#[test]
fn every_text_of_every_sample_is_read_once_where_it_was_typed() {
    for note in samples() {
        let read = words(&render_note(&note).unwrap()).join("\n");
        for text in texts(&note) {
            for line in clean(&text).split('\n').map(clean_line) {
                let line = line.trim_start_matches("- ").replace('\u{a0}', " ");
                let line = line.replace('\u{e123}', "\u{fffd}");
                assert!(read.contains(&line), "{line:?} is not in {read}");
            }
        }
    }
}

#[test]
fn what_is_read_of_an_alert_stands_in_its_order() {
    let read = words(&render_alert(&alert()).unwrap());
    let places: Vec<usize> = [
        "Alert to the council",
        "Ferrisham Primary School",
        "What the council should know",
        "What would help:",
        "Circulation",
    ]
    .iter()
    .map(|text| read.iter().position(|it| it == text).unwrap())
    .collect();
    assert!(places.is_sorted(), "{places:?} in {read:?}");
}

fn texts(note: &NoteOfVisit) -> Vec<String> {
    let mut texts = vec![
        note.title.clone(),
        note.body.clone(),
        note.school.clone(),
        note.summary.clone(),
        note.confidentiality.clone(),
    ];
    texts.extend(
        note.changes
            .iter()
            .flatten()
            .chain(&note.circulation)
            .cloned(),
    );
    let mut facts: Vec<_> = note.facts.iter().collect();
    for section in &note.sections {
        texts.push(section.heading.clone());
        facts.extend(&section.judgements);
        texts.extend(
            section
                .parts
                .iter()
                .flat_map(|it| [it.label.clone(), it.text.clone()]),
        );
        texts.extend(section.sources.iter().cloned());
    }
    texts.extend(
        facts
            .iter()
            .flat_map(|it| [it.label.clone(), it.value.clone()]),
    );
    for action in &note.actions {
        texts.extend([&action.what, &action.who, &action.measure].map(Clone::clone));
    }
    for judged in &note.judgements {
        texts.extend([&judged.heading, &judged.own, &judged.agreed].map(Clone::clone));
    }
    texts.extend(
        note.sign_off
            .iter()
            .flat_map(|it| [it.name.clone(), it.role.clone()]),
    );
    texts
}
