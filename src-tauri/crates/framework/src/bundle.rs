//! A pack as one file: its files one after another, each under a line with its name.
//!
//! Separate because a pack in a folder needs none of it. A text and not an archive, so that a person
//! can read it, compare two, and be told the line of a mistake; names in it are looked up in a list
//! and are no paths. It must not know where the text comes from.

use domain::calendar::WorkingDays;

use crate::{
    general::Framework,
    problem::{PackFile, Problem, hint_at},
    read::{FILES, read},
};

/// The first line.
const MARK: &str = "# Visitbook framework, form 1";

/// The most bytes of such a file: ten times the longest that ships, and less than a field of the book.
pub const MOST_BYTES: usize = 512 * 1024;

/// A pack that was one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bundle {
    /// Its files, in the order of the format.
    pub files: Vec<PackFile>,
    /// The line of the one file on which each of them begins, from 0.
    starts: Vec<usize>,
}

/// The files of a pack as one text. Lines end in one way, so that the same pack is the same text
/// whatever it was written with.
#[must_use]
pub fn write(files: &[PackFile]) -> String {
    let known = |name: &str| files.iter().find(|it| it.name == name);
    let mut text = format!("{MARK}\n");
    for file in FILES.iter().filter_map(|name| known(name)) {
        text.push_str(&format!("\n{}\n", heading(&file.name)));
        let body = plain(&file.text);
        text.push_str(body.trim_matches('\n'));
        text.push('\n');
    }
    text
}

/// The line above a file. No line of TOML begins with `=`.
fn heading(name: &str) -> String {
    format!("=== {name} ===")
}

/// The file that a line stands above.
fn named(line: &str) -> Option<&str> {
    let name = line.trim_end().strip_prefix("===")?.strip_suffix("===")?;
    Some(name.trim())
}

/// Without the mark that some editors put first, and with lines that end in one way.
fn plain(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n")
}

impl Bundle {
    /// Takes one text apart; `file` is what problems call it. What is in the parts is not looked at.
    ///
    /// # Errors
    /// Every problem of the form.
    pub fn split(file: &str, text: &str) -> Result<Self, Vec<Problem>> {
        let mut taking = Taking {
            file,
            problems: Vec::new(),
            parts: Vec::new(),
        };
        if text.len() > MOST_BYTES {
            taking.tell(
                1,
                "the file is too large for a framework",
                Some(format!("at most {} KiB", MOST_BYTES / 1024)),
            );
            return Err(taking.problems);
        }
        let text = plain(text);
        let mut lines = text.lines().enumerate();
        if lines.next().is_none_or(|(_, it)| it.trim_end() != MARK) {
            let hint = format!("choose a file that Visitbook exported; it begins with `{MARK}`");
            taking.tell(1, "this is not a file with a framework", Some(hint));
            return Err(taking.problems);
        }
        for (at, line) in lines {
            match named(line) {
                Some(name) => taking.begin(at + 1, name),
                None => taking.add(at + 1, line),
            }
        }
        taking.finish()
    }

    /// The framework that the files are.
    ///
    /// # Errors
    /// Every problem, with its line in the one file that `file` names.
    pub fn read(&self, file: &str, calendar: &WorkingDays) -> Result<Framework, Vec<Problem>> {
        read(&self.files, calendar).map_err(|problems| {
            let mut problems: Vec<Problem> = problems
                .into_iter()
                .map(|it| self.placed(file, it))
                .collect();
            problems.sort();
            problems
        })
    }

    /// A problem of a part, with its place in the whole; of a part that is missing, at the end.
    fn placed(&self, file: &str, problem: Problem) -> Problem {
        let part = self.files.iter().position(|it| it.name == problem.file);
        let (line, what) = match part {
            Some(part) => (self.starts[part] + problem.line, problem.what),
            None => (self.lines(), format!("{}: {}", problem.file, problem.what)),
        };
        Problem {
            file: file.to_owned(),
            line,
            what,
            ..problem
        }
    }

    fn lines(&self) -> usize {
        let last = self.files.last().zip(self.starts.last());
        last.map_or(1, |(file, start)| start + file.text.lines().count())
    }
}

/// A text while it is taken apart.
struct Taking<'t> {
    file: &'t str,
    problems: Vec<Problem>,
    /// With the line on which each begins.
    parts: Vec<(PackFile, usize)>,
}

impl Taking<'_> {
    fn tell(&mut self, line: usize, what: impl Into<String>, hint: Option<String>) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line,
            column: 1,
            what: what.into(),
            hint,
        });
    }

    fn begin(&mut self, line: usize, name: &str) {
        if !FILES.contains(&name) {
            let what = format!("`{name}` is no file of a pack");
            self.tell(line, what, hint_at(name, &FILES));
        } else if self.parts.iter().any(|(it, _)| it.name == name) {
            let what = format!("`{name}` is here twice");
            self.tell(line, what, Some("put both under one heading".to_owned()));
        }
        let part = PackFile {
            name: name.to_owned(),
            text: String::new(),
        };
        self.parts.push((part, line));
    }

    fn add(&mut self, at: usize, line: &str) {
        match self.parts.last_mut() {
            Some((part, _)) => {
                part.text.push_str(line);
                part.text.push('\n');
            }
            None if line.trim().is_empty() => {}
            None => {
                let hint = Some(format!(
                    "put it under a line such as `{}`",
                    heading(FILES[0])
                ));
                self.tell(at, "this stands above the first file of the pack", hint);
            }
        }
    }

    fn finish(self) -> Result<Bundle, Vec<Problem>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let mut parts = self.parts;
        parts.sort_by_key(|(it, _)| FILES.iter().position(|name| *name == it.name));
        let (files, starts) = parts.into_iter().unzip();
        Ok(Bundle { files, starts })
    }
}

#[cfg(test)]
mod tests;
