//! Amounts in the words of what they are counted in: “1½ days”, “2 visits”.
//!
//! Separate because a screen, a statement and a note say them in the same words. It must not know
//! what was used.

use super::{Halves, Measure};

impl Measure {
    /// “½ day”, “1 visit”, “3 half days”.
    #[must_use]
    pub fn count(self, amount: Halves) -> String {
        let plural = if amount > Halves::new(2) || amount == Halves::new(0) {
            "s"
        } else {
            ""
        };
        format!("{} {}{plural}", amount.in_words(), self.noun())
    }

    fn noun(self) -> &'static str {
        match self {
            Self::HalfDay => "half day",
            Self::Day => "day",
            Self::Hour => "hour",
            Self::Visit => "visit",
            Self::Meeting => "meeting",
            Self::Session => "session",
            Self::Term => "term",
            Self::Item => "item",
        }
    }

    /// What one visit of so many half days uses up.
    #[must_use]
    pub fn of_visit(self, half_days: u32) -> Halves {
        match self {
            Self::HalfDay => Halves::whole(half_days),
            Self::Day => Halves::new(half_days),
            Self::Visit | Self::Meeting | Self::Session | Self::Item => Halves::whole(1),
            // How many hours or terms a visit is no framework says.
            Self::Hour | Self::Term => Halves::new(0),
        }
    }

    /// Whether it is a length of time that half days make up.
    #[must_use]
    pub fn is_of_half_days(self) -> bool {
        match self {
            Self::HalfDay | Self::Day => true,
            Self::Hour | Self::Visit | Self::Meeting | Self::Session | Self::Term | Self::Item => {
                false
            }
        }
    }
}

impl Halves {
    /// “3”, “1½”, “½”.
    #[must_use]
    pub fn in_words(self) -> String {
        match (self.full(), self.has_half()) {
            (whole, false) => whole.to_string(),
            (0, true) => "½".to_owned(),
            (whole, true) => format!("{whole}½"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_told_in_its_own_unit() {
        for (unit, halves, words) in [
            (Measure::Day, 1, "½ day"),
            (Measure::Day, 2, "1 day"),
            (Measure::Day, 3, "1½ days"),
            (Measure::Visit, 0, "0 visits"),
            (Measure::Session, 2, "1 session"),
            (Measure::HalfDay, 6, "3 half days"),
        ] {
            assert_eq!(unit.count(Halves::new(halves)), words);
        }
    }

    #[test]
    fn a_visit_uses_up_what_its_unit_says() {
        assert_eq!(Measure::Day.of_visit(3), Halves::new(3));
        assert_eq!(Measure::HalfDay.of_visit(3), Halves::whole(3));
        assert_eq!(Measure::Visit.of_visit(3), Halves::whole(1));
        assert_eq!(Measure::Hour.of_visit(3), Halves::new(0));
    }
}
