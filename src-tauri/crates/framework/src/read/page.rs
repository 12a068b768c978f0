//! One file while it is read: where its lines begin, and what was found wrong.
//!
//! Separate because everything that reads reports here. It must not know the form of a pack.

use std::cell::{Cell, RefCell};

use crate::problem::{PackFile, Problem};

/// A place that a problem can be reported for, also after its file was read.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    file: String,
    line: usize,
    column: usize,
}

impl Place {
    pub(crate) fn problem(&self, what: String, hint: Option<String>) -> Problem {
        let Self { file, line, column } = self.clone();
        Problem {
            file,
            line,
            column,
            what,
            hint,
        }
    }
}

#[derive(Debug)]
pub(super) struct Page<'t> {
    file: &'t PackFile,
    /// The byte at which each line begins.
    lines: Vec<usize>,
    problems: RefCell<Vec<Problem>>,
    has_unread_part: Cell<bool>,
}

impl<'t> Page<'t> {
    pub(super) fn new(file: &'t PackFile) -> Self {
        let breaks = file.text.match_indices('\n').map(|(at, _)| at + 1);
        let lines = std::iter::once(0).chain(breaks).collect();
        Self {
            file,
            lines,
            problems: RefCell::default(),
            has_unread_part: Cell::new(false),
        }
    }

    pub(super) fn place(&self, at: usize) -> Place {
        let line = self.lines.partition_point(|it| *it <= at);
        let start = self.lines[line - 1];
        let before = self.file.text.get(start..at).unwrap_or_default();
        Place {
            file: self.file.name.clone(),
            line,
            column: before.chars().count() + 1,
        }
    }

    pub(super) fn report(&self, at: usize, what: String, hint: Option<String>) {
        self.problems
            .borrow_mut()
            .push(self.place(at).problem(what, hint));
    }

    /// How many problems were found so far.
    pub(super) fn found(&self) -> usize {
        self.problems.borrow().len()
    }

    /// Keeps that a part could not be read at all, so what it defines is unknown.
    pub(super) fn leave_unread(&self) {
        self.has_unread_part.set(true);
    }

    pub(super) fn has_unread_part(&self) -> bool {
        self.has_unread_part.get()
    }

    pub(super) fn into_problems(self) -> Vec<Problem> {
        self.problems.into_inner()
    }
}
