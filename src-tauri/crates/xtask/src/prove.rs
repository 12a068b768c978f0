//! `cargo xtask prove`: the long forms of tests that the everyday run has only time to do briefly.
//!
//! Apart from `test` because it takes minutes to hours and says numbers. Every proof is an ordinary
//! test that looks at `VISITBOOK_PROOF`; its moments come from a seed that it prints, and the same
//! seed draws the same moments again.

use crate::work::{self, Stop};
use crate::{place, setup};

/// A proof: its name, what it does, the package and target of its tests, and their common name.
struct Proof {
    name: &'static str,
    what: &'static str,
    target: [&'static str; 4],
    tests: &'static str,
}

const PROOFS: &[Proof] = &[Proof {
    name: "kills",
    what: "kill -9 in the middle of every command that writes, 200 times, and of 20 new books \
           and 20 sample books",
    target: ["--package", "suite", "--test", "suite"],
    tests: "cli::killed::",
}];

/// Carries out the named proofs, or all of them, from a seed or from chance.
pub(crate) fn prove(names: &[&str], seed: Option<&str>) -> Result<(), Stop> {
    let unknown = |name: &&&str| PROOFS.iter().all(|it| it.name != **name);
    if let Some(name) = names.iter().find(unknown) {
        return Err(Stop::new(format!(
            "there is no proof “{name}”; there are:\n{}",
            list()
        )));
    }
    work::step("set-up", setup::for_the_command_line)?;
    work::step("the command line", || {
        let build = ["build", "--package", "visitbook-cli"];
        work::run(work::command("cargo", &build, place::root()))
    })?;
    let wanted = |it: &&Proof| names.is_empty() || names.contains(&it.name);
    for proof in PROOFS.iter().filter(wanted) {
        work::step(proof.what, || carry_out(proof, seed))?;
    }
    Ok(())
}

fn carry_out(proof: &Proof, seed: Option<&str>) -> Result<(), Stop> {
    let mut command = work::command("cargo", &["test"], place::root());
    command
        .args(proof.target)
        .args(["--", proof.tests, "--nocapture", "--test-threads=1"]);
    command.env("VISITBOOK_PROOF", "long");
    command.env("VISITBOOK_CLI", place::program("visitbook-cli")?);
    if let Some(seed) = seed {
        command.env("VISITBOOK_SEED", seed);
    }
    work::run(command)
}

/// A line for each proof.
pub(crate) fn list() -> String {
    let lines = PROOFS
        .iter()
        .map(|it| format!("  {:<8} {}", it.name, it.what));
    lines.collect::<Vec<_>>().join("\n")
}
