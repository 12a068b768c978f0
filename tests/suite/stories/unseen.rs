//! Frameworks that nobody wrote a pack for before their prose was there: their packs are read, and a
//! year under each goes as it is told.
//!
//! Separate because these packs do not ship. It must not know whose they are.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::Pack;
use framework::PackFile;
use toml::Table;

use super::told;
use crate::cli::desk::{Desk, in_checkout};

const FOLDER: &str = "tests/data/frameworks";

fn folders(of: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(of).unwrap().map(|it| it.unwrap().path());
    let mut folders: Vec<PathBuf> = entries.filter(|it| it.is_dir()).collect();
    folders.sort();
    folders
}

fn bodies() -> Vec<PathBuf> {
    folders(Path::new(&in_checkout(FOLDER)))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

fn pack(folder: &Path) -> Pack {
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    let files = files.map(|it| PackFile {
        name: name(&it),
        text: fs::read_to_string(&it).unwrap(),
    });
    Pack {
        id: name(folder),
        files: files.collect(),
    }
}

#[test]
fn every_version_of_an_unseen_framework_is_without_fault_and_joins_the_one_before() {
    let desk = Desk::empty("2026-11-20");
    for body in bodies() {
        assert!(body.join("STRATEGY.md").is_file(), "the prose came first");
        let versions = folders(&body);
        assert!(versions.len() >= 2, "{} has two versions", body.display());
        for version in versions {
            desk.done(&["framework", "check", &version.to_string_lossy()]);
        }
    }
}

#[test]
fn a_year_under_an_unseen_framework_goes_as_it_is_told() {
    for body in bodies() {
        let told: Table = fs::read_to_string(body.join("year.toml"))
            .unwrap()
            .parse()
            .unwrap();
        let beside = folders(&body).iter().map(|it| pack(it)).collect();
        let framework = told["framework"].as_str().unwrap();
        assert!(!told::tell(framework, &told, beside).is_empty());
    }
}
