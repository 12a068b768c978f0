//! Copies of documents where the adviser keeps documents.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

/// Copies of one name tried before giving up.
const TRIES: u32 = 100;

/// "Visitbook" in the adviser's documents; in the home folder where the system has no such place.
pub(crate) fn folder() -> io::Result<PathBuf> {
    dirs::document_dir()
        .or_else(dirs::home_dir)
        .map(|it| it.join("Visitbook"))
        .ok_or_else(|| io::Error::new(io::ErrorKind::NotFound, "there is no home folder"))
}

/// Writes the bytes under the name, or under "name (2)" and so on when another document has it.
/// The same bytes under the same name are not written again.
pub(crate) fn save(folder: &Path, name: &str, bytes: &[u8]) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "pdf"));
    for number in 1..=TRIES {
        let path = match number {
            1 => folder.join(name),
            _ => folder.join(format!("{stem} ({number}).{ending}")),
        };
        match fs::File::create_new(&path) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                if fs::read(&path)? == bytes {
                    return Ok(path);
                }
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::Error::new(
        io::ErrorKind::AlreadyExists,
        "there are a hundred files of this name",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_never_replaces_another_document() {
        let folder = std::env::temp_dir().join(format!("visitbook-copies-{}", std::process::id()));
        let save = |bytes: &[u8]| save(&folder, "Note v1.pdf", bytes).unwrap();
        let first = save(b"one");
        let second = save(b"two");
        assert_eq!(save(b"one"), first, "the same bytes are the same copy");
        assert_eq!(second.file_name().unwrap(), "Note v1 (2).pdf");
        assert_eq!(fs::read(&first).unwrap(), b"one");
        fs::remove_dir_all(&folder).unwrap();
    }
}
