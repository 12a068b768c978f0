//! Schools entered twice, typed in by hand, and academies that continue a school.

use serde_json::{Value, json};

use super::desk::{ASHGROVE, Desk, IVY_BANK};

fn schools(desk: &Desk) -> Vec<String> {
    let listed = desk.answer(&["schools", "list"]);
    let rows = listed.as_array().unwrap().iter();
    rows.map(|it| it["name"].as_str().unwrap().to_owned())
        .collect()
}

fn visits(desk: &Desk, school: &str) -> Vec<Value> {
    let listed = desk.answer(&["visit", "list", "--school", school]);
    listed.as_array().unwrap().clone()
}

/// Ashgrove entered again by hand, with a visit, a reminder and a headship of its own; its id and
/// the visit.
fn twin(desk: &Desk) -> (String, String) {
    let name = "Ashgrove entered again";
    let added = desk.answer(&["schools", "add", "--name", name, "--head", "Kit Invented"]);
    assert_eq!(added["urn"], Value::Null);
    let twin = added["school"].as_str().unwrap().to_owned();
    let visit = desk.hold(&twin, "2026-11-19");
    let remind = ["remind", &twin, "--on", "2026-12-01", "--what", "Ask"];
    desk.done(&remind);
    let on = "2026-09-01";
    desk.done(&["headship", "begin", &twin, "--name", "Kit", "--on", on]);
    record(desk, &visit, "Marvellous spellings");
    (twin, visit)
}

fn record(desk: &Desk, visit: &str, evidence: &str) {
    let heading = desk.first_heading();
    let text = format!(
        "[[response]]\nheading = \"{heading}\"\nevidence = \"{evidence}\"\nprivate_remark = \"Kept close\"\n\
         [[action]]\nwhat = \"Share a plan\"\nwho = \"Head\"\ndue_on = \"2026-12-04\"\n"
    );
    let file = desk.write("visit.toml", &text);
    desk.done(&["visit", "record", visit, "--from", &file]);
}

#[test]
fn what_belongs_to_a_school_entered_twice_is_seen_under_the_one_that_stays() {
    let desk = Desk::with_schools("2026-11-20");
    let here = desk.hold(ASHGROVE, "2026-10-06");
    let (twin, there) = twin(&desk);
    let count = schools(&desk).len();
    desk.done(&["schools", "merge", &twin, "--into", ASHGROVE]);
    assert_eq!(schools(&desk).len(), count - 1);
    let seen = visits(&desk, ASHGROVE);
    assert_eq!(seen.len(), 2, "{seen:?}");
    let by_old_id = visits(&desk, &twin);
    assert_eq!(by_old_id, seen, "the old id leads to the one that stays");
    let due = desk.answer(&["due", "--school", ASHGROVE]);
    let rows = due.as_array().unwrap().iter();
    let subjects: Vec<&Value> = rows.map(|it| &it["what"]).collect();
    assert!(subjects.contains(&&json!("Ask")), "{subjects:?}");
    let action = json!("Share a plan (Head)");
    assert!(subjects.contains(&&action), "{subjects:?}");
    for words in ["marvellous", "again"] {
        let found = desk.answer(&["search", words]);
        assert_eq!(found[0]["school"], schools_name(&desk, ASHGROVE), "{found}");
    }
    // Both visits can be written on, each where it has lived.
    for visit in [&here, &there] {
        record(&desk, visit, "Later thoughts");
        desk.done(&["note", "issue", visit, "--pdf", &desk.text("note.pdf")]);
    }
    desk.done(&["verify"]);
}

fn schools_name(desk: &Desk, urn: &str) -> Value {
    let listed = desk.answer(&["schools", "list"]);
    let rows = listed.as_array().unwrap().iter();
    let urn: u32 = urn.parse().unwrap();
    let found = rows.clone().find(|it| it["urn"] == urn);
    found.unwrap()["name"].clone()
}

#[test]
fn a_merge_is_undone_and_both_schools_are_there_again() {
    let desk = Desk::with_schools("2026-11-20");
    desk.hold(IVY_BANK, "2026-11-19");
    let before = schools(&desk);
    desk.done(&["schools", "merge", IVY_BANK, "--into", ASHGROVE]);
    assert_eq!(visits(&desk, ASHGROVE).len(), 1);
    desk.done(&["undo"]);
    assert_eq!(schools(&desk), before);
    assert_eq!(visits(&desk, ASHGROVE).len(), 0);
    assert_eq!(visits(&desk, IVY_BANK).len(), 1);
}

