//! Odd days for a visit: told, allowed, and never lost.

use super::desk::{Desk, REGISTER, in_checkout};

/// What is said of planning for a day, and of holding on it.
fn odd(desk: &Desk, urn: &str, on: &str) -> [String; 2] {
    let kind = desk.framework_shown()["visit_kinds"][0]["id"].clone();
    let kind = kind.as_str().unwrap();
    let planned = desk.answer(&["visit", "plan", "--school", urn, "--kind", kind, "--on", on]);
    let visit = planned["visit"].as_str().unwrap();
    let held = desk.answer(&["visit", "hold", visit, "--on", on]);
    let shown = desk.answer(&["visit", "show", visit]);
    assert_eq!(shown["held_on"], on, "an odd day is recorded all the same");
    [planned, held].map(|it| it["warnings"].to_string())
}

#[test]
fn a_sunday_a_bank_holiday_and_a_day_to_come_are_warned_of_and_allowed() {
    let desk = Desk::with_schools("2026-11-20");
    for (on, planned, held) in [
        ("2026-11-15", "weekend", "weekend"),
        ("2026-08-31", "Summer bank holiday", "Summer bank holiday"),
        ("2026-11-27", "[]", "not come yet"),
        ("2026-11-19", "is past", "[]"),
    ] {
        let said = odd(&desk, "900101", on);
        assert!(said[0].contains(planned), "{on}: {}", said[0]);
        assert!(said[1].contains(held), "{on}: {}", said[1]);
    }
    let ended = desk.ended(&[
        "visit",
        "plan",
        "--school",
        "900101",
        "--kind",
        "nonsense",
        "--on",
        "2026-11-29",
    ]);
    assert_eq!(ended.code, Some(1), "a kind that is none is refused");
}

#[test]
fn a_day_before_the_school_opened_or_after_it_closed_is_warned_of_and_allowed() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let register = desk.write(
        "register.csv",
        "URN,EstablishmentName,OpenDate,CloseDate\n900900,Late Start School,01-09-2026,\n\
         900901,Early End School,,31-08-2026\n",
    );
    desk.done(&["schools", "import", &register]);
    let said = odd(&desk, "900900", "2026-06-11");
    assert!(said[0].contains("opened only on 1"), "{}", said[0]);
    let said = odd(&desk, "900901", "2026-11-19");
    assert!(said[1].contains("closed on 31"), "{}", said[1]);
}

#[test]
fn a_day_before_the_framework_began_is_told_and_recorded_all_the_same() {
    let desk = Desk::with_schools("2026-11-20");
    let said = odd(&desk, "900101", "1995-06-14");
    assert!(said[0].contains("begins on 1"), "{}", said[0]);
    let category = desk.framework_shown()["categories"][0]["id"].clone();
    let category = category.as_str().unwrap();
    let day = "1995-06-14";
    let given = ["--category", category, "--on", day, "--reason", "As before"];
    for words in [
        [["category", "set", "900102"].as_slice(), &given].concat(),
        vec![
            "event",
            "record",
            "concern-raised",
            "--school",
            "900102",
            "--on",
            day,
        ],
    ] {
        let ended = desk.ended(&words);
        assert_eq!(ended.code, Some(0), "{}", ended.err);
        assert!(ended.err.contains("begins on 1"), "{}", ended.err);
    }
}

#[test]
fn a_clock_that_is_set_back_loses_nothing_and_counts_from_the_day_it_says() {
    let mut desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold("900101", "2026-11-19");
    let pdf = desk.text("note.pdf");
    desk.today = "2026-11-10";
    let said = desk.refused(&["note", "issue", &visit, "--pdf", &pdf]);
    assert!(said.contains("not come yet"), "{said}");
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    let plan = desk.plan("900102", "2026-12-03");
    desk.today = "2026-11-24";
    desk.done(&["note", "issue", &visit, "--pdf", &pdf]);
    desk.today = "2025-01-06";
    let shown = desk.answer(&["visit", "show", &visit]);
    assert_eq!(shown["notes"][0]["version"], 1);
    desk.done(&["visit", "show", &plan]);
    desk.done(&["verify"]);
}
