//! What is no TOML at all, and what would be.
//!
//! Separate because the parser says it in its own words, and several times for one slip. It must not
//! know the form of a pack.

use toml::de::Error;

use super::page::Page;

const UNQUOTED: &str = "string values must be quoted";

/// Reports the first error of each line: the others of it follow from that one.
pub(super) fn report(page: &Page<'_>, text: &str, broken: &[Error]) {
    let start = |error: &Error| error.span().map_or(0, |it| it.start);
    let mut errors: Vec<&Error> = broken.iter().collect();
    // Where a value is found instead of a comma, the comma is what is missing.
    errors.sort_by_key(|it| (start(it), it.message().starts_with(UNQUOTED)));
    let line = |error: &&Error| text.get(..start(error)).map(|it| it.matches('\n').count());
    errors.dedup_by_key(|it| line(it));
    for error in errors {
        let said = error.span().and_then(|it| text.get(it)).unwrap_or_default();
        let (what, hint) = in_words(error.message(), said);
        page.report(start(error), what, Some(hint));
    }
}

/// “invalid basic string, expected `\"`” and so on, told apart.
fn in_words(message: &str, said: &str) -> (String, String) {
    let message = message.replace('\n', ", ");
    if message == "duplicate key" {
        let what = format!("the key `{said}` stands here a second time");
        return (what, "leave one of the two out".to_owned());
    }
    if message.starts_with(UNQUOTED) {
        let what = format!("`{said}` is no value");
        return (what, "write a text between quotation marks".to_owned());
    }
    let (what, hint) = match message.split_once(", expected ") {
        Some((what, expected)) => (what.to_owned(), format!("{expected} is expected here")),
        None => (message, "see toml.io for how it is written".to_owned()),
    };
    // A number with a hyphen in it is taken for the beginning of a day.
    match what.as_str() {
        "invalid date" | "invalid time" | "invalid datetime" => (
            what,
            format!("{hint}; a text stands between quotation marks"),
        ),
        _ => (what, hint),
    }
}
