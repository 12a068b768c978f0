//! How a framework decides which category a school comes into: by criteria, by grades of areas, by a
//! table, or by an event.
//!
//! Separate from the categories themselves. It must not know what anybody found at a school.

use chrono::NaiveDate;

use crate::{
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
    /// The id of the scale on which it is graded, where categories follow from grades.
    pub scale: Option<String>,
}

/// What a school in a category is like, in one area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Criterion {
    /// Its id within the pack.
    pub id: String,
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
    /// The grade in the area of the first axis.
    pub row: String,
    /// The grade in the area of the second axis.
    pub column: String,
    /// The id of the category.
    pub category: String,
}

vocabulary! {
    /// Which grade counts where those who grade an area do not agree.
    Counts {
        /// The lower one.
        Lower = "lower",
        /// The higher one.
        Higher = "higher",
    }
}

/// How many areas a condition asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// So many or more.
    AtLeast(u32),
    /// So many or fewer.
    AtMost(u32),
}

/// A number of areas that have one of some grades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// How many.
    pub number: Number,
    /// The ids of the grades.
    pub graded: Vec<String>,
    /// The ids of the areas among which they are counted; all where none is named.
    pub among: Vec<String>,
}

impl Condition {
    /// Whether it holds for areas and their grades, by their ids.
    pub(crate) fn holds(&self, areas: &[(&str, &str)]) -> bool {
        let is_one = |ids: &[String], id: &str| ids.iter().any(|it| it == id);
        let counted = areas.iter().filter(|(area, grade)| {
            (self.among.is_empty() || is_one(&self.among, area)) && is_one(&self.graded, grade)
        });
        let counted = u32::try_from(counted.count()).unwrap_or(u32::MAX);
        match self.number {
            Number::AtLeast(least) => counted >= least,
            Number::AtMost(most) => counted <= most,
        }
    }
}

/// What grades of areas come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overall {
    /// The id of the category.
    pub category: String,
    /// What holds, all of it together.
    pub when: Vec<Condition>,
    /// Section of the paper.
    pub source: String,
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
    /// The ids of the actors who grade each area; the adviser alone where none is named.
    pub graders: Vec<String>,
    /// Which of their grades counts where they differ.
    pub counts: Counts,
    /// The ids of the two areas of the table, its rows first.
    pub axes: Vec<String>,
    /// The table, where there is one.
    pub table: Vec<Cell>,
    /// What grades of areas come to; the first that holds.
    pub overall: Vec<Overall>,
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
