//! A visit's states.

/// Where a visit stands. It is worked out from what was recorded, so it cannot disagree with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VisitState {
    /// A date is set, the visit has not been held.
    Planned,
    /// Held; no Note of Visit has been issued.
    Held,
    /// Held, and a Note of Visit has been issued.
    Noted,
    /// Called off.
    Cancelled,
}

impl VisitState {
    /// The word used in the book, on the command line and on the wire.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Noted => "noted",
            Self::Cancelled => "cancelled",
        }
    }
}
