//! What things cost, against targets and against a floor measured in the same run:
//! `cargo xtask bench`.
//!
//! It is its own crate because nothing of it ships and nothing of it is a test: what a machine takes
//! today proves no behaviour. It drives the program through the same doors as the window does.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal speaks on the terminal"
)]

mod big_book;
mod caseload;
mod desk;
mod floor;
#[cfg(all(feature = "window", target_os = "linux"))]
mod glass;
mod machine;
mod measure;
mod measures;
mod prose;
mod register_file;
mod report;
mod school_year;
mod size;

use std::{error::Error, path::PathBuf, process::ExitCode};

use clap::Parser;

use crate::{measure::Measure, size::Size};

/// Anything that keeps a measure from being taken.
type Stop = Box<dyn Error>;

/// Measures what things cost. Exit code 1 when a target is missed.
#[derive(Debug, Parser)]
#[command(name = "bench")]
struct Asked {
    /// Groups to measure; all of them when none is named.
    #[arg(value_parser = clap::builder::PossibleValuesParser::new(measures::GROUPS.iter().map(|it| it.name)))]
    names: Vec<String>,
    /// Answer for machines.
    #[arg(long)]
    json: bool,
    /// Everything in a very small form: shows that the measures work, and nothing else.
    #[arg(long)]
    small: bool,
    /// A tenth of the runs, at the full sizes: for a first look.
    #[arg(long)]
    quick: bool,
    /// Take the large book of an earlier run although the program was built anew since.
    #[arg(long)]
    kept: bool,
    /// Reads one register and says what it cost: a process of its own, whose memory is measured.
    #[arg(long, hide = true)]
    read_register: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Asked::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(stop) => {
            eprintln!("bench stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every target was met.
fn run(asked: &Asked) -> Result<bool, Stop> {
    if let Some(file) = &asked.read_register {
        println!("{}", measures::register::read_alone(file)?);
        return Ok(true);
    }
    let mut size = Size::new(asked.small, asked.kept);
    if asked.quick {
        size.take_fewer_runs();
    }
    let mut measured: Vec<Measure> = Vec::new();
    for group in measures::wanted(&asked.names) {
        eprintln!("measuring {} …", group.name);
        for measure in (group.take)(&size)? {
            if !asked.json {
                println!("{}", report::line(&measure));
            }
            measured.push(measure);
        }
    }
    if asked.json {
        println!("{}", report::json(&measured, &size)?);
    } else {
        println!("\n{}", report::summary(&measured, &size));
    }
    Ok(measured.iter().all(Measure::is_met))
}
