//! What a Note of Visit says, ready to be printed: plain values, dates and texts.
//!
//! It is separate because the rest of the program fills it in and nothing else of this crate may
//! be known there. It must not know visits, frameworks, pages or PDF.

use chrono::NaiveDate;

/// The Note as it will be read. There is deliberately no place here for a private remark or an
/// alert to the council.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteOfVisit {
    /// The framework's own word for the document, such as "Note of Visit".
    pub title: String,
    /// Who issues it, printed under the title in the letterhead. May be empty.
    pub body: String,
    /// Draft, or issued under a number and a date.
    pub standing: NoteStanding,
    /// The school's name.
    pub school: String,
    /// The day of the visit.
    pub visited_on: Option<NaiveDate>,
    /// The list under the title: visit, adviser, people met, category.
    pub facts: Vec<Fact>,
    /// What is different from the version before, a line each: nothing where there is none, an
    /// empty list where no text differs.
    pub changes: Option<Vec<String>>,
    /// The summary; line ends divide paragraphs. May be empty.
    pub summary: String,
    /// What was agreed, in the order of the table.
    pub actions: Vec<AgreedAction>,
    /// The judgements side by side, a row for each heading. None at all prints no table.
    pub judgements: Vec<Judged>,
    /// Every further part in the order of the page: the school's own part, progress on earlier
    /// actions, the headings of the framework, strengths to share, support, next visit, comments.
    pub sections: Vec<Section>,
    /// Who signs, in order. None at all prints no places to sign.
    pub sign_off: Vec<Signatory>,
    /// Who may read the document: the last line of every page.
    pub confidentiality: String,
    /// Who gets a copy, a line each. May be empty.
    pub circulation: Vec<String>,
    /// Who wrote it: kept in the properties of the file, not printed.
    pub author: String,
}

/// Whether the Note is still being written or has been issued.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteStanding {
    /// Every page says so, in words and behind the text.
    Draft,
    /// Issued, and dated: this date is also the date inside the file.
    Issued {
        /// The number of the version, from 1.
        version: u32,
        /// The day on which this version was issued.
        on: NaiveDate,
    },
}

/// A label and what it says. An empty value is printed as "Not recorded".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Such as "Adviser" or "Agreed judgement".
    pub label: String,
    /// What is printed beside or below it.
    pub value: String,
}

/// A row of the table "What we agreed".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedAction {
    /// What is to be done.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// How it will be known that it was done.
    pub measure: String,
}

/// A row of the table of judgements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// The framework's heading.
    pub heading: String,
    /// The school's own judgement; its column is left out when no row has one.
    pub own: String,
    /// The judgement that was agreed.
    pub agreed: String,
}

/// Somebody who signs the document on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signatory {
    /// May be empty: then the role alone stands over the line.
    pub name: String,
    /// Such as "Headteacher".
    pub role: String,
}

/// A headed part of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The framework's heading, or that of another part.
    pub heading: String,
    /// Judgements or other short facts under the heading, in order: agreed, then the school's own.
    pub judgements: Vec<Fact>,
    /// The texts under the heading. None at all is printed as "Not recorded".
    pub parts: Vec<Part>,
    /// The sources of evidence, printed as one sentence. May be empty.
    pub sources: Vec<String>,
}

/// A labelled text of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Such as "The school's view". May be empty.
    pub label: String,
    /// Line ends divide paragraphs, an empty line sets them apart, a line that begins with "- "
    /// is an item of a list. Empty is printed as "Not recorded".
    pub text: String,
}
