//! The window's own arguments: which book, and which day it is taken to be.
//!
//! Apart from the start-up so that it can be tested without a display. It must not look at the
//! environment or at any folder: that is `host`'s part.

use std::ffi::OsString;
use std::path::PathBuf;

use chrono::NaiveDate;
use host::Options;

const USAGE: &str = "usage: visitbook [--book DIR] [--today YYYY-MM-DD]";

/// Reads `--book DIR` and `--today DATE`, in any order, or says what is wrong with them.
pub(crate) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Options, String> {
    let (mut book, mut today) = (None, None);
    let mut arguments = arguments.into_iter();
    while let Some(argument) = arguments.next() {
        let flag = argument.to_string_lossy().into_owned();
        let mut value = || {
            arguments
                .next()
                .ok_or_else(|| format!("{flag} needs a value; {USAGE}"))
        };
        match flag.as_str() {
            "--book" => book = Some(PathBuf::from(value()?)),
            "--today" => today = Some(date(&value()?.to_string_lossy())?),
            _ => return Err(format!("{flag} is not known here; {USAGE}")),
        }
    }
    Ok(Options {
        book,
        today,
        program: "Visitbook",
        ..Options::default()
    })
}

fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse()
        .map_err(|_| format!("{text} is not a date such as 2026-12-03; {USAGE}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_words(words: &[&str]) -> Result<Options, String> {
        read(words.iter().map(OsString::from))
    }

    #[test]
    fn a_book_and_a_day_are_taken_in_either_order() {
        let options = read_words(&["--today", "2026-12-03", "--book", "somewhere"]).unwrap();
        assert_eq!(options.book, Some(PathBuf::from("somewhere")));
        assert_eq!(options.today, NaiveDate::from_ymd_opt(2026, 12, 3));
    }

    #[test]
    fn no_arguments_leave_both_to_the_host() {
        let options = read_words(&[]).unwrap();
        assert_eq!((options.book, options.today), (None, None));
    }

    #[test]
    fn a_wrong_argument_is_named_in_the_refusal() {
        assert!(read_words(&["--bok", "x"]).unwrap_err().contains("--bok"));
        assert!(
            read_words(&["--today", "3 December"])
                .unwrap_err()
                .contains("3 December")
        );
        assert!(
            read_words(&["--book"])
                .unwrap_err()
                .contains("needs a value")
        );
    }
}
