//! What the machine needs before anything can be built or tested, and installing it where that can
//! be done without asking: on Debian and Ubuntu, as root or with sudo.
//!
//! Apart from the steps so that `run` and `test` set up in the same way. It looks for things by
//! trying them, never by asking the package system, so that a hand-made installation counts.

use std::path::Path;
use std::process::Command;

use crate::place;
use crate::work::{self, Stop};

struct Need {
    package: &'static str,
    why: &'static str,
    is_met: fn() -> bool,
}

/// To build the core and the command line.
const CORE: &[Need] = &[
    Need {
        package: "build-essential",
        why: "a C compiler",
        is_met: || answers("cc"),
    },
    Need {
        package: "make",
        why: "building the encryption library",
        is_met: || answers("make"),
    },
    Need {
        package: "perl",
        why: "building the encryption library",
        is_met: || work::succeeds("perl", &["-MIPC::Cmd", "-MFindBin", "-e", "1"]),
    },
    Need {
        package: "pkg-config",
        why: "finding libraries",
        is_met: || answers("pkg-config"),
    },
];

/// To build and open the window.
const WINDOW: &[Need] = &[Need {
    package: "libwebkit2gtk-4.1-dev",
    why: "the window’s web view",
    is_met: || work::succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]),
}];

/// To drive the window.
const DRIVEN: &[Need] = &[
    Need {
        package: "xvfb",
        why: "a display for the window’s tests",
        is_met: || found("Xvfb"),
    },
    Need {
        package: "webkit2gtk-driver",
        why: "driving the window in its tests",
        is_met: || found("WebKitWebDriver"),
    },
];

/// To test the PDFs.
const PDFS: &[Need] = &[
    Need {
        package: "poppler-utils",
        why: "reading PDFs back",
        is_met: || found("pdftotext"),
    },
    Need {
        package: "default-jdk-headless",
        why: "the PDF validator",
        is_met: || found("javac") && found("jar"),
    },
    Need {
        package: "libjaxb-java",
        why: "the PDF validator",
        is_met: || Path::new("/usr/share/java/jaxb-runtime.jar").exists(),
    },
    Need {
        package: "python3-pip",
        why: "fetching the PDF validator",
        is_met: || work::succeeds("python3", &["-m", "pip", "--version"]),
    },
];

/// What the command line alone needs.
pub(crate) fn for_the_command_line() -> Result<(), Stop> {
    install_missing(&[CORE])
}

/// What the window needs.
pub(crate) fn for_the_window() -> Result<(), Stop> {
    install_missing(&[CORE, WINDOW])
}

/// What measuring the window needs.
pub(crate) fn for_measuring_the_window() -> Result<(), Stop> {
    install_missing(&[CORE, WINDOW, DRIVEN])
}

/// What every check together needs.
pub(crate) fn for_the_tests() -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Err(Stop::new(
            "the window’s tests drive WebKitGTK, which is on Linux only. Elsewhere run \
             `cargo test`, and in ui `npm ci` and `npm test`.",
        ));
    }
    install_missing(&[CORE, WINDOW, DRIVEN, PDFS])?;
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        if !work::succeeds("cargo", &[subcommand, "--version"]) {
            println!("Installing {component} with rustup: a check needs it.");
            work::run(work::command(
                "rustup",
                &["component", "add", component],
                place::root(),
            ))?;
        }
    }
    Ok(())
}

fn install_missing(needs: &[&[Need]]) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        // Windows and macOS bring a web view; OpenSSL's build wants perl everywhere.
        return if answers("perl") {
            Ok(())
        } else {
            Err(Stop::new(
                "perl is missing (on Windows: Strawberry Perl). Install it, then start again.",
            ))
        };
    }
    let missing: Vec<&Need> = needs
        .iter()
        .flat_map(|few| few.iter())
        .filter(|n| !(n.is_met)())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!("Missing on this machine:");
    for need in &missing {
        println!("  {} ({})", need.package, need.why);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    apt_install(&packages)?;
    match missing.iter().find(|need| !(need.is_met)()) {
        None => Ok(()),
        Some(need) => Err(Stop::new(format!(
            "{} was installed, and yet {} is not there",
            need.package, need.why
        ))),
    }
}

fn apt_install(packages: &[&str]) -> Result<(), Stop> {
    let names = packages.join(" ");
    if !found("apt-get") {
        return Err(Stop::new(format!(
            "this is neither Debian nor Ubuntu. Install what goes by these Debian names: {names}. Then start again."
        )));
    }
    let is_root = work::read(work::command("id", &["-u"], Path::new("/")))?.trim() == "0";
    if !is_root && !found("sudo") {
        return Err(Stop::new(format!(
            "run this as root, then start again: apt-get install {names}"
        )));
    }
    println!(
        "Installing them with apt-get{}.",
        if is_root { "" } else { " through sudo" }
    );
    // A stale list of packages is worth a try: the installation itself will say what is wrong.
    if work::run(apt(is_root, &["update", "-q"])).is_err() {
        println!("The list of packages could not be renewed; trying with the one that is here.");
    }
    let mut arguments = vec![
        "install",
        "-q",
        "-y",
        "--no-install-recommends",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    arguments.extend(packages);
    work::run(apt(is_root, &arguments))
}

/// sudo may ask for a password on the terminal itself; apt-get must never ask for anything.
fn apt(is_root: bool, arguments: &[&str]) -> Command {
    let mut words = vec!["env", "DEBIAN_FRONTEND=noninteractive", "apt-get"];
    if !is_root {
        words.insert(0, "sudo");
    }
    words.extend(arguments);
    work::command(words[0], &words[1..], Path::new("/"))
}

fn answers(program: &str) -> bool {
    work::succeeds(program, &["--version"])
}

fn found(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}
