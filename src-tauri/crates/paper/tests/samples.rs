//! The sample documents, left where a validator looks for them.

#[path = "../examples/sample/notes.rs"]
mod notes;
#[path = "../examples/sample/papers.rs"]
mod papers;
#[path = "../examples/sample/statements.rs"]
mod statements;

use std::path::PathBuf;

use paper::{Rendered, render_alert, render_note, render_paper, render_recovery, render_statement};

/// `cargo xtask test` names the folder, and afterwards has an independent validator check every
/// PDF in it. Run alone, the test says only that each sample can be written.
#[test]
fn every_kind_of_document_is_written_for_the_validator() {
    let documents: [(&str, Rendered); 11] = [
        ("issued", render_note(&notes::issued()).unwrap()),
        ("draft", render_note(&notes::draft()).unwrap()),
        ("four-pages", render_note(&notes::four_pages()).unwrap()),
        ("hostile", render_note(&notes::hostile()).unwrap()),
        ("letter", render_paper(&papers::letter()).unwrap()),
        ("plan", render_paper(&papers::plan()).unwrap()),
        ("key-points", render_paper(&papers::key_points()).unwrap()),
        ("minutes", render_paper(&papers::minutes()).unwrap()),
        (
            "statement",
            render_statement(&statements::statement()).unwrap(),
        ),
        ("alert", render_alert(&notes::alert()).unwrap()),
        ("recovery", render_recovery(&notes::recovery()).unwrap()),
    ];
    let results = std::env::var_os("VISITBOOK_RESULTS").map(PathBuf::from);
    for (name, document) in documents {
        assert!(document.bytes.starts_with(b"%PDF-1.7"), "{name}");
        if let Some(folder) = &results {
            let file = folder.join(format!("sample-{name}.pdf"));
            std::fs::write(file, &document.bytes).unwrap();
        }
    }
}
