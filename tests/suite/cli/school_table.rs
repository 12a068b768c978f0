//! The table of all schools that a framework asks for: filled from the book, sealed when it is sent.

use std::{fs, process::Command};

use super::desk::{ASHGROVE, Desk, REGISTER, in_checkout, results};

/// The words on the pages; a copy is left for the validator.
fn read(pdf: &str) -> String {
    let words = Command::new("pdftotext")
        .args(["-layout", pdf, "-"])
        .output()
        .unwrap();
    if let Some(folder) = results() {
        fs::copy(pdf, folder.join("command-line-school-table.pdf")).unwrap();
    }
    let words = String::from_utf8(words.stdout).unwrap();
    let lines = words.lines();
    let lines = lines.map(|it| it.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_table_of_all_schools_is_filled_from_the_book_and_sealed_as_it_was_sent() {
    let desk = Desk::empty("2015-11-24");
    let framework = desk.framework_where(|shown| {
        let mut papers = shown["papers"].as_array().unwrap().iter();
        papers.any(|it| it["kind"] == "table")
    });
    desk.done(&["init", "--framework", &framework, "--name", "Alex Example"]);
    desk.done(&["schools", "import", &in_checkout(REGISTER)]);
    let inspected = ["--held", "2013-03-12", "--published", "2013-04-02"];
    let found = ["--overall", "good"];
    desk.done(&[&["inspection", "record", ASHGROVE], &inspected[..], &found].concat());
    for (by, grade) in [("school", "good"), ("predicted", "requires-improvement")] {
        desk.done(&[
            "forecast",
            "record",
            ASHGROVE,
            "--on",
            "2015-10-05",
            "--by",
            by,
            "--grade",
            grade,
        ]);
    }
    let begun = desk.answer(&["paper", "begin", "school-table"]);
    let paper = begun["paper"].as_str().unwrap().to_owned();
    let pdf = desk.text("table.pdf");
    desk.done(&["paper", "send", &paper, "--by", "by email", "--pdf", &pdf]);
    let text = read(&pdf);
    assert!(text.contains("School review table"), "{text}");
    assert!(text.contains("Current judgement"), "{text}");
    let row = text.lines().find(|it| it.contains("12 March 2013"));
    assert!(row.is_some_and(|it| it.contains("Good")), "{text}");
    assert!(text.contains("Copper Beech Academy"), "{text}");
    assert!(text.contains("Not recorded"), "{text}");

    // What changes afterwards is in the next version, which says so.
    desk.done(&[
        "forecast",
        "record",
        ASHGROVE,
        "--on",
        "2015-11-20",
        "--by",
        "predicted",
        "--grade",
        "inadequate",
    ]);
    let again = desk.text("again.pdf");
    desk.done(&["paper", "send", &paper, "--by", "by email", "--pdf", &again]);
    let text = read(&again);
    assert!(text.contains("Version 2"), "{text}");
    assert!(text.contains("Row “Ashgrove Primary School”"), "{text}");
    desk.done(&["verify"]);
}
