//! The recovery sheet: what is typed from it and what a camera reads off it are the same key.

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object};

use super::reading::in_reading_order;
use super::{dict, elements, role};
use crate::notes::recovery;
use crate::{PaperError, RecoverySheet, render_recovery};

/// Pixels to a point.
const SHARP: f32 = 3.0;

fn sheet() -> Document {
    let rendered = render_recovery(&recovery()).unwrap();
    assert_eq!(rendered.pages, 1, "one sheet of paper");
    assert!(rendered.unprintable.is_empty());
    Document::load_mem(&rendered.bytes).unwrap()
}

/// Left, bottom, width and height of every rectangle that the picture is drawn of.
fn rectangles(doc: &Document) -> Vec<[f32; 4]> {
    let page = doc.page_iter().next().unwrap();
    let operations = Content::decode(&doc.get_page_content(page))
        .unwrap()
        .operations;
    let number = |it: &Object| it.as_float().unwrap();
    let corners = |it: &Operation| -> [f32; 4] {
        let found: Vec<f32> = it.operands.iter().map(number).collect();
        found.try_into().unwrap()
    };
    let mut inside = false;
    let mut found = Vec::new();
    for operation in &operations {
        match operation.operator.as_str() {
            "BDC" => inside = operation.operands[0].as_name().unwrap() == b"Figure",
            "EMC" => inside = false,
            "re" if inside => found.push(corners(operation)),
            _ => {}
        }
    }
    found
}

#[test]
fn a_camera_reads_the_whole_key_off_the_page() {
    let doc = sheet();
    let (wide, high) = ((595.0 * SHARP) as usize, (842.0 * SHARP) as usize);
    let mut light = vec![true; wide * high];
    for [left, bottom, width, height] in rectangles(&doc) {
        for y in (bottom * SHARP) as usize..((bottom + height) * SHARP) as usize {
            for x in (left * SHARP) as usize..((left + width) * SHARP) as usize {
                light[(high - 1 - y) * wide + x] = false;
            }
        }
    }
    let shade = |x, y| if light[y * wide + x] { 255 } else { 0 };
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(wide, high, shade);
    let codes = image.detect_grids();
    assert_eq!(codes.len(), 1);
    assert_eq!(codes[0].decode().unwrap().1, recovery().key);
}

#[test]
fn the_picture_has_a_place_and_words_that_do_not_give_the_key_away() {
    let doc = sheet();
    let elements = elements(&doc);
    let figures: Vec<_> = elements
        .iter()
        .filter(|(_, it)| role(it) == "Figure")
        .collect();
    assert_eq!(figures.len(), 1);
    let (_, figure) = figures[0];
    let instead = lopdf::decode_text_string(figure.get(b"Alt").unwrap()).unwrap();
    assert!(instead.contains("QR code"), "{instead}");
    assert!(recovery().groups.iter().all(|it| !instead.contains(it)));
    let place = dict(&doc, figure.get(b"A").unwrap());
    let corners = place.get(b"BBox").unwrap().as_array().unwrap();
    let corners: Vec<f32> = corners.iter().map(|it| it.as_float().unwrap()).collect();
    for [left, bottom, width, height] in rectangles(&doc) {
        assert!(left >= corners[0] - 0.1 && bottom >= corners[1] - 0.1);
        assert!(left + width <= corners[2] + 0.1 && bottom + height <= corners[3] + 0.1);
    }
}

#[test]
fn the_groups_are_read_in_order_and_numbered() {
    let words = in_reading_order(&sheet());
    let words: Vec<&str> = words.iter().map(|it| it.trim()).collect();
    let first = words.iter().position(|it| *it == "QPZR").unwrap();
    for (at, group) in recovery().groups.iter().enumerate() {
        assert_eq!(words[first + 2 * at], group);
        assert_eq!(words[first + 2 * at - 1], format!("{}", at + 1));
    }
    let text = words.join("\n");
    for said in [
        "Siân Prewett-Łukasz",
        "1a2b-3c4d-5e6f-7081",
        "20 November 2026",
        "How to use it",
        "1.",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_a_key_without_end_is_refused() {
    let first = render_recovery(&recovery()).unwrap();
    assert_eq!(render_recovery(&recovery()).unwrap(), first);
    let endless = RecoverySheet {
        key: "Q".repeat(10_000),
        ..recovery()
    };
    let refused = render_recovery(&endless);
    assert!(
        matches!(refused, Err(PaperError::LongKey(_))),
        "{refused:?}"
    );
}

#[test]
fn a_sheet_shown_while_looking_for_a_mistake_does_not_show_its_key() {
    let shown = format!("{:?}", recovery());
    assert!(!shown.contains("QPZR"), "{shown}");
}
