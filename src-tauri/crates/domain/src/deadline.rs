//! A deadline: what a duty yields for one school or visit. Computed every time, never stored.

use chrono::NaiveDate;

/// Where a deadline stands on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// More than three working days are left.
    Upcoming,
    /// One to three working days are left.
    DueSoon,
    /// It is due today.
    DueToday,
    /// The due day has passed and nothing has met it.
    Overdue,
    /// Met on or before the due day.
    Met,
    /// Met after the due day.
    MetLate,
    /// Another event made it void.
    Void,
    /// The framework gives no time for it.
    Undated,
}

impl Standing {
    /// Working days left, at most, for a deadline to be [`DueSoon`](Self::DueSoon).
    pub const SOON: u32 = 3;

    /// The word used on the command line and in exchanged data.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Upcoming => "upcoming",
            Self::DueSoon => "due_soon",
            Self::DueToday => "due_today",
            Self::Overdue => "overdue",
            Self::Met => "met",
            Self::MetLate => "met_late",
            Self::Void => "void",
            Self::Undated => "undated",
        }
    }

    /// Whether somebody still has to do something about it.
    #[must_use]
    pub fn is_open(self) -> bool {
        match self {
            Self::Upcoming | Self::DueSoon | Self::DueToday | Self::Overdue | Self::Undated => true,
            Self::Met | Self::MetLate | Self::Void => false,
        }
    }

    /// Where a dated promise stands: `left` counts the working days after `today` up to `due_on`.
    #[must_use]
    pub fn of(due_on: NaiveDate, met_on: Option<NaiveDate>, today: NaiveDate, left: u32) -> Self {
        match met_on {
            Some(day) if day <= due_on => Self::Met,
            Some(_) => Self::MetLate,
            None if today > due_on => Self::Overdue,
            None if today == due_on => Self::DueToday,
            None if left <= Self::SOON => Self::DueSoon,
            None => Self::Upcoming,
        }
    }
}
