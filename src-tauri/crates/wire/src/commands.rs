//! The one list of commands. Adding one: a shape in `shapes`, a line here, a use in the window.

mod answers;
mod book;
mod calendar;
mod concerns;
mod corrections;
mod days;
mod entries;
mod groups;
mod inspections;
mod ledger;
mod notes;
mod offers;
mod papers;
mod promises;
mod recovery;
mod register;
mod remembered;
mod sheets;
mod typing;
mod visits;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use self::answers::{answer_duty, answer_entitlement};
use self::concerns::{list_concerns, raise_concern, settle_concern, take_concern_step};
use self::corrections::{begin_chair, correct_school};
use self::days::{odd_about, read_visit_date, save_calendar, show_month, show_term};
use self::entries::{correct_dated_entry, remove_dated_entry};
use self::groups::{
    begin_meeting_paper, call_meeting, cancel_meeting, change_meeting, decide_at_meeting,
    hold_meeting, list_groups, remove_member, remove_resolution, seat_member, show_group,
    unseat_member,
};
use self::inspections::{list_inspection_frameworks, record_forecast, record_inspection};
use self::ledger::{give_provision, open_ledger, record_provision, show_ledger};
use self::offers::{buy_offer, show_not_owed, stop_offer};
use self::recovery::{keep_recovery, open_recovery_sheet, prepare_recovery, recover_book};
use self::typing::{keep_draft, record_choice, remove_entry, settle_draft};
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{
        AddSchool, AddedSchool, AgreePaper, AnswerDuty, AnswerEntitlement, AnswerNote,
        BankHolidaysReceipt, BeginCategorySheet, BeginChair, BeginHeadship, BeginMeetingPaper,
        BeginPaper, BegunCategorySheet, BegunPaper, BookState, BuyOffer, CalendarPage, CallMeeting,
        CancelMeeting, CancelVisit, CaseloadColumns, CategorySheetPage, ChangeMeeting, CheckNote,
        ChoiceHistory, CirculateNote, ConcernsPage, CorrectDatedEntry, CorrectSchool, Corrected,
        CreateBook, DateReading, DaysReceipt, DecideAtMeeting, DecideCategory, DeedRow,
        DismissNotice, EndPaper, FinishAction, FinishReminder, FrameworkChoice, GiveProvision,
        GroupPage, HistoryEntry, HoldMeeting, HoldVisit, ImportBankHolidays, ImportRegister,
        ImportTerms, InspectionFramework, IssueNote, JudgePassphrase, KeepDraft, KeepRecovery,
        LateCount, LedgerPage, ListGroups, ListPapers, MergeSchools, MonthPage, MoveVisit,
        NotOwedRow, NoteCheck, NotePage, NoteReceipt, Nothing, OddDay, OneDecision, OneEdition,
        OneGroup, OneMember, OneNote, OnePaper, OneVisit, OpenSample, PaperCheck, PaperPage,
        PaperReceipt, PapersPage, PassphraseJudgement, PlanVisit, Planned, PreviewRegister,
        RaiseConcern, ReadDate, ReadVisitDate, RecordChoice, RecordClosure, RecordEvent,
        RecordForecast, RecordHalfTerm, RecordInspection, RecordProvision, RecordSupport,
        RecoverBook, RecoverySheet, RegisterPreview, RegisterReceipt, Reminded, RemoveClosure,
        RemoveDatedEntry, RemoveEntry, RemoveHalfTerm, ReviewPaper, Saved, SavedCalendar,
        SavedNote, SchoolPage, SchoolRecord, SchoolRow, Search, SearchHit, SeatMember, SendPaper,
        SetReminder, SettleConcern, SettleDraft, Settled, ShowCalendar, ShowCategorySheet,
        ShowLedger, ShowMonth, ShowSchool, ShowSchoolPage, ShowTerm, ShowToday, StopOffer,
        TakeConcernStep, TermPage, TextHistory, TodayPage, UndoDeed, UndoneDeed, UnlockBook,
        UnseatMember, VisitPage,
    },
};

