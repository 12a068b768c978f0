//! A school year under every framework that ships, told as data, and the rules of the papers that it
//! has to show: each once due, once met and once late.
//!
//! Separate because it goes over a folder. It must not know which councils there are.

use std::{collections::BTreeMap, fs, sync::OnceLock, thread};

use toml::Table;

use super::told::{self, Seen};
use crate::cli::desk::in_checkout;

const FOLDER: &str = "tests/data/stories";
/// The kinds of rules after which somebody owes something at some time.
const TIMED: [&str; 4] = ["deadline", "cycle", "trigger", "window"];

/// The standings of every duty in every story, by framework; told once for all tests.
fn stories() -> &'static BTreeMap<String, Seen> {
    static STORIES: OnceLock<BTreeMap<String, Seen>> = OnceLock::new();
    STORIES.get_or_init(|| {
        let files = fs::read_dir(in_checkout(FOLDER)).unwrap();
        let files = files.map(|it| it.unwrap().path());
        let files = files.filter(|it| it.extension().is_some_and(|it| it == "toml"));
        let begun: Vec<_> = files
            .map(|file| {
                thread::spawn(move || {
                    let name = file.file_stem().unwrap().to_str().unwrap().to_owned();
                    let told: Table = fs::read_to_string(&file).unwrap().parse().unwrap();
                    let seen = told::tell(&name, &told, Vec::new());
                    (name, seen)
                })
            })
            .collect();
        begun.into_iter().map(|it| it.join().unwrap()).collect()
    })
}

/// The rows of a small table: two cells, of which the second may hold commas.
fn rows(path: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(in_checkout(path)).unwrap();
    let cells = |line: &str| {
        let (rule, rest) = line.split_once(',').unwrap();
        (rule.to_owned(), rest.trim_matches('"').to_owned())
    };
    text.lines().skip(1).map(cells).collect()
}

/// A framework that ships: its id, whether the sample book is shown under it, its duties.
type Shipped = (String, bool, Vec<String>);

fn shipped() -> Vec<Shipped> {
    let options = host::Options {
        book: Some(std::env::temp_dir().join("no-book")),
        today: None,
        program: "a story",
        ..host::Options::default()
    };
    let program = host::open(&options).unwrap();
    let all = program.shelf().all().iter().map(|it| {
        let duties = it.duties.iter().map(|it| it.id.clone());
        (it.id.clone(), it.in_sample, duties.collect())
    });
    all.collect()
}

#[test]
fn a_school_year_goes_under_every_framework_as_it_is_told() {
    let told: Vec<&str> = stories().keys().map(String::as_str).collect();
    let mut shipped: Vec<String> = shipped().into_iter().map(|it| it.0).collect();
    shipped.sort();
    assert_eq!(told, shipped, "each framework has its year");
    assert!(stories().values().all(|seen| !seen.is_empty()));
}

#[test]
fn every_duty_of_the_first_pack_was_once_open_once_met_and_once_late() {
    let shipped = shipped();
    let (id, _, duties) = shipped.iter().find(|it| it.1).unwrap();
    for duty in duties {
        is_seen(&stories()[id], duty, duty);
    }
}

#[test]
fn every_rule_with_a_time_was_once_due_once_met_and_once_late_in_a_story() {
    let coverage: BTreeMap<String, String> = rows("tests/data/coverage.csv").into_iter().collect();
    let without = rows(&format!("{FOLDER}/without-a-deadline.csv"));
    assert!(without.len() <= 7, "each is an exception: {without:?}");
    let kinds = rows(&format!("{FOLDER}/rule-kinds.csv"));
    assert_eq!(kinds.len(), 197);
    let timed = kinds
        .iter()
        .filter(|(_, kind)| TIMED.contains(&kind.as_str()));
    let mut number = 0;
    for (rule, _) in timed {
        number += 1;
        let item = coverage[rule].split(',').next().unwrap();
        let (pack, item) = item.split_once('/').unwrap();
        match item.split_once(':').unwrap() {
            ("duty", duty) => {
                let is_excepted = without.iter().any(|it| it.0 == *rule);
                assert!(!is_excepted, "{rule} is a duty");
                is_seen(&stories()[pack], duty, rule);
            }
            _ => {
                let why = without.iter().find(|it| it.0 == *rule);
                assert!(why.is_some_and(|it| it.1.len() > 20), "{rule}: {item}");
            }
        }
    }
    assert_eq!(number, 54);
}

/// What has no day is never late.
fn is_seen(seen: &Seen, duty: &str, rule: &str) {
    let seen = seen.get(duty);
    let seen = seen.unwrap_or_else(|| panic!("{rule}: {duty} is in no story"));
    let any = |words: &[&str]| words.iter().any(|word| seen.contains(*word));
    assert!(
        told::was_open(seen),
        "{rule}: {duty} was never due: {seen:?}"
    );
    assert!(any(&["met"]), "{rule}: {duty} was never met: {seen:?}");
    assert!(
        any(&["overdue", "undated"]),
        "{rule}: {duty} was never late: {seen:?}"
    );
}
