//! `cargo xtask run`: from whatever is here to the open window.
//!
//! Apart from `test` because it installs and builds only what the window needs.

use crate::work::{self, Stop};
use crate::{front, place, setup, story};

/// Opens the window, or without a display does one whole visit on the command line.
pub(crate) fn run() -> Result<(), Stop> {
    if !has_display() {
        println!(
            "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so no window can open."
        );
        println!("Instead one whole visit is done on the command line, with an invented school.");
        return headless();
    }
    work::step("set-up", || {
        front::check_node()?;
        setup::for_the_window()
    })?;
    work::step("the window’s packages", front::install)?;
    work::step("the window’s pages", front::build)?;
    // The dev profile: its dependencies are optimised where it matters (see the root Cargo.toml),
    // it shares its build with the tests, and a release build would take minutes longer.
    work::step("the program", || cargo_build("visitbook"))?;
    println!("\nOpening Visitbook; this command ends when its window is closed.");
    work::run(work::command(
        place::program("visitbook")?,
        &[],
        place::root(),
    ))
}

fn headless() -> Result<(), Stop> {
    work::step("set-up", setup::for_the_command_line)?;
    work::step("the command line", || cargo_build("visitbook-cli"))?;
    work::step("one visit", || {
        story::tell(&place::program("visitbook-cli")?)
    })
}

fn cargo_build(package: &str) -> Result<(), Stop> {
    work::run(work::command(
        "cargo",
        &["build", "--package", package],
        place::root(),
    ))
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}
