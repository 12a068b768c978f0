//! What can happen that starts, meets or voids a duty.
//!
//! Separate because packs and the book must mean the same by each word. It must not know how an
//! event is recorded.

mod which;

pub use which::{EventRef, Which};

use crate::vocabulary::{Vocabulary, vocabulary};

vocabulary! {
    /// Something that happened on a day, at one school.
    Event {
        /// A visit is set for this day.
        VisitPlanned = "visit-planned",
        /// A visit took place.
        VisitHeld = "visit-held",
        /// What a visit looks at beyond its headings was agreed with the head.
        FociAgreed = "foci-agreed",
        /// A version of the note was sealed.
        NoteIssued = "note-issued",
        /// A version of the note went to the school.
        NoteSent = "note-sent",
        /// The school answered that the note is accurate.
        NoteAgreed = "note-agreed",
        /// The support that follows a visit was agreed.
        SupportAgreed = "support-agreed",
        /// The support that follows a visit was put in place.
        SupportActioned = "support-actioned",
        /// The adviser decided that no support follows a visit.
        SupportNotNeeded = "support-not-needed",
        /// The school's category was decided, the same as before or another.
        CategoryDecided = "category-decided",
        /// The school came into a category.
        CategoryEntered = "category-entered",
        /// The school left a category.
        CategoryLeft = "category-left",
        /// A headteacher took up the post.
        HeadshipBegan = "headship-began",
        /// A headteacher left the post.
        HeadshipEnded = "headship-ended",
        /// The school was inspected.
        InspectionHeld = "inspection-held",
        /// An inspection is expected about this day.
        InspectionExpected = "inspection-expected",
        /// The report of an inspection came out.
        InspectionPublished = "inspection-published",
        /// A meeting about the school is set for this day.
        MeetingCalled = "meeting-called",
        /// The agenda of a meeting was sent.
        AgendaSent = "agenda-sent",
        /// A meeting about the school took place.
        MeetingHeld = "meeting-held",
        /// The minutes of a meeting were sent.
        MinutesSent = "minutes-sent",
        /// A paper of the framework was sent: a letter, key points, a report.
        LetterSent = "letter-sent",
        /// A statement was agreed by its parties.
        StatementAgreed = "statement-agreed",
        /// A plan for the school was agreed.
        PlanAgreed = "plan-agreed",
        /// A plan for the school was reviewed.
        PlanReviewed = "plan-reviewed",
        /// A plan for the school came to its end.
        PlanEnded = "plan-ended",
        /// A concern about the school was raised.
        ConcernRaised = "concern-raised",
        /// A concern about the school was settled.
        ConcernSettled = "concern-settled",
        /// New figures or other evidence about the school arrived.
        EvidenceReceived = "evidence-received",
        /// A mentor for the headteacher was named.
        MentorNamed = "mentor-named",
        /// The school was reviewed by colleagues or the council.
        ReviewHeld = "review-held",
        /// The school came into the caseload.
        SchoolJoined = "school-joined",
        /// The school's term began.
        TermBegan = "term-began",
        /// The school's term ended.
        TermEnded = "term-ended",
        /// The academic year began.
        YearBegan = "year-began",
        /// The academic year ended.
        YearEnded = "year-ended",
        /// Something took place that the framework itself names.
        Occasion = "occasion",
    }
}

impl Event {
    /// Whether a school may come into another category because of it, so that what follows it is
    /// also for a school that came to be among those chosen only afterwards.
    pub(crate) fn may_change_a_category(self) -> bool {
        match self {
            Self::InspectionHeld
            | Self::InspectionPublished
            | Self::ConcernRaised
            | Self::EvidenceReceived => true,
            Self::VisitPlanned
            | Self::VisitHeld
            | Self::FociAgreed
            | Self::NoteIssued
            | Self::NoteSent
            | Self::NoteAgreed
            | Self::SupportAgreed
            | Self::SupportActioned
            | Self::SupportNotNeeded
            | Self::CategoryDecided
            | Self::CategoryEntered
            | Self::CategoryLeft
            | Self::HeadshipBegan
            | Self::HeadshipEnded
            | Self::InspectionExpected
            | Self::MeetingCalled
            | Self::AgendaSent
            | Self::MeetingHeld
            | Self::MinutesSent
            | Self::LetterSent
            | Self::StatementAgreed
            | Self::PlanAgreed
            | Self::PlanReviewed
            | Self::PlanEnded
            | Self::ConcernSettled
            | Self::MentorNamed
            | Self::ReviewHeld
            | Self::SchoolJoined
            | Self::TermBegan
            | Self::TermEnded
            | Self::YearBegan
            | Self::YearEnded
            | Self::Occasion => false,
        }
    }

