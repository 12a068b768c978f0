//! What may stand in a text: names, marks, words and addresses.
//!
//! Words that are looked for are put together from halves, so that this file does not hold them.

use std::collections::BTreeSet;
use std::fs;

use super::tree::{self, Source, root};
use super::{assert_none, breaches};

/// Names that say nothing.
const EMPTY_NAMES: &[&str] = &[
    "Manager",
    "Service",
    "Helper",
    "Util",
    "Utils",
    "Processor",
    "Handler",
    "Data",
    "Info",
    "Common",
    "Misc",
];

#[test]
fn every_rust_file_begins_by_saying_what_it_is_for() {
    let silent = tree::rust()
        .filter(|source| source.file_name() != "tests.rs" && !source.text.starts_with("//! "));
    assert_none(
        "files without a first sentence",
        &silent.map(|source| source.path.clone()).collect::<Vec<_>>(),
    );
}

#[test]
fn no_type_or_module_has_a_name_that_says_nothing() {
    let declares = [
        "struct ",
        "enum ",
        "trait ",
        "mod ",
        "class ",
        "interface ",
        "type ",
    ];
    let declared = |line: &str| -> Option<String> {
        let line = line.trim_start();
        let line = line
            .strip_prefix("export ")
            .or(line.strip_prefix("pub(crate) "))
            .or(line.strip_prefix("pub "))
            .unwrap_or(line);
        let rest = declares.iter().find_map(|word| line.strip_prefix(word))?;
        Some(
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect(),
        )
    };
    let mut found = breaches(tree::code(), |line| {
        declared(line).is_some_and(|name| says_nothing(&name))
    });
    found.extend(
        tree::code()
            .filter(|s| says_nothing(s.file_name().split('.').next().unwrap_or("")))
            .map(|s| s.path.clone()),
    );
    assert_none("names that say nothing", &found);
}

fn says_nothing(name: &str) -> bool {
    let mut words: Vec<String> = vec![String::new()];
    for character in name.chars() {
        if character.is_uppercase() || "_-".contains(character) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.extend(character.to_lowercase().filter(|c| c.is_alphanumeric()));
        }
    }
    words.iter().any(|word| {
        EMPTY_NAMES
            .iter()
            .any(|empty| empty.to_lowercase() == *word)
    })
}

#[test]
fn a_word_is_empty_only_as_a_whole_part_of_a_name() {
    assert!(
        ["SchoolManager", "date_utils", "Info"]
            .iter()
            .all(|name| says_nothing(name))
    );
    assert!(
        !["Metadata", "Informed", "commons_like"]
            .iter()
            .any(|name| says_nothing(name))
    );
}

#[test]
fn no_code_names_a_council() {
    let list = fs::read_to_string(root().join("tests/data/councils.txt")).unwrap();
    let councils: Vec<&str> = list.lines().collect();
    assert!(councils.len() >= 5, "the list of councils is there");
    let names = |line: &str| {
        councils
            .iter()
            .any(|council| line.to_lowercase().contains(council))
    };
    assert_none(
        "a council is data, never code",
        &breaches(tree::code(), names),
    );
}

#[test]
fn nothing_is_left_open() {
    let marks = [
        concat!("TO", "DO"),
        concat!("FIX", "ME"),
        concat!("XX", "X"),
    ];
    let in_rust = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[ig", "nore"),
    ];
    let in_typescript = [concat!(".sk", "ip("), concat!(".on", "ly(")];
    let written = |extensions: &'static [&str]| {
        tree::sources()
            .iter()
            .filter(move |source| source.has_extension(extensions))
    };
    let has = |line: &str, any: &[&str]| any.iter().any(|mark| line.contains(mark));
    let everywhere = &[
        "rs", "ts", "svelte", "sql", "toml", "css", "md", "java", "js",
    ];
    let found = [
        breaches(written(everywhere), |line| has(line, &marks)),
        breaches(written(&["rs"]), |line| has(line, &in_rust)),
        breaches(written(&["ts", "js"]), |line| has(line, &in_typescript)),
    ];
    assert_none("left open", &found.concat());
}

