//! Documents that a framework provides for: letters, statements, plans, key points, reports, alerts.
//!
//! Separate because they are models for people and make nothing due by themselves; duties name
//! them. It must not know any paper that was written.

mod columns;

use crate::{
    category::Need,
    duty::CopyTo,
    event::{Event, EventRef},
    occasion::About,
    selector::Selector,
    vocabulary::vocabulary,
};

pub use columns::{ColumnOf, PaperColumn};

vocabulary! {
    /// What kind of document a paper is.
    PaperKind {
        /// A letter: it counts when it is sent.
        Letter = "letter",
        /// What several parties settle with one another: it counts when it is agreed.
        Statement = "statement",
        /// Targets with actions, reviewed until it ends: it counts when it is agreed.
        Plan = "plan",
        /// So many points and no more, for people who were not there.
        KeyPoints = "key-points",
        /// An account of how things stand.
        Report = "report",
        /// A short word to people who have to know.
        Alert = "alert",
        /// How all schools stand, a row each, filled from the book.
        Table = "table",
        /// What a meeting is about, from the group that meets; no paper of a pack.
        Agenda = "agenda",
        /// What a meeting said and decided, from the group that met; no paper of a pack.
        Minutes = "minutes",
    }
}

impl PaperKind {
    /// The event that meets what is owed by it.
    #[must_use]
    pub fn counts_by(self) -> Event {
        match self {
            Self::Statement => Event::StatementAgreed,
            Self::Plan => Event::PlanAgreed,
            Self::Letter | Self::KeyPoints | Self::Report | Self::Alert | Self::Table => {
                Event::LetterSent
            }
            Self::Agenda => Event::AgendaSent,
            Self::Minutes => Event::MinutesSent,
        }
    }

    /// Whether parties agree to it before it is sent.
    #[must_use]
    pub fn is_agreed(self) -> bool {
        match self {
            Self::Statement | Self::Plan => true,
            Self::Letter
            | Self::KeyPoints
            | Self::Report
            | Self::Alert
            | Self::Table
            | Self::Agenda
            | Self::Minutes => false,
        }
    }

    /// Whether it belongs to a meeting and follows from the group that meets.
    #[must_use]
    pub fn is_of_a_meeting(self) -> bool {
        match self {
            Self::Agenda | Self::Minutes => true,
            Self::Letter
            | Self::Statement
            | Self::Plan
            | Self::KeyPoints
            | Self::Report
            | Self::Alert
            | Self::Table => false,
        }
    }

    /// How sentences call it.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::Letter => "letter",
            Self::Statement => "statement",
            Self::Plan => "plan",
            Self::KeyPoints => "key points",
            Self::Report => "report",
            Self::Alert => "alert",
            Self::Table => "table",
            Self::Agenda => "agenda",
            Self::Minutes => "minutes",
        }
    }
}

/// The model of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// Its id within the pack.
    pub id: String,
    /// What kind of document it is.
    pub kind: PaperKind,
    /// What it is called.
    pub title: String,
    /// Whether it is about one school or about all of them.
    pub about: About,
    /// For which schools.
    pub schools: Selector,
    /// The event after which it is usually written, where there is one.
    pub on: Option<EventRef>,
    /// The id of the actor who signs it.
    pub signed_by: String,
    /// The ids of the actors to whom it goes.
    pub to: Vec<String>,
    /// Who gets a copy.
    pub copies: Vec<CopyTo>,
    /// What it rests on, each ticked with the evidence that met it.
    pub indicators: Vec<PaperIndicator>,
    /// How many indicators have to be met.
    pub least: u32,
    /// Its sections, each to be written.
    pub parts: Vec<PaperPart>,
    /// Its columns; only where it is a table.
    pub columns: Vec<PaperColumn>,
    /// How many points it has; only where it is made of points.
    pub points: Option<u32>,
    /// The ids of the papers that go before it.
    pub after: Vec<String>,
    /// What comes first.
    pub needs: Vec<Need>,
    /// The ids of the actors who agree to it; nobody where it is only sent.
    pub agreed_by: Vec<String>,
    /// Section of the council's paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the council's paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// Something that a paper can rest on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperIndicator {
    /// Its id within the paper.
    pub id: String,
    /// What holds when it is met.
    pub text: String,
}

/// A section of a paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperPart {
    /// Its id within the paper.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What to think of when writing it.
    pub prompts: Vec<String>,
    /// Whether it comes under the section before it, as a smaller heading.
    pub is_under: bool,
}

impl Paper {
    /// The indicator with this id.
    #[must_use]
    pub fn indicator(&self, id: &str) -> Option<&PaperIndicator> {
        self.indicators.iter().find(|it| it.id == id)
    }

    /// The section with this id.
    #[must_use]
    pub fn part(&self, id: &str) -> Option<&PaperPart> {
        self.parts.iter().find(|it| it.id == id)
    }
}