    /// Whether it may take place for every school of the caseload together, so that what is owed for
    /// all of them can name it.
    #[must_use]
    pub fn may_be_for_all(self) -> bool {
        match self {
            Self::MeetingCalled
            | Self::AgendaSent
            | Self::MeetingHeld
            | Self::MinutesSent
            | Self::LetterSent
            | Self::StatementAgreed
            | Self::PlanAgreed
            | Self::PlanReviewed
            | Self::PlanEnded
            | Self::EvidenceReceived
            | Self::ReviewHeld
            | Self::TermBegan
            | Self::TermEnded
            | Self::Occasion => true,
            Self::VisitPlanned
            | Self::VisitHeld
            | Self::FociAgreed
            | Self::NoteIssued
            | Self::NoteSent
            | Self::NoteAgreed
            | Self::SupportAgreed
            | Self::SupportActioned
            | Self::SupportNotNeeded
            | Self::CategoryDecided
            | Self::CategoryEntered
            | Self::CategoryLeft
            | Self::HeadshipBegan
            | Self::HeadshipEnded
            | Self::InspectionHeld
            | Self::InspectionExpected
            | Self::InspectionPublished
            | Self::ConcernRaised
            | Self::ConcernSettled
            | Self::MentorNamed
            | Self::SchoolJoined
            | Self::YearBegan
            | Self::YearEnded => false,
        }
    }

    /// Whether it belongs to one meeting, so that it meets what is owed for that meeting and no
    /// other, where both are known.
    #[must_use]
    pub fn is_of_a_meeting(self) -> bool {
        [
            Self::MeetingCalled,
            Self::AgendaSent,
            Self::MeetingHeld,
            Self::MinutesSent,
        ]
        .contains(&self)
    }

    /// Whether it belongs to one visit, so that it meets what is owed for that visit and no other.
    #[must_use]
    pub fn is_of_a_visit(self) -> bool {
        match self {
            Self::VisitPlanned
            | Self::VisitHeld
            | Self::FociAgreed
            | Self::NoteIssued
            | Self::NoteSent
            | Self::NoteAgreed
            | Self::SupportAgreed
            | Self::SupportActioned
            | Self::SupportNotNeeded => true,
            Self::CategoryDecided
            | Self::CategoryEntered
            | Self::CategoryLeft
            | Self::HeadshipBegan
            | Self::HeadshipEnded
            | Self::InspectionHeld
            | Self::InspectionExpected
            | Self::InspectionPublished
            | Self::MeetingCalled
            | Self::AgendaSent
            | Self::MeetingHeld
            | Self::MinutesSent
            | Self::LetterSent
            | Self::StatementAgreed
            | Self::PlanAgreed
            | Self::PlanReviewed
            | Self::PlanEnded
            | Self::ConcernRaised
            | Self::ConcernSettled
            | Self::EvidenceReceived
            | Self::MentorNamed
            | Self::ReviewHeld
            | Self::SchoolJoined
            | Self::TermBegan
            | Self::TermEnded
            | Self::YearBegan
            | Self::YearEnded
            | Self::Occasion => false,
        }
    }

    /// What it means, in a sentence.
    #[must_use]
    pub fn meaning(self) -> &'static str {
        Vocabulary::meaning(self)
    }

    /// How a sentence names it as a point in time: “5 working days after *the visit*”.
    #[must_use]
    pub fn noun(self) -> &'static str {
        match self {
            Self::VisitPlanned => "the day set for the visit",
            Self::VisitHeld => "the visit",
            Self::FociAgreed => "the agreement on extra foci",
            Self::NoteIssued => "the issue of the note",
            Self::NoteSent => "the sending of the note",
            Self::NoteAgreed => "the school’s agreement to the note",
            Self::SupportAgreed => "the agreement on support",
            Self::SupportActioned => "the start of support",
            Self::SupportNotNeeded => "the decision that no support is needed",
            Self::CategoryDecided => "the decision on the category",
            Self::CategoryEntered => "the move into the category",
            Self::CategoryLeft => "the move out of the category",
            Self::HeadshipBegan => "the new headteacher’s start",
            Self::HeadshipEnded => "the headteacher’s departure",
            Self::InspectionHeld => "the inspection",
            Self::InspectionExpected => "the day on which an inspection is expected",
            Self::InspectionPublished => "the inspection report",
            Self::MeetingCalled => "the day set for the meeting",
            Self::AgendaSent => "the sending of the agenda",
            Self::MeetingHeld => "the meeting",
            Self::MinutesSent => "the sending of the minutes",
            Self::LetterSent => "the letter",
            Self::StatementAgreed => "the agreement on the statement",
            Self::PlanAgreed => "the agreement on the plan",
            Self::PlanReviewed => "the review of the plan",
            Self::PlanEnded => "the end of the plan",
            Self::ConcernRaised => "the concern",
            Self::ConcernSettled => "the settling of the concern",
            Self::EvidenceReceived => "the new evidence",
            Self::MentorNamed => "the naming of the mentor",
            Self::ReviewHeld => "the review",
            Self::SchoolJoined => "the school’s joining",
            Self::TermBegan => "the start of term",
            Self::TermEnded => "the end of term",
            Self::YearBegan => "the start of the school year",
            Self::YearEnded => "the end of the school year",
            Self::Occasion => "the occasion",
        }
    }
}
