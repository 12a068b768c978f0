//! The levels of support that a framework gives schools, and how a school comes into one.
//!
//! Separate because how many there are and what they are called differs in every framework. It must
//! not know which school is in which.

mod outlook;

use chrono::NaiveDate;

use crate::{
    duty::Within,
    event::{Event, EventRef},
    selector::SchoolFacts,
    vocabulary::vocabulary,
};

pub use outlook::DueChange;

vocabulary! {
    /// How a category is found.
    Decide {
        /// The adviser says it.
        Stated = "stated",
        /// The category whose criteria fit best.
        BestFit = "best-fit",
        /// A grade for each area, then one overall.
        ByArea = "by-area",
        /// Two grades and a table.
        ByTable = "by-table",
    }
}

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

/// Something that categories are decided by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Its id within the pack.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Section of the paper, where the area has one of its own beside those of its criteria.
    pub source: Option<String>,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
}

/// What a school in a category is like, in one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// The id of the area.
    pub area: String,
    /// The id of the category.
    pub category: String,
    /// The sentence.
    pub text: String,
    /// Section of the paper.
    pub source: String,
}

/// A category that follows from an event without a decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Automatic {
    /// The event.
    pub on: EventRef,
    /// What the school must have been judged; anything where none is named.
    pub judged: Vec<String>,
    /// The id of the category it comes into.
    pub category: String,
    /// Section of the paper.
    pub source: String,
    /// Why.
    pub why: String,
}

/// One cell of a table by which categories are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The grade in the first area.
    pub row: String,
    /// The grade in the second area.
    pub column: String,
    /// The id of the category.
    pub category: String,
}

/// How categories are decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deciding {
    /// The way.
    pub decide: Decide,
    /// The areas, in order.
    pub areas: Vec<Area>,
    /// What fits which category.
    pub criteria: Vec<Criterion>,
    /// The table, where there is one.
    pub table: Vec<Cell>,
    /// What happens without a decision.
    pub automatic: Vec<Automatic>,
}

impl Automatic {
    /// Whether an event at a school on a day, of what is named, brings it into the category.
    #[must_use]
    pub fn applies(
        &self,
        (event, of): (Event, Option<&str>),
        school: &SchoolFacts,
        on: NaiveDate,
    ) -> bool {
        let is_judged = |it: &str| self.judged.iter().any(|id| id == it);
        let last = school.last_report(on);
        let is_meant = event == self.on.event && self.on.takes(of);
        is_meant && (self.judged.is_empty() || last.is_some_and(|it| it.judged().any(is_judged)))
    }
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
