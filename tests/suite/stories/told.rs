//! A school year that is told day by day in a file: what is done, and what the window then shows.
//!
//! Separate because the days are data that somebody from a council can read. It must not know which
//! council it is.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use toml::{Table, Value as Told};

use super::desk::Desk;

/// What stands for the whole caseload instead of a school.
const ALL: &str = "all";
const OPEN: [&str; 4] = ["upcoming", "due_soon", "due_today", "undated"];

/// In which standings each duty was seen.
pub(crate) type Seen = BTreeMap<String, BTreeSet<String>>;

/// The story under way: schools by letter, visits and papers by the name they were begun under.
pub(crate) struct Story {
    desk: Desk,
    schools: BTreeMap<String, Value>,
    named: BTreeMap<String, Value>,
    /// Duties of the whole caseload that were open, with their days.
    open_for_all: BTreeSet<(String, String)>,
    seen: Seen,
}

/// Tells a whole story and says in which standings each duty was seen.
pub(crate) fn tell(framework: &str, told: &Table, beside: Vec<app::Pack>) -> Seen {
    let days = tables(told, "day");
    let first = days[0]["on"].to_string();
    let mut story = Story::begin(Desk::under_beside(framework, &first, beside), told);
    for day in days {
        let on = day["on"].to_string();
        story.desk.crash_and_reopen(&on);
        for step in tables(day, "do") {
            story.do_one(step);
        }
        for it in tables(day, "stands") {
            story.stands(&on, it);
        }
        for it in tables(day, "gone") {
            assert_eq!(story.rows(it), [Value::Null; 0], "on {on}: {it:?}");
        }
        for it in tables(day, "categories") {
            story.category(&on, it);
        }
        for it in tables(day, "ledger") {
            story.ledger(&on, it);
        }
        for it in tables(day, "letters") {
            story.letter(&on, it);
        }
    }
    story.seen
}

fn tables<'a>(of: &'a Table, key: &str) -> Vec<&'a Table> {
    let found = of.get(key).and_then(Told::as_array);
    let found = found.map_or(&[][..], Vec::as_slice).iter();
    found.map(|it| it.as_table().unwrap()).collect()
}

fn word<'a>(told: &'a Table, key: &str) -> &'a str {
    let word = told.get(key).and_then(Told::as_str);
    word.unwrap_or_else(|| panic!("no {key} in {told:?}"))
}

fn day(told: &Table, key: &str) -> Value {
    match told[key].as_str() {
        Some("none") => Value::Null,
        Some(text) => json!(text),
        None => json!(told[key].to_string()),
    }
}

impl Story {
    fn begin(desk: Desk, told: &Table) -> Self {
        for it in tables(told, "half_term") {
            let dates =
                json!({"term": word(it, "term"), "from": day(it, "from"), "to": day(it, "to")});
            desk.done("record_half_term", dates);
        }
        let schools = told["schools"].as_table().unwrap().iter();
        let schools: BTreeMap<String, Value> = schools
            .map(|(letter, name)| (letter.clone(), desk.school_named(name.as_str().unwrap())))
            .collect();
        if let Some(on) = told.get("joined") {
            for school in schools.values() {
                let joined = json!({"event": "school-joined", "on": on.to_string(), "school": school, "note": ""});
                desk.done("record_event", joined);
            }
        }
        Self {
            schools,
            desk,
            named: BTreeMap::new(),
            open_for_all: BTreeSet::new(),
            seen: Seen::new(),
        }
    }

    fn do_one(&mut self, step: &Table) {
        let args: Map<String, Value> = step
            .iter()
            .filter(|(key, _)| *key != "call" && *key != "as")
            .map(|(key, value)| (key.clone(), self.value(key, value)))
            .collect();
        let reply = match word(step, "call") {
            "write_piece" => self.write_piece(&args),
            call => self.desk.done(call, Value::Object(args)),
        };
        if let Some(name) = step.get("as") {
            let id = [&reply["visit"], &reply["paper"]];
            let id = id.into_iter().find(|it| it.is_string()).unwrap();
            self.named
                .insert(name.as_str().unwrap().to_owned(), id.clone());
        }
    }

    /// A school's letter, or the name of a visit or paper, becomes its id.
    fn value(&self, key: &str, told: &Told) -> Value {
        match (key, told) {
            ("school", Told::String(all)) if all == ALL => Value::Null,
            ("school", Told::String(letter)) => self.schools[letter].clone(),
            ("visit" | "paper", Told::String(name)) => self.named[name].clone(),
            (_, Told::String(text)) => json!(text),
            (_, Told::Datetime(on)) => json!(on.to_string()),
            (_, Told::Boolean(yes)) => json!(yes),
            (_, Told::Integer(number)) => json!(number),
            (_, Told::Float(number)) => json!(number),
            (_, Told::Array(list)) => list.iter().map(|it| self.value(key, it)).collect(),
            (_, Told::Table(table)) => {
                let fields = table
                    .iter()
                    .map(|(key, it)| (key.clone(), self.value(key, it)));
                Value::Object(fields.collect())
            }
        }
    }

