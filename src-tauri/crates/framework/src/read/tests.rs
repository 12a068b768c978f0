use std::path::Path;

use crate::{
    duty::{Time, Unit, Within},
    event::Event,
    heading::Tone,
    sample, versions,
};

use super::*;

mod broken;
mod concerns;
mod deciding;
mod groups;
mod headings;
mod offers;
mod papers;

/// The invented pack with one text of one file replaced.
fn changed(file: &str, old: &str, new: &str) -> Vec<PackFile> {
    let mut files = sample::files();
    let file = files.iter_mut().find(|it| it.name == file).unwrap();
    assert!(file.text.contains(old), "{old:?} stands in {}", file.name);
    file.text = file.text.replacen(old, new, 1);
    files
}

/// What is wrong after the change, a line each.
fn wrong(file: &str, old: &str, new: &str) -> Vec<String> {
    let problems = check(&changed(file, old, new), &sample::calendar());
    problems.iter().map(ToString::to_string).collect()
}

#[test]
fn a_pack_without_fault_gives_everything_it_says() {
    let it = sample::framework();
    assert_eq!(
        (it.id.as_str(), it.citation.as_str()),
        ("example-2026", "Northmere 2026-27")
    );
    assert_eq!(
        (it.words.adviser.as_str(), it.words.note.as_str()),
        ("Link adviser", "Visit record")
    );
    assert_eq!(it.until, Some("2027-08-31".parse().unwrap()));
    assert_eq!(it.scale("steps").unwrap().grades[1].tone, Tone::Weak);
    assert_eq!(
        it.heading("reading").unwrap().scale.as_deref(),
        Some("steps")
    );
    assert_eq!(it.heading("welcome").unwrap().scale, None);
    assert_eq!(
        it.visit_kind("autumn").unwrap().headings,
        ["welcome", "reading"]
    );
    assert_eq!(it.visit_kind("autumn").unwrap().half_days, Some(2));
    assert_eq!(it.evidence_source("books").unwrap().title, "Pupils' books");
    assert_eq!(it.category("light").unwrap().order, 1);
    assert_eq!(it.actor("adviser").unwrap().title, "Link adviser");
    let help = it.duty("help").unwrap();
    let ten = Within {
        amount: 10,
        unit: Unit::WorkingDays,
    };
    assert_eq!(help.time, Time::Within(ten));
    assert_eq!(help.skips, Unit::WorkingDays.skips());
    assert_eq!(help.voided_by, [Event::SupportNotNeeded.into()]);
    assert_eq!(help.examples.len(), 2);
}

#[test]
fn every_shipped_pack_is_without_fault_and_its_examples_come_out() {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/frameworks");
    let mut read = Vec::new();
    for pack in packs
        .read_dir()
        .unwrap()
        .map(Result::unwrap)
        .filter(|it| it.path().is_dir())
    {
        let files: Vec<PackFile> = pack
            .path()
            .read_dir()
            .unwrap()
            .map(Result::unwrap)
            .map(file)
            .collect();
        let framework = Framework::read(&files, &sample::calendar()).unwrap();
        assert_eq!(Some(framework.id.as_str()), pack.file_name().to_str());
        assert!(
            framework
                .duties
                .iter()
                .all(|it| it.lapses || !it.examples.is_empty())
        );
        read.push(framework);
    }
    assert!(!read.is_empty(), "a pack is shipped");
    assert_eq!(versions::check(&read), []);
}

#[allow(
    clippy::disallowed_methods,
    reason = "the shipped packs are files, and this is a test"
)]
fn file(entry: std::fs::DirEntry) -> PackFile {
    PackFile {
        name: entry.file_name().into_string().unwrap(),
        text: std::fs::read_to_string(entry.path()).unwrap(),
    }
}
