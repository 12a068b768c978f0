//! What a school buys, what it is owed because of it, and why others are not.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the framework with something that primary schools buy and a duty that follows.
fn desk(today: &'static str) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(|shown| {
        let mut offers = shown["entitlements"].as_array().unwrap().iter();
        offers.any(|it| it["id"] == "primary-offer")
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

fn owed(desk: &Desk, duty: &str) -> Option<Value> {
    let due = desk.answer(&["due", "--school", ASHGROVE]);
    let mut rows = due.as_array().unwrap().iter();
    rows.find(|row| row["duty"] == duty).cloned()
}

fn why_not(desk: &Desk, duty: &str) -> String {
    let found = desk.answer(&["due", "--school", ASHGROVE, "--not-owed"]);
    let mut rows = found.as_array().unwrap().iter();
    let row = rows.find(|row| row["duty"] == duty).unwrap();
    row["because"].as_str().unwrap().to_owned()
}

const BUY: [&str; 6] = [
    "offer",
    "buy",
    ASHGROVE,
    "primary-offer",
    "--from",
    "2026-09-01",
];

#[test]
fn a_school_that_buys_an_offer_is_owed_its_visits_and_one_that_does_not_the_other_visit() {
    let desk = desk("2026-11-24");
    assert!(owed(&desk, "offer-visits").is_none());
    assert!(owed(&desk, "annual-monitoring").is_some());
    let why = why_not(&desk, "offer-visits");
    assert!(
        why.ends_with("and it does not buy “Primary School Improvement Offer”."),
        "{why}"
    );
    let bought = desk.answer(&[&BUY[..], &["--note", "Element 1"]].concat());
    assert_eq!(bought[0]["words"], "Bought since 1 September 2026");
    assert_eq!(bought[0]["purchases"][0]["note"], "Element 1");
    let visits = owed(&desk, "offer-visits").unwrap();
    assert_eq!(visits["due_on"], "2027-08-31");
    assert!(owed(&desk, "annual-monitoring").is_none());
    let why = why_not(&desk, "annual-monitoring");
    assert!(
        why.ends_with("and it buys “Primary School Improvement Offer”."),
        "{why}"
    );
    let found = desk.answer(&["search", "element"]);
    assert!(found.to_string().contains("Bought"), "{found}");

    desk.done(&[
        "offer",
        "stop",
        ASHGROVE,
        "primary-offer",
        "--on",
        "2026-11-20",
    ]);
    assert!(owed(&desk, "offer-visits").is_none());
    assert_eq!(
        desk.answer(&["offer", "list", ASHGROVE])[0]["words"],
        "Bought until 20 November 2026"
    );
    desk.done(&["undo"]);
    assert!(owed(&desk, "offer-visits").is_some());
    desk.done(&["undo"]);
    assert!(owed(&desk, "offer-visits").is_none());
    desk.done(&["verify"]);
}

#[test]
fn only_what_is_sold_is_bought_once_at_a_time_and_stopped_while_it_is_had() {
    let desk = desk("2026-11-24");
    let unknown = desk.refused(&["offer", "buy", ASHGROVE, "picnic", "--from", "2026-09-01"]);
    assert!(unknown.contains("“primary-offer”"), "{unknown}");
    let free = desk.refused(&[
        "offer",
        "buy",
        ASHGROVE,
        "target-setting",
        "--from",
        "2026-09-01",
    ]);
    assert!(free.contains("sells no “target-setting”"), "{free}");
    let reversed = desk.refused(&[&BUY[..], &["--until", "2026-08-31"]].concat());
    assert!(reversed.contains("give the first day first"), "{reversed}");
    let early = [
        "offer",
        "stop",
        ASHGROVE,
        "primary-offer",
        "--on",
        "2026-11-20",
    ];
    assert!(desk.refused(&early).contains("does not buy"));
    desk.done(&[&BUY[..], &["--until", "2027-08-31"]].concat());
    let twice = desk.refused(&[
        "offer",
        "buy",
        ASHGROVE,
        "primary-offer",
        "--from",
        "2027-08-31",
    ]);
    assert!(twice.contains("until 31 August 2027"), "{twice}");
    desk.done(&[
        "offer",
        "buy",
        ASHGROVE,
        "primary-offer",
        "--from",
        "2027-09-01",
    ]);
    let nowhere = desk.ended(&["due", "--not-owed"]);
    assert_eq!(nowhere.code, Some(2), "{}", nowhere.err);
    desk.done(&["verify"]);
}

#[test]
fn performance_management_is_owed_by_the_end_of_the_autumn_term_to_a_school_that_buys_it() {
    let desk = Desk::empty("2026-09-14");
    let framework = desk.framework_where(|shown| {
        let mut duties = shown["duties"].as_array().unwrap().iter();
        duties.any(|it| it["id"] == "performance-management")
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    for (from, to) in [("2026-09-02", "2026-10-23"), ("2026-11-02", "2026-12-18")] {
        let add = [
            "calendar", "terms", "add", "--term", "autumn", "--from", from, "--to", to,
        ];
        desk.done(&add);
    }
    assert!(owed(&desk, "performance-management").is_none());
    desk.done(&[
        "offer",
        "buy",
        ASHGROVE,
        "performance-management",
        "--from",
        "2026-09-01",
    ]);
    let found = owed(&desk, "performance-management").unwrap();
    assert_eq!(found["due_on"], "2026-12-18");
    assert!(
        found["counted"]
            .as_str()
            .unwrap()
            .starts_with("By the end of the autumn term, in every year."),
        "{found}"
    );
}
