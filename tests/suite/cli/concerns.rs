//! Concerns: their steps one after another, what is handed on, and which make a school one causing
//! concern.

use serde_json::Value;

use super::desk::{Desk, REGISTER, in_checkout};

/// An academy of the register.
fn academy(desk: &Desk) -> String {
    let listed = desk.answer(&["schools", "list"]);
    let schools = listed.as_array().unwrap().iter();
    let mut academies = schools.filter(|it| it["governance"] == "academy");
    academies.next().unwrap()["urn"].to_string()
}

/// A book under the first framework with a concern in several steps and one that is handed on.
fn desk_of_concerns() -> (Desk, String) {
    let desk = Desk::empty("2026-11-24");
    let has = |pack: &Value| {
        let concerns = pack["concerns"].as_array().unwrap();
        let steps = |it: &Value| it["steps"].as_array().unwrap().len();
        concerns.iter().any(|it| steps(it) == 3)
            && concerns.iter().any(|it| !it["redirect"].is_null())
    };
    let framework = desk.framework_where(has);
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    let academy = academy(&desk);
    (desk, academy)
}

#[track_caller]
fn typed(desk: &Desk, line: &str) -> Value {
    let words: Vec<String> = line.split(' ').map(|it| it.replace('_', " ")).collect();
    desk.answer(&words.iter().map(String::as_str).collect::<Vec<_>>())
}

fn raise(desk: &Desk, academy: &str, kind: &str) -> String {
    let raised = typed(
        desk,
        &format!("concern raise {academy} {kind} --on 2026-11-10"),
    );
    raised[0]["concern"].as_str().unwrap().to_owned()
}

fn is_owed(desk: &Desk, duty: &str) -> bool {
    let due = desk.answer(&["due"]);
    let mut rows = due.as_array().unwrap().iter();
    rows.any(|row| row["duty"] == duty && row["standing"] == "undated")
}

#[test]
fn a_concern_rests_on_its_indicators_and_is_taken_step_by_step() {
    let (desk, academy) = desk_of_concerns();
    let met = "--met falling=Three_years_of_lower_results --what The_academy_answers_no_letters";
    let line = format!("concern raise {academy} own --on 2026-11-10 {met}");
    let raised = typed(&desk, &line);
    let concern = raised[0]["concern"].as_str().unwrap();
    assert_eq!(
        raised[0]["met"][0]["evidence"],
        "Three years of lower results"
    );
    let steps = &raised[0]["steps"];
    assert_eq!(steps[0]["is_open"], true);
    assert_eq!(steps[0]["duty"], "academy-meeting");
    assert_eq!(steps[1]["is_open"], false);
    assert!(is_owed(&desk, "academy-meeting"));
    let early = format!("concern step {concern} letter --on 2026-11-11");
    let ended = desk.ended(&early.split(' ').collect::<Vec<_>>());
    assert!(ended.err.contains("comes first"), "{}", ended.err);

    let call = format!("meeting call academy-meeting --school {academy} --on 2026-11-17");
    let meeting = typed(&desk, &call)["meeting"].as_str().unwrap().to_owned();
    typed(&desk, &format!("meeting held {meeting} --on 2026-11-17"));
    let shown = typed(&desk, &format!("concern list {academy}"));
    assert_eq!(
        shown[0]["steps"][0]["done_on"], "2026-11-17",
        "the group has met"
    );
    assert_eq!(shown[0]["steps"][1]["duty"], "academy-letter");
    typed(
        &desk,
        &format!("concern step {concern} letter --on 2026-11-18"),
    );
    let line = format!("concern step {concern} escalate --on 2026-11-24 --to inspectorate");
    let taken = typed(&desk, &line);
    assert_eq!(taken[0]["steps"][2]["to"], "inspectorate");
    let settled = typed(
        &desk,
        &format!("concern settle {concern} --on 2026-11-24 --outcome Done"),
    );
    assert_eq!(settled[0]["settled_on"], "2026-11-24");
    let late = format!("concern step {concern} escalate --on 2026-11-24");
    let ended = desk.ended(&late.split(' ').collect::<Vec<_>>());
    assert!(ended.err.contains("was settled"), "{}", ended.err);
    assert!(
        !is_owed(&desk, "academy-letter"),
        "nothing is owed of a settled concern"
    );
}

#[test]
fn what_is_handed_on_is_settled_with_its_paper_and_marks_no_school() {
    let (desk, academy) = desk_of_concerns();
    raise(&desk, &academy, "complaint");
    assert!(
        !is_owed(&desk, "academy-meeting"),
        "a complaint is not the council’s own concern"
    );
    let begin = format!("paper begin complaint-redirected --school {academy}");
    let paper = typed(&desk, &begin)["paper"].as_str().unwrap().to_owned();
    typed(&desk, &format!("paper send {paper}"));
    let shown = typed(&desk, &format!("concern list {academy}"));
    assert_eq!(shown[0]["settled_on"], "2026-11-24");
    let concern = shown[0]["concern"].as_str().unwrap();
    let reopened = typed(&desk, &format!("concern settle {concern} --reopen"));
    assert_eq!(
        reopened[0]["settled_on"],
        Value::Null,
        "the adviser decides"
    );
}

#[test]
fn of_several_concerns_one_that_is_settled_leaves_the_others_open() {
    let (desk, academy) = desk_of_concerns();
    let first = raise(&desk, &academy, "own");
    raise(&desk, &academy, "own");
    typed(&desk, &format!("concern settle {first} --on 2026-11-12"));
    let shown = typed(&desk, &format!("concern list {academy}"));
    let open = shown.as_array().unwrap().iter();
    assert_eq!(open.filter(|it| it["settled_on"].is_null()).count(), 1);
    let reopened = typed(&desk, &format!("concern settle {first} --reopen"));
    assert_eq!(reopened[0]["settled_on"], Value::Null);
    let kinds = typed(&desk, &format!("concern kinds {academy}"));
    let kinds = kinds.as_array().unwrap().iter();
    let own: Vec<&Value> = kinds.filter(|it| it["kind"] == "own").collect();
    assert_eq!(own[0]["indicators"].as_array().unwrap().len(), 10);
    assert_eq!(own[0]["marks"], true);
}
