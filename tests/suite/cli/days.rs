//! What the adviser adds to the calendar: newer bank holidays, closures, terms.

use std::fs;

use serde_json::{Value, json};

use super::desk::{ASHGROVE, Desk, IVY_BANK, in_checkout};

/// The official list that ships, with one more day.
fn newer(desk: &Desk, day: &str, title: &str) -> String {
    let official = fs::read(in_checkout("assets/calendar/bank-holidays.json")).unwrap();
    let mut list: Value = serde_json::from_slice(&official).unwrap();
    let events = list["england-and-wales"]["events"].as_array_mut().unwrap();
    events.push(json!({"title": title, "date": day, "notes": "", "bunting": true}));
    desk.write("newer.json", &list.to_string())
}

fn due_of(desk: &Desk, visit: &str) -> Vec<String> {
    let due = desk.answer(&["due"]);
    let rows = due.as_array().unwrap().iter();
    let of_visit = rows.filter(|it| it["subject"] == visit && it["standing"] != "void");
    let mut days: Vec<String> = of_visit
        .map(|it| it["due_on"].as_str().unwrap().to_owned())
        .collect();
    days.sort();
    days
}

#[test]
fn a_newer_official_list_moves_open_deadlines_and_says_so_until_it_is_put_away() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let before = due_of(&desk, &visit);
    assert_eq!(before[0], "2026-11-26");
    let list = newer(&desk, "2026-11-25", "A day for everybody");
    let told = desk.answer(&["calendar", "import", &list]);
    assert_eq!(told["until"], 2028);
    assert_eq!(
        told["changes"],
        json!(["Wednesday 25 November 2026 is a bank holiday: A day for everybody."])
    );
    let moved = told["moved"].as_array().unwrap();
    let of_visit = moved
        .iter()
        .filter(|it| it["to"].as_str() <= Some("2026-12-31"));
    assert_eq!(of_visit.count(), before.len(), "{moved:?}");
    assert_eq!(moved[0]["school_urn"], 900_101);
    assert_eq!(
        (&moved[0]["from"], &moved[0]["to"]),
        (&json!("2026-11-26"), &json!("2026-11-27"))
    );
    let why = moved[0]["why"].as_str().unwrap();
    assert!(why.contains("A day for everybody"), "{why}");
    assert_eq!(due_of(&desk, &visit)[0], "2026-11-27");
    let said = desk.ended(&["due"]).err;
    assert!(
        said.contains("since 2026-11-20") && said.contains("instead of 26 November 2026"),
        "{said}"
    );
    desk.done(&["calendar", "dismiss"]);
    assert!(!desk.ended(&["due"]).err.contains("instead of"));
    let shipped = in_checkout("assets/calendar/bank-holidays.json");
    let back = desk.answer(&["calendar", "import", &shipped]);
    assert_eq!(back["changes"].as_array().unwrap().len(), 1, "{back}");
    assert_eq!(
        due_of(&desk, &visit)[0],
        "2026-11-26",
        "the later list holds"
    );
    desk.done(&["undo"]);
    let again = desk.answer(&["calendar", "import", &list]);
    assert_eq!(
        (&again["known"], &again["moved"]),
        (&json!(true), &json!([]))
    );
    desk.done(&["verify"]);
}

#[test]
fn a_newer_list_is_undone_like_any_step() {
    let desk = Desk::with_schools("2026-11-20");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    desk.done(&[
        "calendar",
        "import",
        &newer(&desk, "2026-11-25", "One more"),
    ]);
    assert_eq!(due_of(&desk, &visit)[0], "2026-11-27");
    desk.done(&["undo"]);
    assert_eq!(due_of(&desk, &visit)[0], "2026-11-26");
    assert!(!desk.ended(&["due"]).err.contains("One more"));
}

#[test]
fn an_older_a_broken_and_a_foreign_list_are_refused_and_change_nothing() {
    let desk = Desk::with_schools("2026-11-20");
    let digest = desk.done(&["digest"]);
    let event = |date: &str| json!({"title": "A day", "date": date, "notes": "", "bunting": true});
    let england = |events: Value| json!({"england-and-wales": {"events": events}}).to_string();
    let days = |year: i32| (1..=8).map(move |day| event(&format!("{year}-03-{day:02}")));
    for (text, reason) in [
        ("{".to_owned(), "not the official bank holiday list"),
        (
            "URN,Name\n".to_owned(),
            "not the official bank holiday list",
        ),
        (
            json!({"scotland": {"events": [event("2029-01-01")]}}).to_string(),
            "no part named “england-and-wales”",
        ),
        (
            england(days(2019).collect()),
            "ends in 2019, and one that reaches 2028 is known already",
        ),
        (
            england(days(2029).chain([event("2031-01-01")]).collect()),
            "0 days in 2030",
        ),
        (england(json!([event("2026-02-30")])), "which is no date"),
    ] {
        let file = desk.write("list.json", &text);
        let said = desk.refused(&["calendar", "import", &file]);
        assert!(said.contains(reason), "{text}: {said}");
    }
    assert_eq!(desk.done(&["digest"]), digest);
}

