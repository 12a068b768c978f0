//! The book of ten years: sixty schools, ten visits a year to each, written through the program's
//! own use cases in the order of time, every past note issued and sent. And another of the same size
//! under a framework that provides for everything, with what happens beside visits.
//!
//! Making it takes minutes, so it is kept in the target folder for as long as the program that made
//! it is not built anew.

use std::{
    fs,
    path::{Path, PathBuf},
};

use app::{
    App, ChoiceField, NoteAnswer, PersonMet, Place, SupportOutcome, TextField, VisitEntry,
    issue_note::{FirstCopy, Issuing},
};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::id::{SchoolId, VisitId};
use framework::{
    Framework,
    concern::Concern,
    entitlement::Entitlement,
    paper::{Paper, PaperKind},
};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::{
    Stop,
    desk::{self, Desk},
    machine::{Day, TODAY},
    prose::Dice,
    school_year,
    size::Size,
};

/// Notes of visits after this day are not all written yet.
const RECENT_DAYS: i64 = 60;

/// A copy of the large book that may be written to, in a folder that goes when this does.
pub(crate) struct BigBook {
    _beside: tempfile::TempDir,
    pub(crate) folder: PathBuf,
}

/// A fresh copy of the large book.
pub(crate) fn copy(size: &Size) -> Result<BigBook, Stop> {
    let original = original(size)?;
    let beside = tempfile::tempdir()?;
    let folder = beside.path().join("book");
    fs::create_dir(&folder)?;
    for entry in fs::read_dir(original)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, folder.join(name))?;
        }
    }
    Ok(BigBook {
        _beside: beside,
        folder,
    })
}

/// The large book as it was made, by this build unless an older one will do.
fn original(size: &Size) -> Result<PathBuf, Stop> {
    let own = std::env::current_exe()?;
    let built = own.parent().ok_or("this program lies in no folder")?;
    let name = match (size.is_small, size.is_full, size.years) {
        (true, true, _) => "book-small-full",
        (true, false, _) => "book-small",
        (false, true, _) => "book-full",
        (false, false, 1) => "book-of-a-year",
        (false, false, _) => "book",
    };
    let (folder, stamp) = (
        built.join("visitbook-bench").join(name),
        built.join("visitbook-bench").join(format!("{name}.stamp")),
    );
    let now = format!("{} {:x?}", size.words(), Sha256::digest(fs::read(&own)?));
    let is_current = fs::read_to_string(&stamp).is_ok_and(|it| it == now || size.takes_kept);
    if !is_current || !folder.is_dir() {
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        eprintln!("making the book of {} …", size.words());
        make(&folder, size)?;
        fs::write(&stamp, now)?;
    }
    Ok(folder)
}

fn make(folder: &Path, size: &Size) -> Result<(), Stop> {
    fs::create_dir_all(folder)?;
    let day = Day::new(TODAY);
    let mut book = Writer {
        program: if size.is_full {
            desk::new_book_under(folder, &day, size.schools, provides_for_everything)?
        } else {
            desk::new_book(folder, &day, size.schools)?
        },
        day,
        dice: Dice::new(60),
        headings: Vec::new(),
    };
    let framework = book.program.adviser_framework()?;
    book.headings = framework.headings.iter().map(|it| it.id.clone()).collect();
    let rows = book.program.list_schools()?;
    let schools: Vec<(SchoolId, String)> = rows
        .into_iter()
        .map(|it| (it.school.id, it.school.head.unwrap_or_default()))
        .collect();
    for at in 0..usize::try_from(size.years)? * size.visits {
        for (row, (school, head)) in schools.iter().enumerate() {
            book.visit(*school, head, planned_day(size, at, row))?;
        }
    }
    book.day.turn_to(TODAY);
    book.program.lock_book()?;
    if size.is_full {
        fill(Desk::opened(folder)?, size)?;
    }
    Ok(())
}

/// What happens at every school in every year beside its visits.
fn fill(mut desk: Desk, size: &Size) -> Result<(), Stop> {
    let years = u64::try_from(size.years)?;
    let schools = desk.schools()?;
    for (year, (row, school)) in (1..=years)
        .rev()
        .flat_map(|it| schools.iter().enumerate().map(move |at| (it, at)))
    {
        let on = TODAY - Days::new(365 * year - row as u64 % 200);
        school_year::record(&mut desk, school, on)?;
    }
    desk.ask("lock_book", json!({}))?;
    Ok(())
}

/// Whether everything that can happen at a school has its place in a framework.
fn provides_for_everything(framework: &Framework) -> bool {
    let is_plan = |it: &Paper| it.kind == PaperKind::Plan;
    let by_steps = |it: &Concern| !it.steps.is_empty();
    framework.papers.iter().any(is_plan)
        && framework.concerns.iter().any(by_steps)
        && framework.entitlements.iter().any(Entitlement::is_sold)
        && !framework.groups.is_empty()
}

