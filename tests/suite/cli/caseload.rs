//! What is owed for the whole caseload: told once, beside what is owed to schools, and met for all.

use serde_json::Value;

use super::{
    answer::desk_with,
    desk::{ASHGROVE, Desk},
};

fn of_all(desk: &Desk) -> Vec<Value> {
    let due = desk.answer(&["due"]);
    let rows = due.as_array().unwrap().iter();
    let rows = rows.filter(|row| row["school"] == "The whole caseload");
    rows.cloned().collect()
}

#[test]
fn a_meeting_that_the_framework_holds_for_all_schools_is_owed_once_and_met_once() {
    let desk = desk_with("2026-10-05", "steering-group", "required");
    let owed = of_all(&desk);
    assert_eq!(owed.len(), 1, "{owed:#?}");
    assert_eq!(owed[0]["due_on"], "2026-10-31");
    assert_eq!(
        (
            &owed[0]["school_urn"],
            &owed[0]["subject"],
            &owed[0]["answer"]
        ),
        (&Value::Null, &"caseload".into(), &Value::Null)
    );
    let at_one = desk.answer(&["due", "--school", ASHGROVE]).to_string();
    assert!(
        !at_one.contains("steering-group"),
        "not owed to a school: {at_one}"
    );

    let group = owed[0]["met_of"][0].as_str().unwrap();
    let held = [
        "event",
        "record",
        "meeting-held",
        "--of",
        group,
        "--on",
        "2026-10-05",
    ];
    desk.done(&[&held[..], &["--school", ASHGROVE]].concat());
    assert_eq!(
        of_all(&desk)[0]["met_on"],
        Value::Null,
        "that was at one school"
    );
    desk.done(&held);
    assert_eq!(of_all(&desk)[0]["met_on"], "2026-10-05");
    desk.done(&["undo"]);
    assert_eq!(of_all(&desk)[0]["met_on"], Value::Null);
    desk.done(&["verify"]);
}

#[test]
fn an_occasion_of_the_caseload_is_recorded_for_all_and_one_of_a_school_for_one() {
    let desk = desk_with("2026-10-05", "pupil-premium-newsletter", "required");
    let record = [
        "event",
        "record",
        "occasion",
        "--of",
        "newsletter-sent",
        "--on",
        "2026-10-05",
    ];
    let refused = desk.refused(&[&record[..], &["--school", ASHGROVE]].concat());
    assert!(refused.contains("for every school"), "{refused}");
    desk.done(&record);
    let met = of_all(&desk);
    let met = met
        .iter()
        .find(|row| row["duty"] == "pupil-premium-newsletter")
        .unwrap();
    assert_eq!(met["met_on"], "2026-10-05");

    let desk = desk_with("2026-10-05", "allocation-review", "required");
    let record = [
        "event",
        "record",
        "occasion",
        "--of",
        "allocation-reviewed",
        "--on",
        "2026-10-05",
    ];
    assert!(desk.refused(&record).contains("of one school"));
    desk.done(&[&record[..], &["--school", ASHGROVE]].concat());
}

#[test]
fn half_terms_entered_for_every_school_are_those_of_the_caseload() {
    let desk = desk_with("2026-09-07", "schools-monitoring-group", "required");
    let undated = of_all(&desk);
    assert!(
        undated.iter().all(|row| row["standing"] == "undated"),
        "{undated:#?}"
    );
    let terms = ["calendar", "terms", "add", "--term", "autumn"];
    desk.done(&[&terms[..], &["--from", "2026-09-02", "--to", "2026-10-23"]].concat());
    desk.done(&[&terms[..], &["--from", "2026-11-02", "--to", "2026-12-18"]].concat());
    let mut days: Vec<Value> = of_all(&desk)
        .iter()
        .map(|row| row["due_on"].clone())
        .collect();
    days.sort_by_key(Value::to_string);
    assert_eq!(days, ["2026-10-23", "2026-12-18", "2026-12-18"]);
}

#[test]
fn other_term_dates_tell_which_meetings_of_all_schools_they_move() {
    let desk = desk_with("2026-11-09", "schools-monitoring-group", "required");
    let import = |end: &str| {
        let rows = format!(
            "area,kind,start,end\nNorthmere,term:autumn,2026-09-02,{end}\n\
             Northmere,half-term holiday,2026-10-26,2026-10-30\n"
        );
        let file = desk.write("terms.csv", &rows);
        let taken = desk.answer(&["calendar", "terms", "import", &file]);
        taken["moved"].as_array().unwrap().clone()
    };
    import("2026-12-18");
    let moved = import("2026-12-16");
    let of_all = moved.iter().find(|it| it["school"] == "The whole caseload");
    let of_all = of_all.unwrap_or_else(|| panic!("{moved:#?}"));
    assert_eq!(
        (&of_all["from"], &of_all["to"], &of_all["school_urn"]),
        (&"2026-12-18".into(), &"2026-12-16".into(), &Value::Null)
    );
}
