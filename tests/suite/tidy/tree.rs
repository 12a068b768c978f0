//! Reads the checkout: the texts that people wrote, and the manifests.
//!
//! Apart from the rules so that each of them is a few lines. It judges nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// One written text of the project.
#[derive(Debug)]
pub(crate) struct Source {
    /// From the top of the checkout, with `/` between the parts.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn has_extension(&self, extensions: &[&str]) -> bool {
        extensions
            .iter()
            .any(|extension| self.path.ends_with(&format!(".{extension}")))
    }

    pub(crate) fn file_name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether this text is only there to test others.
    pub(crate) fn is_test(&self) -> bool {
        self.path.starts_with("tests/")
            || self.path.contains("/tests/")
            || self.file_name() == "tests.rs"
            || self.path.ends_with(".test.ts")
    }

    /// The text before the module of tests at its end.
    pub(crate) fn without_tests(&self) -> &str {
        self.text
            .split("#[cfg(test)]\nmod tests")
            .next()
            .unwrap_or(&self.text)
    }
}

/// Folders in which nobody writes.
const MADE: &[&str] = &["target", "node_modules", "dist", "gen", ".git"];
const WRITTEN: &[&str] = &[
    "rs", "toml", "md", "sql", "ts", "svelte", "css", "html", "js", "json", "java", "csv", "txt",
    "svg", "run", "npmrc",
];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the suite lies one folder below the top")
}

/// Every written text, in order of path.
pub(crate) fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let mut paths = Vec::new();
        collect(root(), &mut paths);
        paths.sort();
        paths.iter().filter_map(|path| read(path)).collect()
    })
}

/// The Rust, TypeScript and Svelte texts.
pub(crate) fn code() -> impl Iterator<Item = &'static Source> {
    sources()
        .iter()
        .filter(|source| source.has_extension(&["rs", "ts", "svelte"]))
}

pub(crate) fn rust() -> impl Iterator<Item = &'static Source> {
    sources()
        .iter()
        .filter(|source| source.has_extension(&["rs"]))
}

/// The texts of the user interface that ship.
pub(crate) fn user_interface() -> impl Iterator<Item = &'static Source> {
    code().filter(|source| source.path.starts_with("ui/src/") && !source.is_test())
}

pub(crate) fn source(path: &str) -> &'static str {
    sources()
        .iter()
        .find(|source| source.path == path)
        .map_or("", |source| source.text.as_str())
}

fn collect(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        if path.is_dir() {
            if !MADE.contains(&name.as_str()) {
                collect(&path, paths);
            }
        } else if name
            .rsplit('.')
            .next()
            .is_some_and(|extension| WRITTEN.contains(&extension))
        {
            paths.push(path);
        }
    }
}

/// Texts in another encoding (the registers among the test data) are nobody's prose.
fn read(path: &Path) -> Option<Source> {
    let text = fs::read_to_string(path).ok()?;
    let path = path
        .strip_prefix(root())
        .ok()?
        .to_string_lossy()
        .replace('\\', "/");
    Some(Source { path, text })
}
