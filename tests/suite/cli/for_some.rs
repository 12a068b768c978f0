//! Headings and kinds of visit that are for some schools, at the command line.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

const ON: &str = "2026-11-19";

/// A book under the framework whose visits may be for academies alone.
fn desk() -> (Desk, Value) {
    let desk = Desk::empty(ON);
    let framework = desk.framework_where(|shown| {
        let mut kinds = shown["visit_kinds"].as_array().unwrap().iter();
        kinds.any(|it| it["for"] == "academies")
    });
    let shown = desk.answer(&["framework", "show", &framework]);
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    (desk, shown)
}

fn plan(desk: &Desk, kind: &Value) -> Value {
    let kind = kind["id"].as_str().unwrap();
    desk.answer(&[
        "visit", "plan", "--school", ASHGROVE, "--kind", kind, "--on", ON,
    ])
}

#[test]
fn a_visit_says_what_it_does_not_ask_and_takes_what_is_written_there_all_the_same() {
    let (desk, shown) = desk();
    let visit = plan(&desk, &shown["visit_kinds"][0])["visit"].clone();
    let visit = visit.as_str().unwrap();
    let page = desk.answer(&["visit", "show", visit]);
    assert_eq!(page["includes_writing"], true);
    let left = page["not_asked"].as_array().unwrap();
    assert_eq!(left.len(), 1, "{left:#?}");
    assert_eq!(left[0]["only_for"], "schools with a sixth form");
    let heading = left[0]["heading"].as_str().unwrap();
    let told = desk.done(&["visit", "show", visit]);
    let line = format!("Not asked: {heading}, only for schools with a sixth form");
    assert!(told.contains(&line), "{told}");

    desk.done(&["visit", "hold", visit, "--on", ON]);
    let said = format!("[[response]]\nheading = \"{heading}\"\nevidence = \"A class of three.\"\n");
    let file = desk.write("said.toml", &said);
    desk.done(&["visit", "record", visit, "--from", &file]);
    let page = desk.answer(&["visit", "show", visit]);
    assert_eq!(page["not_asked"].as_array().unwrap().len(), 0);
    let responses = page["responses"].as_array().unwrap();
    let written = responses.iter().find(|it| it["heading"] == heading);
    assert_eq!(written.unwrap()["evidence"], "A class of three.");
    // Taking the step back takes the heading back.
    desk.done(&["undo"]);
    let page = desk.answer(&["visit", "show", visit]);
    assert_eq!(page["not_asked"].as_array().unwrap().len(), 1);
    desk.done(&["verify"]);
}

#[test]
fn a_kind_of_visit_for_other_schools_is_planned_with_a_warning() {
    let (desk, shown) = desk();
    let kinds = shown["visit_kinds"].as_array().unwrap();
    let usual = plan(&desk, &kinds[0]);
    assert_eq!(usual["warnings"].as_array().unwrap().len(), 0);
    let of_academies = kinds.iter().find(|it| it["for"] == "academies").unwrap();
    let planned = plan(&desk, of_academies);
    let warning = planned["warnings"][0].as_str().unwrap();
    assert!(warning.contains("only for academies"), "{warning}");
}

#[test]
fn what_a_framework_decided_where_its_paper_is_silent_is_shown() {
    let (desk, shown) = desk();
    let ruling = |it: &Value| it["ruling"].as_str().is_some_and(|it| it.len() > 20);
    let evidence = shown["evidence"].as_array().unwrap();
    assert!(evidence.iter().any(ruling));
    assert!(ruling(&shown["confidentiality"]));
    let list = desk.answer(&["framework", "list"]);
    let all = list.as_array().unwrap().iter();
    let all = all.map(|it| desk.answer(&["framework", "show", it["id"].as_str().unwrap()]));
    let all: Vec<Value> = all.collect();
    assert!(
        all.iter().any(ruling),
        "one begins on a day that was decided here"
    );
    let areas = |it: &Value| it["areas"].as_array().unwrap().iter().any(ruling);
    assert!(all.iter().any(areas));
}
