//! Inspections with what they found, what follows from that, and what was expected beforehand.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the framework that has a duty of this id.
fn desk(today: &'static str, duty: &str) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(|shown| {
        let mut duties = shown["duties"].as_array().unwrap().iter();
        duties.any(|it| it["id"] == duty)
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

/// The record of the school begins with a day.
fn joined(desk: &Desk, on: &str) {
    desk.done(&[
        "event",
        "record",
        "school-joined",
        "--school",
        ASHGROVE,
        "--on",
        on,
    ]);
}

fn owed(desk: &Desk, duty: &str) -> Option<Value> {
    let due = desk.answer(&["due", "--school", ASHGROVE]);
    let mut rows = due.as_array().unwrap().iter();
    rows.find(|row| row["duty"] == duty).cloned()
}

fn refused(desk: &Desk, more: &[&str]) -> String {
    desk.refused(&[&["inspection", "record", ASHGROVE], more].concat())
}

fn inspected(desk: &Desk, more: &[&str]) -> String {
    let recorded = desk.answer(&[&["inspection", "record", ASHGROVE], more].concat());
    recorded[0]["inspection"].as_str().unwrap().to_owned()
}

#[test]
fn what_a_report_found_makes_due_what_the_framework_says_of_it_and_nothing_before() {
    let desk = desk("2019-03-18", "called-in");
    joined(&desk, "2019-01-07");
    let held = ["--held", "2019-02-06", "--overall", "requires-improvement"];
    let id = inspected(&desk, &held);
    assert!(
        owed(&desk, "explanation-to-cabinet").is_none(),
        "no report yet"
    );
    let correct = ["inspection", "correct", ASHGROVE, &id];
    let corrected = desk.answer(
        &[
            &correct[..],
            &held,
            &[
                "--published",
                "2019-03-04",
                "--area",
                "teaching=requires-improvement",
            ],
            &["--safeguarding", "effective", "--note", "Two days"],
        ]
        .concat(),
    );
    assert_eq!(corrected[0]["framework"], "2015");
    assert_eq!(corrected[0]["found"], "Requires improvement");
    assert_eq!(corrected[0]["areas"][0]["area"], "teaching");
    let explain = owed(&desk, "explanation-to-cabinet").unwrap();
    assert_eq!(explain["started_on"], "2019-03-04");
    assert!(owed(&desk, "congratulation-good").is_none());
    assert!(owed(&desk, "appearance-inadequate").is_none());
    let quarterly = owed(&desk, "quarterly-report").unwrap();
    assert_eq!(quarterly["due_on"], "2019-03-31");

    let found = desk.answer(&["due", "--school", ASHGROVE, "--not-owed"]);
    let mut rows = found.as_array().unwrap().iter();
    let good = rows.find(|it| it["duty"] == "congratulation-good").unwrap();
    let why = "and it was judged requires improvement on 6 February 2019.";
    assert!(good["because"].as_str().unwrap().ends_with(why), "{good}");

    desk.done(&["undo"]);
    assert!(owed(&desk, "explanation-to-cabinet").is_none());
    desk.done(&["undo"]);
    assert_eq!(
        desk.answer(&["inspection", "list", ASHGROVE]),
        Value::Array(Vec::new())
    );
    desk.done(&["verify"]);
}

#[test]
fn a_category_of_concern_is_a_judgement_beside_the_grade() {
    let desk = desk("2019-03-18", "academy-proposal");
    inspected(
        &desk,
        &[
            "--held",
            "2019-02-06",
            "--published",
            "2019-03-04",
            "--overall",
            "inadequate",
            "--concern",
            "special-measures",
        ],
    );
    assert!(owed(&desk, "appearance-inadequate").is_some());
    assert!(owed(&desk, "academy-proposal").is_some());
}

#[test]
fn a_word_of_another_time_is_refused_with_those_that_there_were() {
    let desk = desk("2026-11-24", "called-in");
    let old = refused(
        &desk,
        &["--held", "2010-02-03", "--overall", "requires-improvement"],
    );
    assert!(
        old.contains("outstanding, good, satisfactory, inadequate"),
        "{old}"
    );
    let new = refused(&desk, &["--held", "2026-02-03", "--overall", "good"]);
    assert!(new.contains("no grade to the school as a whole"), "{new}");
    let area = refused(
        &desk,
        &["--held", "2026-02-03", "--area", "teaching=exceptional"],
    );
    assert!(area.contains("inclusion, curriculum"), "{area}");
    let safe = refused(
        &desk,
        &["--held", "2026-02-03", "--safeguarding", "effective"],
    );
    assert!(safe.contains("met, not-met"), "{safe}");
    let early = refused(&desk, &["--held", "2004-02-03"]);
    assert!(early.contains("1 September 2005"), "{early}");
    let reversed = refused(
        &desk,
        &["--held", "2026-02-03", "--published", "2026-02-02"],
    );
    assert!(reversed.contains("give the first day first"), "{reversed}");
    let twice = refused(
        &desk,
        &[
            "--held",
            "2026-02-03",
            "--area",
            "inclusion=exceptional",
            "--area",
            "inclusion=strong-standard",
        ],
    );
    assert!(twice.contains("has two grades"), "{twice}");
    let event = desk.refused(&[
        "event",
        "record",
        "inspection-held",
        "--school",
        ASHGROVE,
        "--on",
        "2026-02-03",
    ]);
    assert!(event.contains("with the inspection"), "{event}");
    let listed = desk.answer(&["inspection", "framework", "--on", "2026-02-03"]);
    assert_eq!(listed[0]["safeguarding"][1], "not-met");
    assert_eq!(
        desk.answer(&["inspection", "framework"])
            .as_array()
            .unwrap()
            .len(),
        8
    );
}

/// Records a forecast, as typed after its school and day.
fn foretold(desk: &Desk, more: &str) -> Value {
    let begin = ["forecast", "record", ASHGROVE, "--on", "2019-07-01"];
    let more: Vec<&str> = more.split(' ').collect();
    desk.answer(&[&begin[..], &more].concat())[0].clone()
}

#[test]
fn a_forecast_stands_beside_the_result_and_says_whether_it_is_held_securely() {
    let desk = desk("2019-09-10", "review-of-a-secure-school");
    joined(&desk, "2019-01-07");
    let found = "--held 2017-02-01 --published 2017-03-06 --overall requires-improvement";
    inspected(&desk, &found.split(' ').collect::<Vec<_>>());
    let own = foretold(&desk, "--by school --grade good --or requires-improvement");
    assert_eq!(own["words"], "Good or Requires improvement");
    foretold(&desk, "--by predicted --grade good --securely");
    assert!(owed(&desk, "review-of-a-secure-school").is_none());
    let adviser = foretold(&desk, "--by adviser --grade good --securely");
    assert_eq!(adviser["words"], "Good, securely");
    let listed = desk.answer(&["forecast", "list", ASHGROVE]);
    let rows = listed.as_array().unwrap().iter();
    let by: Vec<&str> = rows.map(|it| it["by"].as_str().unwrap()).collect();
    assert_eq!(by, ["school", "predicted", "adviser"]);
    let review = owed(&desk, "review-of-a-secure-school").unwrap();
    assert_eq!(review["due_on"], "2019-09-30");
    let id = adviser["forecast"].as_str().unwrap();
    desk.done(&["forecast", "remove", ASHGROVE, id]);
    assert!(owed(&desk, "review-of-a-secure-school").is_none());
    let late = "forecast record 900101 --on 2026-07-01 --by adviser --grade good";
    let wrong = desk.refused(&late.split(' ').collect::<Vec<_>>());
    assert!(
        wrong.contains("no grade to the school as a whole"),
        "{wrong}"
    );
    desk.done(&["verify"]);
}

#[test]
fn an_expected_inspection_is_prepared_six_months_before_and_ends_what_had_no_day() {
    let desk = desk("2026-11-24", "review-before-expected-inspection");
    desk.done(&[
        "category",
        "set",
        ASHGROVE,
        "--category",
        "purple",
        "--on",
        "2026-11-02",
        "--reason",
        "Standards fell",
    ]);
    assert_eq!(
        owed(&desk, "review-before-inspection").unwrap()["due_on"],
        Value::Null
    );
    desk.done(&[
        "event",
        "record",
        "inspection-expected",
        "--school",
        ASHGROVE,
        "--on",
        "2027-07-05",
    ]);
    let counted = owed(&desk, "review-before-expected-inspection").unwrap();
    assert_eq!(counted["due_on"], "2027-01-05");
    assert_eq!(counted["standing"], "upcoming");
}
