//! A register of 25,000 rows in full width: read, compared with a book and shown, in a process of
//! its own each time, so that its memory is that of this work.

use std::{
    fs,
    path::Path,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use crate::{
    Stop,
    desk::{self, Desk},
    machine::{Day, TODAY},
    measure::{Held, Measure, Series},
    register_file,
    size::Size,
};

/// Schools that the book has already.
const KNOWN: usize = 60;
const RUNS: usize = 7;

pub(crate) fn take(size: &Size) -> Result<Vec<Measure>, Stop> {
    let beside = tempfile::tempdir()?;
    let file = beside.path().join("register.csv");
    let bytes = register_file::make(size.register);
    fs::write(&file, &bytes)?;
    let (mut times, mut memory) = (Series::default(), Series::default());
    for _ in 0..if size.is_small { 1 } else { RUNS } {
        let output = Command::new(std::env::current_exe()?)
            .arg("--read-register")
            .arg(&file)
            .stderr(Stdio::inherit())
            .output()?;
        let said: Value = serde_json::from_slice(&output.stdout)?;
        times.add(said["ms"].as_f64().ok_or("no time was said")?);
        times.add_processor(said["processor"].as_f64());
        if let Some(mebibytes) = said["mebibytes"].as_f64() {
            memory.add(mebibytes);
        }
    }
    let remark = format!("{} rows, {} MiB", size.register, bytes.len() >> 20);
    let mut measures = vec![
        Measure::new("register/previewed", "ms", times)
            .at_most(Held::Median, 1000.0)
            .remark(remark),
    ];
    // Only Linux says how much a process held at most.
    if memory.len() > 0 {
        measures.push(Measure::new("register/memory", "MiB", memory).at_most(Held::Most, 200.0));
    }
    Ok(measures)
}

/// Reads and previews one register in this process, and says as JSON what it cost.
pub(crate) fn read_alone(file: &Path) -> Result<String, Stop> {
    let beside = tempfile::tempdir()?;
    let folder = beside.path().join("book");
    let desk = Desk::new(desk::new_book(&folder, &Day::new(TODAY), KNOWN)?);
    let bytes = fs::read(file)?;
    let mut took = Series::default();
    let rows = took.time(|| {
        let token = desk.stage(bytes)?;
        let preview = desk.ask("preview_register", json!({"file": token}))?;
        std::hint::black_box(preview.to_string());
        Ok::<usize, Stop>(preview["rows"].as_array().map_or(0, Vec::len))
    })?;
    Ok(json!({
        "ms": took.median(),
        "processor": took.processor(),
        "rows": rows,
        "mebibytes": most_memory(),
    })
    .to_string())
}

/// The most memory that this process held at one time, in MiB.
fn most_memory() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|it| it.starts_with("VmHWM:"))?;
    let kibibytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kibibytes / 1024.0)
}
