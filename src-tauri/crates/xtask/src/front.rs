//! The user interface's half of the work: the version of Node, its packages, its build, its checks.
//!
//! Apart from the Rust steps because it speaks to npm only.

use std::process::Command;
use std::time::SystemTime;

use crate::place;
use crate::work::{self, Stop};

const NODE_WANTED: &str = "Visitbook’s window is built with Node 20.19 or newer (of the 22 series 22.12 or newer). \
     Install the long-term-support version from nodejs.org or with nvm, then start again.";

/// Refuses a missing or too old Node with what to do about it.
pub(crate) fn check_node() -> Result<(), Stop> {
    let said = work::read(work::command("node", &["--version"], place::root()))
        .map_err(|_| Stop::new(format!("Node is not installed. {NODE_WANTED}")))?;
    let version = said.trim();
    if is_new_enough(version) {
        Ok(())
    } else {
        Err(Stop::new(format!("Node is {version}. {NODE_WANTED}")))
    }
}

fn is_new_enough(version: &str) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().unwrap_or(0));
    let (major, minor): (u32, u32) = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    match major {
        0..20 | 21 => false,
        20 => minor >= 19,
        22 => minor >= 12,
        23.. => true,
    }
}

/// `npm ci`, unless the packages are there and newer than the lock file that names them.
pub(crate) fn install() -> Result<(), Stop> {
    let installed = changed("node_modules/.package-lock.json");
    if installed.is_some() && installed >= changed("package-lock.json") {
        println!("    the packages are up to date");
        return Ok(());
    }
    work::run(npm(&["ci", "--no-audit", "--no-fund"]))
}

fn changed(file: &str) -> Option<SystemTime> {
    place::ui()
        .join(file)
        .metadata()
        .and_then(|found| found.modified())
        .ok()
}

/// Builds what the window embeds.
pub(crate) fn build() -> Result<(), Stop> {
    work::run(npm(&["run", "build"]))
}

/// The checks of the user interface: types, lint, unit tests.
pub(crate) fn checks() -> Vec<Command> {
    vec![
        npm(&["run", "check"]),
        npm(&["run", "lint"]),
        npm(&["test"]),
    ]
}

fn npm(arguments: &[&str]) -> Command {
    work::command(
        if cfg!(windows) { "npm.cmd" } else { "npm" },
        arguments,
        &place::ui(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_node_that_debian_12_ships_is_refused_and_supported_ones_are_taken() {
        assert!(
            ["v18.20.4", "v20.18.1", "v21.7.0", "v22.11.0", "nonsense"]
                .iter()
                .all(|v| !is_new_enough(v))
        );
        assert!(
            ["v20.19.0", "v20.20.2", "v22.12.0", "v24.0.1"]
                .iter()
                .all(|v| is_new_enough(v))
        );
    }
}
