//! Visitbook on the command line: the same use cases as the window, for scripts and for proof.
//!
//! Data goes to standard output, everything else to standard error. Exit 0: done; 1: refused, with
//! the reason; 2: wrong usage.

mod args;
mod commands;
mod document;
mod output;
mod refusal;
mod session;

use std::process::ExitCode;

use clap::Parser;

use crate::{args::Arguments, output::Output, refusal::Refusal};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let output = Output::new(arguments.shared.json);
    match commands::run(&arguments, &output) {
        Ok(()) => ExitCode::SUCCESS,
        Err(refusal) => {
            output.complain(&refusal);
            match refusal {
                Refusal::Usage(_) => ExitCode::from(2),
                Refusal::App(_) | Refusal::File { .. } | Refusal::Failed(_) => ExitCode::from(1),
            }
        }
    }
}
