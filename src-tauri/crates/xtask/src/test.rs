//! `cargo xtask test`: every check there is, each a named step; the first failure ends it.
//!
//! Apart from `run` because it sets up more and leaves nothing running. Everything in Rust is built
//! once, with one set of features and in one profile, and every later step uses that build.

use std::fs;
use std::process::Command;
use std::time::Instant;

use crate::work::{self, Stop};
use crate::{front, pdf_check, place, setup};

/// One selection for all cargo steps: another one would build the same crates again.
const EVERYTHING: [&str; 2] = ["--workspace", "--all-features"];

/// What the names of the window's own tests begin with; they need the built window and a display.
/// The test tool leaves out every test whose name has these words anywhere in it.
const WINDOW_TESTS: &str = "in_the_window::";

/// Runs every check there is.
pub(crate) fn test() -> Result<(), Stop> {
    let begun = Instant::now();
    work::step("set-up", || {
        front::check_node()?;
        setup::for_the_tests()
    })?;
    empty_results()?;
    work::step("formatting", || {
        work::run(cargo("fmt", &["--all", "--check"]))
    })?;
    work::step("the window’s packages", front::install)?;
    work::step("the window’s pages", front::build)?;
    let user_interface = work::beside("user interface: types, lint, unit tests", front::checks());
    let rust = check_rust();
    // Also after a failure in the Rust steps: nothing may go on running behind this command.
    let user_interface = user_interface.finish();
    rust?;
    user_interface?;
    work::step("the journey in the real window", || work::run(journey()?))?;
    work::step("the PDFs’ conformance", pdf_check::check_results)?;
    println!(
        "\nEvery check passed in {:.0} s.",
        begun.elapsed().as_secs_f32()
    );
    Ok(())
}

fn check_rust() -> Result<(), Stop> {
    let lints = ["--all-targets", "--", "--deny", "warnings"];
    work::step("clippy", || work::run(selected("clippy", &lints)))?;
    work::step("every program and test", || {
        work::run(selected("build", &["--all-targets"]))
    })?;
    work::step("Rust tests", || {
        // The window's own tests are a step of their own, after all that is quicker to fail.
        let others = ["--", "--skip", WINDOW_TESTS];
        work::run(with_results(selected("test", &others))?)
    })?;
    work::step("documentation", || {
        let mut doc = selected("doc", &["--no-deps"]);
        doc.env("RUSTDOCFLAGS", "-D warnings");
        work::run(doc)
    })
}

/// The tests that drive the built window; they bring their own display.
fn journey() -> Result<Command, Stop> {
    let mut command = selected("test", &["--test", "window", "--", "--test-threads=1"]);
    command.env("VISITBOOK_WINDOW", place::program("visitbook")?);
    with_results(command)
}

fn with_results(mut command: Command) -> Result<Command, Stop> {
    command.env("VISITBOOK_RESULTS", place::results()?);
    command.env("VISITBOOK_CLI", place::program("visitbook-cli")?);
    Ok(command)
}

/// What an earlier run left would be checked as if this one had made it.
fn empty_results() -> Result<(), Stop> {
    let folder = place::results()?;
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    Ok(fs::create_dir_all(&folder)?)
}

fn selected(subcommand: &str, arguments: &[&str]) -> Command {
    let mut command = cargo(subcommand, &EVERYTHING);
    command.args(arguments);
    command
}

fn cargo(subcommand: &str, arguments: &[&str]) -> Command {
    let mut command = work::command("cargo", &[subcommand], place::root());
    command.args(arguments);
    command
}
