//! What works without any book: the calendar and the frameworks.

use std::fs;
use std::path::Path;

use super::desk::{Desk, in_checkout};

#[test]
fn working_days_are_counted_strictly_after_the_visit() {
    let desk = Desk::empty("2026-11-20");
    for (from, days, due) in [
        ("2026-11-19", "5", "2026-11-26"),
        ("2026-12-21", "5", "2026-12-30"),
        ("2026-04-02", "1", "2026-04-07"),
    ] {
        let said = desk.done(&["calendar", "due", from, days]);
        assert!(
            said.contains(due),
            "{days} working days after {from} is {due}, not {said}"
        );
    }
    assert!(
        !desk.path("book").exists(),
        "no book is made for a question about the calendar"
    );
}

#[test]
fn a_table_of_visits_gets_its_due_dates() {
    let desk = Desk::empty("2026-11-20");
    let table = desk.write(
        "visits.csv",
        "school,visit_date,n_working_days\nA,2026-11-19,5\nB,2026-12-21,10\n",
    );
    let said = desk.done(&["calendar", "due", "--csv", &table]);
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(
        lines,
        [
            "visit_date,n_working_days,due_date",
            "2026-11-19,5,2026-11-26",
            "2026-12-21,10,2027-01-07"
        ]
    );
}

#[test]
fn every_framework_that_ships_is_shown_and_passes_its_own_check() {
    let desk = Desk::empty("2026-11-20");
    let list = desk.answer(&["framework", "list"]);
    let list = list.as_array().unwrap();
    assert!(!list.is_empty(), "at least one framework ships");
    for entry in list {
        let id = entry["id"].as_str().unwrap();
        let shown = desk.answer(&["framework", "show", id]);
        for key in ["visit_kinds", "headings", "duties"] {
            assert!(!shown[key].as_array().unwrap().is_empty(), "{id} has {key}");
        }
        desk.done(&[
            "framework",
            "check",
            &in_checkout(&format!("assets/frameworks/{id}")),
        ]);
    }
}

#[test]
fn a_broken_framework_is_refused_with_the_file_and_the_line() {
    let desk = Desk::empty("2026-11-20");
    let id = desk.framework();
    let copy = desk.path("pack");
    fs::create_dir_all(&copy).unwrap();
    for entry in fs::read_dir(in_checkout(&format!("assets/frameworks/{id}"))).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, copy.join(path.file_name().unwrap())).unwrap();
    }
    spoil(&copy.join("duties.toml"));
    let ended = desk.ended(&["framework", "check", &copy.to_string_lossy()]);
    assert_eq!(ended.code, Some(1));
    let said = ended.out + &ended.err;
    assert!(
        said.contains("duties.toml:2"),
        "the place of the mistake is named: {said}"
    );
}

/// An unknown key, on the second line.
fn spoil(file: &Path) {
    let text = fs::read_to_string(file).unwrap();
    fs::write(file, format!("\nnonsense = 1\n{text}")).unwrap();
}

#[test]
fn the_calendar_answers_from_1990_to_2100_and_says_where_it_ends() {
    let desk = Desk::empty("2026-11-20");
    for (from, to, days) in [
        ("1995-01-01", "1995-12-31", 8),
        ("1999-12-01", "2000-01-31", 4),
        ("2022-01-01", "2022-12-31", 10),
        ("2099-01-01", "2100-12-31", 16),
    ] {
        let said = desk.done(&["calendar", "bank-holidays", from, to]);
        assert_eq!(said.lines().count(), days + 1, "{from} to {to}: {said}");
    }
    let said = desk.done(&["calendar", "bank-holidays", "1995-05-01", "1995-05-20"]);
    assert_eq!(
        said,
        "date,title\n1995-05-08,Early May bank holiday (VE day)\n"
    );
    for year in ["1989", "2101"] {
        let ended = desk.ended(&["calendar", "due", &format!("{year}-06-01"), "3"]);
        assert_eq!(ended.code, Some(1));
        assert!(ended.err.contains("1990 to 2100"), "{}", ended.err);
    }
}

#[test]
fn a_count_skips_what_it_is_told_to_skip() {
    let desk = Desk::empty("2026-11-20");
    for (skip, due) in [
        ("weekends,bank-holidays", "2026-12-30"),
        ("weekends", "2026-12-28"),
        ("bank-holidays", "2026-12-27"),
    ] {
        let said = desk.done(&["calendar", "due", "2026-12-23", "3", "--skip", skip]);
        assert_eq!(said.trim(), due, "without {skip}");
    }
}