#[test]
fn a_calendar_that_is_about_to_run_out_says_so() {
    let mut desk = Desk::with_schools("2026-11-20");
    assert!(!desk.ended(&["due"]).err.contains("ends in 2028"));
    desk.today = "2028-09-01";
    let said = desk.ended(&["due"]).err;
    assert!(said.contains("ends in 2028"), "{said}");
    let shown = desk.answer(&["calendar", "show", "2029"]);
    assert_eq!(
        (&shown["announced"], &shown["announced_until"]),
        (&json!(false), &json!(2028))
    );
    assert!(shown["ends"].as_str().unwrap().contains("newer list"));
}

/// A command whose words have no spaces.
fn words(line: &str) -> Vec<&str> {
    line.split_whitespace().collect()
}

/// One counted day after a day, with what a count leaves out.
fn next(desk: &Desk, date: &str, skip: &str) -> String {
    let line = format!("calendar due {date} 1 --skip {skip}");
    desk.done(&words(&line)).trim().to_owned()
}

#[test]
fn office_closures_of_the_book_are_skipped_where_a_count_says_so() {
    let desk = Desk::with_schools("2026-11-20");
    let line = "calendar closure add --from 2026-12-29 --to 2026-12-31 --what Christmas";
    let added = desk.answer(&words(line));
    let closed = "weekends,bank-holidays,closures";
    assert_eq!(
        next(&desk, "2026-12-24", "weekends,bank-holidays"),
        "2026-12-29"
    );
    assert_eq!(next(&desk, "2026-12-24", closed), "2027-01-04");
    let listed = desk.answer(&words("calendar closure list"));
    assert_eq!(
        (&listed[0]["closure"], &listed[0]["what"]),
        (&added["closure"], &json!("Christmas"))
    );
    let closure = added["closure"].as_str().unwrap();
    desk.done(&["calendar", "closure", "remove", closure]);
    assert_eq!(next(&desk, "2026-12-24", closed), "2026-12-29");
    desk.done(&["undo"]);
    assert_eq!(next(&desk, "2026-12-24", closed), "2027-01-04");
    desk.done(&["verify"]);
}

#[test]
fn a_school_keeps_its_own_term_dates_and_else_those_of_all() {
    let desk = Desk::with_schools("2026-11-20");
    let terms = in_checkout("tests/data/calendar/term-dates.csv");
    let import = ["calendar", "terms", "import", &terms, "--area", "Northmere"];
    let taken = desk.answer(&import);
    assert_eq!(
        (&taken["added"], &taken["closures"]),
        (&json!(6), &json!(1))
    );
    let again = desk.answer(&import);
    assert_eq!((&again["added"], &again["known"]), (&json!(0), &json!(6)));
    let skip = "weekends,school-holidays";
    assert_eq!(next(&desk, "2026-10-23", skip), "2026-11-02");
    for days in [
        "--from 2026-09-02 --to 2026-10-16",
        "--from 2026-10-26 --to 2026-12-18",
    ] {
        let line = format!("calendar terms add --term autumn {days} --school {ASHGROVE}");
        desk.done(&words(&line));
    }
    let of = |school: &str| next(&desk, "2026-10-23", &format!("{skip} --school {school}"));
    assert_eq!(of(ASHGROVE), "2026-10-26");
    assert_eq!(of(IVY_BANK), "2026-11-02");
    let line = format!(
        "calendar terms add --term autumn --from 2026-10-01 --to 2026-10-20 --school {ASHGROVE}"
    );
    let said = desk.refused(&words(&line));
    assert!(said.contains("2 September 2026"), "{said}");
    desk.done(&["verify"]);
}

#[test]
fn term_dates_and_closures_of_a_file_count_without_any_book() {
    let desk = Desk::empty("2026-11-20");
    let file = in_checkout("tests/data/calendar/term-dates.csv");
    let words = [
        "calendar",
        "due",
        "2026-10-23",
        "1",
        "--skip",
        "weekends,school-holidays",
        "--days",
        &file,
        "--area",
        "Northmere",
    ];
    assert_eq!(desk.done(&words).trim(), "2026-11-02");
    let calendar = in_checkout("tests/data/calendar/school-holidays.ics");
    let words = [
        "calendar",
        "due",
        "2027-03-25",
        "1",
        "--skip",
        "school-holidays",
        "--days",
        &calendar,
    ];
    assert_eq!(desk.done(&words).trim(), "2027-04-12");
    let said = desk.refused(&["calendar", "due", "2026-10-23", "1", "--skip", "closures"]);
    assert!(
        said.contains("init"),
        "without a file a book is needed: {said}"
    );
    assert!(!desk.path("book").exists());
}

#[test]
fn days_in_the_wrong_order_and_unknown_entries_are_refused() {
    let desk = Desk::with_schools("2026-11-20");
    let said = desk.refused(&[
        "calendar",
        "closure",
        "add",
        "--from",
        "2026-12-31",
        "--to",
        "2026-12-29",
        "--what",
        "X",
    ]);
    assert!(
        said.contains("29 December 2026 is before 31 December 2026"),
        "{said}"
    );
    let id = "0".repeat(32);
    desk.refused(&["calendar", "closure", "remove", &id]);
    desk.refused(&["calendar", "terms", "remove", &id]);
    let file = desk.write("terms.csv", "URN,Name\n");
    assert!(
        desk.refused(&["calendar", "terms", "import", &file])
            .contains("“kind”")
    );
}
