//! `cargo xtask run`, `test`, `prove` and `bench`: from a bare machine to the open window, to every
//! check there is, to the checks that take long, and to what things cost.
//!
//! It is its own crate, without a single dependency, so that it compiles in a second or two before
//! anything else is there. It drives the real programs only and knows none of their code.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a tool for the terminal speaks on the terminal"
)]

mod bench;
mod front;
mod json;
mod pdf_check;
mod place;
mod prove;
mod run;
mod setup;
mod story;
mod test;
mod work;

use std::process::ExitCode;

const USAGE: &str =
    "usage: cargo xtask run | test | prove [--seed N] [NAME ...] | bench [...] | pdf-check FILE.pdf ...

  run         installs what is missing, builds Visitbook and opens its window
              (without a display: does one whole visit on the command line)
  test        installs what is missing and runs every check there is
  prove       the long forms of tests, by name or all (prove --list names them)
  bench       measures what things cost, in the release build; bench --help says more
  pdf-check   checks PDFs against PDF/UA-1 and PDF/A-2a";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["run"] => run::run(),
        ["test"] => test::test(),
        ["prove", "--list"] => {
            println!("{}", prove::list());
            Ok(())
        }
        ["prove", "--seed", seed, names @ ..] => prove::prove(names, Some(seed)),
        ["prove", names @ ..] => prove::prove(names, None),
        ["bench", asked @ ..] => bench::bench(asked),
        ["pdf-check", files @ ..] if !files.is_empty() => pdf_check::check_named(files),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(stop) => {
            eprintln!("\nxtask stopped: {stop}");
            ExitCode::FAILURE
        }
    }
}
