//! How many of each category's criteria were ticked, and which category that speaks for.
//!
//! Separate from how grades count. It suggests and decides nothing: it must not know who ticked
//! what, nor what the adviser makes of it.

use super::{Category, Fits};
use crate::general::Framework;

/// A category's criteria, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'f> {
    /// The category.
    pub category: &'f Category,
    /// How many criteria it has.
    pub of: usize,
    /// How many of them were ticked.
    pub ticked: usize,
}

impl Column<'_> {
    /// What was ticked and what the framework makes of that: “one is enough: 2 ticked”.
    #[must_use]
    pub fn in_words(&self) -> String {
        let ticked = match self.ticked {
            0 => "none ticked".to_owned(),
            some => format!("{some} ticked"),
        };
        match self.category.fits {
            Fits::Best => format!("{} of {} ticked", self.ticked, self.of),
            Fits::Any => format!("one is enough: {ticked}"),
            Fits::All => format!("all {} are asked: {ticked}", in_letters(self.of)),
        }
    }

    /// Whether as much was ticked as the framework asks by itself; never where columns are compared.
    #[must_use]
    pub fn is_enough(&self) -> bool {
        match self.category.fits {
            Fits::Best => false,
            Fits::Any => self.ticked > 0,
            Fits::All => self.of > 0 && self.ticked == self.of,
        }
    }
}

impl Framework {
    /// The columns of the sheet, the least support first: every category that has criteria.
    #[must_use]
    pub fn balance(&self, is_ticked: impl Fn(&str) -> bool) -> Vec<Column<'_>> {
        let columns = self.categories.iter().map(|category| {
            let criteria = self.deciding.criteria.iter();
            let own = criteria.filter(|it| it.category == category.id);
            let (of, ticked) = own.fold((0, 0), |(of, ticked), it| {
                (of + 1, ticked + usize::from(is_ticked(&it.id)))
            });
            Column {
                category,
                of,
                ticked,
            }
        });
        columns.filter(|it| it.of > 0).collect()
    }
}

/// What the columns speak for: the category with the most support of which as much is ticked as it
/// asks by itself; else, of those that are compared, the one with the greatest share ticked. Several
/// where their shares are alike; none where nothing was ticked.
#[must_use]
pub fn spoken_for<'c, 'f>(columns: &'c [Column<'f>]) -> Vec<&'c Column<'f>> {
    let enough = columns.iter().filter(|it| it.is_enough());
    if let Some(most) = enough.max_by_key(|it| it.category.order) {
        return vec![most];
    }
    let compared = |it: &&Column<'_>| it.category.fits == Fits::Best && it.ticked > 0;
    // Shares are compared without dividing: a/b against c/d is a*d against c*b.
    let best = columns
        .iter()
        .filter(compared)
        .max_by(|a, b| (a.ticked * b.of).cmp(&(b.ticked * a.of)));
    let is_alike =
        |it: &&Column<'_>| best.is_some_and(|best| it.ticked * best.of == best.ticked * it.of);
    columns.iter().filter(compared).filter(is_alike).collect()
}

fn in_letters(number: usize) -> String {
    const LETTERS: [&str; 11] = [
        "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    LETTERS
        .get(number)
        .map_or_else(|| number.to_string(), |it| (*it).to_owned())
}

#[cfg(test)]
mod tests;
