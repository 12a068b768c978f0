//! Headings and kinds of visit that are for some schools: the others are not asked, and what the
//! adviser writes all the same is never hidden.

use serde_json::{Value, json};

use super::{
    desk::{Desk, HELD_ON},
    notes::printed,
};
use crate::cli::desk as cli;

const SIXTH_FORM: &str = "Sixth form";
const WRITTEN: &str = "Three students study here with a partner school.";

/// Under the framework that asks about a sixth form where there is one, and counts writing.
fn desk() -> Desk {
    let framework = cli::Desk::empty(HELD_ON).framework_where(|shown| {
        let any = |part: &str, is_so: &dyn Fn(&Value) -> bool| {
            shown[part].as_array().unwrap().iter().any(is_so)
        };
        any("headings", &|it| it["for"] == "schools with a sixth form")
            && any("visit_kinds", &|it| it["includes_writing"] == true)
    });
    Desk::under(&framework, HELD_ON)
}

/// A visit to the school, of its first kind.
fn planned(desk: &Desk, school: &str) -> Value {
    let school = desk.school_named(school);
    let kind = desk.done("show_school", json!({"school": school}))["visit_kinds"][0].clone();
    let asked = json!({"school": school, "kind": kind["id"], "on": HELD_ON});
    desk.done("plan_visit", asked)["visit"].clone()
}

fn asked(page: &Value) -> Vec<&str> {
    let headings = page["headings"].as_array().unwrap().iter();
    headings.map(|it| it["title"].as_str().unwrap()).collect()
}

/// The titles of what is not asked, each with the schools it is for.
fn not_asked(page: &Value) -> Vec<(&str, &str)> {
    let left = page["not_asked"].as_array().unwrap().iter();
    left.map(|it| {
        (
            it["heading"]["title"].as_str().unwrap(),
            it["only_for"].as_str().unwrap(),
        )
    })
    .collect()
}

fn concerns(desk: &Desk, visit: &Value) -> String {
    desk.done("check_note", json!({"visit": visit})).to_string()
}

#[test]
fn a_heading_that_is_not_for_the_school_is_on_no_screen_and_in_no_document() {
    let desk = desk();
    let visit = planned(&desk, "Bramble Hill Junior School");
    let page = desk.page(&visit);
    let both = [
        ("Early years", "schools with early years"),
        (SIXTH_FORM, "schools with a sixth form"),
    ];
    assert_eq!(not_asked(&page), both);
    assert!(!asked(&page).contains(&SIXTH_FORM), "{page}");
    assert!(!asked(&page).contains(&"Early years"), "{page}");
    assert!(!printed(&desk, &desk.brief(&visit)).contains(SIXTH_FORM));

    desk.done("hold_visit", json!({"visit": visit, "on": HELD_ON}));
    assert!(!concerns(&desk, &visit).contains(SIXTH_FORM));
    let receipt = desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let note = printed(&desk, &desk.pdf(&receipt["note"]));
    assert!(note.contains("Achievement"), "{note}");
    assert!(!note.contains(SIXTH_FORM), "{note}");
}

#[test]
fn a_heading_is_asked_where_it_is_for_the_school() {
    let desk = desk();
    let primary = desk.page(&planned(&desk, "Ashgrove Primary School"));
    assert!(asked(&primary).contains(&"Early years"));
    assert_eq!(not_asked(&primary).len(), 1);
    let secondary = planned(&desk, "Copper Beech Academy");
    assert!(asked(&desk.page(&secondary)).contains(&SIXTH_FORM));
    assert!(printed(&desk, &desk.brief(&secondary)).contains(SIXTH_FORM));
}

#[test]
fn a_heading_is_asked_where_nobody_knows_whether_it_is_for_the_school() {
    let desk = desk();
    let school = json!({"name": "Reedmere School", "urn": null, "phase": "",
        "governance": "maintained", "town": "", "head": ""});
    desk.done("add_school", school);
    let page = desk.page(&planned(&desk, "Reedmere School"));
    assert_eq!(not_asked(&page), []);
    assert!(asked(&page).contains(&SIXTH_FORM));
}

#[test]
fn what_is_written_under_such_a_heading_all_the_same_is_shown_and_printed() {
    let desk = desk();
    let visit = planned(&desk, "Ashgrove Primary School");
    desk.done("hold_visit", json!({"visit": visit, "on": HELD_ON}));
    let id = desk.page(&visit)["not_asked"][0]["heading"]["id"].clone();
    let place = json!({"at": "heading", "visit": visit, "heading": id});
    // A remark that reaches no document is written under it as well.
    let seen = desk.write(&place, "private_remark", "Ask the partner school", "");
    assert!(asked(&desk.page(&visit)).contains(&SIXTH_FORM));
    desk.write(&place, "private_remark", "", &seen);
    assert_eq!(not_asked(&desk.page(&visit)).len(), 1, "nothing is left");

    let draft = json!({"place": place, "field": "evidence", "text": WRITTEN, "seen": ""});
    desk.done("keep_draft", draft);
    let page = desk.page(&visit);
    assert_eq!(asked(&page).last(), Some(&SIXTH_FORM));
    assert_eq!(not_asked(&page), []);
    let receipt = desk.done("issue_note", json!({"visit": visit, "sent_on": HELD_ON}));
    let note = printed(&desk, &desk.pdf(&receipt["note"])).replace('\n', " ");
    assert!(
        note.contains(SIXTH_FORM) && note.contains(WRITTEN),
        "{note}"
    );
}

#[test]
fn an_action_agreed_under_such_a_heading_keeps_it() {
    let desk = desk();
    let visit = planned(&desk, "Ashgrove Primary School");
    desk.done("hold_visit", json!({"visit": visit, "on": HELD_ON}));
    let id = desk.page(&visit)["not_asked"][0]["heading"]["id"].clone();
    let action = "00000000000000000000000000000a01";
    let place = json!({"at": "action", "visit": visit, "action": action});
    desk.write(&place, "what", "Visit the partner school together", "");
    let under = json!({"place": place, "field": "under", "values": [id], "seen": ""});
    desk.done("record_choice", under);
    assert!(asked(&desk.page(&visit)).contains(&SIXTH_FORM));
}

#[test]
fn kinds_of_visit_for_the_school_come_first_and_the_others_are_planned_with_a_word() {
    let desk = desk();
    let kinds = |school: &str| {
        let school = desk.school_named(school);
        let page = desk.done("show_school", json!({"school": school}));
        let kinds = page["visit_kinds"].as_array().unwrap().clone();
        (school, kinds)
    };
    let (school, of_maintained) = kinds("Ashgrove Primary School");
    assert_eq!(of_maintained[0]["id"], "core");
    assert_eq!(of_maintained[0]["warning"], Value::Null);
    let last = of_maintained.last().unwrap();
    assert_eq!(
        last["warning"],
        "This kind of visit is only for academies. It can be planned here all the same."
    );
    let plan = json!({"school": school, "kind": last["id"], "on": HELD_ON});
    let visit = desk.done("plan_visit", plan)["visit"].clone();
    assert_eq!(desk.page(&visit)["includes_writing"], false);
    let core = planned(&desk, "Ashgrove Primary School");
    assert_eq!(desk.page(&core)["includes_writing"], true);

    let (_, of_academy) = kinds("Copper Beech Academy");
    let core = of_academy.last().unwrap();
    assert_eq!(core["id"], "core");
    assert!(
        core["warning"]
            .as_str()
            .unwrap()
            .contains("maintained schools")
    );
}