/// The last visits of the last year lie ahead of today, the others are spread before it.
fn planned_day(size: &Size, at: usize, row: usize) -> NaiveDate {
    let rounds = u64::try_from(size.years).unwrap_or(0) * size.visits as u64;
    let between = 365 / size.visits as u64;
    let before = (rounds - 1 - at as u64) * between;
    let begins = TODAY - Days::new(before) + Days::new(14);
    on_a_weekday(begins - Days::new(row as u64 % between))
}

fn on_a_weekday(on: NaiveDate) -> NaiveDate {
    match on.weekday() {
        Weekday::Sat => on - Days::new(1),
        Weekday::Sun => on - Days::new(2),
        Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri => on,
    }
}

struct Writer {
    program: App,
    day: Day,
    dice: Dice,
    headings: Vec<String>,
}

impl Writer {
    fn visit(&mut self, school: SchoolId, head: &str, on: NaiveDate) -> Result<(), Stop> {
        self.day.turn_to(on.min(TODAY));
        let kinds = self.program.visit_kinds()?;
        let kind = &kinds.first().ok_or("no kind of visit")?.id;
        let visit = self.program.plan_visit(school, kind, on)?;
        if on > TODAY {
            return Ok(());
        }
        self.program.hold_visit(visit, on)?;
        let entry = self.entry(visit, head, on);
        self.program.record_visit(visit, &entry)?;
        let is_recent = (TODAY - on).num_days() < RECENT_DAYS;
        if is_recent && self.dice.below(4) == 0 {
            return Ok(());
        }
        self.note(visit, on)?;
        if !is_recent {
            self.finish(visit, &entry, on)?;
        }
        Ok(())
    }

    fn note(&mut self, visit: VisitId, on: NaiveDate) -> Result<(), Stop> {
        let issued = (on + Days::new(4)).min(TODAY);
        self.day.turn_to(issued);
        let how = Issuing {
            on: None,
            copy: FirstCopy::SameDay,
            no_pupil_names: true,
            despite_conflicts: false,
        };
        let note = self.program.issue_note(visit, how)?.note;
        if self.dice.below(3) > 0 {
            let answered = Some((issued + Days::new(6)).min(TODAY));
            self.program
                .answer_note(note, &NoteAnswer::Accurate, answered)?;
        }
        Ok(())
    }

    fn finish(&mut self, visit: VisitId, entry: &VisitEntry, on: NaiveDate) -> Result<(), Stop> {
        let outcome = *self
            .dice
            .pick(&[SupportOutcome::Actioned, SupportOutcome::NotNeeded]);
        self.program
            .record_support(visit, outcome, on + Days::new(8))?;
        for (place, field, _) in &entry.texts {
            if let (Place::Action(_, action), TextField::What) = (place, field) {
                let done = (on + Days::new(50)).min(TODAY);
                self.program.finish_action(*action, Some(done))?;
            }
        }
        Ok(())
    }

    fn entry(&mut self, visit: VisitId, head: &str, on: NaiveDate) -> VisitEntry {
        let mut entry = VisitEntry {
            people: Some(vec![
                person(head, "Headteacher"),
                person(&self.dice.name(), "Chair of governors"),
            ]),
            ..VisitEntry::default()
        };
        let whole = Place::Visit(visit);
        for (field, length) in [
            (TextField::Summary, 500),
            (TextField::Foci, 80),
            (TextField::NextFocus, 120),
        ] {
            let text = self.dice.text(length);
            entry.texts.push((whole.clone(), field, text));
        }
        for (field, value) in [(ChoiceField::TimeIn, "09:15"), (ChoiceField::HalfDays, "1")] {
            entry
                .choices
                .push((whole.clone(), field, vec![value.to_owned()]));
        }
        for heading in self.headings.clone() {
            response(&mut entry, &Place::Heading(visit, heading), &mut self.dice);
        }
        for (number, days) in [("first", 42), ("second", 70)] {
            let place = Place::Action(visit, App::action_named(visit, number));
            for (field, length) in [
                (TextField::What, 60),
                (TextField::Who, 15),
                (TextField::Measure, 60),
            ] {
                entry
                    .texts
                    .push((place.clone(), field, self.dice.text(length)));
            }
            let due = (on + Days::new(days)).to_string();
            entry.choices.push((place, ChoiceField::DueOn, vec![due]));
        }
        entry
    }
}

fn person(name: &str, role: &str) -> PersonMet {
    PersonMet {
        name: name.to_owned(),
        role: role.to_owned(),
    }
}

/// What is written under one heading.
pub(crate) fn response(entry: &mut VisitEntry, place: &Place, dice: &mut Dice) {
    for (field, length) in [
        (TextField::SchoolView, 350),
        (TextField::Evidence, 900),
        (TextField::Strengths, 200),
        (TextField::Areas, 200),
    ] {
        let text = dice.text(length);
        entry.texts.push((place.clone(), field, text));
    }
}
