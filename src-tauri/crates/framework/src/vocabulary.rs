//! Closed vocabularies: enums whose values have one word each in packs.
//!
//! Separate so that every such enum is written, read and listed in the same way. It must not know
//! what any of the words mean.

use domain::{calendar::counting::Skip, school::Governance};

/// An enum that packs write as one of a few words.
pub(crate) trait Vocabulary: Copy + 'static {
    /// Every value, in the order in which they are listed.
    const VALUES: &'static [Self];

    /// The word in packs.
    fn in_packs(self) -> &'static str;

    /// What it means, in a sentence.
    fn meaning(self) -> &'static str;
}

impl Vocabulary for Governance {
    const VALUES: &'static [Self] = &Self::ALL;

    fn in_packs(self) -> &'static str {
        self.word()
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Maintained => "Schools that the council maintains.",
            Self::Academy => "Academies and free schools.",
            Self::Independent => "Independent schools.",
            Self::Other => "Anything else, or not stated.",
        }
    }
}

impl Vocabulary for Skip {
    const VALUES: &'static [Self] = &Self::ALL;

    fn in_packs(self) -> &'static str {
        self.word()
    }

    fn meaning(self) -> &'static str {
        match self {
            Self::Weekends => "Saturdays and Sundays.",
            Self::BankHolidays => "The bank holidays of the nation.",
            Self::SchoolHolidays => "Days between the school’s half terms.",
            Self::OfficeClosures => "Days on which the adviser’s office is closed.",
        }
    }
}

/// Defines an enum with `ALL`, `word`, `from_word` and [`Vocabulary`].
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $(#[doc = $meaning:literal] $value:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $meaning] $value,)*
        }

        impl $name {
            /// Every value, in the order in which they are listed.
            pub const ALL: &'static [Self] = &[$(Self::$value,)*];

            /// The word in packs.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)*
                }
            }

            /// The value whose [`word`](Self::word) this is.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.word() == word)
            }
        }

        impl $crate::vocabulary::Vocabulary for $name {
            const VALUES: &'static [Self] = Self::ALL;

            fn in_packs(self) -> &'static str {
                self.word()
            }

            fn meaning(self) -> &'static str {
                match self {
                    $(Self::$value => $meaning.trim_ascii(),)*
                }
            }
        }
    };
}
pub(crate) use vocabulary;
