//! Schools as the national register and the adviser know them.

use std::fmt;

/// The unique reference number of an establishment in England's register: 100000 to 999999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Urn(u32);

impl Urn {
    /// `None` when the number is outside the register's range.
    ///
    /// ```
    /// use domain::school::Urn;
    /// assert!(Urn::new(102268).is_some());
    /// assert!(Urn::new(42).is_none());
    /// ```
    #[must_use]
    pub fn new(number: u32) -> Option<Self> {
        (100_000..=999_999)
            .contains(&number)
            .then_some(Self(number))
    }

    /// The number itself.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Urn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Who maintains a school; frameworks promise different things to each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Governance {
    /// Community, foundation, voluntary, maintained nursery and special schools, pupil referral units.
    Maintained,
    /// Academies and free schools of every kind.
    Academy,
    /// Independent and non-maintained special schools.
    Independent,
    /// Anything else, or not stated.
    Other,
}

impl Governance {
    /// Every value, in the order screens list them.
    pub const ALL: [Self; 4] = [
        Self::Maintained,
        Self::Academy,
        Self::Independent,
        Self::Other,
    ];

    /// The word used in packs, in the book and on screens.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Maintained => "maintained",
            Self::Academy => "academy",
            Self::Independent => "independent",
            Self::Other => "other",
        }
    }

    /// The value whose [`word`](Self::word) this is.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.word() == word)
    }
}
