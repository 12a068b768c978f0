mod golden;
mod reading;
mod recovery;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::notes::{alert, draft, four_pages, hostile, issued};
use crate::{AlertToCouncil, NoteOfVisit, Rendered, render_alert, render_note, unprintable};

fn render(note: &NoteOfVisit) -> (Rendered, Document) {
    let rendered = render_note(note).unwrap();
    let doc = Document::load_mem(&rendered.bytes).unwrap();
    (rendered, doc)
}

fn samples() -> [NoteOfVisit; 4] {
    [issued(), draft(), four_pages(), hostile()]
}

fn dict<'a>(doc: &'a Document, object: &'a Object) -> &'a Dictionary {
    doc.dereference(object).unwrap().1.as_dict().unwrap()
}

fn structure(doc: &Document) -> &Dictionary {
    dict(doc, doc.catalog().unwrap().get(b"StructTreeRoot").unwrap())
}

fn role(element: &Dictionary) -> String {
    String::from_utf8(element.get(b"S").unwrap().as_name().unwrap().to_vec()).unwrap()
}

/// All structure elements in reading order.
fn elements(doc: &Document) -> Vec<(ObjectId, &Dictionary)> {
    fn walk<'a>(doc: &'a Document, kids: &'a Object, found: &mut Vec<(ObjectId, &'a Dictionary)>) {
        for kid in kids.as_array().unwrap() {
            if let Ok(id) = kid.as_reference() {
                let element = doc.get_dictionary(id).unwrap();
                found.push((id, element));
                walk(doc, element.get(b"K").unwrap(), found);
            }
        }
    }
    let mut found = Vec::new();
    walk(doc, structure(doc).get(b"K").unwrap(), &mut found);
    found
}

