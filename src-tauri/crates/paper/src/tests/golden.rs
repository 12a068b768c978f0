//! The sample note to the last byte.

use sha2::{Digest, Sha256};

use crate::notes::issued;
use crate::render_note;

/// Of the sample note. To renew it after a change of the page that was meant: write the samples
/// (`cargo run -p paper --example sample -- FOLDER`), look at every page, check them
/// (`cargo xtask pdf-check FOLDER/*.pdf`), and put here what the failing test shows.
const SAMPLE: &str = "385ac09cd0406bace3acf283698f1cdf7efcea4245d1e3b8ebea285bf645db80";

#[test]
fn the_sample_note_is_the_same_to_the_last_byte_on_every_machine() {
    let bytes = render_note(&issued()).unwrap().bytes;
    let digest: String = Sha256::digest(&bytes)
        .iter()
        .map(|it| format!("{it:02x}"))
        .collect();
    assert_eq!(
        digest, SAMPLE,
        "the printed page has changed; how to renew this is said beside the constant"
    );
}

#[test]
fn a_note_of_four_pages_is_no_larger_than_60_kilobytes() {
    let rendered = render_note(&crate::notes::four_pages()).unwrap();
    assert_eq!(rendered.pages, 4);
    assert!(rendered.bytes.len() <= 60_000, "{}", rendered.bytes.len());
}
