//! Packs with mistakes: the command line says what is wrong with them, where, and what would be right.
//!
//! Separate because the packs and what is said of them are data. It must not know which mistakes
//! there are.

use std::fs;

use serde_json::{Value, json};

use super::desk::{Desk, in_checkout};

const FOLDER: &str = "tests/data/broken-packs";

#[test]
fn every_pack_with_a_mistake_is_refused_with_all_that_is_wrong_with_it() {
    let desk = Desk::empty("2026-11-20");
    let told = fs::read_to_string(in_checkout(&format!("{FOLDER}/problems.toml"))).unwrap();
    let told: toml::Table = told.parse().unwrap();
    assert!(told.len() >= 40, "{} kinds of mistake", told.len());
    // Every one is read in the crate `framework`; a process is started for some of them.
    let by_number = |problems: &toml::Value| problems.as_array().unwrap().len();
    let mut told: Vec<_> = told.into_iter().collect();
    told.sort_by_key(|(_, problems)| std::cmp::Reverse(by_number(problems)));
    for (pack, problems) in told.into_iter().step_by(10) {
        let path = in_checkout(&format!("{FOLDER}/{pack}"));
        let ended = desk.ended(&["--json", "framework", "check", &path]);
        assert_eq!(ended.code, Some(1), "{pack}: {}", ended.err);
        let said: Value = serde_json::from_str(&ended.out).unwrap();
        assert_eq!(said, json!(problems), "{pack}");
    }
}

#[test]
fn what_is_wrong_is_told_in_lines_that_begin_with_the_place() {
    let desk = Desk::empty("2026-11-20");
    let path = in_checkout(&format!("{FOLDER}/many-in-one-file"));
    let ended = desk.ended(&["framework", "check", &path]);
    let places = ended.out.lines().map(|it| it.split(": ").next().unwrap());
    assert_eq!(
        places.collect::<Vec<_>>(),
        [
            "duties.toml:1:1",
            "duties.toml:1:1",
            "duties.toml:4:1",
            "duties.toml:7:37",
            "duties.toml:8:27",
            "duties.toml:10:9",
        ]
    );
    assert!(ended.err.contains("6 problems"), "{}", ended.err);
}

#[test]
fn two_versions_with_days_between_them_are_told_where_the_later_names_the_earlier() {
    let desk = Desk::empty("2026-11-20");
    let whole = in_checkout("tests/data/framework/example-2026");
    let version = |name: &str, framework: &dyn Fn(String) -> String| {
        let folder = desk.path(name);
        fs::create_dir_all(&folder).unwrap();
        for entry in fs::read_dir(&whole).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            let is_general = path.ends_with("framework.toml");
            let text = if is_general { framework(text) } else { text };
            fs::write(folder.join(path.file_name().unwrap()), text).unwrap();
        }
        folder.to_string_lossy().into_owned()
    };
    version("before", &|it| it);
    let begins = |on: &str| {
        let general = format!("since = {on}\nreplaces = \"example-2026\"\n#");
        let named = |it: String| it.replace("\"example-2026\"", "\"example-2027\"");
        version("after", &|it| {
            named(it)
                .replace("since =", &general)
                .replace("until =", "#")
        })
    };
    desk.done(&["framework", "check", &begins("2027-09-01")]);
    let ended = desk.ended(&["framework", "check", &begins("2027-10-01")]);
    assert_eq!(ended.code, Some(1));
    assert!(
        ended.out.starts_with("framework.toml:9:12: "),
        "{}",
        ended.out
    );
    assert!(ended.out.contains("31 August 2027"), "{}", ended.out);
}
