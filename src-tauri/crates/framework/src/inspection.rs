//! What schools are judged by at inspections, and what one inspection found.
//!
//! Separate because it is the nation's and no council's: every framework asks for judgements in these
//! words, and each keeps the scale it was made on. It must not know what follows from a judgement.

use std::{collections::BTreeSet, sync::LazyLock};

use chrono::NaiveDate;

use crate::{problem::Problem, vocabulary::vocabulary};

/// The list that ships; a test reads it without a problem.
static SHIPPED: LazyLock<Vec<InspectionFramework>> = LazyLock::new(|| {
    let text = include_str!("../../../../assets/inspections.toml");
    read(text).unwrap_or_default()
});

vocabulary! {
    /// What an inspection says of safeguarding, in the words of its time.
    Safeguarding {
        /// Safeguarding is effective.
        Effective = "effective",
        /// Safeguarding is not effective.
        NotEffective = "not-effective",
        /// The standards of safeguarding are met.
        Met = "met",
        /// The standards of safeguarding are not met.
        NotMet = "not-met",
    }
}

impl Safeguarding {
    /// “Safeguarding is effective”.
    #[must_use]
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Effective => "Safeguarding is effective",
            Self::NotEffective => "Safeguarding is not effective",
            Self::Met => "Safeguarding standards are met",
            Self::NotMet => "Safeguarding standards are not met",
        }
    }
}

/// A word that an inspection may use: a grade, a category of concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judgement {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
}

/// Something that is graded by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectedArea {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether only schools that have it are graded: early years, a sixth form.
    pub where_the_school_has_it: bool,
    /// From which day on, where that is later than the framework.
    pub from: Option<NaiveDate>,
}

/// What schools were judged by in a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionFramework {
    /// Its id.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// The first day on which schools were inspected under it.
    pub from: NaiveDate,
    /// The last day; none while it is in force.
    pub until: Option<NaiveDate>,
    /// Whether the school as a whole has a grade.
    pub overall: bool,
    /// From the best to the worst.
    pub grades: Vec<Judgement>,
    /// What is graded beside the whole, or instead.
    pub areas: Vec<InspectedArea>,
    /// The categories of concern.
    pub concern: Vec<Judgement>,
    /// What an inspection finds that grades nothing.
    pub ungraded: Vec<Judgement>,
    /// What is said of safeguarding; nothing where that has no answer of its own.
    pub safeguarding: Vec<Safeguarding>,
    /// How it is known.
    pub basis: String,
}

/// What one inspection found. What is not known of it is left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspected {
    /// Its first day.
    pub held_on: NaiveDate,
    /// When the report came out; until then it counts for nothing.
    pub published_on: Option<NaiveDate>,
    /// The grade of the whole.
    pub overall: Option<String>,
    /// The category of concern.
    pub concern: Option<String>,
    /// The grade of each area, by the area's id.
    pub areas: Vec<(String, String)>,
    /// What it says of safeguarding.
    pub safeguarding: Option<Safeguarding>,
}

impl Inspected {
    /// An inspection of which no finding is known.
    #[must_use]
    pub fn new(held_on: NaiveDate, published_on: Option<NaiveDate>) -> Self {
        Self {
            held_on,
            published_on,
            overall: None,
            concern: None,
            areas: Vec::new(),
            safeguarding: None,
        }
    }

    /// Whether it judged anything: one that grades nothing leaves the judgement before it standing.
    #[must_use]
    pub fn is_judged(&self) -> bool {
        self.overall.is_some() || self.concern.is_some() || !self.areas.is_empty()
    }

    /// The grade of the whole and the category of concern, as far as it gave them.
    pub fn judged(&self) -> impl Iterator<Item = &str> {
        self.overall.iter().chain(&self.concern).map(String::as_str)
    }
}

impl InspectionFramework {
    /// The grade with this id.
    #[must_use]
    pub fn grade(&self, id: &str) -> Option<&Judgement> {
        self.grades.iter().find(|it| it.id == id)
    }

    /// The areas that are graded on a day.
    pub fn areas_on(&self, on: NaiveDate) -> impl Iterator<Item = &InspectedArea> {
        let is_on = move |it: &&InspectedArea| it.from.is_none_or(|from| from <= on);
        self.areas.iter().filter(is_on)
    }
}

/// Every inspection framework since 2005, the earliest first.
#[must_use]
pub fn all() -> &'static [InspectionFramework] {
    &SHIPPED
}

/// The one with this id.
#[must_use]
pub fn of_id(id: &str) -> Option<&'static InspectionFramework> {
    all().iter().find(|it| it.id == id)
}

/// The one in force on a day; nothing before 2005.
#[must_use]
pub fn on(day: NaiveDate) -> Option<&'static InspectionFramework> {
    let mut begun = all().iter().rev();
    begun.find(|it| it.from <= day && it.until.is_none_or(|until| day <= until))
}

/// What a judgement of any framework is called: a grade, a category of concern; the id itself where
/// nothing is called so.
#[must_use]
pub fn title_of(id: &str) -> &str {
    let words = all()
        .iter()
        .flat_map(|it| it.grades.iter().chain(&it.concern));
    let found = words.chain(all().iter().flat_map(|it| &it.ungraded));
    let mut found = found.filter(|it| it.id == id);
    found.next().map_or(id, |it| it.title.as_str())
}

/// What `judged` may ask for: grades of the whole and categories of concern, each once.
pub(crate) fn judgements() -> Vec<&'static str> {
    let overall = all()
        .iter()
        .filter(|it| it.overall)
        .flat_map(|it| &it.grades);
    let concern = all().iter().flat_map(|it| &it.concern);
    ids(overall.chain(concern))
}

/// What `graded` may ask for: grades of areas, each once.
pub(crate) fn grades() -> Vec<&'static str> {
    ids(all().iter().flat_map(|it| &it.grades))
}

fn ids(words: impl Iterator<Item = &'static Judgement>) -> Vec<&'static str> {
    let mut seen = BTreeSet::new();
    let ids = words.map(|it| it.id.as_str());
    ids.filter(|it| seen.insert(*it)).collect()
}

/// Reads a list of inspection frameworks, or says everything that is wrong with it.
pub(crate) fn read(text: &str) -> Result<Vec<InspectionFramework>, Vec<Problem>> {
    crate::read::inspections(text)
}

#[cfg(test)]
mod tests;
