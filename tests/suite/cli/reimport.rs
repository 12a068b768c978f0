//! A newer register read over an older one: what it says otherwise is told before it is taken.

use serde_json::Value;

use super::desk::Desk;

const HEADER: &str = "URN,EstablishmentName,EstablishmentStatus (name),CloseDate,Postcode,Town,\
                      HeadTitle (name),HeadFirstName,HeadLastName\n";

fn changes_of(answer: &Value, urn: u32) -> Vec<String> {
    let changes = answer["changes"].as_array().unwrap();
    let one = changes.iter().find(|it| it["urn"] == urn);
    let what = one.map_or(&Value::Null, |it| &it["what"]);
    let sentences = what.as_array().into_iter().flatten();
    sentences
        .map(|it| it.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn a_newer_register_says_what_has_changed_and_takes_only_what_is_picked() {
    let desk = Desk::empty("2026-11-20");
    let framework = desk.framework();
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    let older = desk.write(
        "older.csv",
        &format!(
            "{HEADER}900101,Northmere Primary School,Open,,EX1 1AA,Northmere,Ms,Ada,Sample\n\
             900102,Hill Infant School,Open,,EX1 1AB,Northmere,Mr,Bo,Sample\n\
             900103,Mill School,Open,,EX1 1AC,Northmere,,,\n"
        ),
    );
    let first = desk.answer(&["schools", "import", &older]);
    assert_eq!(
        (&first["new"], &first["changes"]),
        (&3.into(), &serde_json::json!([]))
    );
    let newer = desk.write(
        "newer.csv",
        &format!(
            "{HEADER}900101,Northmere Primary School,Open,,EX1 1AA,Northmere,Dr,Cy,Example\n\
             900102,Hill Infant School,Closed,31-08-2026,EX1 1AB,Northmere,Mr,Bo,Sample\n\
             900103,Mill School,Open,,EX1 1AC,Northmere,,,\n\
             900202,Hill Academy,Open,,ex11ab,Northmere,Mr,Bo,Sample\n\
             900203,M\u{fffd}ll Academy,Open,,EX1 1AD,Northmere,,,\n"
        ),
    );
    let told = desk.answer(&["schools", "import", &newer, "--dry-run"]);
    assert_eq!(
        changes_of(&told, 900_101),
        ["New headteacher: Dr Cy Example (before: Ms Ada Sample)."]
    );
    assert_eq!(
        changes_of(&told, 900_102),
        [
            "Status: Closed (before: Open).",
            "Closed on 31 August 2026."
        ]
    );
    assert_eq!(changes_of(&told, 900_103), [""; 0]);
    assert_eq!(
        changes_of(&told, 900_202),
        ["It stands where Hill Infant School (URN 900102) has closed."]
    );
    assert_eq!(told["damaged"][0]["line"], 6);
    let taken = desk.answer(&["schools", "import", &newer, "--urn", "900101"]);
    assert_eq!((&taken["changed"], &taken["new"]), (&1.into(), &0.into()));
    let schools = desk.answer(&["schools", "list"]);
    let of = |urn: u32| {
        let schools = schools.as_array().unwrap();
        schools.iter().find(|it| it["urn"] == urn).cloned()
    };
    assert_eq!(of(900_101).unwrap()["head"], "Dr Cy Example");
    assert_eq!(
        of(900_102).unwrap()["status"],
        "Open",
        "what is not picked stays"
    );
    assert_eq!(of(900_202), None);
}

#[test]
fn a_file_that_is_no_register_leaves_the_book_as_it_was() {
    let desk = Desk::with_schools("2026-11-20");
    let digest = desk.done(&["digest"]);
    let cell = "a".repeat(10 << 20);
    for (bytes, reason) in [
        (b"Name,Town\r\nA,B\r\n".to_vec(), "no column named"),
        (b"\x89PNG\r\n\x1a\n\0\0".to_vec(), "not a text file"),
        (
            b"URN,EstablishmentName\n900901,A\0B\n".to_vec(),
            "not a text file",
        ),
        (Vec::new(), "empty"),
        (
            format!("URN,EstablishmentName\n900901,Fine\n900902,{cell}\n").into_bytes(),
            "more than 1 MiB",
        ),
        (
            format!("URN,EstablishmentName\n{}", "x\",\"\n".repeat(200_000)).into_bytes(),
            "quotation marks are missing",
        ),
    ] {
        std::fs::write(desk.path("file.csv"), bytes).unwrap();
        let said = desk.refused(&["schools", "import", &desk.text("file.csv")]);
        assert!(said.contains(reason), "{reason}: {said}");
    }
    let links = desk.write("links.csv", "URN,Name\n");
    let register = desk.write("register.csv", "URN,EstablishmentName\n900901,Fine\n");
    let said = desk.refused(&["schools", "import", &register, "--links", &links]);
    assert!(said.contains("LinkURN"), "{said}");
    assert_eq!(desk.done(&["digest"]), digest);
}

#[test]
fn a_school_twice_in_a_file_is_taken_once_and_told() {
    let desk = Desk::with_schools("2026-11-20");
    let file = desk.write(
        "twice.csv",
        "URN,EstablishmentName\n900901,First\n900901,Second\n",
    );
    let told = desk.answer(&["schools", "import", &file]);
    assert_eq!(
        (&told["new"], &told["rejected"][0]["line"]),
        (&1.into(), &3.into())
    );
}
