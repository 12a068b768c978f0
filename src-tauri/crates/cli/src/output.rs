//! Where answers go: values as JSON or as plain lines on standard output, the rest on standard
//! error.

use std::io::{self, Write};

use serde::Serialize;

use crate::refusal::Refusal;

/// How a command answers.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// One value: as JSON with `--json`, else as the lines that `plain` makes of it.
    pub(crate) fn answer<T: Serialize>(
        self,
        value: &T,
        plain: impl FnOnce(&T) -> Vec<String>,
    ) -> Result<(), Refusal> {
        if self.json {
            let text = serde_json::to_string(value).map_err(|error| {
                Refusal::Failed(format!("the answer could not be written: {error}"))
            })?;
            self.lines(&[text])
        } else {
            self.lines(&plain(value))
        }
    }

    /// Lines on standard output. A reader that has had enough is no error.
    pub(crate) fn lines(self, lines: &[String]) -> Result<(), Refusal> {
        let mut out = io::stdout().lock();
        let written = lines
            .iter()
            .try_for_each(|line| writeln!(out, "{line}"))
            .and_then(|()| out.flush());
        match written {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Refusal::Failed(
                format!("the answer could not be written: {error}"),
            )),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// A remark on standard error.
    pub(crate) fn remark(self, words: &str) {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(io::stderr().lock(), "{words}");
    }

    /// A refusal on standard error.
    pub(crate) fn complain(self, refusal: &Refusal) {
        self.remark(&format!("visitbook-cli: {refusal}"));
    }
}

/// A table in columns, the first row its head.
pub(crate) fn table(rows: &[Vec<String>]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|it| it.chars().count())
                .max()
        })
        .map(Option::unwrap_or_default)
        .collect();
    rows.iter()
        .map(|row| {
            let cells = row
                .iter()
                .zip(&widths)
                .map(|(cell, width)| format!("{cell:<width$}"));
            cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
        })
        .collect()
}
