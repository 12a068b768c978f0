//! What is wrong with a pack, and where.
//!
//! Separate because packs are written by people who read these sentences. It must not know what is
//! being checked.

use thiserror::Error;

/// One file of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackFile {
    /// Its name within the pack's folder, such as `duties.toml`.
    pub name: String,
    /// What is in it.
    pub text: String,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Error)]
#[error("{file}:{line}:{column}: {what}{}", hinted(hint.as_deref()))]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The character of the line, from 1.
    pub column: usize,
    /// What is wrong.
    pub what: String,
    /// What would be right.
    pub hint: Option<String>,
}

fn hinted(hint: Option<&str>) -> String {
    hint.map(|it| format!(" ({it})")).unwrap_or_default()
}

/// The known word nearest to a wrong one, when it is near enough to be meant.
pub(crate) fn nearest<'k>(
    wrong: &str,
    known: impl IntoIterator<Item = &'k str>,
) -> Option<&'k str> {
    const NEAR: f64 = 0.75;
    known
        .into_iter()
        .map(|it| (strsim::jaro_winkler(wrong, it), it))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|one, other| one.0.total_cmp(&other.0))
        .map(|(_, it)| it)
}

/// “Did you mean …?” when a word is near, else all of them.
pub(crate) fn hint_at(wrong: &str, known: &[&str]) -> Option<String> {
    match nearest(wrong, known.iter().copied()) {
        Some(meant) => Some(format!("did you mean `{meant}`?")),
        None if known.is_empty() => None,
        None => Some(format!("known: `{}`", known.join("`, `"))),
    }
}
