//! The one list of commands. Adding one: a shape in `shapes`, a line here, a use in the window.

mod book;
mod calendar;
mod corrections;
mod days;
mod entries;
mod notes;
mod promises;
mod recovery;
mod register;
mod remembered;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use self::corrections::{begin_chair, correct_school};
use self::days::{odd_about, read_visit_date, show_month, show_term};
use self::entries::{correct_dated_entry, remove_dated_entry};
use self::recovery::{keep_recovery, open_recovery_sheet, prepare_recovery, recover_book};
use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{
        AddSchool, AddedSchool, AnswerNote, BankHolidaysReceipt, BeginChair, BeginHeadship,
        BookState, CalendarPage, CancelVisit, CaseloadColumns, CheckNote, ChoiceHistory,
        CirculateNote, CorrectDatedEntry, CorrectSchool, Corrected, CreateBook, DateReading,
        DaysReceipt, DecideCategory, DeedRow, DismissNotice, FinishAction, FinishReminder,
        FrameworkChoice, HistoryEntry, HoldVisit, ImportBankHolidays, ImportRegister, ImportTerms,
        IssueNote, JudgePassphrase, KeepDraft, KeepRecovery, LateCount, MergeSchools, MonthPage,
        MoveVisit, NoteCheck, NotePage, NoteReceipt, Nothing, OddDay, OneNote, OneVisit,
        OpenSample, PassphraseJudgement, PlanVisit, Planned, PreviewRegister, ReadDate,
        ReadVisitDate, RecordChoice, RecordClosure, RecordEvent, RecordHalfTerm, RecordSupport,
        RecoverBook, RecoverySheet, RegisterPreview, RegisterReceipt, Reminded, RemoveClosure,
        RemoveDatedEntry, RemoveEntry, RemoveHalfTerm, Saved, SavedNote, SchoolPage, SchoolRecord,
        SchoolRow, Search, SearchHit, SetReminder, SettleDraft, Settled, ShowCalendar, ShowMonth,
        ShowSchool, ShowTerm, TermPage, TextHistory, TodayPage, UndoDeed, UndoneDeed, UnlockBook,
        VisitPage,
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
use promises::{count_late, record_event};
use register::{
    add_school, choose_columns, import_register, merge_schools, preview_register, show_columns,
};
use remembered::{
    decide_category, list_deeds, open_alert, open_brief, show_choice_history, show_note,
    show_record, show_text_history, undo_deed,
};

type Reply<T> = Result<T, WireError>;

macro_rules! commands {
    ($($name:ident($args:ty) -> $reply:ty;)+) => {
        /// The name of every command.
        pub const COMMANDS: &[&str] = &[$(stringify!($name)),+];

        pub(crate) fn dispatch(inner: &mut Inner, name: &str, args: Value) -> Reply<Value> {
            match name {
                $(stringify!($name) => {
                    let args: $args = arguments(args)?;
                    let reply: $reply = $name(inner, args)?;
                    to_value(&reply)
                })+
                _ => Err(WireError::new(
                    "unknown_command",
                    format!("there is no command “{name}”"),
                    None,
                )),
            }
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
    book_state(Nothing) -> BookState;
    list_frameworks(Nothing) -> Vec<FrameworkChoice>;
    create_book(CreateBook) -> BookState;
    unlock_book(UnlockBook) -> BookState;
    recover_book(RecoverBook) -> BookState;
    prepare_recovery(Nothing) -> RecoverySheet;
    open_recovery_sheet(Nothing) -> BookState;
    keep_recovery(KeepRecovery) -> BookState;
    lock_book(Nothing) -> BookState;
    judge_passphrase(JudgePassphrase) -> PassphraseJudgement;
    open_sample(OpenSample) -> BookState;
    leave_sample(Nothing) -> BookState;
    show_today(Nothing) -> TodayPage;
    count_late(Nothing) -> LateCount;
    preview_register(PreviewRegister) -> RegisterPreview;
    import_register(ImportRegister) -> RegisterReceipt;
    add_school(AddSchool) -> AddedSchool;
    merge_schools(MergeSchools) -> SchoolPage;
    show_calendar(ShowCalendar) -> CalendarPage;
    import_bank_holidays(ImportBankHolidays) -> BankHolidaysReceipt;
    dismiss_notice(DismissNotice) -> Saved;
    record_closure(RecordClosure) -> DaysReceipt;
    remove_closure(RemoveClosure) -> DaysReceipt;
    record_half_term(RecordHalfTerm) -> DaysReceipt;
    import_terms(ImportTerms) -> DaysReceipt;
    remove_half_term(RemoveHalfTerm) -> DaysReceipt;
    list_schools(Nothing) -> Vec<SchoolRow>;
    show_columns(Nothing) -> CaseloadColumns;
    choose_columns(CaseloadColumns) -> CaseloadColumns;
    show_school(ShowSchool) -> SchoolPage;
    read_date(ReadDate) -> DateReading;
    odd_about(OddDay) -> Vec<String>;
    plan_visit(PlanVisit) -> Planned;
    hold_visit(HoldVisit) -> VisitPage;
    move_visit(MoveVisit) -> VisitPage;
    cancel_visit(CancelVisit) -> VisitPage;
    show_visit(OneVisit) -> VisitPage;
    keep_draft(KeepDraft) -> Saved;
    settle_draft(SettleDraft) -> Settled;
    record_choice(RecordChoice) -> Settled;
    remove_entry(RemoveEntry) -> Saved;
    check_note(CheckNote) -> NoteCheck;
    deny_pupil_names(CheckNote) -> Saved;
    issue_note(IssueNote) -> NoteReceipt;
    circulate_note(CirculateNote) -> Saved;
    answer_note(AnswerNote) -> Saved;
    save_note(OneNote) -> SavedNote;
    open_note(OneNote) -> SavedNote;
    record_support(RecordSupport) -> Saved;
    finish_action(FinishAction) -> Saved;
    set_reminder(SetReminder) -> Reminded;
    finish_reminder(FinishReminder) -> Saved;
    begin_headship(BeginHeadship) -> Saved;
    begin_chair(BeginChair) -> Saved;
    correct_school(CorrectSchool) -> Corrected;
    correct_dated_entry(CorrectDatedEntry) -> Saved;
    remove_dated_entry(RemoveDatedEntry) -> Saved;
    show_month(ShowMonth) -> MonthPage;
    show_term(ShowTerm) -> TermPage;
    read_visit_date(ReadVisitDate) -> DateReading;
    record_event(RecordEvent) -> Saved;
    decide_category(DecideCategory) -> Saved;
    search(Search) -> Vec<SearchHit>;
    list_deeds(Nothing) -> Vec<DeedRow>;
    undo_deed(UndoDeed) -> UndoneDeed;
    show_text_history(TextHistory) -> Vec<HistoryEntry>;
    show_choice_history(ChoiceHistory) -> Vec<HistoryEntry>;
    show_record(ShowSchool) -> SchoolRecord;
    show_note(OneNote) -> NotePage;
    open_alert(CheckNote) -> SavedNote;
    open_brief(OneVisit) -> SavedNote;
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

fn show_today(inner: &mut Inner, _: Nothing) -> Reply<TodayPage> {
    Ok(convert::today_page(
        inner.app.show_today()?,
        convert::notices(inner.app.calendar_notices()?),
        inner.app.calendar_ends(),
        inner.app.shelf(),
    ))
}

fn list_schools(inner: &mut Inner, _: Nothing) -> Reply<Vec<SchoolRow>> {
    Ok(inner
        .app
        .list_schools()?
        .into_iter()
        .map(convert::school_row)
        .collect())
}

fn show_school(inner: &mut Inner, args: ShowSchool) -> Reply<SchoolPage> {
    let page = inner.app.show_school(identifier(&args.school)?)?;
    let framework = inner.app.adviser_framework()?;
    Ok(convert::school_page(page, framework, inner.app.shelf()))
}

fn plan_visit(inner: &mut Inner, args: PlanVisit) -> Reply<Planned> {
    let on = convert::day(&args.on)?;
    let visit = inner
        .app
        .plan_visit(identifier(&args.school)?, &args.kind, on)?;
    Ok(Planned {
        visit: visit.to_string(),
    })
}

fn hold_visit(inner: &mut Inner, args: HoldVisit) -> Reply<VisitPage> {
    inner
        .app
        .hold_visit(identifier(&args.visit)?, convert::day(&args.on)?)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

fn move_visit(inner: &mut Inner, args: MoveVisit) -> Reply<VisitPage> {
    inner
        .app
        .move_visit(identifier(&args.visit)?, convert::day(&args.on)?)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

fn cancel_visit(inner: &mut Inner, args: CancelVisit) -> Reply<VisitPage> {
    inner
        .app
        .cancel_visit(identifier(&args.visit)?, &args.why)?;
    show_visit(inner, OneVisit { visit: args.visit })
}

fn show_visit(inner: &mut Inner, args: OneVisit) -> Reply<VisitPage> {
    let page = inner.app.show_visit(identifier(&args.visit)?)?;
    convert::visit_page(page, inner.app.shelf())
}

fn keep_draft(inner: &mut Inner, args: KeepDraft) -> Reply<Saved> {
    let place = convert::place(args.place)?;
    let seen = convert::seen(&args.seen)?;
    let field = convert::text_field(args.field);
    let saved_at = inner.app.keep_draft(&place, field, &args.text, &seen)?;
    Ok(Saved { saved_at })
}

fn settle_draft(inner: &mut Inner, args: SettleDraft) -> Reply<Settled> {
    let place = convert::place(args.place)?;
    let settled = inner
        .app
        .settle_draft(&place, convert::text_field(args.field))?;
    Ok(convert::settled(settled))
}

fn record_choice(inner: &mut Inner, args: RecordChoice) -> Reply<Settled> {
    let place = convert::place(args.place)?;
    let seen = convert::seen(&args.seen)?;
    let field = convert::choice_field(args.field);
    let settled = inner
        .app
        .record_choice(&place, field, &args.values, Some(&seen))?;
    Ok(convert::settled(settled))
}

fn remove_entry(inner: &mut Inner, args: RemoveEntry) -> Reply<Saved> {
    let saved_at = inner.app.remove_entry(&convert::place(args.place)?)?;
    Ok(Saved { saved_at })
}

fn record_support(inner: &mut Inner, args: RecordSupport) -> Reply<Saved> {
    let outcome = convert::support_outcome(args.outcome);
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .record_support(identifier(&args.visit)?, outcome, on)?;
    Ok(Saved { saved_at })
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

fn search(inner: &mut Inner, args: Search) -> Reply<Vec<SearchHit>> {
    Ok(inner
        .app
        .search_book(&args.words)?
        .into_iter()
        .map(convert::search_hit)
        .collect())
}
