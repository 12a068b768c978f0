//! The one list of commands. Adding one: a shape in `shapes`, a line here, a use in the window.

mod calendar;
mod register;

use app::{
    NoteAnswer,
    issue_note::{FirstCopy, Issuing},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::{
    convert::{self, identifier},
    error::WireError,
    session::Inner,
    shapes::{
        AddSchool, AddedSchool, AnswerNote, BankHolidaysReceipt, BeginHeadship, BookState,
        CalendarPage, CancelVisit, CheckNote, CirculateNote, CreateBook, DateReading, DaysReceipt,
        DismissNotice, FinishAction, FinishReminder, FrameworkChoice, HoldVisit,
        ImportBankHolidays, ImportRegister, ImportTerms, IssueNote, KeepDraft, MergeSchools,
        MoveVisit, NoteCheck, NoteReceipt, Nothing, OneNote, OneVisit, PlanVisit, Planned,
        PreviewRegister, ReadDate, RecordChoice, RecordClosure, RecordHalfTerm, RecordSupport,
        RegisterPreview, RegisterReceipt, Reminded, RemoveClosure, RemoveEntry, RemoveHalfTerm,
        Saved, SavedNote, SchoolPage, SchoolRow, Search, SearchHit, SetReminder, SettleDraft,
        Settled, ShowCalendar, ShowSchool, TodayPage, UnlockBook, VisitPage,
    },
};

use calendar::{
    dismiss_notice, import_bank_holidays, import_terms, record_closure, record_half_term,
    remove_closure, remove_half_term, show_calendar,
};
use register::{add_school, import_register, merge_schools, preview_register};

type Reply<T> = Result<T, WireError>;

macro_rules! commands {
    ($($name:ident($args:ty) -> $reply:ty;)+) => {
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
    fn of<T: ts_rs::TS + 'static>() -> Self {
        Self(T::name(&ts_rs::Config::new()))
    }
}

commands! {
    book_state(Nothing) -> BookState;
    list_frameworks(Nothing) -> Vec<FrameworkChoice>;
    create_book(CreateBook) -> BookState;
    unlock_book(UnlockBook) -> BookState;
    lock_book(Nothing) -> BookState;
    show_today(Nothing) -> TodayPage;
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
    show_school(ShowSchool) -> SchoolPage;
    read_date(ReadDate) -> DateReading;
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
    search(Search) -> Vec<SearchHit>;
}

fn arguments<T: DeserializeOwned>(args: Value) -> Reply<T> {
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

fn book_state(inner: &mut Inner, _: Nothing) -> Reply<BookState> {
    Ok(convert::book_state(
        inner.app.book_state()?,
        inner.app.shelf(),
    ))
}

fn list_frameworks(inner: &mut Inner, _: Nothing) -> Reply<Vec<FrameworkChoice>> {
    Ok(inner
        .app
        .shelf()
        .all()
        .iter()
        .map(convert::framework_choice)
        .collect())
}

fn create_book(inner: &mut Inner, args: CreateBook) -> Reply<BookState> {
    inner.app.create_book(&app::NewBook {
        name: &args.name,
        role: &args.role,
        framework: &args.framework,
        passphrase: &args.passphrase,
    })?;
    book_state(inner, Nothing {})
}

fn unlock_book(inner: &mut Inner, args: UnlockBook) -> Reply<BookState> {
    inner.app.unlock_book(&args.passphrase)?;
    book_state(inner, Nothing {})
}

fn lock_book(inner: &mut Inner, _: Nothing) -> Reply<BookState> {
    inner.app.lock_book()?;
    book_state(inner, Nothing {})
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
    let kinds = inner.app.visit_kinds()?;
    Ok(convert::school_page(page, kinds, inner.app.shelf()))
}

fn read_date(inner: &mut Inner, args: ReadDate) -> Reply<DateReading> {
    let app::DateReading { on, words, notes } = inner.app.read_date(&args.text);
    Ok(DateReading {
        on: on.map(|it| it.to_string()),
        words,
        notes,
    })
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

fn check_note(inner: &mut Inner, args: CheckNote) -> Reply<NoteCheck> {
    let visit = identifier(&args.visit)?;
    let check = inner.app.check_note(visit)?;
    let due_on = inner.app.note_due_on(visit)?;
    Ok(convert::note_check(check, due_on))
}

fn issue_note(inner: &mut Inner, args: IssueNote) -> Reply<NoteReceipt> {
    let how = Issuing {
        on: None,
        copy: FirstCopy::On(convert::day(&args.sent_on)?),
        no_pupil_names: false,
    };
    let receipt = inner.app.issue_note(identifier(&args.visit)?, how)?;
    Ok(convert::note_receipt(receipt))
}

fn circulate_note(inner: &mut Inner, args: CirculateNote) -> Reply<Saved> {
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .circulate_note(identifier(&args.note)?, &args.to, &args.by, on)?;
    Ok(Saved { saved_at })
}

fn answer_note(inner: &mut Inner, args: AnswerNote) -> Reply<Saved> {
    let answer = match args.inaccurate {
        Some(text) => NoteAnswer::Inaccurate(text),
        None => NoteAnswer::Accurate,
    };
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .answer_note(identifier(&args.note)?, &answer, Some(on))?;
    Ok(Saved { saved_at })
}

fn save_note(inner: &mut Inner, args: OneNote) -> Reply<SavedNote> {
    let path = inner.app.save_note(identifier(&args.note)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

fn open_note(inner: &mut Inner, args: OneNote) -> Reply<SavedNote> {
    let path = inner.app.open_note(identifier(&args.note)?)?;
    Ok(SavedNote {
        path: path.display().to_string(),
    })
}

fn record_support(inner: &mut Inner, args: RecordSupport) -> Reply<Saved> {
    let outcome = convert::support_outcome(args.outcome);
    let on = convert::day(&args.on)?;
    let saved_at = inner
        .app
        .record_support(identifier(&args.visit)?, outcome, on)?;
    Ok(Saved { saved_at })
}

fn deny_pupil_names(inner: &mut Inner, args: CheckNote) -> Reply<Saved> {
    let saved_at = inner.app.deny_pupil_names(identifier(&args.visit)?)?;
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
