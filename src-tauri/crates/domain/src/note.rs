//! Where a version of a Note of Visit stands.

/// The states of one issued version, in the order they come in. Before the first version is issued
/// the note is a draft and has no record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NoteState {
    /// Sealed; no copy has gone to the school.
    Issued,
    /// The school has a copy and has not answered.
    Sent,
    /// The school says that it is accurate.
    Accurate,
    /// The school says that something in it is not accurate.
    Inaccurate,
    /// A later version has taken its place.
    Superseded,
}

impl NoteState {
    /// The word used in the book, on the command line and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Issued => "issued",
            Self::Sent => "sent",
            Self::Accurate => "accurate",
            Self::Inaccurate => "inaccurate",
            Self::Superseded => "superseded",
        }
    }
}
