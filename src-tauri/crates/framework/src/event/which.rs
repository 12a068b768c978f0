//! An event with which one it is: a visit of a kind, the meeting of a group, a paper by name.
//!
//! Separate because most events of packs are words and no more. It must not know what a framework
//! calls what is named.

use super::Event;

/// What tells events of one word apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// The kind of the visit.
    VisitKind,
    /// The group that meets.
    Group,
    /// The paper.
    Paper,
    /// The plan, which is a paper.
    Plan,
    /// The statement, which is a paper.
    Statement,
    /// The category.
    Category,
    /// What the framework itself names.
    Occasion,
    /// The kind of concern.
    Concern,
}

impl Which {
    /// How sentences call it.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::VisitKind => "kind of visit",
            Self::Group => "group",
            Self::Paper => "paper",
            Self::Plan => "plan",
            Self::Statement => "statement",
            Self::Category => "category",
            Self::Occasion => "occasion",
            Self::Concern => "kind of concern",
        }
    }
}

impl Event {
    /// What tells events of this word apart; nothing where there is only one.
    #[must_use]
    pub fn which(self) -> Option<Which> {
        match self {
            Self::VisitPlanned
            | Self::VisitHeld
            | Self::FociAgreed
            | Self::NoteIssued
            | Self::NoteSent
            | Self::NoteAgreed
            | Self::SupportAgreed
            | Self::SupportActioned
            | Self::SupportNotNeeded => Some(Which::VisitKind),
            Self::MeetingCalled | Self::AgendaSent | Self::MeetingHeld | Self::MinutesSent => {
                Some(Which::Group)
            }
            Self::LetterSent => Some(Which::Paper),
            Self::PlanAgreed | Self::PlanReviewed | Self::PlanEnded => Some(Which::Plan),
            Self::StatementAgreed => Some(Which::Statement),
            Self::CategoryDecided | Self::CategoryEntered | Self::CategoryLeft => {
                Some(Which::Category)
            }
            Self::Occasion => Some(Which::Occasion),
            Self::ConcernRaised | Self::ConcernSettled => Some(Which::Concern),
            Self::HeadshipBegan
            | Self::HeadshipEnded
            | Self::InspectionHeld
            | Self::InspectionExpected
            | Self::InspectionPublished
            | Self::EvidenceReceived
            | Self::MentorNamed
            | Self::ReviewHeld
            | Self::SchoolJoined
            | Self::TermBegan
            | Self::TermEnded
            | Self::YearBegan
            | Self::YearEnded => None,
        }
    }
}

/// An event as a pack asks for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRef {
    /// What happened.
    pub event: Event,
    /// The ids of which one it may be; any where none is named.
    pub of: Vec<String>,
}

impl From<Event> for EventRef {
    fn from(event: Event) -> Self {
        Self {
            event,
            of: Vec::new(),
        }
    }
}

impl EventRef {
    /// Whether one that happened is meant. Where it was not said which one it was, it is only where
    /// any will do.
    #[must_use]
    pub fn takes(&self, of: Option<&str>) -> bool {
        self.of.is_empty() || of.is_some_and(|of| self.place(of).is_some())
    }

    /// Where an id stands among those that are named.
    pub(crate) fn place(&self, of: &str) -> Option<usize> {
        self.of.iter().position(|it| it == of)
    }

    /// Whether one thing that happens can be both.
    pub(crate) fn overlaps(&self, other: &Self) -> bool {
        let is_shared = |it: &String| other.of.contains(it);
        self.event == other.event
            && (self.of.is_empty() || other.of.is_empty() || self.of.iter().any(is_shared))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meeting_of(of: &[&str]) -> EventRef {
        EventRef {
            event: Event::MeetingHeld,
            of: of.iter().map(|it| (*it).to_owned()).collect(),
        }
    }

    #[test]
    fn one_that_is_named_is_met_by_itself_alone() {
        let board = meeting_of(&["board"]);
        assert!(board.takes(Some("board")));
        assert!(!board.takes(Some("panel")));
        assert!(!board.takes(None), "nobody said that it was the board");
        assert!(EventRef::from(Event::MeetingHeld).takes(None));
        assert!(EventRef::from(Event::MeetingHeld).takes(Some("panel")));
    }

    #[test]
    fn two_refs_overlap_where_one_meeting_can_be_both() {
        let any = EventRef::from(Event::MeetingHeld);
        assert!(any.overlaps(&meeting_of(&["board"])));
        assert!(meeting_of(&["board", "panel"]).overlaps(&meeting_of(&["panel"])));
        assert!(!meeting_of(&["board"]).overlaps(&meeting_of(&["panel"])));
        assert!(!any.overlaps(&Event::MinutesSent.into()));
    }
}
