//! The sample note to the last byte.

use sha2::{Digest, Sha256};

use crate::notes::issued;
use crate::papers::{key_points, letter, minutes, plan};
use crate::statements::statement;
use crate::{render_note, render_paper, render_statement};

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

/// Of the sample letter, plan, key points and minutes; renewed in the same way.
const PAPERS: [&str; 4] = [
    "89112379c004ce86dbb595dcfac90924458a480938553e1e0788065256c6bb87",
    "ebb027cf272eafcdb02700b703deb4dd50c331353d6855c750d69b4dba4d0997",
    "ea4e2458b04649cbddc35b86d798a3802261d7b4e7ce32da1c99f3ff0848be6c",
    "ae01d4c27692f4b29fbfc6c672b36d2fc9504f1cb8c036332fb11077f8182477",
];

#[test]
fn the_sample_papers_are_the_same_to_the_last_byte_on_every_machine() {
    let digests = [letter(), plan(), key_points(), minutes()].map(|it| {
        let bytes = render_paper(&it).unwrap().bytes;
        let digest = Sha256::digest(&bytes);
        digest
            .iter()
            .map(|it| format!("{it:02x}"))
            .collect::<String>()
    });
    assert_eq!(digests, PAPERS, "a printed page has changed");
}

/// Of the sample statement of entitlement; renewed in the same way.
const STATEMENT: &str = "0805a51e5d79298c32621a42e7f23411671546b8714256043c29ccf2018ab293";

#[test]
fn the_sample_statement_is_the_same_to_the_last_byte_on_every_machine() {
    let bytes = render_statement(&statement()).unwrap().bytes;
    let digest = Sha256::digest(&bytes);
    let digest: String = digest.iter().map(|it| format!("{it:02x}")).collect();
    assert_eq!(digest, STATEMENT, "the printed page has changed");
}

#[test]
fn a_note_of_four_pages_is_no_larger_than_60_kilobytes() {
    let rendered = render_note(&crate::notes::four_pages()).unwrap();
    assert_eq!(rendered.pages, 4);
    assert!(rendered.bytes.len() <= 60_000, "{}", rendered.bytes.len());
}
