//! What the grades of a framework's areas come to: a cell of its table, or the first of its rules
//! that holds.
//!
//! Separate from how criteria count. It suggests and decides nothing: it must not know who gave a
//! grade, nor what the adviser makes of it.

use super::{Area, Category, Condition, Counts, Decide, Number, Overall};
use crate::{
    general::Framework,
    heading::{Grade, Scale},
};

/// What grades come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ComesTo<'f> {
    /// These areas have no grade yet.
    Lacks(Vec<&'f Area>),
    /// A category.
    Category {
        /// Which one.
        category: &'f Category,
        /// Why, in a sentence: “No area is missing and at most one is emerging.”
        because: String,
        /// Section of the paper.
        source: &'f str,
    },
    /// No rule of the framework holds for them.
    Nothing,
}

impl Framework {
    /// The areas whose grades decide the category; none where categories do not follow from grades.
    pub fn graded_areas(&self) -> impl Iterator<Item = &Area> {
        let areas = self.deciding.areas.iter();
        areas.filter(|it| it.scale.is_some())
    }

    /// The scale on which an area is graded.
    #[must_use]
    pub fn scale_of(&self, area: &Area) -> Option<&Scale> {
        self.scale(area.scale.as_deref()?)
    }

    /// The grade that counts of those an area was given, by their ids: where they differ the lower or
    /// the higher one, as the framework says. What is no grade of its scale is passed over.
    #[must_use]
    pub fn counting_grade<'g>(
        &self,
        area: &Area,
        given: impl IntoIterator<Item = &'g str>,
    ) -> Option<&Grade> {
        let grades = &self.scale_of(area)?.grades;
        let places = given.into_iter();
        let places = places.filter_map(|id| grades.iter().position(|it| it.id == id));
        // Scales begin with the best grade.
        let counts = match self.deciding.counts {
            Counts::Lower => places.max(),
            Counts::Higher => places.min(),
        };
        counts.map(|at| &grades[at])
    }

    /// What grades come to; `grade_of` gives the id of the grade that counts for an area. Nothing
    /// where categories do not follow from grades.
    #[must_use]
    pub fn comes_to<'g>(&self, grade_of: impl Fn(&str) -> Option<&'g str>) -> Option<ComesTo<'_>> {
        let lacks: Vec<&Area> = self
            .graded_areas()
            .filter(|it| grade_of(&it.id).is_none())
            .collect();
        let comes_to = match self.deciding.decide {
            Decide::Stated | Decide::BestFit => return None,
            Decide::ByArea | Decide::ByTable if !lacks.is_empty() => ComesTo::Lacks(lacks),
            Decide::ByArea => self.first_rule(&grade_of),
            Decide::ByTable => self.cell(&grade_of),
        };
        Some(comes_to)
    }

    fn cell<'g>(&self, grade_of: &impl Fn(&str) -> Option<&'g str>) -> ComesTo<'_> {
        let found = || {
            let [rows, columns] = self.deciding.axes.as_slice() else {
                return None;
            };
            let (row, column) = (grade_of(rows)?, grade_of(columns)?);
            let mut cells = self.deciding.table.iter();
            let cell = cells.find(|it| it.row == row && it.column == column)?;
            let said = [(rows, row), (columns, column)]
                .map(|(area, grade)| format!("{} {}", self.area_title(area), self.label(grade)));
            Some(ComesTo::Category {
                category: self.category(&cell.category)?,
                because: format!("{}.", said.join(", ")),
                source: self.category(&cell.category)?.source.as_str(),
            })
        };
        found().unwrap_or(ComesTo::Nothing)
    }

    fn first_rule<'g>(&self, grade_of: &impl Fn(&str) -> Option<&'g str>) -> ComesTo<'_> {
        let graded = |area: &str| grade_of(area).unwrap_or_default();
        let areas: Vec<(&str, &str)> = self
            .graded_areas()
            .map(|it| (it.id.as_str(), graded(&it.id)))
            .collect();
        let mut rules = self.deciding.overall.iter();
        let rule = rules.find(|it| it.when.iter().all(|it| it.holds(&areas)));
        let found = rule.and_then(|it| {
            Some(ComesTo::Category {
                category: self.category(&it.category)?,
                because: self.words_of(it),
                source: &it.source,
            })
        });
        found.unwrap_or(ComesTo::Nothing)
    }

    /// “No area is missing, and at most 1 area is emerging.”
    #[must_use]
    pub fn words_of(&self, rule: &Overall) -> String {
        let said: Vec<String> = rule.when.iter().map(|it| self.condition(it)).collect();
        let sentence = said.join(", and ");
        let mut letters = sentence.chars();
        let first = letters.next().map(|it| it.to_uppercase().to_string());
        format!("{}{}.", first.unwrap_or_default(), letters.as_str())
    }

    fn condition(&self, it: &Condition) -> String {
        let grades: Vec<String> = it.graded.iter().map(|it| self.label(it)).collect();
        let grades = grades.join(" or ");
        let among: Vec<&str> = it.among.iter().map(|it| self.area_title(it)).collect();
        let of = match among.as_slice() {
            [] => String::new(),
            [only] => format!(" of {only}"),
            [all @ .., last] => format!(" of {} and {last}", all.join(", ")),
        };
        match (it.number, among.as_slice()) {
            (Number::AtLeast(1), [only]) => format!("{only} is {grades}"),
            (Number::AtMost(0), [only]) => format!("{only} is not {grades}"),
            (Number::AtMost(0), []) => format!("no area is {grades}"),
            (Number::AtMost(0), [..]) => format!("none{of} is {grades}"),
            (Number::AtLeast(n), _) => format!("at least {} {grades}", are(n, &of)),
            (Number::AtMost(n), _) => format!("at most {} {grades}", are(n, &of)),
        }
    }

    fn area_title<'f>(&'f self, id: &'f str) -> &'f str {
        let mut areas = self.deciding.areas.iter();
        let area = areas.find(|it| it.id == id);
        area.map_or(id, |it| it.title.as_str())
    }

    /// A grade as a sentence says it.
    fn label(&self, grade: &str) -> String {
        let scales = self.graded_areas().filter_map(|it| self.scale_of(it));
        let mut grades = scales.flat_map(|it| &it.grades);
        let label = grades.find(|it| it.id == grade);
        label.map_or_else(|| grade.to_owned(), |it| it.label.to_lowercase())
    }
}

/// “1 area is”, “2 areas are”, “1 of vision and worship is”.
fn are(number: u32, of: &str) -> String {
    match (number, of) {
        (1, "") => "1 area is".to_owned(),
        (1, _) => format!("1{of} is"),
        (_, "") => format!("{number} areas are"),
        (_, _) => format!("{number}{of} are"),
    }
}

#[cfg(test)]
mod tests;
