//! One process at a time: an advisory lock on a file of the book's folder, held until dropped. The
//! system lets go of it when a process dies, so a crash never leaves a book locked.

use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

use crate::error::StoreError;

const LOCK: &str = "book.lock";
/// Beside the lock and not in it: on Windows a locked file cannot be read by others.
const HOLDER: &str = "book.holder";

/// Proof that this process alone has the book.
#[derive(Debug)]
pub struct BookLock {
    file: File,
}

impl BookLock {
    /// Takes the lock of a folder and writes down who holds it.
    ///
    /// # Errors
    /// [`StoreError::InUse`] with the holder's own words when another process has it.
    pub fn take(folder: &Path, program: &str) -> Result<Self, StoreError> {
        let path = folder.join(LOCK);
        let wrong = |source| StoreError::File {
            doing: "writing",
            path: path.clone(),
            source,
        };
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(wrong)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(StoreError::InUse {
                    holder: holder(folder),
                });
            }
            Err(TryLockError::Error(source)) => return Err(wrong(source)),
        }
        let words = format!("{program}, process {}", std::process::id());
        fs::write(folder.join(HOLDER), words).map_err(wrong)?;
        Ok(Self { file })
    }
}

impl Drop for BookLock {
    /// Closing the file is not enough: a process that is being started holds a copy of every open
    /// file for a moment, and the lock would stay with that copy.
    fn drop(&mut self) {
        // What cannot be unlocked is let go of when the last copy is closed.
        let _ = self.file.unlock();
    }
}

fn holder(folder: &Path) -> String {
    fs::read_to_string(folder.join(HOLDER))
        .map(|words| words.chars().take(200).collect())
        .unwrap_or_else(|_| "unknown".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_taker_is_told_who_holds_the_book_and_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        let first = BookLock::take(folder.path(), "the window").unwrap();
        let refused = BookLock::take(folder.path(), "the command line").unwrap_err();
        assert!(
            refused.to_string().contains("the window, process"),
            "{refused}"
        );
        drop(first);
        BookLock::take(folder.path(), "the command line").unwrap();
    }

    #[test]
    fn the_book_is_free_although_a_process_being_started_still_has_a_copy_of_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let first = BookLock::take(folder.path(), "the window").unwrap();
        let _copy = first.file.try_clone().unwrap();
        drop(first);
        BookLock::take(folder.path(), "the window").unwrap();
    }
}
