//! Whatever is written in whatever order, what is shown from memory is what the book says.
#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the packs from the folder in which they lie"
)]

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use chrono::Days;
use domain::{
    calendar::terms::{HalfTerm, Term},
    id::{ActionId, VisitId},
};
use framework::PackFile;
use proptest::prelude::{ProptestConfig, any, proptest};
use store::{keys::WorkFactor, merges::MergedAs};
use tempfile::TempDir;

use super::*;
use crate::{
    CaseloadRow, ChoiceField, ClosureReceipt, Env, MovedDeadline, NewBook, NewEvent, Pack, Place,
    Promise, SchoolPage, Shelf, SupportOutcome, TermsReceipt, TextField, TodayPage, VisitEntry,
    recordable_events,
};

const REGISTER: &[u8] = include_bytes!("../../../../../tests/data/register/two-councils.csv");
const BEGIN: &str = "2026-03-02";

/// A machine on which a day begins when the test says so.
struct Machine {
    days: Arc<AtomicU64>,
    drawn: AtomicU64,
}

impl Env for Machine {
    fn today(&self) -> NaiveDate {
        let begin: NaiveDate = BEGIN.parse().unwrap();
        begin + Days::new(self.days.load(Ordering::Relaxed))
    }

    fn now_millis(&self) -> i64 {
        1_772_000_000_000
    }

    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self
                .drawn
                .fetch_add(1, Ordering::Relaxed)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15);
            chunk.copy_from_slice(&next.to_be_bytes()[..chunk.len()]);
        }
    }

    fn work_factor(&self) -> WorkFactor {
        WorkFactor {
            memory_kib: 64,
            passes: 1,
        }
    }

    fn program(&self) -> &'static str {
        "a test"
    }

    fn packs(&self) -> Vec<Pack> {
        let folder = assets().join("frameworks");
        let packs = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
        packs.filter(|it| it.is_dir()).map(|it| pack(&it)).collect()
    }

    fn bank_holidays(&self) -> &'static str {
        include_str!("../../../../../assets/calendar/bank-holidays.json")
    }

    fn holder_of(&self, _: &Path) -> Option<String> {
        None
    }

    fn scratch_folder(&self) -> PathBuf {
        std::env::temp_dir()
    }

    fn spare_folders(&self) -> Vec<PathBuf> {
        Vec::new()
    }

    fn machine_name(&self) -> String {
        "a laptop".to_owned()
    }

    fn machine_token(&self, _: &str) -> Option<String> {
        None
    }

    fn keep_machine_token(&self, _: &str, _: &str) -> io::Result<()> {
        Ok(())
    }

    fn discard_folder(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn save_document(&self, _: Option<&Path>, _: &str, _: &[u8]) -> io::Result<PathBuf> {
        Err(io::ErrorKind::Unsupported.into())
    }

    fn open_document(&self, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets")
}

fn pack(folder: &Path) -> Pack {
    let name = |path: &Path| path.file_name().unwrap().to_string_lossy().into_owned();
    let files = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    Pack {
        id: name(folder),
        files: files
            .map(|path| PackFile {
                name: name(&path),
                text: fs::read_to_string(&path).unwrap(),
            })
            .collect(),
    }
}

/// Everything that is shown from memory.
type Shown = (
    TodayPage,
    Vec<CaseloadRow>,
    Vec<Promise>,
    Vec<Option<SchoolPage>>,
);

/// A book of four schools, and the day that the test moves.
struct Desk {
    app: App,
    days: Arc<AtomicU64>,
    schools: Vec<SchoolId>,
    _folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let days = Arc::new(AtomicU64::new(0));
        let machine = Machine {
            days: Arc::clone(&days),
            drawn: AtomicU64::new(1),
        };
        let mut app = App::new(Box::new(machine), folder.path().join("book")).unwrap();
        let framework = app.shelf().of_sample().unwrap().id.clone();
        let new = NewBook {
            name: "Alex Example",
            role: "",
            framework: &framework,
            passphrase: "four invented words together",
        };
        app.create_book(&new).unwrap();
        app.import_register(REGISTER, |row| row.urn.number() % 5 == 1)
            .unwrap();
        let rows = app.list_schools().unwrap();
        Self {
            schools: rows.into_iter().map(|it| it.school.id).collect(),
            app,
            days,
            _folder: folder,
        }
    }

    fn shown(&self) -> Shown {
        let pages = self.schools.iter();
        (
            self.app.show_today(None).unwrap(),
            self.app.list_schools().unwrap(),
            self.app.show_deadlines(None).unwrap(),
            // Undoing the import takes schools away.
            pages
                .map(|it| self.app.show_school(*it, false).ok())
                .collect(),
        )
    }

    /// The same without what was kept, which is put back afterwards.
    fn shown_afresh(&self) -> Shown {
        let memory = &self.app.book.as_ref().unwrap().memory;
        let kept = memory.take();
        let shown = self.shown();
        memory.replace(kept);
        shown
    }

    /// One step chosen by three numbers. What is refused changes nothing, which is a step too.
    fn step(&mut self, what: u8, which: u8, when: u8) {
        let school = self.schools[usize::from(which) % self.schools.len()];
        let on = self.app.env.today() + Days::new(u64::from(when)) - Days::new(100);
        let visit = self.visit(which);
        match what % 21 {
            0 | 1 => drop(self.app.plan_visit(school, "core", on)),
            2 | 3 => drop(visit.map(|it| self.app.hold_visit(it, on))),
            4 => drop(visit.map(|it| self.app.move_visit(it, on))),
            5 => drop(visit.map(|it| self.app.cancel_visit(it, "Snow"))),
            6 => drop(self.decide(school, when, on)),
            7 => drop(
                self.app
                    .begin_headship(school, "Ms Vale", on, which.is_multiple_of(2)),
            ),
            8 | 9 => drop(self.happen(school, visit, (which, when), on)),
            10 => drop(self.app.set_reminder(school, on, "Ask about the roof")),
            11 => drop(visit.map(|it| self.agree(it, which, on))),
            12 => drop(visit.map(|it| self.app.record_support(it, SupportOutcome::Actioned, on))),
            13 => drop(self.app.undo(None)),
            14 => drop(self.finish(which, on)),
            15 => drop(self.close(when, on)),
            16 => drop(self.open()),
            17 => drop(self.keep_term(Some(school).filter(|_| which.is_multiple_of(2)), on)),
            18 => drop(self.drop_term()),
            19 => drop(self.merge(school, when)),
            _ => {
                self.days.fetch_add(u64::from(when % 9), Ordering::Relaxed);
            }
        }
    }

    fn visit(&self, which: u8) -> Option<VisitId> {
        let visits = self.app.book().unwrap().read().visits().unwrap();
        let at = usize::from(which).checked_rem(visits.len())?;
        visits.get(at).map(|it| it.id)
    }

    fn decide(&mut self, school: SchoolId, when: u8, on: NaiveDate) -> Result<i64, AppError> {
        let categories = &self.app.adviser_framework()?.categories;
        let id = categories[usize::from(when) % categories.len()].id.clone();
        self.app
            .decide_category(school, &crate::NewDecision::new(&id, on, ""))
    }

    /// At a school, at a visit where it is of one, or for every school.
    fn happen(
        &mut self,
        school: SchoolId,
        visit: Option<VisitId>,
        (which, when): (u8, u8),
        on: NaiveDate,
    ) -> Result<i64, AppError> {
        let kinds: Vec<_> = recordable_events().collect();
        let kind = kinds[usize::from(when) % kinds.len()];
        let is_for_all = which.is_multiple_of(4);
        let event = NewEvent {
            of: None,
            kind: kind.word(),
            on,
            school: Some(school).filter(|_| !kind.is_of_a_visit() && !is_for_all),
            visit: visit.filter(|_| kind.is_of_a_visit()),
            note: "",
        };
        self.app.record_event(&event).map(|it| it.1)
    }

    /// Half days, an action with a day, and something typed and left.
    fn agree(&mut self, visit: VisitId, which: u8, on: NaiveDate) -> Result<(), AppError> {
        let action = Place::Action(visit, ActionId([which; 16]));
        let place = Place::Visit(visit);
        let half_days = (which % 4).to_string();
        let entry = VisitEntry {
            texts: vec![
                (action.clone(), TextField::What, "Agree one approach".into()),
                (place.clone(), TextField::Foci, "Reading".into()),
            ],
            choices: vec![
                (action, ChoiceField::DueOn, vec![on.to_string()]),
                (place.clone(), ChoiceField::FociOn, vec![on.to_string()]),
                (place, ChoiceField::HalfDays, vec![half_days]),
            ],
            people: None,
        };
        self.app.record_visit(visit, &entry)
    }

    fn close(&mut self, days: u8, on: NaiveDate) -> Result<ClosureReceipt, AppError> {
        let last = on + Days::new(u64::from(days % 20));
        self.app.record_closure(on, last, "Moving house")
    }

    fn open(&mut self) -> Result<ClosureReceipt, AppError> {
        let first = self.app.closures()?.first().map(|it| it.id);
        self.app.remove_closure(first.ok_or(AppError::NoClosure)?)
    }

    fn keep_term(
        &mut self,
        school: Option<SchoolId>,
        on: NaiveDate,
    ) -> Result<TermsReceipt, AppError> {
        let half_term = HalfTerm {
            term: Term::Spring,
            from: on,
            to: on + Days::new(36),
        };
        self.app.record_half_term(school, half_term)
    }

    fn merge(&mut self, school: SchoolId, into: u8) -> Result<i64, AppError> {
        let into = self.schools[usize::from(into) % self.schools.len()];
        self.app.merge_schools(school, into, MergedAs::Twice)
    }

    fn drop_term(&mut self) -> Result<Vec<MovedDeadline>, AppError> {
        let first = self.app.half_terms()?.first().map(|it| it.id);
        self.app
            .remove_half_term(first.ok_or(AppError::NoHalfTerm)?)
    }

    /// Whether what other days would bring was worked out for the days that are recorded now.
    fn has_foreseen(&self) -> bool {
        let open = self.app.book.as_ref().unwrap();
        let now = Under::of(&self.app, open.read()).unwrap();
        let memory = open.memory.borrow();
        memory.foreseen.as_ref().is_some_and(|it| it.under == now)
    }

    fn finish(&mut self, which: u8, on: NaiveDate) -> Result<i64, AppError> {
        let reminders = self.app.book()?.read().reminders()?;
        match reminders.get(usize::from(which) % reminders.len().max(1)) {
            Some(it) => self.app.finish_reminder(it.id, Some(on)),
            None => self.app.finish_action(ActionId([which; 16]), Some(on)),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_in_memory_is_what_the_book_says_after_any_writes(
        steps in proptest::collection::vec(any::<(u8, u8, u8, u8)>(), 1..60)
    ) {
        let mut desk = Desk::new();
        for (what, which, when, look) in steps {
            desk.step(what, which, when);
            // Sometimes nobody looks, and sometimes at one school alone.
            match look % 4 {
                0 => {}
                1 => drop(desk.app.show_school(desk.schools[usize::from(look) % desk.schools.len()], true)),
                _ => assert!(desk.shown() == desk.shown_afresh(), "after {what} {which} {when}"),
            }
        }
        assert!(desk.shown() == desk.shown_afresh(), "at the end");
    }
}

#[test]
fn the_next_morning_nothing_of_yesterday_is_shown() {
    let mut desk = Desk::new();
    let on = desk.app.env.today();
    desk.app
        .set_reminder(desk.schools[0], on, "Ask about the roof")
        .unwrap();
    assert_eq!(desk.app.show_today(None).unwrap().due_today.len(), 1);
    assert_eq!(desk.app.count_late().unwrap(), (on, 0));
    desk.days.fetch_add(1, Ordering::Relaxed);
    assert_eq!(desk.app.show_today(None).unwrap().late.len(), 1);
    assert_eq!(desk.app.count_late().unwrap(), (on + Days::new(1), 1));
}

#[test]
fn another_calendar_or_another_reading_of_the_frameworks_drops_what_was_kept() {
    let mut desk = Desk::new();
    let on = desk.app.env.today();
    let visit = desk.app.plan_visit(desk.schools[0], "core", on).unwrap();
    desk.app.hold_visit(visit, on).unwrap();
    let due = |desk: &Desk| desk.app.note_due_on(visit).unwrap().unwrap();
    let before = due(&desk);
    let mut holidays = desk.app.calendar().bank_holidays().to_vec();
    holidays.push(domain::calendar::BankHoliday {
        on: before,
        title: "One more".to_owned(),
    });
    desk.app
        .shelf
        .set_calendar(WorkingDays::of_england(holidays));
    assert!(due(&desk) > before, "the day has become a bank holiday");
    desk.app.shelf = Shelf::read(&*desk.app.env).unwrap();
    assert_eq!(due(&desk), before);
}

#[test]
fn one_school_that_changed_is_read_again_and_the_others_stay() {
    let mut desk = Desk::new();
    desk.shown();
    let school = desk.schools[0];
    desk.app
        .set_reminder(school, desk.app.env.today(), "Roof")
        .unwrap();
    let memory = desk.app.book.as_ref().unwrap().memory.borrow();
    assert_eq!(memory.schools.len(), desk.schools.len() - 1);
    assert_eq!(memory.stale, BTreeSet::from([school]));
}

#[test]
fn the_days_that_are_foreseen_are_the_days_that_are_recorded() {
    let mut desk = Desk::new();
    let on = desk.app.env.today();
    let school = desk.schools[0];
    let visit = desk.app.plan_visit(school, "core", on).unwrap();
    desk.app.hold_visit(visit, on).unwrap();
    let before = desk.app.note_due_on(visit).unwrap().unwrap();
    desk.keep_term(None, on).unwrap();
    assert!(desk.has_foreseen(), "a half term of all");
    desk.keep_term(Some(school), on).unwrap();
    assert!(desk.has_foreseen(), "a half term of a school");
    desk.drop_term().unwrap();
    assert!(desk.has_foreseen(), "a half term removed");
    let one_more = format!(
        r#""events": [{{"title": "One more", "date": "{before}", "notes": "", "bunting": true}},"#
    );
    let list = desk.app.env.bank_holidays();
    let list = list.replacen(r#""events": ["#, &one_more, 1);
    let receipt = desk.app.take_bank_holidays(list.as_bytes()).unwrap();
    assert!(desk.has_foreseen(), "newer bank holidays");
    let moved: Vec<_> = receipt.moved.iter().map(|it| (it.from, it.to)).collect();
    let after = desk.app.note_due_on(visit).unwrap();
    assert_eq!(moved[0], (Some(before), after), "the note");
    for title in ["Moving house", "Moved house"] {
        desk.app.record_closure(on, on, title).unwrap();
        assert!(desk.has_foreseen(), "{title}");
    }
    desk.open().unwrap();
    assert!(desk.has_foreseen(), "a closure removed");
    assert!(desk.shown() == desk.shown_afresh());
}

#[test]
fn the_office_and_term_dates_move_what_is_owed_without_reading_a_school_again() {
    let mut desk = Desk::new();
    desk.shown();
    let name = "Only in memory";
    let memory = &desk.app.book.as_ref().unwrap().memory;
    for kept in memory.borrow_mut().schools.values_mut() {
        kept.record.school.name = name.to_owned();
    }
    desk.close(3, desk.app.env.today()).unwrap();
    desk.keep_term(None, desk.app.env.today()).unwrap();
    desk.days.fetch_add(1, Ordering::Relaxed);
    let rows = desk.app.list_schools().unwrap();
    assert!(rows.iter().all(|it| it.school.name == name));
}

#[test]
fn merging_two_schools_leaves_the_others_in_memory() {
    let mut desk = Desk::new();
    desk.shown();
    let [gone, stays] = [desk.schools[0], desk.schools[1]];
    desk.app
        .merge_schools(gone, stays, MergedAs::Twice)
        .unwrap();
    let memory = &desk.app.book.as_ref().unwrap().memory;
    desk.app.with_school(desk.schools[2], |_, _| ()).unwrap();
    assert_eq!(memory.borrow().stale, BTreeSet::from([stays]));
    assert_eq!(memory.borrow().schools.len(), desk.schools.len() - 2);
    assert!(desk.shown() == desk.shown_afresh());
}

#[test]
fn what_was_foreseen_before_a_school_changed_is_not_shown_after_it() {
    let mut desk = Desk::new();
    let on = desk.app.env.today();
    desk.close(0, on).unwrap();
    let undoing = desk.app.undo(None).unwrap().by;
    desk.app.set_reminder(desk.schools[0], on, "Roof").unwrap();
    assert_eq!(desk.app.show_today(None).unwrap().due_today.len(), 1);
    desk.app.undo(Some(undoing)).unwrap();
    assert!(desk.app.closures().unwrap().len() == 1, "it is there again");
    assert!(desk.shown() == desk.shown_afresh());
    assert_eq!(desk.app.show_today(None).unwrap().due_today.len(), 1);
}
