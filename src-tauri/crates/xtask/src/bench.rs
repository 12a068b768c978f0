//! `cargo xtask bench`: what things cost, in the build that ships.
//!
//! Apart from `test` because no figure of one machine is a check.

use crate::work::{self, Stop};
use crate::{place, setup};

/// Builds the benchmark with optimisation and runs it with the given words.
pub(crate) fn bench(asked: &[&str]) -> Result<(), Stop> {
    // Standard output belongs to the benchmark: with `--json` a machine reads it.
    setup::for_the_command_line()?;
    let mut command = work::command(
        "cargo",
        &["run", "--quiet", "--release", "--package", "bench", "--"],
        place::root(),
    );
    command.args(asked);
    work::run(command)
}
