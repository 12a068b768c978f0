//! Why something cannot be done with a paper.

use thiserror::Error;

use crate::check_note::Concern;

/// What a use case of papers can refuse.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PaperRefusal {
    /// No such paper in the book.
    #[error("there is no such paper in this book")]
    NoPaper,
    /// No such sealed version in the book.
    #[error("there is no such sealed version in this book")]
    NoEdition,
    /// The framework has no such model.
    #[error("the framework has no paper “{id}”{}", known_as(known))]
    NoModel {
        /// What was asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// An agenda or minutes asked for without the meeting.
    #[error("the {kind} of a meeting is begun with the meeting: name it")]
    OfMeeting {
        /// What kind of paper: "agenda".
        kind: &'static str,
    },
    /// The paper's model has no such place.
    #[error("this paper has no “{0}”")]
    NoPiece(String),
    /// A paper about one school begun for all, or the other way round.
    #[error("“{title}” is {how}")]
    OtherReach {
        /// What the model is called.
        title: String,
        /// How.
        how: &'static str,
    },
    /// Something that papers of this kind do not do.
    #[error("a {kind} is not {what}")]
    NotDone {
        /// What kind of paper: "letter".
        kind: &'static str,
        /// "agreed", "reviewed".
        what: &'static str,
    },
    /// A paper that was sent, asked to be removed.
    #[error("this paper was sent and stays as it was sent; change it and send another version")]
    Sent,
    /// Hard stops.
    #[error("the paper cannot be sent yet:{}", lines(stops))]
    Stopped {
        /// All of them.
        stops: Vec<Concern>,
    },
}

fn known_as(known: &[String]) -> String {
    if known.is_empty() {
        String::new()
    } else {
        format!("; it has: {}", known.join(", "))
    }
}

fn lines(stops: &[Concern]) -> String {
    stops
        .iter()
        .map(|it| format!("\n  {}", it.message))
        .collect()
}
