//! Every duty of the first pack, over two school years that are told as data.
//!
//! Separate because the days are in a file that somebody from a council can read. It must not know
//! which council it is.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use serde_json::{Map, Value, json};
use toml::{Table, Value as Told};

use super::desk::Desk;
use crate::cli::desk::in_checkout;

const STORY: &str = "tests/data/duties/a-year.toml";

/// The story under way: schools by letter, visits by the name they were planned under, and in which
/// standings each duty was seen.
struct Year {
    desk: Desk,
    schools: BTreeMap<String, Value>,
    visits: BTreeMap<String, Value>,
    seen: BTreeMap<String, BTreeSet<String>>,
}

impl Year {
    fn begin(story: &Table) -> Self {
        let desk = Desk::with_schools("2025-09-01");
        let listed = desk.done("list_schools", json!({}));
        let id = |name: &str| {
            let mut rows = listed.as_array().unwrap().iter();
            let row = rows.find(|row| row["school"]["name"] == name);
            row.unwrap_or_else(|| panic!("no school {name}"))["school"]["id"].clone()
        };
        let schools = story["schools"].as_table().unwrap().iter();
        Self {
            schools: schools
                .map(|(letter, name)| (letter.clone(), id(name.as_str().unwrap())))
                .collect(),
            desk,
            visits: BTreeMap::new(),
            seen: BTreeMap::new(),
        }
    }

    fn do_one(&mut self, step: &Table) {
        let mut args = Map::new();
        for (key, value) in step {
            let value = match (key.as_str(), value) {
                ("call" | "as", _) => continue,
                ("school", it) => self.schools[it.as_str().unwrap()].clone(),
                ("visit", it) => self.visits[it.as_str().unwrap()].clone(),
                (_, Told::Datetime(on)) => json!(on.to_string()),
                (_, Told::Boolean(yes)) => json!(yes),
                (_, other) => json!(other.as_str().unwrap()),
            };
            args.insert(key.clone(), value);
        }
        let call = step["call"].as_str().unwrap();
        let reply = self.desk.done(call, Value::Object(args));
        if let Some(name) = step.get("as") {
            let name = name.as_str().unwrap().to_owned();
            self.visits.insert(name, reply["visit"].clone());
        }
    }

    /// The rows of a duty on the page of a school.
    fn rows(&self, told: &Table) -> Vec<Value> {
        let school = &self.schools[told["school"].as_str().unwrap()];
        let page = self.desk.done("show_school", json!({"school": school}));
        let rows = page["deadlines"].as_array().unwrap().iter();
        let duty = told["duty"].as_str().unwrap();
        rows.filter(|row| row["duty"] == duty).cloned().collect()
    }

    fn stands(&mut self, on: &str, told: &Table) {
        let word = |key: &str| told[key].as_str().unwrap();
        let due = match word("due") {
            "none" => Value::Null,
            day => json!(day),
        };
        let rows = self.rows(told);
        let found: Vec<&Value> = rows.iter().filter(|row| row["due_on"] == due).collect();
        let standings: Vec<&Value> = found.iter().map(|row| &row["standing"]).collect();
        assert!(
            standings.contains(&&json!(word("standing"))),
            "on {on}: {told:?}, and found was {rows:#?}"
        );
        for key in ["counted", "source", "why"] {
            assert_ne!(found[0][key], "", "{key} is told on {on}: {told:?}");
        }
        let seen = self.seen.entry(word("duty").to_owned()).or_default();
        seen.insert(word("standing").to_owned());
    }
}

fn tables<'a>(of: &'a Table, key: &str) -> Vec<&'a Table> {
    let found = of.get(key).and_then(Told::as_array);
    let found = found.map_or(&[][..], Vec::as_slice).iter();
    found.map(|it| it.as_table().unwrap()).collect()
}

#[test]
fn every_duty_of_the_first_pack_was_once_open_once_met_and_once_late() {
    let text = fs::read_to_string(in_checkout(STORY)).unwrap();
    let story: Table = text.parse().unwrap();
    let mut year = Year::begin(&story);
    for day in tables(&story, "day") {
        let on = day["on"].to_string();
        year.desk.crash_and_reopen(&on);
        for step in tables(day, "do") {
            year.do_one(step);
        }
        for told in tables(day, "stands") {
            year.stands(&on, told);
        }
        for told in tables(day, "gone") {
            assert_eq!(year.rows(told), [Value::Null; 0], "on {on}: {told:?}");
        }
    }
    let options = host::Options {
        book: Some(year.desk.file("none")),
        today: None,
        program: "a story",
        ..host::Options::default()
    };
    let app = host::open(&options).unwrap();
    for duty in &app.shelf().of_sample().unwrap().duties {
        let seen = &year.seen[&duty.id];
        let any = |words: &[&str]| words.iter().any(|word| seen.contains(*word));
        assert!(any(&["met"]), "{} was never met: {seen:?}", duty.id);
        let open = ["upcoming", "due_soon", "due_today", "undated"];
        assert!(any(&open), "{} was never open: {seen:?}", duty.id);
        // What has no day is never late.
        assert!(
            any(&["overdue", "undated"]),
            "{} was never late: {seen:?}",
            duty.id
        );
    }
}