use book::{
    book_state, create_book, judge_passphrase, leave_sample, list_frameworks, lock_book,
    open_sample, read_date, unlock_book,
};
use calendar::{
    dismiss_notice, import_bank_holidays, import_terms, record_closure, record_half_term,
    remove_closure, remove_half_term, show_calendar,
};
use notes::{
    answer_note, check_note, circulate_note, deny_pupil_names, issue_note, open_note, save_note,
};
use papers::{
    agree_paper, begin_paper, check_paper, deny_names_in_paper, end_paper, list_papers, open_paper,
    remove_paper, review_paper, save_paper, send_paper, show_paper,
};
use promises::{count_late, record_event};
use register::{
    add_school, choose_columns, import_register, merge_schools, preview_register, show_columns,
};
use remembered::{
    decide_category, list_deeds, open_alert, open_brief, show_choice_history, show_note,
    show_record, show_text_history, undo_deed,
};
use sheets::{begin_category_sheet, show_category_sheet};
use visits::{cancel_visit, hold_visit, move_visit, plan_visit, record_support, show_visit};

type Reply<T> = Result<T, WireError>;

/// Hands a command as much of the session as its kind needs: one that looks cannot write, because
/// the one door for writes asks for the program alone.
macro_rules! carry_out {
    (looks $name:ident, $inner:ident, $args:ident) => {
        $name(&*$inner, $args)
    };
    (keeps $name:ident, $inner:ident, $args:ident) => {
        $name($inner, $args)
    };
    (records $name:ident, $inner:ident, $args:ident) => {
        $name($inner, $args)
    };
}

/// Each command with its kind. `looks` changes nothing; `keeps` changes what can never be undone (a
/// draft, a setting, a key); after one that `records` there may be something new to undo.
macro_rules! commands {
    ($($kind:ident $name:ident($args:ty) -> $reply:ty;)+) => {
        /// The name of every command.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        pub(crate) fn dispatch(inner: &mut Inner, name: &str, args: Value) -> Reply<Value> {
            match name {
                $(stringify!($name) => {
                    let args: $args = arguments(args)?;
                    let reply: $reply = carry_out!($kind $name, inner, args)?;
                    to_value(&reply)
                })+
                _ => Err(WireError::new(
                    "unknown_command",
                    format!("there is no command “{name}”"),
                    None,
                )),
            }
        }

        /// The names of the commands that record.
        #[cfg(test)]
        pub(crate) fn recording() -> Vec<&'static str> {
            let all = [$((stringify!($kind), stringify!($name))),+];
            let recording = all.into_iter().filter(|(kind, _)| *kind == "records");
            recording.map(|(_, name)| name).collect()
        }

        #[cfg(test)]
        pub(crate) fn visit_types(visitor: &mut impl FnMut(&str, TypeOf, TypeOf)) {
            $(visitor(stringify!($name), TypeOf::of::<$args>(), TypeOf::of::<$reply>());)+
        }

        #[cfg(test)]
        pub(crate) fn visit_with(visitor: &mut impl ts_rs::TypeVisitor) {
            $(
                visitor.visit::<$args>();
                visitor.visit::<$reply>();
            )+
        }
    };
}

/// A type as TypeScript writes it in place.
#[cfg(test)]
pub(crate) struct TypeOf(pub(crate) String);

#[cfg(test)]
impl TypeOf {
    pub(crate) fn of<T: ts_rs::TS + 'static>() -> Self {
        Self(T::name(&ts_rs::Config::new()))
    }
}

