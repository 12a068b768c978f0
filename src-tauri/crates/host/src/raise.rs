//! One window a book: a second start raises the first window instead of opening another.
//!
//! Who is first is decided by a lock on a file, which the system lets go of when a process dies.
//! The second tells the first through a local socket (a pipe on Windows) in a folder of the same
//! person; nothing listens on a network. It does not know what a window is: raising one is told to
//! it.

use std::{
    fs::{self, File, TryLockError},
    io::{self, ErrorKind, Read, Write},
    path::{Path, PathBuf},
    sync::mpsc,
    thread,
    time::Duration,
};

use interprocess::local_socket::{
    Listener, ListenerOptions, Name, Stream,
    traits::{ListenerExt, Stream as _},
};

use crate::Options;

const ASKED: &[u8; 6] = b"raise\n";
const DONE: &[u8; 1] = b"+";
/// How often, and how long apart, a window that is just starting is asked.
const TRIES: u32 = 20;
const PAUSE: Duration = Duration::from_millis(100);
/// How long the first window may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// What a start found.
#[derive(Debug)]
pub enum Start {
    /// No other window has this book: open one, and let the door listen.
    First(Door),
    /// Another had it and has come to the front.
    Raised,
    /// There is no place to listen. The book's own lock still keeps a second program out.
    Unheard,
}

/// Where later starts knock. Holds the place of the first until dropped.
#[derive(Debug)]
pub struct Door {
    lock: File,
    listener: Listener,
}

impl Door {
    /// Calls `raise` whenever another start knocks, for as long as the process lives.
    pub fn listen(self, raise: impl Fn() + Send + Sync + 'static) {
        let Self { lock, listener } = self;
        let raise = std::sync::Arc::new(raise);
        thread::spawn(move || {
            let _first = lock;
            // A knock that broke off is nobody's loss.
            for mut knock in listener.incoming().flatten() {
                let raise = std::sync::Arc::clone(&raise);
                thread::spawn(move || {
                    let mut words = [0; ASKED.len()];
                    if knock.read_exact(&mut words).is_ok() && &words == ASKED {
                        raise();
                        let _ = knock.write_all(DONE);
                    }
                });
            }
        });
    }
}

/// Finds out whether this start is the first for its book, and raises the first if it is not.
///
/// # Errors
/// When a window has the book and does not answer.
pub fn start(options: &Options) -> io::Result<Start> {
    match own_folder() {
        Some(folder) => start_in(&folder, &crate::folder(options)),
        None => Ok(Start::Unheard),
    }
}

fn start_in(folder: &Path, book: &Path) -> io::Result<Start> {
    let mark = mark(book);
    match take(folder, &mark) {
        Ok(Some(door)) => Ok(Start::First(door)),
        Ok(None) => ask(folder, &mark),
        Err(_) => Ok(Start::Unheard),
    }
}

/// The door, or nothing when another process has it.
fn take(folder: &Path, mark: &str) -> io::Result<Option<Door>> {
    fs::create_dir_all(folder)?;
    let lock = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(folder.join(format!("window-{mark}.lock")))?;
    match lock.try_lock() {
        Ok(()) => {
            let listener = ListenerOptions::new()
                .name(name(folder, mark)?)
                // What a window that was killed left behind; the lock says it is gone.
                .try_overwrite(true)
                .create_sync()?;
            Ok(Some(Door { lock, listener }))
        }
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn ask(folder: &Path, mark: &str) -> io::Result<Start> {
    let mut last = io::Error::from(ErrorKind::TimedOut);
    for _ in 0..TRIES {
        match Stream::connect(name(folder, mark)?) {
            Ok(stream) => return knock(stream),
            Err(error) => last = error,
        }
        thread::sleep(PAUSE);
    }
    Err(last)
}

fn knock(mut stream: Stream) -> io::Result<Start> {
    let (answer, answered) = mpsc::channel();
    // Not every system lets a pipe's reader give up, so the waiting is done outside.
    thread::spawn(move || {
        let mut done = [0; DONE.len()];
        let told = stream
            .write_all(ASKED)
            .and_then(|()| stream.read_exact(&mut done));
        // Nobody waits any more once the patience is over.
        let _ = answer.send(told);
    });
    match answered.recv_timeout(PATIENCE) {
        Ok(told) => told.map(|()| Start::Raised),
        Err(_) => Err(ErrorKind::TimedOut.into()),
    }
}

/// A folder of this person alone.
fn own_folder() -> Option<PathBuf> {
    dirs::runtime_dir()
        .filter(|it| it.is_dir())
        .or_else(dirs::data_local_dir)
        .map(|it| it.join("Visitbook"))
}

/// Short, because a socket's path may have no more than about a hundred bytes.
fn mark(book: &Path) -> String {
    let whole = fs::canonicalize(book)
        .or_else(|_| std::path::absolute(book))
        .unwrap_or_else(|_| book.to_owned());
    let hash = blake3::hash(whole.as_os_str().as_encoded_bytes());
    hash.to_hex().chars().take(16).collect()
}

#[cfg(unix)]
fn name(folder: &Path, mark: &str) -> io::Result<Name<'static>> {
    use interprocess::local_socket::{GenericFilePath, ToFsName};

    folder
        .join(format!("window-{mark}.socket"))
        .to_fs_name::<GenericFilePath>()
}

#[cfg(not(unix))]
fn name(_: &Path, mark: &str) -> io::Result<Name<'static>> {
    use interprocess::local_socket::{GenericNamespaced, ToNsName};

    format!("visitbook-window-{mark}").to_ns_name::<GenericNamespaced>()
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    };

    use super::*;

    fn first(start: io::Result<Start>) -> Door {
        match start.unwrap() {
            Start::First(door) => door,
            Start::Raised | Start::Unheard => panic!("this is the first window"),
        }
    }

    #[test]
    fn a_second_start_raises_the_first_window_and_a_third_does_again() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book");
        let raised = Arc::new(AtomicU32::new(0));
        let count = Arc::clone(&raised);
        first(start_in(folder.path(), &book)).listen(move || {
            count.fetch_add(1, Ordering::SeqCst);
        });
        for times in 1..=2 {
            assert!(matches!(
                start_in(folder.path(), &book).unwrap(),
                Start::Raised
            ));
            assert_eq!(raised.load(Ordering::SeqCst), times);
        }
        first(start_in(folder.path(), &folder.path().join("another")));
    }

    #[test]
    fn what_a_killed_window_left_behind_is_in_nobodys_way() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book");
        let Door { lock, listener } = first(start_in(folder.path(), &book));
        // The system lets go of a dead process's lock and leaves its socket where it is.
        std::mem::forget(listener);
        drop(lock);
        let door = first(start_in(folder.path(), &book));
        door.listen(|| ());
        assert!(matches!(
            start_in(folder.path(), &book).unwrap(),
            Start::Raised
        ));
    }

    #[test]
    fn without_a_place_to_listen_the_program_starts_all_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a file");
        fs::write(&file, "").unwrap();
        let start = start_in(&file, &folder.path().join("book")).unwrap();
        assert!(matches!(start, Start::Unheard));
    }

    #[test]
    fn a_stranger_who_says_something_else_raises_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let book = folder.path().join("book");
        first(start_in(folder.path(), &book)).listen(|| panic!("not asked for"));
        let mut stream = Stream::connect(name(folder.path(), &mark(&book)).unwrap()).unwrap();
        stream.write_all(b"hello!").unwrap();
        let mut answer = [0; 1];
        assert!(stream.read_exact(&mut answer).is_err());
    }
}
