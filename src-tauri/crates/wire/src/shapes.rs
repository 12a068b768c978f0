//! The shapes of requests and replies. They are the outside's own types: a change in the program
//! does not compile until somebody decides what the outside sees of it.

mod answers;
mod between;
mod book;
mod calendar;
mod categories;
mod concerns;
mod corrections;
mod deadlines;
mod deeds;
mod entries;
mod groups;
mod inspections;
mod ledger;
mod month;
mod notes;
mod offers;
mod papers;
mod particulars;
mod places;
mod record;
mod recovery;
mod schools;
mod sheets;
mod term;
mod visits;

pub use answers::{AnswerDuty, AnswerEntitlement, AnswerKind, GivenAnswer};
pub use between::{BeginHeadship, FinishAction, FinishReminder, Reminded, SetReminder};
pub use book::{
    BookStanding, BookState, CreateBook, DateReading, FrameworkChoice, JudgePassphrase, Nothing,
    OddDay, OpenSample, PaperBack, PassphraseJudgement, ReadDate, SheetBack, Strength, UnlockBook,
    VisitBack, WordsBack,
};
pub use calendar::{
    BankHoliday, BankHolidaysReceipt, CalendarNotice, CalendarPage, Closure, DaysReceipt,
    DismissNotice, HalfTerm, ImportBankHolidays, ImportTerms, RecordClosure, RecordHalfTerm,
    RemoveClosure, RemoveHalfTerm, ShowCalendar, Term,
};
pub use categories::{CategoryCautions, CategoryOutlook, SuggestedCategory};
pub use concerns::{
    ConcernKind, ConcernRow, ConcernStep, ConcernsPage, Evidence, MetIndicator, RaiseConcern,
    SettleConcern, TakeConcernStep,
};
pub use corrections::{
    BeginChair, Chair, CorrectSchool, Corrected, CorrectedFact, Correction, SchoolFact,
};
pub use deadlines::{
    DeadlineRow, EntitlementRow, LateCount, MeetingEvent, MeetingStep, NotesOnTime, RecordEvent,
    ShowToday, Standing, TodayPage, Untold,
};
pub use deeds::{
    ChoiceHistory, DeedRow, HistoryEntry, PutBackField, TextHistory, UndoDeed, UndoneDeed,
};
pub use entries::{CorrectDatedEntry, EntryKind, RemoveDatedEntry, SchoolEvent};
pub use groups::{
    BeginMeetingPaper, CallMeeting, CancelMeeting, ChangeMeeting, DecideAtMeeting, GroupMember,
    GroupPage, GroupSeat, HoldMeeting, ListGroups, Meeting, MeetingDecision, OneDecision, OneGroup,
    OneMember, SeatMember, UnseatMember,
};
pub use inspections::{
    AreaGrade, Forecast, Forecaster, InspectedArea, Inspection, InspectionFramework,
    RecordForecast, RecordInspection,
};
pub use ledger::{
    GiveProvision, LedgerPage, LedgerRow, LedgerShare, LedgerSupport, LedgerUse, LedgerYear,
    Provision, RecordProvision, ShowLedger,
};
pub use month::{DayKind, MonthDay, MonthPage, ReadVisitDate, ShowMonth};
pub use notes::{
    AnswerNote, CheckNote, CirculateNote, ConcernCode, IssueNote, NoteCheck, NoteConcern,
    NoteReceipt, NoteState, NoteVersion, OneNote, SavedNote, Search, SearchHit,
};
pub use offers::{BuyOffer, NotOwedRow, OfferRow, Purchase, StopOffer};
pub use papers::{
    AgreePaper, BeginPaper, BegunPaper, EndPaper, IndicatorField, ListPapers, OneEdition, OnePaper,
    PaperCheck, PaperEdition, PaperModel, PaperPage, PaperReceipt, PaperRow, PaperSent, PaperState,
    PapersPage, PieceField, Recipient, ReviewFields, ReviewPaper, SendPaper, TargetFields,
};
pub use particulars::{CarriedAction, Particulars};
pub use places::{
    Choice, ChoiceField, KeepDraft, Place, RecordChoice, RemoveEntry, Saved, SettleDraft, Settled,
    Text, TextField,
};
pub use record::{
    AgreedAction, CategoryChoice, CategoryNeed, DecideCategory, Decided, EventKind, Headship,
    NoteCopy, NotePage, ReminderRow, SchoolNote, SchoolRecord,
};
pub use recovery::{KeepRecovery, RecoverBook, RecoverySheet};
pub use schools::{
    AddSchool, AddedSchool, CaseloadColumns, CouncilCount, DamagedRow, Direction, ImportRegister,
    LeftFields, MergeSchools, MergedSchool, Predecessor, PreviewRegister, RegisterDifference,
    RegisterPreview, RegisterReceipt, RegisterRow, Rejected, RowChange, SchoolPage, SchoolRef,
    SchoolRow, ShowSchool, ShowSchoolPage,
};
pub use sheets::{
    BeginCategorySheet, BegunCategorySheet, CategorySheetPage, SheetArea, SheetColumn,
    SheetCriterion, SheetDecision, SheetGrade, SheetGroup, SheetKnown, SheetListed,
    SheetSuggestion, ShowCategorySheet,
};
pub use term::{DayItem, DayItemKind, SavedCalendar, ShowTerm, TermDay, TermPage};
pub use visits::{
    ActionEntry, CancelVisit, HeadingPage, HoldVisit, KindChoice, LastTime, MoveVisit, NotAsked,
    OneVisit, PersonEntry, PlanVisit, Planned, RecordSupport, SupportOutcome, Titled, VisitPage,
    VisitRow, VisitState,
};
