use chrono::NaiveDate;

use super::compose;
use crate::block::{Block, Item};
use crate::note::{AgreedAction, Fact, Judged, NoteOfVisit, NoteStanding, Section, Signatory};

fn bare() -> NoteOfVisit {
    NoteOfVisit {
        title: "Note of Visit".into(),
        body: String::new(),
        standing: NoteStanding::Draft,
        school: "Ferrisham Primary School".into(),
        visited_on: None,
        facts: Vec::new(),
        changes: None,
        summary: String::new(),
        actions: Vec::new(),
        judgements: Vec::new(),
        sections: Vec::new(),
        sign_off: Vec::new(),
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
            | Block::Table { .. }
            | Block::Groups { .. }
            | Block::Picture { .. }
            | Block::SignOff { .. } => None,
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

fn issued(version: u32) -> NoteOfVisit {
    let on = NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    NoteOfVisit {
        standing: NoteStanding::Issued { version, on },
        ..bare()
    }
}

/// The heading of the part that lists changes, and what it lists.
fn changes(note: &NoteOfVisit) -> Option<(String, Item)> {
    compose(note).blocks.into_iter().find_map(|it| match it {
        Block::Side { heading, body, .. } if heading.starts_with("Changed") => {
            Some((heading, body[0].clone()))
        }
        Block::Side { .. }
        | Block::Letterhead { .. }
        | Block::Title { .. }
        | Block::Facts(_)
        | Block::Table { .. }
        | Block::Groups { .. }
        | Block::Picture { .. }
        | Block::SignOff { .. } => None,
    })
}

#[test]
fn a_first_version_lists_no_changes_and_a_later_one_says_what_changed_or_that_nothing_did() {
    assert_eq!(changes(&issued(1)), None);
    assert_eq!(changes(&bare()), None);
    let same = NoteOfVisit {
        changes: Some(Vec::new()),
        ..issued(3)
    };
    let (heading, body) = changes(&same).unwrap();
    assert_eq!(heading, "Changed since version\u{a0}2");
    assert!(matches!(body, Item::Paragraph { text, .. } if text == "Nothing in the text"));
    let corrected = NoteOfVisit {
        changes: Some(vec!["Evidence under Achievement".into(), " ".into()]),
        ..issued(2)
    };
    let listed = Item::Bullets(vec!["Evidence under Achievement".into()]);
    assert_eq!(changes(&corrected).unwrap().1, listed);
}

#[test]
fn judgements_stand_side_by_side_and_the_school_has_a_column_only_when_it_judged() {
    let judged = |own: &str| Judged {
        heading: "Achievement".into(),
        own: own.into(),
        agreed: "Good".into(),
    };
    let table = |rows: Vec<Judged>| {
        let note = NoteOfVisit {
            judgements: rows,
            ..bare()
        };
        let blocks = compose(&note).blocks;
        blocks.into_iter().find_map(|it| match it {
            Block::Table { columns, rows, .. } => Some((columns.len(), rows)),
            Block::Side { .. }
            | Block::Letterhead { .. }
            | Block::Title { .. }
            | Block::Facts(_)
            | Block::Groups { .. }
            | Block::Picture { .. }
            | Block::SignOff { .. } => None,
        })
    };
    assert_eq!(table(Vec::new()), None);
    assert_eq!(
        table(vec![judged("")]),
        Some((2, vec![vec!["Achievement".into(), "Good".into()]]))
    );
    let (columns, rows) = table(vec![judged("Outstanding"), judged("")]).unwrap();
    assert_eq!(columns, 3);
    assert_eq!(rows[0], ["Achievement", "Outstanding", "Good"]);
    assert_eq!(rows[1][1], "Not recorded");
}

#[test]
fn whoever_signs_is_named_with_a_role_or_by_the_role_alone() {
    let signatory = |name: &str, role: &str| Signatory {
        name: name.into(),
        role: role.into(),
    };
    let note = NoteOfVisit {
        sign_off: vec![
            signatory("Alison Prewett", "Adviser"),
            signatory("", "Headteacher"),
        ],
        ..bare()
    };
    let blocks = compose(&note).blocks;
    let Some(Block::SignOff { signatories, .. }) = blocks.last() else {
        panic!("the note ends with places to sign: {blocks:?}");
    };
    assert_eq!(signatories, &["Alison Prewett, Adviser", "Headteacher"]);
}
