//! What the program can do: one file a use case.
//!
//! It is its own floor so that the window and the command line do exactly the same things. It knows
//! neither of them, no outside format of requests, and reaches the machine only through [`Env`].
#![deny(missing_docs)]
#![warn(clippy::disallowed_methods)]

mod add_school;
mod adopted;
mod agenda_texts;
mod agree_paper;
mod answer_note;
mod answer_promise;
mod begin_chair;
mod begin_headship;
mod begin_meeting_paper;
mod begin_paper;
mod begin_sheet;
mod book_state;
mod buy_offer;
mod call_meeting;
mod cancel_visit;
mod carried_actions;
mod category_outlook;
mod change_passphrase;
pub mod check_note;
mod check_paper;
mod check_pupil_names;
mod choose_columns;
mod choose_kind;
mod circulate_note;
mod compare_register;
mod compose_meeting;
mod compose_note;
mod compose_paper;
mod compose_sections;
mod compose_table;
mod compose_version;
mod correct_dated_entry;
mod correct_school;
mod create_book;
mod dated_entry;
mod decide_at_meeting;
mod decide_category;
mod direction;
mod entitlement;
mod env;
mod error;
mod exchange_refusal;
mod export_book;
mod facts;
mod fill_sample;
mod finish_action;
mod foretell_visit;
mod framework_refusal;
mod frameworks;
mod group_refusal;
mod hold_meeting;
mod hold_visit;
mod import_book;
mod import_framework;
mod import_register;
pub mod issue_note;
mod judge_passphrase;
mod kept_caseload;
mod kept_school;
mod known_days;
mod laid_out;
mod list_concerns;
mod list_conflicts;
mod list_frameworks;
mod list_groups;
mod list_offers;
mod list_papers;
mod list_schools;
mod lock_book;
mod make_recovery;
mod mark_sheet;
mod memory;
mod merge_schools;
mod move_schools;
mod move_visit;
mod moved_deadlines;
mod name_event;
mod odd_day;
mod open_alert;
mod open_book;
mod open_sample;
mod out_of_force;
mod own_device;
mod pair_device;
mod paper_refusal;
mod particulars;
mod place;
mod plan_visit;
mod preview_note;
mod print_alert;
mod print_brief;
mod print_ledger;
mod print_recovery;
mod printed;
mod promise;
mod raise_concern;
mod read_date;
mod record_choice;
mod record_closure;
mod record_event;
mod record_fields;
mod record_forecast;
mod record_inspection;
mod record_provision;
mod record_support;
mod record_terms;
mod record_view;
mod record_visit;
mod register_facts;
mod remove_dated_entry;
mod remove_entry;
mod remove_framework;
mod remove_paper;
mod rescue_words;
mod save_calendar;
mod save_note;
mod save_paper;
mod school_record;
mod search_book;
mod seat_member;
mod send_paper;
mod set_reminder;
mod sheet_refusal;
mod show_calendar;
mod show_deadlines;
mod show_field_history;
mod show_history;
mod show_ledger;
mod show_meeting;
mod show_month;
mod show_not_owed;
mod show_note;
mod show_paper;
mod show_school;
mod show_school_record;
mod show_sheet;
mod show_term;
mod show_today;
mod show_visit;
mod succession;
mod take_bank_holidays;
mod term_events;
mod undo_deed;
mod unlock_book;
mod verify_book;
mod visit_headings;
mod write_paper;
mod write_text;

use std::path::PathBuf;

use domain::calendar::WorkingDays;
use open_book::{OpenBook, Touched};
use store::{book::Book, writing::Moment};

