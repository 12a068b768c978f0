//! Packs with every kind of mistake, and what is said of each.
//!
//! Separate because both are data: the packs are folders, what is said of them is a table that
//! somebody can read. It must not know which mistakes there are.

use std::{collections::BTreeMap, fs};

use super::*;

const FOLDER: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../../tests/data/broken-packs"
);

/// What is said of each pack, by its name: a line a problem, in the order in which they are said.
#[allow(clippy::disallowed_methods, reason = "the table is a file")]
fn expected() -> BTreeMap<String, Vec<String>> {
    let table = fs::read_to_string(Path::new(FOLDER).join("problems.toml")).unwrap();
    let table: toml::Table = table.parse().unwrap();
    let said = |problem: &toml::Value| {
        let text = |key: &str| problem[key].as_str().unwrap();
        let (line, column) = (&problem["line"], &problem["column"]);
        let (file, what, hint) = (text("file"), text("what"), text("hint"));
        format!("{file}:{line}:{column}: {what} ({hint})")
    };
    let packs = table.into_iter();
    packs
        .map(|(pack, problems)| {
            (
                pack,
                problems.as_array().unwrap().iter().map(said).collect(),
            )
        })
        .collect()
}

#[allow(clippy::disallowed_methods, reason = "the packs are folders")]
fn packs() -> BTreeMap<String, Vec<PackFile>> {
    let folders = Path::new(FOLDER).read_dir().unwrap().map(Result::unwrap);
    let folders = folders.filter(|it| it.path().is_dir());
    let read = |it: fs::DirEntry| {
        let files = it.path().read_dir().unwrap();
        (
            it.file_name().into_string().unwrap(),
            files.map(|it| file(it.unwrap())).collect(),
        )
    };
    folders.map(read).collect()
}

#[test]
fn every_kind_of_mistake_is_told_with_its_place_and_with_what_would_be_right() {
    let (packs, mut expected) = (packs(), expected());
    assert!(packs.len() >= 40, "{} kinds of mistake", packs.len());
    for (name, files) in packs {
        let problems = check(&files, &sample::calendar());
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let expected = expected.remove(&name);
        assert_eq!(Some(said), expected, "{name}");
    }
    assert!(expected.is_empty(), "without a pack: {expected:?}");
}

/// Everything that is wrong is told with what would be right.
fn is_hinted(files: &[PackFile], calendar: &WorkingDays, place: &str) {
    let problems = check(files, calendar);
    let hinted = |it: &Problem| it.hint.as_deref().is_some_and(|it| !it.is_empty());
    assert!(problems.iter().all(hinted), "{place}: {problems:#?}");
}

#[test]
fn half_a_pack_is_told_and_never_a_reason_to_stop() {
    let calendar = sample::calendar();
    for at in 0..sample::files().len() {
        let mut files = sample::files();
        let whole = files[at].text.clone();
        for cut in (0..whole.len()).filter(|it| it % 13 == 0 && whole.is_char_boundary(*it)) {
            whole[..cut].clone_into(&mut files[at].text);
            let place = format!("{} cut at {cut}", files[at].name);
            is_hinted(&files, &calendar, &place);
        }
    }
}

#[test]
fn a_pack_without_any_one_of_its_lines_is_read_or_told() {
    let calendar = sample::calendar();
    for at in 0..sample::files().len() {
        let mut files = sample::files();
        let whole = files[at].text.clone();
        let lines: Vec<&str> = whole.lines().collect();
        for gone in 0..lines.len() {
            files[at].text = [&lines[..gone], &lines[gone + 1..]].concat().join("\n");
            let place = format!("{} without line {}", files[at].name, gone + 1);
            is_hinted(&files, &calendar, &place);
        }
    }
}