#[test]
fn a_merge_that_makes_no_sense_is_refused_with_the_reason() {
    let desk = Desk::with_schools("2026-11-20");
    let said = desk.refused(&["schools", "merge", ASHGROVE, "--into", ASHGROVE]);
    assert!(said.contains("itself"), "{said}");
    desk.refused(&["schools", "merge", "123456", "--into", ASHGROVE]);
    desk.done(&["schools", "merge", IVY_BANK, "--into", ASHGROVE]);
    for (school, into) in [
        (IVY_BANK, "900102"),
        (ASHGROVE, IVY_BANK),
        ("900102", IVY_BANK),
    ] {
        let said = desk.refused(&["schools", "merge", school, "--into", into]);
        assert!(said.contains("already"), "{said}");
    }
    let said = desk.refused(&["schools", "add", "--name", "Twice", "--urn", ASHGROVE]);
    assert!(said.contains(ASHGROVE), "{said}");
    desk.refused(&["schools", "add", "--name", " "]);
    desk.refused(&["schools", "add", "--name", "Short", "--urn", "42"]);
}

const HEADER: &str = "URN,EstablishmentName,EstablishmentStatus (name),CloseDate,HeadLastName\n";

/// A book with one school, which a newer register closes, with its visit; the register and its file
/// of links.
fn before_the_academy(desk: &Desk) -> (String, String, String) {
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let older = format!("{HEADER}900102,Hill Infant School,Open,,Sample\n");
    desk.done(&["schools", "import", &desk.write("older.csv", &older)]);
    let visit = desk.hold("900102", "2026-06-09");
    let newer = format!(
        "{HEADER}900102,Hill Infant School,Closed,31-08-2026,Sample\n\
         900202,Hill Academy,Open,,Example\n"
    );
    let newer = desk.write("newer.csv", &newer);
    let links = desk.write(
        "links.csv",
        "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n\
         900102,900202,Hill Academy,Successor,01-09-2026\n900102,900102,,Successor,\n",
    );
    (visit, newer, links)
}

#[test]
fn an_academy_is_told_as_successor_by_the_file_of_links_and_takes_the_history_over() {
    let desk = Desk::empty("2026-11-20");
    let (visit, newer, links) = before_the_academy(&desk);
    let import = ["schools", "import", &newer, "--links", &links];
    let with = |more: &[&'static str]| [&import[..], more].concat();
    let told = desk.answer(&with(&["--dry-run"]));
    let changes = told["changes"].as_array().unwrap();
    let academy = changes.iter().find(|it| it["urn"] == 900_202).unwrap();
    assert_eq!(
        academy["predecessors"],
        json!([{"urn": 900_102, "name": "Hill Infant School", "linked": true}])
    );
    assert_eq!(
        academy["what"],
        json!(["It is the successor of Hill Infant School (URN 900102)."])
    );
    assert_eq!(told["links_rejected"][0]["line"], 3);
    let said = desk.refused(&with(&["--accept", "900102", "--take-over", "900202"]));
    assert!(said.contains("900202"), "{said}");
    let done = desk.answer(&with(&["--take-over", "900202"]));
    assert_eq!((&done["new"], &done["taken_over"]), (&json!(1), &json!(1)));
    assert_eq!(schools(&desk), ["Hill Academy"]);
    let seen = visits(&desk, "900202");
    assert_eq!((seen.len(), &seen[0]["visit"]), (1, &json!(visit)));
    // Read again, the same files have nothing new to say.
    let again = desk.answer(&with(&["--dry-run"]));
    assert_eq!(
        (&again["unchanged"], &again["changes"]),
        (&json!(2), &json!([]))
    );
    desk.done(&["undo"]);
    assert_eq!(schools(&desk), ["Hill Infant School"]);
    desk.done(&["verify"]);
}

#[test]
fn only_the_fields_that_are_accepted_are_taken() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let older = format!("{HEADER}900101,Northmere School,Open,,Sample\n");
    desk.done(&["schools", "import", &desk.write("older.csv", &older)]);
    let newer = format!(
        "{HEADER}900101,Northmere Primary School,Open,,Example\n900103,Mill School,Open,,\n"
    );
    let newer = desk.write("newer.csv", &newer);
    let told = desk.answer(&["schools", "import", &newer, "--dry-run"]);
    assert_eq!(
        told["changes"][0]["fields"],
        json!([
            {"field": "name", "before": "Northmere School", "after": "Northmere Primary School"},
            {"field": "head", "before": "Sample", "after": "Example"},
        ])
    );
    let digest = desk.done(&["digest"]);
    for (accept, reason) in [
        ("900101:town", "it differs in name, head"),
        ("900103:head", "taken whole"),
        ("900999", "no school with the URN 900999"),
    ] {
        let said = desk.refused(&["schools", "import", &newer, "--accept", accept]);
        assert!(said.contains(reason), "{accept}: {said}");
    }
    assert_eq!(desk.done(&["digest"]), digest, "nothing half-done");
    let ended = desk.ended(&["schools", "import", &newer, "--accept", "head"]);
    assert_eq!(ended.code, Some(2));
    desk.done(&["schools", "import", &newer, "--accept", "900101:head"]);
    let listed = desk.answer(&["schools", "list"]);
    assert_eq!(listed.as_array().unwrap().len(), 1, "{listed}");
    assert_eq!(
        (&listed[0]["name"], &listed[0]["head"]),
        (&json!("Northmere School"), &json!("Example"))
    );
}
