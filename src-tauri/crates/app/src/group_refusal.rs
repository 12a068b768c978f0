//! Why something cannot be done with a group or a meeting.

use chrono::NaiveDate;
use domain::calendar::words::full_date;
use thiserror::Error;

/// What a use case of groups can refuse.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum GroupRefusal {
    /// The framework has no such group.
    #[error("the framework has no group “{id}”{}", known_as(known))]
    NoGroup {
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// The group has no such seat.
    #[error("“{group}” has no seat “{seat}”{}", known_as(known))]
    NoSeat {
        /// What the group is called.
        group: String,
        /// What was asked for.
        seat: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// A group of one school asked of all, or the other way round.
    #[error("“{title}” is {how}")]
    OtherReach {
        /// What the group is called.
        title: String,
        /// How.
        how: &'static str,
    },
    /// No such member in the book.
    #[error("there is no such member in this book")]
    NoMember,
    /// No such meeting in the book.
    #[error("there is no such meeting in this book")]
    NoMeeting,
    /// No such decision in the book.
    #[error("there is no such decision of a meeting in this book")]
    NoResolution,
    /// The meeting is over.
    #[error("the meeting was held on {}", full_date(*.0))]
    Held(NaiveDate),
    /// The meeting does not take place.
    #[error("the meeting was cancelled")]
    Cancelled,
    /// The agenda has no such item.
    #[error("the agenda has no item “{item}”{}", known_as(known))]
    NoItem {
        /// What was asked for.
        item: String,
        /// Those there are.
        known: Vec<String>,
    },
}

fn known_as(known: &[String]) -> String {
    if known.is_empty() {
        String::new()
    } else {
        format!("; it has: {}", known.join(", "))
    }
}
