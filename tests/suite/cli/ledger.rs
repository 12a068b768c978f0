//! The account of a school year: due, planned, used and left in the framework's own units, through a
//! change of category, and the statement that the school can be given.

use std::{fs, process::Command};

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout, results};

/// A book under the framework that gives days by category and part of a day among them.
fn desk(today: &'static str, entitlement: &str) -> Desk {
    let desk = Desk::empty(today);
    let framework = desk.framework_where(|shown| {
        let mut all = shown["entitlements"].as_array().unwrap().iter();
        all.any(|it| it["id"] == entitlement)
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

fn decide(desk: &Desk, category: &str, on: &str) {
    let said = ["--category", category, "--on", on, "--reason", "As weighed"];
    desk.done(&[&["category", "set", ASHGROVE][..], &said].concat());
}

fn visit(desk: &Desk, kind: &str, on: &str, held: Option<&str>) {
    let planned = desk.answer(&[
        "visit", "plan", "--school", ASHGROVE, "--kind", kind, "--on", on,
    ]);
    let id = planned["visit"].as_str().unwrap().to_owned();
    if let Some(half_days) = held {
        desk.done(&["visit", "hold", &id, "--on", on]);
        let from = desk.write("visit.toml", &format!("half_days = {half_days}\n"));
        desk.done(&["visit", "record", &id, "--from", &from]);
    }
}

fn account(desk: &Desk, year: &str) -> Value {
    desk.answer(&["entitlement", "show", ASHGROVE, "--year", year])
}

/// The words on the pages; a copy is left for the validator.
fn read(pdf: &str) -> String {
    let words = Command::new("pdftotext").args([pdf, "-"]).output().unwrap();
    if let Some(folder) = results() {
        fs::copy(pdf, folder.join("command-line-statement.pdf")).unwrap();
    }
    let words = String::from_utf8(words.stdout).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn line<'a>(account: &'a Value, id: &str) -> &'a Value {
    let mut lines = account["entitlements"].as_array().unwrap().iter();
    let found = lines.find(|it| it["entitlement"] == id);
    found.unwrap_or_else(|| panic!("{id} is not in {account:#}"))
}

#[test]
fn a_category_decided_in_the_year_takes_the_days_that_were_used_along() {
    let desk = desk("2027-02-10", "core-3A");
    decide(&desk, "2", "2026-09-01");
    decide(&desk, "3A", "2027-01-11");
    visit(&desk, "keep-in-touch", "2026-10-06", Some("1"));
    visit(&desk, "core", "2027-01-19", Some("2"));
    visit(&desk, "core", "2027-03-09", None);
    let account = account(&desk, "2026");
    assert_eq!(account["school_year"], "2026–27");
    let core = line(&account, "core-3A");
    assert_eq!(core["due"], 3);
    assert_eq!(core["used"], 1.5);
    assert_eq!(core["left"], 1.5);
    assert_eq!(core["share"], "promised");
    let planned = core["words"].as_str().unwrap();
    assert!(planned.starts_with("3 days: 1½ days used, "), "{planned}");
    assert_eq!(core["remarks"][0], "Since 11 January 2027.");
    assert_eq!(
        core["remarks"][1],
        "From 1 September 2026 to 10 January 2027: Core whole-school improvement support, 1½ days; \
         ½ day used, which counts."
    );
    assert_eq!(account["categories"].as_array().unwrap().len(), 2);
    let uses = account["uses"].as_array().unwrap();
    assert_eq!(uses.len(), 3);
    assert_eq!(
        uses[1]["counted"][0],
        "1 day of core whole-school improvement support"
    );
    let planned = uses[2]["counted"][0].as_str().unwrap();
    assert!(planned.starts_with("No time recorded, of "), "{planned}");
    let support = account["support"].as_array().unwrap();
    assert!(!support.is_empty(), "{account:#}");
    desk.done(&["verify"]);
}

#[test]
fn what_is_given_without_a_visit_uses_up_what_it_belongs_to_and_is_due_while_it_is_planned() {
    let desk = desk("2026-11-24", "governor-training-purple");
    decide(&desk, "purple", "2026-09-02");
    let plan = [
        "entitlement",
        "give",
        ASHGROVE,
        "governor-training-purple",
        "--on",
        "2026-11-20",
        "--half-days",
        "1",
        "--by",
        "Governor Services",
        "--planned",
    ];
    let entry = desk.answer(&plan)["provision"].as_str().unwrap().to_owned();
    let due = desk.answer(&["due", "--school", ASHGROVE]);
    let mut rows = due.as_array().unwrap().iter();
    let row = rows.find(|it| it["duty"] == "planned").unwrap();
    assert_eq!(row["due_on"], "2026-11-20");
    assert_eq!(row["standing"], "overdue");
    assert_eq!(
        row["what"],
        "Training session for the whole governing body (Governor Services)"
    );
    let before = account(&desk, "2026");
    assert_eq!(line(&before, "governor-training-purple")["planned"], 1);
    assert_eq!(line(&before, "support-purple")["planned"], 0.5);

    desk.done(&["entitlement", "given", &entry, "--on", "2026-11-23"]);
    let after = account(&desk, "2026");
    let training = line(&after, "governor-training-purple");
    assert_eq!(training["used"], 1);
    assert_eq!(training["left"], 0);
    let programme = line(&after, "support-purple");
    assert_eq!(programme["used"], 0.5);
    assert_eq!(programme["left"], 19.5);
    let due = desk.answer(&["due", "--school", ASHGROVE]).to_string();
    assert!(!due.contains("\"planned\""), "{due}");
    let found = desk.answer(&["search", "governor", "services"]).to_string();
    assert!(found.contains("Given"), "{found}");

    desk.done(&["entitlement", "remove", ASHGROVE, &entry]);
    let gone = account(&desk, "2026");
    assert_eq!(line(&gone, "support-purple")["used"], 0);
    desk.done(&["undo"]);
    let back = account(&desk, "2026");
    assert_eq!(line(&back, "support-purple")["used"], 0.5);
    desk.done(&["verify"]);
}

#[test]
fn what_cannot_be_counted_is_refused_with_what_would_be_right() {
    let desk = desk("2026-11-24", "governor-training-purple");
    let give = |what: &str, more: &[&str]| {
        let said = ["entitlement", "give", ASHGROVE, what, "--on", "2026-11-20"];
        desk.refused(&[&said[..], more].concat())
    };
    let unknown = give("picnic", &[]);
    assert!(unknown.contains("no entitlement “picnic”"), "{unknown}");
    let no_support = give("picnic", &["--support"]);
    assert!(no_support.contains("no support “picnic”"), "{no_support}");
    let half = give("governor-training-purple", &["--amount", "0.5"]);
    assert!(half.contains("Half a session"), "{half}");
    let nothing = give("support-purple", &["--amount", "0"]);
    assert!(
        nothing.contains("How much was given is missing"),
        "{nothing}"
    );
}

#[test]
fn visits_of_every_month_are_due_with_each_and_bought_support_stands_apart() {
    let desk = desk("2027-02-10", "visits-high");
    decide(&desk, "high", "2026-11-29");
    visit(&desk, "support", "2026-12-01", Some("1"));
    desk.done(&[
        "offer",
        "buy",
        ASHGROVE,
        "primary-offer",
        "--from",
        "2026-09-01",
    ]);
    let account = account(&desk, "2026");
    let monthly = line(&account, "visits-high");
    assert_eq!(monthly["due"], 9, "December to August");
    assert_eq!(monthly["used"], 1);
    assert_eq!(monthly["left"], 7, "February to August");
    assert_eq!(
        monthly["remarks"][1],
        "1 visit of a time that is over: not used."
    );
    assert_eq!(line(&account, "primary-offer")["share"], "charged");
    let offer = line(&account, "offer-visits");
    assert_eq!(offer["share"], "charged");
    assert_eq!(offer["used"], 1, "the visit counts under the offer too");
}

#[test]
fn the_statement_says_the_account_on_tagged_pages() {
    let desk = desk("2027-02-10", "core-3A");
    decide(&desk, "3A", "2026-09-01");
    visit(&desk, "core", "2027-01-19", Some("2"));
    let pdf = desk.text("statement.pdf");
    let told = desk.answer(&[
        "entitlement",
        "statement",
        ASHGROVE,
        "--year",
        "2026",
        "--pdf",
        &pdf,
    ]);
    assert_eq!(told["pages"].as_u64(), Some(1), "{told}");
    let text = read(&pdf);
    for words in [
        "Statement of entitlement",
        "School year 2026–27",
        "What the school may have",
        "3 days",
        "What was used, and what is planned",
        "Where this is written",
    ] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}
