//! Sheets of a framework that grades areas, which no framework that ships does.

use std::{
    io,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
};

use chrono::NaiveDate;
use domain::{id::SchoolId, school::Governance};
use framework::PackFile;
use store::keys::WorkFactor;
use tempfile::TempDir;

use super::*;
use crate::{ChoiceField, Env, NewBook, NewDecision, NewMark, NewSchool, Pack, Place, TextField};

const BY_AREA: &str = r##"
decide = "by-area"
graders = ["adviser", "headteacher"]
counts = "lower"
[[area]]
id = "vision"
title = "Vision"
scale = "steps"
[[area]]
id = "care"
title = "Care"
scale = "steps"
[[overall]]
category = "light"
when = [{ at_most = 0, graded = ["not-yet"] }]
source = "section 5"
[[overall]]
category = "close"
when = [{ at_least = 1, graded = ["not-yet"] }]
source = "section 5"
[[category]]
id = "light"
label = "Light touch"
order = 1
colour = "#00703c"
source = "section 5"
why = "The school leads itself."
[[category]]
id = "close"
label = "Close company"
order = 2
colour = "#b10e1e"
source = "section 5"
why = "The school is not left alone."
"##;

/// A machine with one framework.
struct Machine(AtomicU64);

impl Env for Machine {
    fn today(&self) -> NaiveDate {
        "2026-11-20".parse().unwrap()
    }

    fn now_millis(&self) -> i64 {
        1_772_000_000_000
    }

    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes {
            let next = self.0.fetch_add(1, Ordering::Relaxed);
            *byte = next.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes()[0];
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
        let file = |name: &str, text: &str| PackFile {
            name: name.to_owned(),
            text: text.to_owned(),
        };
        vec![Pack {
            id: "example-2026".to_owned(),
            files: vec![
                file(
                    "framework.toml",
                    include_str!("../../../../../tests/data/framework/example-2026/framework.toml"),
                ),
                file(
                    "headings.toml",
                    include_str!("../../../../../tests/data/framework/example-2026/headings.toml"),
                ),
                file(
                    "duties.toml",
                    include_str!("../../../../../tests/data/framework/example-2026/duties.toml"),
                ),
                file("categories.toml", BY_AREA),
            ],
        }]
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

/// A book with one school.
fn book() -> (App, SchoolId, TempDir) {
    let folder = TempDir::new().unwrap();
    let machine = Machine(AtomicU64::new(1));
    let mut app = App::new(Box::new(machine), folder.path().join("book")).unwrap();
    let new = NewBook {
        name: "Alex Example",
        role: "",
        framework: "example-2026",
        passphrase: "four invented words together",
    };
    app.create_book(&new).unwrap();
    let school = NewSchool {
        name: "Ashgrove Primary School",
        urn: None,
        phase: "Primary",
        governance: Governance::Maintained,
        town: "",
        head: "",
    };
    let school = app.add_school(&school).unwrap();
    (app, school, folder)
}

fn grade(app: &mut App, school: SchoolId, area: &str, (by, grade): (&str, &str)) {
    let mark = NewMark::Grade {
        area,
        by: Some(by),
        grade: Some(grade),
    };
    app.mark_sheet(school, mark, Some("Seen in lessons"))
        .unwrap();
}

/// What the open sheet speaks for, and what it lacks.
fn says(app: &App, school: SchoolId) -> (Vec<String>, Vec<String>) {
    let page = app.show_sheet(school, None).unwrap();
    let spoken = page.speaks_for.into_iter().map(|it| it.category);
    (spoken.collect(), page.lacks)
}

#[test]
fn two_grade_each_area_the_lower_counts_and_a_rule_follows_when_all_are_graded() {
    let (mut app, school, _folder) = book();
    assert_eq!(says(&app, school).1, ["Vision", "Care"]);
    grade(&mut app, school, "vision", ("adviser", "secure"));
    assert_eq!(says(&app, school), (vec![], vec!["Care".to_owned()]));
    grade(&mut app, school, "care", ("adviser", "secure"));
    assert_eq!(says(&app, school).0, ["light"]);
    grade(&mut app, school, "care", ("headteacher", "not-yet"));
    assert_eq!(
        says(&app, school).0,
        ["close"],
        "both are kept, the lower counts"
    );
    let page = app.show_sheet(school, None).unwrap();
    assert_eq!(
        page.speaks_for[0].because,
        "At least 1 area is not yet. (section 5)"
    );
    assert_eq!(page.areas[1].counts.as_deref(), Some("not-yet"));
    assert_eq!(page.areas[1].grades[0].grade.values, ["secure"]);
    assert_eq!(page.areas[1].grades[0].evidence.text, "Seen in lessons");
    assert_eq!(page.all.len(), 1, "one sheet has it all");
}

#[test]
fn a_grade_is_one_of_its_scale_and_given_by_somebody_who_grades() {
    let (mut app, school, _folder) = book();
    let mut mark = |area, by, grade| {
        let mark = NewMark::Grade {
            area,
            by: Some(by),
            grade: Some(grade),
        };
        app.mark_sheet(school, mark, None).unwrap_err().to_string()
    };
    assert!(mark("vision", "adviser", "superb").contains("superb"));
    assert!(mark("vision", "mayor", "secure").contains("those who do: adviser, headteacher"));
    assert!(mark("music", "adviser", "secure").contains("it has: vision, care"));
    assert_eq!(
        app.show_sheet(school, None).unwrap().sheet,
        None,
        "nothing was begun"
    );
}

#[test]
fn what_is_typed_when_the_category_is_decided_stays_with_the_sheet_and_no_more_is_typed() {
    let (mut app, school, _folder) = book();
    let sheet = app.begin_sheet(school, false).unwrap();
    assert_eq!(
        app.begin_sheet(school, true).unwrap(),
        sheet,
        "the open one"
    );
    let place = Place::Mark(sheet, "area:vision:adviser".to_owned());
    let evidence = app.show_sheet(school, None).unwrap().areas[0].grades[0]
        .evidence
        .clone();
    app.keep_draft(
        &place,
        TextField::MarkEvidence,
        "A clear plan",
        &evidence.seen,
    )
    .unwrap();
    let graded = ["secure".to_owned()];
    app.record_choice(&place, ChoiceField::Graded, &graded, None)
        .unwrap();
    let decision = NewDecision {
        sheet: Some(sheet),
        ..NewDecision::new("light", "2026-11-20".parse().unwrap(), "As graded")
    };
    app.decide_category(school, &decision).unwrap();
    let read = app.show_sheet(school, Some(sheet)).unwrap();
    assert_eq!(read.decided.map(|it| it.category).as_deref(), Some("light"));
    let kept = &read.areas[0].grades[0].evidence;
    assert_eq!((kept.text.as_str(), kept.draft), ("A clear plan", false));
    let late = app
        .record_choice(&place, ChoiceField::Graded, &[], None)
        .unwrap_err();
    assert!(late.to_string().contains("stays as it was"), "{late}");
    let late = app.keep_draft(&place, TextField::MarkEvidence, "More", &kept.seen);
    assert!(late.is_err());
    // Taking the decision back opens the sheet again.
    app.undo(None).unwrap();
    assert_eq!(
        app.show_sheet(school, None).unwrap().sheet.map(|it| it.id),
        Some(sheet)
    );
    app.record_choice(&place, ChoiceField::Graded, &[], None)
        .unwrap();
}