pub use add_school::NewSchool;
pub use answer_note::NoteAnswer;
pub use answer_promise::{AnswerError, Answered, NewAnswer};
pub use begin_sheet::is_weighed;
pub use book_state::{BookStanding, BookState};
pub use buy_offer::{NewPurchase, OfferError};
pub use call_meeting::MeetingCall;
pub use carried_actions::CarriedAction;
pub use category_outlook::{BY_ITSELF, CategoryOutlook, Suggested};
pub use check_paper::PaperCheck;
pub use choose_columns::COLUMN_CHOICE;
pub use choose_kind::KindChoice;
pub use compare_register::Difference;
pub use correct_dated_entry::CorrectedEntry;
pub use correct_school::SchoolFact;
pub use create_book::NewBook;
pub use dated_entry::DatedEntry;
pub use decide_at_meeting::NewResolution;
pub use decide_category::{NewDecision, left_open};
pub use direction::Direction;
pub use entitlement::EntitlementUse;
pub use env::{Env, Pack};
pub use error::AppError;
pub use exchange::{ExchangeError, Phrase};
pub use exchange_refusal::ExchangeRefusal;
pub use export_book::{ExportFor, Exported};
pub use fill_sample::SampleReceipt;
pub use framework_refusal::FrameworkRefusal;
pub use frameworks::{OwnPack, Shelf};
pub use group_refusal::GroupRefusal;
pub use hold_meeting::Attendance;
pub use import_book::{AskedSchool, ImportSender, Imported};
pub use import_framework::{FrameworkFile, FrameworkReceipt};
pub use import_register::{
    Accepted, CouncilCount, RegisterPreview, RegisterReceipt, RowChange, RowPreview, Taking, pick,
};
pub use interchange::register::{Flagged, Rejected};
pub use judge_passphrase::{Judgement, Strength, judge_passphrase};
pub use known_days::KnownDays;
pub use list_concerns::{ConcernChoice, ConcernPage, StepEntry};
pub use list_conflicts::{ConflictEntry, ConflictVersion, Resolution};
pub use list_frameworks::FrameworkEntry;
pub use list_groups::{GroupPage, SeatEntry};
pub use list_offers::OfferUse;
pub use list_papers::{ModelChoice, PaperEntry};
pub use list_schools::CaseloadRow;
pub use make_recovery::PreparedSheet;
pub use mark_sheet::NewMark;
pub use move_schools::{
    MovePreview, MovedCategory, MovedOffer, MovedPromise, MovedSchool, NewMove,
};
pub use moved_deadlines::MovedDeadline;
pub use odd_day::DayFor;
pub use pair_device::{DeviceEntry, DeviceKind, DevicesPage};
pub use paper_refusal::PaperRefusal;
pub use particulars::Particulars;
pub use place::{ChoiceField, Place, TextField, Whole};
pub use preview_note::Preview;
pub use promise::{AGREED_ACTION, Deadline, MetBy, PLAN_TARGET, PLANNED, Promise, REMINDER};
pub use raise_concern::{ConcernRefusal, NewConcern, StepTaken};
pub use read_date::DateReading;
pub use record_closure::ClosureReceipt;
pub use record_event::which::WhichError;
pub use record_event::{EventEntry, NewEvent, recordable_events};
pub use record_forecast::{Forecaster, NewForecast, forecast_words};
pub use record_inspection::{JudgementError, NewInspection, found_words};
pub use record_provision::{NewProvision, Provided, ProvisionError};
pub use record_support::SupportOutcome;
pub use record_terms::TermsReceipt;
pub use record_view::{Choice, Text};
pub use record_visit::{ChoiceMade, PersonMet, TextSaid, VisitEntry};
pub use rescue_words::{FieldsBack, PaperBack, SheetBack, VisitBack, WordsBack};
pub use search_book::SearchHit;
pub use seat_member::NewMember;
pub use send_paper::{PaperReceipt, Sending};
pub use sheet_refusal::SheetRefusal;
pub use show_calendar::CalendarPage;
pub use show_history::HistoryEntry;
pub use show_ledger::{LedgerLine, LedgerPage, LedgerUse, SupportLine};
pub use show_meeting::{MeetingEntry, MeetingPage};
pub use show_month::{MonthDay, MonthPage};
pub use show_not_owed::NotOwed;
pub use show_note::NotePage;
pub use show_paper::{IndicatorEntry, PaperPage, PieceEntry, ReviewEntry, TargetEntry};
pub use show_school::SchoolPage;
pub use show_school_record::SchoolRecord;
pub use show_sheet::{AreaEntry, CriterionEntry, GradeEntry, SheetColumn, SheetPage, SpokenFor};
pub use show_term::{TermDay, TermItem, TermPage};
pub use show_today::TodayPage;
pub use show_visit::{ActionEntry, HeadingEntry, LastTime, PersonEntry, VisitPage};
pub use succession::Predecessor;
pub use take_bank_holidays::{BankHolidaysReceipt, CalendarNotice};
pub use undo_deed::{PutBackField, Undone};
pub use visit_headings::NotAsked;
pub use write_paper::PaperWords;

/// The program with its book, if one is open.
pub struct App {
    env: Box<dyn Env>,
    folder: PathBuf,
    shelf: Shelf,
    book: Option<OpenBook>,
    /// While the sample book is open.
    sample: Option<open_sample::Sample>,
    recovery: Option<make_recovery::Prepared>,
    /// The calendar with the newer lists of the open book, where it has any.
    calendar: Option<WorkingDays>,
}

impl std::fmt::Debug for App {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("App")
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

impl App {
    /// The program over a machine and a folder for its book; nothing is opened yet.
    ///
    /// # Errors
    /// When the calendar or a framework that ships with the program cannot be read.
    pub fn new(env: Box<dyn Env>, folder: PathBuf) -> Result<Self, AppError> {
        let shelf = Shelf::read(&*env)?;
        Ok(Self {
            env,
            folder,
            shelf,
            book: None,
            sample: None,
            recovery: None,
            calendar: None,
        })
    }

    /// The frameworks and the calendar.
    #[must_use]
    pub fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// England's working days, as far as the open book knows them; without one, as they ship.
    #[must_use]
    pub fn calendar(&self) -> &WorkingDays {
        self.calendar.as_ref().unwrap_or(self.shelf.calendar())
    }

    fn book(&self) -> Result<&Book, AppError> {
        self.book.as_deref().ok_or(AppError::Locked)
    }

    /// Does what writes leave for later, and reads what the next screen will ask for. It is only
    /// housekeeping: what it cannot do now is tried again after the next command, and a disk that
    /// fails is told by the write or the screen that meets it.
    pub fn rest(&mut self) {
        if let Some(book) = &mut self.book {
            let _tried_again_later = book.rest();
            let _told_by_the_next_screen = self.read_ahead();
        }
    }

    /// The one door for writes: durable when it returns, or not done at all. Answers with the
    /// moment of the write, in milliseconds since 1970, beside what `work` gave. `deed` is the
    /// name under which it can be undone.
    fn write_as<T>(
        &mut self,
        deed: &'static str,
        work: impl FnOnce(&mut store::writing::Writing<'_>) -> Result<T, AppError>,
    ) -> Result<(T, i64), AppError> {
        let Self { env, book, .. } = self;
        let book = book.as_mut().ok_or(AppError::Locked)?;
        let entropy = env::Randomness(&**env);
        let moment = Moment {
            millis: env.now_millis(),
            entropy: &entropy,
        };
        let mut touched = Touched::Anything;
        let done: Result<T, AppError> = book.write(&moment, |writing| {
            writing.name_deed(deed);
            let done = work(writing)?;
            touched = Touched::Spaces(writing.spaces().clone());
            Ok(done)
        });
        // Whether a write that failed at its end is on disk only the disk knows.
        book.forget(if done.is_ok() {
            &touched
        } else {
            &Touched::Anything
        });
        Ok((done?, moment.millis))
    }
}
