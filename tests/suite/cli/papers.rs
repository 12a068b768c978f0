//! Papers of frameworks: begun from their models, written, agreed, sent, and what is met by them.

use std::{fs, process::Command};

use serde_json::Value;

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout, results};

/// A book under the first framework that has such a paper.
fn desk_with(today: &'static str, is_one: impl Fn(&Value) -> bool) -> Desk {
    let desk = Desk::empty(today);
    let has_one = |pack: &Value| pack["papers"].as_array().unwrap().iter().any(&is_one);
    let framework = desk.framework_where(has_one);
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    desk
}

fn is_key_points(paper: &Value) -> bool {
    paper["kind"] == "key-points"
}

fn is_for_all(paper: &Value) -> bool {
    paper["about"] == "caseload"
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap()
}

fn begin(desk: &Desk, model: &str) -> String {
    let begun = desk.answer(&["paper", "begin", model, "--school", ASHGROVE]);
    text(&begun, "paper").to_owned()
}

fn write(desk: &Desk, paper: &str, words: &str) {
    let from = desk.write("paper.toml", words);
    desk.done(&["paper", "write", paper, "--from", &from]);
}

fn warnings(desk: &Desk, paper: &str) -> String {
    desk.answer(&["paper", "show", paper])["warnings"].to_string()
}

