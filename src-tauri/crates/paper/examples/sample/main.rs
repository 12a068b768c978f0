//! Writes the sample documents into a folder, to be looked at and checked by a validator, and says
//! how long each took: `cargo run --release -p paper --example sample -- target/samples`.

#![expect(
    clippy::print_stdout,
    reason = "a tool for the people who change the page"
)]

mod notes;

use std::error::Error;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use paper::{NoteOfVisit, render_note};

const RUNS: usize = 41;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .ok_or("name the folder to write into")?,
    );
    std::fs::create_dir_all(&folder)?;
    let samples = [
        ("issued", notes::issued()),
        ("draft", notes::draft()),
        ("four-pages", notes::four_pages()),
        ("hostile", notes::hostile()),
    ];
    for (name, note) in samples {
        let rendered = render_note(&note)?;
        let path = folder.join(name).with_extension("pdf");
        std::fs::write(&path, &rendered.bytes)?;
        let kilobytes = rendered.bytes.len() as f64 / 1000.0;
        let (pages, boxes) = (rendered.pages, rendered.unprintable.len());
        println!(
            "{name}: {pages} pages, {kilobytes:.1} KB, {boxes} boxes, {:?}",
            median(&note)?
        );
    }
    Ok(())
}

fn median(note: &NoteOfVisit) -> Result<Duration, Box<dyn Error>> {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        render_note(note)?;
        times.push(start.elapsed());
    }
    times.sort();
    Ok(times[RUNS / 2])
}
