//! Frameworks of the adviser's own: taken in, given away, used by some schools beside others, moved to
//! their next version, taken out.

use std::fs;

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, in_checkout};

const TRUST: &str = "tests/data/frameworks/larkhollow-trust";
/// Two academies of the register, whom the trust’s promises are for.
const COPPER_BEECH: &str = "900104";
const JUNIPER_GREEN: &str = "900112";
const OLD: &str = "larkhollow-2024";
const NEW: &str = "larkhollow-2026";

/// A book with schools of two councils, and both versions of a trust's framework.
fn desk(today: &'static str) -> Desk {
    let desk = Desk::with_schools(today);
    for id in [OLD, NEW] {
        let folder = in_checkout(&format!("{TRUST}/{id}"));
        assert_eq!(
            desk.answer(&["framework", "import", &folder])["known"],
            false
        );
    }
    desk
}

fn listed(desk: &Desk, id: &str) -> Option<Value> {
    let list = desk.answer(&["framework", "list"]);
    let mut rows = list.as_array().unwrap().iter();
    rows.find(|it| it["id"] == id).cloned()
}

fn is_number(row: &Value, urn: &str) -> bool {
    row["urn"].as_u64() == urn.parse().ok()
}

fn category_of(desk: &Desk, urn: &str) -> Value {
    let rows = desk.answer(&["schools", "list"]);
    let mut rows = rows.as_array().unwrap().iter();
    let row = rows.find(|it| is_number(it, urn)).unwrap();
    row["category"].clone()
}

fn move_to(desk: &Desk, words: &[&str]) -> Value {
    desk.answer(&[&["framework", "move"], words].concat())
}

#[test]
fn a_framework_goes_out_and_in_again_as_the_same_file() {
    let desk = desk("2026-11-24");
    let (first, again) = (desk.text("first.txt"), desk.text("again.txt"));
    let out = desk.answer(&["framework", "export", NEW, "--to", &first]);
    assert_eq!(listed(&desk, NEW).unwrap()["digest"], out["digest"]);
    assert_eq!(
        desk.answer(&["framework", "import", &first])["known"],
        true,
        "the very same a second time is no mistake"
    );
    desk.done(&["framework", "check", &first]);

    let other = Desk::with_schools("2026-11-24");
    other.done(&["framework", "import", &first]);
    let out = other.answer(&["framework", "export", NEW, "--to", &again]);
    assert_eq!(fs::read(&first).unwrap(), fs::read(&again).unwrap());
    assert_eq!(listed(&other, NEW).unwrap()["digest"], out["digest"]);
    assert_eq!(
        other.answer(&["framework", "show", NEW]),
        desk.answer(&["framework", "show", NEW])
    );
    let shipped = other.framework();
    other.done(&["framework", "export", &shipped, "--to", &again]);
    other.done(&["framework", "check", &again]);
    other.done(&["verify"]);
}

#[test]
fn of_a_file_with_mistakes_all_are_told_and_nothing_is_taken_in() {
    let desk = Desk::with_schools("2026-11-24");
    let file = desk.text("trust.txt");
    let other = self::desk("2026-11-24");
    other.done(&["framework", "export", NEW, "--to", &file]);
    let text = fs::read_to_string(&file).unwrap();
    let broken = text
        .replacen("nation = \"england\"", "nation = \"utopia\"", 1)
        .replacen("[[heading]]", "[[headin]]", 1);
    fs::write(&file, &broken).unwrap();
    let line = |of: &str| broken.lines().position(|it| it == of).unwrap() + 1;

    let before = desk.answer(&["framework", "list"]);
    let ended = desk.ended(&["--json", "framework", "import", &file]);
    assert_eq!(ended.code, Some(1));
    let told: Value = serde_json::from_str(&ended.out).unwrap();
    let told = told.as_array().unwrap();
    let at = |wanted: usize| told.iter().find(|it| it["line"] == wanted);
    let nation = at(line("nation = \"utopia\"")).unwrap();
    assert_eq!(
        (nation["file"].as_str(), &nation["column"]),
        (Some("trust.txt"), &10.into())
    );
    assert!(nation["hint"].as_str().unwrap().contains("england"));
    assert!(at(line("[[headin]]")).is_some(), "{told:?}");
    assert_eq!(desk.answer(&["framework", "list"]), before);

    // Another framework under an id that is known is not taken for it.
    other.done(&["framework", "export", NEW, "--to", &file]);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(
        &file,
        text.replacen("year = \"2026-27\"", "year = \"2026\"", 1),
    )
    .unwrap();
    other.refused(&["framework", "import", &file]);
}

