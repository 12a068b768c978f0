//! `cargo xtask bench`: what things cost, in the build that ships.
//!
//! Apart from `test` because no figure of one machine is a check. The window is measured with the one
//! feature that no shipped program has: time put into every commit.

use std::path::{Path, PathBuf};

use crate::work::{self, Stop};
use crate::{front, place, setup};

/// The group that needs the built window.
const WINDOW: &str = "window";

/// Builds the benchmark with optimisation and runs it with the given words.
pub(crate) fn bench(asked: &[&str]) -> Result<(), Stop> {
    let mut groups = asked.iter().filter(|it| !it.starts_with('-'));
    let named = groups.clone().next().is_some();
    let with_window = if named {
        groups.any(|it| *it == WINDOW)
    } else {
        cfg!(target_os = "linux")
    };
    // Standard output belongs to the benchmark: with `--json` a machine reads it.
    let mut command = if with_window {
        beside_the_window()?
    } else {
        setup::for_the_command_line()?;
        let run = ["run", "--quiet", "--release", "--package", "bench", "--"];
        work::command("cargo", &run, place::root())
    };
    command.args(asked);
    work::run(command)
}

/// Everything in one build, so that nothing is compiled twice; then the benchmark, which is told
/// where the windows are.
fn beside_the_window() -> Result<std::process::Command, Stop> {
    front::check_node()?;
    setup::for_measuring_the_window()?;
    front::install()?;
    front::build()?;
    let build = [
        "build",
        "--quiet",
        "--release",
        "--package",
        "bench",
        "--package",
        "visitbook",
        "--bins",
        "--example",
        "bare",
        "--features",
        "bench/window,visitbook/slow-commits",
    ];
    work::run(work::command("cargo", &build, place::root()))?;
    let release = release()?;
    let mut command = work::command(release.join("bench"), &[], place::root());
    command.env("VISITBOOK_WINDOW", release.join("visitbook"));
    command.env("VISITBOOK_BARE_WINDOW", release.join("examples/bare"));
    Ok(command)
}

/// Beside the folder of this build.
fn release() -> Result<PathBuf, Stop> {
    let built = place::built()?;
    let target = built.parent().map(Path::to_path_buf);
    target
        .map(|it| it.join("release"))
        .ok_or_else(|| Stop::new("xtask lies in no target folder"))
}
