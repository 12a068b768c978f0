//! What a request says, as the program's own values.

use std::str::FromStr;

use app::{ChoiceField as Chosen, Place as At, SupportOutcome as Outcome, TextField as Field};
use chrono::NaiveDate;
use store::log::Seen;

use crate::{
    error::WireError,
    shapes::{ChoiceField, Place, Settled, SupportOutcome, TextField},
};

pub(crate) fn identifier<T: FromStr>(text: &str) -> Result<T, WireError>
where
    T::Err: ToString,
{
    text.parse()
        .map_err(|error: T::Err| WireError::invalid(error.to_string()))
}

pub(crate) fn day(text: &str) -> Result<NaiveDate, WireError> {
    text.parse()
        .map_err(|_| WireError::invalid(format!("“{text}” is not a date")))
}

/// Pairs of hexadecimal digits, sixteen for each version; nothing when nothing was shown.
pub(crate) fn seen(text: &str) -> Result<Seen, WireError> {
    let wrong = || WireError::invalid("that is not a token of what was shown");
    if !text.is_ascii() {
        return Err(wrong());
    }
    let bytes: Option<Vec<u8>> = (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(text.get(at..at + 2)?, 16).ok())
        .collect();
    bytes
        .as_deref()
        .and_then(Seen::from_bytes)
        .ok_or_else(wrong)
}

pub(crate) fn seen_text(seen: &Seen) -> String {
    seen.to_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

pub(crate) fn settled((seen, saved_at): (Seen, i64)) -> Settled {
    Settled {
        seen: seen_text(&seen),
        saved_at,
    }
}

pub(crate) fn place(place: Place) -> Result<At, WireError> {
    Ok(match place {
        Place::Visit { visit } => At::Visit(identifier(&visit)?),
        Place::Heading { visit, heading } => At::Heading(identifier(&visit)?, heading),
        Place::Action { visit, action } => At::Action(identifier(&visit)?, identifier(&action)?),
        Place::Person { visit, person } => At::Person(identifier(&visit)?, identifier(&person)?),
        Place::Paper { paper } => At::Paper(identifier(&paper)?),
        Place::Piece { paper, piece } => At::Piece(identifier(&paper)?, piece),
        Place::Target { paper, target } => At::Target(identifier(&paper)?, identifier(&target)?),
        Place::Mark { sheet, mark } => At::Mark(identifier(&sheet)?, mark),
    })
}

pub(crate) fn place_shown(place: At) -> Place {
    match place {
        At::Visit(visit) => Place::Visit {
            visit: visit.to_string(),
        },
        At::Heading(visit, heading) => Place::Heading {
            visit: visit.to_string(),
            heading,
        },
        At::Action(visit, action) => Place::Action {
            visit: visit.to_string(),
            action: action.to_string(),
        },
        At::Person(visit, person) => Place::Person {
            visit: visit.to_string(),
            person: person.to_string(),
        },
        At::Paper(paper) => Place::Paper {
            paper: paper.to_string(),
        },
        At::Piece(paper, piece) => Place::Piece {
            paper: paper.to_string(),
            piece,
        },
        At::Target(paper, target) => Place::Target {
            paper: paper.to_string(),
            target: target.to_string(),
        },
        At::Mark(sheet, mark) => Place::Mark {
            sheet: sheet.to_string(),
            mark,
        },
    }
}

pub(crate) fn text_field(field: TextField) -> Field {
    match field {
        TextField::Summary => Field::Summary,
        TextField::Alert => Field::Alert,
        TextField::SecondAdviser => Field::SecondAdviser,
        TextField::Foci => Field::Foci,
        TextField::FociWith => Field::FociWith,
        TextField::SchoolPart => Field::SchoolPart,
        TextField::Progress => Field::Progress,
        TextField::ToShare => Field::ToShare,
        TextField::SupportAgreed => Field::SupportAgreed,
        TextField::Direction => Field::Direction,
        TextField::CategoryReasons => Field::CategoryReasons,
        TextField::NextFocus => Field::NextFocus,
        TextField::HeadComments => Field::HeadComments,
        TextField::SchoolView => Field::SchoolView,
        TextField::Evidence => Field::Evidence,
        TextField::Strengths => Field::Strengths,
        TextField::Areas => Field::Areas,
        TextField::Disagreement => Field::Disagreement,
        TextField::PrivateRemark => Field::PrivateRemark,
        TextField::What => Field::What,
        TextField::Who => Field::Who,
        TextField::Measure => Field::Measure,
        TextField::Name => Field::Name,
        TextField::Role => Field::Role,
        TextField::Piece => Field::Piece,
        TextField::Aim => Field::Aim,
        TextField::Steps => Field::Steps,
        TextField::TargetWho => Field::TargetWho,
        TextField::TargetMeasure => Field::TargetMeasure,
        TextField::MarkEvidence => Field::MarkEvidence,
    }
}

pub(crate) fn choice_field(field: ChoiceField) -> Chosen {
    match field {
        ChoiceField::HalfDays => Chosen::HalfDays,
        ChoiceField::TimeIn => Chosen::TimeIn,
        ChoiceField::TimeOut => Chosen::TimeOut,
        ChoiceField::FociOn => Chosen::FociOn,
        ChoiceField::CategoryProposed => Chosen::CategoryProposed,
        ChoiceField::NextVisitOn => Chosen::NextVisitOn,
        ChoiceField::Sources => Chosen::Sources,
        ChoiceField::Judgement => Chosen::Judgement,
        ChoiceField::SchoolJudgement => Chosen::SchoolJudgement,
        ChoiceField::DueOn => Chosen::DueOn,
        ChoiceField::Under => Chosen::Under,
        ChoiceField::Recipients => Chosen::Recipients,
        ChoiceField::Needs => Chosen::Needs,
        ChoiceField::Met => Chosen::Met,
        ChoiceField::TargetDueOn => Chosen::TargetDueOn,
        ChoiceField::Ticked => Chosen::Ticked,
        ChoiceField::Graded => Chosen::Graded,
    }
}

pub(crate) fn support_outcome(outcome: SupportOutcome) -> Outcome {
    match outcome {
        SupportOutcome::Actioned => Outcome::Actioned,
        SupportOutcome::NotNeeded => Outcome::NotNeeded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_of_what_was_shown_comes_back_as_it_went_out() {
        let token = "00112233445566778899aabbccddeeff";
        assert_eq!(seen_text(&seen(token).unwrap()), token);
        assert_eq!(seen("").unwrap(), Seen::default());
    }

    #[test]
    fn a_token_that_is_none_is_refused() {
        for text in ["0", "zz", "0011", "é0112233445566"] {
            assert!(seen(text).is_err(), "{text:?} must be refused");
        }
    }
}
