//! The shapes of requests and replies. They are the outside's own types: a change in the program
//! does not compile until somebody decides what the outside sees of it.

mod book;
mod deadlines;
mod notes;
mod places;
mod schools;
mod visits;

pub use book::{
    BookStanding, BookState, CreateBook, DateReading, FrameworkChoice, Nothing, ReadDate,
    UnlockBook,
};
pub use deadlines::{DeadlineRow, MeetingStep, NotesOnTime, Standing, TodayPage};
pub use notes::{
    CheckNote, ConcernCode, IssueNote, NoteCheck, NoteConcern, NoteReceipt, NoteVersion, OneNote,
    SavedNote, Search, SearchHit,
};
pub use places::{
    Choice, ChoiceField, KeepDraft, Place, RecordChoice, RemoveEntry, Saved, SettleDraft, Settled,
    Text, TextField,
};
pub use schools::{
    CouncilCount, ImportRegister, PreviewRegister, RegisterPreview, RegisterReceipt, RegisterRow,
    Rejected, RowChange, SchoolPage, SchoolRef, SchoolRow, ShowSchool,
};
pub use visits::{
    ActionEntry, HeadingPage, HoldVisit, LastTime, OneVisit, PersonEntry, PlanVisit, Planned,
    RecordSupport, SupportOutcome, Titled, VisitPage, VisitRow, VisitState,
};
