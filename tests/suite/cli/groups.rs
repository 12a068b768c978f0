//! Groups of frameworks: who sits in them, when they meet, what they decide, and what is met by that.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the first framework that has such a group.
fn desk_with(today: &'static str, is_one: impl Fn(&Value) -> bool) -> Desk {
    let desk = Desk::empty(today);
    let framework =
        desk.framework_where(|pack| pack["groups"].as_array().unwrap().iter().any(&is_one));
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

/// Runs a command typed on one line, which must succeed; an underscore stands for a blank.
#[track_caller]
fn typed(desk: &Desk, line: &str) -> Value {
    let words: Vec<String> = line.split(' ').map(|it| it.replace('_', " ")).collect();
    desk.answer(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

/// What is open under a duty, each with its due day.
fn owed(desk: &Desk, duty: &str) -> Vec<(String, Value)> {
    let due = desk.answer(&["due"]);
    let rows = due.as_array().unwrap().iter();
    let rows = rows.filter(|row| row["duty"] == duty && !is_over(row));
    rows.map(|row| (text(row, "what").to_owned(), row["due_on"].clone()))
        .collect()
}

fn is_over(row: &Value) -> bool {
    ["met", "met_late", "void"].contains(&text(row, "standing"))
}

fn is_review_group(group: &Value) -> bool {
    group["id"] == "school-review-group"
}

fn seated(desk: &Desk, seat: &str, name: &str) -> String {
    let member = "group member add school-review-group";
    let line = format!("{member} {seat} --name {name} --from 2026-09-01 --school {ASHGROVE}");
    text(&typed(desk, &line), "member").to_owned()
}

fn review_group(desk: &Desk) -> Value {
    typed(
        desk,
        &format!("group show school-review-group --school {ASHGROVE}"),
    )[0]
    .clone()
}

/// A meeting of the review group, set for a day.
fn called(desk: &Desk, on: &str) -> String {
    let call = "meeting call school-review-group --time 14:00 --place The_library";
    let called = typed(desk, &format!("{call} --on {on} --school {ASHGROVE}"));
    text(&called, "meeting").to_owned()
}

#[test]
fn a_seat_is_taken_by_one_and_then_by_another() {
    let desk = desk_with("2026-11-20", is_review_group);
    let first = seated(&desk, "headteacher", "Ruth_Calder");
    let shown = review_group(&desk);
    let head = &shown["seats"][1];
    assert_eq!(head["people"][0]["name"], "Ruth Calder");
    assert_eq!(head["free"], Value::Null, "the one seat is taken");
    assert_eq!(shown["seats"][0]["chairs"], true);
    assert_eq!(shown["seats"][2]["free"], 1);
    typed(&desk, &format!("group member end {first} --on 2026-10-31"));
    seated(&desk, "headteacher", "Owen_Marsh");
    let head = &review_group(&desk)["seats"][1];
    assert_eq!(head["former"][0]["name"], "Ruth Calder");
    assert_eq!(head["people"][0]["name"], "Owen Marsh");
}

#[test]
fn what_is_owed_before_a_meeting_moves_with_its_day() {
    let desk = desk_with("2026-11-20", is_review_group);
    let concern = "event record concern-raised --on 2026-11-02";
    typed(&desk, &format!("{concern} --school {ASHGROVE}"));
    assert_eq!(owed(&desk, "review-group-set-up").len(), 1);
    let meeting = called(&desk, "2026-12-02");
    assert_eq!(owed(&desk, "review-group-set-up"), [], "its day is set");
    let agenda = owed(&desk, "review-group-agenda");
    assert_eq!(agenda[0].1, "2026-11-25", "a week before");
    assert_eq!(review_group(&desk)["next"][0]["due_on"], "2026-11-25");
    let change = format!("meeting change {meeting} --on 2026-12-09 --time 15:30");
    typed(&desk, &change);
    assert_eq!(owed(&desk, "review-group-agenda")[0].1, "2026-12-02");
}

#[test]
fn what_a_meeting_decided_is_owed_like_an_action_of_a_visit() {
    let desk = desk_with("2026-11-20", is_review_group);
    let concern = "event record concern-raised --on 2026-11-02";
    typed(&desk, &format!("{concern} --school {ASHGROVE}"));
    let meeting = called(&desk, "2026-12-09");
    let held = format!("meeting held {meeting} --on 2026-12-09");
    typed(
        &desk,
        &format!("{held} --present Owen_Marsh --present Alex_Example --apologies Ann_Fell"),
    );
    assert_eq!(owed(&desk, "review-group-minutes").len(), 1);
    let decide = format!("meeting decide {meeting}");
    let who = "--who Owen_Marsh --by 2027-01-15 --item item-3-2";
    let decided = typed(&desk, &format!("{decide} --what Moderate_writing {who}"));
    typed(&desk, &format!("{decide} --what The_group_goes_on"));
    assert_eq!(
        owed(&desk, "agreed-action"),
        [(
            "Moderate writing (Owen Marsh)".to_owned(),
            Value::from("2027-01-15")
        )],
        "what has no day is decided and not owed"
    );
    let meeting = typed(&desk, &format!("meeting show {meeting}"));
    assert_eq!(meeting["apologies"], serde_json::json!(["Ann Fell"]));
    assert_eq!(meeting["decisions"][0]["item"], "item-3-2");
    let decision = text(&decided, "decision");
    typed(&desk, &format!("action done {decision} --on 2027-01-11"));
    assert_eq!(owed(&desk, "agreed-action"), []);
    typed(&desk, "undo");
    assert_eq!(owed(&desk, "agreed-action").len(), 1);
}

#[test]
fn a_group_of_the_whole_caseload_meets_in_its_months_and_its_decisions_are_owed_by_nobody_s_school()
{
    let desk = desk_with("2026-10-05", |it| {
        let cycle = it["cycle"].as_array().unwrap();
        it["about"] == "caseload" && cycle.len() == 1 && text(it, "meets").starts_with("In ")
    });
    let listed = desk.answer(&["group", "list"]);
    let group = listed.as_array().unwrap().iter();
    let mut groups = group.filter(|it| !it["next"].as_array().unwrap().is_empty());
    let group = groups.next().unwrap();
    let id = text(group, "group");
    assert_eq!(group["next"][0]["due_on"], "2026-10-31");
    assert_eq!(group["seats"][0]["seats"], 7);
    let called = typed(&desk, &format!("meeting call {id} --on 2026-10-20"));
    let meeting = text(&called, "meeting");
    typed(&desk, &format!("meeting held {meeting} --on 2026-10-20"));
    let group = &typed(&desk, &format!("group show {id}"))[0];
    let next = group["next"].as_array().unwrap();
    assert!(
        next.iter().all(|it| it["due_on"] != "2026-10-31"),
        "{next:?}"
    );
    typed(
        &desk,
        &format!("meeting decide {meeting} --what Plan_training --who Ann_Fell --by 2026-11-30"),
    );
    let due = desk.answer(&["due"]);
    let rows = due.as_array().unwrap().iter();
    let decided: Vec<_> = rows.filter(|it| it["duty"] == "agreed-action").collect();
    assert_eq!(decided.len(), 1);
    assert_eq!(decided[0]["school_urn"], Value::Null);
    assert!(text(decided[0], "source").starts_with("Decided by the"));
}

#[test]
fn what_cannot_be_so_of_a_group_is_refused_with_what_there_is() {
    let desk = desk_with("2026-11-20", is_review_group);
    let refused = |line: String, said: &str| {
        let words: Vec<&str> = line.split(' ').collect();
        let ended = desk.ended(&words);
        assert_eq!(ended.code, Some(1), "{line}");
        assert!(ended.err.contains(said), "{}", ended.err);
    };
    let at = format!("--school {ASHGROVE}");
    refused(format!("group show no-group {at}"), "school-review-group");
    refused("group show school-review-group".into(), "name it");
    let member = "group member add school-review-group";
    refused(
        format!("{member} pupil --name A --from 2026-09-01 {at}"),
        "headteacher",
    );
    let call = "meeting call school-review-group --on 2026-12-02";
    refused(format!("{call} --time noon {at}"), "14:00");
    let called = typed(&desk, &format!("{call} {at}"));
    let meeting = text(&called, "meeting");
    refused(
        format!("meeting decide {meeting} --what So --item item-99"),
        "item-8",
    );
    typed(&desk, &format!("meeting cancel {meeting} --why Snow"));
    refused(
        format!("meeting held {meeting} --on 2026-12-02"),
        "cancelled",
    );
    let group = &typed(&desk, &format!("group show school-review-group {at}"))[0];
    assert_eq!(group["meetings"][0]["cancelled_why"], "Snow");
    assert_eq!(
        owed(&desk, "review-group-agenda"),
        [],
        "nobody is owed an agenda of it"
    );
}