    /// Types a part of a paper and leaves the field.
    fn write_piece(&self, args: &Map<String, Value>) -> Value {
        let place = json!({"at": "piece", "paper": args["paper"], "piece": args["piece"]});
        let text = args["text"].as_str().unwrap();
        json!(self.desk.write(&place, "piece", text, ""))
    }

    fn page(&self, told: &Table) -> Value {
        let school = &self.schools[word(told, "school")];
        self.desk.done("show_school", json!({"school": school}))
    }

    /// The rows of a duty: on the page of its school; of the whole caseload those on Today.
    fn rows(&self, told: &Table) -> Vec<Value> {
        let rows = if word(told, "school") == ALL {
            let today = self.desk.done("show_today", json!({"most": 1000}));
            let parts = ["late", "due_today", "this_week", "next"].map(|it| today[it].clone());
            let rows = parts.iter().flat_map(|it| it.as_array().unwrap());
            rows.filter(|it| it["school"].is_null()).cloned().collect()
        } else {
            self.page(told)["deadlines"].as_array().unwrap().clone()
        };
        let duty = word(told, "duty");
        rows.into_iter().filter(|row| row["duty"] == duty).collect()
    }

    fn stands(&mut self, on: &str, told: &Table) {
        let (due, standing) = (day(told, "due"), word(told, "standing"));
        let rows = self.rows(told);
        let mut of_day = rows.iter().filter(|row| row["due_on"] == due);
        let case = format!("on {on}: {told:?}, and found was {rows:#?}");
        let seen = self.seen.entry(word(told, "duty").to_owned());
        seen.or_default().insert(standing.to_owned());
        let key = (word(told, "duty").to_owned(), due.to_string());
        if word(told, "school") == ALL && standing == "met" {
            // What is met for all leaves Today, where it stood before.
            assert!(self.open_for_all.remove(&key), "it was open before {case}");
            assert!(of_day.next().is_none(), "{case}");
            return;
        }
        let row = of_day.find(|row| row["standing"] == standing);
        let row = row.unwrap_or_else(|| panic!("{case}"));
        for key in ["counted", "source", "why"] {
            assert_ne!(row[key], "", "{key} is told {case}");
        }
        if let Some(why) = told.get("why") {
            assert_eq!(row["counted"].as_str(), why.as_str(), "{case}");
        }
        if word(told, "school") == ALL {
            self.open_for_all.insert(key);
        }
    }

    fn category(&self, on: &str, told: &Table) {
        let page = self.page(told);
        let case = format!("on {on}: {told:?}");
        if told.contains_key("is") {
            assert_eq!(page["category"], word(told, "is"), "{case}");
        }
        if told.contains_key("suggested") {
            let suggested = &page["outlook"]["suggested"];
            assert_eq!(suggested["category"], word(told, "suggested"), "{case}");
            assert_eq!(suggested["because"], word(told, "because"), "{case}");
        }
    }

    fn ledger(&self, on: &str, told: &Table) {
        let page = self.page(told);
        let mut rows = page["entitlements"].as_array().unwrap().iter();
        let row = rows.find(|it| it["id"] == word(told, "entitlement"));
        let row = row.unwrap_or_else(|| panic!("on {on}: {told:?}: {page:#}"));
        let (says, left) = (word(told, "says"), word(told, "left"));
        assert_eq!(
            (&row["words"], &row["left"]),
            (&json!(says), &json!(left)),
            "on {on}: {told:?}"
        );
    }

    /// A model that something asks for, or a paper with where it stands.
    fn letter(&self, on: &str, told: &Table) {
        let school = match word(told, "school") {
            ALL => Value::Null,
            letter => self.schools[letter].clone(),
        };
        let page = self.desk.done("list_papers", json!({"school": school}));
        let case = format!("on {on}: {told:?}: {page:#}");
        if told.contains_key("asked_by") {
            let mut models = page["models"].as_array().unwrap().iter();
            let model = models.find(|it| it["id"] == word(told, "model")).unwrap();
            assert_eq!(model["asked_by"], word(told, "asked_by"), "{case}");
            return;
        }
        let mut papers = page["papers"].as_array().unwrap().iter();
        let paper = papers.find(|it| it["title"] == word(told, "paper"));
        let paper = paper.unwrap_or_else(|| panic!("{case}"));
        assert_eq!(paper["state"], word(told, "state"), "{case}");
    }
}

/// Whether a duty was seen open.
pub(crate) fn was_open(seen: &BTreeSet<String>) -> bool {
    OPEN.iter().any(|word| seen.contains(*word))
}
