//! Places in a paper: which record keeps what, and how a piece is named.

use changes::{space::Space, value::Value};
use domain::id::{PaperId, ReviewId, TargetId};
use framework::paper::Paper;
use store::{
    fields::{self, AsEntity},
    reading::Reading,
};

use super::{Place, Target};
use crate::{error::AppError, paper_refusal::PaperRefusal};

/// More points than any paper has.
const MOST_POINTS: usize = 20;

/// What one piece of a paper is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PiecePlace {
    /// A section of its model.
    Part(String),
    /// An indicator of its model, with the evidence that met it.
    Indicator(String),
    /// A point, counted from 1.
    Point(usize),
    /// What a review of the plan found.
    Review(ReviewId),
    /// How far a target had come at a review.
    Progress(ReviewId, TargetId),
}

impl PiecePlace {
    /// Its name in the book.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Part(id) => format!("part:{id}"),
            Self::Indicator(id) => format!("indicator:{id}"),
            Self::Point(number) => format!("point:{number}"),
            Self::Review(review) => format!("review:{review}"),
            Self::Progress(review, target) => format!("progress:{review}:{target}"),
        }
    }

    /// The piece of this name.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let (kind, rest) = name.split_once(':')?;
        match kind {
            "part" => Some(Self::Part(rest.to_owned())),
            "indicator" => Some(Self::Indicator(rest.to_owned())),
            "point" => {
                let number = rest.parse().ok()?;
                (1..=MOST_POINTS)
                    .contains(&number)
                    .then_some(Self::Point(number))
            }
            "review" => Some(Self::Review(rest.parse().ok()?)),
            "progress" => {
                let (review, target) = rest.split_once(':')?;
                Some(Self::Progress(review.parse().ok()?, target.parse().ok()?))
            }
            _ => None,
        }
    }

    /// Whether a paper of this model has it.
    pub(crate) fn is_of(&self, model: &Paper) -> bool {
        match self {
            Self::Part(id) => model.part(id).is_some(),
            Self::Indicator(id) => model.indicator(id).is_some(),
            Self::Point(_) => model.points.is_some(),
            Self::Review(_) | Self::Progress(..) => model.kind.is_agreed(),
        }
    }
}

/// The space in which a paper's records lie: its school's, or the adviser's own.
pub(crate) fn space_of_paper(reading: Reading<'_>, paper: PaperId) -> Result<Space, AppError> {
    let row = reading.find_paper(paper)?.ok_or(PaperRefusal::NoPaper)?;
    Ok(row.home.map_or(Space::Own, fields::shared))
}

/// The record that a field of this name has at a place of a paper.
pub(super) fn target(
    reading: Reading<'_>,
    (place, paper): (&Place, PaperId),
    field: &'static str,
) -> Result<Target, AppError> {
    let space = space_of_paper(reading, paper)?;
    let of_paper = Value::Entity(paper.entity());
    let kind = field.split_once('.').map_or(field, |(kind, _)| kind);
    let (entity, anchors) = match (place, kind) {
        (Place::Paper(_), "paper") => (paper.entity(), Vec::new()),
        (Place::Piece(_, name), "piece") => (
            fields::piece_entity(paper, name),
            vec![
                (fields::piece::paper, of_paper),
                (fields::piece::place, Value::Text(name.clone())),
            ],
        ),
        (Place::Target(_, target), "target") => {
            (target.entity(), vec![(fields::target::paper, of_paper)])
        }
        (_, _) => return Err(AppError::WrongPlace { field }),
    };
    Ok(Target {
        entity,
        space,
        field,
        anchors,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_reads_back_the_name_it_has_in_the_book() {
        let review = ReviewId([1; 16]);
        for piece in [
            PiecePlace::Part("what-next".into()),
            PiecePlace::Indicator("low".into()),
            PiecePlace::Point(5),
            PiecePlace::Review(review),
            PiecePlace::Progress(review, TargetId([2; 16])),
        ] {
            assert_eq!(PiecePlace::named(&piece.name()), Some(piece));
        }
        for name in ["part", "point:0", "point:21", "review:7", "remark:low", ""] {
            assert_eq!(PiecePlace::named(name), None, "{name}");
        }
    }
}
