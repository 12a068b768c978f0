//! A window's session: one program behind a lock, and the files handed in for a command to read.

use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
};

use app::App;
use serde_json::Value;

use crate::{commands, error::WireError};

/// Files kept for a later command; the oldest goes when another comes.
const STAGED: usize = 3;
/// The largest file taken in, in bytes.
const MAX_FILE: usize = 256 << 20;

/// One program, used by one window.
#[derive(Debug)]
pub struct Session {
    inner: Mutex<Inner>,
}

#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) app: App,
    staged: VecDeque<(String, Vec<u8>)>,
    handed_in: u64,
}

impl Inner {
    pub(crate) fn file(&self, token: &str) -> Result<&[u8], WireError> {
        self.staged
            .iter()
            .find(|(name, _)| name == token)
            .map(|(_, bytes)| bytes.as_slice())
            .ok_or_else(|| {
                WireError::new(
                    "not_found",
                    "that file is no longer at hand",
                    Some("Choose the file again."),
                )
            })
    }
}

impl Session {
    /// A session over a program.
    #[must_use]
    pub fn new(app: App) -> Self {
        Self {
            inner: Mutex::new(Inner {
                app,
                staged: VecDeque::new(),
                handed_in: 0,
            }),
        }
    }

    /// A command that panicked left the book as its last transaction left it, so the next one may
    /// go on.
    pub(crate) fn lock(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Carries out a command by name.
///
/// # Errors
/// The command's own, `invalid` when the arguments do not fit, `unknown_command`.
pub fn call(session: &Session, name: &str, args: Value) -> Result<Value, WireError> {
    commands::dispatch(&mut session.lock(), name, args)
}

/// Does what commands leave for later. The window calls it when an answer is on its way, so that
/// nobody waits for it.
pub fn rest(session: &Session) {
    session.lock().app.rest();
}

/// Takes in a file the adviser picked and answers with a token for the command that reads it.
///
/// # Errors
/// `invalid` when the file is too large.
pub fn stage_file(session: &Session, bytes: Vec<u8>) -> Result<String, WireError> {
    if bytes.len() > MAX_FILE {
        return Err(WireError::invalid(
            "this file is larger than 256 MiB, a register is not",
        ));
    }
    let mut inner = session.lock();
    inner.handed_in += 1;
    let token = format!("file-{}", inner.handed_in);
    if inner.staged.len() == STAGED {
        inner.staged.pop_front();
    }
    inner.staged.push_back((token.clone(), bytes));
    Ok(token)
}

/// Settles what is being typed and locks the book: before the window closes.
///
/// # Errors
/// When something typed could not become part of the record; it stays as a draft.
pub fn close(session: &Session) -> Result<(), WireError> {
    Ok(session.lock().app.lock_book()?)
}
