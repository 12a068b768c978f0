//! Where things are: the checkout, the folder of built programs, the folder for results.
//!
//! One place for these paths, so that no step guesses them. It builds and changes nothing.

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
};

use crate::work::Stop;

/// The top of the checkout. Cargo says at each run where this crate lies: several checkouts may
/// share one target folder, and what was built in one of them runs for another.
pub(crate) fn root() -> &'static Path {
    static CRATE: LazyLock<PathBuf> = LazyLock::new(|| {
        std::env::var_os("CARGO_MANIFEST_DIR")
            .unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into())
            .into()
    });
    CRATE
        .ancestors()
        .nth(3)
        .expect("the crate lies three folders below the top")
}

/// The user interface's sources.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder in which cargo leaves the programs of this build: the one this program runs from,
/// whatever target folder the user has chosen.
pub(crate) fn built() -> Result<PathBuf, Stop> {
    let own = std::env::current_exe()?;
    own.parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| Stop::new("xtask lies in no folder"))
}

/// A built program by its name.
pub(crate) fn program(name: &str) -> Result<PathBuf, Stop> {
    let path = built()?.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if path.is_file() {
        Ok(path)
    } else {
        Err(Stop::new(format!("{name} was not built")))
    }
}

/// Where the tests leave the PDFs and pictures that a later step or a person looks at.
pub(crate) fn results() -> Result<PathBuf, Stop> {
    Ok(built()?.join("visitbook-results"))
}
