//! Amounts that may have a half: days are given by halves.
//!
//! Separate because half a day is written, counted and told in three ways. It must not know what is
//! counted.

use std::fmt;

/// An amount counted in halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Halves(u32);

impl Halves {
    /// So many halves.
    #[must_use]
    pub fn new(halves: u32) -> Self {
        Self(halves)
    }

    /// So many whole ones.
    #[must_use]
    pub fn whole(amount: u32) -> Self {
        Self(amount.saturating_mul(2))
    }

    /// As packs write it: “3”, “1.5”; nothing for any other part than a half.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let half = match part.trim_end_matches('0') {
            "" => 0,
            "5" => 1,
            _ => return None,
        };
        let whole: u32 = whole.parse().ok()?;
        whole.checked_mul(2)?.checked_add(half).map(Self)
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// What is left of it; never less than nothing.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// How many halves.
    #[must_use]
    pub fn halves(self) -> u32 {
        self.0
    }

    /// How many whole ones, without a half that is over.
    #[must_use]
    pub fn full(self) -> u32 {
        self.0 / 2
    }

    /// Whether a half is over.
    #[must_use]
    pub fn has_half(self) -> bool {
        self.0 % 2 == 1
    }
}

impl fmt::Display for Halves {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let half = if self.has_half() { ".5" } else { "" };
        write!(f, "{}{half}", self.full())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_packs_write_reads_back_as_it_is_told() {
        for text in ["3", "0.5", "1.5", "20"] {
            assert_eq!(
                Halves::from_text(text).map(|it| it.to_string()),
                Some(text.to_owned())
            );
        }
        assert_eq!(Halves::from_text("2.0"), Some(Halves::whole(2)));
        for text in ["0.25", "half", "-1", "1.55", ""] {
            assert_eq!(Halves::from_text(text), None, "{text}");
        }
    }
}
