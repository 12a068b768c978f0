//! The floors: which crate may know which, and which outside crate may be named where.

use std::collections::BTreeMap;
use std::fs;

use toml::Table;

use super::assert_none;
use super::tree::{root, rust};

/// Every shipped package and its floor. Imports only go down.
const FLOORS: &[(&str, u8)] = &[
    ("domain", 0),
    ("changes", 1),
    ("framework", 2),
    ("store", 2),
    ("exchange", 2),
    ("paper", 2),
    ("interchange", 2),
    ("app", 3),
    ("wire", 4),
    ("host", 4),
    ("visitbook", 5),
    ("visitbook-cli", 5),
];

/// Not shipped, and free to look anywhere.
const FREE: &[&str] = &["xtask", "bench", "prove", "suite"];

/// Outside crates that only one shipped package may name.
const ONLY_IN: &[(&str, &str)] = &[
    ("tauri", "visitbook"),
    ("tauri-build", "visitbook"),
    ("rusqlite", "store"),
    ("printpdf", "paper"),
    ("lopdf", "paper"),
];

fn manifests() -> BTreeMap<String, Table> {
    let mut files = vec![
        root().join("src-tauri/Cargo.toml"),
        root().join("tests/Cargo.toml"),
    ];
    for entry in fs::read_dir(root().join("src-tauri/crates")).unwrap() {
        files.push(entry.unwrap().path().join("Cargo.toml"));
    }
    let read = |file: &std::path::PathBuf| -> (String, Table) {
        let manifest: Table = fs::read_to_string(file).unwrap().parse().unwrap();
        (
            manifest["package"]["name"].as_str().unwrap().to_owned(),
            manifest,
        )
    };
    files.iter().map(read).collect()
}

fn dependencies(manifest: &Table, kinds: &[&str]) -> Vec<String> {
    let of_kind = |kind: &&str| manifest.get(*kind).and_then(toml::Value::as_table).cloned();
    kinds
        .iter()
        .filter_map(of_kind)
        .flat_map(|table| table.keys().cloned().collect::<Vec<_>>())
        .collect()
}

fn floor(package: &str) -> Option<u8> {
    FLOORS
        .iter()
        .find(|(name, _)| *name == package)
        .map(|(_, floor)| *floor)
}

const SHIPPED: &[&str] = &["dependencies", "build-dependencies"];
const ALL: &[&str] = &["dependencies", "build-dependencies", "dev-dependencies"];

#[test]
fn every_package_has_a_floor_or_is_free() {
    let homeless: Vec<_> = manifests()
        .into_keys()
        .filter(|name| floor(name).is_none() && !FREE.contains(&name.as_str()))
        .collect();
    assert_none("packages without a floor", &homeless);
}

#[test]
fn a_crate_knows_lower_floors_only() {
    let mut found = Vec::new();
    for (name, manifest) in manifests() {
        let Some(own) = floor(&name) else { continue };
        for other in dependencies(&manifest, ALL) {
            let Some(below) = floor(&other) else { continue };
            if below >= own {
                found.push(format!(
                    "{name} (floor {own}) names {other} (floor {below})"
                ));
            }
        }
    }
    assert_none("imports only go down", &found);
}

#[test]
fn no_shipped_crate_depends_on_one_that_is_not() {
    let mut found = Vec::new();
    for (name, manifest) in manifests()
        .into_iter()
        .filter(|(name, _)| floor(name).is_some())
    {
        let used = dependencies(&manifest, ALL)
            .into_iter()
            .filter(|other| FREE.contains(&other.as_str()));
        found.extend(used.map(|other| format!("{name} names {other}")));
    }
    assert_none("shipped crates on unshipped ones", &found);
}

#[test]
fn an_outside_crate_with_one_home_is_named_nowhere_else() {
    let mut found = Vec::new();
    for (name, manifest) in manifests()
        .into_iter()
        .filter(|(name, _)| floor(name).is_some())
    {
        for (outside, home) in ONLY_IN {
            let is_named = dependencies(&manifest, ALL)
                .iter()
                .any(|dependency| dependency == outside);
            if is_named && name != *home {
                found.push(format!("{name} names {outside}, which only {home} may"));
            }
        }
    }
    assert_none("an outside crate strayed", &found);
}

#[test]
fn the_tool_for_the_terminal_depends_on_nothing() {
    assert_none(
        "xtask is std only",
        &dependencies(&manifests()["xtask"], SHIPPED),
    );
}

#[test]
fn every_crate_keeps_the_workspace_lints_and_they_forbid_unsafe_code() {
    let keeps = |manifest: &Table| {
        manifest
            .get("lints")
            .and_then(|lints| lints.get("workspace")?.as_bool())
    };
    let astray: Vec<_> = manifests()
        .into_iter()
        .filter(|(_, m)| keeps(m) != Some(true))
        .map(|(name, _)| name)
        .collect();
    assert_none("crates without the workspace lints", &astray);
    let workspace: Table = fs::read_to_string(root().join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    assert_eq!(
        workspace["workspace"]["lints"]["rust"]["unsafe_code"].as_str(),
        Some("forbid")
    );
}

#[test]
fn nothing_made_for_tests_is_on_by_default() {
    let mut found = Vec::new();
    for (name, manifest) in manifests() {
        let features = manifest.get("features").and_then(toml::Value::as_table);
        if features.is_some_and(|it| it.contains_key("default")) {
            found.push(name.clone());
        }
        let asked = dependencies_with_features(&manifest);
        found.extend(asked.into_iter().map(|it| format!("{name} asks for {it}")));
    }
    assert_none("features that ship unasked", &found);
}

/// The features that a manifest switches on in our own crates.
fn dependencies_with_features(manifest: &Table) -> Vec<String> {
    let tables = SHIPPED
        .iter()
        .filter_map(|kind| manifest.get(*kind)?.as_table());
    let ours = tables.flatten().filter(|(name, _)| floor(name).is_some());
    ours.filter(|(_, it)| it.get("features").is_some())
        .map(|(name, _)| format!("features of {name}"))
        .collect()
}

#[test]
fn the_shell_is_left_out_of_the_default_members() {
    let workspace: Table = fs::read_to_string(root().join("Cargo.toml"))
        .unwrap()
        .parse()
        .unwrap();
    let members = workspace["workspace"]["default-members"]
        .as_array()
        .unwrap();
    assert!(
        members
            .iter()
            .all(|member| member.as_str() != Some("src-tauri"))
    );
    assert!(
        members.len() >= 12,
        "the other packages are all default members"
    );
}

#[test]
fn pure_crates_switch_on_the_ban_on_clocks_and_files() {
    let pure = ["domain", "changes", "exchange", "framework", "paper"];
    let asks = |name: &&str| {
        let path = format!("src-tauri/crates/{name}/src/lib.rs");
        let lib = rust().find(|source| source.path == path).unwrap();
        !lib.text.contains("clippy::disallowed_methods")
    };
    assert_none(
        "crates without the ban",
        &pure
            .iter()
            .filter(|n| asks(n))
            .map(ToString::to_string)
            .collect::<Vec<_>>(),
    );
}
