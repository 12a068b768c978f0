//! `cargo xtask prove`: the long forms of tests that the everyday run has only time to do briefly.
//!
//! Apart from `test` because it takes minutes to hours and says numbers. Every proof is an ordinary
//! test that looks at `VISITBOOK_PROOF`; its moments come from a seed that it prints, and the same
//! seed draws the same moments again.

use crate::work::{self, Stop};
use crate::{front, place, setup};

/// A proof: its name, what it does, which tests do it, and their common name.
struct Proof {
    name: &'static str,
    what: &'static str,
    of: Of,
    tests: &'static str,
}

/// What a proof drives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    TheCommandLine,
    TheWindow,
}

impl Of {
    fn target(self) -> &'static [&'static str] {
        match self {
            Self::TheCommandLine => &["--package", "suite", "--test", "suite"],
            Self::TheWindow => &["--workspace", "--all-features", "--test", "window"],
        }
    }

    /// Builds what its proofs start.
    fn prepare(self) -> Result<(), Stop> {
        match self {
            Self::TheCommandLine => {
                work::step("set-up", setup::for_the_command_line)?;
                work::step("the command line", || {
                    let build = ["build", "--package", "visitbook-cli"];
                    work::run(work::command("cargo", &build, place::root()))
                })
            }
            Self::TheWindow => {
                work::step("set-up for the window", || {
                    front::check_node()?;
                    setup::for_the_tests()
                })?;
                work::step("the window’s packages", front::install)?;
                work::step("the window’s pages", front::build)?;
                work::step("the window", || {
                    let build = ["build", "--workspace", "--all-features"];
                    work::run(work::command("cargo", &build, place::root()))
                })
            }
        }
    }
}

const PROOFS: &[Proof] = &[
    Proof {
        name: "kills",
        what: "kill -9 in the middle of every command that writes, 200 times, and of 20 new books \
               and 20 sample books",
        of: Of::TheCommandLine,
        tests: "cli::killed::",
    },
    Proof {
        name: "schedules",
        what: "100,000 random schedules of 2 to 6 books that hand each other files",
        of: Of::TheCommandLine,
        tests: "schedules::",
    },
    Proof {
        name: "typing",
        what: "kill -9 of the window while typing, 50 times",
        of: Of::TheWindow,
        tests: "killed::",
    },
    Proof {
        name: "hostile",
        what: "a hundred hostile texts in every field of the window",
        of: Of::TheWindow,
        tests: "hostile::",
    },
];

/// Carries out the named proofs, or all of them, from a seed or from chance.
pub(crate) fn prove(names: &[&str], seed: Option<&str>) -> Result<(), Stop> {
    let unknown = |name: &&&str| PROOFS.iter().all(|it| it.name != **name);
    if let Some(name) = names.iter().find(unknown) {
        return Err(Stop::new(format!(
            "there is no proof “{name}”; there are:\n{}",
            list()
        )));
    }
    let wanted = |it: &&Proof| names.is_empty() || names.contains(&it.name);
    for of in [Of::TheCommandLine, Of::TheWindow] {
        let mut proofs = PROOFS.iter().filter(wanted).filter(|it| it.of == of);
        if let Some(first) = proofs.next() {
            of.prepare()?;
            for proof in std::iter::once(first).chain(proofs) {
                work::step(proof.what, || carry_out(proof, seed))?;
            }
        }
    }
    Ok(())
}

fn carry_out(proof: &Proof, seed: Option<&str>) -> Result<(), Stop> {
    let mut command = work::command("cargo", &["test"], place::root());
    command
        .args(proof.of.target())
        .args(["--", proof.tests, "--nocapture", "--test-threads=1"]);
    command.env("VISITBOOK_PROOF", "long");
    command.env("VISITBOOK_CLI", place::program("visitbook-cli")?);
    if proof.of == Of::TheWindow {
        let results = place::results()?;
        std::fs::create_dir_all(&results)?;
        command.env("VISITBOOK_WINDOW", place::program("visitbook")?);
        command.env("VISITBOOK_RESULTS", results);
    }
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
