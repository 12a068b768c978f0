//! Where a school is heading, as far as its categories tell.

use chrono::NaiveDate;
use framework::Framework;
use store::decisions::DecisionRow;

use crate::decide_category::in_force;

/// The way from the category before to the one in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// It needs less support than before.
    Improving,
    /// It was given the same category again.
    Unchanged,
    /// It needs more support than before.
    Declining,
}

impl Direction {
    /// Every one, the best first.
    pub const ALL: [Self; 3] = [Self::Improving, Self::Unchanged, Self::Declining];

    /// Its word in the book.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Improving => "improving",
            Self::Unchanged => "unchanged",
            Self::Declining => "declining",
        }
    }

    /// The direction whose [`word`](Self::word) this is.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}

/// The direction of a school on a day: what was said with the decision in force, else the way from the
/// category before; nothing while it was given one category only, or where either
/// is none of this framework's.
pub(crate) fn direction(
    decisions: &[DecisionRow],
    framework: &Framework,
    on: NaiveDate,
) -> Option<Direction> {
    let now = in_force(decisions, on)?;
    let said = now.direction.as_deref().and_then(Direction::from_word);
    if said.is_some() {
        return said;
    }
    let at = decisions.iter().position(|it| std::ptr::eq(it, now))?;
    let before = decisions[..at].last()?;
    let place = |it: &DecisionRow| {
        let category = framework.category_given(&it.framework, &it.category);
        category.map(|it| it.order)
    };
    Some(match place(now)?.cmp(&place(before)?) {
        std::cmp::Ordering::Less => Direction::Improving,
        std::cmp::Ordering::Equal => Direction::Unchanged,
        std::cmp::Ordering::Greater => Direction::Declining,
    })
}