#[test]
fn schools_of_two_councils_are_each_under_their_own_framework() {
    let desk = desk("2026-11-24");
    let usual = desk.framework();
    let own = desk.answer(&["framework", "show", NEW]);
    let kind = own["visit_kinds"][0]["id"].as_str().unwrap();
    desk.refused(&[
        "visit",
        "plan",
        "--school",
        JUNIPER_GREEN,
        "--kind",
        kind,
        "--on",
        "2026-12-01",
    ]);
    let moved = move_to(
        &desk,
        &["--to", NEW, "--school", JUNIPER_GREEN, "--on", "2026-09-01"],
    );
    assert_eq!(moved["schools"].as_array().unwrap().len(), 1);
    desk.done(&[
        "visit",
        "plan",
        "--school",
        JUNIPER_GREEN,
        "--kind",
        kind,
        "--on",
        "2026-12-01",
    ]);
    desk.refused(&[
        "visit",
        "plan",
        "--school",
        ASHGROVE,
        "--kind",
        kind,
        "--on",
        "2026-12-01",
    ]);

    let citation = own["citation"].as_str().unwrap();
    let sources = |urn: &str| {
        let due = desk.answer(&["due", "--school", urn]);
        let rows = due.as_array().unwrap().iter();
        let sources = rows.map(|it| it["source"].as_str().unwrap().starts_with(citation));
        sources.collect::<Vec<bool>>()
    };
    assert!(
        sources(JUNIPER_GREEN).iter().any(|it| *it),
        "owed under its own"
    );
    assert!(sources(ASHGROVE).iter().all(|it| !it));
    let uses = listed(&desk, &usual).unwrap()["uses"].clone();
    assert!(!uses.as_array().unwrap().is_empty());

    desk.done(&["undo"]);
    desk.done(&["undo"]);
    assert!(
        sources(JUNIPER_GREEN).iter().all(|it| !it),
        "a move is one step"
    );
    desk.done(&["verify"]);
}

/// Two academies under the older version since 2025, each with a category of it.
fn under_the_older_version() -> Desk {
    let desk = desk("2026-11-24");
    for (urn, category) in [(JUNIPER_GREEN, "watch"), (COPPER_BEECH, "steady")] {
        move_to(&desk, &["--to", OLD, "--school", urn, "--on", "2025-09-01"]);
        let day = ["--on", "2025-10-01", "--reason", "Agreed"];
        desk.done(&[&["category", "set", urn, "--category", category][..], &day].concat());
    }
    desk
}

#[test]
fn a_category_without_a_successor_keeps_its_name_and_is_asked_for_anew() {
    let desk = under_the_older_version();
    let asked = ["--to", NEW, "--from", OLD];
    let preview = move_to(&desk, &[&asked[..], &["--preview"]].concat());
    assert_eq!(preview["done"], false);
    assert_eq!(
        preview["on"], "2026-09-01",
        "the first day of the new version"
    );
    let of = |urn: &str| {
        let mut rows = preview["schools"].as_array().unwrap().iter();
        rows.find(|it| is_number(it, urn)).unwrap().clone()
    };
    assert_eq!(of(JUNIPER_GREEN)["category"]["after"], Value::Null);
    assert!(of(COPPER_BEECH)["category"]["after"].is_string());
    let promises = of(COPPER_BEECH)["deadlines"].clone();
    let mut promises = promises.as_array().unwrap().iter();
    assert!(promises.any(|it| it["change"] == "comes"));
    assert_eq!(
        category_of(&desk, JUNIPER_GREEN),
        "watch",
        "looking changes nothing"
    );

    let done = move_to(&desk, &asked);
    assert_eq!(
        done["schools"], preview["schools"],
        "what was shown was done"
    );
    assert_eq!(
        category_of(&desk, JUNIPER_GREEN),
        "watch",
        "it keeps its name"
    );
    desk.refused(&["framework", "move", "--to", NEW, "--from", OLD]);
    let day = ["--on", "2026-11-01", "--reason", "No"];
    desk.refused(
        &[
            &["category", "set", JUNIPER_GREEN, "--category", "watch"][..],
            &day,
        ]
        .concat(),
    );
    desk.done(&["verify"]);
}

#[test]
fn a_framework_in_use_is_not_taken_out_and_says_where_it_is_used() {
    let desk = desk("2026-11-24");
    let shipped = desk.framework();
    desk.refused(&["framework", "remove", &shipped]);
    move_to(
        &desk,
        &["--to", NEW, "--school", JUNIPER_GREEN, "--on", "2026-09-01"],
    );
    let told = desk.refused(&["framework", "remove", NEW]);
    assert!(told.contains("move of schools"), "{told}");
    // Undoing the import would take it away as well.
    let steps = desk.answer(&["undo", "--list"]);
    let mut steps = steps.as_array().unwrap().iter();
    let import = steps
        .find(|it| it["name"].as_str().unwrap().contains("imported"))
        .unwrap();
    desk.refused(&["undo", &import["step"].to_string()]);

    desk.done(&["framework", "remove", OLD]);
    assert!(listed(&desk, OLD).is_none());
    desk.done(&["undo"]);
    assert!(listed(&desk, OLD).is_some(), "it can be brought back");
    desk.done(&["verify"]);
}