/// The words on the pages; a copy is left for the validator.
fn read(pdf: &str, name: &str) -> String {
    let words = Command::new("pdftotext").args([pdf, "-"]).output().unwrap();
    if let Some(folder) = results() {
        fs::copy(pdf, folder.join(format!("command-line-{name}.pdf"))).unwrap();
    }
    let words = String::from_utf8(words.stdout).unwrap();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn owed(desk: &Desk, duty: &str) -> Vec<Value> {
    let due = desk.answer(&["due"]);
    let rows = due.as_array().unwrap().iter();
    rows.filter(|row| row["duty"] == duty).cloned().collect()
}

/// Runs a command typed on one line, which must succeed.
#[track_caller]
fn typed(desk: &Desk, line: &str) -> Value {
    desk.answer(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn a_letter_rests_on_its_indicators_and_warns_of_what_is_missing() {
    let desk = desk_with("2026-11-24", is_key_points);
    let paper = begin(&desk, "significant-concerns-third-level");
    let noticed = warnings(&desk, &paper);
    for missing in ["at least 1", "Warning Notice", "What became of"] {
        assert!(noticed.contains(missing), "{missing}: {noticed}");
    }
    let met = "[indicators.progress]\nmet = true\n";
    write(&desk, &paper, met);
    let noticed = warnings(&desk, &paper);
    assert!(!noticed.contains("at least"), "{noticed}");
    assert!(
        noticed.contains("what met"),
        "it has no evidence: {noticed}"
    );
    let sent = typed(&desk, &format!("paper send {paper}"));
    let is_kept = sent["warnings"].to_string().contains("Warning Notice");
    assert!(is_kept, "it was sent in spite of it: {sent}");
}

#[test]
fn what_was_sent_stays_as_it_was_and_a_change_makes_the_next_version() {
    let desk = desk_with("2026-11-24", is_key_points);
    let paper = begin(&desk, "significant-concerns");
    write(
        &desk,
        &paper,
        "recipients = [\"chair\", \"Pat Example, clerk\"]\n[parts]\nactions = \"Meet by Friday.\"\n\
         [indicators.gaps]\nmet = true\nevidence = \"Three reviews found no change.\"\n",
    );
    let pdf = desk.text("letter.pdf");
    let send = format!("paper send {paper} --pdf {pdf}");
    let sent = typed(&desk, &format!("{send} --by post --on 2026-11-24"));
    assert_eq!(sent["sent_to"].as_array().map(Vec::len), Some(2));
    let words = read(&pdf, "letter");
    for said in [
        "Three reviews found",
        "Meet by Friday.",
        "Pat Example, clerk",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    assert!(
        !words.contains("safeguarding"),
        "what is not met is not said"
    );
    desk.refused(&["undo"]);
    desk.refused(&["paper", "remove", &paper]);
    let copy = typed(&desk, &format!("paper send {paper} --to headteacher"));
    assert_eq!(
        (&copy["version"], &copy["sealed_now"]),
        (&1.into(), &false.into())
    );
    write(&desk, &paper, "[parts]\nactions = \"Meet by Monday.\"\n");
    assert_eq!(typed(&desk, &send)["version"], 2);
    let words = read(&pdf, "letter-version-2");
    assert!(words.contains("Changed since version 1"), "{words}");
    typed(
        &desk,
        &format!("paper export {} --pdf {pdf}", text(&sent, "edition")),
    );
    assert!(read(&pdf, "letter-first").contains("Meet by Friday."));
    let listed = typed(&desk, &format!("paper list --school {ASHGROVE}"));
    assert_eq!(
        (&listed[0]["state"], &listed[0]["versions"]),
        (&"sent".into(), &2.into())
    );
    assert!(desk.done(&["search", "Monday"]).contains("Monday"));
    desk.done(&["verify"]);
}

/// A plan with one target, agreed on 10 November, for a school at the level that asks for one.
fn agreed_plan(desk: &Desk) -> String {
    let category =
        format!("category set {ASHGROVE} --category high --on 2026-11-02 --reason Results");
    typed(desk, &category);
    let plan = begin(desk, "intervention-plan");
    write(
        desk,
        &plan,
        "[parts]\npriorities = \"Reading first.\"\n[[target]]\naim = \"All read\"\n\
         steps = \"Daily groups\"\nwho = \"Headteacher\"\ndue_on = 2027-07-16\nmeasure = \"Check\"\n",
    );
    assert!(warnings(desk, &plan).contains("not agreed"));
    let agree = format!("paper agree {plan} --on 2026-11-10");
    typed(desk, &format!("{agree} --by headteacher"));
    assert!(
        warnings(desk, &plan).contains("Chair"),
        "one party is missing"
    );
    typed(desk, &agree);
    assert_eq!(warnings(desk, &plan), "[]");
    plan
}

#[test]
fn a_plan_meets_what_is_owed_when_it_is_agreed_and_is_reviewed_until_it_ends() {
    let desk = desk_with("2026-11-24", is_key_points);
    let plan = agreed_plan(&desk);
    assert_eq!(owed(&desk, "intervention-plan")[0]["met_on"], "2026-11-10");
    let review = typed(&desk, &format!("paper review {plan} --on 2026-11-24"));
    let words = format!(
        "[[review]]\nid = \"{}\"\nfound = \"On the way.\"\nprogress = {{ \"All read\" = \"Six of ten\" }}\n",
        text(&review, "review")
    );
    write(&desk, &plan, &words);
    let pdf = desk.text("plan.pdf");
    typed(&desk, &format!("paper send {plan} --pdf {pdf}"));
    let words = read(&pdf, "plan");
    for said in [
        "Reading first.",
        "Daily groups",
        "On the way.",
        "Six of ten",
    ] {
        assert!(words.contains(said), "{said}: {words}");
    }
    typed(&desk, &format!("paper end {plan} --on 2026-11-24"));
    assert_eq!(typed(&desk, "paper list")[0]["state"], "ended");
    desk.done(&["undo"]);
    assert_eq!(typed(&desk, "paper list")[0]["state"], "sent");
    desk.done(&["verify"]);
}

#[test]
fn key_points_are_asked_for_by_a_meeting_and_meet_what_is_owed_when_they_are_sent() {
    let desk = desk_with("2026-11-24", is_key_points);
    agreed_plan(&desk);
    let record = format!("event record meeting-held --of implementation-group --school {ASHGROVE}");
    typed(&desk, &format!("{record} --on 2026-11-20"));
    assert_eq!(owed(&desk, "key-points")[0]["met_on"], Value::Null);
    let models = typed(&desk, &format!("paper models --school {ASHGROVE}"));
    let is_asked = |it: &Value| it["id"] == "key-points" && it["asked_on"] == "2026-11-20";
    assert!(
        models.as_array().unwrap().iter().any(is_asked),
        "{models:#?}"
    );
    let points = begin(&desk, "key-points");
    write(
        &desk,
        &points,
        "points = [\"One.\", \"Two.\", \"Three.\"]\n",
    );
    assert!(warnings(&desk, &points).contains("5 points, and 3"));
    let all = "points = [\"One.\", \"Two.\", \"Three.\", \"Four.\", \"Five.\"]\n";
    write(&desk, &points, all);
    typed(&desk, &format!("paper send {points} --on 2026-11-23"));
    assert_eq!(owed(&desk, "key-points")[0]["met_on"], "2026-11-23");
    // The same sending, recorded by hand as well, is told once.
    let by_hand = format!("event record letter-sent --of key-points --school {ASHGROVE}");
    typed(&desk, &format!("{by_hand} --on 2026-11-23"));
    let events = typed(&desk, &format!("event list --school {ASHGROVE}"));
    let mut sent = events.as_array().unwrap().iter();
    assert_eq!(
        sent.by_ref()
            .filter(|it| it["kind"] == "letter-sent")
            .count(),
        1
    );
}

#[test]
fn a_report_about_the_whole_caseload_is_begun_for_no_school() {
    let desk = desk_with("2026-11-24", is_for_all);
    let models = desk.answer(&["paper", "models"]);
    let model = text(&models[0], "id");
    let refused = desk.refused(&["paper", "begin", model, "--school", ASHGROVE]);
    assert!(refused.contains("caseload"), "{refused}");
    let begun = desk.answer(&["paper", "begin", model]);
    let paper = text(&begun, "paper");
    let pdf = desk.text("report.pdf");
    desk.done(&["paper", "send", paper, "--pdf", &pdf]);
    assert!(read(&pdf, "report").contains("All schools of the caseload"));
    let events = desk.answer(&["event", "list"]);
    assert_eq!(
        (
            &events[0]["kind"],
            &events[0]["of"],
            &events[0]["school_urn"]
        ),
        (&"letter-sent".into(), &model.into(), &Value::Null)
    );
    assert!(desk.refused(&["paper", "begin", "leter"]).contains(model));
}

#[test]
fn a_statement_is_agreed_a_letter_is_not_and_a_paper_that_went_to_nobody_goes() {
    let desk = desk_with("2026-11-24", |it| it["kind"] == "statement");
    let statement = begin(&desk, "agreed-statement");
    desk.done(&["paper", "agree", &statement, "--on", "2026-11-20"]);
    let events = desk.answer(&["event", "list", "--school", ASHGROVE]);
    assert_eq!(events[0]["kind"], "statement-agreed");
    desk.refused(&["paper", "review", &statement, "--on", "2026-11-24"]);
    let letter = begin(&desk, "warning");
    assert!(
        desk.refused(&["paper", "agree", &letter, "--on", "2026-11-24"])
            .contains("letter")
    );
    write(&desk, &letter, "[parts]\nfound = \"Much to do.\"\n");
    desk.done(&["paper", "remove", &letter]);
    let listed = desk.answer(&["paper", "list"]);
    assert_eq!(listed.as_array().map(Vec::len), Some(1));
    desk.done(&["undo"]);
    let shown = desk.answer(&["paper", "show", &letter]);
    assert_eq!(shown["parts"][0]["text"], "Much to do.");
    desk.done(&["verify"]);
}

#[test]
fn a_likely_pupils_name_stops_a_paper_until_the_adviser_says_that_it_is_none() {
    let desk = desk_with("2026-11-24", is_key_points);
    let paper = begin(&desk, "significant-concerns");
    write(
        &desk,
        &paper,
        "[indicators.falling]\nmet = true\nevidence = \"Leo Quagga in Year 2 cannot read.\"\n",
    );
    let refused = desk.refused(&["paper", "send", &paper]);
    assert!(refused.contains("Leo Quagga"), "{refused}");
    assert_eq!(desk.answer(&["paper", "list"])[0]["versions"], 0);
    let sent = desk.answer(&["paper", "send", &paper, "--no-pupil-names"]);
    assert_eq!(sent["version"], 1);
}

#[test]
fn the_target_of_an_agreed_plan_is_due_on_its_day_until_it_is_reached_or_the_plan_ends() {
    let desk = desk_with("2026-11-24", is_key_points);
    let paper = agreed_plan(&desk);
    let due = owed(&desk, "plan-target");
    assert_eq!(due.len(), 1, "{due:#?}");
    assert!(due[0]["what"].as_str().unwrap().starts_with("All read"));
    let source = due[0]["source"].as_str().unwrap();
    assert!(source.ends_with("agreed on 10 November 2026"), "{source}");
    assert_eq!(due[0]["counted"], "The day that the plan sets.");
    let target = due[0]["subject"].as_str().unwrap().to_owned();
    desk.done(&["action", "done", &target, "--on", "2026-11-23"]);
    assert_eq!(owed(&desk, "plan-target")[0]["met_on"], "2026-11-23");
    desk.done(&["undo"]);
    assert!(owed(&desk, "plan-target")[0]["met_on"].is_null());
    desk.done(&["paper", "end", &paper, "--on", "2026-11-24"]);
    assert_eq!(owed(&desk, "plan-target").len(), 0, "the plan has ended");
    desk.done(&["verify"]);
}

#[test]
fn what_is_written_for_the_whole_caseload_is_found_under_that() {
    let is_written = |paper: &Value| is_for_all(paper) && paper["parts"][0]["id"].is_string();
    let desk = desk_with("2026-11-24", is_written);
    let shown =
        desk.framework_where(|pack| pack["papers"].as_array().unwrap().iter().any(is_written));
    let shown = desk.answer(&["framework", "show", &shown]);
    let mut papers = shown["papers"].as_array().unwrap().iter();
    let model = papers.find(|it| is_written(it)).unwrap();
    let begun = desk.answer(&["paper", "begin", text(model, "id")]);
    let part = text(&model["parts"][0], "id");
    let words = format!("[parts]\n\"{part}\" = \"Attendance is rising everywhere.\"\n");
    write(&desk, text(&begun, "paper"), &words);
    let found = desk.answer(&["search", "attendance"]);
    assert_eq!(found[0]["school"], "The whole caseload", "{found}");
    assert_eq!(found[0]["label"], "Paper");
}
