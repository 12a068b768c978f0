//! Writes the sample documents into a folder, to be looked at and checked by a validator, and says
//! how long each took: `cargo run --release -p paper --example sample -- target/samples`.

#![expect(
    clippy::print_stdout,
    reason = "a tool for the people who change the page"
)]

mod notes;
mod papers;
mod statements;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use paper::{
    PaperError, Rendered, render_alert, render_note, render_paper, render_recovery,
    render_statement,
};

const RUNS: usize = 41;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(
        std::env::args()
            .nth(1)
            .ok_or("name the folder to write into")?,
    );
    std::fs::create_dir_all(&folder)?;
    for (name, note) in [
        ("issued", notes::issued()),
        ("draft", notes::draft()),
        ("four-pages", notes::four_pages()),
        ("hostile", notes::hostile()),
    ] {
        keep(&folder, name, || render_note(&note))?;
    }
    for (name, paper) in [
        ("letter", papers::letter()),
        ("plan", papers::plan()),
        ("key-points", papers::key_points()),
        ("minutes", papers::minutes()),
    ] {
        keep(&folder, name, || render_paper(&paper))?;
    }
    keep(&folder, "statement", || {
        render_statement(&statements::statement())
    })?;
    keep(&folder, "alert", || render_alert(&notes::alert()))?;
    keep(&folder, "recovery", || render_recovery(&notes::recovery()))
}

fn keep(
    folder: &Path,
    name: &str,
    render: impl Fn() -> Result<Rendered, PaperError>,
) -> Result<(), Box<dyn Error>> {
    let rendered = render()?;
    std::fs::write(folder.join(name).with_extension("pdf"), &rendered.bytes)?;
    let kilobytes = rendered.bytes.len() as f64 / 1000.0;
    let (pages, boxes) = (rendered.pages, rendered.unprintable.len());
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let start = Instant::now();
        render()?;
        times.push(start.elapsed());
    }
    times.sort();
    let (fastest, median) = (times[0], times[RUNS / 2]);
    println!(
        "{name}: {pages} pages, {kilobytes:.1} KB, {boxes} boxes, {median:.1?} ({fastest:.1?} at best)"
    );
    Ok(())
}
