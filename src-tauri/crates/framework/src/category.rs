//! The levels of support that a framework gives schools, and how a school comes into one.
//!
//! Separate because how many there are and what they are called differs in every framework. It must
//! not know which school is in which.

mod balance;
mod deciding;
mod grading;
mod outlook;

use crate::{duty::Within, vocabulary::vocabulary};

pub use balance::{Column, spoken_for};
pub use deciding::{
    Area, Automatic, Cell, Condition, Counts, Criterion, Decide, Deciding, Number, Overall,
};
pub use grading::ComesTo;
pub use outlook::DueChange;

vocabulary! {
    /// What must have happened before a category may be decided.
    Need {
        /// It was talked over with the headteacher.
        DiscussedWithHead = "discussed-with-head",
        /// It was talked over with the chair of governors.
        DiscussedWithChair = "discussed-with-chair",
        /// It was talked over with the school's leaders.
        DiscussedWithLeaders = "discussed-with-leaders",
        /// The headteacher and the chair agree.
        AgreedBySchool = "agreed-by-school",
        /// Evidence is named.
        EvidenceNamed = "evidence-named",
    }
}

vocabulary! {
    /// How many of a category's criteria a school in it fits.
    Fits {
        /// More of them than of any other category's.
        Best = "best",
        /// One is enough.
        Any = "any",
        /// All of them.
        All = "all",
    }
}

impl Need {
    /// How a form asks for it: “Talked over with the headteacher”.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::DiscussedWithHead => "Talked over with the headteacher",
            Self::DiscussedWithChair => "Talked over with the chair of governors",
            Self::DiscussedWithLeaders => "Talked over with the school’s leaders",
            Self::AgreedBySchool => "Agreed by the headteacher and the chair",
            Self::EvidenceNamed => "The evidence is named in the reason",
        }
    }
}

/// A level of support.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Category {
    /// Its id within the pack; a text even where it looks like a number.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// Its place, the least support first.
    pub order: u32,
    /// Its colour, `#rrggbb`, dark enough to be read on white.
    pub colour: String,
    /// The ids it had in the version before.
    pub was: Vec<String>,
    /// The ids of the support it brings.
    pub support: Vec<String>,
    /// How long a school stays at least, where the paper says so.
    pub least_stay: Option<LeastStay>,
    /// The ids of the categories with less support that a school leaves it to; any where none is named.
    pub leaves_to: Vec<String>,
    /// Whether a school in it causes concern for as long as it is in it.
    pub marks_concern: bool,
    /// Whether the one who decides says if the school is one that causes concern.
    pub may_mark_concern: bool,
    /// How many of its criteria a school in it fits.
    pub fits: Fits,
    /// What must have happened before.
    pub needs: Vec<Need>,
    /// What of that may be left out in an exceptional case, with the reason.
    pub waive: Vec<Need>,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

impl Category {
    /// “3, Vulnerable”; where the label says the id already, as “Red: vulnerable” or “Special
    /// measures”, the label alone.
    #[must_use]
    pub fn name(&self) -> String {
        match self.said_first() || !self.is_code() {
            true => self.label.clone(),
            false => format!("{}, {}", self.id, self.label),
        }
    }

    /// “3”, “Red”: as little as tells it from the others, for a column of a table.
    #[must_use]
    pub fn short(&self) -> String {
        match (self.said_first(), self.is_code()) {
            (true, _) => self.label.chars().take(self.id.chars().count()).collect(),
            (false, true) => self.id.clone(),
            (false, false) => self.label.clone(),
        }
    }

    /// Whether the label begins with the id, as people write it.
    fn said_first(&self) -> bool {
        let said = self.id.replace('-', " ").to_lowercase();
        let label = self.label.to_lowercase();
        let rest = label.strip_prefix(&said);
        rest.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
    }

    /// Whether the id is the council's own number or letter and no word of ours.
    fn is_code(&self) -> bool {
        self.id.len() == 1 || self.id.contains(|it: char| it.is_ascii_digit())
    }
}

/// How long a school stays in a category at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeastStay {
    /// For how long.
    pub within: Within,
    /// Only after these categories; after any where none is named.
    pub after: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(id: &str, label: &str) -> Category {
        Category {
            id: id.into(),
            label: label.into(),
            order: 1,
            colour: "#000000".into(),
            was: Vec::new(),
            support: Vec::new(),
            least_stay: None,
            leaves_to: Vec::new(),
            marks_concern: false,
            may_mark_concern: false,
            fits: Fits::Best,
            needs: Vec::new(),
            waive: Vec::new(),
            source: String::new(),
            why: String::new(),
            ruling: None,
        }
    }

    #[test]
    fn a_category_is_named_once_whether_its_label_says_its_code_or_not() {
        for (id, label, name, short) in [
            ("3", "Vulnerable", "3, Vulnerable", "3"),
            ("3A", "3A: on its way", "3A: on its way", "3A"),
            ("red", "Red: vulnerable", "Red: vulnerable", "Red"),
            ("gold", "Gold", "Gold", "Gold"),
            ("high", "High level offered", "High level offered", "High"),
            ("set-apart", "Set apart", "Set apart", "Set apart"),
            ("none", "No concern", "No concern", "No concern"),
            ("1", "10 visits", "1, 10 visits", "1"),
        ] {
            let category = category(id, label);
            let said = (category.name(), category.short());
            assert_eq!(said, (name.to_owned(), short.to_owned()), "{id}");
        }
    }
}
