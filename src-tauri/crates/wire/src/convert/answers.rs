//! Answers to what was offered or considered.

use framework::answer::AnswerKind as Kind;
use store::answers::AnswerRow;

use crate::shapes::{AnswerKind, GivenAnswer};

pub(super) fn kind(kind: Kind) -> AnswerKind {
    match kind {
        Kind::Declined => AnswerKind::Declined,
        Kind::NotNeeded => AnswerKind::NotNeeded,
    }
}

pub(super) fn given((row, what): (AnswerRow, String)) -> GivenAnswer {
    GivenAnswer {
        answer: row.id.to_string(),
        what,
        kind: Kind::from_word(&row.kind).map(kind),
        on: row.answered_on.to_string(),
        who: row.who,
        reason: row.reason,
    }
}
