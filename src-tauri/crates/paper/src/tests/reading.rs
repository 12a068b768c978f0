//! The words of a finished file as a reader's software gets them: codes of glyphs to text through
//! the file's own maps, replacement text where it is given, in the order of the structure.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Object, ObjectId};

use super::{claimed, elements};

/// The text of every element that has any, in reading order.
pub(super) fn in_reading_order(doc: &Document) -> Vec<String> {
    let mut marked = BTreeMap::new();
    for page in doc.page_iter() {
        for (number, text) in of_page(doc, page) {
            marked.insert((page, number), text);
        }
    }
    elements(doc)
        .iter()
        .map(|(_, element)| {
            let own = claimed(element);
            // A picture is marked and has no words of its own.
            let words = own.iter().filter_map(|it| marked.get(it));
            words.map(String::as_str).collect::<String>()
        })
        .filter(|it| !it.is_empty())
        .collect()
}

/// The text of every numbered sequence of a page.
fn of_page(doc: &Document, page: ObjectId) -> BTreeMap<i64, String> {
    let maps: BTreeMap<Vec<u8>, BTreeMap<u16, String>> = doc
        .get_page_fonts(page)
        .unwrap()
        .into_iter()
        .map(|(name, font)| (name, to_unicode(doc, font)))
        .collect();
    let mut found: BTreeMap<i64, String> = BTreeMap::new();
    let mut font = Vec::new();
    let mut open: Vec<Opened> = Vec::new();
    for operation in Content::decode(&doc.get_page_content(page))
        .unwrap()
        .operations
    {
        match operation.operator.as_str() {
            "BDC" => open.push(Opened::new(&operation)),
            "EMC" => {
                let closed = open.pop().unwrap();
                let number = open.iter().rev().find_map(|it| it.number).or(closed.number);
                if let (Some(text), Some(number)) = (closed.instead, number) {
                    found.entry(number).or_default().push_str(&text);
                }
            }
            "Tf" => font = operation.operands[0].as_name().unwrap().to_vec(),
            "Tj" | "TJ" => {
                let replaced = open.iter().any(|it| it.instead.is_some());
                let number = open.iter().rev().find_map(|it| it.number);
                if let (false, Some(number)) = (replaced, number) {
                    let text = shown(&operation, &maps[&font]);
                    found.entry(number).or_default().push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// A marked sequence that has begun: its number, and what is to be read instead of its glyphs.
struct Opened {
    number: Option<i64>,
    instead: Option<String>,
}

impl Opened {
    fn new(operation: &Operation) -> Self {
        let properties = operation.operands[1].as_dict().unwrap();
        let number = properties.get(b"MCID").and_then(Object::as_i64).ok();
        let instead = properties.get(b"ActualText").ok();
        Self {
            number,
            instead: instead.map(|it| lopdf::decode_text_string(it).unwrap()),
        }
    }
}

fn shown(operation: &Operation, map: &BTreeMap<u16, String>) -> String {
    let strings: Vec<&[u8]> = match &operation.operands[0] {
        Object::Array(items) => items.iter().filter_map(|it| it.as_str().ok()).collect(),
        other => vec![other.as_str().unwrap()],
    };
    let codes = strings.concat();
    let code = |pair: &[u8]| u16::from_be_bytes([pair[0], pair[1]]);
    codes.chunks(2).map(|it| map[&code(it)].as_str()).collect()
}

/// What the file says each code of the font means.
fn to_unicode(doc: &Document, font: &Dictionary) -> BTreeMap<u16, String> {
    let map = font.get(b"ToUnicode").unwrap().as_reference().unwrap();
    let stream = doc.get_object(map).unwrap().as_stream().unwrap();
    let text = String::from_utf8(stream.get_plain_content().unwrap()).unwrap();
    let mut found = BTreeMap::new();
    for block in text.split("beginbfchar").skip(1) {
        let block = block.split("endbfchar").next().unwrap();
        let codes: Vec<Vec<u16>> = block.split_whitespace().map(units).collect();
        for pair in codes.chunks(2) {
            found.insert(pair[0][0], String::from_utf16(&pair[1]).unwrap());
        }
    }
    assert!(!text.contains("beginbfrange"), "ranges are not read here");
    found
}

fn units(hex: &str) -> Vec<u16> {
    let digits = hex.trim_matches(['<', '>']).as_bytes().chunks(4);
    digits
        .map(|it| u16::from_str_radix(std::str::from_utf8(it).unwrap(), 16).unwrap())
        .collect()
}
