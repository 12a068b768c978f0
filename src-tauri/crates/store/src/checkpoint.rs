//! Moving what was committed from the log into the database, while nobody waits for an answer.
//!
//! A commit is durable once it is in the log. SQLite moves the log into the database within the
//! commit that makes it long, and whoever waits for that one waits several times as long as for any
//! other. It is separate because it changes when that is done, and nothing of what a write means.

use crate::{book::Book, error::StoreError};

/// So many commits are a log of some hundred pages: moving them takes some milliseconds.
const COMMITS: u32 = 48;

impl Book {
    /// Does what commits leave for later, when there is enough of it. Nothing depends on it: a log
    /// that grew long all the same is moved by a commit, and any by closing the book.
    ///
    /// # Errors
    /// What the disk says; the log then stays as it is, with everything that is in it.
    pub fn rest(&mut self) -> Result<(), StoreError> {
        if self.in_log >= COMMITS {
            self.connection()
                .query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
            self.in_log = 0;
        }
        Ok(())
    }
}
