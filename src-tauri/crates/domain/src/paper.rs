//! Where a paper of a framework stands: a letter, a statement, a plan.

/// The states of a paper, in the order they come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PaperState {
    /// It is being written.
    Drafted,
    /// Its parties have agreed to it.
    Agreed,
    /// A sealed version went to somebody.
    Sent,
    /// It came to its end.
    Ended,
}

impl PaperState {
    /// The word used in the book, on the command line and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Drafted => "drafted",
            Self::Agreed => "agreed",
            Self::Sent => "sent",
            Self::Ended => "ended",
        }
    }
}
