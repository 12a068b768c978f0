//! What a school declined, or was found not to need: recorded, told, taken back.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the framework that has a duty of this id and force.
pub(super) fn desk_with(today: &'static str, duty: &str, force: &str) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(|shown| {
        let mut duties = shown["duties"].as_array().unwrap().iter();
        duties.any(|it| it["id"] == duty && it["force"] == force)
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

fn row(desk: &Desk, duty: &str) -> Value {
    let due = desk.answer(&["due", "--school", ASHGROVE]);
    let mut rows = due.as_array().unwrap().iter();
    rows.find(|row| row["duty"] == duty).cloned().unwrap()
}

const DECLINED: [&str; 4] = ["--on", "2026-11-20", "--by", "Ms Rowan Tallis"];

#[test]
fn what_is_offered_is_declined_with_who_day_and_reason_and_taken_back() {
    let desk = desk_with("2026-11-24", "review-visits", "offered");
    assert_eq!(row(&desk, "review-visits")["answer"], "declined");
    let duty = ["answer", "duty", ASHGROVE, "review-visits"];
    let nameless = desk.refused(&[&duty[..], &["--on", "2026-11-20"]].concat());
    assert!(nameless.contains("ho declined"), "{nameless}");
    let given = desk.answer(
        &[
            &duty[..],
            &DECLINED,
            &["--reason", "A partner school visits"],
        ]
        .concat(),
    );
    assert_eq!(given[0]["kind"], "declined");
    let found = row(&desk, "review-visits");
    assert_eq!(found["standing"], "void");
    assert_eq!(
        found["standing_words"],
        "Offered and declined on 20 November 2026"
    );
    assert!(
        desk.answer(&["search", "partner"])
            .to_string()
            .contains("Answer")
    );
    let again = desk.refused(&[&duty[..], &DECLINED].concat());
    assert!(again.contains("is open"), "{again}");

    let listed = desk.answer(&["answer", "list", ASHGROVE]);
    assert_eq!(listed[0]["who"], "Ms Rowan Tallis");
    let id = listed[0]["answer"].as_str().unwrap();
    desk.done(&["answer", "remove", ASHGROVE, id]);
    assert_eq!(row(&desk, "review-visits")["answer"], "declined");
    desk.done(&["undo"]);
    assert_eq!(row(&desk, "review-visits")["standing"], "void");
    desk.done(&["verify"]);
}

#[test]
fn an_entitlement_is_declined_for_its_school_year_and_the_ledger_says_so() {
    let desk = desk_with("2026-11-24", "review-visits", "offered");
    let ledger = || {
        let schools = desk.answer(&["schools", "list"]);
        let urn: u64 = ASHGROVE.parse().unwrap();
        let mut rows = schools.as_array().unwrap().iter();
        rows.find(|row| row["urn"] == urn).unwrap()["entitlement"].clone()
    };
    assert_eq!(ledger()["words"], "0 of 2 visits used");
    let entitlement = ["answer", "entitlement", ASHGROVE, "review-visits"];
    desk.done(&[&entitlement[..], &DECLINED].concat());
    assert_eq!(
        ledger()["words"],
        "declined on 20 November 2026, 0 of 2 visits used"
    );
    assert_eq!(ledger()["answered"], "declined");
    let unknown = desk.refused(
        &[
            &["answer", "entitlement", ASHGROVE, "picnic"],
            &DECLINED[..],
        ]
        .concat(),
    );
    assert!(unknown.contains("picnic"), "{unknown}");
    desk.done(&["undo"]);
    assert_eq!(ledger()["words"], "0 of 2 visits used");
}

#[test]
fn what_is_considered_is_not_needed_with_its_reason_and_what_is_required_takes_no_answer() {
    let desk = desk_with("2026-11-24", "improvement-board-considered", "considered");
    let set = [
        "category",
        "set",
        ASHGROVE,
        "--category",
        "purple",
        "--on",
        "2026-11-02",
    ];
    desk.done(&[&set[..], &["--reason", "Standards fell"]].concat());
    assert_eq!(
        row(&desk, "improvement-board-considered")["answer"],
        "not-needed"
    );
    let duty = [
        "answer",
        "duty",
        ASHGROVE,
        "improvement-board-considered",
        "--on",
        "2026-11-20",
    ];
    assert!(desk.refused(&duty).contains("he reason"));
    desk.done(&[&duty[..], &["--reason", "One partner carries the support"]].concat());
    let found = row(&desk, "improvement-board-considered");
    assert_eq!(
        found["standing_words"],
        "Considered on 20 November 2026 and not needed"
    );
    let required = ["answer", "duty", ASHGROVE, "three-visits"];
    let refused = desk.refused(&[&required[..], &DECLINED].concat());
    assert!(refused.contains("must be done"), "{refused}");
    desk.done(&["verify"]);
}
