use chrono::NaiveDate;

use super::{compose, sentence};
use crate::block::{Block, Item};
use crate::note::{AgreedAction, Fact, NoteOfVisit, NoteStanding, Section};

fn bare() -> NoteOfVisit {
    NoteOfVisit {
        title: "Note of Visit".into(),
        body: String::new(),
        standing: NoteStanding::Draft,
        school: "Ferrisham Primary School".into(),
        visited_on: None,
        facts: Vec::new(),
        summary: String::new(),
        actions: Vec::new(),
        sections: Vec::new(),
        confidentiality: "Confidential".into(),
        circulation: Vec::new(),
        author: "Alison Prewett".into(),
    }
}

#[test]
fn a_draft_says_so_in_words_and_carries_no_date() {
    let sheet = compose(&bare());
    assert_eq!(sheet.dated, None);
    assert!(sheet.watermark.is_some());
    assert!(sheet.title.ends_with(", draft"));
    assert!(
        matches!(&sheet.blocks[0], Block::Letterhead { standing, .. } if standing.starts_with("Draft"))
    );
}

#[test]
fn an_issued_note_is_dated_by_its_own_issue_date() {
    let on = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let sheet = compose(&NoteOfVisit {
        standing: NoteStanding::Issued { version: 2, on },
        ..bare()
    });
    assert_eq!(sheet.dated, Some(on));
    assert_eq!(sheet.watermark, None);
    assert!(sheet.footer.running.ends_with("version\u{a0}2"));
}

#[test]
fn every_empty_part_says_not_recorded() {
    let nothing = || {
        vec![Item::Paragraph {
            text: "Not recorded".into(),
            apart: false,
        }]
    };
    let note = NoteOfVisit {
        facts: vec![Fact {
            label: "Met".into(),
            value: " ".into(),
        }],
        sections: vec![Section {
            heading: "Achievement".into(),
            judgements: Vec::new(),
            parts: Vec::new(),
            sources: Vec::new(),
        }],
        ..bare()
    };
    let blocks = compose(&note).blocks;
    assert!(matches!(&blocks[2], Block::Facts(facts) if facts[0].value == "Not recorded"));
    let bodies: Vec<&Vec<Item>> = blocks
        .iter()
        .filter_map(|it| match it {
            Block::Side { body, .. } => Some(body),
            Block::Letterhead { .. }
            | Block::Title { .. }
            | Block::Facts(_)
            | Block::Table { .. } => None,
        })
        .collect();
    assert_eq!(
        bodies,
        [&nothing(), &nothing(), &nothing()],
        "summary, agreed, section"
    );
}

#[test]
fn an_action_without_a_date_says_not_recorded_in_its_cell() {
    let action = AgreedAction {
        what: "Read six books".into(),
        who: "Samir Dutton".into(),
        due_on: None,
        measure: String::new(),
    };
    let blocks = compose(&NoteOfVisit {
        actions: vec![action],
        ..bare()
    })
    .blocks;
    let Some(Block::Table { columns, rows, .. }) = blocks.get(3) else {
        panic!("the table follows the summary: {blocks:?}");
    };
    assert_eq!(rows[0][2..], ["Not recorded", "Not recorded"]);
    let whole: f32 = columns.iter().map(|it| it.share).sum();
    assert!((whole - 1.0).abs() < 1e-6, "columns fill the page");
}

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
