//! What happened and has no record of its own, and what a school may have of the adviser's time.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, IVY_BANK};

fn rows(desk: &Desk, urn: &str, duty: &str) -> Vec<Value> {
    let due = desk.answer(&["due", "--school", urn]);
    let rows = due.as_array().unwrap().iter();
    rows.filter(|row| row["duty"] == duty).cloned().collect()
}

fn entitlement(desk: &Desk) -> Value {
    let list = desk.answer(&["schools", "list"]);
    let urn: u64 = ASHGROVE.parse().unwrap();
    let mut rows = list.as_array().unwrap().iter();
    rows.find(|row| row["urn"] == urn).unwrap()["entitlement"].clone()
}

#[test]
fn an_event_is_recorded_listed_found_and_undone() {
    let desk = Desk::with_schools("2026-11-24");
    let kinds = desk.answer(&["event", "kinds"]);
    assert!(kinds.to_string().contains("evidence-received"), "{kinds}");
    let record = |on: &str, of: &[&str]| {
        desk.answer(&[&["event", "record", "evidence-received", "--on", on], of].concat())
    };
    let told = record(
        "2026-11-20",
        &["--school", ASHGROVE, "--note", "Figures of the summer"],
    );
    assert_eq!(told["event"].as_str().map(str::len), Some(32));
    record("2026-11-23", &[]);
    let at = |urn: &str| desk.answer(&["event", "list", "--school", urn]);
    assert_eq!(at(ASHGROVE).as_array().map(Vec::len), Some(2));
    assert_eq!(at(IVY_BANK).as_array().map(Vec::len), Some(1));
    assert_eq!(at(IVY_BANK)[0]["school_urn"], Value::Null);
    assert_eq!(rows(&desk, ASHGROVE, "category-review").len(), 2);
    assert_eq!(rows(&desk, IVY_BANK, "category-review").len(), 1);
    let found = desk.answer(&["search", "summer"]);
    assert!(found.to_string().contains("Event"), "{found}");
    desk.done(&["undo"]);
    assert!(rows(&desk, IVY_BANK, "category-review").is_empty());
    desk.done(&["verify"]);
}

#[test]
fn an_event_of_a_visit_needs_it_and_one_with_its_own_record_is_sent_there() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.plan(ASHGROVE, "2026-12-03");
    let on = ["--on", "2026-11-24"];
    let record = |words: &[&str]| desk.refused(&[&["event", "record"], words, &on[..]].concat());
    assert!(record(&["foci-agreed", "--school", ASHGROVE]).contains("visit"));
    assert!(record(&["visit-held", "--visit", &visit]).contains("hold"));
    assert!(record(&["picnic"]).contains("picnic"));
    let elsewhere = ["foci-agreed", "--visit", &visit, "--school", IVY_BANK];
    assert!(record(&elsewhere).contains("another school"));
    desk.done(&[
        "event",
        "record",
        "foci-agreed",
        "--visit",
        &visit,
        "--on",
        "2026-11-24",
    ]);
    assert_eq!(rows(&desk, ASHGROVE, "foci-agreed")[0]["standing"], "met");
    let shown = desk.answer(&["visit", "show", &visit]);
    assert!(shown.to_string().contains("2026-11-24"), "{shown}");
}

#[test]
fn half_days_are_counted_against_what_the_category_gives_and_the_ruling_is_told() {
    let desk = Desk::with_schools("2026-11-24");
    assert_eq!(entitlement(&desk), Value::Null, "no category yet");
    let set = ["category", "set", ASHGROVE, "--category", "2", "--on"];
    desk.done(&[&set[..], &["2026-09-10", "--reason", "Areas to develop"]].concat());
    desk.hold(ASHGROVE, "2026-07-01");
    desk.plan(ASHGROVE, "2027-02-02");
    let first = desk.hold(ASHGROVE, "2026-11-19");
    let told = entitlement(&desk);
    assert_eq!(told["words"], "1 of 2 half days used, 1 planned");
    assert_eq!(told["left"], 1);
    assert!(told["ruling"].as_str().unwrap().contains("three visits"));
    let file = desk.write("half.toml", "half_days = 2\n");
    desk.done(&["visit", "record", &first, "--from", &file]);
    assert_eq!(
        entitlement(&desk)["words"],
        "2 of 2 half days used, 1 planned"
    );
    let shown = desk.answer(&["visit", "show", &first]);
    assert_eq!(
        (&shown["number_this_year"], &shown["visits_due"]),
        (&1.into(), &2.into())
    );
    assert_eq!(shown["entitlements"][0]["used"], 2);
    let plain = desk.done(&["visit", "show", &first]);
    assert!(plain.contains("Visit 1 of 2"), "{plain}");
    let owed = &rows(&desk, ASHGROVE, "visits-category-2")[0];
    assert!(
        owed["ruling"].as_str().unwrap().contains("half days"),
        "{owed}"
    );
}

#[test]
fn an_event_says_which_one_it_was_and_counts_for_that_one_alone() {
    let desk = Desk::with_schools("2026-11-24");
    let usual = &desk
        .answer(&["framework", "list"])
        .as_array()
        .unwrap()
        .clone();
    let usual = usual.iter().find(|it| it["sample"] == true).unwrap()["id"].clone();
    let kinds = desk.answer(&["event", "kinds", "--framework", usual.as_str().unwrap()]);
    let meeting = kinds.as_array().unwrap().iter();
    let meeting = meeting
        .clone()
        .find(|it| it["event"] == "meeting-held")
        .unwrap();
    let group = meeting["of"][0]["id"].as_str().unwrap();
    let record = |words: &[&str]| {
        let at = ["--school", ASHGROVE];
        desk.answer(&[&["event", "record"], words, &at[..]].concat())
    };
    record(&["concern-raised", "--on", "2026-11-02"]);
    record(&["meeting-held", "--on", "2026-11-10"]);
    assert!(rows(&desk, ASHGROVE, "review-group-minutes").is_empty());
    let held = record(&["meeting-held", "--on", "2026-11-12", "--of", group]);
    assert_eq!(held["of"], group);
    assert_eq!(rows(&desk, ASHGROVE, "review-group-minutes").len(), 1);

    let listed = desk.answer(&["event", "list", "--school", ASHGROVE]);
    let unnamed = listed.as_array().unwrap().iter();
    let unnamed = unnamed
        .clone()
        .find(|it| it["happened_on"] == "2026-11-10")
        .unwrap();
    let unnamed = unnamed["event"].as_str().unwrap();
    desk.done(&["event", "name", unnamed, "--of", group]);
    assert_eq!(rows(&desk, ASHGROVE, "review-group-minutes").len(), 2);
    desk.done(&["undo"]);
    assert_eq!(rows(&desk, ASHGROVE, "review-group-minutes").len(), 1);
    let refused = desk.refused(&["event", "name", unnamed, "--of", "picnic-club"]);
    assert!(
        refused.contains("no group") && refused.contains(group),
        "{refused}"
    );
    desk.done(&["verify"]);
}
