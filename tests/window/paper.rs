//! What lies on paper: PDFs that the program made, read with other people's programs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use tokio::time::sleep;

use super::desk::{Desk, needed};
use super::window::Window;

/// The words of a PDF, with single spaces between them.
pub(crate) fn words_of(pdf: &Path) -> String {
    let text = said_by("pdftotext", &["-layout"], pdf, &["-"]);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The PDF is tagged, with headings, paragraphs and tables, and says which standards it keeps. What
/// it says is checked by the validator, for which a copy is left.
pub(crate) fn assert_accessible(pdf: &Path, name: &str) {
    let about = said_by("pdfinfo", &[], pdf, &[]);
    let tagged = about
        .lines()
        .any(|it| it.starts_with("Tagged:") && it.ends_with("yes"));
    assert!(tagged, "the PDF is tagged: {about}");
    let structure = said_by("pdfinfo", &["-struct-text"], pdf, &[]);
    for tag in ["Document", "H1", "H2", "P", "Table", "TH"] {
        let begins = |line: &str| line.split_whitespace().next() == Some(tag);
        assert!(
            structure.lines().any(begins),
            "a note has the tag {tag}: {structure}"
        );
    }
    let described = said_by("pdfinfo", &["-meta"], pdf, &[]);
    for standard in ["pdfuaid:part", "pdfaid:part", "pdfaid:conformance"] {
        assert!(
            described.contains(standard),
            "the PDF names {standard}: {described}"
        );
    }
    fs::copy(pdf, needed("VISITBOOK_RESULTS").join(name)).unwrap();
}

/// The one note below the adviser's Documents.
pub(crate) fn saved_pdf(desk: &Desk) -> PathBuf {
    let mut pdfs = all_below(vec![desk.documents()]);
    pdfs.retain(|path| path.to_string_lossy().contains("Note of Visit"));
    let [pdf] = pdfs.as_slice() else {
        panic!("one note in Documents: {pdfs:?}")
    };
    pdf.clone()
}

/// The group of the recovery sheet with this number, read off the printed page.
pub(crate) fn group_of(sheet: &Path, number: usize) -> String {
    let words = words_of(sheet);
    let words: Vec<&str> = words.split(' ').collect();
    let is_first = |at: &usize| words[*at] == "1" && words.get(at + 2) == Some(&"2");
    let first = (0..words.len()).find(is_first);
    let first = first.unwrap_or_else(|| panic!("numbered groups on the sheet: {words:?}"));
    words[first + 2 * number - 1].to_owned()
}

/// The two groups that the screen asks for, each with the label of its field.
pub(crate) async fn groups_asked(window: &Window, desk: &Desk) -> Vec<(String, String)> {
    let sheet = opened_last(desk).await;
    let labels = window
        .ask("return [...document.querySelectorAll('label')].map((it) => it.innerText.trim()).filter((it) => it.startsWith('Group '))")
        .await;
    let labels: Vec<String> = serde_json::from_value(labels).unwrap();
    assert_eq!(labels.len(), 2, "two groups are asked for: {labels:?}");
    let typed = labels.into_iter().map(|label| {
        let number = label.trim_start_matches("Group ").parse().unwrap();
        (label, group_of(&sheet, number))
    });
    typed.collect()
}

/// What the system's viewer was last asked to open; it is started beside the program.
pub(crate) async fn opened_last(desk: &Desk) -> PathBuf {
    for _ in 0..100 {
        if let Some(document) = desk.opened().pop() {
            return document;
        }
        sleep(Duration::from_millis(50)).await;
    }
    panic!("nothing was opened in the system's viewer");
}

fn said_by(program: &str, before: &[&str], pdf: &Path, after: &[&str]) -> String {
    let mut command = Command::new(program);
    let output = command.args(before).arg(pdf).args(after).output().unwrap();
    assert!(output.status.success(), "{program} reads {}", pdf.display());
    String::from_utf8(output.stdout).unwrap()
}

fn all_below(paths: Vec<PathBuf>) -> Vec<PathBuf> {
    let deeper = |path: PathBuf| {
        if !path.is_dir() {
            return vec![path];
        }
        let entries = fs::read_dir(path).unwrap();
        all_below(entries.map(|entry| entry.unwrap().path()).collect())
    };
    paths.into_iter().flat_map(deeper).collect()
}
