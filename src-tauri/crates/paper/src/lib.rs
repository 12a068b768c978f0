//! Documents: view model to tagged PDF bytes.
//!
//! A Note of Visit, a letter, a plan, a statement of entitlement, an alert to the council, a brief for a visit or a recovery sheet goes
//! in as plain values and comes out as PDF/UA-1 and PDF/A-2a, the same bytes for the same values. It is separate
//! because it is pure: no files, no clock, no chance. It must not know visits, frameworks or the
//! book, and no other crate may know the PDF library.
//!
//! The way through: `compose` (values to blocks) → `layout` (blocks to pages and structure, using
//! `text`) → `emit` (pages to PDF).

#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

// The samples are shared with `examples/sample`, which names the crate from outside.
#[cfg(test)]
extern crate self as paper;

mod alert;
mod block;
mod brief;
mod compose;
mod dates;
mod emit;
mod error;
mod layout;
mod note;
#[cfg(test)]
#[path = "../examples/sample/notes.rs"]
mod notes;
mod official;
#[cfg(test)]
#[path = "../examples/sample/papers.rs"]
mod papers;
mod prose;
mod recovery;
mod statement;
#[cfg(test)]
#[path = "../examples/sample/statements.rs"]
mod statements;
mod text;
mod warn;

pub use alert::AlertToCouncil;
pub use brief::VisitBrief;
pub use error::PaperError;
pub use note::{AgreedAction, Fact, Judged, NoteOfVisit, NoteStanding, Part, Section, Signatory};
pub use official::{Decided, MeetingItem, OfficialPaper, PlannedTarget, SchoolTable};
pub use recovery::RecoverySheet;
pub use statement::{EntitlementStatement, StatementRow, StatementTable};
pub use warn::{Unprintable, unprintable, unprintable_in, unprintable_in_paper};

/// A finished document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// The PDF file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// What was printed as a box because no font has it. The text itself is kept in the file, so
    /// it can still be read aloud and copied.
    pub unprintable: Vec<Unprintable>,
}

/// Prints the Note. The same Note gives the same bytes, always.
///
/// # Errors
/// [`PaperError`] when the PDF cannot be written; no text makes that happen.
pub fn render_note(note: &NoteOfVisit) -> Result<Rendered, PaperError> {
    render(&compose::compose(note))
}

/// Prints the alert. The same alert gives the same bytes, always.
///
/// # Errors
/// [`PaperError`] when the PDF cannot be written; no text makes that happen.
pub fn render_alert(alert: &AlertToCouncil) -> Result<Rendered, PaperError> {
    render(&compose::alert::compose(alert))
}

/// Prints the recovery sheet. The same sheet gives the same bytes, always.
///
/// # Errors
/// [`PaperError::LongKey`] for a key that no code can hold, and [`PaperError`] when the PDF cannot
/// be written.
pub fn render_recovery(sheet: &RecoverySheet) -> Result<Rendered, PaperError> {
    render(&compose::recovery::compose(sheet)?)
}

/// Prints the brief for a visit. The same brief gives the same bytes, always.
///
/// # Errors
/// [`PaperError`] when the PDF cannot be written; no text makes that happen.
pub fn render_brief(brief: &VisitBrief) -> Result<Rendered, PaperError> {
    render(&compose::brief::compose(brief))
}

/// Prints a paper of a framework. The same paper gives the same bytes, always.
///
/// # Errors
/// [`PaperError`] when the PDF cannot be written; no text makes that happen.
pub fn render_paper(paper: &OfficialPaper) -> Result<Rendered, PaperError> {
    render(&compose::official::compose(paper))
}

/// Prints a statement of entitlement. The same statement gives the same bytes, always.
///
/// # Errors
/// [`PaperError`] when the PDF cannot be written; no text makes that happen.
pub fn render_statement(statement: &EntitlementStatement) -> Result<Rendered, PaperError> {
    render(&compose::statement::compose(statement))
}

fn render(sheet: &block::Sheet) -> Result<Rendered, PaperError> {
    let laid = layout::lay_out(sheet);
    Ok(Rendered {
        bytes: emit::emit(sheet, &laid)?,
        pages: laid.pages.len(),
        unprintable: warn::unprintable_on(sheet),
    })
}

#[cfg(test)]
mod tests;
