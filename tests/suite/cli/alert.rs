//! The alert to the council: a document of its own, and nothing of it in the note.

use std::{fs, process::Command};

use super::desk::{ASHGROVE, Desk, results};

#[test]
fn the_council_reads_the_alert_and_nothing_else_of_the_visit() {
    let desk = Desk::with_schools("2026-11-24");
    let visit = desk.hold(ASHGROVE, "2026-11-19");
    let pdf = desk.text("alert.pdf");
    let nothing = desk.refused(&["visit", "alert", &visit, "--pdf", &pdf]);
    assert!(nothing.contains("alert"), "{nothing}");
    assert!(!desk.path("alert.pdf").exists(), "no document of nothing");

    let heading = desk.first_heading();
    let file = format!(
        "alert = \"The roof of the hall is unsafe.\"\n[[response]]\nheading = \"{heading}\"\n\
         evidence = \"Okapi lessons\"\nprivate_remark = \"Quagga thoughts\"\n"
    );
    let from = desk.write("record.toml", &file);
    desk.done(&["visit", "record", &visit, "--from", &from]);
    let answer = desk.answer(&["visit", "alert", &visit, "--pdf", &pdf]);
    assert_eq!(answer["pages"], 1);

    let read = Command::new("pdftotext")
        .args([&pdf, "-"])
        .output()
        .unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    assert!(text.contains("The roof of the hall is unsafe."), "{text}");
    assert!(
        !text.contains("Okapi") && !text.contains("Quagga"),
        "{text}"
    );
    if let Some(folder) = results() {
        fs::copy(&pdf, folder.join("command-line-alert.pdf")).unwrap();
    }
}
