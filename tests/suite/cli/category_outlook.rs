//! What a framework says before a category is decided: what an event brought, and what is too early.

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout};

/// A book under the framework in which a school leaves one category by way of another.
fn desk(today: &'static str) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(|shown| {
        let mut categories = shown["categories"].as_array().unwrap().iter();
        categories.any(|it| it["id"] == "3B")
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

fn set(desk: &Desk, category: &str, on: &str) {
    desk.done(&[
        "category",
        "set",
        ASHGROVE,
        "--category",
        category,
        "--on",
        on,
        "--reason",
        "Decided",
    ]);
}

fn outlook(desk: &Desk) -> Value {
    desk.answer(&["category", "outlook", ASHGROVE])
}

/// What speaks against a category, in one line.
fn against(desk: &Desk, category: &str) -> String {
    let outlook = outlook(desk);
    let mut cautions = outlook["cautions"].as_array().unwrap().iter();
    let found = cautions.find(|it| it["category"] == category);
    found.map_or_else(String::new, |it| it["words"].to_string())
}

#[test]
fn a_category_that_the_inspectors_bring_is_offered_taken_over_and_taken_back() {
    let desk = desk("2011-11-21");
    set(&desk, "2", "2011-09-12");
    assert_eq!(outlook(&desk)["suggested"], Value::Null);
    let nothing = desk.refused(&["category", "accept", ASHGROVE]);
    assert!(nothing.contains("nothing has brought"), "{nothing}");
    desk.done(&[
        "inspection",
        "record",
        ASHGROVE,
        "--held",
        "2011-10-11",
        "--published",
        "2011-11-07",
        "--overall",
        "inadequate",
        "--concern",
        "notice-to-improve",
    ]);
    let suggested = outlook(&desk)["suggested"].clone();
    assert_eq!(suggested["category"], "3B");
    assert_eq!(suggested["on"], "2011-11-07");
    let because = suggested["because"].as_str().unwrap();
    assert!(
        because.contains("the inspection report of 7 November 2011")
            && because.contains("Inadequate, Notice to improve"),
        "{because}"
    );
    desk.done(&["category", "accept", ASHGROVE]);
    assert_eq!(outlook(&desk)["suggested"], Value::Null);
    desk.done(&["undo"]);
    assert_eq!(outlook(&desk)["suggested"]["category"], "3B");
    // The adviser decides otherwise: that stands.
    set(&desk, "3A", "2011-11-14");
    assert_eq!(outlook(&desk)["suggested"], Value::Null);
    desk.done(&["verify"]);
}

#[test]
fn leaving_too_early_or_by_the_wrong_step_is_said_and_not_refused() {
    let desk = desk("2012-11-20");
    set(&desk, "3B", "2011-09-12");
    assert!(
        against(&desk, "2").contains("goes to 3A"),
        "{}",
        outlook(&desk)
    );
    assert_eq!(against(&desk, "3A"), "");
    set(&desk, "3A", "2012-01-16");
    assert!(
        against(&desk, "2").contains("until 16 January 2013"),
        "{}",
        outlook(&desk)
    );
    assert!(
        against(&desk, "1").contains("goes to 2"),
        "{}",
        outlook(&desk)
    );
    assert_eq!(against(&desk, "3B"), "", "worse at once");
    let ended = desk.ended(&[
        "category",
        "set",
        ASHGROVE,
        "--category",
        "2",
        "--on",
        "2012-11-19",
        "--reason",
        "Sure",
    ]);
    assert_eq!(ended.code, Some(0));
    assert!(ended.err.contains("until 16 January 2013"), "{}", ended.err);
}

#[test]
fn a_school_causes_concern_for_as_long_as_its_category_says_so() {
    let desk = desk("2011-11-21");
    let duties = || {
        let due = desk.answer(&["due", "--school", ASHGROVE]);
        let rows = due.as_array().unwrap().iter();
        let open = rows.filter(|it| it["duty"] == "evaluation-of-support");
        open.count()
    };
    desk.done(&[
        "event",
        "record",
        "school-joined",
        "--school",
        ASHGROVE,
        "--on",
        "2011-09-05",
    ]);
    assert_eq!(duties(), 0);
    set(&desk, "3B", "2011-09-12");
    assert_eq!(duties(), 1);
    set(&desk, "3A", "2011-11-14");
    assert_eq!(duties(), 0);
    // A concern that was raised by itself goes on when the category is left.
    desk.done(&[
        "event",
        "record",
        "concern-raised",
        "--school",
        ASHGROVE,
        "--on",
        "2011-11-01",
    ]);
    assert_eq!(duties(), 1);
    desk.done(&[
        "event",
        "record",
        "concern-settled",
        "--school",
        ASHGROVE,
        "--on",
        "2011-11-18",
    ]);
    assert_eq!(duties(), 0);
}

#[test]
fn a_decision_says_who_agreed_and_what_was_left_open_and_why() {
    let desk = desk("2011-11-21");
    let set = "category set 900101 --category 3A --on 2011-11-14 --reason Weak";
    let set: Vec<&str> = set.split(' ').collect();
    let bare = desk.answer(&set);
    assert_eq!(
        bare["left_open"],
        serde_json::json!([
            "Talked over with the headteacher",
            "Agreed by the headteacher and the chair"
        ])
    );
    desk.done(&["undo"]);
    let more = [
        "--met",
        "discussed-with-head",
        "--agreed-with",
        "Ms Rowan Tallis",
    ];
    let agreed = [
        "--agreed-on",
        "2011-11-10",
        "--without-because",
        "Pupils cannot wait",
    ];
    let said = desk.answer(&[&set[..], &more, &agreed].concat());
    assert_eq!(
        said["left_open"],
        serde_json::json!(["Agreed by the headteacher and the chair"])
    );
    let found = desk.answer(&["search", "Tallis"]).to_string();
    assert!(found.contains("Category"), "{found}");
    let wrong = desk.ended(&[&set[..], &["--met", "picnic"]].concat());
    assert_eq!(wrong.code, Some(2), "{}", wrong.err);
    desk.done(&["verify"]);
}
