//! The rules of the tree, as tests: what the compiler and the linters cannot see.
//!
//! Every test collects all breaches before it fails, so that one run shows the whole list.

mod floors;
mod sizes;
mod tree;
mod words;

use tree::Source;

/// Fails with every breach at once.
#[track_caller]
fn assert_none(rule: &str, breaches: &[String]) {
    assert!(breaches.is_empty(), "{rule}:\n  {}", breaches.join("\n  "));
}

/// What a check says of every line it objects to, with the place.
fn breaches<'a>(
    sources: impl IntoIterator<Item = &'a Source>,
    objects: impl Fn(&str) -> bool,
) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources {
        for (index, line) in source.text.lines().enumerate() {
            if objects(line) {
                found.push(format!("{}:{}: {}", source.path, index + 1, line.trim()));
            }
        }
    }
    found
}
