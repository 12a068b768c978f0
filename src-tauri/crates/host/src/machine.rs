//! What this machine is known by: its name, and tokens kept beside the system's own data, where no copy
//! of a book's folder takes them along.

use std::{fs, io, path::PathBuf};

/// The name that the system gives it.
pub(crate) fn name() -> String {
    let told = ["COMPUTERNAME", "HOSTNAME"].into_iter();
    let told = told.filter_map(|it| std::env::var(it).ok());
    let kept = fs::read_to_string("/etc/hostname").ok();
    let mut names = told.chain(kept).map(|it| it.trim().to_owned());
    names
        .find(|it| !it.is_empty())
        .unwrap_or_else(|| "this laptop".to_owned())
}

pub(crate) fn token(name: &str) -> Option<String> {
    fs::read_to_string(folder()?.join(name)).ok()
}

pub(crate) fn keep_token(name: &str, token: &str) -> io::Result<()> {
    let folder = folder().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(&folder)?;
    fs::write(folder.join(name), token)
}

fn folder() -> Option<PathBuf> {
    Some(dirs::data_local_dir()?.join("Visitbook").join("machine"))
}