commands! {
    looks book_state(Nothing) -> BookState;
    looks list_frameworks(Nothing) -> Vec<FrameworkChoice>;
    records create_book(CreateBook) -> BookState;
    records unlock_book(UnlockBook) -> BookState;
    records recover_book(RecoverBook) -> BookState;
    keeps prepare_recovery(Nothing) -> RecoverySheet;
    keeps open_recovery_sheet(Nothing) -> BookState;
    keeps keep_recovery(KeepRecovery) -> BookState;
    records lock_book(Nothing) -> BookState;
    looks judge_passphrase(JudgePassphrase) -> PassphraseJudgement;
    records open_sample(OpenSample) -> BookState;
    records leave_sample(Nothing) -> BookState;
    looks show_today(ShowToday) -> TodayPage;
    looks count_late(Nothing) -> LateCount;
    looks preview_register(PreviewRegister) -> RegisterPreview;
    records import_register(ImportRegister) -> RegisterReceipt;
    records add_school(AddSchool) -> AddedSchool;
    records merge_schools(MergeSchools) -> SchoolPage;
    looks show_calendar(ShowCalendar) -> CalendarPage;
    records import_bank_holidays(ImportBankHolidays) -> BankHolidaysReceipt;
    records dismiss_notice(DismissNotice) -> Saved;
    records record_closure(RecordClosure) -> DaysReceipt;
    records remove_closure(RemoveClosure) -> DaysReceipt;
    records record_half_term(RecordHalfTerm) -> DaysReceipt;
    records import_terms(ImportTerms) -> DaysReceipt;
    records remove_half_term(RemoveHalfTerm) -> DaysReceipt;
    looks list_schools(Nothing) -> Vec<SchoolRow>;
    looks show_columns(Nothing) -> CaseloadColumns;
    keeps choose_columns(CaseloadColumns) -> CaseloadColumns;
    looks show_school(ShowSchoolPage) -> SchoolPage;
    looks read_date(ReadDate) -> DateReading;
    looks odd_about(OddDay) -> Vec<String>;
    records plan_visit(PlanVisit) -> Planned;
    records hold_visit(HoldVisit) -> VisitPage;
    records move_visit(MoveVisit) -> VisitPage;
    records cancel_visit(CancelVisit) -> VisitPage;
    looks show_visit(OneVisit) -> VisitPage;
    keeps keep_draft(KeepDraft) -> Saved;
    records settle_draft(SettleDraft) -> Settled;
    records record_choice(RecordChoice) -> Settled;
    records remove_entry(RemoveEntry) -> Saved;
    looks check_note(CheckNote) -> NoteCheck;
    records deny_pupil_names(CheckNote) -> Saved;
    records issue_note(IssueNote) -> NoteReceipt;
    records circulate_note(CirculateNote) -> Saved;
    records answer_note(AnswerNote) -> Saved;
    looks save_note(OneNote) -> SavedNote;
    looks open_note(OneNote) -> SavedNote;
    records record_support(RecordSupport) -> Saved;
    records finish_action(FinishAction) -> Saved;
    records set_reminder(SetReminder) -> Reminded;
    records finish_reminder(FinishReminder) -> Saved;
    records begin_headship(BeginHeadship) -> Saved;
    records begin_chair(BeginChair) -> Saved;
    records correct_school(CorrectSchool) -> Corrected;
    records correct_dated_entry(CorrectDatedEntry) -> Saved;
    records remove_dated_entry(RemoveDatedEntry) -> Saved;
    looks show_month(ShowMonth) -> MonthPage;
    looks show_term(ShowTerm) -> TermPage;
    looks save_calendar(ShowTerm) -> SavedCalendar;
    looks read_visit_date(ReadVisitDate) -> DateReading;
    records record_event(RecordEvent) -> Saved;
    records answer_duty(AnswerDuty) -> Saved;
    records answer_entitlement(AnswerEntitlement) -> Saved;
    looks list_inspection_frameworks(Nothing) -> Vec<InspectionFramework>;
    records record_inspection(RecordInspection) -> Saved;
    records record_forecast(RecordForecast) -> Saved;
    records buy_offer(BuyOffer) -> Saved;
    records stop_offer(StopOffer) -> Saved;
    looks show_ledger(ShowLedger) -> LedgerPage;
    looks open_ledger(ShowLedger) -> SavedNote;
    records record_provision(RecordProvision) -> Saved;
    records give_provision(GiveProvision) -> Saved;
    looks show_not_owed(ShowSchool) -> Vec<NotOwedRow>;
    records decide_category(DecideCategory) -> Saved;
    looks show_category_sheet(ShowCategorySheet) -> CategorySheetPage;
    records begin_category_sheet(BeginCategorySheet) -> BegunCategorySheet;
    looks search(Search) -> Vec<SearchHit>;
    looks list_deeds(Nothing) -> Vec<DeedRow>;
    records undo_deed(UndoDeed) -> UndoneDeed;
    looks show_text_history(TextHistory) -> Vec<HistoryEntry>;
    looks show_choice_history(ChoiceHistory) -> Vec<HistoryEntry>;
    looks show_record(ShowSchool) -> SchoolRecord;
    looks show_note(OneNote) -> NotePage;
    looks open_alert(CheckNote) -> SavedNote;
    looks open_brief(OneVisit) -> SavedNote;
    looks list_papers(ListPapers) -> PapersPage;
    records begin_paper(BeginPaper) -> BegunPaper;
    looks show_paper(OnePaper) -> PaperPage;
    looks check_paper(OnePaper) -> PaperCheck;
    records deny_names_in_paper(OnePaper) -> Saved;
    records agree_paper(AgreePaper) -> Saved;
    records review_paper(ReviewPaper) -> Saved;
    records end_paper(EndPaper) -> Saved;
    records send_paper(SendPaper) -> PaperReceipt;
    records remove_paper(OnePaper) -> Saved;
    looks save_paper(OneEdition) -> SavedNote;
    looks open_paper(OneEdition) -> SavedNote;
    looks list_concerns(ShowSchool) -> ConcernsPage;
    records raise_concern(RaiseConcern) -> Saved;
    records take_concern_step(TakeConcernStep) -> Saved;
    records settle_concern(SettleConcern) -> Saved;
    looks list_groups(ListGroups) -> Vec<GroupPage>;
    looks show_group(OneGroup) -> GroupPage;
    records seat_member(SeatMember) -> Saved;
    records unseat_member(UnseatMember) -> Saved;
    records remove_member(OneMember) -> Saved;
    records call_meeting(CallMeeting) -> Saved;
    records change_meeting(ChangeMeeting) -> Saved;
    records cancel_meeting(CancelMeeting) -> Saved;
    records hold_meeting(HoldMeeting) -> Saved;
    records decide_at_meeting(DecideAtMeeting) -> Saved;
    records remove_resolution(OneDecision) -> Saved;
    records begin_meeting_paper(BeginMeetingPaper) -> BegunPaper;
}