/// The numbers of the marked content on a page, and whether all text is inside marked content.
fn marked(doc: &Document, page: ObjectId) -> Vec<i64> {
    let content = Content::decode(&doc.get_page_content(page)).unwrap();
    let mut numbers = Vec::new();
    let mut depth = 0;
    for operation in content.operations {
        match operation.operator.as_str() {
            "BDC" => {
                depth += 1;
                let properties = operation.operands[1].as_dict().unwrap();
                numbers.extend(properties.get(b"MCID").and_then(Object::as_i64));
            }
            "EMC" => depth -= 1,
            "Tj" | "TJ" | "Do" | "re" => assert!(depth > 0, "a mark belongs to nothing"),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every marked sequence is closed");
    numbers
}

/// The numbers that an element claims, by page.
fn claimed(element: &Dictionary) -> Vec<(ObjectId, i64)> {
    let own = |key: &[u8]| element.get(key).and_then(Object::as_reference);
    let mut found = Vec::new();
    for kid in element.get(b"K").unwrap().as_array().unwrap() {
        match kid {
            Object::Integer(number) => found.push((own(b"Pg").unwrap(), *number)),
            Object::Dictionary(other) => {
                let page = other.get(b"Pg").unwrap().as_reference().unwrap();
                found.push((page, other.get(b"MCID").unwrap().as_i64().unwrap()));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn every_marked_sequence_belongs_to_exactly_one_element_and_is_found_from_its_page() {
    for note in samples() {
        let (rendered, doc) = render(&note);
        let mut owners: BTreeMap<(ObjectId, i64), ObjectId> = BTreeMap::new();
        for (id, element) in elements(&doc) {
            for mark in claimed(element) {
                assert_eq!(owners.insert(mark, id), None, "claimed twice");
            }
        }
        let tree = dict(&doc, structure(&doc).get(b"ParentTree").unwrap());
        let numbers = tree.get(b"Nums").unwrap().as_array().unwrap();
        let pages: Vec<ObjectId> = doc.page_iter().collect();
        assert_eq!(pages.len(), rendered.pages);
        for (i, page) in pages.iter().enumerate() {
            let entry = doc.get_dictionary(*page).unwrap();
            assert_eq!(
                entry.get(b"StructParents").unwrap().as_i64().unwrap(),
                i as i64
            );
            assert_eq!(entry.get(b"Tabs").unwrap().as_name().unwrap(), b"S");
            let marked = marked(&doc, *page);
            let listed = numbers[2 * i + 1].as_array().unwrap();
            assert_eq!(marked.len(), listed.len());
            for (number, parent) in marked.iter().zip(0..) {
                assert_eq!(*number, parent, "numbered in the order of drawing");
                let owner = owners.remove(&(*page, *number)).unwrap();
                assert_eq!(listed[parent as usize].as_reference().unwrap(), owner);
            }
        }
        assert!(owners.is_empty(), "an element claims what no page holds");
    }
}

#[test]
fn the_file_says_that_it_is_tagged_english_and_has_a_title() {
    let (_, doc) = render(&issued());
    let catalog = doc.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"en-GB");
    let marked = dict(&doc, catalog.get(b"MarkInfo").unwrap());
    assert!(marked.get(b"Marked").unwrap().as_bool().unwrap());
    let view = dict(&doc, catalog.get(b"ViewerPreferences").unwrap());
    assert!(view.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
    let info = dict(&doc, doc.trailer.get(b"Info").unwrap());
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(
        title,
        "Note of Visit: Ferrisham Primary School, 26 November 2026"
    );
}

#[test]
fn headings_begin_with_the_title_and_never_skip_a_level() {
    for note in samples() {
        let (_, doc) = render(&note);
        let levels: Vec<u32> = elements(&doc)
            .iter()
            .filter_map(|(_, it)| role(it).strip_prefix('H')?.parse().ok())
            .collect();
        assert_eq!(levels[0], 1);
        assert_eq!(levels.iter().filter(|it| **it == 1).count(), 1, "one title");
        assert!(levels.windows(2).all(|it| it[1] <= it[0] + 1), "{levels:?}");
    }
}

#[test]
fn every_cell_names_a_head_and_every_head_says_that_it_heads_a_column() {
    let (_, doc) = render(&four_pages());
    let attribute = |element: &Dictionary, key: &[u8]| {
        dict(&doc, element.get(b"A").unwrap())
            .get(key)
            .unwrap()
            .clone()
    };
    let mut heads = BTreeSet::new();
    let mut cells = 0;
    for (_, element) in elements(&doc) {
        match role(element).as_str() {
            "TH" => {
                assert_eq!(attribute(element, b"Scope").as_name().unwrap(), b"Column");
                heads.insert(element.get(b"ID").unwrap().as_str().unwrap().to_vec());
            }
            "TD" => {
                let named = attribute(element, b"Headers");
                let named = named.as_array().unwrap()[0].as_str().unwrap().to_vec();
                assert!(heads.contains(&named), "heads are read before cells");
                cells += 1;
            }
            _ => {}
        }
    }
    let note = four_pages();
    let expected = 4 * note.actions.len() + 3 * note.judgements.len();
    assert_eq!((heads.len(), cells), (4 + 3, expected));
}

#[test]
fn the_same_note_gives_the_same_bytes_whatever_was_printed_before() {
    for note in samples() {
        let first = render_note(&note).unwrap();
        assert_eq!(render_note(&note).unwrap(), first);
        render_note(&hostile()).unwrap();
        assert_eq!(render_note(&note).unwrap(), first);
    }
}

#[test]
fn another_text_gives_another_file_identity() {
    let id = |note: &NoteOfVisit| render(note).1.trailer.get(b"ID").unwrap().clone();
    let changed = NoteOfVisit {
        summary: "Changed.".into(),
        ..issued()
    };
    assert_ne!(id(&issued()), id(&changed));
}

#[test]
fn the_date_inside_the_file_is_the_issue_date_and_a_draft_has_none() {
    let date = |note: &NoteOfVisit| {
        let (_, doc) = render(note);
        let info = dict(&doc, doc.trailer.get(b"Info").unwrap());
        info.get(b"CreationDate")
            .ok()
            .map(|it| it.as_str().unwrap().to_vec())
    };
    assert_eq!(
        date(&issued()).as_deref(),
        Some(b"D:20261201000000Z".as_slice())
    );
    assert_eq!(date(&draft()), None);
}

#[test]
fn only_a_draft_carries_the_watermark_and_it_is_on_every_page() {
    let drawn = |note: &NoteOfVisit| -> Vec<bool> {
        let (_, doc) = render(note);
        let drawn = |page| {
            let content = Content::decode(&doc.get_page_content(page)).unwrap();
            content.operations.iter().any(|it| it.operator == "Do")
        };
        doc.page_iter().map(drawn).collect()
    };
    assert!(drawn(&draft()).iter().all(|it| *it));
    assert!(drawn(&issued()).iter().all(|it| !*it));
}

#[test]
fn bookmarks_nest_the_headings_under_the_title() {
    let (_, doc) = render(&issued());
    let outlines = dict(&doc, doc.catalog().unwrap().get(b"Outlines").unwrap());
    let top = dict(&doc, outlines.get(b"First").unwrap());
    assert_eq!(
        outlines.get(b"First").unwrap(),
        outlines.get(b"Last").unwrap()
    );
    let mut titles = Vec::new();
    let mut next = top.get(b"First").ok();
    while let Some(entry) = next {
        let entry = dict(&doc, entry);
        titles.push(lopdf::decode_text_string(entry.get(b"Title").unwrap()).unwrap());
        next = entry.get(b"Next").ok();
    }
    let expected = [
        "Summary",
        "What we agreed",
        "Judgements",
        "Achievement",
        "Quality of teaching",
        "Leadership and management",
        "Behaviour and safety",
        "Sign-off",
        "Circulation",
    ];
    assert_eq!(titles, expected);
}

#[test]
fn what_cannot_be_printed_is_reported_with_its_place_and_kept_as_text() {
    let rendered = render_note(&hostile()).unwrap();
    let summary: Vec<&str> = rendered
        .unprintable
        .iter()
        .filter(|it| it.place == "Summary")
        .map(|it| it.grapheme.as_str())
        .collect();
    assert_eq!(summary, ["🎉", "👩🏽‍🏫", "你", "好"]);
    assert_eq!(unprintable("Siân Ŵyn – £5"), [""; 0]);
    let doc = Document::load_mem(&rendered.bytes).unwrap();
    let page = doc.page_iter().next().unwrap();
    let content = Content::decode(&doc.get_page_content(page)).unwrap();
    let party = [0xfe, 0xff, 0xd8, 0x3c, 0xdf, 0x89];
    let spoken = content
        .operations
        .iter()
        .filter(|it| it.operator == "BDC")
        .any(|it| {
            let actual = it.operands[1].as_dict().unwrap().get(b"ActualText");
            actual.is_ok_and(|it| it.as_str().unwrap() == party)
        });
    assert!(
        spoken,
        "the emoji is read aloud although it is drawn as a box"
    );
}

#[test]
fn an_alert_is_a_document_of_its_own_for_the_council_only() {
    let rendered = render_alert(&alert()).unwrap();
    let doc = Document::load_mem(&rendered.bytes).unwrap();
    let info = dict(&doc, doc.trailer.get(b"Info").unwrap());
    let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
    assert_eq!(
        title,
        "Alert to the council: Ferrisham Primary School, 26 November 2026"
    );
    let words = reading::in_reading_order(&doc).join("\n");
    assert!(words.contains("The chair intends to resign"), "{words}");
    assert!(
        words.contains("For the council only: not for the school"),
        "{words}"
    );
    assert_eq!(render_alert(&alert()).unwrap(), rendered);
}

#[test]
fn an_alert_that_was_not_raised_is_a_draft_in_words_and_behind_the_text() {
    let unraised = AlertToCouncil {
        raised_on: None,
        text: "🎉".into(),
        ..alert()
    };
    let rendered = render_alert(&unraised).unwrap();
    let doc = Document::load_mem(&rendered.bytes).unwrap();
    let words = reading::in_reading_order(&doc).join("\n");
    assert!(words.contains("For the council only, draft"), "{words}");
    let page = doc.page_iter().next().unwrap();
    let content = Content::decode(&doc.get_page_content(page)).unwrap();
    assert!(content.operations.iter().any(|it| it.operator == "Do"));
    assert_eq!(
        rendered.unprintable[0].place,
        "What the council should know"
    );
}
