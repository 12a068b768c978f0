//! Every sentence found in a council's paper has its place in a pack.
//!
//! Separate because it compares a table of findings with what the program shows. It must not know
//! which council it is.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::desk::{Desk, in_checkout};

/// The parts of `framework show`, and how the table names what is in each.
const PARTS: [(&str, &str); 13] = [
    ("visit_kind", "visit_kinds"),
    ("heading", "headings"),
    ("evidence", "evidence"),
    ("category", "categories"),
    ("criterion", "criteria"),
    ("entitlement", "entitlements"),
    ("support", "support"),
    ("duty", "duties"),
    ("group", "groups"),
    ("paper", "papers"),
    ("concern", "concerns"),
    ("occasion", "occasions"),
    ("indicator", "indicators"),
];

struct Row {
    rule: String,
    item: String,
    note: String,
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(in_checkout("tests/data/coverage.csv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("rule,item,note"));
    let row = |line: &str| {
        let mut cells = line.splitn(3, ',');
        let mut cell = || cells.next().unwrap().trim_matches('"').to_owned();
        Row {
            rule: cell(),
            item: cell(),
            note: cell(),
        }
    };
    lines.map(row).collect()
}

#[test]
fn every_rule_found_in_the_paper_points_to_an_item_of_the_pack_or_says_why_not() {
    let desk = Desk::empty("2026-11-20");
    let mut shown: BTreeMap<String, Value> = BTreeMap::new();
    let rows = rows();
    for row in &rows {
        if row.item == "context" {
            assert!(
                !row.note.is_empty(),
                "{} says why nothing follows",
                row.rule
            );
            continue;
        }
        let (pack, item) = row.item.split_once('/').unwrap();
        let (kind, id) = item.split_once(':').unwrap();
        let pack = shown
            .entry(pack.to_owned())
            .or_insert_with(|| desk.answer(&["framework", "show", pack]));
        let part = PARTS.iter().find(|(word, _)| *word == kind);
        let part = part.unwrap_or_else(|| panic!("{}: {kind} is no part of a pack", row.rule));
        let items = pack[part.1].as_array().unwrap();
        assert!(
            items.iter().any(|it| it["id"] == id),
            "{}: there is no {kind} {id}",
            row.rule
        );
    }
    let mut rules: Vec<&str> = rows.iter().map(|it| it.rule.as_str()).collect();
    rules.dedup();
    assert_eq!(rules.len(), 197, "every row once");
}

#[test]
fn whatever_no_paper_settles_has_a_ruling_and_whatever_is_shown_has_its_section() {
    let desk = Desk::empty("2026-11-20");
    for entry in desk.answer(&["framework", "list"]).as_array().unwrap() {
        let pack = desk.answer(&["framework", "show", entry["id"].as_str().unwrap()]);
        for (_, part) in PARTS {
            for item in pack[part].as_array().unwrap() {
                let has_section = item["source"].as_str().is_some_and(|it| !it.is_empty());
                let is_titled_only = item.as_object().unwrap().len() == 2;
                assert!(has_section || is_titled_only, "{part}: {item}");
            }
        }
        for duty in pack["duties"].as_array().unwrap() {
            assert!(duty["examples"].as_u64().unwrap() > 0, "{duty}");
            let is_open = duty["when"] == "no time given";
            assert!(!is_open || duty["ruling"].is_string(), "{duty}");
        }
        for it in pack["entitlements"].as_array().unwrap() {
            assert!(it["amount"].is_number() || it["ruling"].is_string(), "{it}");
        }
    }
}