pub(crate) fn arguments<T: DeserializeOwned>(args: Value) -> Reply<T> {
    // No arguments and an empty object mean the same.
    let args = if args.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        args
    };
    serde_json::from_value(args)
        .map_err(|error| WireError::invalid(format!("the request does not fit: {error}")))
}

fn to_value<T: Serialize>(reply: &T) -> Reply<Value> {
    serde_json::to_value(reply).map_err(|error| {
        WireError::new(
            "internal",
            format!("the reply could not be written: {error}"),
            None,
        )
    })
}

fn show_today(inner: &Inner, args: ShowToday) -> Reply<TodayPage> {
    Ok(convert::today_page(
        inner.app.show_today(args.most)?,
        convert::notices(inner.app.calendar_notices()?),
        inner.app.calendar_ends(),
        inner.app.shelf(),
    ))
}

fn list_schools(inner: &Inner, _: Nothing) -> Reply<Vec<SchoolRow>> {
    Ok(inner
        .app
        .list_schools()?
        .into_iter()
        .map(convert::school_row)
        .collect())
}

fn show_school(inner: &Inner, args: ShowSchoolPage) -> Reply<SchoolPage> {
    let school = identifier(&args.school)?;
    let page = inner.app.show_school(school, args.open_only)?;
    let framework = inner.app.present_framework(Some(school))?;
    Ok(convert::school_page(page, framework, inner.app.shelf()))
}

fn finish_action(inner: &mut Inner, args: FinishAction) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .finish_action(identifier(&args.action)?, Some(on))?;
    Ok(Saved { saved_at })
}

fn set_reminder(inner: &mut Inner, args: SetReminder) -> Reply<Reminded> {
    let on = convert::day(&args.on)?;
    let reminder = inner
        .app
        .set_reminder(identifier(&args.school)?, on, &args.what)?;
    Ok(Reminded {
        reminder: reminder.to_string(),
    })
}

fn finish_reminder(inner: &mut Inner, args: FinishReminder) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .finish_reminder(identifier(&args.reminder)?, Some(on))?;
    Ok(Saved { saved_at })
}

fn begin_headship(inner: &mut Inner, args: BeginHeadship) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let school = identifier(&args.school)?;
    let saved_at = inner
        .app
        .begin_headship(school, &args.name, on, args.first)?;
    Ok(Saved { saved_at })
}

fn search(inner: &Inner, args: Search) -> Reply<Vec<SearchHit>> {
    Ok(inner
        .app
        .search_book(&args.words)?
        .into_iter()
        .map(convert::search_hit)
        .collect())
}
