//! The levels of support that a framework gives schools, and how a school comes into one.
//!
//! Separate because how many there are and what they are called differs in every framework. It must
//! not know which school is in which.

use crate::{
    duty::Within,
    event::{Event, EventRef},
    selector::SchoolFacts,
    vocabulary::vocabulary,
};

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
    /// What must have happened before.
    pub needs: Vec<Need>,
    /// Section of the paper.
    pub source: String,
    /// What it is for.
    pub why: String,
    /// What was decided here where the paper is silent or contradicts itself.
    pub ruling: Option<String>,
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
    /// Whether an event at a school, of what is named, brings it into the category.
    #[must_use]
    pub fn applies(&self, event: Event, of: Option<&str>, school: &SchoolFacts) -> bool {
        let is_judged = |it: &String| self.judged.contains(it);
        let is_meant = event == self.on.event && self.on.takes(of);
        is_meant && (self.judged.is_empty() || school.judged.iter().any(is_judged))
    }
}
