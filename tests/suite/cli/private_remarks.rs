//! A private remark is looked for in every document that leaves the book, and is in none.

use std::{fs, process::Command};

use super::desk::{ASHGROVE, Desk};

const REMARK: &str = "Quagga";

fn said_in(pdf: &str) -> String {
    let words = Command::new("pdftotext").args([pdf, "-"]).output().unwrap();
    let properties = Command::new("pdfinfo").arg(pdf).output().unwrap();
    assert!(words.status.success() && properties.status.success());
    let bytes = fs::read(pdf).unwrap();
    [words.stdout, properties.stdout, bytes]
        .map(|it| String::from_utf8_lossy(&it).replace('\u{a0}', " "))
        .concat()
}

#[test]
fn a_private_remark_is_in_no_document() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let heading = desk.first_heading();
    let record = |evidence: &str| {
        let text = format!(
            "summary = \"A calm school.\"\nalert = \"The roof is unsafe.\"\n[[response]]\n\
             heading = \"{heading}\"\nevidence = \"{evidence}\"\nprivate_remark = \"{REMARK} {evidence}\"\n"
        );
        let from = desk.write("record.toml", &text);
        desk.done(&["visit", "record", &visit, "--from", &from]);
    };
    let mut documents = Vec::new();
    let mut pdf = |words: &[&str], name: &str| {
        let out = desk.text(name);
        desk.done(&[words, &["--pdf", &out]].concat());
        documents.push(out);
    };
    record("Six lessons were seen.");
    pdf(&["note", "preview", &visit], "draft.pdf");
    pdf(&["note", "issue", &visit], "first.pdf");
    record("Seven lessons were seen.");
    pdf(&["note", "issue", &visit], "second.pdf");
    pdf(&["visit", "alert", &visit], "alert.pdf");
    let model = desk.framework_shown()["papers"][0]["id"].clone();
    let begun = [
        "paper",
        "begin",
        model.as_str().unwrap(),
        "--school",
        ASHGROVE,
    ];
    let begun = desk.answer(&begun);
    let paper = begun["paper"].as_str().unwrap();
    pdf(&["paper", "preview", paper], "paper-draft.pdf");
    pdf(&["paper", "send", paper], "paper.pdf");
    desk.done(&["recovery", &desk.text("sheet.pdf")]);
    desk.done(&["recovery", &desk.text("sheet.txt")]);
    documents.push(desk.text("sheet.pdf"));

    for document in &documents {
        let said = said_in(document);
        assert!(said.len() > 1000, "{document} says something");
        assert!(!said.contains(REMARK), "{document} has the remark");
    }
    let second = said_in(&documents[2]);
    assert!(second.contains("Changed since"), "{second}");
    let sheet = fs::read_to_string(desk.path("sheet.txt")).unwrap();
    assert!(!sheet.contains(REMARK));
    for words in [
        &["due"][..],
        &["schools", "list"],
        &["visit", "list", "--school", ASHGROVE],
    ] {
        assert!(
            !desk.answer(words).to_string().contains(REMARK),
            "{words:?}"
        );
    }
    // It is in the book all the while.
    assert!(desk.done(&["search", REMARK]).contains(REMARK));
    let shown = desk.answer(&["visit", "show", &visit]);
    assert!(shown.to_string().contains(REMARK));
}