#[test]
fn no_line_ends_in_space_and_every_file_ends_with_its_line() {
    let written = || {
        tree::sources().iter().filter(|source| {
            !source.has_extension(&["json", "csv"]) && source.file_name() != "OFL.txt"
        })
    };
    let mut found = breaches(written(), |line| line.ends_with([' ', '\t', '\r']));
    found.extend(
        written()
            .filter(|s| !s.text.is_empty() && !s.text.ends_with('\n'))
            .map(|s| format!("{}: no last line end", s.path)),
    );
    assert_none("stray space", &found);
}

#[test]
fn no_path_of_one_machine_is_written_down() {
    let paths = [
        concat!("/wo", "rk/"),
        concat!("/ho", "me/"),
        concat!("/ro", "ot/"),
        concat!("/fa", "rm/"),
        concat!("/tmp", "/v"),
    ];
    assert_none(
        "paths of one machine",
        &breaches(tree::sources(), |line| {
            paths.iter().any(|path| line.contains(path))
        }),
    );
}

#[test]
fn lock_files_name_no_registry_of_this_machine() {
    let node = tree::source("ui/package-lock.json");
    assert!(
        node.contains("lockfileVersion"),
        "the lock file of the user interface is there"
    );
    assert!(
        !node.contains("\"resolved\""),
        "ui/.npmrc keeps addresses out of the lock file"
    );
    let cargo = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    let elsewhere = |line: &&str| {
        line.starts_with("source = ") && !line.contains("//github.com/rust-lang/crates.io-index\"")
    };
    assert_none(
        "other registries",
        &cargo
            .lines()
            .filter(elsewhere)
            .map(str::to_owned)
            .collect::<Vec<_>>(),
    );
}

#[test]
fn no_glob_and_no_prelude_is_imported_outside_tests() {
    let mut found = Vec::new();
    for source in tree::rust().filter(|source| !source.is_test()) {
        let imports = source.without_tests().lines().map(str::trim_start);
        let imports = imports.filter(|line| line.starts_with("use ") || line.contains("pub use "));
        let broad = imports.filter(|line| line.contains("::*") || line.contains("prelude"));
        found.extend(broad.map(|line| format!("{}: {line}", source.path)));
    }
    assert_none("broad imports", &found);
}

#[test]
fn the_top_of_the_tree_is_as_the_user_fixed_it() {
    let wanted = [
        "Cargo.toml",
        "Cargo.lock",
        "src-tauri",
        "ui",
        "assets",
        "tests",
        "README.md",
    ];
    let names = fs::read_dir(root())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned());
    let found: BTreeSet<String> = names
        .filter(|name| !name.starts_with('.') && name != "target")
        .collect();
    assert_eq!(found, wanted.iter().map(ToString::to_string).collect());
}

#[test]
fn the_window_speaks_to_the_core_in_one_file_only() {
    let speaks = |source: &&Source| {
        breaches([*source], |line| {
            !is_comment(line) && has_word(line, "invoke")
        })
        .len()
            > 1
    };
    let files: Vec<_> = tree::user_interface()
        .filter(speaks)
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(
        files,
        ["ui/src/wire/host.tauri.ts"],
        "`invoke` belongs in one file"
    );
}

#[test]
fn parts_know_no_wire_and_the_wire_knows_no_component() {
    let parts = breaches(
        tree::user_interface().filter(|s| s.path.starts_with("ui/src/parts/")),
        |l| l.contains("/wire/"),
    );
    let wire = breaches(
        tree::user_interface().filter(|s| s.path.starts_with("ui/src/wire/")),
        |l| l.contains(".svelte\""),
    );
    assert_none("tiers of the user interface", &[parts, wire].concat());
}

#[test]
fn nothing_of_the_caseload_is_kept_in_the_webview_and_no_style_is_inline() {
    let kept = [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "document.cookie",
        " style=\"",
        "innerHTML",
        "{@html",
    ];
    let objects = |line: &str| !is_comment(line) && kept.iter().any(|word| line.contains(word));
    assert_none(
        "not in this webview",
        &breaches(tree::user_interface(), objects),
    );
}

fn is_comment(line: &str) -> bool {
    ["//", "*", "/*", "<!--"]
        .iter()
        .any(|mark| line.trim_start().starts_with(mark))
}

fn has_word(line: &str, word: &str) -> bool {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|part| part == word)
}
