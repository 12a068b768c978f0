//! What can only be told of a table and of rules once the scales are known: whether their grades are
//! those of the areas, and whether every combination of grades comes to a category.
//!
//! Separate because the scales stand in another file. It must not know how either file is written.

use crate::{
    category::{Decide, Deciding, Overall},
    heading::Scale,
    problem::{Problem, hint_at},
};

use super::super::page::Place;

/// More combinations than these are not tried out: a pack is to be read at once.
const MOST_COMBINATIONS: usize = 5_000;

/// A grade that a table or a rule names.
#[derive(Debug)]
pub(in crate::read) struct GradeNamed {
    /// The ids of the areas that may have it.
    pub(in crate::read) areas: Vec<String>,
    /// The id of the grade.
    pub(in crate::read) grade: String,
    /// Where it stands.
    pub(in crate::read) place: Place,
}

/// The places of what a way of deciding is written in.
#[derive(Debug, Default)]
pub(in crate::read) struct Named {
    /// The grades of its table and its rules.
    pub(in crate::read) grades: Vec<GradeNamed>,
    /// Where its axes stand.
    pub(in crate::read) axes: Vec<Place>,
    /// Where its rules stand.
    pub(in crate::read) rules: Vec<Place>,
    /// Whether something of it was wrong already, so that what it comes to is not known.
    pub(in crate::read) is_broken: bool,
}

/// An area with the ids of its grades.
type Graded<'p> = (&'p str, Vec<&'p str>);

/// Grades that no scale has, combinations that come to nothing, and rules that are never the first
/// to hold.
pub(in crate::read) fn check(named: &Named, deciding: &Deciding, scales: &[Scale]) -> Vec<Problem> {
    let areas = graded(deciding, scales);
    let grades = named.grades.iter();
    let unknown: Vec<Problem> = grades.filter_map(|it| it.check(&areas)).collect();
    if !unknown.is_empty() || named.is_broken {
        return unknown;
    }
    match deciding.decide {
        Decide::Stated | Decide::BestFit => Vec::new(),
        Decide::ByTable => without_a_cell(deciding, &areas, &named.axes),
        Decide::ByArea => without_a_rule(&deciding.overall, &areas, &named.rules),
    }
}

fn graded<'p>(deciding: &'p Deciding, scales: &'p [Scale]) -> Vec<Graded<'p>> {
    let areas = deciding.areas.iter().filter_map(|area| {
        let mut scales = scales.iter();
        let scale = scales.find(|it| Some(&it.id) == area.scale.as_ref())?;
        let grades = scale.grades.iter().map(|it| it.id.as_str());
        Some((area.id.as_str(), grades.collect()))
    });
    areas.collect()
}

impl GradeNamed {
    /// Nothing where none of the areas has a scale that is known: that was reported already.
    fn check(&self, areas: &[Graded<'_>]) -> Option<Problem> {
        let own = areas.iter();
        let own = own.filter(|(id, _)| self.areas.iter().any(|it| it == id));
        let known: Vec<&str> = own.flat_map(|(_, grades)| grades.iter().copied()).collect();
        if known.is_empty() || known.contains(&self.grade.as_str()) {
            return None;
        }
        let of = match self.areas.as_slice() {
            [only] => format!("`{only}`"),
            [..] => "these areas".to_owned(),
        };
        let what = format!("`{}` is no grade of {of}", self.grade);
        Some(self.place.problem(what, hint_at(&self.grade, &known)))
    }
}

fn without_a_cell(deciding: &Deciding, areas: &[Graded<'_>], axes: &[Place]) -> Vec<Problem> {
    let grades = |at: usize| {
        let id = deciding.axes.get(at)?;
        areas.iter().find(|(area, _)| area == id).map(|it| &it.1)
    };
    let (Some(rows), Some(columns), Some(place)) = (grades(0), grades(1), axes.first()) else {
        return Vec::new();
    };
    let pairs = rows
        .iter()
        .flat_map(|row| columns.iter().map(move |column| (row, column)));
    let lacks = pairs.filter(|(row, column)| {
        let mut cells = deciding.table.iter();
        !cells.any(|it| it.row == **row && it.column == **column)
    });
    let hint = "add one that begins with `[[cell]]`";
    lacks
        .map(|(row, column)| {
            let what = format!("`{row}` and `{column}` have no cell");
            place.problem(what, Some(hint.to_owned()))
        })
        .collect()
}

/// The first combination of grades for which no rule holds, and the rules that are never the first.
fn without_a_rule(rules: &[Overall], areas: &[Graded<'_>], places: &[Place]) -> Vec<Problem> {
    let combinations = areas
        .iter()
        .try_fold(1_usize, |all, (_, grades)| all.checked_mul(grades.len()))
        .filter(|it| (1..=MOST_COMBINATIONS).contains(it));
    let Some(combinations) = combinations.filter(|_| !areas.is_empty()) else {
        return Vec::new();
    };
    let mut is_first = vec![false; rules.len()];
    let mut lacking = None;
    for number in 0..combinations {
        let combination = combination(number, areas);
        let holds = |it: &Overall| it.when.iter().all(|it| it.holds(&combination));
        match rules.iter().position(holds) {
            Some(at) => is_first[at] = true,
            None => lacking = lacking.or(Some(combination)),
        }
    }
    let lacking = lacking.zip(places.first()).map(|(combination, place)| {
        let said: Vec<String> = combination
            .iter()
            .map(|(area, grade)| format!("`{area}` is `{grade}`"))
            .collect();
        let what = format!("no `overall` holds where {}", said.join(", "));
        place.problem(what, Some("add a rule for it".to_owned()))
    });
    let never = is_first.iter().zip(places).filter(|it| !it.0);
    let never = never.map(|(_, place)| {
        let what = "this `overall` is never the first that holds".to_owned();
        place.problem(what, Some("move it up, or leave it out".to_owned()))
    });
    lacking.into_iter().chain(never).collect()
}

/// One combination by its number: the grades are its digits.
fn combination<'p>(number: usize, areas: &[Graded<'p>]) -> Vec<(&'p str, &'p str)> {
    let mut rest = number;
    let one = areas.iter().map(|(area, grades)| {
        let grade = grades[rest % grades.len()];
        rest /= grades.len();
        (*area, grade)
    });
    one.collect()
}
